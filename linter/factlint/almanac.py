"""Days and years that follow a rule: when a holiday falls, when a series has its editions.

A holiday may have several rules, one a tradition: Western or Orthodox, American or Canadian. A day is right
if any of them gives it. Where no rule reaches (the moon is seen, not computed) the dates are listed. A series
is a list of years; the place in the list is the number of the edition.

The language of rules, each with an optional shift in days (`easter -2`, `4 thu 11 +1`):

    12-25               the same date every year
    4 thu 11            the fourth Thursday of November; -1 mon 5 is the last Monday of May
    mon before 05-25    the last Monday before 25 May
    easter, orthodox    Easter Sunday, Western or Orthodox

and of years: `1896-1936/4` is every fourth year, `1967-` every year from then on, `1992` that one.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from typing import Literal

from msgspec import Struct

__all__ = [
    "Holiday",
    "Series",
    "day_by",
    "days",
    "easter",
    "held_in",
    "numbers_in",
    "orthodox_easter",
    "starts",
    "year_of",
]

LAST_YEAR = 2100  # rules are trusted no further
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


class Holiday(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A named day. Where a year has listed dates, these stand instead of the rules."""

    id: str
    names: tuple[str, ...]
    rules: tuple[str, ...] = ()
    dates: tuple[date, ...] = ()
    tolerance: int = 0  # days to either side that are right as well
    lasts: int = 1  # days from the first
    first_year: int = 1753
    months: tuple[int, ...] = ()  # in any other month the name means another day
    source: str
    checked: date

    def __post_init__(self) -> None:
        if not self.rules and not self.dates:
            raise ValueError(f"holiday {self.id}: give rules or dates")
        for rule in self.rules:
            day_by(rule, 2000)


class Series(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Something that comes again: games, elections, awards."""

    id: str
    names: tuple[str, ...]
    kind: Literal["ordinal", "years", "both"] = "both"  # what a text may say of it
    years: tuple[str, ...]  # of the editions that count, in order
    first_number: int = 1
    called_off: tuple[int, ...] = ()  # counted, yet not held
    moved: dict[int, int] = {}  # named after one year, held in another
    into: int = 0  # further years that an edition reaches into
    months: tuple[int, ...] = ()
    roman: bool = False
    source: str
    checked: date

    def __post_init__(self) -> None:
        _years(self)


@cache
def easter(year: int) -> date:
    """Western Easter Sunday (the anonymous Gregorian algorithm)."""
    golden, century = year % 19, year // 100
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - century // 4 - correction + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (year % 100 // 4) - epact - year % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


@cache
def orthodox_easter(year: int) -> date:
    """Orthodox Easter Sunday (Meeus's Julian algorithm), by the Gregorian calendar."""
    moon = (19 * (year % 19) + 15) % 30
    weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + weekday + 114, 31)
    return date(year, month, day + 1) + timedelta(year // 100 - year // 400 - 2)


@cache
def day_by(rule: str, year: int) -> date | None:
    """The day a rule gives in a year; none for 29 February in a common year."""
    words = rule.split()
    try:
        shift = int(words.pop()) if len(words) > 1 and words[-1][0] in "+-" else 0
        day = _unshifted(words, year)
    except (ValueError, IndexError):
        raise ValueError(
            f"holiday rule {rule!r}: expected '12-25', '4 thu 11', 'mon before 05-25', 'easter' or "
            "'orthodox', and perhaps a shift such as '+1'"
        ) from None
    return day and day + timedelta(shift)


def _unshifted(words: list[str], year: int) -> date | None:
    match words:
        case ["easter"]:
            return easter(year)
        case ["orthodox"]:
            return orthodox_easter(year)
        case [weekday, "before", text]:
            end = _fixed(text, year)
            return end and end - timedelta((end.weekday() - WEEKDAYS.index(weekday) - 1) % 7 + 1)
        case [number, weekday, month]:
            return _nth(int(number), WEEKDAYS.index(weekday), int(month), year)
        case [text]:
            return _fixed(text, year)
    raise ValueError(words)


def _fixed(text: str, year: int) -> date | None:
    month, day = text.split("-")
    leap_day = date(2000, int(month), int(day))  # 2000 has every date there is
    try:
        return leap_day.replace(year=year)
    except ValueError:
        return None


def _nth(number: int, weekday: int, month: int, year: int) -> date:
    if 1 <= number <= 4:
        first = date(year, month, 1)
        return first + timedelta((weekday - first.weekday()) % 7 + 7 * (number - 1))
    if number == -1:
        last = date(year + month // 12, month % 12 + 1, 1) - timedelta(1)
        return last - timedelta((last.weekday() - weekday) % 7)
    raise ValueError(number)


def days(holiday: Holiday, year: int, *, whole: bool = False) -> tuple[tuple[date, date], ...]:
    """The acceptable (first, last) days of a holiday that touch a year; none where they are not known.

    A holiday of several days counts by its first, unless the *whole* of it is asked for.
    """
    if not starts(holiday, year):
        return ()
    before = timedelta(holiday.tolerance)
    after = timedelta(holiday.tolerance + (holiday.lasts - 1 if whole else 0))
    stretches = {
        (start - before, start + after) for near in (year - 1, year, year + 1) for start in starts(holiday, near)
    }
    return tuple(sorted(s for s in stretches if s[0].year <= year <= s[1].year))


def starts(holiday: Holiday, year: int) -> tuple[date, ...]:
    """The first days of a holiday in a year, one a tradition; none where they are not known."""
    if not holiday.first_year <= year <= LAST_YEAR:
        return ()
    listed = tuple(day for day in holiday.dates if day.year == year)
    ruled = (day_by(rule, year) for rule in holiday.rules)
    return listed or tuple(day for day in ruled if day)


def year_of(series: Series, number: int) -> tuple[int, ...]:
    """The years of an edition: of its name and of its taking place; none where the edition is not known."""
    place = number - series.first_number
    years = _years(series)
    return _touched(series, years[place]) if 0 <= place < len(years) else ()


def numbers_in(series: Series, year: int) -> tuple[int, ...]:
    """The editions of a year, by name or by taking place."""
    numbered = enumerate(_years(series), series.first_number)
    return tuple(number for number, named in numbered if year in _touched(series, named))


def held_in(series: Series, year: int) -> bool | None:
    """Whether a year has an edition, by name or by taking place; None where it cannot be said.

    That is outside the years known, and in the year of an edition called off, which is still spoken of.
    """
    years = _years(series)
    if year in series.called_off or not years[0] <= year <= _touched(series, years[-1])[-1]:
        return None
    return bool(numbers_in(series, year))


def _touched(series: Series, named: int) -> tuple[int, ...]:
    held = series.moved.get(named, named)
    return tuple(sorted({named, *range(held, held + series.into + 1)}))


def _years(series: Series) -> list[int]:
    try:
        years = [year for run in series.years for year in _run(run)]
    except ValueError:
        years = []
    if not years or years != sorted(years):
        raise ValueError(f"series {series.id}: years are written in order, as '1896-1936/4', '1967-' or '1992'")
    return years


def _run(text: str) -> range:
    span, _, step = text.partition("/")
    first, dash, last = span.partition("-")
    end = int(last) if last else LAST_YEAR if dash else int(first)
    return range(int(first), end + 1, int(step or 1))
