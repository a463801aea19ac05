"""How the tests lint: one rule book, and drafts written as text."""

from __future__ import annotations

from functools import cache

from factlint import engine
from factlint.article import Article
from factlint.document import Document
from factlint.finding import Finding
from factlint.reading import read


@cache
def book() -> engine.Book:
    """Return the built-in book, compiled once and from the files as they are."""
    return engine.load()


def document(text: str, name: str = "draft.txt") -> Document:
    """Return a draft as it is read from a file of that name."""
    (only,) = read(name, text.encode("utf-8", "surrogatepass"), name=name)
    assert isinstance(only, Document), only
    return only


def article(text: str, published: str | None = "2026-03-11", name: str = "draft.txt") -> Article:
    """Return a draft as everything that is read of it."""
    return engine.read(document(text, name), book(), published)


def lint(text: str, published: str | None = None, name: str = "draft.txt") -> tuple[Finding, ...]:
    return engine.check(document(text, name), book(), engine.Options(published=published)).findings


def codes(text: str, published: str | None = None, name: str = "draft.txt") -> list[str]:
    return [finding.code for finding in lint(text, published, name)]


def mentions(text: str, published: str | None = "2026-03-11") -> list[dict]:
    """Return what `factlint mentions` prints of a text: by default it is Wednesday, 11 March 2026."""
    return engine.describe(document(text), book(), published)


def times(text: str, published: str | None = "2026-03-11") -> list[dict]:
    return [mention for mention in mentions(text, published) if mention["kind"] == "time"]
