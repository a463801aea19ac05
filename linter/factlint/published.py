"""When an article was published: every place that dates it, the first of them the reference date.

The order is that of DESIGN section 7: an argument, front matter, JSON-LD and meta, a "Published on" line, a
leading `date` line, the dateline.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

from msgspec import Struct

from factlint.calendar import exists, shifted
from factlint.document import Block, Document
from factlint.language import Language
from factlint.mentions.find import longest, searched
from factlint.mentions.model import Mention, Now
from factlint.text import Span

ORDER = (
    "argument",
    "front matter",
    "archive",
    "json-ld",
    "meta",
    "time",
    "published line",
    "date line",
    "dateline",
)


class Stated(Struct, frozen=True):
    """A place that dates the article. *days*: the days it can mean, in any zone that it leaves open.

    *span* is a span of the source; None where there is no place in a file.
    """

    origin: str
    text: str
    days: tuple[date, ...]
    day: date
    span: Span | None
    moment: datetime | None = None
    zones: tuple[str, ...] = ()


def stated(
    document: Document, language: Language, published: str | None = None, words: Sequence[Collection[str]] = ()
) -> list[Stated]:
    """Return the places that date an article, the one that counts first; *words* are what gates know of each block.

    Moments with a zone are told in the article's own, where it states one (`timezone`).
    """
    zone = document.value("timezone")
    found = [_argument(published)] if published else []
    for field in document.fields:
        if field.name == "published":
            place = _field(field.value, field.origin, field.span, language)
            found.append(_local(place, zone) if place and zone else place)
    found += lines(document, language, words)
    kept = [place for place in found if place is not None]
    return sorted(kept, key=lambda place: ORDER.index(place.origin))


def _local(place: Stated, zone: str) -> Stated:
    """Return a moment with a zone as the newsroom's clock shows it; a zone nobody knows changes nothing."""
    if place.moment is None or place.moment.tzinfo is None:
        return place
    from zoneinfo import ZoneInfo  # only where a draft states its zone

    try:
        moment = place.moment.astimezone(ZoneInfo(zone))
    except (ValueError, KeyError, OSError, OverflowError):
        return place
    early = moment.hour < 6
    days = (moment.date(), shifted(moment.date(), -1)) if early else (moment.date(),)
    return Stated(place.origin, place.text, days, moment.date(), place.span, moment)


def reference(places: list[Stated], contested: bool = False) -> Now:
    """Return the reference date; all stated days where the places contradict each other."""
    if not places:
        return Now()
    first = places[0]
    days = [first.day, *first.days]
    if contested:
        days += [place.day for place in places if place.origin != "dateline"]
    return Now(tuple(dict.fromkeys(days)))


def _argument(text: str) -> Stated | None:
    return read(text, "argument", None)


def _field(text: str, origin: str, span: Span | None, language: Language) -> Stated | None:
    return read(text, origin, span) or _written(text, origin, span, language) or _parsed(text, origin, span, language)


def read(text: str, origin: str, span: Span | None) -> Stated | None:
    """Read an ISO date or moment; None if it is neither."""
    text = text.strip()
    try:
        if len(text) == 10:
            day = date.fromisoformat(text)
            return Stated(origin, text, (day,), day, span)
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return Stated(origin, text, _days(moment), moment.date(), span, moment)


def _days(moment: datetime) -> tuple[date, ...]:
    """Return the days that "today" may be for whoever wrote this moment down.

    Before six in the morning, today may still be the day before. A moment in UTC hides the newsroom's zone.
    """
    days = [moment.date()]
    midnight = moment.hour == moment.minute == moment.second == 0
    if moment.tzinfo is not None and moment.utcoffset() == timedelta(0) and not midnight:
        days += [shifted(days[0], -1)] * (moment.hour < 12) + [shifted(days[0], 1)] * (moment.hour >= 10)
    elif moment.hour < 6 and not midnight:
        days.append(shifted(days[0], -1))
    return tuple(dict.fromkeys(days))


def _written(text: str, origin: str, span: Span | None, language: Language) -> Stated | None:
    """Read a date as the language writes it, with a clock time and a zone behind it."""
    dates = [mention for f in language.finders if f.shape == "date" for mention in searched(f, language, text)]
    for mention in longest(dates):
        fields, start, end = mention.fields, *mention.span
        year, month, day = fields["year"], fields.get("month", fields.get("monthnumber")), fields["day"]
        if start < 16 and exists(int(year or 0), int(month or 0), int(day or 0)):
            found = date(int(year or 0), int(month or 0), int(day or 0))
            days, zones = _zoned(found, text[end:], language)
            return Stated(origin, text.strip(), days, found, span, None, zones)
    return None


