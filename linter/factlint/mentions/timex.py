"""The type and value of a time mention by TIMEX3 (ISO-TimeML), in the habits of the news corpora."""

from __future__ import annotations

from datetime import date, timedelta

from factlint.calendar import When
from factlint.mentions.days import Fields
from factlint.mentions.model import Context
from factlint.mentions.periods import season_year, stated_year
from factlint.quantity import amount

LETTERS = {
    "day": "D", "night": "D", "week": "W", "month": "M", "year": "Y", "hour": "H", "minute": "M", "second": "S",
    "decade": "DE", "century": "CE", "quarter": "Q", "weekend": "WE", "fortnight": "W", "semester": "M",
}  # fmt: skip
_CLOCK_UNITS = {"hour", "minute", "second"}
_DAYS = {
    "date",
    "monthday",
    "numeric",
    "weekday",
    "dayref",
    "holiday",
    "later",
    "eventday",
    "nextday",
    "feast",
    "clock",
    "part",
}


def timex(shape: str, fields: Fields, when: When | None, context: Context) -> tuple[str, str]:
    """Return TIMEX3's type and value; unknown parts are X."""
    if shape == "now":
        return "DATE", "PRESENT_REF"
    if shape in ("ref", "vagueago"):
        return "DATE", str(fields.get("ref", "PAST_REF"))
    if shape in ("duration", "stretch"):
        return "DURATION", duration(fields)
    if shape == "set":
        return "SET", _set(fields)
    value = _date(shape, fields, when, context)
    clock = _clock(fields)
    if clock:
        return "TIME", f"{value}{clock}"
    part = fields.get("part", fields.get("time"))
    if part is not None:
        return "TIME", f"{value}T{part}"
    return "DATE", value


def _date(shape: str, fields: Fields, when: When | None, context: Context) -> str:
    if shape in ("ago", "later"):
        return _counted(shape, fields, context)
    if shape == "bc":
        return before_christ(fields)
    if shape == "season":
        return f"{season_year(fields, context) or 'XXXX'}-{fields['season']}"
    if shape == "century":
        return f"{'BC' * ('era' in fields)}{int(fields['century']) - 1:02}"
    if when is None:
        return _unknown(shape, fields)
    if "weekof" in fields or "weekend" in fields:
        return week(when.first) + "-WE" * ("weekend" in fields)
    if shape == "period":
        return _period(str(fields.get("unit", "year")), when)
    if shape == "decade":
        return (
            f"{when.first.year // 10:03}" if when.last.year - when.first.year < 99 else f"{when.first.year // 100:02}"
        )
    if shape == "quarter":
        return f"{when.first.year:04}-Q{(when.first.month + 2) // 3}"
    if shape == "half":
        return f"{when.first.year:04}-H{1 if when.first.month == 1 else 2}"
    return when.first.isoformat() if shape in _DAYS else str(when)


def _clock(fields: Fields) -> str:
    if "military" in fields:
        return f"T{int(fields['military']) // 100:02}:{int(fields['military']) % 100:02}"
    if "clockword" in fields:
        return f"T{int(fields['clockword']):02}:00" if fields["clockword"] else "T24:00"
    if "hour" not in fields and "hourword" not in fields:
        return ""
    hour = int(fields.get("hour", fields.get("hourword", 0))) % 24
    if "ampm" in fields:
        hour = hour % 12 + int(fields["ampm"])
    elif fields.get("part") in ("AF", "EV", "NI") and hour < 12:
        hour += 12
    return f"T{hour:02}:{int(fields.get('minute', 0)):02}"


def duration(fields: Fields) -> str:
    """Return the value of a duration: its number and its unit, X where no number is said."""
    unit = str(fields.get("unit", "day"))
    number = fields.get("number", fields.get("digits", fields.get("vague", 0 if "half" in fields else "X")))
    clock = "T" * (unit in _CLOCK_UNITS)
    if "vague" in fields:
        number = fields["vague"]
    if number == "X":
        return f"P{clock}X{LETTERS[unit]}" if "unit" in fields else "PXX"
    number = amount({**fields, "number": number})
    if unit == "fortnight":
        number *= 2
    if unit in ("decade", "century"):
        number, unit = number * (10 if unit == "decade" else 100), "year"
    if number % 1 == 0.5 and unit in ("year", "hour", "minute"):
        size, finer = (12, "M") if unit == "year" else (60, "S" if unit == "minute" else "M")
        whole = f"{int(number)}{LETTERS[unit]}" if number > 1 else ""
        return f"P{clock}{whole}{size // 2}{finer}"
    return f"P{clock}{int(number) if float(number).is_integer() else number}{LETTERS[unit]}"


