"""The gate: which patterns can match a paragraph at all, told from its words alone.

What a pattern needs is derived from the pattern itself: every match holds, of each class, at least one whole
word. So the gate lets through a superset of the patterns that match, and leaving it out changes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

from factlint.text import Span

Needs = tuple[frozenset[str], ...]
DIGIT = "0"
"""The class of all words that begin with a digit; `0th` is that of all with these letters behind their digits,
`q0` that of all with this letter before them."""
YEAR = "0000"
"""The class of all words that begin with four digits and no more."""
_SPACED = bytes(c if chr(c).isalnum() or chr(c) == "_" else 32 for c in range(128)).ljust(256, b" ")
_MARKS = {"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": ".", "\xa0": " "}
"""Marks of print, and what may stand for them where only words count."""
MARKS = "/:"
"""Marks within numbers that are looked for like words."""
_ANY = re.compile(r"\d")
_NUMBER = re.compile(r"\d(?<!\w\d)")  # begins with a class of characters, for which the engine scans fast
_YEAR = re.compile(r"\d{4}(?!\d)(?<!\w\d{4})")
_GLUED = re.compile(r"\d+([^\W\d_]+)")
_LETTERED = re.compile(r"([^\W\d_]+)\d")
REMEMBERED = 16_384
"""Numbers whose classes are kept."""
_WORDS = re.compile(r"\w+|[\ue000-\uf8ff]")


def words_in(text: str) -> set[str]:
    """Return the words of a text, folded, and the class of digits where one begins with a digit."""
    return words_of(text.casefold())


def words_of(folded: str) -> set[str]:
    """Return the words of a text that is folded already."""
    plain = folded
    if not folded.isascii():
        for mark, ascii_mark in _MARKS.items():
            plain = plain.replace(mark, ascii_mark)
    # twice as fast for plain text, which most is
    ascii_words = plain.encode().translate(_SPACED).decode().split() if plain.isascii() else None
    words = set(_WORDS.findall(folded) if ascii_words is None else ascii_words)
    words.update(mark for mark in MARKS if mark in folded)
    if _ANY.search(folded):
        for word in [word for word in words if not word.isalpha()]:
            words.update(_classes(word))
    return words


@lru_cache(REMEMBERED)
def _classes(word: str) -> tuple[str, ...]:
    """Return the classes of a word with a digit in it."""
    lettered = _LETTERED.match(word)
    if lettered:
        return (lettered[1] + DIGIT,)
    if not _NUMBER.match(word):
        return ()
    glued = _GLUED.match(word)
    return (DIGIT, *((YEAR,) if _YEAR.match(word) else ()), *((DIGIT + glued[1],) if glued else ()))


class Places:
    """Where words stand in a folded paragraph: looked up once for each word that is asked for."""

    def __init__(self, folded: str, span: Span) -> None:
        self._start = span.start
        self._folded = folded if len(folded) == span.end - span.start else None
        self._found: dict[str, list[int]] = {}
        self._told: dict[frozenset[str], list[int]] = {}

    def of(self, heads: frozenset[str] | None, words: set[str]) -> list[int] | None:
        """Return where a match that begins with one of *heads* may begin; None if it may begin anywhere."""
        if heads is None or self._folded is None:
            return None
        told = self._told.get(heads)
        if told is None:
            here = heads & words
            if len(here) == 1:
                (word,) = here
                told = self._of(word, self._folded)
            else:
                told = sorted({at for word in here for at in self._of(word, self._folded)})
            self._told[heads] = told
        return told

    def _of(self, word: str, folded: str) -> list[int]:
        found = self._found.get(word)
        if found is None:
            start = self._start
            if word[0] == DIGIT:
                number = _YEAR if word == YEAR else _NUMBER
                found = [match.start() + start for match in number.finditer(folded)]
            else:
                found = [at + start for at in _occurrences(word, folded)]
            self._found[word] = found
        return found


def _occurrences(word: str, text: str) -> Iterator[int]:
    """Yield where a word stands, within longer words too: a place too many loses nothing."""
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
        self.notes: dict[Any, Any] = {}
        """What the users of the gate keep for a set of candidates."""

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