def _zoned(day: date, rest: str, language: Language) -> tuple[tuple[date, ...], tuple[str, ...]]:
    """Return the days and zones of a date with what stands behind it, such as `09:16 PM IST`."""
    names: dict[str, list[str]] = language.settings.get("zones", {})
    zone = next((word for word in re.findall(r"\b[A-Z]{2,5}\b", rest) if word in names), None)
    clock = re.search(r"(\d{1,2})[:.](\d{2})", rest)
    half = language.lists["ampm"]
    said = re.search(half.pattern, rest, re.IGNORECASE)
    afternoon = said is not None and half.value(said[0]) == 12
    early = clock is not None and int(clock[1]) < 6 and not afternoon
    days = (day, shifted(day, -1)) if early else (day,)
    return days, tuple(names.get(zone, ())) if zone else ()


def _parsed(text: str, origin: str, span: Span | None, language: Language) -> Stated | None:
    if not re.search(r"\d", text) or len(text) > 80 or re.match(r"\s*\d{4}-\d", text):
        return None
    day = _dateparser(text, language.code)
    return Stated(origin, text, (day,), day, span) if day else None


@lru_cache(maxsize=1024)
def _dateparser(text: str, code: str) -> date | None:
    import dateparser  # slow to import: only for forms that nothing else reads

    settings = {"REQUIRE_PARTS": ["day", "month", "year"], "RELATIVE_BASE": datetime(2000, 1, 1, tzinfo=UTC)}
    try:
        found = dateparser.parse(text, languages=[code], settings=settings)
    except (ValueError, OverflowError):
        return None
    return found.date() if found else None


def lines(document: Document, language: Language, words: Sequence[Collection[str]] = ()) -> list[Stated | None]:
    """Read the blocks that date an article: "Published on" lines, a leading `date` line, the dateline."""
    found: list[Stated | None] = []
    for index, block in enumerate(document.blocks[:12]):
        text = document.text[block.span.start : min(block.span.end, block.span.start + 300)]
        for origin in ("published line", "date line"):
            needed = language.guard_words.get(origin)
            if (origin == "date line" and index > 0) or (words and needed and needed.isdisjoint(words[index])):
                continue
            for pattern in language.guards.get(origin, ()):
                match = pattern.match(text.lstrip())
                if match:
                    at = match.end() + len(text) - len(text.lstrip())
                    found.append(_line(document, block, at, text, origin, language))
    return found


def _line(document: Document, block: Block, at: int, text: str, origin: str, language: Language) -> Stated | None:
    rest = text[at : at + 60].lstrip(" :,–-")
    offset = block.span.start + at + len(text[at : at + 60]) - len(rest)
    iso = re.match(r"\d{4}-\d\d-\d\d(?:T[\d:.+Z-]+)?", rest)
    end = iso.end() if iso else len(rest.split("\n")[0])
    span = document.source_map.span(Span(offset, offset + end))
    if iso:
        return read(iso[0], origin, span)
    return _written(rest.split("\n")[0], origin, span, language)


def dateline(document: Document, mentions: list[Mention], language: Language) -> Mention | None:
    """Return the date of the first paragraph's dateline, if it has one."""
    for block in document.blocks[:6]:
        if block.kind not in ("paragraph", "dateline"):
            continue
        text = document.text[block.span.start : block.span.end]
        for pattern in language.guards.get("dateline", ()):
            match = pattern.match(text)
            if match:
                at = Span(block.span.start + match.start(), block.span.start + match.end())
                return next((m for m in mentions if at.covers(m.span) and m.shape in ("monthday", "date")), None)
        if block.kind == "paragraph" and len(text) > 60:
            return None
    return None


def from_dateline(document: Document, mention: Mention) -> list[Stated]:
    """Return a dateline with its year as the place that dates the article, where nothing else does."""
    fields = mention.fields
    year, month, day = int(fields["year"]), int(fields.get("month", 0)), int(fields["day"])
    if not exists(year, month, day):
        return []
    found = date(year, month, day)
    return [Stated("dateline", mention.text, (found,), found, document.source_map.span(mention.span))]


def contradicts(places: list[Stated]) -> bool:
    """Tell whether two places that date the article leave no day in common."""
    return any(not set(place.days) & set(places[0].days) for place in places[1:])
