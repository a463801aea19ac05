"""Find mentions: run the patterns that the gate lets through, and keep the longest where they overlap."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from msgspec import structs

from factlint.document import Document
from factlint.knowledge import Knowledge, Name
from factlint.language import Finder, Language
from factlint.language.paragraphs import REMEMBERED, Paragraph, Paragraphs, folded, spaced
from factlint.language.words import Value
from factlint.mentions.model import Mention
from factlint.mentions.raw import Raw, add, apart, tried, ungated
from factlint.mentions.tries import RANK, heads
from factlint.text import Span

Beside = tuple[frozenset[str], Sequence[tuple[frozenset[str], Name]]]
"""Names of one word in common: second words, of which each has one, and the names with all their words."""
LAST = 1 << 30
"""The number of names of the knowledge: of equals, what a pattern reads comes first."""


def find(
    document: Document,
    language: Language,
    knowledge: Knowledge | None = None,
    *,
    kinds: tuple[str, ...] = (),
    gated: bool = True,
    paragraphs: Paragraphs | None = None,
) -> list[Mention]:
    """Return the mentions that the language's patterns read, in order, none overlapping another.

    *knowledge* holds the names of events, holidays and series; *kinds* are those to read, if not all; *paragraphs*
    are those of the document, if they are known.
    """
    found: list[Mention] = []
    text, known = document.text, knowledge or Knowledge()
    seen = paragraphs or paragraphs_of(document, language, known)
    begun, likely = heads(language, kinds), _likely(known, seen)
    for number, block in enumerate(document.blocks):
        paragraph, here = seen.every[number], seen.known[number]
        if gated:
            if not here:
                continue
            raw = tried(begun, text, block.span, paragraph, here)
        else:
            raw = ungated(language, kinds, text, block.span)
        if not likely.keys().isdisjoint(here):
            _add_names(raw, likely, text, block.span, number, paragraph, here)
        if raw:
            found += _kept(raw, language, text, number)
    return found


def paragraphs_of(document: Document, language: Language, known: Knowledge) -> Paragraphs:
    """Return the paragraphs of a document, with the words that patterns, phrases and names of the knowledge need."""
    memory: dict[str, Any] = known.__dict__
    gate = language.finder_gate
    found: tuple[object, frozenset[str]] | None = memory.get("vocabulary in use")
    if found is None or found[0] is not gate:
        others = language.phrase_gate.vocabulary, language.expression_gate.vocabulary, *language.guard_words.values()
        words = gate.vocabulary.union(*others, known.names)
        found = memory["vocabulary in use"] = gate, words
    return Paragraphs(document.text, [block.span for block in document.blocks], found[1])


def _likely(known: Knowledge, paragraphs: Paragraphs) -> dict[str, Beside]:
    """Return the names of the knowledge by rarest word, of which the document has a second word, too."""
    memory: dict[str, Beside] = known.__dict__.setdefault("names by word", {})
    here, words = set[str]().union(*paragraphs.known), set[str]()
    found = {}
    for word in known.names.keys() & here:  # walks the smaller of the two
        words = words or set().union(*(paragraph.words for paragraph in paragraphs.every))
        beside = memory.get(word) or memory.setdefault(word, _named(known, word))
        if not beside[0].isdisjoint(words):
            found[word] = beside
    return found


def _add_names(
    raw: list[Raw], likely: dict[str, Beside], text: str, span: Span, block: int, paragraph: Paragraph, here: set[str]
) -> None:
    """Add the mentions of names of the knowledge."""
    words = set(paragraph.words)
    for word in likely.keys() & here:
        seconds, named = likely[word]
        if seconds.isdisjoint(words):
            continue
        for needed, name in named:
            if needed <= words and paragraph.holds(_in_a_row(name.text)):
                for where in _name_pattern(name.text).finditer(text, span.start, span.end):
                    _add_name(raw, name, where, block)


def _named(known: Knowledge, word: str) -> Beside:
    """Return the names whose rarest word this is, and a second word of each: most often none of them is here."""
    named = known.named(word)
    return frozenset(max(needed - {word}, key=len, default=word) for needed, _ in named), named


def _add_name(raw: list[Raw], name: Name, match: re.Match[str], block: int) -> None:
    start, end = match.span()
    fields: dict[str, Value] = {"event" if name.shape == "clause" else name.shape: name.id}
    mention = Mention(name.kind, name.shape, Span(start, end), match.group(), block, fields, "knowledge")
    raw.append(Raw(start - end, RANK[name.shape], start, LAST, len(raw), None, None, None, mention))


@cache
def _in_a_row(name: str) -> str:
    return f" {' '.join(spaced(folded(name)).split())} "


def _kept(raw: list[Raw], language: Language, text: str, block: int) -> Iterable[Mention]:
    """Yield the mentions of the longest matches; the name of an event with the times that were read within it."""
    raw.sort()
    kept = apart(raw) if len(raw) > 1 else raw
    for each in kept:
        mention = each.mention or _made(each, language, text, block)
        if mention.kind == "event" and len(kept) < len(raw):
            within = (r for r in raw if _is_time(r) and mention.span.covers(_span(r)))
            inner = tuple(time.mention or _made(time, language, text, block) for time in apart(within))
            mention = structs.replace(mention, inner=inner) if inner else mention
        yield mention


def _span(raw: Raw) -> Span:
    return Span(raw.start, raw.start - raw.longer)


def _is_time(raw: Raw) -> bool:
    return (raw.finder or raw.mention).kind == "time"  # type: ignore[union-attr]


def _made(raw: Raw, language: Language, text: str, block: int) -> Mention:
    assert raw.finder is not None
    return _mention(raw.finder, language, text, block, raw.match, raw.ahead)


def searched(finder: Finder, language: Language, text: str) -> Iterable[Mention]:
    """Return what one finder reads in a text of its own, such as a line that dates an article."""
    raw: list[Raw] = []
    for match in finder.pattern.finditer(text, overlapped=True):
        add(raw, finder, 0, text, Span(0, len(text)), match)
    return [_made(each, language, text, 0) for each in raw]


def _mention(finder: Finder, language: Language, text: str, block: int, match: Any, ahead: Any) -> Mention:
    """Make a mention of a match and of what stands before it."""
    where = Span(ahead.start() if ahead else match.start(), match.end())
    values: dict[str, dict[str, Value | None]] = language.finder_gate.notes.setdefault("values", {})
    fields: dict[str, Value] = dict(finder.fixed)
    spans: dict[str, tuple[int, int]] = {}
    for part in (ahead, match):
        for name, said in part.groupdict().items() if part else ():
            if said is None:
                continue
            spans[name] = part.span(name)
            kind = finder.slots[name]
            value = _value(values.setdefault(kind, {}), language, kind, said)
            if value is not None:
                fields[name] = value
    parts = _ends(where, spans) if finder.shape in _RANGES else _core(where, spans, text) if "outside" in spans else ()
    return Mention(finder.kind, finder.shape, where, text[where.start : where.end], block, fields, finder.origin, parts)


def _value(memory: dict[str, Value | None], language: Language, kind: str, said: str) -> Value | None:
    """Return what a word of a list stands for: most texts say the same over and over."""
    if said not in memory:
        if len(memory) >= REMEMBERED:
            memory.clear()
        memory[said] = language.lists[kind].value(said)
    return memory[said]


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


@cache
def _name_pattern(name: str) -> re.Pattern[str]:
    """Return a name's pattern: any space or hyphen between its words, curly apostrophes too."""
    parts = [re.escape(part) for part in re.split(r"[\s-]+", name)]
    source = r"[\s-]+".join(parts).replace("'", "['’]")
    return re.compile(rf"(?<!\w){source}(?!\w)", re.IGNORECASE)


def longest(mentions: Iterable[Mention]) -> list[Mention]:
    """Keep, of mentions that overlap, the longest; of equals the one of the richest shape; in order."""
    raw = [Raw(m.span.start - m.span.end, RANK[m.shape], m.span.start, 0, count, None, None, None, m)
           for count, m in enumerate(mentions)]  # fmt: skip
    return [each.mention for each in apart(sorted(raw)) if each.mention is not None]
