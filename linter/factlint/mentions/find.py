"""Find mentions: run the patterns that the gate lets through, and keep the longest where they overlap."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable
from functools import cache

from factlint.document import Document
from factlint.knowledge import Knowledge, Name
from factlint.language import Finder, Language
from factlint.language.gate import Places, words_in
from factlint.language.slots import SHAPES
from factlint.language.words import Value
from factlint.mentions.model import Mention
from factlint.text import Span

_RANK = {shape: rank for rank, shape in enumerate(SHAPES)}


def find(
    document: Document,
    language: Language,
    knowledge: Knowledge | None = None,
    *,
    kinds: Collection[str] = (),
    gated: bool = True,
) -> list[Mention]:
    """Return the mentions that the language's patterns read, in order, none overlapping another.

    *knowledge* holds the names of events, holidays and series; *kinds* are those to read, if not all.
    """
    found: list[Mention] = []
    every = range(len(language.finders))
    wanted = frozenset(i for i in every if language.finders[i].kind in kinds) if kinds else frozenset(every)
    text = document.text
    known = knowledge or Knowledge()
    keys, in_use = frozenset(known.names), known.in_use
    for number, block in enumerate(document.blocks):
        start, end = block.span
        if start == end:
            continue
        paragraph = text[start:end]
        words = words_in(paragraph)
        candidates = language.finder_gate.candidates(words) if gated else every
        raw: list[Mention] = []
        places = Places(text, block.span)
        for i in candidates:
            if i in wanted:
                finder = language.finders[i]
                for window in places.windows(finder.reach, words) if gated else (block.span,):
                    raw += _matches(finder, language, text, window, number)
        for word in words & keys:
            for needed, name in in_use.get(word) or known.named(word):
                if needed <= words:
                    raw += named(name, text, block.span, number)
        found += longest(raw)
    return found


def _matches(
    finder: Finder, language: Language, text: str, window: tuple[int, int], block: int
) -> Iterable[Mention]:
    for match in finder.pattern.finditer(text, *window):
        fields: dict[str, Value] = dict(finder.fixed)
        for name, kind in finder.slots.items():
            said = match.group(name)
            if said is not None:
                value = language.lists[kind].value(said)
                if value is not None:
                    fields[name] = value
        where = Span(*match.span())
        if where.end > where.start:
            parts = _ends(finder, match) if finder.shape in _RANGES else _core(match) if "outside" in fields else ()
            yield Mention(finder.kind, finder.shape, where, match.group(), block, fields, finder.origin, parts)


_RANGES = ("dayrange", "yearrange")


def _core(match: re.Match[str]) -> tuple[Span]:
    """Return what TimeML marks: all but the words outside."""
    said = match.group()
    behind = said[match.end("outside") - match.start() :]
    return (Span(match.end() - len(behind.lstrip()), match.end()),)


def _ends(finder: Finder, match: re.Match[str]) -> tuple[Span, Span]:
    """Return the spans of a range's two ends: up to the first number, and from the second one on."""
    second = [match.start(name) for name in finder.slots if name[-1] == "2" and name != "weekday2"]
    begin = min(at for at in second if at >= 0)
    first = max(match.end(name) for name in finder.slots if 0 <= match.start(name) < begin)
    return Span(match.start(), first), Span(begin, match.end())


def named(name: Name, text: str, span: Span, block: int) -> Iterable[Mention]:
    """Yield the mentions of a name of the knowledge."""
    for match in _name_pattern(name.text).finditer(text, span.start, span.end):
        where = Span(*match.span())
        fields: dict[str, Value] = {"event" if name.shape == "clause" else name.shape: name.id}
        yield Mention(name.kind, name.shape, where, match.group(), block, fields, "knowledge")


@cache
def _name_pattern(name: str) -> re.Pattern[str]:
    """Return a name's pattern: any space or hyphen between its words, curly apostrophes too."""
    parts = [re.escape(part) for part in re.split(r"[\s-]+", name)]
    source = r"[\s-]+".join(parts).replace("'", "['’]")
    return re.compile(rf"(?<!\w){source}(?!\w)", re.IGNORECASE)


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
