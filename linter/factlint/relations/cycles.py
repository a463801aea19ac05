"""Relations of what comes again: holidays, and series with their editions."""

from __future__ import annotations

from factlint import almanac
from factlint.article import Article
from factlint.calendar import When
from factlint.mentions.model import Mention
from factlint.relations.model import Relation, Verdict, say


def _held_in(article: Article, series: Mention, year: Mention) -> Verdict | None:
    item = article.knowledge.one_series(series.fields["series"])
    if item is None:
        return None
    readings = article.time(year).readings if year.kind == "time" else ()
    years = sorted({y for when in readings for y in range(when.first.year, when.last.year + 1)})
    if not years or len(years) > 3 or any(almanac.held_in(item, y) is not False for y in years):
        return None
    near = [y for y in range(years[0] - 12, years[0] + 13) if almanac.held_in(item, y)]
    fits = ", ".join(str(y) for y in sorted(near, key=lambda y: abs(y - years[0]))[:2])
    return Verdict(fits, (say("cycle", series=item.names[0], fits=fits, year=years[0]),))


def _edition(article: Article, series: Mention, number: int, year: Mention) -> Verdict | None:
    item = article.knowledge.one_series(series.fields["series"])
    if item is None:
        return None
    held = almanac.year_of(item, number)
    readings = article.time(year).readings
    if not held or not readings or any(w.first.year - 0 <= y <= w.last.year for w in readings for y in held):
        return None
    stated = readings[0].first.year
    right = almanac.numbers_in(item, stated)
    said = ", ".join(str(y) for y in held)
    return Verdict(", ".join(map(str, right)), (say("edition", number=number, series=item.names[0], years=said),))


def _holiday_fits(article: Article, holiday: Mention, at: Mention) -> Verdict | None:
    item = article.knowledge.holiday(holiday.fields["holiday"])
    if item is None:
        return None
    readings = [when for when in article.time(at).readings if when.is_day]
    known = [(when, almanac.days(item, when.first.year, whole=True)) for when in readings]
    if not readings or any(not days for _, days in known):
        return None
    if item.months and any(when.first.month not in item.months for when in readings):
        return None
    if any(first <= when.first <= last for when, days in known for first, last in days):
        return None
    now = article.now.day
    when, days = min(known, key=lambda pair: abs((pair[0].first - now).days) if now else 0)
    right = When(*days[0])
    return Verdict(right, (say("holiday", name=item.names[0], year=when.first.year, right=right),))


def _on_date(article: Article, event: Mention, at: Mention) -> Verdict | None:
    """Holds a day without its year against the day an event began: of whatever year, it is that day."""
    known = article.knowledge.event(event.fields.get("event"))
    if known is None or not known.start.is_day:
        return None
    day = known.start.first
    if (at.fields.get("month"), at.fields.get("day")) == (day.month, day.day):
        return None
    return Verdict(known.start, (say("began", event=known.name, when=known.start),))


CYCLES = (
    Relation("on-date", "The event began on that day of the year.", ("mention", "mention"), judge=_on_date),
    Relation("held-in", "The series has an edition in that year.", ("mention", "mention"), judge=_held_in),
    Relation("edition", "The Nth edition was in that year.", ("mention", "number", "mention"), judge=_edition),
    Relation("holiday-fits", "The holiday falls on that date.", ("mention", "mention"), judge=_holiday_fits),
)  # fmt: skip
