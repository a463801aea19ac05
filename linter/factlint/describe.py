"""Mentions as the command `mentions` prints them: plain data, spans in the source."""

from __future__ import annotations

from typing import Any

from factlint.article import Article
from factlint.attributions import Attribution
from factlint.mentions.model import Mention
from factlint.text import Span


def described(article: Article) -> list[dict[str, Any]]:
    """Return every mention of an article with its kind, place and value, in order."""
    found = [_mention(article, mention) for mention in article.mentions]
    found += [_attribution(article, a) for a in article.attributions if a.speaker is not None]
    found += [
        _entry(article, "quotation", quotation.span)
        for quotation in article.quotations
        if quotation.span.start < quotation.span.end
    ]
    return sorted(found, key=lambda entry: (entry["start"], entry["end"], entry["kind"]))


def _entry(article: Article, kind: str, span: Span) -> dict[str, Any]:
    start, end = article.document.source_map.span(span)
    return {"kind": kind, "start": start, "end": end, "text": article.document.text[span.start : span.end]}


def _mention(article: Article, mention: Mention) -> dict[str, Any]:
    kind = "time" if mention.kind in ("time", "duration") else mention.kind
    entry = _entry(article, kind, mention.span)
    if kind == "time":
        time = article.time(mention)
        entry |= {"type": time.type, "value": time.value, "known": time.known}
        if time.readings:
            entry |= {"first": time.readings[0].first.isoformat(), "last": time.readings[0].last.isoformat()}
        if len(time.readings) > 1:
            entry["readings"] = [str(when) for when in time.readings]
        if time.impossible:
            entry["impossible"] = True
    else:
        entry |= {name: value for name, value in mention.fields.items() if name not in entry}
    if mention.kind == "event" and "event" in mention.fields:
        event = article.knowledge.event(mention.fields["event"])
        entry |= {"name": event.name, "began": str(event.start)} if event else {}
    return entry


def _attribution(article: Article, a: Attribution) -> dict[str, Any]:
    entry = _entry(article, "attribution", a.words.span)
    spans = {name: list(article.document.source_map.span(m.span)) if m else None
             for name, m in (("speaker", a.speaker), ("cue", a.cue))}  # fmt: skip
    name = a.speaker.text if a.speaker else None
    content = [[entry["start"], entry["end"]]]
    return entry | spans | {"content": content, "speaker_name": name, "style": a.style}