def _set(fields: Fields) -> str:
    part = f"T{fields[name]}" if (name := next((n for n in ("part", "parts") if n in fields), "")) else ""
    if "weekday" in fields:
        return f"XXXX-WXX-{fields['weekday']}{part}"
    if "month" in fields:
        return f"XXXX-{int(fields['month']):02}"
    if "season" in fields:
        return f"XXXX-{fields['season']}"
    if part:
        return f"XXXX-XX-XX{part}"
    unit = str(fields.get("unit", fields.get("frequency", "day")))
    number = int(fields.get("number", fields.get("digits", fields.get("every", 1))))
    return duration({"unit": unit, "number": number})


def _counted(shape: str, fields: Fields, context: Context) -> str:
    """Return what lies so far from today or from the time told last, at the grain of the unit that is counted in."""
    then, unit = context.then, str(fields["unit"])
    base = then.when.first if shape == "later" and then else context.now.day
    number = amount(fields) * int(fields.get("direction", -1))
    if base is None or "vague" in fields:
        return _unknown(shape, fields) if base is None else "PAST_REF" if number < 0 else "FUTURE_REF"
    if number == -1 and unit == "year" and context.quarter:
        return f"{context.quarter[0] - 1}-Q{context.quarter[1]}"
    if number == -1 and unit == "year" and shape == "later" and then and then.grain == "month":
        return f"{base.year - 1:04}-{base.month:02}"
    if unit in ("year", "decade", "century"):
        year = base.year + int(number * {"year": 1, "decade": 10, "century": 100}[unit])
        return f"{year:04}" if 0 < year < 10_000 else "PAST_REF"
    if shape == "later" and then and then.grain in ("year", "season", "decade"):
        return "XXXX-XX" if unit == "month" else "XXXX-XX-XX"
    if unit in ("month", "quarter"):
        months = base.year * 12 + base.month - 1 + int(number * (3 if unit == "quarter" else 1))
        return f"{months // 12:04}-{months % 12 + 1:02}"
    if shape == "later" and then and then.grain != "day":
        return "XXXX-XX-XX"
    days = int(number * {"week": 7, "fortnight": 14, "day": 1, "night": 1}.get(unit, 0))
    try:
        there = base + timedelta(days=days)
    except OverflowError:
        return "PAST_REF"
    return week(there) if unit in ("week", "fortnight") and shape == "ago" else there.isoformat()


def before_christ(fields: Fields) -> str:
    """Return the value of a year, month or decade before Christ."""
    said = int(fields["bc"])
    if "many" in fields:
        return f"BC{said // 10:03}"
    if "season" in fields:
        return f"BC{said:04}-{fields['season']}"
    return f"BC{said:04}-{int(fields['month']):02}" if "month" in fields else f"BC{said:04}"


def _period(unit: str, when: When) -> str:
    if unit == "week":
        return week(when.last)
    if unit == "weekend":
        return f"{week(when.first)}-WE"
    if unit == "quarter":
        return f"{when.first.year:04}-Q{(when.first.month + 2) // 3}"
    if unit == "decade":
        return f"{when.first.year // 10:03}"
    return f"{when.first.year // 100:02}" if unit == "century" else str(when)


def week(day: date) -> str:
    """Return the ISO week of a day."""
    year, number, _ = day.isocalendar()
    return f"{year:04}-W{number:02}"


def _unknown(shape: str, fields: Fields) -> str:
    if shape == "weekday":
        return f"XXXX-WXX-{fields['weekday']}"
    day = fields.get("day", fields.get("dayword"))
    month = fields.get("month", fields.get("monthnumber"))
    if month is not None and day is not None:
        return f"{fields.get('year', 'XXXX')}-{int(month):02}-{int(day):02}"
    if month is not None:
        return f"XXXX-{int(month):02}"
    if shape in ("year", "badyear"):
        return f"{stated_year(fields):04}"
    unit = fields.get("unit", "day")
    return {"year": "XXXX", "month": "XXXX-XX", "week": "XXXX-WXX", "quarter": "XXXX-QX"}.get(str(unit), "XXXX-XX-XX")
