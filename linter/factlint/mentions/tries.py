"""Which finders are tried where: those that may match a paragraph, by the words that begin their matches."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from typing import Any, NamedTuple

from factlint.language import Finder, Language
from factlint.language.slots import SHAPES

RANK = {shape: rank for rank, shape in enumerate(SHAPES)}
REMEMBERED = 4096
"""Kinds of paragraphs of which a head remembers what to try."""


class Try(NamedTuple):
    """A finder, ready to be tried: its number, the rank of its shape, and how it and what is before it match.

    *tails* are the words of which one must stand before it.
    """

    number: int
    rank: int
    finder: Finder
    match: Callable[..., Any]
    before: Callable[..., Any] | None
    tails: frozenset[str] | None


class Head:
    """The finders whose matches begin with one word, each with the bits of the classes of words that it needs."""

    def __init__(self, finders: Iterable[tuple[int, int, Finder]]) -> None:
        self._finders = tuple(finders)
        self._bits = 0
        for wanted, _, _ in self._finders:
            self._bits |= wanted
        self._memory: dict[int, tuple[Try, ...]] = {}

    def tries(self, mask: int) -> tuple[Try, ...]:
        """Return what may match a paragraph that has the classes of words of *mask*."""
        bits = mask & self._bits
        found = self._memory.get(bits)
        if found is None:
            if len(self._memory) >= REMEMBERED:
                self._memory.clear()
            wanted = [(number, finder) for needs, number, finder in self._finders if bits & needs == needs]
            found = self._memory[bits] = tuple(_try(number, finder) for number, finder in wanted)
        return found


def _try(number: int, finder: Finder) -> Try:
    before = finder.before.match if finder.before is not None else None
    return Try(number, RANK[finder.shape], finder, finder.pattern.match, before, finder.tails)


Known = tuple[int, Head | None]
NOTHING: Known = (0, None)


class Heads(NamedTuple):
    """For each word that gates know its bits, and the finders whose matches it begins; and those that any may begin."""

    by_word: dict[str, Known]
    others: Head


def heads(language: Language, kinds: Collection[str]) -> Heads:
    """Return the finders of some kinds, or all, by their heads; worked out once."""
    gate = language.finder_gate
    found: Heads | None = gate.notes.get(kinds)
    if found is None:
        by_word: dict[str | None, list[tuple[int, int, Finder]]] = {}
        for number, finder in enumerate(language.finders):
            if not kinds or finder.kind in kinds:
                for word in (None,) if finder.heads is None else finder.heads:
                    by_word.setdefault(word, []).append((gate.wanted[number], number, finder))
        others = Head(by_word.pop(None, ()))
        begun = {word: Head(each) for word, each in by_word.items()}
        words = {word: (gate.bits.get(word, 0), begun.get(word)) for word in (*gate.bits, *begun) if word}
        found = gate.notes[kinds] = Heads(words, others)
    return found
