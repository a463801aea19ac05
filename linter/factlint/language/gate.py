"""The gate: which patterns can match a paragraph at all, told from its words alone.

What a pattern needs is derived from the pattern itself: every match holds, of each class, at least one whole
word. So the gate lets through a superset of the patterns that match, and leaving it out changes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factlint.text import Span

Needs = tuple[frozenset[str], ...]
DIGIT = "0"
"""The class of all words that begin with a digit."""
_NUMBER = re.compile(r"(?<!\w)\d")
_WORDS = re.compile(r"\w+|[\ue000-\uf8ff]")


def words_in(text: str) -> set[str]:
    """Return the words of a text, folded, and the class of digits where one begins with a digit."""
    words = set(_WORDS.findall(text.casefold()))
    if _NUMBER.search(text):
        words.add(DIGIT)
    return words


class Reach(NamedTuple):
    """Every match holds one of *words*, which begins at most *before* characters into it; it ends at most
    *after* characters behind the word's beginning, what lies ahead of it and is looked at included.
    """

    words: frozenset[str]
    before: int
    after: int


class Places:
    """Where words stand in a paragraph: told once for each word that is asked for."""

    def __init__(self, text: str, span: Span) -> None:
        self._text, self._span = text, span
        self._folded = text[span.start : span.end].lower()
        self._plain = len(self._folded) == span.end - span.start
        self._found: dict[str, list[int]] = {}

    def windows(self, reach: Reach | None, words: set[str]) -> Sequence[tuple[int, int]]:
        """Return the stretches of the paragraph that may hold a match."""
        start, end = self._span
        if reach is None or not self._plain or end - start <= reach.before + reach.after:
            return (self._span,)
        merged: list[tuple[int, int]] = []
        for at in sorted(at for word in reach.words & words for at in self._places(word)):
            low, high = max(start, at - reach.before), min(end, at + reach.after)
            if merged and low <= merged[-1][1]:
                merged[-1] = (merged[-1][0], high)
            else:
                merged.append((low, high))
        return merged

    def _places(self, word: str) -> list[int]:
        found = self._found.get(word)
        if found is None:
            start = self._span.start
            if word == DIGIT:
                found = [match.start() + start for match in _NUMBER.finditer(self._folded)]
            else:
                found = [at + start for at in _occurrences(word, self._folded)]
            self._found[word] = found
        return found


def _occurrences(word: str, text: str) -> Iterator[int]:
    """Yield where a word stands, within longer words too: more windows than needed lose nothing."""
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + len(word))


class Gate:
    """Patterns by what they need. A class of words has a bit; a paragraph has those of its words."""

    def __init__(self, needs: Sequence[Needs]) -> None:
        classes: dict[frozenset[str], int] = {}
        for cls in (cls for need in needs for cls in need):
            classes.setdefault(cls, 1 << len(classes))
        self._bits: dict[str, int] = {}
        for cls, bit in classes.items():
            for word in cls:
                self._bits[word] = self._bits.get(word, 0) | bit
        self._wanted = [sum({classes[cls] for cls in need}) for need in needs]
        self._vocabulary = frozenset(self._bits)
        self._memory: dict[int, tuple[int, ...]] = {}

    def mask(self, words: set[str]) -> int:
        """Return the bits of the classes that a paragraph of these words has a word of."""
        mask = 0
        bits = self._bits
        for word in words & self._vocabulary:
            mask |= bits[word]
        return mask

    def candidates(self, words: set[str]) -> tuple[int, ...]:
        """Return the indices, in order, of the patterns that may match a paragraph of these words."""
        mask = self.mask(words)
        found = self._memory.get(mask)
        if found is None:
            found = tuple(i for i, wanted in enumerate(self._wanted) if mask & wanted == wanted)
            self._memory[mask] = found
        return found
