"""What organisations and places share: right and wrong forms of their names, by the rarest word of each."""

from __future__ import annotations

from msgspec import Struct

from factlint.knowledge.model import Form
from factlint.knowledge.packing import Table


class Spelled(Struct, frozen=True, dict=True, kw_only=True):
    """The right forms and the *errors*, each under its rarest word."""

    right: Table = Table()
    errors: Table = Table()

    def named(self, word: str) -> tuple[Form, ...]:
        """Return the right forms whose rarest word this is; abbreviations are none."""
        return self.right.get(word, tuple[Form, ...]) or ()

    def wrong(self, word: str) -> tuple[Form, ...]:
        """Return the wrong forms whose rarest word this is."""
        return self.errors.get(word, tuple[Form, ...]) or ()

    @property
    def words(self) -> frozenset[str]:
        """The words that right forms stand under."""
        return self.right.keys()

    @property
    def wrong_words(self) -> frozenset[str]:
        """The words that wrong forms stand under."""
        return self.errors.keys()
