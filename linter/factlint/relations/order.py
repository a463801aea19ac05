"""Relations of times. Each says in constraints what it means, and in words what would have fitted."""

from __future__ import annotations

from datetime import date

from factlint.article import Point
from factlint.calendar import Gap, When, plus_months, shifted, whole_months
from factlint.mentions.model import Mention
from factlint.quantity import Elapsed, Stretch, amount, elapsed, hedge_of, stretch
from factlint.relations.model import Link, Relation, Verdict, days_apart, say

_MOST_TIMES = {"implied": 2, "tied": 6}
_SIZES = {"day": 1, "night": 1, "week": 7, "month": 30, "year": 365}


def _before(first: Point, then: Point) -> list[Link]:
    return [(first.node, then.node, Gap())]


def _say_before(first: When, then: When) -> Verdict:
    return Verdict(then, (say("later", first=first, passed=_distance(then, first), then=then),))


def _same(one: Point, other: Point) -> list[Link]:
    return [(one.node, other.node, Gap()), (other.node, one.node, Gap())]


def _say_same(one: When, other: When) -> Verdict:
    return Verdict(other, (say("apart", one=one, other=other),))


def _length(length: Mention) -> Elapsed | None:
    fields = length.fields
    if "vague" in fields:
        return None
    return elapsed(amount(fields), str(fields.get("unit", "day")), hedge_of(fields))


def _elapsed(first: Point, then: Point, length: Mention) -> list[Link] | None:
    allowed = _length(length)
    if allowed is None:
        return None
    most = plus_months(date(2000, 1, 1), allowed.high[0]).toordinal() + allowed.high[1]
    if not _near(first, then, most - date(2000, 1, 1).toordinal()):
        return None
    return _between(first.node, then.node, allowed)


def _near(start: Point, at: Point, days: int) -> bool:
    """Tell whether a count is near enough to mean an event that only cues tell.

    Half to twice as long where no noun ties the count to it, a sixth to six times where one does; but what is
    counted in many years may be an older event of the same cues.
    """
    most = _MOST_TIMES.get(start.origin)
    if most is None or not at.readings:
        return True
    passed = abs(days_apart(start.readings[0], at.readings[-1]))
    return days <= most * passed + 3 and passed <= most * days + 3 and (days < 1100 or days <= 2 * passed)


def _between(first: str, then: str, allowed: Elapsed) -> list[Link]:
    (low_months, low), (high_months, high) = allowed.low, allowed.high
    return [(first, then, Gap.days(low, low_months)), (then, first, Gap.days(-high, -high_months))]


def _say_elapsed(first: When, then: When, length: Mention) -> Verdict:
    fields = length.fields
    allowed = _length(length)
    soft = (
        hedge_of(fields) == "over"
        and allowed is not None
        and shifted(plus_months(first.first, allowed.low[0]), allowed.low[1]) <= then.last
    )
    unit = str(fields.get("unit", "day"))
    passed = _passed(first, then, unit)
    return Verdict(passed, (say("passes", first=first, then=then, passed=passed),), soft)


def _passed(first: When, then: When, unit: str) -> Stretch:
    """Return how long it is from one to the other, in the text's own unit or a finer one."""
    if not (first.is_day and then.is_day):
        years = then.first.year - first.first.year
        return stretch(12 * years, 0) if years > 0 else stretch(0, abs(days_apart(first, then)))
    days = (then.first - first.first).days
    negative = days < 0
    early, late = sorted((first.first, then.first))
    if unit in ("day", "night", "hour"):
        return stretch(0, abs(days), negative)
    if unit in ("week", "fortnight"):
        weeks, rest = divmod(abs(days), 7)
        return Stretch(tuple(part for part in ((weeks, "week"), (rest, "day")) if part[0]) or ((0, "day"),), negative)
    months = whole_months(early, late)
    rest = (late - plus_months(early, months)).days
    return stretch(months, 0 if months >= 24 else rest, negative)


def _distance(first: When, then: When) -> Stretch:
    return stretch(0, abs(days_apart(first, then)))


def _nth(start: Point, at: Point, number: int, unit: str) -> list[Link] | None:
    """The first day is day 1; week N has days 7N-6 to 7N; months are accepted a month to either side."""
    if not _near(start, at, number * _SIZES.get(unit, 1)):
        return None
    base = start.event.count_from if start.event else 1
    if unit in ("day", "night"):
        low = high = Gap.days(number - base)
    elif unit == "week":
        low, high = Gap.days(7 * number - 7), Gap.days(7 * number - 1 + (1 - base))
    elif unit in ("month", "year"):
        size = 12 if unit == "year" else 1
        low, high = Gap.days(-31, size * (number - 1)), Gap.days(31, size * number)
    else:
        return None
    back = Gap(-high.minutes, -high.months)
    return [(start.node, at.node, low), (at.node, start.node, back)]


