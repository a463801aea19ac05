"""Readers of longer times: months, seasons, quarters, years, decades, and "last week" or "the next year"."""

from __future__ import annotations

from datetime import date

from factlint.calendar import MONTHS, When, days_in, plus_months, shifted
from factlint.mentions.days import Fields, Readings, near_years, ranked, told_day, year_beside
from factlint.mentions.model import Context
from factlint.quantity import Elapsed, amount, elapsed, hedge_of

SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 14)}
"""The months of a season in the north: which year it is called by, not where it lies, is what counts."""


def month(fields: Fields, context: Context) -> Readings:
    if "year" in fields:
        number = fields.get("month", fields.get("one", 0))
        return (When.month(fields["year"], number),) if fields["year"] and 1 <= number <= 12 else ()
    base = context.now.day
    return _year_ok(lambda year: When.month(year, fields["month"]), base.year + fields["mod"]) if base else ()


def monthname(fields: Fields, context: Context) -> Readings:
    number, mod, now = fields["month"], fields.get("mod"), context.now.day
    if year_beside(fields, context):
        return tuple(When.month(year, number) for year in near_years(context, fields))
    if "then" in fields and context.then:
        return (_month_beside(context.then.when.first, number, mod or 0),)
    readings = ranked((When.month(year, number) for year in near_years(context, fields)), context)
    if mod is None or now is None or context.narrative:
        return readings
    first = When.month(now.year, number) if mod == 0 else _month_beside(now, number, mod)
    return tuple(dict.fromkeys((first, *readings)))


def _month_beside(base: date, number: int, mod: int) -> When:
    """Return the month of that number before (-1), after (1) or in the same year as (0) a day's."""
    year = base.year
    if mod < 0 and number >= base.month:
        year -= 1
    if mod > 0 and number <= base.month:
        year += 1
    return When.month(min(max(year, 1), 9999), number)


def period(fields: Fields, context: Context) -> Readings:
    """Read "last week", "the next year", "the end of the month": a unit of the calendar beside a day."""
    unit, shift = fields.get("unit", "year"), int(fields.get("mod", 0))
    then = context.then
    if "then" in fields or (context.narrative and ("bare" in fields or shift == 0)):
        base = _told(unit, context)
    else:
        base = context.now.day
    if base is None:
        return ()
    if unit == "quarter" and "then" in fields and then is None:
        return ()
    return _unit(unit, base, shift, context.tense, "bare" in fields)


_FINE = {"day": ("day",), "weekend": ("day", "week"), "week": ("day", "week"), "month": ("day", "week", "month")}


def _told(unit: str, context: Context) -> date | None:
    """Return a day of the time told before, if it is fine enough for that unit; else today."""
    then = context.then
    if then is None or (then.grain == "now" and not context.narrative):
        return context.now.day
    if then.grain not in _FINE.get(unit, (then.grain,)):
        return None
    return then.when.first


