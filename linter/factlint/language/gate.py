"""The gate: which patterns can match a paragraph at all, told from its words alone.

What a pattern needs is derived from the pattern itself: every match holds, of each class, at least one whole
word. So the gate lets through a superset of the patterns that match, and leaving it out changes nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from factlint.language.paragraphs import PRIVATE

Needs = tuple[frozenset[str], ...]


class Gate:
    """Patterns by what they need. A class of words has a bit; a paragraph has those of its words."""

    def __init__(self, needs: Sequence[Needs]) -> None:
        classes: dict[frozenset[str], int] = {}
        for cls in (cls for need in needs for cls in need):
            classes.setdefault(cls, 1 << len(classes))
        self.bits: dict[str, int] = {}
        for cls, bit in classes.items():
            for word in cls:
                self.bits[word] = self.bits.get(word, 0) | bit
        self.wanted = [sum({classes[cls] for cls in need}) for need in needs]
        self.vocabulary = frozenset(self.bits)
        self._always = [i for i, need in enumerate(needs) if not need]
        self._by_word: dict[str, tuple[int, list[tuple[int, int]]]] = {w: (bits, []) for w, bits in self.bits.items()}
        for i, need in enumerate(needs):
            for word in min(need, key=_commonness, default=()):
                self._by_word[word][1].append((self.wanted[i], i))
        self.notes: dict[Any, Any] = {}
        """What the users of the gate keep of it."""

    def candidates(self, words: Collection[str]) -> tuple[int, ...]:
        """Return the indices, in order, of the patterns that may match a paragraph of these words."""
        mask, found = 0, {*self._always}
        here = [*filter(None, map(self._by_word.get, words))]
        for bits, _ in here:
            mask |= bits
        for _, each in here:
            for wanted, i in each:
                if mask & wanted == wanted:
                    found.add(i)
        return tuple(sorted(found))


def _commonness(words: frozenset[str]) -> int:
    """Return how common a class of words is likely to be: short words are, and mentions are between."""
    return sum(1 if len(word) > 4 else 2 if PRIVATE.match(word) else 4 for word in words)
