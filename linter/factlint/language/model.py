"""What a compiled language holds."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from factlint.language.gate import Gate, Reach
from factlint.language.words import Value, WordList


class Finder(Struct, frozen=True):
    """One pattern that reads mentions of one kind and shape; *slots* name the list of each group.

    *reach* tells near which words, and how near, every match lies; None if it may lie anywhere.
    """

    kind: str
    shape: str
    pattern: Any
    slots: dict[str, str]
    fixed: dict[str, Value]
    origin: str
    reach: Reach | None = None


class Phrase(Struct, frozen=True):
    """One way to state a claim; *slots* name the kind of mention that each group takes."""

    claim: str
    pattern: Any
    slots: dict[str, str]
    fixed: dict[str, Value]
    origin: str
    implied: tuple[str, ...] = ()


class Language(Struct, frozen=True):
    """Everything factlint knows of a language."""

    code: str
    lists: dict[str, WordList]
    finders: tuple[Finder, ...]
    finder_gate: Gate
    phrases: tuple[Phrase, ...]
    phrase_gate: Gate
    expressions: tuple[Phrase, ...]
    expression_gate: Gate
    guards: dict[str, Any]
    settings: dict[str, Any]
