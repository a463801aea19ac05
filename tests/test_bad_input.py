# ruff: noqa: E501
"""Bad input: each is told in one line, and stops nothing else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import factlint.cli.check  # noqa: F401  (loaded now: the tests of the command line put a stand-in in its engine's place)
from factlint.cli import main

GOOD = "The hall opened on Friday, 13 May 2022.\n"
BAD = "The hall opened on Thursday, 13 May 2022.\n"
Lint = Callable[..., tuple[int, str, str]]


@pytest.fixture
def lint(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Lint:
    """Run the command line in a folder of its own; return the exit code, the report and what is said besides."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FACTLINT_DEBUG", "1")

    def run(*arguments: str) -> tuple[int, str, str]:
        code = main(["--output-format", "concise", *arguments])
        return (code, *capsys.readouterr())

    return run


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, str | bytes], None]:
    def write_file(name: str, text: str | bytes) -> None:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)

    write_file("bad.txt", BAD)
    return write_file


def others_are_linted(report: str) -> bool:
    return "bad.txt:1:" in report and "DAT102" in report


def test_an_empty_file_is_a_clean_draft(lint: Lint, write) -> None:
    write("empty.txt", "")
    write("empty.md", "")
    write("empty.html", "")
    code, report, _ = lint("empty.txt", "empty.md", "empty.html")
    assert (code, report) == (0, "")


@pytest.mark.parametrize("name", ["blank.txt", "blank.md", "blank.html"])
@pytest.mark.parametrize("text", ["\n\n\n", " \t \n", "\ufeff", "\r\n\r", "\u2028\u2029"])
def test_a_blank_file_is_a_clean_draft(lint: Lint, write, name: str, text: str) -> None:
    write(name, text)
    code, report, _ = lint(name)
    assert (code, report) == (0, "")


def test_a_binary_is_refused_and_the_others_are_linted(lint: Lint, write) -> None:
    write("photo.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0")
    code, report, told = lint("photo.txt", "bad.txt")
    assert code == 2
    assert "photo.txt" in told
    assert "binary" in told
    assert others_are_linted(report)


def test_text_that_is_not_utf8_is_refused_with_its_row(lint: Lint, write) -> None:
    write("latin.txt", "one\ncaf\u00e9\n".encode("latin-1"))
    code, report, told = lint("latin.txt", "bad.txt")
    assert code == 2
    assert "latin.txt:2" in told
    assert "UTF-8" in told
    assert others_are_linted(report)