def _say_nth(start: When, at: When, number: int, unit: str) -> Verdict:
    days = days_apart(start, at)
    if unit == "week":
        right = days // 7 + 1
    elif unit in ("month", "year"):
        right = whole_months(start.first, at.first) // (12 if unit == "year" else 1) + 1
    else:
        right = days + 1
        there = shifted(start.first, number - 1)
        off = (there - at.first).days
        key = "nth-day-after" if off > 0 else "nth-day-before"
        line = say(key, start=start, days=number - 1, there=there, off=stretch(0, abs(off)), at=at)
        return Verdict(f"{right:,}", (line,))
    passed = stretch(0, max(0, days))
    return Verdict(f"{right:,}", (say("nth", start=start, at=at, passed=passed, unit=unit, number=f"{right:,}"),))


def _lasts(first: Point, last: Point, length: Mention) -> list[Link] | None:
    """From the first day to the last, both counted or not; nights are one fewer than days."""
    fields = length.fields
    number, unit = fields.get("number", fields.get("digits")), fields.get("unit")
    if number is None or hedge_of(fields) or "vague" in fields or "half" in fields:
        return None
    number = float(number)
    if unit == "night":
        allowed = Elapsed((0, int(number)), (0, int(number)))
    elif unit == "day":
        allowed = Elapsed((0, int(number) - 1), (0, int(number)))
    elif unit == "week":
        allowed = Elapsed((0, int(7 * number) - 4), (0, int(7 * number) + 3))
    elif unit in ("month", "year"):
        size = 12 if unit == "year" else 1
        allowed = Elapsed((int(size * (number - 1)), 15), (int(size * (number + 1)), -1))
    else:
        return None
    return _between(first.node, last.node, allowed)


def _say_lasts(first: When, last: When, length: Mention) -> Verdict:
    unit = str(length.fields.get("unit", "day"))
    if first.is_day and last.is_day and unit == "day":
        days = days_apart(first, last)
        counted = stretch(0, days + 1)
        return Verdict(counted, (say("both-ends", first=first, last=last, counted=counted, days=days),))
    passed = _passed(first, last, unit)
    return Verdict(passed, (say("passes", first=first, then=last, passed=passed),))


def _soon(first: Point, then: Point, days: int) -> list[Link]:
    return [(first.node, then.node, Gap()), (then.node, first.node, Gap.days(-days))]


def _say_soon(first: When, then: When, days: int) -> Verdict:
    passed = stretch(0, abs(days_apart(first, then)))
    return Verdict(stretch(0, days), (say("passes", first=first, then=then, passed=passed),))


def _recent(date: Point, now: Point) -> list[Link]:
    """At most three days lie between filing and publication."""
    return [(date.node, now.node, Gap()), (now.node, date.node, Gap.days(-3))]


def _recent_or_next(date: Point, now: Point) -> list[Link]:
    """Wire copy and copy from far east may bear the next day's date."""
    return [(date.node, now.node, Gap.days(-1)), (now.node, date.node, Gap.days(-3))]


def _not_past(date: Point, now: Point) -> list[Link]:
    return [(now.node, date.node, Gap.days(-1))]


def _not_future(date: Point, now: Point) -> list[Link]:
    return [(date.node, now.node, Gap.days(-1))]


def _say_side(date: When, now: When) -> Verdict:
    days = days_apart(now, date)
    key = "later" if days > 0 else "earlier"
    return Verdict(now, (say(key, first=date, passed=stretch(0, abs(days)), then=now),))


ORDER = (
    Relation("before", "The first is not after the second.", ("time", "time"), _before, _say_before),
    Relation("same-time", "Both speak of one time.", ("time", "time"), _same, _say_same),
    Relation("elapsed", "The length passes from the first to the second.", ("time", "time", "length"),
             _elapsed, _say_elapsed),
    Relation("nth", "The second is in the Nth unit since the first.", ("time", "time", "number", "unit"),
             _nth, _say_nth),
    Relation("lasts", "From the first to the last is the length.", ("time", "time", "length"), _lasts, _say_lasts),
    Relation("within-days", "The second follows the first within some days.", ("time", "time", "number"),
             _soon, _say_soon),
    Relation("recent", "The day is the article's, or up to three days before.", ("time", "time"), _recent, _say_side),
    Relation("recent-or-next", "The day is the article's, three days before, or the next.", ("time", "time"),
             _recent_or_next, _say_side),
    Relation("not-past", "The time is not before the article's date.", ("time", "time"), _not_past, _say_side),
    Relation("not-future", "The time is not after the article's date.", ("time", "time"), _not_future, _say_side),
)  # fmt: skip
