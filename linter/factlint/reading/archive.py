"""Archives: JSON Lines, an article a line. A line's text is its document's text, unchanged."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from msgspec import DecodeError, Struct, ValidationError
from msgspec.json import Decoder

from factlint.document import Document, Field
from factlint.finding import Problem
from factlint.reading.plain import blocks
from factlint.reading.source import Source
from factlint.text import Location, SourceMap

Value = str | int | float | list[str] | None


class Article(Struct, frozen=True, gc=False):
    """A line of an archive."""

    text: str
    id: str | int | None = None
    published: Value = None
    title: Value = None
    dateline: Value = None
    byline: Value = None
    lang: Value = None
    timezone: Value = None
    updated: Value = None
    section: Value = None
    story: Value = None


NAMES = tuple(name for name in Article.__struct_fields__ if name not in ("id", "text"))
AS_IT_IS = SourceMap()
DECODER = Decoder(Article)
HINT = 'a line of an archive is {"id": ..., "text": ..., "published": ...}'


def read(source: Source) -> Iterator[Document | Problem]:
    """Yield the articles of an archive as they are read, and a problem for each broken line."""
    with source.opened() as file:
        for row, line in _lines(file, source.limit):
            if row == 1:
                line = line.removeprefix(b"\xef\xbb\xbf")
            if len(line) > source.limit:
                message = f"the line is too large: over {source.limit:,} bytes"
                yield Problem(message, source.path, Location(row, 1), hint="raise the limit in the settings")
            elif line.strip():
                try:
                    yield _document(source.path, row, DECODER.decode(line))
                except (DecodeError, UnicodeDecodeError, RecursionError) as error:
                    yield _problem(source.path, row, line, error)


def _lines(file: BinaryIO, limit: int) -> Iterator[tuple[int, bytes]]:
    """Yield the rows of a file; of one over the limit, only its beginning."""
    row = 0
    while line := file.readline(limit + 2):
        row += 1
        yield row, line.rstrip(b"\r\n")
        while line and not line.endswith(b"\n"):
            line = file.readline(limit)


def _document(path: str, row: int, article: Article) -> Document:
    fields = []
    for name in NAMES:
        value = getattr(article, name)
        if value is not None and value != "":
            shown = ", ".join(value) if isinstance(value, list) else str(value)
            fields.append(Field(name, shown, "archive"))
    name = str(row if article.id is None else article.id)
    return Document(path, article.text, blocks(article.text), article.text, AS_IT_IS, tuple(fields), name)


def _problem(path: str, row: int, line: bytes, error: Exception) -> Problem:
    if isinstance(error, UnicodeDecodeError):
        return Problem("the line is not UTF-8", path, Location(row, 1), hint="save the archive as UTF-8")
    reason, column = str(error), 1
    if isinstance(error, ValidationError):
        reason = reason.replace("Object missing", "the article lacks the").replace("Expected", "it must have")
        message = f"the line is not an article: {reason}"
    else:
        reason, _, place = reason.removeprefix("JSON is malformed: ").partition(" (byte ")
        if place.rstrip(")").isdigit():
            column = len(line[: int(place.rstrip(")"))].decode(errors="replace")) + 1
        message = f"the line is not JSON: {reason[:1].lower()}{reason[1:]}"
    return Problem(message, path, Location(row, column), line[:200].decode(errors="replace"), HINT)
