"""Values put into the words of a language: its settings hold the sentences, the units and the names of days."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from factlint.calendar import When
from factlint.quantity import Stretch
from factlint.relations.model import Say, Weekday

Settings = Mapping[str, Any]


def said(settings: Settings, value: object) -> str:
    """Return a value as the language says it."""
    if isinstance(value, Say):
        words = {name: said(settings, part) for name, part in value.values}
        return str(settings["say"][value.key]).format(**words)
    if isinstance(value, Stretch):
        return _stretch(settings, value)
    if isinstance(value, Weekday):
        return str(settings["weekdays"][value.number - 1])
    return str(value)


def _stretch(settings: Settings, stretch: Stretch) -> str:
    """Say a stretch of time: `2 months and 19 days`."""
    parts = [f"{n:,} {settings['units'][unit][n != 1]}" for n, unit in stretch.parts]
    text = parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} {settings['and']} {parts[-1]}"
    return f"{settings['minus']} {text}" if stretch.negative else text


def dated(settings: Settings, readings: Sequence[When]) -> str:
    """Say a day as the language writes it."""
    if not readings:
        return ""
    when = readings[0]
    return written(settings, when.first) if when.is_day else str(when)


def written(settings: Settings, day: date) -> str:
    return str(settings["date"]).format(
        weekday=settings["weekdays"][day.isoweekday() - 1],
        day=day.day,
        month=settings["months"][day.month - 1],
        year=day.year,
    )


def suffix(settings: Settings, digits: str) -> str:
    """Return the suffix that makes a number in digits an ordinal."""
    suffixes = settings["ordinals"]
    if digits[-2:-1] == "1":
        return str(suffixes["other"])
    return str(suffixes.get(digits[-1:], suffixes["other"]))
