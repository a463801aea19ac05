"""The gate: which patterns can match a paragraph at all, told from its words alone.

What a pattern needs is derived from the pattern itself: every match holds, of each class, at least one whole
word. So the gate lets through a superset of the patterns that match, and leaving it out changes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

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
