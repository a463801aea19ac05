"""Anchoring: what every time of an article means, read in order, each under the times before it.

The reference date anchors "last week"; tense and signal words tell which Friday; the time told last anchors
"the next day". In a narrative, a text about the past, it also gives dates their year.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from itertools import zip_longest

from msgspec import structs

from factlint.calendar import When
from factlint.mentions import times
from factlint.mentions.model import Context, Mention, Now, Then, Time
from factlint.text import Span

TENSED = {"weekday", "monthday", "monthname", "quarter", "season", "holiday", "feast"}
"""Shapes of which the tense of their sentence tells the likeliest reading, if they do not tell it themselves."""
MOST_YEARS = 12
"""Years of its block that a date without one may share."""
_GRAINS = {
    "date": "day", "monthday": "day", "numeric": "day", "weekday": "day", "dayref": "day", "holiday": "day",
    "feast": "day", "later": "day", "month": "month", "monthname": "month", "quarter": "quarter", "half": "half",
    "season": "season", "year": "year", "decade": "decade",
}  # fmt: skip
_YEARED = {"date", "month", "year"}
STREAK = 3
"""Dates with a year of the past in a row, from which on a part of an article tells of the past."""
MANY = 4
"""Old dates, from which on an article may be about the past."""
_PRESENT = {"weekday", "dayref", "period", "ago", "vagueago", "quarter"}
RANGE = 5
"""Characters at most between the two ends of a range."""
_OF_NOW = {"dayref", "ago", "eventday"}
_DATED = ("date", "month")
_OLD = 2
"""Years before publication, from which on a date speaks of the past."""


class Anchors:
    """The state of reading: what the text spoke of last."""

    def __init__(self, now: Now, narrative: bool | None) -> None:
        self.now, self._narrative, self._may_turn = now, bool(narrative), narrative is None
        self._then: Then | None = None
        self._quarter: tuple[int, int] | None = None
        self._dated = 0
        self._streak = 0

    def context(self, tense: int, years: tuple[int, ...], ahead: int, coming: int) -> Context:
        """Return what a mention is read under; *coming* is the year of the next date that states one."""
        then = self._then
        if self._is_aside(coming):
            then = Then(When.year(coming), "year")
        narrative = self._narrative or (self._may_turn and self._streak >= STREAK)
        return Context(self.now, tense, years, then, self._quarter, narrative, ahead)

    def _is_aside(self, coming: int) -> bool:
        """Tell whether the year told last was one spoken of by the way: the dates before and after it are earlier."""
        then, dated = self._then, self._dated
        if not self._narrative or then is None or then.grain != "year":
            return False
        return 0 < dated <= coming < then.when.first.year

    def told(self, mention: Mention, time: Time) -> None:
        """Note what a mention spoke of."""
        grain = _grain(mention)
        self._streak = self._continued(mention)
        if time.guess is None or grain is None or (self._narrative and mention.shape in _OF_NOW):
            return
        if mention.shape == "quarter" and "past" not in mention.fields:
            self._quarter = (time.guess.first.year, (time.guess.first.month + 2) // 3)
        if mention.shape in _DATED and mention.fields.get("year"):
            self._dated = int(mention.fields["year"])
        self._then = Then(_named(mention, time.guess), grain)

    def _continued(self, mention: Mention) -> int:
        """Return how many dates in a row had a year of the past; what is said of the present breaks the row."""
        if mention.shape in _PRESENT or "mod" in mention.fields:
            return 0
        if mention.shape in _DATED and self.now.day and mention.fields.get("year"):
            return self._streak + 1 if int(mention.fields["year"]) < self.now.day.year else 0
        return self._streak


def _grain(mention: Mention) -> str | None:
    if mention.shape in ("period", "ago", "later", "nextday"):
        return str(mention.fields.get("unit", "day"))
    return _GRAINS.get(mention.shape)


def _named(mention: Mention, guess: When) -> When:
    """Return the day or days that a guess stands for: a season's year, the day that so many days ago was."""
    if mention.shape == "season":
        return When.year((guess.first.year + guess.last.year) // 2)
    return guess


def anchored(
    mentions: Sequence[Mention],
    now: Now,
    narrative: bool | None,
    tense: Callable[[Mention], int],
    holiday: Callable[[Mention, Context], Time],
    inside: Collection[Span] = (),
    headings: Collection[Span] = (),
) -> dict[Span, Time]:
    """Return what each time mention means, by its span.

    *tense* tells the tense of a mention's sentence; *holiday* reads the holidays, which are knowledge. Mentions
    *inside* longer ones tell nothing of their own; whether it is a *narrative* may be left open (None); *headings*
    date all that follows, up to the next one.
    """
    anchors = Anchors(now, narrative)
    years = _years(mentions)
    found: dict[Span, Time] = {}
    coming = _coming(mentions) if narrative else ()
    for number, (mention, following) in enumerate(zip_longest(mentions, mentions[1:])):
        beside = years.get(mention.block, ()) if "year" not in mention.fields else ()
        ahead = _ahead(mention, following)
        told = tense(mention) if _is_tensed(mention) else 0
        context = anchors.context(told, beside, ahead, coming[number] if narrative else 0)
        if mention.shape == "clock" and following is not None and _is_its_day(mention, following):
            day = times.read(following, structs.replace(context, tense=tense(following))).guess
            context = structs.replace(context, then=Then(day, "day") if day else context.then)
        time = holiday(mention, context) if mention.shape == "holiday" else times.read(mention, context)
        found[mention.span] = time
        if mention.span not in inside:
            anchors.told(mention, time)
        if mention.span in headings:
            anchors.now = section(now, time)
    return found


def section(now: Now, heading: Time) -> Now:
    """Return the reference date below a dated heading: its day, and the article's own."""
    if heading.guess is None:
        return now
    return Now(tuple(dict.fromkeys((heading.guess.first, *now.days))), "section")


def _is_its_day(clock: Mention, following: Mention) -> bool:
    """Tell whether the next mention is the day of a clock time: "9 p.m. on Tuesday"."""
    if clock.block != following.block:
        return False
    return _GRAINS.get(following.shape) == "day" and 0 <= following.span.start - clock.span.end <= RANGE


def _coming(mentions: Sequence[Mention]) -> list[int]:
    """Return for each mention the year of the next date behind it that states one, 0 where none does."""
    found, year = [0] * len(mentions), 0
    for at in range(len(mentions) - 1, -1, -1):
        found[at] = year
        if mentions[at].shape in _DATED:
            year = int(mentions[at].fields.get("year") or year)
    return found


def _is_tensed(mention: Mention) -> bool:
    if mention.shape in TENSED:
        return "year" not in mention.fields and "mod" not in mention.fields
    return mention.shape == "period" and mention.fields.get("unit") == "weekend"


def _ahead(mention: Mention, following: Mention | None) -> int:
    """Return the year of a range's other end, for a first end without one: "31 May to 1 June 1916"."""
    if following is None or following.span.start - mention.span.end > RANGE or "year" in mention.fields:
        return 0
    year, last = int(following.fields.get("year") or 0), int(following.fields.get("month") or 0)
    month = int(mention.fields.get("month") or 0)
    return year - (month > last) if year and month and last else 0


def _years(mentions: Iterable[Mention]) -> dict[int, tuple[int, ...]]:
    """Return by block the years of its full dates: a date without its year may share one."""
    found: dict[int, dict[int, None]] = {}
    for mention in mentions:
        if mention.shape in _YEARED and mention.fields.get("year"):
            found.setdefault(mention.block, {})[int(mention.fields["year"])] = None
    return {block: tuple(years)[:MOST_YEARS] for block, years in found.items()}


def is_narrative(mentions: Sequence[Mention], now: Now) -> bool:
    """Tell whether an article is about the past: most of its dates have a year, long before it was published."""
    if now.day is None:
        return False
    old = sum(1 for m in mentions if m.shape in _YEARED and 0 < int(m.fields.get("year") or 0) <= now.day.year - _OLD)
    present = sum(1 for m in mentions if m.shape in _PRESENT or ("mod" in m.fields and "then" not in m.fields))
    return old >= MANY and old > 3 * present
