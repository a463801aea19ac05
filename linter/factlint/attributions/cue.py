"""A verb that is a cue, as it stands in its sentence."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from factlint.attributions.model import Found, Range, Sentence
from factlint.language.cues import Cues, Verb

_QUOTED = frozenset("Qq")


class Cue(Struct, frozen=True):
    """A verb at *at* whose group begins at *start*, with its subject; *after* is the first place behind its adverbs.

    *mode* is finite, ing (a participle), bare (an infinitive), joined (behind "and", without a subject of its own)
    or inverted (before its subject). *limit* is where the clause that it stands in ends.
    """

    sentence: Sentence
    cues: Cues
    verb: Verb
    at: int
    start: int
    speaker: Range | None
    mode: str
    passive: bool
    after: int
    subordinate: bool

    @property
    def classes(self) -> str:
        return self.sentence.classes

    @property
    def next(self) -> str:
        return self.classes[self.after : self.after + 1]

    def takes(self, frame: str) -> bool:
        return frame in (self.verb.passive if self.passive else self.verb.frames)

    def quotes(self, frame: str, content: Sequence[Range]) -> bool:
        """Tell whether the verb takes a frame whose content holds a quotation."""
        if self.passive or frame not in self.verb.every:
            return False
        return any(not _QUOTED.isdisjoint(self.classes[start:end]) for start, end in content)

    def is_in(self, name: str) -> bool:
        return self.verb.lemma in self.cues.sets[name]

    def till(self, start: int) -> int:
        """Return where content that begins at *start* ends."""
        ends = [self.sentence.end]
        if self.mode == "ing" and self.classes[self.start - 1 : self.start] == ",":  # Reuters, citing officials, said
            resumed = self.cues.patterns["resumed"].search(self.classes, start)
            ends.append(resumed.start() if resumed else -1)
        if self.subordinate:
            ends.append(self.classes.find(",", start + 1))
        ends.append(self.classes.find(";", start))
        return min(end for end in ends if end > 0)

    def till_aside(self, start: int) -> int:
        """Return where it ends if a remark behind a comma is not part of it."""
        aside = self.cues.patterns["aside"].search(self.classes, start)
        end = self.till(start)
        return min(end, aside.start()) if aside else end

    def found(
        self, frame: str, *content: Range, speaker: Range | None = None, cue: Range | None = None
    ) -> Found | None:
        """Return an attribution if the verb takes the frame and there is any content."""
        parts = tuple((start, end) for start, end in content if end > start)
        if not parts or not (frame == "as" or self.takes(frame) or self.quotes(frame, parts)):
            return None
        side = "passive" if self.passive else self.mode if self.mode in ("ing", "bare") else ""
        return Found(self.at, self.verb.lemma, frame, parts, speaker, cue or (self.start, self.at + 1), side)

    def said(self, frame: str, *content: Range) -> Found | None:
        return self.found(frame, *content, speaker=self.speaker)


_GOES_ON = frozenset("BMHKvX")
