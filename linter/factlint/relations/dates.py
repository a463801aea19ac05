"""Relations that look at dates one by one: the calendar's own truth."""

from __future__ import annotations

from datetime import date

from factlint.article import Article, Point
from factlint.calendar import When, days_in, shifted
from factlint.mentions.model import Mention
from factlint.mentions.times import exists_always
from factlint.quantity import Stretch, hedge_of
from factlint.relations.model import Relation, Verdict, Weekday, say

_SWITCH = date(1752, 9, 14)
"""Before this day Britain and its colonies wrote Julian dates (convention K12)."""


def _exists(article: Article, mention: Mention) -> Verdict | None:
    if exists_always(mention) or not article.time(mention).impossible:
        return None
    month = int(mention.fields.get("month", mention.fields.get("monthnumber", 0)))
    year = int(mention.fields.get("year", 0)) or (article.now.day.year if article.now.day else 2001)
    if not 1 <= month <= 12 or not 1 <= year <= 9999:
        return Verdict("", (say("calendar"),))
    return Verdict(str(days_in(year, month)), (say("month", month=f"{year:04}-{month:02}", days=days_in(year, month)),))


def _weekday_fits(article: Article, mention: Mention) -> Verdict | None:
    if "weekday" not in mention.fields and "weekday2" not in mention.fields:
        return None
    time = article.time(mention)
    stated = time.weekdays
    readings = list(time.readings)
    if not stated or not readings or any(when.first < _SWITCH for when in readings):
        return None
    if mention.shape == "dayrange":
        ends = [(when.first, when.last) for when in readings]
        if len(stated) < 2 or any((a.isoweekday(), b.isoweekday()) == stated for a, b in ends):
            return None
    elif any(when.first.isoweekday() == stated[0] for when in readings):
        return None
    return _right_weekday(readings, stated[0])


def _right_weekday(readings: list[When], stated: int) -> Verdict:
    day = readings[0].first
    before = shifted(day, -((day.isoweekday() - stated) % 7))
    after = shifted(before, 7)
    near = min(before, after, key=lambda other: abs((other - day).days))
    lines = [say("weekday", day=when, weekday=Weekday(when.first.isoweekday())) for when in readings]
    other = near.day if near.month == day.month else None
    return Verdict(Weekday(day.isoweekday()), (*lines, say("near", weekday=Weekday(stated), day=near)), other=other)


def _weekday_of(article: Article, today: Mention, weekday: Mention) -> Verdict | None:
    """Today, or yesterday or tomorrow, is the weekday that stands beside it."""
    readings = article.time(today).readings
    stated = int(weekday.fields["weekday"])
    if not readings or any(when.first.isoweekday() == stated for when in readings):
        return None
    day = readings[0].first
    right = Weekday(day.isoweekday())
    return Verdict(right, (say("weekday", day=day, weekday=right),))


def _in_order(article: Article, first: Mention, last: Mention) -> Verdict | None:
    one, other = article.time(first), article.time(last)
    if not one.readings or not other.readings:
        return None
    if any(a.first <= b.last for a in one.readings for b in other.readings):
        return None
    return Verdict(other.readings[0], (say("after", first=one.readings[0], then=other.readings[0]),))


def _forward(article: Article, span: Mention) -> Verdict | None:
    """A range in one expression, such as 2019-2014 or January 10-1, runs forward."""
    fields = span.fields
    if "month2" in fields:
        return None
    low, high = ("day", "day2") if "day2" in fields else ("year", "year2")
    first, last = int(fields.get(low, 0)), int(fields.get(high, 0))
    if span.shape == "yearrange" and last < 100:
        return None
    return Verdict(first, (say("after", first=first, then=last),)) if first > last > 0 else None


