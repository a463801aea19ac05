"""Mentions as the command `mentions` prints them: plain data, spans in the source."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from factlint.article import Article
from factlint.attributions import Attribution
from factlint.calendar import When
from factlint.mentions import times, timex
from factlint.mentions.model import Mention
from factlint.names import Named
from factlint.text import Span

TIMES = {"time", "duration"}


def described(article: Article, kinds: Collection[str] = (), explain: bool = False) -> list[dict[str, Any]]:
    """Return every mention of an article, or those of some *kinds*, with its place and value, in order.

    *explain* adds how each was read: its pattern, what that took from the text, and what anchors a time.
    """
    inside = {part for expression in article.expressions for part in expression.parts}
    found = [_time(article, mention) for mention in article.expressions]
    for mention in article.mentions:
        if mention.span not in inside or mention.kind not in TIMES:
            found += _single(article, mention)
    found += [_attribution(article, a) for a in article.attributions]
    found += [_person(article, named) for named in article.names.mentions]
    found += [
        _entry(article, "quotation", quotation.span)
        for quotation in article.quotations
        if quotation.span.start < quotation.span.end
    ]
    wanted = [entry for entry in found if not kinds or entry["kind"] in kinds]
    for entry in wanted:
        mention = entry.pop("mention", None)
        if explain and mention is not None:
            entry["how"] = _derivation(article, mention)
    return sorted(wanted, key=lambda entry: (entry["start"], entry["end"], entry["kind"]))


def _entry(article: Article, kind: str, span: Span) -> dict[str, Any]:
    start, end = article.document.source_map.span(span)
    return {"kind": kind, "start": start, "end": end, "text": article.document.text[span.start : span.end]}


def _derivation(article: Article, mention: Mention) -> dict[str, Any]:
    """Return how a mention was read."""
    how: dict[str, Any] = {"shape": mention.shape, "pattern": mention.origin, "fields": mention.fields}
    if mention.kind in TIMES and article.time(mention).guess is not None:
        anchor = times.anchor(mention, article.time(mention))
        how["anchor"] = {
            "by": anchor.by,
            "base": None if anchor.base is None else str(anchor.base),
            "tense": anchor.tense,
        }
    return how


def _single(article: Article, mention: Mention) -> list[dict[str, Any]]:
    if mention.kind not in TIMES:
        return [_other(article, mention), *(time for inner in mention.inner for time in _single(article, inner))]
    if mention.shape == "badyear":  # a number where a year should stand: rules look at it, no calendar does
        return []
    if mention.shape in ("dayrange", "yearrange", "bcrange"):
        return _ends(article, mention)
    return [_time(article, mention)]


def _ends(article: Article, mention: Mention) -> list[dict[str, Any]]:
    """Return a range as two times, its ends."""
    time = article.time(mention)
    if mention.shape == "bcrange":
        values = [timex.before_christ({"bc": mention.fields[name]}) for name in ("bc", "bc2")]
        return [_entry(article, "time", span) | {"type": "DATE", "value": value, "known": True, "mention": mention}
                for span, value in zip(mention.parts, values, strict=True)]  # fmt: skip
    if time.guess is None:
        return [_time(article, mention)]
    found = []
    for span, day in zip(mention.parts, time.guess, strict=True):
        when = When.year(day.year) if mention.shape == "yearrange" else When.day(day)
        entry = _entry(article, "time", span) | {
            "type": "DATE",
            "value": str(when),
            "known": time.known,
            "mention": mention,
        }
        found.append(entry | {"first": when.first.isoformat(), "last": when.last.isoformat()})
    return found


def _time(article: Article, mention: Mention) -> dict[str, Any]:
    core = mention.parts if mention.shape in ("duration", "stretch", "ago") and len(mention.parts) == 1 else ()
    entry = _entry(article, "time", core[0] if core else mention.span)
    time = article.time(mention)
    entry |= {"type": time.type, "value": time.value, "known": time.known, "mention": mention}
    if time.guess is not None:
        entry |= {"first": time.guess.first.isoformat(), "last": time.guess.last.isoformat()}
    if len(time.readings) > 1:
        entry["readings"] = [str(when) for when in time.readings]
    if time.impossible:
        entry["impossible"] = True
    return entry


def _other(article: Article, mention: Mention) -> dict[str, Any]:
    entry = _entry(article, mention.kind, mention.span) | {"mention": mention}
    entry |= {name: value for name, value in mention.fields.items() if name not in entry}
    if mention.kind == "event" and "event" in mention.fields:
        event = article.knowledge.event(mention.fields["event"])
        entry |= {"name": event.name, "began": str(event.start)} if event else {}
    return entry


def _attribution(article: Article, a: Attribution) -> dict[str, Any]:
    whole = Span(a.content[0].start, max(span.end for span in a.content))
    entry = _entry(article, "attribution", whole)
    where = article.document.source_map.span
    content = [list(where(span)) for span in a.content]
    speaker, cue = (list(where(span)) if span else None for span in (a.speaker, a.cue))
    name = _speaker(article, a.speaker) if a.speaker else None
    entry |= {"content": content, "speaker": speaker, "speaker_name": name, "cue": cue, "style": a.style}
    chain = [_speaker(article, span) for span in _chain(article, a)]
    return entry | ({"chain": chain} if len(chain) > 1 else {})


def _speaker(article: Article, span: Span) -> str:
    person = article.names.who(span)
    return person.name if person else article.document.text[span.start : span.end]


def _chain(article: Article, a: Attribution) -> list[Span]:
    """Return by whose word something is told, who tells it first: Reuters, then its source, then whom that quotes."""
    tellers = [
        other.speaker
        for other in article.attributions
        if other is not a and other.speaker and other.block == a.block and other.frame == "according"
        and all(any(span.covers(each) for span in other.content) for each in a.content)
    ]  # fmt: skip
    return [*tellers, *([a.speaker] if a.speaker else []), *a.within]


def _person(article: Article, named: Named) -> dict[str, Any]:
    person = article.names.individuals[named.who]
    roles = [role for role in article.names.roles_of(person) if not role.past]
    said = f"{roles[0].before} {roles[0].title}".strip() if roles else None
    return _entry(article, "person", named.span) | {"name": person.name, "role": said, "sex": person.sex or None}
