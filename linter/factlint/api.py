"""The Python API: lint a text or a document, with the built-in rules or a book with house rules."""

from __future__ import annotations

from collections.abc import Sequence

from factlint import reading
from factlint.book import Book
from factlint.document import Document
from factlint.engine import Options, check, load
from factlint.finding import Finding, Problem
from factlint.problems import Unusable


def lint(
    draft: str | Document,
    *,
    book: Book | None = None,
    published: str | None = None,
    name: str = "draft.md",
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
) -> list[Finding]:
    """Return the findings of a draft, in order of their places.

    A text is read as the format that the suffix of *name* tells. *published* is an ISO date or moment and
    overrules the draft's own. Raises `problems.Unusable` for a draft that cannot be read.
    """
    book = book or load()
    options = Options(select=tuple(select), ignore=tuple(ignore), published=published)
    documents = [draft] if isinstance(draft, Document) else _documents(name, draft.encode())
    return [finding for document in documents for finding in check(document, book, options).findings]


def read(path: str) -> Document:
    """Return the document of a file; raise `problems.Unusable` if it cannot be read."""
    return _documents(path, None)[0]


def load_rules(paths: Sequence[str] = ()) -> Book:
    """Return the book of the built-in rules and of the house rules in *paths*, for `lint`."""
    return load(paths)


def _documents(path: str, data: bytes | None) -> list[Document]:
    items = list(reading.read(path, data))
    problems = [item for item in items if isinstance(item, Problem)]
    if problems:
        raise Unusable(problems)
    return [item for item in items if isinstance(item, Document)]