def _unit(unit: str, base: date, shift: int, tense: int, bare: bool) -> Readings:
    if unit == "day":
        return (When.day(shifted(base, shift)),)
    if unit == "week":
        monday = shifted(base, 1 - base.isoweekday() + 7 * shift)
        return (When(shifted(monday, -1), shifted(monday, 6)),)
    if unit == "weekend":
        return (_weekend(base, shift, tense if bare or (shift == 0 and base.isoweekday() < 3) else 0),)
    if unit == "month":
        there = plus_months(base.replace(day=1), shift)
        return (When.month(there.year, there.month),)
    if unit == "quarter":
        there = plus_months(base.replace(day=1), 3 * shift)
        return (quarter_of(there.year, (there.month + 2) // 3),)
    if unit == "year":
        return _year_ok(When.year, base.year + shift)
    size = {"decade": 10, "century": 100}[unit]
    return _year_ok(lambda year: _years(year, size), base.year - base.year % size + size * shift)


def _weekend(base: date, shift: int, tense: int) -> When:
    """Return a weekend: this week's, unless the tense says that one behind or ahead is meant."""
    saturday = shifted(base, 6 - base.isoweekday() + 7 * shift)
    if tense < 0 and base.isoweekday() < 6:
        saturday = shifted(saturday, -7)
    return When(saturday, shifted(saturday, 1))


def quarter_of(year: int, number: int) -> When:
    return When(date(year, 3 * number - 2, 1), date(year, 3 * number, days_in(year, 3 * number)))


def quarter(fields: Fields, context: Context) -> Readings:
    """Read quarters. "The year-ago quarter" and "the quarter" are told by the one named before, or by the date."""
    now, number = context.now.day, fields.get("quarter")
    year = fields.get("year", 2000 + fields["shortyear"] if "shortyear" in fields else None)
    if number and year:
        return (quarter_of(year, number),)
    if now is None:
        return ()
    told_year, told = context.quarter or _last_quarter(now)
    if "past" in fields:
        return (quarter_of(max(1, (year or told_year - 1)), number or told),)
    if "mod" in fields and number:
        return (quarter_of(now.year + fields["mod"], number),)
    if number is None:
        return (quarter_of(told_year, told),)
    begun = [y for y in (now.year, now.year - 1) if quarter_of(y, number).first <= now]
    first = now.year if context.tense > 0 and quarter_of(now.year, number).last >= now else begun[0]
    order = dict.fromkeys((first, now.year, now.year - 1, now.year + 1))
    return tuple(quarter_of(y, number) for y in order if 1 <= y <= 9999)


def _last_quarter(now: date) -> tuple[int, int]:
    there = plus_months(now, -3)
    return there.year, (there.month + 2) // 3


def half(fields: Fields, context: Context) -> Readings:
    number, now = int(fields["half"]), context.now.day
    told = context.then.when.first.year if context.narrative and context.then else now.year if now else None
    year = year_beside(fields, context) or (told + fields.get("mod", 0) if told else None)
    if not year:
        return ()
    return (When(date(year, 6 * number - 5, 1), date(year, 6 * number, days_in(year, 6 * number))),)


def season(fields: Fields, context: Context) -> Readings:
    """Return a year and the weeks around it: which months a season takes depends on the hemisphere."""
    year = season_year(fields, context)
    return (When.year(year).widened(90),) if year else ()


def season_year(fields: Fields, context: Context) -> int | None:
    """Return the year that a season is called by."""
    beside = year_beside(fields, context)
    if beside:
        return beside
    now, mod, code = context.now.day, fields.get("mod"), str(fields["season"])
    if (context.narrative or "then" in fields) and context.then:
        told = context.then.when.first.year
        return told + 1 if mod == 1 and context.then.grain in ("year", "season") else told
    if now is None:
        return None
    first, last = SEASONS[code]
    ended = now.month > last or (code == "WI" and now.month > 2)
    if mod == -1:
        over = ended and now.month - last >= 0
        return now.year if over and code != "WI" else now.year - 1
    if mod == 1:
        return now.year if now.month < first else now.year + 1
    if mod is None and context.tense < 0 and now.month < first - 1:
        return now.year - 1
    return now.year


def year(fields: Fields, context: Context) -> Readings:
    said = stated_year(fields)
    return (When.year(said),) if 0 < said < 10_000 else ()


def stated_year(fields: Fields) -> int:
    """Return the year that a text states, in whatever form."""
    if "hundreds" in fields:
        return int(fields["hundreds"]) + int(fields.get("rest", 0))
    if "two" in fields:
        return 2000 + int(fields["two"])
    if "shortyear" in fields:
        short = int(fields["shortyear"])
        return 2000 + short if short < 30 else 1900 + short
    return int(fields.get("year", fields.get("ancient", 0)))


def yearrange(fields: Fields, context: Context) -> Readings:
    first, last = fields["year"], fields["year2"]
    if last < 100:
        last += first - first % 100
        last += 100 * (last < first)
    return (When(date(first, 1, 1), date(last, 12, 31)),) if 0 < first <= last else ()


def decade(fields: Fields, context: Context) -> Readings:
    first = fields.get("decade") or 1900 + fields["shortdecade"]
    return (_years(first, 100 if first % 100 == 0 and first < 1999 else 10),)  # the 1800s are a century


def century(fields: Fields, context: Context) -> Readings:
    if "era" in fields:
        return ()
    first = 100 * (int(fields["century"]) - 1)
    return (When(date(first or 1, 1, 1), date(first + 100, 12, 31)),) if 0 <= first < 9900 else ()


def ago(fields: Fields, context: Context) -> Readings:
    stretch = elapsed(amount(fields), fields["unit"], hedge_of(fields))
    if stretch is None:
        return ()
    return tuple(_so_far(now, stretch, int(fields.get("direction", -1))) for now in context.now.days)


def later(fields: Fields, context: Context) -> Readings:
    """Read "two days later": so far from the day told before; years also from a year."""
    base, then, unit = told_day(context), context.then, fields["unit"]
    if base is None and then is not None and unit in ("year", "decade", "century") and "vague" not in fields:
        years = int(amount(fields) * MONTHS[unit] / 12) * int(fields["direction"])
        return _year_ok(When.year, then.when.first.year + years)
    stretch = elapsed(amount(fields), unit, hedge_of(fields))
    if base is None or stretch is None:
        return ()
    return (_so_far(base, stretch, int(fields["direction"])),)


def _so_far(base: date, stretch: Elapsed, sign: int) -> When:
    """Return the days that lie so far after (1) or before (-1) a day."""
    ends = [shifted(plus_months(base, sign * m), sign * d) for m, d in (stretch.low, stretch.high)]
    return When(min(ends), max(ends))


def _years(first: int, size: int) -> When:
    return When(date(max(first, 1), 1, 1), date(first + size - 1, 12, 31))


def _year_ok(make: object, year: int) -> Readings:
    return (make(year),) if 0 < year < 9900 else ()  # type: ignore[operator]
