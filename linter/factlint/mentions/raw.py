"""Matches before they are mentions: what the patterns of a language find in a paragraph, and which of it is kept."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from typing import Any, NamedTuple

from factlint.language import Finder, Language
from factlint.language.paragraphs import Paragraph
from factlint.mentions.model import Mention
from factlint.mentions.tries import NOTHING, RANK, Heads
from factlint.text import Span


class Raw(NamedTuple):
    """A match before it is a mention: most are dropped for longer ones. They sort in the order of preference.

    It is as much as *longer*, a negative number, says; *rank* is that of its shape. *finder*, *ahead* (what stands
    before it) and *match* are what a mention is made of, or *mention* is one already.
    """

    longer: int
    rank: int
    start: int
    number: int
    order: int
    finder: Finder | None
    ahead: Any
    match: Any
    mention: Mention | None


def tried(begun: Heads, text: str, span: Span, paragraph: Paragraph, here: set[str]) -> list[Raw]:
    """Return the matches of the patterns that may match a paragraph, each tried only where its heads stand."""
    raw: list[Raw] = []
    first, last = span
    by_word, others = begun
    mask = 0
    found = []
    for word in here:
        bits, head = by_word.get(word, NOTHING)
        mask |= bits
        if head is not None:
            found.append((word, head))
    for word, head in found:
        tries = head.tries(mask)
        for place in paragraph.places(word) if tries else ():
            said = None
            for number, rank, finder, tried, before, tails in tries:  # `add`, written out: this is where time goes
                if tails is not None:
                    said = said or paragraph.before(place)
                    if tails.isdisjoint(said):
                        continue
                match = tried(text, place, last)
                if match is None:
                    continue
                start, end = match.span()
                ahead = before(text, first, start) if before is not None else None
                if before is not None:
                    if ahead is None:
                        continue
                    start = ahead.start()
                if start < end:
                    raw.append(Raw(start - end, rank, start, number, len(raw), finder, ahead, match, None))
    for each in others.tries(mask):
        for match in each.finder.pattern.finditer(text, first, last, overlapped=True):
            add(raw, each.finder, each.number, text, span, match)
    return raw


def ungated(language: Language, kinds: tuple[str, ...], text: str, span: Span) -> list[Raw]:
    """Return the matches of all patterns, each tried everywhere."""
    raw: list[Raw] = []
    for number, finder in enumerate(language.finders):
        if not kinds or finder.kind in kinds:
            for match in finder.pattern.finditer(text, span.start, span.end, overlapped=True):
                add(raw, finder, number, text, span, match)
    return raw


def add(raw: list[Raw], finder: Finder, number: int, text: str, span: Span, match: Any) -> None:
    """Add a match of a finder that has before it what must stand there."""
    start, end = match.span()
    ahead = None
    if finder.before is not None:
        ahead = finder.before.match(text, span.start, start)
        if ahead is None:
            return
        start = ahead.start()
    if start < end:
        raw.append(Raw(start - end, RANK[finder.shape], start, number, len(raw), finder, ahead, match, None))


def apart(ordered: Iterable[Raw]) -> list[Raw]:
    """Keep of matches that overlap the first, and return what is kept by its place."""
    kept: list[Raw] = []
    starts: list[int] = []
    for each in ordered:
        start = each.start
        at = bisect_left(starts, start)
        if at and kept[at - 1].start - kept[at - 1].longer > start:
            continue
        if at < len(kept) and starts[at] < start - each.longer:
            continue
        starts.insert(at, start)
        kept.insert(at, each)
    return kept
