"""Claims of quotations: lonely marks, and who said what."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.article import Article
from factlint.attributions import speakers
from factlint.claims import Claim
from factlint.language.words import Value
from factlint.mentions.model import Mention
from factlint.providers.model import claim

PROVIDED = {"lonely-mark": ("mark",), "said": ("words", "speaker", "cue")}
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
                yield claim(article, "said", {"words": words, "speaker": speaker, "cue": cue}, a.block)


PROVIDERS = (lonely_marks, said)
