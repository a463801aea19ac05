"""What a time mention means, under a reference date and a tense: one reader a shape.

A reader takes the fields that the text states and returns every reading that context leaves. A date without
its year can be of the reference year and of the one to either side (convention K3); a weekday is the last one
or the next (K2).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from msgspec import Struct

from factlint.calendar import When, days_in, exists, plus_months, shifted, weekday_near
from factlint.mentions.model import Mention, Now, Time
from factlint.mentions.timex import timex
from factlint.quantity import amount, elapsed

Fields = Mapping[str, Any]


class Context(Struct, frozen=True):
    """What a mention is read under: the reference date; past (-1), future (1) or neither (0); years beside it."""

    now: Now
    tense: int = 0
    years: tuple[int, ...] = ()


def read(mention: Mention, context: Context) -> Time:
    """Return what a time mention means."""
    reader = READERS.get(mention.shape)
    fields = mention.fields
    readings = reader(fields, context) if reader else ()
    impossible = mention.shape in _DAYS and not readings and _is_impossible(fields, context)
    kind, value = timex(mention.shape, fields, readings[0] if readings else None, context.now.day)
    weekdays = tuple(int(fields[name]) for name in ("weekday", "weekday2") if name in fields)
    known = mention.shape in _KNOWN and len(readings) <= 1 and ("year" in fields or mention.shape != "dayrange")
    return Time(readings, known, kind, value, impossible, weekdays)


def _date(fields: Fields, context: Context) -> tuple[When, ...]:
    month = fields.get("month", fields.get("monthnumber", 0))
    if exists(fields["year"], month, fields["day"]):
        return (When.day(date(fields["year"], month, fields["day"])),)
    return ()


def _numeric(fields: Fields, context: Context) -> tuple[When, ...]:
    one, two = fields["one"], fields["two"]
    years = (fields["year"],) if "year" in fields else _years(context)
    pairs = dict.fromkeys(((one, two), (two, one)))
    return tuple(When.day(date(y, m, d)) for y in years for m, d in pairs if exists(y, m, d))


def _monthday(fields: Fields, context: Context) -> tuple[When, ...]:
    month, day = fields["month"], fields["day"]
    return _ranked((When.day(date(y, month, day)) for y in _years(context) if exists(y, month, day)), context)


def _dayrange(fields: Fields, context: Context) -> tuple[When, ...]:
    month, first, last = fields["month"], fields["day"], fields["day2"]
    other = fields.get("month2", month)
    years = (fields["year"],) if "year" in fields else _years(context)
    return tuple(
        When(date(y, month, first), date(y, other, last))
        for y in years
        if (month, first) <= (other, last) and exists(y, month, first) and exists(y, other, last)
    )


def _month(fields: Fields, context: Context) -> tuple[When, ...]:
    now = context.now.day
    if "year" in fields:
        return (When.month(fields["year"], fields["month"]),) if fields["year"] else ()
    if now is None:
        return ()
    shift = fields.get("shift", fields.get("mod", 0))
    return (When.month(now.year + shift, fields["month"]),) if 0 < now.year + shift < 10_000 else ()


def _monthname(fields: Fields, context: Context) -> tuple[When, ...]:
    return _ranked((When.month(year, fields["month"]) for year in _years(context)), context)


def _weekday(fields: Fields, context: Context) -> tuple[When, ...]:
    found: list[When] = []
    for now in context.now.days:
        before = weekday_near(now, fields["weekday"], forward=False)
        after = weekday_near(now, fields["weekday"], forward=True)
        near = [after, before] if context.tense > 0 or fields.get("mod") == 1 else [before, after]
        days = (*near, shifted(before, -7), shifted(after, 7))
        found += [When.day(day) for day in days if fields.get("mod") != -1 or day < now]  # "last" is never today
    return tuple(dict.fromkeys(found))


def _dayref(fields: Fields, context: Context) -> tuple[When, ...]:
    return tuple(When.day(shifted(day, fields["dayref"])) for day in context.now.days)


def _ago(fields: Fields, context: Context) -> tuple[When, ...]:
    stretch = elapsed(amount(fields), fields["unit"], fields.get("hedge", ""))
    if stretch is None:
        return ()
    return tuple(
        When(
            shifted(plus_months(now, -stretch.high[0]), -stretch.high[1]),
            shifted(plus_months(now, -stretch.low[0]), -stretch.low[1]),
        )
        for now in context.now.days
    )


def _period(fields: Fields, context: Context) -> tuple[When, ...]:
    now, unit, shift = context.now.day, fields["unit"], fields.get("mod", 0)
    if now is None:
        return ()
    if unit == "week":
        monday = shifted(now, 1 - now.isoweekday() + 7 * shift)
        return (When(shifted(monday, -1), shifted(monday, 6)),)
    if unit == "month":
        there = plus_months(now.replace(day=1), shift)
        return (When.month(there.year, there.month),)
    return (When.year(now.year + shift),) if unit == "year" and 0 < now.year + shift < 10_000 else ()


def _year(fields: Fields, context: Context) -> tuple[When, ...]:
    return (When.year(fields["year"]),) if fields.get("year") else ()


def _yearrange(fields: Fields, context: Context) -> tuple[When, ...]:
    first, last = fields["year"], fields["year2"]
    if last < 100:
        last += first - first % 100
        last += 100 * (last < first)
    return (When(date(first, 1, 1), date(last, 12, 31)),) if 0 < first <= last else ()


def _decade(fields: Fields, context: Context) -> tuple[When, ...]:
    first = fields.get("decade") or 1900 + fields["shortdecade"]
    return (When(date(first, 1, 1), date(first + 9, 12, 31)),)


def _century(fields: Fields, context: Context) -> tuple[When, ...]:
    first = 100 * (int(fields["century"]) - 1)
    return (When(date(first or 1, 1, 1), date(first + 100, 12, 31)),) if 0 <= first < 9900 else ()


def _quarter(fields: Fields, context: Context) -> tuple[When, ...]:
    year, month = fields["year"], 3 * fields["quarter"]
    return (When(date(year, month - 2, 1), date(year, month, days_in(year, month))),) if year else ()


def _season(fields: Fields, context: Context) -> tuple[When, ...]:
    year = fields["year"]  # which months it takes depends on the hemisphere: a year and the weeks around it
    return (When.year(year).widened(90),) if year else ()


def _now(fields: Fields, context: Context) -> tuple[When, ...]:
    return tuple(map(When.day, context.now.days))


def _years(context: Context) -> tuple[int, ...]:
    now = context.now.day
    if now is None:
        return ()
    near = (now.year, now.year - 1, now.year + 1, *context.years)
    return tuple(dict.fromkeys(year for year in near if 1 <= year <= 9999))


def _ranked(readings: Any, context: Context) -> tuple[When, ...]:
    """Put the likeliest first: by tense where there is one, else the nearest."""
    now = context.now.day
    if now is None:
        return ()

    def rank(when: When) -> tuple[bool, int]:
        away = (when.first - now).days
        wrong_side = (context.tense < 0 and away > 0) or (context.tense > 0 and (when.last - now).days < 0)
        return wrong_side, abs(away)

    return tuple(sorted(readings, key=rank))


def _is_impossible(fields: Fields, context: Context) -> bool:
    month, year = fields.get("month", fields.get("monthnumber")), fields.get("year")
    if "month2" in fields:
        return False
    if month is None or year == 0 or fields.get("year2") == 0:
        return year == 0
    if year is None and fields["day"] == 29 and month == 2:
        now = context.now.day  # 29 February passes if a year near the reference year is a leap year
        return now is not None and not any(exists(y, 2, 29) for y in range(now.year - 4, now.year + 5))
    if "day2" in fields and fields["day2"] < fields["day"] and exists(year or 2000, month, fields["day2"]):
        return False  # reversed, not impossible
    return not all(exists(year or 2000, month, fields[day]) for day in ("day", "day2") if day in fields)


_DAYS = {"date", "monthday", "dayrange"}
_KNOWN = {"date", "month", "year", "yearrange", "decade", "century", "quarter", "dayrange", "numeric"}
READERS: dict[str, Callable[[Fields, Context], tuple[When, ...]]] = {
    "date": _date, "numeric": _numeric, "monthday": _monthday, "dayrange": _dayrange, "month": _month,
    "monthname": _monthname, "weekday": _weekday, "dayref": _dayref, "ago": _ago, "period": _period,
    "year": _year, "badyear": _year, "yearrange": _yearrange, "decade": _decade, "century": _century,
    "quarter": _quarter, "season": _season, "now": _now,
}  # fmt: skip
