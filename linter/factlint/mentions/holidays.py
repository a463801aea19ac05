"""Holidays as times: the day that a year's table or rule gives."""

from __future__ import annotations

from datetime import date

from factlint import almanac
from factlint.almanac import Holiday
from factlint.calendar import When
from factlint.mentions.days import near_years, ranked
from factlint.mentions.model import Context, Mention, Time
from factlint.mentions.timex import timex


def read(mention: Mention, holiday: Holiday | None, context: Context) -> Time:
    """Return what the name of a holiday means; its first day where it lasts several."""
    fields, now = mention.fields, context.now.day
    stated = "year" in fields
    years = (int(fields["year"]),) if stated else near_years(context)
    days = [day for year in years for day in _days(holiday, year)]
    if "mod" in fields and now is not None:
        days = _shifted(days, now, int(fields["mod"]))
    readings = tuple(map(When.day, days))
    if not stated and "mod" not in fields:
        readings = ranked(readings, context)
    guess = readings[0] if readings else None
    kind, value = timex("holiday", fields, guess, context)
    # no proof is built on it: rules that know the holiday's traditions and tolerances hold it against dates
    return Time((), False, kind, value, guess=guess, context=None if stated else context)


def _days(holiday: Holiday | None, year: int) -> list[date]:
    return list(almanac.starts(holiday, year)[:1]) if holiday else []


def _shifted(days: list[date], now: date, mod: int) -> list[date]:
    """Return the last one before, the one of this year, or the next one after a day."""
    if mod < 0:
        return sorted((day for day in days if day < now), reverse=True)[:1]
    if mod > 0:
        return sorted(day for day in days if day > now)[:1]
    return [day for day in days if day.year == now.year]
