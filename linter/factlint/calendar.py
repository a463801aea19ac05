"""Days, stretches of days, and the gaps between them.

Inside the network every time is a number of minutes since day zero; a day is its midnight.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from functools import cache
from typing import NamedTuple

DAY = 1440
"""Minutes of a day."""
MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
"""Units that are walked on the calendar, in months."""
DAYS = {"day": 1, "night": 1, "week": 7, "fortnight": 14}
"""Units of a fixed length, in days."""
_FIRST, _LAST = date.min.toordinal(), date.max.toordinal()


class When(NamedTuple):
    """Some day from *first* to *last*, both included."""

    first: date
    last: date

    @classmethod
    def day(cls, day: date) -> When:
        return cls(day, day)

    @classmethod
    def month(cls, year: int, month: int) -> When:
        return cls(date(year, month, 1), date(year, month, days_in(year, month)))

    @classmethod
    def year(cls, year: int) -> When:
        return cls(date(year, 1, 1), date(year, 12, 31))

    @property
    def is_day(self) -> bool:
        return self.first == self.last

    def meets(self, other: When) -> bool:
        return self.first <= other.last and other.first <= self.last

    def widened(self, days: int) -> When:
        return When(shifted(self.first, -days), shifted(self.last, days))

    def __str__(self) -> str:
        first, last = self
        if first == last:
            return first.isoformat()
        if first.day == 1 and first.year == last.year:
            if first.month == 1 and last.month == 12 and last.day == 31:
                return f"{first.year:04}"
            if first.month == last.month and last.day == days_in(last.year, last.month):
                return f"{first:%Y-%m}"
        return f"{self.first.isoformat()}/{self.last.isoformat()}"


def days_in(year: int, month: int) -> int:
    """Return how many days a month has."""
    return monthrange(year, month)[1]


def exists(year: int, month: int, day: int) -> bool:
    return 1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= days_in(year, month)


def shifted(day: date, days: int) -> date:
    """Return the day *days* later, kept within what a calendar can say."""
    return date.fromordinal(min(max(day.toordinal() + days, _FIRST), _LAST))


def plus_months(day: date, months: int) -> date:
    """Return the same day *months* later, or that month's last day if it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1 <= year <= 9999:
        return date.min if year < 1 else date.max
    return date(year, month + 1, min(day.day, days_in(year, month + 1)))


def whole_months(first: date, last: date) -> int:
    """Return how many whole months pass from *first* to *last*, negative if it is earlier."""
    months = (last.year - first.year) * 12 + last.month - first.month
    if months >= 0:
        return months - (plus_months(first, months) > last)
    return months + (plus_months(first, months) < last)


def weekday_near(day: date, weekday: int, forward: bool) -> date:
    """Return the nearest day that is *weekday* (Monday is 1), *day* itself included."""
    if forward:
        return shifted(day, (weekday - day.isoweekday()) % 7)
    return shifted(day, -((day.isoweekday() - weekday) % 7))


class Gap(NamedTuple):
    """A step along the calendar: whole months first, then minutes."""

    minutes: int = 0
    months: int = 0

    @classmethod
    def days(cls, days: int, months: int = 0) -> Gap:
        return cls(days * DAY, months)

    def walk(self, moment: int) -> int:
        """Take the step from *moment*, minutes since day zero."""
        if not self.months:
            return moment + self.minutes
        day, minute = divmod(moment, DAY)
        start = date.fromordinal(min(max(day, _FIRST), _LAST))
        return plus_months(start, self.months).toordinal() * DAY + minute + self.minutes

    def fewest(self, moment: int) -> int:
        """Take the step from a moment counted from one nobody knows, and go least far."""
        return moment + self.minutes + _fewest_minutes(self.months)


@cache
def _fewest_minutes(months: int) -> int:
    if not months:
        return 0
    starts = [date(1600 + n // 12, n % 12 + 1, 1) for n in range(4800)]
    return DAY * (min((plus_months(start, months) - start).days for start in starts) - 3)


def iso(text: str) -> When | None:
    """Read 2022, 2022-05 or 2022-05-13; None if it is none of them or no such day exists."""
    parts = text.split("-")
    if not all(part.isdigit() for part in parts) or len(parts[0]) != 4:
        return None
    year, month, day = (*map(int, parts), 0, 0, 0)[:3]
    if len(parts) == 1 and year:
        return When.year(year)
    if len(parts) == 2 and year and 1 <= month <= 12:
        return When.month(year, month)
    return When.day(date(year, month, day)) if len(parts) == 3 and exists(year, month, day) else None
