"""What a relation is: a few lines that say, in constraints or in a verdict, what a rule requires."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from factlint.calendar import Gap, When

Link = tuple[str, str, Gap]
"""(earlier, later, gap): *later* is at least *gap* after *earlier*."""


class Say(Struct, frozen=True):
    """A sentence of the language's settings (`say`), and the values for its places."""

    key: str
    values: tuple[tuple[str, object], ...] = ()


class Weekday(Struct, frozen=True):
    """A weekday to be named; Monday is 1."""

    number: int


def say(key: str, **values: object) -> Say:
    return Say(key, tuple(values.items()))


class Verdict(Struct, frozen=True):
    """Why a relation fails: what would have fitted, and the arithmetic, still without words.

    *other* is what would have fitted the other side, where it is one word.
    """

    expected: object = ""
    lines: tuple[Say, ...] = ()
    soft: bool = False
    other: object = None


class Relation(Struct, frozen=True):
    """A named thing that must hold between values.

    *takes* are the kinds of its arguments. A relation of times has *links*, and *explain* says what would have
    fitted for given days; any other has *judge*, which returns a verdict where it does not hold.
    """

    name: str
    doc: str
    takes: tuple[str, ...]
    links: Callable[..., list[Link] | None] | None = None
    explain: Callable[..., Verdict] | None = None
    judge: Callable[..., Verdict | None] | None = None
    points: tuple[int, ...] = (0, 1)


def days_apart(first: When, then: When) -> int:
    return (then.first - first.first).days
