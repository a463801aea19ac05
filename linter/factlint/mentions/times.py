"""What a time mention means, under its context: one reader a shape, and the value that TimeML writes."""

from __future__ import annotations

from collections.abc import Callable

from factlint.calendar import When, days_in, exists, shifted
from factlint.mentions import days, periods
from factlint.mentions.days import Fields, Readings
from factlint.mentions.model import Anchor, Context, Mention, Time
from factlint.mentions.timex import timex

__all__ = ["Context", "anchor", "exists_always", "read"]

LEAST = 2001
"""A year in which every month is as short as it gets."""


def read(mention: Mention, context: Context) -> Time:
    """Return what a time mention means."""
    shape, fields = mention.shape, mention.fields
    if shape in _SAID:
        kind, value = timex(shape, fields, None, context)
        return Time((), False, kind, value, context=context)
    reader = READERS.get(shape)
    found = reader(fields, context) if reader else ()
    if "offset" in fields:
        found = tuple(When.day(shifted(when.first, int(fields["offset"]))) for when in found)
    impossible = shape in _DAYS and not found and _is_impossible(fields, context)
    guess = found[0] if found else None
    kind, value = timex(shape, fields, guess, context)
    weekdays = tuple(int(fields[name]) for name in ("weekday", "weekday2") if name in fields)
    known = shape in _KNOWN and len(found) <= 1 and ("year" in fields or shape not in _YEARLESS)
    weak = shape in _GUESSED or bool(_WEAK & set(fields)) or (shape == "weekday" and days.in_the_past(context))
    readings = () if weak else found
    return Time(readings, known and not weak, kind, value, impossible, weekdays, guess, context)


def anchor(mention: Mention, time: Time) -> Anchor:
    """Tell how a mention was resolved."""
    context = time.context
    if time.known or context is None:
        return Anchor("text")
    now, then = context.now, context.then
    if context.ahead:
        return Anchor("ahead", When.year(context.ahead))
    told = "then" in mention.fields or mention.shape in _TOLD or (context.narrative and mention.shape not in _OF_NOW)
    if mention.shape == "weekday" and "then" not in mention.fields and not days.in_the_past(context):
        told = False
    if told and then is not None:
        return Anchor("told", then.when)
    return Anchor(now.origin, When.day(now.day), context.tense) if now.day else Anchor()


def exists_always(mention: Mention) -> bool:
    """Tell of a mention of days, from its fields alone, that every year has them."""
    months, each = _numbers(mention, "month", "monthnumber", "month2"), _numbers(mention, "day", "day2")
    return (
        all(1 <= month <= 12 for month in months)
        and all(1 <= day <= min((days_in(LEAST, month) for month in months), default=0) for day in each)
        and all(year > 0 for year in _numbers(mention, "year", "year2"))
    )


def _numbers(mention: Mention, *names: str) -> list[int]:
    return [int(mention.fields[name]) for name in names if name in mention.fields]


def _is_impossible(fields: Fields, context: Context) -> bool:
    month, year = fields.get("month", fields.get("monthnumber")), fields.get("year")
    if "month2" in fields or "dayword" in fields:
        return False
    if month is None or year == 0 or fields.get("year2") == 0:
        return year == 0
    if year is None and fields["day"] == 29 and month == 2:
        now = context.now.day  # 29 February passes if a year near the reference year is a leap year
        return now is not None and not any(exists(y, 2, 29) for y in range(now.year - 4, now.year + 5))
    if "day2" in fields and fields["day2"] < fields["day"] and exists(year or 2000, month, fields["day2"]):
        return False  # reversed, not impossible
    return not all(exists(year or 2000, month, fields[day]) for day in ("day", "day2") if day in fields)


_SAID = {"duration", "stretch", "set", "ref", "vagueago"}
"""Shapes that lie nowhere on the calendar."""
_DAYS = {"date", "monthday", "dayrange"}
_KNOWN = {"date", "month", "year", "yearrange", "decade", "century", "quarter", "half", "season", "dayrange", "numeric"}
_YEARLESS = {"dayrange", "numeric", "month", "quarter", "half", "season"}
_GUESSED = {"feast", "part", "clock", "clockrange", "later", "eventday"}
_WEAK = {"then", "past", "latest", "fiscal", "bare", "told", "weekof", "weekend", "offset"}
_TOLD = {"part", "clock", "clockrange", "later"}
_OF_NOW = {"dayref", "ago", "now"}
READERS: dict[str, Callable[[Fields, Context], Readings]] = {
    "date": days.full, "numeric": days.numeric, "monthday": days.monthday, "dayrange": days.dayrange,
    "weekday": days.weekday, "dayref": days.dayref, "part": days.part, "clock": days.clock, "clockrange": days.clock,
    "now": days.now, "month": periods.month, "monthname": periods.monthname, "ago": periods.ago,
    "period": periods.period, "nextday": periods.period, "year": periods.year, "badyear": periods.year,
    "yearrange": periods.yearrange,
    "decade": periods.decade, "century": periods.century, "quarter": periods.quarter, "half": periods.half,
    "season": periods.season, "later": periods.later, "feast": days.feast, "eventday": days.eventday,
}  # fmt: skip
