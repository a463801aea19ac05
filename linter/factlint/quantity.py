"""Numbers as they are printed: intervals, and the stretches of time that a duration can mean.

Conventions K4 to K7: a bare number of days is exact, weeks have three days to either side, months and years
are rounded down or to the nearest; hedges widen, each in its own way.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import ceil, floor
from typing import Any

from msgspec import Struct

from factlint.calendar import DAYS, MONTHS

MOST = 20_000
"""Of any unit: a larger count is no stretch of a calendar."""
FAR = 12 * 4000
"""Months: farther than anything a text speaks of."""


class Elapsed(Struct, frozen=True):
    """From *low* to *high*, each as (months, days); *soft* where only the upper end of a "more than" fails."""

    low: tuple[int, int]
    high: tuple[int, int]


def amount(fields: Mapping[str, Any]) -> float:
    """Return the number of a duration's fields: in digits or words, with its half."""
    number = fields.get("number", fields.get("digits", 0 if "half" in fields else 1))
    return float(number) + 0.5 * ("half" in fields)


def hedge_of(fields: Mapping[str, Any]) -> str:
    """Return how firmly a number is said; one of a stretch such as "the past" says too little."""
    if "stretch" in fields or "low" in fields or "lowdigits" in fields:
        return "vague"
    return str(fields.get("hedge", fields.get("outside", "")))


def elapsed(number: float, unit: str, hedge: str = "") -> Elapsed | None:
    """Return how much time may have passed when a text says *number* *unit*, None if it says too little."""
    if hedge == "vague" or not 0 <= number <= MOST:
        return None
    low, high = _units(number, hedge, unit)
    if unit in MONTHS:
        size = MONTHS[unit]
        last = _months(high * size) if high < FAR else (FAR, 0)
        return Elapsed(_months(low * size), (last[0], last[1] - (hedge in ("", "exact"))))
    if unit in DAYS:
        size = DAYS[unit]
        return Elapsed((0, ceil(low * size - 1e-9)), (0, floor(min(high, FAR) * size + 1e-9)))
    if unit == "hour":
        return Elapsed((0, floor(low / 24)), (0, ceil(min(high, FAR) / 24)))
    return None


def _units(number: float, hedge: str, unit: str) -> tuple[float, float]:
    """Return the least and the most of the unit that a hedged number can mean."""
    half = max(0.5, 0.1 * number)
    if hedge == "almost":
        return number - half, number
    if hedge == "over":
        return number, max(1.5 * number, number + 2)
    if hedge == "under":
        return 0, number
    if hedge == "about":
        wide = max(0.5, 0.15 * number) if unit != "day" else max(1, 0.15 * number)
        return number - wide, number + wide + (0.5 if unit in MONTHS else 0)
    if unit in ("week", "fortnight"):
        return number - 0.43, number + 0.43
    if unit in ("decade", "century"):
        return number - 0.5, number + 0.999
    if unit in MONTHS and number == int(number):
        return number - 0.5, number + 1
    return (number - 0.5, number + 0.5) if unit in MONTHS else (number, number)


def _months(months: float) -> tuple[int, int]:
    whole = floor(months)
    return whole, round((months - whole) * 30.4)


class Stretch(Struct, frozen=True):
    """A stretch of time to be put into words: numbers and their units, the largest first."""

    parts: tuple[tuple[int, str], ...]
    negative: bool = False


def stretch(months: int, days: int, negative: bool = False) -> Stretch:
    """Return months and days as years, months and days."""
    years, rest = divmod(months, 12)
    parts = tuple((n, unit) for n, unit in ((years, "year"), (rest, "month"), (days, "day")) if n)
    return Stretch(parts or ((0, "day"),), negative)
