"""Find mentions: run the patterns that the gate lets through, and keep the longest where they overlap."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from factlint.document import Document
from factlint.language import Finder, Language
from factlint.language.slots import SHAPES
from factlint.language.words import Value
from factlint.mentions.model import Mention
from factlint.text import Span

_RANK = {shape: rank for rank, shape in enumerate(SHAPES)}


def find(
    document: Document, language: Language, names: Sequence[Finder] = (), *, gated: bool = True
) -> list[Mention]:
    """Return the mentions that the language's patterns read, in order, none overlapping another.

    *names* are the finders of the knowledge that may match somewhere in the document.
    """
    found: list[Mention] = []
    every = range(len(language.finders))
    text = document.text
    for index, block in enumerate(document.blocks):
        start, end = block.span
        if start == end:
            continue
        paragraph = text[start:end]
        candidates = language.finder_gate.candidates(paragraph) if gated else every
        raw: list[Mention] = []
        for i in candidates:
            raw += _matches(language.finders[i], language, text, block.span, index)
        for finder in names:
            raw += _matches(finder, language, text, block.span, index)
        found += longest(raw)
    return found


def _matches(finder: Finder, language: Language, text: str, span: Span, block: int) -> Iterable[Mention]:
    for match in finder.pattern.finditer(text, span.start, span.end):
        fields: dict[str, Value] = dict(finder.fixed)
        for name, kind in finder.slots.items():
            said = match.group(name)
            if said is not None:
                value = language.lists[kind].value(said)
                if value is not None:
                    fields[name] = value
        where = Span(*match.span())
        if where.end > where.start:
            yield Mention(finder.kind, finder.shape, where, match.group(), block, fields, finder.origin)


def longest(mentions: Iterable[Mention]) -> list[Mention]:
    """Keep, of mentions that overlap, the longest; of equals the one of the richest shape; in order."""
    kept: list[Mention] = []
    starts: list[int] = []
    ordered = sorted(mentions, key=lambda m: (m.span.start - m.span.end, _RANK[m.shape], m.span.start))
    for mention in ordered:
        at = bisect_left(starts, mention.span.start)
        if at and kept[at - 1].span.end > mention.span.start:
            continue
        if at < len(kept) and kept[at].span.start < mention.span.end:
            continue
        starts.insert(at, mention.span.start)
        kept.insert(at, mention)
    return kept
