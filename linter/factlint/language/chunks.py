"""Texts as classes of words, read a piece between two spaces at a time: most pieces have been seen before."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from factlint.language.classes import Classes

WORDS = re.compile(r"\$?\w+(?:['’&/.-]\w+|,\d+)*(?:['’](?= ))?|[,;:!?()\[\]…—–―]|\.+|[\ue000\ue001]\ue002*|--?(?=\s)")
REMEMBERED = 200_000
"""Pieces whose words are kept."""
_OPEN = "-'’"
"""What counts as a word, or belongs to one, only before a space."""

Chunk = tuple[str, tuple[tuple[int, int], ...], int]
"""A piece: the classes of its words, where each stands in it, and how far it is to the next one."""


class Chunks(dict[str, Chunk]):
    """The words of every piece of text that was asked for."""

    def __init__(self, classes: Classes) -> None:
        super().__init__()
        self.classes = classes

    def __missing__(self, piece: str) -> Chunk:
        if len(self) > REMEMBERED:
            self.clear()
        words = [(self.classes[match[0]], match.span()) for match in WORDS.finditer(f"{piece} ")]
        known = [word for word in words if word[0]]
        kinds = "".join([kind for kind, _ in known])
        found = self[piece] = kinds, tuple([place for _, place in known]), len(piece) + 1
        return found

    def __reduce__(self) -> tuple[Any, ...]:
        return (Chunks, (self.classes,))

    def read(self, text: str) -> list[Chunk]:
        """Return what the pieces of a text are."""
        pieces = text.split(" ")
        pieces[-1] = pieces[-1].rstrip(_OPEN)
        return [*map(self.__getitem__, pieces)]


def positions(chunks: Iterable[Chunk]) -> list[tuple[int, int]]:
    """Return where the words of a text stand."""
    found: list[tuple[int, int]] = []
    at = 0
    for _, inside, length in chunks:
        if len(inside) == 1:  # most are; a loop over one takes longer
            ((start, end),) = inside
            found.append((at + start, at + end))
        else:
            for start, end in inside:
                found.append((at + start, at + end))
        at += length
    return found
