"""The type and value of a time mention by TIMEX3 (ISO-TimeML)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from factlint.calendar import When
from factlint.quantity import amount

_LETTER = {"day": "D", "night": "D", "week": "W", "month": "M", "year": "Y", "hour": "H", "minute": "M",
           "decade": "E", "century": "C", "quarter": "Q", "weekend": "WE"}  # fmt: skip


def timex(shape: str, fields: Mapping[str, Any], when: When | None, now: date | None) -> tuple[str, str]:
    """Return TIMEX3's type and value; unknown parts are X."""
    if shape == "now":
        return "DATE", "PRESENT_REF"
    if shape in ("clock", "clockrange"):
        return "TIME", clock_value(fields, now)
    if shape == "duration":
        return "DURATION", duration_value(fields)
    if shape == "ago" and now is not None:
        return "DATE", _ago(fields, now)
    if when is None:
        return "DATE", _unknown(shape, fields)
    if shape == "period":
        return "DATE", _period(fields["unit"], when)
    if shape == "decade":
        return "DATE", str(when.first.year // 10)
    if shape == "century":
        return "DATE", f"{int(fields['century']) - 1:02}"
    if shape == "quarter":
        return "DATE", f"{when.first.year}-Q{fields['quarter']}"
    if shape == "season":
        return "DATE", f"{fields['year']}-{fields['season']}"
    if "part" in fields:
        return "TIME", f"{when.first.isoformat()}T{fields['part']}"
    return "DATE", str(When.day(when.first) if shape in ("date", "monthday", "weekday", "dayref") else when)


def clock_value(fields: Mapping[str, Any], now: date | None) -> str:
    hour = fields.get("clockword", fields.get("hour", 0)) % 24
    if "ampm" in fields:
        hour = hour % 12 + fields["ampm"]
    return f"{now.isoformat() if now else 'XXXX-XX-XX'}T{hour:02}:{fields.get('minute', 0):02}"


def duration_value(fields: Mapping[str, Any]) -> str:
    unit = fields.get("unit", "day")
    number: Any = fields.get("number", fields.get("digits", "X"))
    if "vague" in fields:
        number = "X"
    if unit == "fortnight":
        number, unit = (2 * number if number != "X" else "X"), "week"
    if unit in ("decade", "century") and number != "X":
        number, unit = number * (10 if unit == "decade" else 100), "year"
    if "half" in fields:
        number = amount(fields)
        if number == 0.5 and unit in ("hour", "year"):
            number, unit = (30, "minute") if unit == "hour" else (6, "month")
    if isinstance(number, float) and number.is_integer():
        number = int(number)
    return f"P{'T' * (unit in ('hour', 'minute'))}{number}{_LETTER[unit]}"


def _ago(fields: Mapping[str, Any], now: date) -> str:
    number, unit = int(amount(fields)), fields["unit"]
    if number > now.year:
        return "PAST_REF"
    if unit == "year":
        return f"{now.year - number:04}"
    if unit == "decade":
        return str(now.year // 10 - number)
    if unit in ("month", "quarter"):
        months = now.year * 12 + now.month - 1 - number * (3 if unit == "quarter" else 1)
        return f"{months // 12:04}-{months % 12 + 1:02}"
    days = number * {"week": 7, "fortnight": 14, "day": 1, "night": 1}.get(unit, 0)
    there = date.fromordinal(max(1, now.toordinal() - days))
    if unit == "week":
        return _week(there)
    return there.isoformat()


def _period(unit: str, when: When) -> str:
    if unit == "week":
        return _week(when.last)
    return str(when)


def _week(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


def _unknown(shape: str, fields: Mapping[str, Any]) -> str:
    if shape == "weekday":
        return f"XXXX-WXX-{fields['weekday']}"
    if "month" in fields and "day" in fields:
        return f"{fields.get('year', 'XXXX')}-{fields['month']:02}-{fields['day']:02}"
    if "month" in fields:
        return f"XXXX-{fields['month']:02}"
    return "XXXX-XX-XX"
