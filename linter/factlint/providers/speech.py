"""Claims of quotations: lonely marks, and who said what."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import combinations, starmap

from factlint import wordings
from factlint.article import Article
from factlint.attributions import Attribution, speakers
from factlint.claims import Claim
from factlint.language.words import Value
from factlint.mentions.model import Mention
from factlint.providers.model import claim, mention
from factlint.quotations import Quotation
from factlint.text import Span

PROVIDED = {
    "lonely-mark": ("mark",),
    "said": ("words", "speaker", "cue"),
    "requoted": ("title", "body"),
    "unattributed": ("words",),
}
TITLES = ("title", "heading")
LONG = 20
"""Characters of a quotation of six words, at least."""
WORDS = 5
"""Words of a quotation that needs a speaker."""
LEAST = 14
"""Characters: a shorter quotation is a word in quotation marks, not speech."""
MARKS = ('"', "“”„", "«»", "″", "``")
"""Kinds of quotation marks; a text that mixes them was put together from several."""


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
    yield claim(article, "lonely-mark", {"mark": mark}, lonely.block)


def said(article: Article) -> Iterator[Claim]:
    """Every quotation with its speaker: of two, as in "X said, according to Y", the one who spoke."""
    document, language = article.document, article.language
    if not (article.story or _repeated(article)):
        return
    found = _speakers(article)
    kept = found if article.story else _paired(article, found)
    for span, a in sorted((span, found[span]) for span in kept):
        if a.speaker is None or a.cue is None:
            continue
        speaker = speakers.mention(document, a.speaker, a.block, language)
        cue = mention(article, "quotation", "cue", a.cue, a.block)
        words = speakers.words(document, a, span)
        yield claim(article, "said", {"words": words, "speaker": speaker, "cue": cue}, a.block)


def _repeated(article: Article) -> bool:
    """Tell whether two quotations may be the same words: nobody else's speaker matters to a rule."""
    text = article.document.text
    words = [set(text[q.span.start : q.span.end].lower().split()) for q in article.quotations
             if q.span.end - q.span.start > LONG]  # fmt: skip
    return any(starmap(_may_be_same, combinations(words, 2)))


def _paired(article: Article, found: Iterable[Span]) -> set[Span]:
    """Return the quotations whose words may be those of another one."""
    text = article.document.text
    words = [(span, set(text[span.start : span.end].lower().split())) for span in found]
    pairs = ((a, b) for (a, one), (b, other) in combinations(words, 2) if _may_be_same(one, other))
    return {span for pair in pairs for span in pair}


def _may_be_same(one: set[str], other: set[str]) -> bool:
    most = max(len(one), len(other))
    return 2 * min(len(one), len(other)) >= most and 2 * len(one & other) >= most


def _speakers(article: Article) -> dict[Span, Attribution]:
    """Return the attribution of every quotation: the one with the least content beside it."""
    found: dict[Span, Attribution] = {}
    for a in article.speech if article.quotations else ():
        for span in a.quoted if a.proper and a.speaker is not None else ():
            if span.end - span.start < LEAST:
                continue
            known = found.get(span)
            if known is None or _rank(a) < _rank(known):
                found[span] = a
    return found


def _rank(a: Attribution) -> tuple[bool, int]:
    return a.cue is None or not a.lemma, sum(span.end - span.start for span in a.content)


def requoted(article: Article) -> Iterator[Claim]:
    """A quotation of the title, beside the one of the body that says nearly the same in other words."""
    titles = list(_of_title(article))
    if not titles:
        return
    settings, document = article.language.settings, article.document
    contractions = settings["contractions"]
    plain = [wordings.words(document.text[block.span.start : block.span.end], contractions)
             for block in document.blocks if block.kind not in TITLES]  # fmt: skip
    body = [q for q in article.quotations if document.blocks[q.block].kind not in TITLES]
    for title in titles:
        short = wordings.words(title.text, contractions)
        if any(wordings.holds(words, short) for words in plain):
            continue
        for quotation in body:
            long = wordings.words(document.text[quotation.span.start : quotation.span.end], contractions)
            if wordings.difference(short, long) is not None:
                other = _whole(article, quotation)
                yield claim(article, "requoted", {"title": title, "body": other}, quotation.block)


def _of_title(article: Article) -> Iterator[Mention]:
    """Yield the quotations of the title: of its block, or of what the source gives as the title."""
    document = article.document
    for quotation in article.quotations:
        if document.blocks[quotation.block].kind == "title":
            yield _whole(article, quotation)
    if any(block.kind == "title" for block in document.blocks):
        return
    for match in _QUOTED.finditer(document.value("title") or ""):
        yield Mention("stated", "quotation", Span(0, 0), match[0].strip('“”"'), 0, {})


_QUOTED = re.compile('“[^”]+”|"[^"]+"')


def _whole(article: Article, quotation: Quotation) -> Mention:
    return mention(article, "quotation", "quotation", quotation.span, quotation.block)


def unattributed(article: Article) -> Iterator[Claim]:
    """A quotation of five words or more that nobody is said to have said."""
    document = article.document
    said = [span for a in article.speech if a.speaker is not None for span in a.content]
    for quotation in article.quotations:
        text = document.text[quotation.span.start : quotation.span.end]
        if len(text.split()) < WORDS or document.blocks[quotation.block].kind in (*TITLES, "quotation"):
            continue
        if not any(span.overlaps(quotation.span) for span in said):
            yield claim(article, "unattributed", {"words": _whole(article, quotation)}, quotation.block)


PROVIDERS = (lonely_marks, said, requoted, unattributed)
