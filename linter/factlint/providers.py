"""Claims that no phrase reads: the places that date an article, lonely quotation marks, who said what.

A provider is a function from an article to claims; one dict lists what they provide, with its slots.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from factlint.article import Article
from factlint.attributions import speakers
from factlint.claims import Claim, Tokens
from factlint.language.words import Value
from factlint.mentions.model import Mention
from factlint.published import Stated, read
from factlint.text import Span

PROVIDED: dict[str, tuple[str, ...]] = {
    "dated-twice": ("first", "other"),
    "updated": ("first", "other"),
    "dateline": ("date",),
    "lonely-mark": ("mark",),
    "said": ("words", "speaker", "cue"),
}
"""The claims that providers give, and their slots."""
LEAST = 14
"""Characters: a shorter quotation is a word in quotation marks, not speech."""
MARKS = ('"', "“”„", "«»", "″", "``")
"""Kinds of quotation marks; a text that mixes them was put together from several."""


def _claim(article: Article, name: str, mentions: dict[str, Mention], block: int = 0) -> Claim:
    spans = [m.span for m in mentions.values() if m.kind != "stated"] or [Span(0, 0)]
    span = Span(min(s.start for s in spans), max(s.end for s in spans))
    tokens = article.tokens.get(block) or Tokens("", Span(0, 0), (), ())
    return Claim(name, span, block, mentions, {}, tokens, tokens.sentence(0), "provided")


def dated_twice(article: Article) -> Iterator[Claim]:
    """Every place that dates the article, against the first; the dateline is a claim of its own."""
    for other in article.stated[1:]:
        slots = {"first": stated_mention(article, article.stated[0]), "other": stated_mention(article, other)}
        yield _claim(article, "dated-twice", slots)


def updated(article: Article) -> Iterator[Claim]:
    """The moment an article says it was updated, beside its date."""
    field = next((f for f in article.document.fields if f.name == "updated"), None)
    place = read(field.value, field.origin, field.span) if field else None
    if place is not None and article.stated:
        first = stated_mention(article, article.stated[0])
        other = Mention("stated", "date", place.span or Span(0, 0), place.text, 0, {"updated": place.day.toordinal()})
        yield _claim(article, "updated", {"first": first, "other": other})


def stated_mention(article: Article, place: Stated) -> Mention:
    """Return a place that dates the article as a mention; its span is one of the source."""
    index = list(article.stated).index(place)
    return Mention("stated", "date", place.span or Span(0, 0), place.text, 0, {"stated": index})


def dateline(article: Article) -> Iterator[Claim]:
    """The dateline's date; one that lies a year off opens a story about that day."""
    now = article.now.day
    if article.dateline is not None and now is not None:
        if all(abs((when.first - now).days) > 300 for when in article.time(article.dateline).readings):
            return
        yield _claim(article, "dateline", {"date": article.dateline}, article.dateline.block)


def lonely_marks(article: Article) -> Iterator[Claim]:
    """The one mark of an article that has no partner.

    Several lonely marks, or several kinds of marks, are a habit or a lossy copy, not a slip. A paragraph that
    a mark opens, and in which nobody speaks, may be a quotation set off as a whole.
    """
    text = article.document.text
    if len(article.lonely) != 1 or sum(any(mark in text for mark in kind) for kind in MARKS) > 1:
        return
    lonely = article.lonely[0]
    start, end = article.document.blocks[lonely.block].span
    whole = lonely.span.start == start or lonely.span.end == end
    if whole and not article.guard("speech", text[start:end]):
        return
    fields: dict[str, Value] = {"missing": lonely.missing}
    mark = Mention("mark", "quotation", lonely.span, lonely.mark, lonely.block, fields)
    yield _claim(article, "lonely-mark", {"mark": mark}, lonely.block)


def said(article: Article) -> Iterator[Claim]:
    if not article.quotations:
        return
    document, language = article.document, article.language
    for a in article.speech:
        if a.speaker is None or a.cue is None or not a.proper:
            continue
        speaker = speakers.mention(document, a.speaker, a.block, language)
        cue = Mention("quotation", "cue", a.cue, document.text[a.cue.start : a.cue.end], a.block, {})
        for span in a.quoted:
            if span.end - span.start >= LEAST:
                words = speakers.words(document, a, span)
                yield _claim(article, "said", {"words": words, "speaker": speaker, "cue": cue}, a.block)


PROVIDERS: tuple[Callable[[Article], Iterator[Claim]], ...] = (dated_twice, updated, dateline, lonely_marks, said)