@pytest.mark.parametrize(("name", "size"), [("line.txt", 5_000_000), ("line.md", 1_000_000), ("line.html", 1_000_000)])
def test_one_line_of_five_megabytes_is_linted(lint: Lint, write, name: str, size: int) -> None:
    line = "the river rose and the bakers sold out of buns and nobody said a word about it "
    text = line * (size // len(line))
    write(name, text[: size // 2] + " On Thursday, 13 May 2022, it fell. " + text[size // 2 :])
    code, report, _ = lint(name, "bad.txt")
    assert code == 1
    assert f"{name}:1:" in report
    assert report.count("DAT102") == 2
    assert others_are_linted(report)


PIECES = ("9", "9 ", "the ", "(", '"', "“", "“a” ", "1,", "years ago ", "first ", "on ", "\ue000", "a\u0301", "is to ", "from 1 to ",
          "Friday, ", "[", "*a", "&amp;", "3 May ", "May 3, 2022, ", "On 3 May it will rain. ", "Vantor said ")  # fmt: skip


@pytest.mark.parametrize(
    ("name", "piece"),
    [(n, p) for n in ("draft.txt", "draft.md", "draft.html") for p in PIECES if n[-1] == "t" or p in '[*a&amp;"'],
)
def test_fifty_kilobytes_of_one_thing_are_linted(write, tmp_path: Path, name: str, piece: str) -> None:
    write(name, piece * (50_000 // len(piece)))
    assert main([str(tmp_path / name), "--quiet", "--output-file", str(tmp_path / "report"), "--exit-zero"]) == 0


def test_a_file_of_fifty_megabytes_is_refused_without_being_read(lint: Lint, write, tmp_path: Path) -> None:
    with open(tmp_path / "huge.txt", "wb") as file:
        file.truncate(50_000_000)
    code, report, told = lint("huge.txt", "bad.txt")
    assert code == 2
    assert "huge.txt" in told
    assert "50,000,000 bytes" in told
    assert "10,000,000" in told
    assert others_are_linted(report)


def test_the_limit_can_be_raised(lint: Lint, write) -> None:
    write("long.txt", GOOD * 300_000)
    assert lint("long.txt")[0] == 2
    write("short.txt", GOOD)
    assert lint("--max-size", "20", "short.txt")[0] == 2
    assert lint("--max-size", "1k", "short.txt")[0] == 0


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("---\ntitle: a: b: c\n---\n\nText.\n", "draft.md:2"),
        ("---\ntitle: [one\n---\n\nText.\n", "draft.md:"),
        ("---\ntitle: one\ndate: 2022-05-13\n\nText.\n", "draft.md:1"),
        ("---\ntitle: 'one\n---\n\nText.\n", "draft.md:"),
        ("+++\ntitle = one\n+++\n\nText.\n", "draft.md:2"),
    ],
)
def test_broken_front_matter_is_told_with_its_place(lint: Lint, write, text: str, place: str) -> None:
    write("draft.md", text)
    code, report, told = lint("draft.md", "bad.txt")
    assert code == 2
    assert place in told
    assert "front matter" in told
    assert others_are_linted(report)


@pytest.mark.parametrize(
    "value",
    ["0", "0000-00-00", "0000-01-01", "99999", "99999-01-01", "2022-13-45", "2022-02-30", "-1", "tomorrow", "null", "''", "[]", "{}", "1e400",
     "9" * 400, "May 0, 2022", "32 May 2022", "2022-05-13T99:99:99", "2022-05-13T21:16:00+99:99", "0001-01-01", "9999-12-31",
     "9999-12-31T23:59:59-12:00", "0001-01-01T00:00:00+14:00"],
)  # fmt: skip
def test_a_date_that_is_none_leaves_the_draft_lintable(lint: Lint, write, value: str) -> None:
    write("draft.md", f"---\ndate: {value}\n---\n\nIt rained yesterday, on Saturday and last year. {BAD}")
    code, report, told = lint("draft.md")
    assert code == 1, told
    assert "DAT102" in report


@pytest.mark.parametrize(
    "text",
    ["in 0", "on May 13, 0000", "on 2022-00-00", "in 99999", "on 13 May 99999", "on 00/00/0000", "on 0 May 0000"],
)
def test_a_draft_may_speak_of_the_year_0_and_of_99999(lint: Lint, write, text: str) -> None:
    write("draft.txt", f"It began {text}, and went on. {BAD}")
    code, report, told = lint("draft.txt", "--published", "2026-03-11")
    assert code == 1, told
    assert "DAT102" in report


def test_a_missing_file_is_told_and_the_others_are_linted(lint: Lint, write) -> None:
    code, report, told = lint("bat.txt", "bad.txt")
    assert code == 2
    assert "bat.txt" in told
    assert "did you mean bad.txt?" in told
    assert others_are_linted(report)


def test_a_folder_without_drafts_is_told_and_no_failure(lint: Lint, write) -> None:
    write("empty/photo.jpg", b"\xff\xd8")
    code, report, told = lint("empty")
    assert (code, report) == (0, "")
    assert "no drafts" in told
    assert "empty" in told


def test_a_broken_line_of_an_archive_is_told_and_the_others_are_linted(lint: Lint, write) -> None:
    write("all.jsonl", '{"id": "a", "text": "The hall opened on Thursday, 13 May 2022."}\n{"id": \n{"id": "b"}\n[]\n')
    code, report, told = lint("all.jsonl")
    assert code == 2
    assert report.count("DAT102") == 1
    assert all(f"all.jsonl:{row}" in told for row in (2, 3, 4))


def test_a_folder_named_like_a_draft_is_walked(lint: Lint, write) -> None:
    write("odd.md/inner.txt", BAD)
    code, report, _ = lint("odd.md")
    assert code == 1
    assert "inner.txt" in report


@pytest.mark.parametrize("value", ["0000-01-01", "99999-01-01", "2022-02-30", "", "soon"])
def test_an_impossible_argument_is_wrong_usage(lint: Lint, write, value: str) -> None:
    code, report, told = lint("--published", value, "bad.txt")
    assert (code, report) == (2, "")
    assert "--published" in told
