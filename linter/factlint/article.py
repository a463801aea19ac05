"""An article as it was read: the document, its mentions, its quotations, and what its claims speak of."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Sequence
from datetime import date
from functools import cached_property

from msgspec import Struct

from factlint.anchoring import anchored, is_narrative, section
from factlint.attributions import Attribution, attributions
from factlint.calendar import When
from factlint.claims import Claim, Tokens, read
from factlint.document import Document
from factlint.expressions import expressions
from factlint.knowledge import Event, Knowledge
from factlint.language import Language
from factlint.language.slots import TIMES
from factlint.mentions import holidays, times
from factlint.mentions.model import Context, Mention, Now, Time
from factlint.names import Names
from factlint.published import Stated
from factlint.quotations import Quotation, Unbalanced
from factlint.sections import headings
from factlint.tense import tense
from factlint.text import Span

SILENT_BLOCKS = {"correction"}
"""Blocks whose statements are not the article's: a correction quotes the fault it mends (K9)."""


class Point(Struct, frozen=True):
    """A moment that a claim speaks of: a node of the network, and every reading of when it is.

    *origin* is "text", "knowledge", "published", or "tied" for an event that only cues tell, "implied"
    where the phrase itself does not even name an event; *mention* or *event* is what it was read from.
    """

    node: str
    readings: tuple[When, ...]
    origin: str
    mention: Mention | None = None
    event: Event | None = None


