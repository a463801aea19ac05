"""The wheel holds all that a newsroom needs: built, installed elsewhere, and run there on a draft."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
DRAFT = "The hall opened on Thursday, 13 May 2022.\n"

for needed in ("build", "hatchling"):
    if importlib.util.find_spec(needed) is None:
        pytest.skip(f"{needed} is not installed", allow_module_level=True)
if not (ROOT / "pyproject.toml").exists():
    pytest.skip("this is no checkout", allow_module_level=True)


def run(*command: str | Path, **options: object) -> subprocess.CompletedProcess[str]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "FACTLINT"))}
    clean["FACTLINT_CACHE"] = os.environ["FACTLINT_CACHE"]  # keeps what files hold, wherever they are
    return subprocess.run([*map(str, command)], env=clean, capture_output=True, text=True, timeout=300, **options)  # type: ignore[call-overload]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    built = run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT, cwd=folder)
    assert built.returncode == 0, built.stdout + built.stderr
    (found,) = folder.glob("*.whl")
    return found


@pytest.fixture(scope="module")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh environment with the wheel, and what it depends on as it is installed here; no checkout in sight."""
    folder = tmp_path_factory.mktemp("fresh") / "environment"
    venv.create(folder, with_pip=False)
    python = folder / ("Scripts" if os.name == "nt" else "bin") / "python"
    site = Path(run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").stdout.strip())
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)  # a wheel of pure Python is installed by unpacking it
    for name in ("purelib", "platlib"):
        (site / f"dependencies-{name}.pth").write_text(sysconfig.get_path(name) + "\n")
    return python


def test_the_wheel_holds_the_rules_and_the_types(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    assert "factlint/py.typed" in names
    assert "factlint/rulebook/dates/weekday-date.yaml" in names
    assert "factlint/rulebook/languages/en/words.yaml" in names
    assert any(name.startswith("factlint/rulebook/knowledge/events/") for name in names)
    assert any(name.endswith("licenses/LICENSE") for name in names)


def test_the_wheel_holds_every_rule_and_nothing_else(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    rules = {str(path.relative_to(ROOT / "rules")) for path in (ROOT / "rules").rglob("*.yaml")}
    assert {
        name.removeprefix("factlint/rulebook/") for name in names if "/rulebook/" in name and name.endswith(".yaml")
    } == rules
    assert {name.split("/")[0] for name in names} == {"factlint", names[-1].split("/")[0]}
    assert not [
        name for name in names if "__pycache__" in name or "test" in Path(name).parts[-2] or ".mypy_cache" in name
    ]


def test_the_wheel_declares_its_command(wheel: Path) -> None:
    archive = zipfile.ZipFile(wheel)
    (entry,) = [name for name in archive.namelist() if name.endswith("entry_points.txt")]
    assert "factlint = factlint.__main__:main" in archive.read(entry).decode()


def test_a_draft_is_linted_outside_the_checkout(python: Path, tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text(DRAFT)
    done = run(python, "-m", "factlint", "--output-format", "concise", "draft.md", cwd=tmp_path)
    assert done.returncode == 1, done.stderr
    assert "draft.md:1:" in done.stdout
    assert "DAT102" in done.stdout
    where = run(python, "-c", "import factlint; print(factlint.__file__)", cwd=tmp_path).stdout
    assert str(ROOT) not in where


def test_the_rules_examples_pass_outside_the_checkout(python: Path, tmp_path: Path) -> None:
    done = run(python, "-m", "factlint", "test", "DAT102", cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr


def test_an_event_of_the_knowledge_is_known_outside_the_checkout(python: Path, tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text("Two years into Russia's invasion of Ukraine, talks resumed.\n")
    done = run(
        python, "-m", "factlint", "--output-format", "concise", "--published", "2026-03-11", "draft.txt", cwd=tmp_path
    )
    assert done.returncode == 1, done.stderr
    assert "DUR201" in done.stdout
