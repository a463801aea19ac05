"""How people are named in a language: honorifics, particles, titles, first names, and words that name nobody."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from factlint.yamlfile import YamlFile


class NamesSpec(Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """The file of names."""

    honorifics: dict[str, tuple[str, ...]]
    abbreviations: dict[str, str]
    particles: tuple[str, ...]
    joined: tuple[str, ...]
    particles_with_capitals: tuple[str, ...]
    suffixes: tuple[str, ...]
    joints: tuple[str, ...]
    dotted: tuple[str, ...]
    no_initials: tuple[str, ...]
    qualifiers: dict[str, tuple[str, ...]]
    heads: tuple[str, ...]
    exclusive: dict[str, tuple[str, ...]]
    descriptions: tuple[str, ...]
    bodies: tuple[str, ...]
    perhaps: tuple[str, ...]
    common: tuple[str, ...]
    derived: tuple[str, ...]
    given: dict[str, tuple[str, ...]]
    no_given: tuple[str, ...]
    short: tuple[tuple[str, ...], ...]
    parties: dict[str, str]
    pronouns: dict[str, tuple[str, ...]]
    relatives: tuple[str, ...]
    words: dict[str, tuple[str, ...]]
    patterns: dict[str, str]


class Naming(Struct, frozen=True, dict=True):
    """What tells names, by word; *sexes* are those of first names, *short* are rows of short names by each of them."""

    spec: NamesSpec
    honorifics: dict[str, str]
    heads: frozenset[str]
    abbreviations: dict[str, str]
    sexes: dict[str, str]
    short: dict[str, tuple[int, ...]]
    bodies: frozenset[str]
    perhaps: frozenset[str]
    descriptions: frozenset[str]
    particles: frozenset[str]
    suffixes: frozenset[str]
    common: frozenset[str]
    qualifiers: dict[str, str]
    run: re.Pattern[str]
    patterns: dict[str, re.Pattern[str]]

    def skeleton(self, word: str) -> str:
        """Return the consonants of a word, those that transcriptions mix up made one, doubled ones once."""
        found = ""
        for char in word.lower().translate(_TRANSCRIBED):
            if char != found[-1:]:
                found += char
        return found

    def is_head(self, word: str) -> bool:
        """Tell whether a word ends the title of an office, whatever says of it that it is over, or yet to come."""
        memory: dict[str, bool] = self.__dict__.setdefault("heads in use", {})
        found = memory.get(word)
        if found is None:
            if len(memory) >= REMEMBERED:
                memory.clear()
            folded = word.lower().rstrip(".")
            parts = folded.split("-") if "-" in folded else ()
            found = folded in self.heads or any(p in self.heads or p.title() in self.abbreviations for p in parts)
            memory[word] = found
        return found

    def is_place(self, word: str) -> bool:
        """Tell whether a word before a title is the adjective of a place."""
        return word in self.spec.words["places"]

    @property
    def possessives(self) -> tuple[str, ...]:
        """The endings of a name whose thing comes behind it."""
        return self.spec.words["possessives"]

    def alike(self, one: str, other: str) -> bool:
        """Tell whether two first names may be one person's: equal, an initial, or short for each other."""
        one, other = one.rstrip("."), other.rstrip(".")
        if one == other or (min(len(one), len(other)) == 1 and one[:1] == other[:1]):
            return True
        return not set(self.short.get(one, ())).isdisjoint(self.short.get(other, ()))


def read(file: YamlFile) -> Naming | None:
    """Return what a file says of names; None, with its problems noted, where it says nothing."""
    spec: NamesSpec | None = file.convert(file.data, NamesSpec)
    if spec is None:
        return None
    patterns = {}
    for name, text in spec.patterns.items():
        try:
            patterns[name] = re.compile(_filled(text, spec))
        except (re.error, KeyError) as error:
            file.problem(f"the pattern cannot be read: {error}", ("patterns", name))
    short: dict[str, tuple[int, ...]] = {}
    for number, row in enumerate(spec.short):
        for name in row:
            short[name] = (*short.get(name, ()), number)
    sexes = _sexes(spec)
    perhaps = frozenset(spec.perhaps) | {word for word in spec.bodies if word in sexes}
    return Naming(
        spec,
        {word: sex for sex, words in spec.honorifics.items() for word in words},
        frozenset(word for head in spec.heads for word in head.split()),
        dict(spec.abbreviations),
        sexes,
        short,
        frozenset(spec.bodies) - perhaps,
        perhaps,
        frozenset(spec.descriptions),
        frozenset((*spec.particles, *spec.particles_with_capitals)),
        frozenset(spec.suffixes),
        frozenset(spec.common),
        {word: kind for kind, words in spec.qualifiers.items() for word in words},
        _run(spec),
        patterns,
    )


def _filled(text: str, spec: NamesSpec) -> str:
    """Put the lists of the file into a pattern: `<relatives>`, or `<qualifiers.past>`."""

    def listed(match: re.Match[str]) -> str:
        name, _, part = match[1].partition(".")
        found = getattr(spec, name.replace("-", "_"))
        return any_of(found[part] if part else found)

    return re.sub(r"(?<!\?P)<([a-z.-]+)>", listed, text)


def any_of(words: Iterable[str]) -> str:
    return f"(?:{'|'.join(map(re.escape, sorted(words, key=len, reverse=True)))})"


def _sexes(spec: NamesSpec) -> dict[str, str]:
    found = {name: sex for sex in ("m", "f") for name in spec.given[sex]}
    both = set(spec.given["m"]) & set(spec.given["f"])
    return found | dict.fromkeys((*spec.given["either"], *both), "")


_TRANSCRIBED = str.maketrans("cqgjvz", "kkkkfs", "aeiouyhw'’`éèíóúáàäöü")
REMEMBERED = 16_384
"""Words of which is remembered whether they end titles."""
CAPITALS = "A-Z" + "".join(char for char in map(chr, range(0x80, 0x250)) if char.isupper())
SPACE = "[ \u00a0]"


def _run(spec: NamesSpec) -> re.Pattern[str]:
    """Return what finds runs of words with capitals, with what joins them, abbreviations and initials.

    It begins with a set of characters, by which it is searched fastest.
    """
    by_first: dict[str, list[str]] = {}
    honorifics = [word for words in spec.honorifics.values() for word in words]
    words = [*spec.abbreviations, *honorifics, *spec.suffixes, *spec.dotted]
    for word in words:
        if len(word) < 6:
            by_first.setdefault(word[0], []).append(word[1:])
    shortened = "|".join(rf"(?<={first}){any_of(rest)}\." for first, rest in by_first.items())
    inner = r"\w*(?:(?:['’](?!s\b)|-)\w+)*"
    marks = any_of(word[1:] for word in spec.qualifiers["past"] if word[-1] == "-")
    shortened += rf"|{marks}{any_of(spec.abbreviations)}\."
    rest = rf"(?:{shortened}|\.(?:[{CAPITALS}]\.)*|{inner})"
    within = any_of((*spec.particles, *spec.joints))
    before = rf"(?:{any_of(spec.joined)}-)?"
    behind = any_of(word for word in spec.suffixes if word[-1].islower())
    word = rf"{SPACE}(?:{within}{SPACE}){{0,3}}{before}[{CAPITALS}]{rest}"
    nickname = rf"{SPACE}[“\"][{CAPITALS}]\w+[”\"]"
    return re.compile(rf"[{CAPITALS}](?<!\w.){rest}(?:{word}|{nickname}|,{SPACE}{behind}\b\.?)*")