class Article:
    """Everything that rules may ask of an article. Made once, then only read."""

    def __init__(
        self,
        document: Document,
        language: Language,
        knowledge: Knowledge,
        mentions: Sequence[Mention],
        quotations: Sequence[Quotation],
        stated: Sequence[Stated],
        now: Now,
        lonely: Sequence[Unbalanced] = (),
        dateline: Mention | None = None,
        story: str = "",
        house: tuple[tuple[str, tuple[str, ...]], ...] = (),
        words: Sequence[Collection[str]] = (),
    ) -> None:
        self.document, self.language, self.knowledge = document, language, knowledge
        self.mentions, self.quotations, self.stated, self.now = mentions, quotations, stated, now
        self.lonely, self.dateline, self.story, self.house, self._words = lonely, dateline, story, house, words
        self._ordered = sorted(quotations, key=lambda q: q.span)
        self._quoted = [q.span.start for q in self._ordered]

    @cached_property
    def tokens(self) -> dict[int, Tokens]:
        """The tokens of every block that has a mention."""
        abbreviations = self.language.settings.get("abbreviations", ())
        by_block: dict[int, list[Mention]] = {}
        for mention in self.mentions:
            by_block.setdefault(mention.block, []).append(mention)
        text, blocks = self.document.text, self.document.blocks
        return {
            block: Tokens(text, blocks[block].span, mentions, abbreviations)
            for block, mentions in by_block.items()
            if blocks[block].kind not in SILENT_BLOCKS
        }

    @cached_property
    def claims(self) -> list[Claim]:
        words = self._words
        return [
            claim
            for block, tokens in self.tokens.items()
            for claim in read(tokens, block, self.language, words[block] if words else None)
        ]

    @cached_property
    def attributions(self) -> list[Attribution]:
        """Who says, thinks or wants what."""
        return attributions(self.document, self.quotations, self.language)

    @cached_property
    def speech(self) -> list[Attribution]:
        """Who says what is quoted: all that rules look at, and faster told."""
        return attributions(self.document, self.quotations, self.language, quoted_only=True)

    @cached_property
    def names(self) -> Names:
        """The people of the article."""
        return Names(self.document, self.language, self.knowledge)

    @cached_property
    def expressions(self) -> list[Mention]:
        """The time expressions that several mentions make together."""
        return expressions(self.tokens, self.language, self._words)

    @cached_property
    def times(self) -> dict[Span, Time]:
        """What every time of the article means, by its span."""
        single = [m for mention in self.mentions for m in (mention, *mention.inner) if m.kind in ("time", "duration")]
        inside = {part for expression in self.expressions for part in expression.parts}
        ordered = sorted((*self.expressions, *single), key=lambda m: (m.span.start, -m.span.end))
        heads = {mention.span for mention in self.headings.values()}
        return anchored(ordered, self.now, self.narrative, self.tense, self._holiday, inside, heads)

    @cached_property
    def headings(self) -> dict[int, Mention]:
        """The dates that head sections, by block."""
        return headings(self.document, self.mentions)

    def now_in(self, block: int) -> Now:
        """Return the reference date of a block: that of its section, else the article's."""
        above = [number for number in self.headings if number <= block]
        return section(self.now, self.time(self.headings[max(above)])) if above else self.now

    @cached_property
    def narrative(self) -> bool | None:
        """Whether the article is about the past: by its front matter, or by its dates; None if parts may be."""
        said = self.document.value("narrative")
        if said is not None:
            return said.strip().lower() in ("true", "yes", "1")
        return is_narrative(self.mentions, self.now) or None

    def time(self, mention: Mention) -> Time:
        """Return what a time mention means where it stands."""
        found = self.times.get(mention.span)
        return found or times.read(mention, Context(self.now, self.tense(mention)))

    def _holiday(self, mention: Mention, context: Context) -> Time:
        holiday = self.knowledge.holiday(mention.fields["holiday"])
        return holidays.read(mention, holiday, context)

    def tense(self, mention: Mention) -> int:
        """Return 1 if the words around a mention speak of the future, -1 if of the past, 0 if neither."""
        return tense(mention, self.tokens.get(mention.block), self.language)

    def sentence(self, claim: Claim) -> str:
        """Return the text of the sentence that a claim stands in."""
        start, end = claim.within
        span = claim.tokens.span(start, end) if end > start else claim.span
        return self.document.text[span.start : span.end]

    def guard(self, name: str, text: str) -> bool:
        """Tell whether a named guard's patterns match."""
        return any(pattern.search(text) for pattern in self.language.guards.get(name, ()))

    def quotation(self, span: Span) -> Quotation | None:
        """Return the quotation that a span stands in."""
        at = bisect_right(self._quoted, span.start)
        near = self._ordered[max(0, at - 8) : at]  # nesting goes no deeper
        return next((q for q in near if q.span.covers(span)), None)

    def point(self, mention: Mention) -> Point:
        """Return the moment that a time or event mention speaks of."""
        if mention.shape in ("event", "clause"):
            event = self.knowledge.event(mention.fields["event"])
            assert event is not None  # the mention was read by one of its names
            return self.start(event, mention)
        return Point(f"time {mention.span.start}", self.time(mention).readings, "text", mention)

    @cached_property
    def old_times(self) -> frozenset[Span]:
        """Where the article speaks of years before 1500."""
        return frozenset(m.span for m in self.mentions if m.kind == "time" and _is_old(m))

    def implied(self, claim: Claim) -> Event | None:
        """Return the one event whose cues stand in the claim's sentence, its block, or the title with it.

        Only events that go on, or have gone on, at the article's date are looked for.
        """
        now = self.now.day
        if now is None:
            return None
        text, blocks = self.document.text, self.document.blocks
        block = blocks[claim.block].span
        scopes = [self.sentence(claim)]
        if claim.facts.get("cues") == "sentence":
            return self._cued(scopes, now)
        scopes.append(text[block.start : block.end])
        title = next((text[b.span.start : b.span.end] for b in blocks if b.kind == "title"), "")
        scopes.append(f"{scopes[1]} {self.document.value('title') or title}")
        if title == "" and blocks:
            scopes.append(f"{scopes[-1]} {text[blocks[0].span.start : blocks[0].span.end]}")
        return self._cued(scopes, now)

    def _cued(self, scopes: Sequence[str], now: date) -> Event | None:
        """Return the one event whose cues all stand in the first scope that holds any event's."""
        going_on = self.knowledge.going_on(now)
        for scope in scopes:
            fits = [event for event in going_on if event.cued(scope)]
            if fits:
                return fits[0] if len(fits) == 1 else None
        return None

    def start(self, event: Event, mention: Mention | None = None) -> Point:
        return Point(f"start {event.id}", (event.start,), "knowledge", mention, event)

    def reference(self, block: int = 0) -> Point:
        """Return the date of the article, or of the section that a block stands in."""
        now = self.now_in(block)
        node = "published" if now.origin == "published" else f"section {now.day}"
        return Point(node, tuple(map(When.day, now.days)), "published")

    def at(self, claim: Claim) -> Point:
        """Return the time a claim's clause speaks of: the sentence's other times, or the reference date."""
        taken = {mention.span for mention in claim.slots.values()}
        others = [
            mention
            for mention in claim.tokens.within(claim.within)
            if mention.kind == "time" and mention.span not in taken and mention.shape in _CLAUSE_TIMES
        ]
        readings = dict.fromkeys(r for mention in others for r in self.time(mention).readings)
        own = self.reference(claim.block)
        if not own.readings or not others:
            return own
        readings.update(dict.fromkeys(own.readings))
        return Point(f"at {claim.span.start}", tuple(readings), "published")


_CLAUSE_TIMES = set(TIMES) - {"clock", "clockrange", "now", "badyear", "century", "yearrange"}


def _is_old(mention: Mention) -> bool:
    year, century = int(mention.fields.get("year", 0)), int(mention.fields.get("century", 99))
    return 1000 <= year < 1500 or century < 16
