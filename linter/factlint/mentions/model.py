"""A mention: a stretch of text with a kind, a shape, and what the text itself says there."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from factlint.calendar import When
from factlint.language.words import Value
from factlint.text import Span


class Mention(Struct, frozen=True, dict=True):
    """What was read at *span* of a document's text.

    *fields* are known: the text says them. What is implied by context is in the value that a later stage
    gives, `Time` for a time. *block* is the index of the block it stands in, *origin* its pattern's place.
    """

    kind: str
    shape: str
    span: Span
    text: str
    block: int
    fields: dict[str, Value]
    origin: str = ""
    parts: tuple[Span, ...] = ()


class Time(Struct, frozen=True):
    """When a mention speaks of: every reading that is left, the likeliest first.

    *known* tells that the text says all of it; *impossible* that no calendar has such a day.
    *type* and *value* are those of TIMEX3.
    """

    readings: tuple[When, ...]
    known: bool
    type: str
    value: str
    impossible: bool = False
    weekdays: tuple[int, ...] = ()


class Now(Struct, frozen=True):
    """The reference date of an article: the days that "today" can be, the likeliest first."""

    days: tuple[date, ...] = ()

    @property
    def day(self) -> date | None:
        return self.days[0] if self.days else None
