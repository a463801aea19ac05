"""Find mentions: run the patterns that the gate lets through, and keep the longest where they overlap."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable
from functools import cache
from typing import Any

from msgspec import structs

from factlint.document import Document
from factlint.knowledge import Knowledge, Name
from factlint.language import Finder, Language
from factlint.language.gate import Places, words_of
from factlint.language.slots import SHAPES
from factlint.language.words import Value
from factlint.mentions.model import Mention
from factlint.text import Span

Groups = tuple[tuple[frozenset[str] | None, tuple[Finder, ...]], ...]
_RANK = {shape: rank for rank, shape in enumerate(SHAPES)}


def find(
    document: Document,
    language: Language,
    knowledge: Knowledge | None = None,
    *,
    kinds: tuple[str, ...] = (),
    gated: bool = True,
) -> list[Mention]:
    """Return the mentions that the language's patterns read, in order, none overlapping another.

    *knowledge* holds the names of events, holidays and series; *kinds* are those to read, if not all.
    """
    found: list[Mention] = []
    groups: dict[Any, Groups] = language.finder_gate.notes
    text = document.text
    known = knowledge or Knowledge()
    keys, in_use = frozenset(known.names), known.in_use
    for number, block in enumerate(document.blocks):
        if block.span.start == block.span.end:
            continue
        folded = text[block.span.start : block.span.end].casefold()
        words = words_of(folded)
        candidates = language.finder_gate.candidates(words) if gated else tuple(range(len(language.finders)))
        key = (candidates, kinds)
        grouped = groups.get(key)
        if grouped is None:
            grouped = groups[key] = _grouped(language, candidates, kinds)
        raw: list[Mention] = []
        places = Places(folded, block.span) if gated and grouped else None
        for finder, matches in _tried(grouped, text, block.span, words, places):
            raw += _matches(finder, language, text, block.span, number, matches)
        for word in words & keys:
            for needed, name in in_use.get(word) or known.named(word):
                if needed <= words:
                    raw += named(name, text, block.span, number)
        kept = longest(raw) if len(raw) > 1 else raw
        found += kept if len(kept) == len(raw) else [_with_inner(mention, raw) for mention in kept]
    return found


def _with_inner(mention: Mention, raw: Iterable[Mention]) -> Mention:
    """Return the name of an event with the times that were read within it."""
    if mention.kind != "event":
        return mention
    inner = longest(m for m in raw if m.kind == "time" and mention.span.covers(m.span))
    return structs.replace(mention, inner=tuple(inner)) if inner else mention


def _grouped(language: Language, candidates: Iterable[int], kinds: Collection[str]) -> Groups:
    """Return finders by the words that their matches begin with."""
    found: dict[frozenset[str] | None, list[Finder]] = {}
    for i in candidates:
        finder = language.finders[i]
        if not kinds or finder.kind in kinds:
            found.setdefault(finder.heads, []).append(finder)
    return tuple((heads, tuple(finders)) for heads, finders in found.items())


def _tried(
    groups: Groups, text: str, span: Span, words: set[str], places: Places | None
) -> Iterable[tuple[Finder, Iterable[Any]]]:
    """Yield the matches of each finder's pattern, which is tried only where its heads stand, if *places* tell."""
    start, end = span
    for heads, finders in groups:
        starts = places.of(heads, words) if places is not None else None
        for finder in finders:
            if starts is None:
                yield finder, finder.pattern.finditer(text, start, end, overlapped=True)
                continue
            match = finder.pattern.match
            matches = [m for at in starts if (m := match(text, at, end))]
            if matches:
                yield finder, matches


def searched(finder: Finder, language: Language, text: str) -> Iterable[Mention]:
    """Yield what one finder reads in a text of its own, such as a line that dates an article."""
    tried = finder.pattern.finditer(text, overlapped=True)
    return _matches(finder, language, text, Span(0, len(text)), 0, tried)


def _matches(
    finder: Finder, language: Language, text: str, span: Span, block: int, tried: Iterable[Any]
) -> Iterable[Mention]:
    """Yield a mention of each match of a finder that has before it what must stand there."""
    before = finder.before
    for match in tried:
        ahead = before.match(text, span.start, match.start()) if before is not None else None
        if before is None or ahead is not None:
            mention = _mention(finder, language, text, block, match, ahead)
            if mention is not None:
                yield mention


def _mention(finder: Finder, language: Language, text: str, block: int, match: Any, ahead: Any) -> Mention | None:
    """Make a mention of a match and of what stands before it."""
    where = Span(ahead.start() if ahead else match.start(), match.end())
    if where.end <= where.start:
        return None
    spans: dict[str, tuple[int, int]] = {}
    fields: dict[str, Value] = dict(finder.fixed)
    for part in (ahead, match):
        for name, said in part.groupdict().items() if part else ():
            if said is None:
                continue
            spans[name] = part.span(name)
            value = language.lists[finder.slots[name]].value(said)
            if value is not None:
                fields[name] = value
    parts = _ends(where, spans) if finder.shape in _RANGES else _core(where, spans, text) if "outside" in spans else ()
    said = text[where.start : where.end]
    return Mention(finder.kind, finder.shape, where, said, block, fields, finder.origin, parts)


_RANGES = ("dayrange", "yearrange", "bcrange")


def _core(where: Span, spans: dict[str, tuple[int, int]], text: str) -> tuple[Span]:
    """Return what TimeML marks: all but the words outside."""
    behind = text[spans["outside"][1] : where.end]
    return (Span(where.end - len(behind.lstrip()), where.end),)


def _ends(where: Span, spans: dict[str, tuple[int, int]]) -> tuple[Span, Span]:
    """Return the spans of a range's two ends: up to the first number, and from the second one on."""
    begin = min(start for name, (start, _) in spans.items() if name[-1] == "2" and name != "weekday2")
    first = max(end for start, end in spans.values() if start < begin)
    return Span(where.start, first), Span(begin, where.end)


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
