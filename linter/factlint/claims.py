"""Claims: what a text states, read by the language's phrases over its mentions.

Phrases are matched against the tokens of a block: its text with every mention made one character, its shape.
So a phrase sees "for the O day of E" whatever the ordinal and the event, and never a part of a mention.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Sequence

from msgspec import Struct

from factlint.language import Language, Phrase
from factlint.language.paragraphs import PRIVATE, Paragraph
from factlint.language.slots import character
from factlint.mentions.model import Mention
from factlint.sentences import sentences
from factlint.text import Span


class Claim(Struct, frozen=True, dict=True):
    """Who did what, when: a predicate's name and the mentions that fill its slots.

    *span* is a span of the text; *sentence* a span of *tokens*, the block's tokens. *facts* are the values
    that the phrase itself implies.
    """

    name: str
    span: Span
    block: int
    slots: dict[str, Mention]
    facts: dict[str, object]
    tokens: Tokens
    within: Span
    origin: str
    implied: tuple[str, ...] = ()
    repeated: dict[str, tuple[Mention, ...]] = {}
    """The mentions of the slots that take several."""


class Tokens:
    """A block's text with every mention made one character, and the way back."""

    def __init__(self, text: str, span: Span, mentions: Sequence[Mention], abbreviations: Sequence[str]) -> None:
        self._abbreviations = abbreviations
        self._sentences: list[Span] | None = None
        self._places: list[int] | None = None
        self.mentions: dict[int, Mention] = {}
        self.tokens: dict[Span, int] = {}
        self._starts, self._shifts = [0], [span.start]
        parts: list[str] = []
        at, length = span.start, 0
        for mention in mentions:
            start, end = mention.span
            length += start - at
            self.mentions[length] = mention
            self.tokens[mention.span] = length
            parts += (text[at:start], character(mention.shape))
            length += 1
            at = end
            self._starts.append(length)
            self._shifts.append(at - length)
        parts.append(text[at : span.end])
        self.text = "".join(parts)

    def position(self, token: int) -> int:
        """Return where a token's character stands in the document's text."""
        mention = self.mentions.get(token)
        if mention is not None:
            return mention.span.start
        return token + self._shifts[bisect_right(self._starts, token) - 1]

    def token(self, position: int) -> int:
        """Return the token of a place in the document's text: what stands there, or the mention that it is in."""
        starts, shifts = self._starts, self._shifts
        at = max(0, bisect_right(range(len(starts)), position, key=lambda i: starts[i] + shifts[i]) - 1)
        token = position - self._shifts[at]
        return min(token, starts[at + 1] - 1) if at + 1 < len(starts) else token

    def span(self, start: int, end: int) -> Span:
        mention = self.mentions.get(end - 1)
        last = mention.span.end if mention else self.position(end - 1) + 1
        return Span(self.position(start), last)

    def sentence(self, token: int) -> Span:
        """Return the sentence that a token stands in, as a span of the tokens."""
        if self._sentences is None:
            self._sentences = sentences(self.text, self._abbreviations)
        at = bisect_right(self._sentences, (token, len(self.text) + 1)) - 1
        return self._sentences[at] if at >= 0 else Span(0, len(self.text))

    def within(self, span: Span) -> Iterable[Mention]:
        """Yield the mentions that stand in a span of the tokens."""
        places = list(self.mentions) if self._places is None else self._places
        self._places = places
        first, last = bisect_left(places, span.start), bisect_left(places, span.end)
        return (self.mentions[at] for at in places[first:last])


def read(
    tokens: Tokens, block: int, language: Language, words: Collection[str] | None = None, *, gated: bool = True
) -> list[Claim]:
    """Return the claims that a block states, in order; *words* are those of the block that gates know."""
    found: list[Claim] = []
    for phrase in _candidates(tokens, language, words) if gated else language.phrases:
        for match in phrase.pattern.finditer(tokens.text):
            found.append(_claim(phrase, match, tokens, block, language))
    return _longest(found)


def _candidates(tokens: Tokens, language: Language, words: Collection[str] | None) -> list[Phrase]:
    """Return the phrases that may match: the words that they need stand here, and beside a mention what must."""
    text, gate = tokens.text, language.phrase_gate
    here = Paragraph.of(text).known(gate.vocabulary) if words is None else [*words, *PRIVATE.findall(text)]
    found = []
    for i in gate.candidates(here):
        phrase = language.phrases[i]
        if phrase.near is None or phrase.near.found(text, here):
            found.append(phrase)
    return found


def _claim(phrase: Phrase, match: object, tokens: Tokens, block: int, language: Language) -> Claim:
    slots: dict[str, Mention] = {}
    facts: dict[str, object] = dict(phrase.fixed)
    for name, kind in phrase.slots.items():
        start, end = match.span(name)  # type: ignore[attr-defined]
        if start < 0:
            continue
        mention = tokens.mentions.get(start)
        if mention is not None:
            slots[name] = mention
        elif kind in language.lists:
            said = match.group(name)  # type: ignore[attr-defined]
            value = language.lists[kind].value(said)
            fields = {"value": value} if value is not None else {}
            slots[name] = Mention("word", kind, tokens.span(start, end), said, block, fields)
    if len(phrase.pattern.groupindex) > len(phrase.slots):  # words that no list has, by the name of their group
        facts |= {name: said.lower() for name, said in match.groupdict().items()  # type: ignore[attr-defined]
                  if said is not None and name not in phrase.slots}  # fmt: skip
    repeated = {
        name: tuple(tokens.mentions[at] for at, _ in spans if at in tokens.mentions)
        for name in phrase.slots
        if len(spans := match.spans(name)) > 1  # type: ignore[attr-defined]
    }
    start, end = match.span()  # type: ignore[attr-defined]
    sentence = tokens.sentence(start)
    return Claim(phrase.claim, tokens.span(start, end), block, slots, facts, tokens, sentence, phrase.origin,
                 phrase.implied, repeated)  # fmt: skip


def _longest(claims: list[Claim]) -> list[Claim]:
    """Drop a claim whose slots a longer one holds too: two phrases read one statement.

    One mention may fill many claims; two that stand together state one thing.
    """
    kept: list[Claim] = []
    holders: dict[Span, list[tuple[str, set[Span]]]] = {}
    for claim in sorted(claims, key=lambda c: (-len(c.slots), -(c.span.end - c.span.start), c.span.start)):
        mine = {slot.span for slot in claim.slots.values()}
        others = holders.get(min(mine), ()) if mine else ()
        if any((claim.name == name or len(mine) > 1) and mine <= theirs for name, theirs in others):
            continue
        kept.append(claim)
        for span in mine:
            holders.setdefault(span, []).append((claim.name, mine))
    return sorted(kept, key=lambda c: c.span)
