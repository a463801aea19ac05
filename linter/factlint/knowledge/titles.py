"""Titles of offices: which words mean the same office, and which offices one person holds at a time."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Literal

from msgspec import Struct, structs

from factlint.knowledge.words import folded, split

Holding = Literal["one", "many"]
ADULT = 18
"""The age from which somebody may hold an office, unless its title says otherwise."""


class TitleSpec(Struct, frozen=True, forbid_unknown_fields=True):
    """A title as YAML states it: see rules/knowledge/titles.yaml."""

    holders: Holding = "many"
    also: tuple[str, ...] = ()
    of: dict[str, tuple[str, ...]] = {}  # words that mean it where they are said of this body
    but: dict[str, Holding] = {}  # bodies where it is otherwise
    youngest: int = ADULT


class Pattern(Struct, frozen=True, forbid_unknown_fields=True):
    """Ways to say a title of any department, `{}`; the first is the canonical one."""

    ways: tuple[str, ...]
    holders: Holding = "many"


class TitlesSpec(Struct, frozen=True, forbid_unknown_fields=True):
    """The file of titles."""

    titles: dict[str, TitleSpec] = {}
    departments: tuple[Pattern, ...] = ()
    spelled: dict[str, str] = {}  # words, and the spelling that titles have here
    under: tuple[str, ...] = ()  # words that begin the title of somebody's helper, of whom there may be several
    offices: tuple[str, ...] = ()  # how texts join {title} and {of}
    bodies: dict[str, tuple[str, ...]] = {}  # other words for bodies that have offices
    suffixes: tuple[str, ...] = ()  # of names, behind the surname
    particles: tuple[str, ...] = ()  # of surnames, in capitals


class Titles(Struct, frozen=True):
    """The titles by their folded words, and by these and a folded body; patterns by what surrounds a department."""

    spec: TitlesSpec = TitlesSpec()
    meant: dict[str, str] = {}
    meant_of: dict[str, dict[str, str]] = {}
    around: tuple[tuple[str, str, int], ...] = ()
    bodies: dict[str, str] = {}

    def canonical(self, title: str, of: str = "") -> str:
        """Return the one title that these words mean, of this body if that matters; else the words, folded."""
        plain = self._spelled(title)
        return self._known(plain, of) or self._of_department(plain, of) or plain

    def is_title(self, text: str) -> bool:
        """Tell whether these words are listed as a title of some body."""
        plain = self._spelled(text)
        return plain in self.meant or plain in self.meant_of

    def is_known(self, title: str, of: str = "") -> bool:
        """Tell whether the file knows what these words mean of a body: as a title, or of a department."""
        name = self.canonical(title, of)
        return name in self.spec.titles or self._pattern(name) is not None

    def is_body(self, said: str) -> bool:
        """Tell whether the file names this body."""
        return folded(said) in self.bodies

    def meanings(self, title: str) -> tuple[tuple[str, str], ...]:
        """Return the titles that these words mean of one body only, each with this body."""
        return tuple((name, body) for body, name in self.meant_of.get(self._spelled(title), {}).items())

    def body(self, said: str) -> str:
        """Return the usual name of a body with offices; the text itself of any other."""
        return self.bodies.get(folded(said), said)

    def one(self, title: str, of: str = "") -> bool:
        """Tell whether one person at a time holds an office."""
        name = self.canonical(title, of)
        spec = self.spec.titles.get(name)
        if spec is not None:
            return {folded(body): held for body, held in spec.but.items()}.get(folded(of), spec.holders) == "one"
        if any(word in self.spec.under for word in name.split()):
            return False
        pattern = self._pattern(name)
        return pattern is not None and self.spec.departments[pattern[2]].holders == "one"

    def youngest(self, title: str, of: str = "") -> int:
        """Return the age in years from which an office may be held."""
        spec = self.spec.titles.get(self.canonical(title, of))
        return spec.youngest if spec else ADULT

    @property
    def said(self) -> tuple[str, ...]:
        """Every title and its other words, as the file writes them."""
        found = [
            text
            for name, spec in self.spec.titles.items()
            for text in (name, *spec.also, *(word for words in spec.of.values() for word in words))
        ]
        return tuple(dict.fromkeys(found))

    def parts(self, text: str) -> Iterable[tuple[str, str]]:
        """Yield every (title, body) that words joined as texts join them may mean."""
        words = text.replace("’", "'").split()
        for pattern in self.spec.offices:
            first, middle, _ = re.split(r"\{(?:title|of)\}", pattern)
            between = middle.split() if middle[:1] in ("", " ") else []
            end = "" if between or middle == " " else middle.rstrip()
            for at in range(1, len(words) - len(between)):
                left, right = " ".join(words[:at]), " ".join(words[at + len(between) :])
                fits = [word.lower() for word in words[at : at + len(between)]] == between
                if fits and left.endswith(end) and not first:
                    left = left.removesuffix(end)
                    yield (left, right) if pattern.index("{title}") < pattern.index("{of}") else (right, left)

    def surname(self, name: str) -> str:
        """Return the surname of a name: its last word, with the particles before it, without what follows it."""
        words = name.split()
        while len(words) > 1 and words[-1].rstrip(",") in self.spec.suffixes:
            words.pop()
        at = len(words) - 1
        while at > 1 and (words[at - 1][0].islower() or words[at - 1] in self.spec.particles):
            at -= 1
        return " ".join(words[at:]).rstrip(",")

    def _spelled(self, text: str) -> str:
        return " ".join(self.spec.spelled.get(word, word) for word in split(text))

    def _known(self, plain: str, of: str) -> str | None:
        return self.meant_of.get(plain, {}).get(folded(of)) or self.meant.get(plain)

    def _of_department(self, plain: str, of: str) -> str | None:
        found = self._pattern(plain)
        if found is None:
            return None
        before, behind, number = found
        department = plain[len(before) : len(plain) - len(behind)]
        name = self.spec.departments[number].ways[0].format(department)
        return self._known(name, of) or name

    def _pattern(self, plain: str) -> tuple[str, str, int] | None:
        """Return what surrounds a department in these words, the longest that fits, and the pattern's number."""
        for before, behind, number in self.around:
            if plain.startswith(before) and plain.endswith(behind) and len(plain) > len(before) + len(behind):
                return before, behind, number
        return None


