"""What a timeline shows: the moments of an article."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from factlint.text import Location, Span


class Entry(Struct, frozen=True):
    """A moment of an article. *span* is of the source; *by* and *base* tell what dated it, as `Anchor` does.

    *kind* is time, event or published; *firm* tells that proofs may be built on it, *vague* that its ends are
    blurred; *codes* are those of the findings that use it.
    """

    first: date
    last: date
    kind: str
    text: str
    sentence: str = ""
    value: str = ""
    by: str = "text"
    base: str | None = None
    tense: int = 0
    firm: bool = True
    vague: bool = False
    codes: tuple[str, ...] = ()
    span: Span | None = None
    location: Location | None = None


class Timeline(Struct, frozen=True):
    """An article's entries in order, and when it was published."""

    path: str
    title: str
    published: date | None
    entries: tuple[Entry, ...]
