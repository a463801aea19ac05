"""A mention: a stretch of text with a kind, a shape, and what the text itself says there."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from factlint.calendar import When
from factlint.language.words import Value
from factlint.text import Span


class Mention(Struct, frozen=True, gc=False):
    """What was read at *span* of a document's text.

    *fields* are known: the text says them. What is implied by context is in the value that a later stage
    gives, `Time` for a time. *block* is the index of the block it stands in, *origin* its pattern's place. *parts*
    are the two ends of a range, the mentions that a longer expression joins, or what TimeML marks where that is less
    than *span*; *inner* are the times within the name of an event: the year of "the 2003 invasion".
    """

    kind: str
    shape: str
    span: Span
    text: str
    block: int
    fields: dict[str, Value]
    origin: str = ""
    parts: tuple[Span, ...] = ()
    inner: tuple[Mention, ...] = ()


class Anchor(Struct, frozen=True, gc=False):
    """How a time was resolved: *by* what, counted from *base*, under which *tense*.

    *by* is text (it says all itself), published (the reference date), section (a dated heading), told (the time
    spoken of before), ahead (the other end of its range), or nothing. *tense* is that of the words around it, where
    these decided, else 0.
    """

    by: str = ""
    base: When | None = None
    tense: int = 0


class Time(Struct, frozen=True, gc=False):
    """When a mention speaks of: every reading that is left, the likeliest first.

    *known* tells that the text says all of it; *impossible* that no calendar has such a day. *type* and
    *value* are those of TIMEX3. *guess* is the likeliest reading, also where the context is too weak an anchor
    for a proof and *readings* are empty. *context* is what it was read under, for those who ask how it was resolved.
    """

    readings: tuple[When, ...]
    known: bool
    type: str
    value: str
    impossible: bool = False
    weekdays: tuple[int, ...] = ()
    guess: When | None = None
    context: Context | None = None


class Now(Struct, frozen=True, gc=False):
    """The reference date of an article or of a section: the days that "today" can be, the likeliest first."""

    days: tuple[date, ...] = ()
    origin: str = "published"

    @property
    def day(self) -> date | None:
        return self.days[0] if self.days else None


class Then(Struct, frozen=True, gc=False):
    """The time that a text spoke of last, and how fine it is: day, week, month, quarter, season, year, decade."""

    when: When
    grain: str


class Context(Struct, frozen=True, gc=False):
    """What a mention is read under.

    *tense* is -1 for the past, 1 or 2 (surely) for the future, 0 for neither; *years* stand beside it; *then* is
    the time that the text spoke of before, *quarter* the last quarter (year, number) that it named. A *narrative* is
    a text about the past: its dates without a year are of the year told last. *ahead* is the year of the other end of
    a range, as in "31 May to 1 June 1916".
    """

    now: Now
    tense: int = 0
    years: tuple[int, ...] = ()
    then: Then | None = None
    quarter: tuple[int, int] | None = None
    narrative: bool = False
    ahead: int = 0
