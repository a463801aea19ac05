"""What a compiled language holds."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from factlint.language.cues import Cues
from factlint.language.gate import Gate
from factlint.language.names import Naming
from factlint.language.near import Near
from factlint.language.words import Value, WordList


class Finder(Struct, frozen=True):
    """One pattern that reads mentions of one kind and shape; *slots* name the list of each group.

    *before* is what must stand before it, read backwards from where it begins. *heads* are the words of which every
    match of the pattern begins with one; *tails* those of which what is before ends with one; None if not known.
    """

    kind: str
    shape: str
    pattern: Any
    slots: dict[str, str]
    fixed: dict[str, Value]
    origin: str
    before: Any = None
    heads: frozenset[str] | None = None
    tails: frozenset[str] | None = None

    @property
    def source(self) -> str:
        """The whole as one regular expression, for what is told from its form."""
        before = self.before.pattern.removeprefix("(?r)") if self.before else ""
        return before + str(self.pattern.pattern)


class Phrase(Struct, frozen=True):
    """One way to state a claim; *slots* name the kind of mention that each group takes.

    *near* tells cheaply, of a paragraph, that the phrase is not in it; None where that saves nothing.
    """

    claim: str
    pattern: Any
    slots: dict[str, str]
    fixed: dict[str, Value]
    origin: str
    implied: tuple[str, ...] = ()
    near: Near | None = None


class Language(Struct, frozen=True):
    """Everything factlint knows of a language.

    *guard_words* are, for some guards, words of which every match of one holds one.
    """

    code: str
    lists: dict[str, WordList]
    finders: tuple[Finder, ...]
    finder_gate: Gate
    phrases: tuple[Phrase, ...]
    phrase_gate: Gate
    expressions: tuple[Phrase, ...]
    expression_gate: Gate
    guards: dict[str, Any]
    guard_words: dict[str, frozenset[str]]
    settings: dict[str, Any]
    cues: Cues
    names: Naming
