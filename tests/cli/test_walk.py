"""Which files are drafts, and what ignore files leave out."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from factlint.cli.ignore import above, ignored, of_folder, parsed
from factlint.cli.walk import drafts


@pytest.fixture
def tree(write, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def lay(*names, **texts):
        for name in names:
            write(name)
        return lambda path=".", **options: list(drafts(path, **options))

    return lay


def test_a_folder_is_walked_in_the_order_of_names(tree):
    found = tree("b.md", "a/z.txt", "a/b/c.html", "c.markdown", "d.htm", "e.xhtml", "f.text")
    assert found() == ["a/b/c.html", "a/z.txt", "b.md", "c.markdown", "d.htm", "e.xhtml", "f.text"]


def test_the_path_is_shown_as_it_was_given(tree, tmp_path):
    found = tree("a/b.md")
    assert found("a") == found("./a/") == found("a/../a") == ["a/b.md"]
    assert found(str(tmp_path / "a")) == [str(tmp_path / "a/b.md")]


def test_archives_and_other_files_are_no_drafts_unless_named(tree):
    found = tree("a.jsonl", "b.py", "c.rst", "d.md")
    assert found() == ["d.md"]
    assert found("a.jsonl") == ["a.jsonl"]
    assert found("c.rst") == ["c.rst"]


NO_DRAFTS = """
    LICENSE.txt LICENSE-MIT.md license.md README.md README.de.md Readme.txt CHANGELOG.md CONTRIBUTING.md
    NOTICE.txt requirements.txt requirements-dev.txt CMakeLists.txt robots.txt
    .hidden.md .git/a.md node_modules/a/b.txt node_modules/a.md .venv/a.md
"""


@pytest.mark.parametrize("name", NO_DRAFTS.split())
def test_files_about_a_project_are_no_drafts(tree, name):
    assert tree(name, "a.md")() == ["a.md"]


@pytest.mark.parametrize(
    "name", ["license-plates.md", "changes-at-the-top.md", "readme-first.md", "notice-to-quit.md"]
)
def test_drafts_with_similar_names_are_drafts(tree, name):
    assert tree(name)() == [name]


def test_virtual_environments_are_left_out(tree):
    assert tree("env/pyvenv.cfg", "env/lib/a.txt", "a.md")() == ["a.md"]


def test_named_files_are_drafts_whatever_they_are_called(tree):
    found = tree("README.md", ".hidden.md")
    assert found("README.md") == ["README.md"]
    assert found(".hidden.md") == [".hidden.md"]


def test_a_hook_leaves_out_named_files_that_a_walk_would(tree, write):
    found = tree("README.md", "a.md", "old/b.md", "news/c.md", "setup.py", "d.jsonl")
    write(".factlintignore", "old/\n")
    names = ["README.md", "a.md", "old/b.md", "news/c.md", "setup.py", "d.jsonl"]
    assert [n for n in names if found(n, force_exclude=True)] == ["a.md", "news/c.md", "d.jsonl"]


@pytest.mark.parametrize("name", [".gitignore", ".ignore", ".factlintignore"])
def test_ignore_files_are_respected(tree, write, name):
    found = tree("a.md", "old/b.md", "new/old/c.md", "new/d.md")
    write(name, "old/\n")
    assert found() == ["a.md", "new/d.md"]


def test_the_deeper_ignore_file_has_the_last_word(tree, write):
    found = tree("a.txt", "in/a.txt", "in/b.txt")
    write(".gitignore", "*.txt\n")
    write("in/.factlintignore", "!a.txt\n")
    assert found() == ["in/a.txt"]


def test_ignore_files_above_the_folder_hold_within_a_repository(tree, write, tmp_path):
    found = tree("in/a.md", "in/old/b.md", "in/c.md")
    write(".gitignore", "/in/old\n")
    assert found("in") == ["in/a.md", "in/c.md", "in/old/b.md"]
    (tmp_path / ".git").mkdir()
    assert found("in") == ["in/a.md", "in/c.md"]


def test_a_folder_that_is_named_is_walked_though_ignored(tree, write, tmp_path):
    found = tree("old/a.md")
    (tmp_path / ".git").mkdir()
    write(".gitignore", "old/\n")
    assert found("old") == ["old/a.md"]


def test_links_to_folders_are_not_followed(tree, tmp_path):
    found = tree("in/a.md")
    (tmp_path / "in/loop").symlink_to(tmp_path / "in", target_is_directory=True)
    assert found() == ["in/a.md"]


PATTERNS = [
    ("*.txt", "a.txt", "in/a.txt", "a.txt.md"),
    ("/a.txt", "a.txt", "in/a.txt"),
    ("in/a.txt", "in/a.txt", "out/in/a.txt"),
    ("old/", "old/a", "in/old/a", "gold/a"),
    ("**/old", "old", "in/old", "in/x/old"),
    ("in/**", "in/a", "in/b/c", "out"),
    ("in/**/c", "in/c", "in/x/c", "in/x/y/c", "c"),
    ("a?c", "abc", "a/c", "ac"),
    ("[ab].md", "a.md", "c.md"),
    ("[!ab].md", "a.md", "c.md"),
    ("[a-c]x", "bx", "dx", "-x"),
    ("in/*", "in/a", "in/b/c"),
    ("*", "a", "in/a"),
    ("!a.txt", "a.txt"),
    (r"\!a", "!a", "a"),
    (r"\#a", "#a", "a"),
    ("# a", "# a", "a"),
    ("a ", "a", "a "),
    ("a\\ ", "a", "a "),
    ("a/", "a"),
    ("**", "a", "in/a"),
    ("a**z", "abcz", "a/z"),
    ("[", "["),
    ("[]]x", "]x", "x"),
    ("*.[oa]", "x.o", "x.a", "x.b"),
    ("in/old/", "in/old/x", "in/old", "old/x"),
    ("über*", "über alles.md", "uber"),
]


@pytest.mark.skipif(shutil.which("git") is None, reason="git is the judge")
@pytest.mark.parametrize("pattern", PATTERNS, ids=[each[0] for each in PATTERNS])
def test_patterns_mean_what_they_mean_to_git(pattern, write, tmp_path):
    line, *names = pattern
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    write(".gitignore", f"{line}\n")
    for name in names:
        here = tmp_path / name
        here.parent.mkdir(parents=True, exist_ok=True)
        if not here.is_dir():
            here.write_text("")
    for name in names:
        judged = (
            subprocess.run(["git", "-C", str(tmp_path), "check-ignore", "-q", "--", name]).returncode == 0
        )
        assert _ignored(tmp_path, name) is judged, name


def _ignored(root, name):
    stack, here = of_folder(str(root)), root
    for part in name.split("/"):
        here = here / part
        if ignored(str(here), stack, folder=here.is_dir()):
            return True
    return False


def test_blank_lines_comments_and_broken_patterns_match_nothing():
    assert [parsed(line) for line in ("", "   ", "# note")] == [None, None, None]


def test_outside_a_repository_nothing_above_is_read(write, tmp_path):
    write(".gitignore", "*\n")
    (tmp_path / "in").mkdir()
    assert above(str(tmp_path / "in")) == ()
