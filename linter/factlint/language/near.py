"""What must stand beside a mention, or begin a phrase: tried first, where the phrase would be searched everywhere."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from msgspec import Struct

from factlint.language.paragraphs import folded, places


class Near(Struct, frozen=True):
    """A mention, one of *characters*, or words of a phrase, *heads*, with what is read *before* or *behind* either."""

    characters: str = ""
    before: Any = None
    behind: Any = None
    heads: frozenset[str] = frozenset()

    def found(self, text: str, here: Collection[str]) -> bool:
        """Tell whether a phrase may stand in a text, of which *here* are the words that gates know."""
        before, behind = self.before, self.behind
        words = self.heads.intersection(here) if self.heads else ()
        plain = folded(text) if words else ""
        for word in words:
            for at in places(plain, word):
                if before.match(text, 0, at) is not None if before is not None else behind.match(text, at) is not None:
                    return True
        for character in self.characters:
            at = text.find(character)
            while at >= 0:
                if before.match(text, 0, at) is not None if before is not None else behind.match(text, at) is not None:
                    return True
                at = text.find(character, at + 1)
        return False
