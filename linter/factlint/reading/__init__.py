"""Reading: a file becomes a document. A module here reads one format; `FORMATS` lists them.

What cannot be read becomes a `Problem` in its place, so that the other files and lines are still linted.
"""

from __future__ import annotations

from collections.abc import Iterator
from os.path import splitext
from typing import Protocol

from factlint.document import Document
from factlint.finding import Problem
from factlint.problems import Unusable
from factlint.reading.source import LIMIT, Source

__all__ = ["FORMATS", "Reader", "read"]


class Reader(Protocol):
    """One format: what a source holds, as documents, and problems in the place of what is broken."""

    def __call__(self, source: Source, /) -> Iterator[Document | Problem]: ...


# A format's module, and the parser it needs, is loaded when the first file of that format is read:
# one article in plain text should not wait for an HTML reader.


def _archive(source: Source) -> Iterator[Document | Problem]:
    from factlint.reading import archive

    return archive.read(source)


def _html(source: Source) -> Iterator[Document | Problem]:
    from factlint.reading import html

    return html.read(source)


def _markdown(source: Source) -> Iterator[Document | Problem]:
    from factlint.reading import markdown

    return markdown.read(source)


def _plain(source: Source) -> Iterator[Document | Problem]:
    from factlint.reading import plain

    return plain.read(source)


FORMATS: dict[str, Reader] = {
    ".md": _markdown,
    ".markdown": _markdown,
    ".txt": _plain,
    ".text": _plain,
    ".html": _html,
    ".htm": _html,
    ".xhtml": _html,
    ".jsonl": _archive,
}
"""The reader of each suffix, in lower case."""


def read(
    path: str, data: bytes | None = None, *, name: str | None = None, limit: int = LIMIT
) -> Iterator[Document | Problem]:
    """Yield the documents of a file, and the problems in the way of reading it.

    *data* stands for the file's content, such as that of standard input; *name* then decides the format.
    """
    source = Source(path, data, limit)
    try:
        reader = FORMATS.get(splitext(name or path)[1].lower())
        if reader is None:
            source = Source(path, source.content(), limit)  # a pipe can be read only once
            reader = _nameless(source)
        yield from reader(source)
    except Unusable as error:
        yield from error.problems


def _nameless(source: Source) -> Reader:
    """Return the reader of a source whose name tells no format: front matter makes it Markdown."""
    content = source.content().removeprefix(b"\xef\xbb\xbf")
    return _markdown if content.startswith((b"---", b"+++")) else _plain
