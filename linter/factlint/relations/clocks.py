"""Relations of clock times."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from factlint.article import Article
from factlint.mentions.model import Mention
from factlint.quantity import amount, hedge_of
from factlint.relations.model import Relation, Verdict, say


def _clock(fields: Mapping[str, Any], end: str = "") -> int | None:
    """Return the minute of the day of a clock time, None if it has no such minute."""
    hour, minute = fields.get("clockword", fields.get(f"hour{end}")), fields.get(f"minute{end}", 0)
    half = fields.get(f"ampm{end}", fields.get("ampm2"))
    if hour is None or minute > 59 or hour > 24 or (hour == 24 and minute):
        return None
    if half is not None and "clockword" not in fields:
        hour = hour % 12 + half
    return int(hour % 24) * 60 + int(minute)


def _clock_exists(article: Article, clock: Mention) -> Verdict | None:
    if "ampm" not in clock.fields or _clock(clock.fields) is not None:
        return None
    return Verdict("", (say("clock"),))


def _clock_apart(article: Article, first: Mention, last: Mention, length: Mention) -> Verdict | None:
    return _hours(_clock(first.fields), _clock(last.fields), length)


def _clock_lasts(article: Article, span: Mention, length: Mention) -> Verdict | None:
    if span.shape != "clockrange":
        return None
    return _hours(_clock(span.fields), _clock(span.fields, "2"), length)


def _hours(first: int | None, last: int | None, length: Mention) -> Verdict | None:
    """Hold a number of hours against two clock times, over midnight if need be, with half an hour's play."""
    number = length.fields.get("number", length.fields.get("digits"))
    if first is None or last is None or number is None or length.fields.get("unit") != "hour":
        return None
    minutes = (last - first) % 1440
    if hedge_of(length.fields) or abs(minutes - 60 * amount(length.fields)) <= 30:
        return None
    passed = say("hour-count", number=f"{minutes / 60:.3g}")
    start, end = f"{first // 60:02}:{first % 60:02}", f"{last // 60:02}:{last % 60:02}"
    return Verdict(passed, (say("passes", first=start, then=end, passed=passed),))


CLOCKS = (
    Relation("clock-exists", "The clock has this time.", ("mention",), judge=_clock_exists),
    Relation("clock-apart", "The hours pass from one clock time to the other.", ("mention", "mention", "mention"),
             judge=_clock_apart),
    Relation("clock-lasts", "The hours pass within a range of clock times.", ("mention", "mention"),
             judge=_clock_lasts),
)  # fmt: skip
