"""How the tests read, and the law of the source map that every format keeps."""

from __future__ import annotations

from collections.abc import Callable
from html import unescape

from factlint.document import Document
from factlint.finding import Problem
from factlint.reading import read
from factlint.text import Span


def read_all(content: str | bytes, name: str) -> list[Document | Problem]:
    data = content.encode() if isinstance(content, str) else content
    return list(read("-", data, name=name))


def document(content: str | bytes, name: str) -> Document:
    (only,) = read_all(content, name)
    assert isinstance(only, Document), only
    return only


def problem(content: str | bytes, name: str) -> Problem:
    (only,) = read_all(content, name)
    assert isinstance(only, Problem), only
    return only


def blocks(read: Document) -> list[str]:
    """Return each block as its kind, a colon, and its text."""
    return [f"{block.kind}: {read.text[slice(*block.span)]}" for block in read.blocks]


def fields(read: Document) -> list[tuple[str, str, str]]:
    return [(field.name, field.value, field.origin) for field in read.fields]


def in_source(read: Document, words: str) -> str:
    """Return the source of the words' only place in the text."""
    assert read.text.count(words) == 1, read.text
    start = read.text.index(words)
    return read.source[slice(*read.source_map.span(Span(start, start + len(words))))]


def in_field(read: Document, name: str) -> str:
    """Return the source of a field's value."""
    span = next(field.span for field in read.fields if field.name == name)
    assert span is not None
    return read.source[slice(*span)]


def stands_for(source: str, character: str) -> bool:
    """Whether a stretch of the source is what a character was made of: itself, or what decodes to it."""
    if source == character or character in unescape(source):
        return True
    if character in "“”":
        return source.lower().startswith(("<q", "</q"))
    return character.isspace() or character == "|"


def assert_lawful(read: Document, is_gap: Callable[[str], bool] = str.isspace) -> None:
    """Every character of a block, and every stretch of it, leads to the source that it was made of.

    *is_gap* tells what a space of the text, or a separator of cells, may stand for.
    """
    previous = -2
    for block in read.blocks:
        start, end = block.span
        text = read.text[start:end]
        assert text
        assert text == text.strip()
        assert read.text[previous:start] == ("\n\n" if previous >= 0 else "")
        previous = end
        places = [read.source_map.span(Span(i, i + 1)) for i in range(start, end)]
        assert places == sorted(places)
        for character, place in zip(text, places):
            source = read.source[slice(*place)]
            assert source
            assert stands_for(source, character), (character, source)
            if character.isspace() and source != character:
                assert is_gap(source) or character in unescape(source), source
        for first in range(0, len(text), 3):
            for last in (first, min(first + 4, len(text) - 1), len(text) - 1):
                whole = read.source_map.span(Span(start + first, start + last + 1))
                assert whole == (places[first].start, places[last].end)
    assert previous in (-2, len(read.text))
