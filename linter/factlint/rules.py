"""A rule as data: which claims it looks at, what it requires of them, and how it says so."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from factlint.text import Location

Path = tuple[str, ...]
"""A way to a value: a claim's name, a slot, a property of it; or one word, such as `published`."""


class Example(Struct, frozen=True, forbid_unknown_fields=True):
    """A text and what it is read under. `[...]` marks the span that must be reported; *story* are others of it.

    *prefer* are forms that the house prints.
    """

    text: str
    published: str | None = None
    title: str | None = None
    knowledge: list[str] = []
    why: str | None = None
    story: list[str] = []
    prefer: list[str] = []


class Examples(Struct, frozen=True, forbid_unknown_fields=True):
    flag: list[Example]
    allow: list[Example]
    missed: list[Example] = []


class Level(Struct, frozen=True, forbid_unknown_fields=True):
    """A softer severity where a named condition holds."""

    when: str
    severity: str


class RuleSpec(Struct, frozen=True, forbid_unknown_fields=True):
    """A rule file as YAML states it."""

    code: str
    summary: str
    why: str
    severity: str
    match: dict[str, str]
    require: list[dict[str, list[str | int]]]
    message: str
    examples: Examples
    where: list[dict[str, list[str | int]]] = []
    unless: list[str] = []
    levels: list[Level] = []
    suggest: list[str] = []
    mark: list[str] = []
    scope: str | None = None
    blocks: list[str] = []
    only: bool = False
    read: dict[str, list[str]] = {}
    default: bool = True
    variants: list[dict[str, Any]] = []


def repair(entry: str) -> tuple[str, str, str]:
    """Return the slot, the word list or nothing, and the new text of a suggestion: `slot (list) -> text`."""
    slot, _, text = entry.partition("->")
    path, _, part = slot.partition("(")
    return path.strip(), part.strip(" )"), text.strip()


class Preferred(Struct, frozen=True):
    """A form of a name that the house prints, and where it says so.

    *others* are names that it does not print, though they are no spellings of it.
    """

    text: str
    others: tuple[str, ...] = ()
    origin: str = ""
    location: Location | None = None


class Use(Struct, frozen=True):
    """A relation with the ways to its arguments."""

    relation: str
    arguments: tuple[Path | int, ...]


class Rule(Struct, frozen=True):
    """A checked rule. *slug* is its file's name, *origin* its file's path under rules/.

    *house* are the forms that the house prints, where the rule looks for other ones.
    """

    code: str
    slug: str
    spec: RuleSpec
    require: tuple[Use, ...]
    where: tuple[Use, ...]
    origin: str
    row: int = 1
    house: tuple[Preferred, ...] = ()

    @property
    def severity(self) -> str:
        return self.spec.severity

    @property
    def summary(self) -> str:
        return self.spec.summary
