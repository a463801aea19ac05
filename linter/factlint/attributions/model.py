"""What is found on the way to attributions: sentences as classes of words, and who says what in one of them."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from factlint.text import Span

Range = tuple[int, int]
"""Words from the first up to, not including, the second: indices into a sentence."""


class Sentence(Struct, frozen=True):
    """A sentence: the *classes* of its words, a letter each, where each stands, and the text they stand in.

    *back* are the classes read backwards, *end* is where the words end, before the full stop. *text* is the
    block's with quotations masked, *places* are positions in it. Nouns and adjectives that are cues have a letter of
    their own in *marked* only.
    """

    classes: str
    back: str
    marked: str
    places: Sequence[Range]
    text: str
    end: int

    def word(self, at: int) -> str:
        """Return a word, folded."""
        start, end = self.places[at]
        return self.text[start:end].lower().replace("’", "'")

    def span(self, words: Range) -> Range:
        return self.places[words[0]][0], self.places[words[1] - 1][1]


class Found(Struct, frozen=True):
    """An attribution within a sentence: which words are its content, its speaker, its cue; *at* is the cue's verb.

    *frame* says how the content stands to the cue; *side* is "passive", "ing", "bare", "noun" or nothing. *within* are
    the speakers of whom the content says that they spoke.
    """

    at: int
    lemma: str
    frame: str
    content: tuple[Range, ...]
    speaker: Range | None
    cue: Range
    side: str = ""
    within: tuple[Range, ...] = ()

    def covers(self, at: int) -> bool:
        return any(start <= at < end for start, end in self.content)


class Attribution(Struct, frozen=True):
    """Who says what: the spans of the content, of the speaker and of the cue, in the document's text.

    *style* is direct (a quotation), mixed (words and quotations) or indirect. *proper* is speech; any other is what
    somebody wants, thinks or does. *quoted* are the spans of quotations within the content, *within* those
    of speakers whose words it reports at second hand.
    """

    content: tuple[Span, ...]
    speaker: Span | None
    cue: Span | None
    style: str
    block: int
    proper: bool
    lemma: str = ""
    frame: str = ""
    quoted: tuple[Span, ...] = ()
    within: tuple[Span, ...] = ()
