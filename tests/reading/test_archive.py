"""Archives: an article a line, and a broken line stops none of the others."""

from __future__ import annotations

from pathlib import Path

import pytest

from factlint.document import Document
from factlint.finding import Problem
from factlint.reading import read
from factlint.text import Location

from .documents import blocks, document, fields, problem, read_all


def test_a_line_is_an_article_whose_text_is_unchanged() -> None:
    read = document('{"id": 7, "text": "One.\\r\\n\\tTwo 😀.", "url": "x"}', "a.jsonl")
    assert read.id == "7"
    assert read.text == read.source == "One.\r\n\tTwo 😀."
    assert blocks(read) == ["paragraph: One.", "paragraph: Two 😀."]


def test_what_is_known_of_an_article_are_fields() -> None:
    line = '{"text": "", "published": "2022-05-13", "byline": ["A B", "C D"], "lang": null, "story": 3}'
    assert fields(document(line, "a.jsonl")) == [
        ("published", "2022-05-13", "archive"),
        ("byline", "A B, C D", "archive"),
        ("story", "3", "archive"),
    ]


def test_an_article_without_an_id_is_known_by_its_row() -> None:
    assert [read.id for read in read_all('\n{"text": "a"}\n', "a.jsonl") if isinstance(read, Document)] == [
        "2"
    ]


def test_a_broken_line_stops_none_of_the_others() -> None:
    found = read_all(b'\xef\xbb\xbf{"text": "a"}\r\n\r\n{"text"\r\n{"text": "b"}', "a.jsonl")
    assert [type(part) for part in found] == [Document, Problem, Document]
    assert isinstance(found[1], Problem)
    assert found[1].location == Location(3, 1)


@pytest.mark.parametrize(
    ("line", "message", "column"),
    [
        pytest.param(b'{"text": "a", }', "not JSON", 15, id="a comma too many"),
        pytest.param('{"text": "é", }'.encode(), "not JSON", 15, id="columns are characters, not bytes"),
        pytest.param(b'{"id": 1}', "lacks the required field `text`", 1, id="no text"),
        pytest.param(b'{"text": 1}', "not an article", 1, id="a text that is none"),
        pytest.param(b"[1]", "not an article", 1, id="a list"),
        pytest.param(b'{"text": "\xff"}', "not UTF-8", 1, id="another encoding"),
        pytest.param(b"[" * 100_000, "not ", 1, id="endless nesting"),
    ],
)
def test_a_broken_line_is_told(line: bytes, message: str, column: int) -> None:
    found = problem(line, "a.jsonl")
    assert message in found.message
    assert found.location == Location(1, column)


def test_the_limit_holds_for_a_line_and_not_for_the_archive(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "a"}\n' * 100 + '{"text": "' + "a" * 300 + '"}\n{"text": "b"}\n')
    found = list(read(str(path), limit=50))
    assert [type(part) for part in found] == [Document] * 100 + [Problem, Document]
    assert isinstance(found[100], Problem)
    assert found[100].location == Location(101, 1)
