"""Readers of days: what a date, a weekday or "yesterday" can be under a reference date and a tense.

A date without its year can be of the reference year and of the one to either side (convention K3); a weekday
is the last one or the next (K2). In a narrative both are of the time told before.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from factlint.calendar import When, exists, shifted, weekday_near
from factlint.mentions.model import Context

Fields = Mapping[str, Any]
Readings = tuple[When, ...]


def full(fields: Fields, context: Context) -> Readings:
    month = fields.get("month", fields.get("monthnumber", 0))
    if exists(fields["year"], month, fields["day"]):
        return (When.day(date(fields["year"], month, fields["day"])),)
    return ()


def numeric(fields: Fields, context: Context) -> Readings:
    one, two = fields["one"], fields["two"]
    years = (fields["year"],) if "year" in fields else near_years(context)
    pairs = dict.fromkeys(((one, two), (two, one)))
    return tuple(When.day(date(y, m, d)) for y in years for m, d in pairs if exists(y, m, d))


def monthday(fields: Fields, context: Context) -> Readings:
    month, day = fields["month"], day_of(fields)
    years = near_years(context, fields)
    return ranked((When.day(date(y, month, day)) for y in years if exists(y, month, day)), context)


def feast(fields: Fields, context: Context) -> Readings:
    """Read a feast on a fixed day: in a stated year, last or next, else by tense."""
    found, now, mod = monthday(fields, context), context.now.day, fields.get("mod")
    if now is None or not mod:
        return found
    side = [when for when in found if (when.first - now).days * int(mod) > 0]
    return tuple(sorted(side, key=lambda when: abs((when.first - now).days)))


def dayrange(fields: Fields, context: Context) -> Readings:
    month, first, last = fields["month"], fields["day"], fields["day2"]
    other = fields.get("month2", month)
    years = (fields["year"],) if "year" in fields else near_years(context)
    return tuple(
        When(date(y, month, first), date(y, other, last))
        for y in years
        if (month, first) <= (other, last) and exists(y, month, first) and exists(y, other, last)
    )


def weekday(fields: Fields, context: Context) -> Readings:
    wanted, mod = fields["weekday"], fields.get("mod")
    if "ofweek" in fields:
        return tuple(When.day(shifted(now, wanted - now.isoweekday() + 7 * int(mod or 0))) for now in context.now.days)
    if "then" in fields or in_the_past(context):
        base = told_day(context)
        return (When.day(_beside(base, wanted, 0 if mod is None else mod)),) if base else ()
    found: list[When] = []
    for now in context.now.days:
        before = weekday_near(now, wanted, forward=False)
        after = weekday_near(now, wanted, forward=True)
        forward = mod in (0, 1) or (mod is None and context.tense > 0)
        days = (after, before) if forward else (before, after)
        found += [
            When.day(day)
            for day in (*days, shifted(before, -7), shifted(after, 7))
            if mod != -1 or day < now  # "last" is never today
        ]
    return tuple(dict.fromkeys(found))


def _beside(base: date, wanted: int, mod: int) -> date:
    """Return the weekday before (-1), after (1) or next to (0) a day."""
    if mod < 0:
        return weekday_near(shifted(base, -1), wanted, forward=False)
    if mod > 0:
        return weekday_near(shifted(base, 1), wanted, forward=True)
    return weekday_near(shifted(base, -3), wanted, forward=True)


def eventday(fields: Fields, context: Context) -> Readings:
    """Read "the third day": today, or in a narrative the day told before."""
    base = told_day(context) if context.narrative else context.now.day
    return (When.day(base),) if base else ()


def dayref(fields: Fields, context: Context) -> Readings:
    return tuple(When.day(shifted(day, fields.get("dayref", 0))) for day in context.now.days)


def part(fields: Fields, context: Context) -> Readings:
    """Read "the morning", "that night": of the day told before, or of today."""
    base = told_day(context) or context.now.day
    if base is None or "any" in fields:
        return ()
    return (When.day(shifted(base, fields.get("mod", 0))),)


def clock(fields: Fields, context: Context) -> Readings:
    base = told_day(context) or context.now.day
    return (When.day(base),) if base else ()


def now(fields: Fields, context: Context) -> Readings:
    return tuple(map(When.day, context.now.days))


def in_the_past(context: Context) -> bool:
    """Tell whether a narrative spoke last of a day that is long past, so that a weekday is of that time."""
    told, now = told_day(context), context.now.day
    return context.narrative and told is not None and (now is None or (now - told).days > LONG)


def told_day(context: Context) -> date | None:
    """Return the day that the text spoke of last, None if it spoke of nothing so fine."""
    then = context.then
    return then.when.first if then and then.grain == "day" else None


def day_of(fields: Fields) -> int:
    return int(fields.get("day", fields.get("dayword", 0)))


def tells_year(context: Context) -> bool:
    """Tell whether the year told before, and not that of publication, is likeliest for a date without one."""
    then, now = context.then, context.now.day
    return context.narrative and then is not None and (now is None or then.when.first.year < now.year)


def _told_year(context: Context, fields: Fields) -> int:
    """Return the year that a narrative goes on in: the one told last, or the next after a turn of the year."""
    then, month = context.then, int(fields.get("month") or 0)
    assert then is not None
    first = then.when.first
    turned = then.grain in ("day", "month") and 0 < month <= first.month - TURN
    return first.year + turned


TURN = 8
"""Months that a story that goes forward seldom goes back: January after December is the next year's."""
LONG = 60
"""Days, after which a weekday without a date is no more said."""
CLOSE = 31
"""Days: a day so near is taken whatever the tense."""
WRONG_SIDE = {-1: 330, 0: 210, 1: 120, 2: 660}
"""Days by which a reading on the other side of the reference date than the tense says must be nearer to win."""


def near_years(context: Context, fields: Fields | None = None) -> tuple[int, ...]:
    """Return the years that a date without its year can be of; one only where "last year" stands beside it."""
    now = context.now.day
    beside = year_beside(fields or {}, context)
    if beside:
        return (beside,) if 1 <= beside <= 9999 else ()
    near = (now.year, now.year - 1, now.year + 1) if now else ()
    if context.ahead:
        near = (context.ahead, *near)
    told = (_told_year(context, fields or {}),) if tells_year(context) else ()
    every = (*near, *told) if context.ahead else (*told, *near)
    every = (*every, *context.years)
    return tuple(dict.fromkeys(year for year in every if 1 <= year <= 9999))


def year_beside(fields: Fields, context: Context) -> int:
    """Return the year that a word beside a date tells, as in "July last year" or "July of that year"; else 0."""
    if "year" in fields:
        return int(fields["year"])
    if fields.get("unit") != "year":
        return 0
    told = "then" in fields and context.then
    base = context.then.when.first if context.then and told else context.now.day
    return base.year + int(fields.get("mod", 0)) if base else 0


def ranked(readings: Iterable[When], context: Context) -> Readings:
    """Put the likeliest first: in a narrative as the years were told, else by tense, else the nearest."""
    now = context.now.day
    if now is None or context.ahead or tells_year(context):
        return tuple(readings)

    def rank(when: When) -> int:
        ahead, behind = (when.first - now).days, (now - when.last).days
        away = max(ahead, behind, 0)
        if (when.is_day and away <= CLOSE) or (behind <= 0 if context.tense > 0 else ahead <= 0):
            return away
        return away + WRONG_SIDE[context.tense]

    return tuple(sorted(readings, key=rank))