def compiled(specs: Iterable[TitlesSpec], proper: Callable[[str], str] = str) -> Titles:
    """Put the titles of several files together: what a later one says of a title stands.

    Bodies are named as the knowledge does: *proper* tells how.
    """
    every = list(specs)
    bodies = {folded(word): body for each in every for body, words in each.bodies.items() for word in (body, *words)}

    def usual(body: str) -> str:
        return bodies.get(folded(body)) or proper(body)

    lists: dict[str, Any] = {
        field: tuple(word for each in every for word in getattr(each, field))
        for field in ("departments", "under", "offices", "suffixes", "particles")
    }
    spec = TitlesSpec(
        titles={name: _proper(title, usual) for each in every for name, title in each.titles.items()},
        spelled={word: spelling for each in every for word, spelling in each.spelled.items()},
        **lists,
    )
    meant, meant_of = _meant(spec.titles, Titles(spec)._spelled)
    around = [
        (before, behind, number)
        for number, pattern in enumerate(spec.departments)
        for before, department, behind in (way.partition("{}") for way in pattern.ways)
        if department
    ]
    longest_first = sorted(around, key=lambda each: -len(each[0]) - len(each[1]))
    return Titles(spec, meant, meant_of, tuple(longest_first), bodies)


def _proper(title: TitleSpec, usual: Callable[[str], str]) -> TitleSpec:
    """Return a title whose bodies have their usual names."""
    of = {usual(body): words for body, words in title.of.items()}
    return structs.replace(title, of=of, but={usual(body): held for body, held in title.but.items()})


def _meant(
    titles: Mapping[str, TitleSpec], spelled: Callable[[str], str]
) -> tuple[dict[str, str], dict[str, dict[str, str]]]:
    meant = {spelled(word): name for name, title in titles.items() for word in title.also}
    meant |= {spelled(name): name for name in titles}
    meant_of: dict[str, dict[str, str]] = {}
    for name, title in titles.items():
        for body, words in title.of.items():
            for word in words:
                meant_of.setdefault(spelled(word), {})[folded(body)] = name
    return meant, meant_of
