"""Time expressions of several mentions: "10 p.m. Wednesday", "two days later", "the week of March 6"."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from factlint.claims import Tokens
from factlint.language import Language, Phrase
from factlint.language.paragraphs import PRIVATE, words_in
from factlint.mentions.find import longest
from factlint.mentions.model import Mention

BEFORE, BEHIND = 16, 40
"""Characters around a mention in which an expression with it lies."""
_TIMES = ("time", "duration", "ordinal")
_ALONE = {
    "year",
    "period",
    "now",
    "ref",
    "date",
    "month",
    "set",
    "dayref",
    "decade",
    "century",
    "yearrange",
    "vagueago",
}
"""Shapes that no expression begins with."""


def expressions(
    tokens: Mapping[int, Tokens], language: Language, words: Sequence[Collection[str]] = ()
) -> list[Mention]:
    """Return the time expressions that several mentions make, in order, none overlapping another.

    *words* are those of each block that gates know.
    """
    found: list[Mention] = []
    for block, paragraph in tokens.items():
        known = words[block] if words else words_in(paragraph.text)
        read = [
            _joined(language.expressions[i], match, paragraph, block, language)
            for start, end in _windows(paragraph)
            for i in language.expression_gate.candidates([*known, *PRIVATE.findall(paragraph.text, start, end)])
            for match in language.expressions[i].pattern.finditer(paragraph.text, start, end)
        ]
        found += longest(read) if read else ()
    return found


def _windows(tokens: Tokens) -> Iterable[tuple[int, int]]:
    """Return the stretches of a block in which its times stand, with what is near them."""
    merged: list[tuple[int, int]] = []
    last = -BEHIND
    for at, mention in tokens.mentions.items():
        near, last = at - last < BEFORE, at
        if mention.kind in _TIMES and (near or mention.shape not in _ALONE):
            start, end = max(0, at - BEFORE), min(len(tokens.text), at + BEHIND)
            if merged and start <= merged[-1][1]:
                merged[-1] = (merged[-1][0], end)
            else:
                merged.append((start, end))
    return merged


def _joined(phrase: Phrase, match: object, tokens: Tokens, block: int, language: Language) -> Mention:
    """Make one mention of those that fill a phrase: their fields together, the leading one's before all."""
    shape, lead = phrase.claim, phrase.claim.removeprefix("=")
    fields = dict(phrase.fixed)
    for name, kind in phrase.slots.items():
        at, end = match.span(name)  # type: ignore[attr-defined]
        if at < 0:
            continue
        part = tokens.mentions.get(at)
        if part is None:
            value = language.lists[kind].value(match.group(name))  # type: ignore[attr-defined]
            fields |= {name: value} if value is not None else {}
            continue
        fields = {**fields, **part.fields} if name == lead else {**part.fields, **fields}
        if name == lead:
            shape = part.shape
    start, end = match.span()  # type: ignore[attr-defined]
    span = tokens.span(start, end)
    parts = tuple(m.span for m in tokens.mentions.values() if span.covers(m.span))
    return Mention("time", shape, span, match.string[start:end], block, fields, phrase.origin, parts)  # type: ignore[attr-defined]