def _range_lasts(article: Article, span: Mention, length: Mention) -> Verdict | None:
    """Days from the first to the last, both counted or not; years likewise."""
    number, unit = length.fields.get("number", length.fields.get("digits")), length.fields.get("unit")
    readings = article.time(span).readings
    if number is None or hedge_of(length.fields) or "half" in length.fields or not readings:
        return None
    if unit == "year" and span.shape == "yearrange":
        passed = [when.last.year - when.first.year for when in readings]
    elif unit in ("day", "night") and span.shape == "dayrange":
        passed = [(when.last - when.first).days for when in readings]
    else:
        return None
    if any(n <= float(number) <= n + (unit != "night") for n in passed):
        return None
    count = passed[0] + (unit == "day")
    counted = Stretch(((count, str(unit)),))
    return Verdict(counted, (say("passes", first=readings[0].first, then=readings[0].last, passed=counted),))


def _inside(article: Article, year: Mention, whole: Mention) -> Verdict | None:
    inner, outer = article.time(year).readings, article.time(whole).readings
    if not inner or not outer or any(a.meets(b.widened(366)) for a in inner for b in outer):
        return None
    when = inner[0].first.year
    return Verdict(
        f"{(when - 1) // 100 + 1}", (say("outside", year=when, first=outer[0].first.year, last=outer[0].last.year),)
    )


def _anniversary(article: Article, start: Point, at: Point, number: int) -> Verdict | None:
    """N years lie between the event and the year spoken of; "in its Nth year" may also mean N - 1."""
    if not start.readings or not at.readings:
        return None
    years = {when.first.year for when in start.readings} | {when.last.year for when in start.readings}
    nows = {year for when in at.readings for year in (when.first.year, when.last.year)}
    if any(now - year == number for now in nows for year in years):
        return None
    year = min(years)
    now = article.now.day.year if article.now.day else max(nows)
    return Verdict(f"{now - year}", (say("sum", start=year, number=number, sum=year + number, now=now),))


def _plausible(article: Article, year: Mention) -> Verdict | None:
    """A year outside what news speaks of, where one digit changed or two swapped would fit."""
    now = article.now.day
    said = int(year.fields.get("year", year.fields.get("longyear", 0)))
    if now is None or 1400 <= said <= 9999 or article.old_times - {year.span}:
        return None
    twins = sorted((y for y in _twins(str(said)) if now.year - 130 <= y <= now.year + 2), reverse=True)
    if not twins:
        return None
    return Verdict(str(twins[0]), (say("far", year=said, years=f"{abs(now.year - said):,}", now=now.year),))


def _twins(digits: str) -> set[int]:
    """Return the years of four digits that one changed, swapped, lost or doubled digit makes."""
    n = len(digits)
    changed = {digits[:i] + d + digits[i + 1 :] for i in range(n) for d in "0123456789"}
    swapped = {digits[:i] + digits[i + 1] + digits[i] + digits[i + 2 :] for i in range(n - 1)}
    lost = {digits[:i] + d + digits[i:] for i in range(n + 1) for d in "0123456789"}
    doubled = {digits[:i] + digits[i + 1 :] for i in range(n)}
    return {int(twin) for twin in changed | swapped | lost | doubled if len(twin) == 4}


DATES = (
    Relation("exists", "The calendar has this day.", ("mention",), judge=_exists),
    Relation("weekday-fits", "The date falls on the weekday beside it.", ("mention",), judge=_weekday_fits),
    Relation("weekday-of", "The day named relative to today is that weekday.", ("mention", "mention"),
             judge=_weekday_of),
    Relation("in-order", "The range's start is not after its end.", ("mention", "mention"), judge=_in_order),
    Relation("forward", "A range in one expression runs forward.", ("mention",), judge=_forward),
    Relation("inside", "The year lies within the decade or century.", ("mention", "mention"), judge=_inside),
    Relation("anniversary", "N years lie between the event and now.", ("time", "time", "number"),
             judge=_anniversary),
    Relation("range-lasts", "A range in one expression has that length.", ("mention", "mention"), judge=_range_lasts),
    Relation("plausible", "The year is one that news speaks of.", ("mention",), judge=_plausible),
)  # fmt: skip
