"""What must stand beside a mention, or begin a phrase: tried first, where the phrase would be searched everywhere."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from msgspec import Struct

from factlint.language.paragraphs import folded, places
from factlint.text import occurrences


class Near(Struct, frozen=True):
    """A mention, one of *characters*, or words of a phrase, *heads*, with what is read *before* or *behind* either."""

    characters: str = ""
    before: Any = None
    behind: Any = None
    heads: frozenset[str] = frozenset()

    def found(self, text: str, here: Collection[str]) -> bool:
        """Tell whether a phrase may stand in a text, of which *here* are the words that gates know."""
        before, behind = self.before, self.behind
        for at in self._places(text, here):
            if before.match(text, 0, at) is not None if before is not None else behind.match(text, at) is not None:
                return True
        return False

    def _places(self, text: str, here: Collection[str]) -> Iterator[int]:
        """Yield where one of the words or of the mentions stands."""
        words = self.heads.intersection(here) if self.heads else ()
        plain = folded(text) if words else ""
        for word in words:
            yield from places(plain, word)
        for character in self.characters:
            yield from occurrences(text, character)
