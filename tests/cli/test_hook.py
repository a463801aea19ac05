"""The hook, tried with pre-commit as a newsroom would install it: from git, into a fresh environment."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PRE_COMMIT = shutil.which("pre-commit") or shutil.which("pre-commit", path=os.path.dirname(sys.executable))
GOOD, BAD = "Seen on Friday, May 13, 2022.\n", "Seen on Friday, May 14, 2022.\n"

pytestmark = pytest.mark.skipif(
    not PRE_COMMIT or not shutil.which("git") or not (ROOT / ".pre-commit-hooks.yaml").exists(),
    reason="needs pre-commit, git and a checkout",
)
CONFIG = """\
repos:
  - repo: {source}
    rev: {revision}
    hooks:
      - id: factlint
"""


def git(folder: Path, *arguments: str) -> str:
    who = ["-c", "user.name=desk", "-c", "user.email=desk@example.org", "-c", "commit.gpgsign=false"]
    command = ["git", "-C", str(folder), *who, *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


@pytest.fixture
def source(tmp_path_factory) -> Path:
    """A repository of factlint as it stands here, committed or not."""
    copy = tmp_path_factory.mktemp("factlint")
    for name in ("linter", "rules"):
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md", ".pre-commit-hooks.yaml"):
        if (ROOT / name).exists():
            shutil.copy(ROOT / name, copy / name)
        else:
            (copy / name).touch()
    git(copy, "init", "-q")
    git(copy, "add", "-A")
    git(copy, "commit", "-qm", "all")
    return copy


@pytest.fixture
def hook(source, tmp_path_factory):
    """Run the hook, installed by its first run, on a scratch repository that holds some files."""
    environment = {**os.environ, "PRE_COMMIT_HOME": str(tmp_path_factory.mktemp("pre-commit"))}
    environment.pop("PYTHONPATH", None)
    config = CONFIG.format(source=source, revision=git(source, "rev-parse", "HEAD"))

    def ran(**files: str) -> tuple[int, str]:
        scratch = tmp_path_factory.mktemp("scratch")
        git(scratch, "init", "-q")
        (scratch / ".pre-commit-config.yaml").write_text(config)
        for name, text in files.items():
            (scratch / name.replace("_", ".")).write_text(text)
        git(scratch, "add", "-A")
        done = subprocess.run(
            [str(PRE_COMMIT), "run", "--all-files"],
            cwd=scratch, env=environment, capture_output=True, text=True, timeout=500,
        )  # fmt: skip
        if "An unexpected error has occurred" in done.stdout and "pip" in done.stdout:
            pytest.skip("the hook's environment could not be installed here")
        return done.returncode, done.stdout[done.stdout.index("factlint..") :]

    return ran


def test_a_bad_draft_fails_while_good_ones_pass_in_silence_and_files_about_the_project_are_left_alone(hook):
    code, out = hook(
        bad_md=BAD, good_md=GOOD, LICENSE=BAD, LICENSE_txt=BAD, requirements_txt=BAD, README_md=BAD
    )
    assert code == 1
    assert "bad.md:1:9: DAT102 " in out
    assert out.count("DAT102") == 1
    code, out = hook(good_md=GOOD, other_txt=GOOD)
    assert code == 0
    assert [line for line in out.splitlines() if not line.startswith("- ")] == [out.splitlines()[0]]
