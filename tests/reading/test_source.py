"""Bad input: each file that cannot be read is a problem with a reason, and never an exception."""

from __future__ import annotations

import os
import threading
import time
from pathlib import Path

import pytest

from factlint.document import Document
from factlint.finding import Problem
from factlint.reading import FORMATS, read
from factlint.reading.source import LIMIT
from factlint.text import Location

from .documents import document, problem, read_all


def only_problem(path: Path, limit: int = LIMIT) -> Problem:
    (only,) = read(str(path), limit=limit)
    assert isinstance(only, Problem)
    assert only.path == str(path)
    return only


@pytest.mark.parametrize("suffix", [*FORMATS, ""])
def test_a_missing_file(tmp_path: Path, suffix: str) -> None:
    assert "no such file" in only_problem(tmp_path / f"a{suffix}").message


@pytest.mark.parametrize("suffix", [*FORMATS, ""])
def test_a_folder(tmp_path: Path, suffix: str) -> None:
    folder = tmp_path / f"a{suffix}"
    folder.mkdir()
    assert "a folder" in only_problem(folder).message


def test_a_file_without_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: str, mode: str) -> None:
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr("factlint.reading.source.open", refuse, raising=False)
    (tmp_path / "a.txt").touch()
    assert only_problem(tmp_path / "a.txt").message == "the file cannot be opened: permission denied"


def test_a_name_no_file_can_have() -> None:
    (only,) = read("a\0.txt")
    assert isinstance(only, Problem)
    assert "cannot be opened" in only.message


def test_a_file_of_50_megabytes_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    started = time.process_time()
    found = only_problem(path)
    assert "too large: 50,000,000 bytes" in found.message
    assert found.hint
    assert time.process_time() - started < 0.1


def test_a_limit_can_be_set(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("abcdef")
    assert "too large" in only_problem(path, limit=5).message
    assert isinstance(next(read(str(path), limit=6)), Document)
    assert isinstance(next(read("-", b"abcdef", limit=5)), Problem)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
@pytest.mark.parametrize("name", ["draft", "draft.md"])
def test_a_pipe_is_read_once(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    os.mkfifo(path)
    writer = threading.Thread(target=path.write_text, args=("It rained.",))
    writer.start()
    (read_document,) = read(str(path))
    writer.join()
    assert isinstance(read_document, Document)
    assert read_document.text == "It rained."


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html", ""])
def test_a_binary_file(suffix: str) -> None:
    found = problem(b"\x7fELF\0\0 text", f"a{suffix}")
    assert "binary" in found.message
    assert "Markdown" in found.hint


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html", ""])
def test_an_empty_file_is_a_document_without_blocks(suffix: str) -> None:
    read_document = document(b"", f"a{suffix}")
    assert (read_document.text, read_document.blocks, read_document.fields) == ("", (), ())


def test_an_empty_archive_has_no_documents() -> None:
    assert read_all(b"", "a.jsonl") == []


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html"])
def test_undecodable_text_is_told_by_byte_and_row(suffix: str) -> None:
    found = problem("één\r\ntwo ".encode() + b"\xe9t\xe9", f"a{suffix}")
    assert "byte 11 (0xe9) in row 2" in found.message
    assert found.location == Location(2, 1)
    assert "UTF-8" in found.hint


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-8"])
@pytest.mark.parametrize("suffix", [".txt", ".md", ".html", ""])
def test_a_byte_order_mark_is_no_part_of_the_text(encoding: str, suffix: str) -> None:
    text = "Été 😀 it rained."
    read_document = document(text.encode(encoding), f"a{suffix}")
    assert read_document.source == text
    assert read_document.text == text


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"\xff\xfea\0b", id="half a character"),
        pytest.param(b"\xff\xfe\0\0a\0\0\0", id="UTF-32"),
        pytest.param(b"\xff\xfe\0\xd8a\0", id="half a pair"),
    ],
)
def test_broken_utf_16_is_a_problem(data: bytes) -> None:
    assert problem(data, "a.txt").message


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html"])
def test_a_line_of_5_megabytes_is_read_in_no_time(suffix: str) -> None:
    line = "On Friday, 13 May, “it” rained & poured. " * 120_000
    started = time.process_time()
    assert len(document(line, f"a{suffix}").blocks) == 1
    assert time.process_time() - started < 3


@pytest.mark.parametrize(
    "unit", ["<a ", "<a", "<!--", "<a ='>' ", '<a ="', "&a", "</a ", "<p>", "<header><h1>", "<![CDATA["]
)
@pytest.mark.parametrize("suffix", [".md", ".html"])
def test_unclosed_marks_take_no_quadratic_time(unit: str, suffix: str) -> None:
    started = time.process_time()
    document("x " + unit * (300_000 // len(unit)), f"a{suffix}")
    assert time.process_time() - started < 10


def test_only_the_format_in_use_is_loaded() -> None:
    import subprocess
    import sys

    draft = "b'---\\ndate: 2022-05-13\\n---\\na'"
    code = (
        f"import sys; from factlint.reading import read; list(read('-', {draft}, name='a.txt'));"
        "print([m for m in ('pyromark', 'yaml', 'html', 'tomllib', 'json', 'pathlib') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
