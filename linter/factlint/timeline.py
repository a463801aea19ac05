"""The timeline of an article: its dates and events in order, each with its sentence and how it was dated."""

from __future__ import annotations

from datetime import date

from factlint.article import Article
from factlint.calendar import When
from factlint.finding import Finding
from factlint.mentions import times
from factlint.mentions.model import Mention
from factlint.moments import Entry, Timeline
from factlint.text import Span

_VAGUE = {"ago", "season", "later"}
LONGEST = 160
"""Characters of a sentence that are shown."""


def timeline(article: Article, findings: tuple[Finding, ...] = ()) -> Timeline:
    """Return the timeline of an article; *findings* mark the entries that contradict each other."""
    document = article.document
    places = [
        (place.span, finding.code)
        for finding in findings
        for place in (finding.place, *(step.place for step in finding.steps))
        if place and place.span
    ]
    inside = {part for expression in article.expressions for part in expression.parts}
    mentions = [*article.expressions, *(m for m in article.mentions if m.span not in inside)]
    entries = [entry for mention in mentions if (entry := _entry(article, mention, places))]
    if article.now.day is not None:
        entries.append(_published(article, article.now.day, places))
    entries.sort(key=lambda e: (e.first, e.last, e.span or Span(0, 0)))
    title = document.value("title") or next((_text(article, b.span) for b in document.blocks if b.kind == "title"), "")
    return Timeline(document.path, title, article.now.day, tuple(entries))


def _entry(article: Article, mention: Mention, places: list[tuple[Span, str]]) -> Entry | None:
    if mention.kind == "event" and mention.shape in ("event", "clause"):
        event = article.knowledge.event(mention.fields["event"])
        assert event is not None  # the mention was read by one of its names
        when, by, base, tense, value, firm = event.start, "knowledge", None, 0, event.name, True
        vague = False
    elif mention.kind == "time":
        time = article.time(mention)
        if time.guess is None or time.type == "SET" or time.value.endswith("_REF"):
            return None
        anchor = times.anchor(mention, time)
        base = None if anchor.base is None else str(anchor.base)
        when, by, tense, value, firm = time.guess, anchor.by, anchor.tense, time.value, bool(time.readings)
        vague = not firm or (mention.shape in _VAGUE and not when.is_day)
    else:
        return None
    span = article.document.source_map.span(mention.span)
    codes = tuple(dict.fromkeys(code for place, code in places if place.overlaps(span)))
    said = _text(article, mention.span)
    return Entry(when.first, when.last, mention.kind, said, _sentence(article, mention), value, by, base, tense, firm,
                 vague, codes, span, article.document.lines.location(span.start))  # fmt: skip


def _published(article: Article, day: date, places: list[tuple[Span, str]]) -> Entry:
    stated = article.stated[0] if article.stated else None
    span = stated.span if stated else None
    codes = tuple(dict.fromkeys(code for place, code in places if span and place.overlaps(span)))
    location = article.document.lines.location(span.start) if span else None
    return Entry(day, day, "published", "", value=str(When.day(day)), codes=codes, span=span, location=location)


def _sentence(article: Article, mention: Mention) -> str:
    """Return the sentence around a mention, shortened at both ends."""
    tokens = article.tokens.get(mention.block)
    block = article.document.blocks[mention.block].span
    token = None
    if tokens is not None:
        spans = (mention.span, *mention.parts)
        token = next((at for span in spans if (at := tokens.tokens.get(span)) is not None), None)
    if tokens is None or token is None:
        return _text(article, block)[:LONGEST]
    within = tokens.sentence(token)
    span = tokens.span(within.start, within.end) if within.end > within.start else block
    middle = mention.span.start - LONGEST // 2
    start = max(span.start, min(middle, span.end - LONGEST))
    end = min(span.end, start + LONGEST)
    return "…" * (start > span.start) + _text(article, Span(start, end)) + "…" * (end < span.end)


def _text(article: Article, span: Span) -> str:
    return " ".join(article.document.text[span.start : span.end].split())
