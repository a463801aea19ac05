"""Cues of attributions: which words say that somebody says something, and where the content of each stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from factlint.language.chunks import Chunks
from factlint.language.classes import Classes, ClassesSpec
from factlint.language.lazy import Pattern

if TYPE_CHECKING:
    from factlint.yamlfile import YamlFile

KINDS = ("base", "present", "past", "participle", "ing")
_CLASSES = {"base": "k", "present": "K", "past": "K", "participle": "K", "ing": "I"}
_PART = re.compile(r"(?<!\?P)<([a-z]+)>")


class VerbSpec(Struct, frozen=True, forbid_unknown_fields=True, rename={"without": "not"}):
    """A verb: its forms, the frames of all of them, of its passive, of quotations, and those that some are without."""

    forms: tuple[str, str, str, str]
    takes: tuple[str, ...] = ()
    passive: tuple[str, ...] = ()
    quoted: tuple[str, ...] = ()
    without: dict[str, tuple[str, ...]] = {}


class NounSpec(Struct, frozen=True, forbid_unknown_fields=True):
    """A noun: its frames with an owner, without one, and as what somebody has or voices."""

    own: tuple[str, ...] = ()
    free: tuple[str, ...] = ()
    verb: tuple[str, ...] = ()


class Political(Struct, frozen=True, forbid_unknown_fields=True):
    least: int
    words: tuple[str, ...]


class CuesSpec(Struct, frozen=True, forbid_unknown_fields=True):
    """The file of cues."""

    parts: dict[str, str]
    patterns: dict[str, str]
    groups: dict[str, tuple[str, ...]]
    proper: tuple[str, ...]
    political: Political
    sets: dict[str, tuple[str, ...]]
    words: dict[str, tuple[str, ...]]
    credit: str
    transcript: str
    signature: str
    headline: str
    finite: tuple[str, ...]
    verbs: dict[str, VerbSpec]
    adjectives: dict[str, tuple[str, ...]]
    nouns: dict[str, NounSpec]


class Verb(Struct, frozen=True):
    """One form of a verb: what it is a form of, its frames, those of its passive, and those with quotations'."""

    lemma: str
    frames: frozenset[str]
    passive: frozenset[str]
    every: frozenset[str]


class Cues(Struct, frozen=True):
    """Everything that tells attributions: words by their folded form, patterns and sets by name."""

    classes: Classes
    chunks: Chunks
    titled: Chunks
    verbs: dict[str, Verb]
    nominal: frozenset[str]
    adjectives: dict[str, frozenset[str]]
    nouns: dict[str, NounSpec]
    patterns: dict[str, Any]
    sets: dict[str, frozenset[str]]
    words: dict[str, frozenset[str]]
    proper: frozenset[str]
    political: frozenset[str]
    least: int
    credit: Any
    transcript: Any
    signature: Any
    headline: Any

    def saying(self, word: str) -> bool:
        """Tell whether a word is a form of a verb whose content is most often a clause."""
        verb = self.verbs.get(word)
        return verb is not None and verb.lemma in self.sets["plain"]


def read(file: YamlFile, classes: ClassesSpec) -> Cues | None:
    """Return the cues that a file states; None, with its problems noted, where it does not."""
    spec: CuesSpec | None = file.convert(file.data, CuesSpec)
    if spec is None:
        return None
    verbs, kinds = _verbs(spec)
    adjectives = {word: _frames(frames, spec) for word, frames in spec.adjectives.items()}
    for word in adjectives:
        kinds.setdefault(word, "E")
    for word in spec.nouns:
        kinds.setdefault(word, "J")
    for word in spec.finite:
        kinds.setdefault(word, "v")
    titled = {word: kind for word, kind in kinds.items() if kind == "K"}
    nominal = frozenset(form for lemma, verb in spec.verbs.items() for form in (lemma, verb.forms[0]))
    every = Classes(classes, kinds)
    return Cues(
        every, Chunks(every), Chunks(Classes(classes, titled, titled=True)), verbs, nominal, adjectives, spec.nouns,
        {name: _pattern(file, ("patterns", name), text, spec.parts) for name, text in spec.patterns.items()},
        _sets(spec.sets), _sets(spec.words), frozenset(spec.proper), frozenset(spec.political.words),
        spec.political.least, _pattern(file, ("credit",), spec.credit, {}),
        _pattern(file, ("transcript",), spec.transcript, {}), _pattern(file, ("signature",), spec.signature, {}),
        _pattern(file, ("headline",), spec.headline, {}),
    )  # fmt: skip


def _sets(named: Mapping[str, Iterable[str]]) -> dict[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in named.items()}


def _frames(names: Iterable[str], spec: CuesSpec) -> frozenset[str]:
    return frozenset(frame for name in names for frame in spec.groups.get(name, (name,)))


def _verbs(spec: CuesSpec) -> tuple[dict[str, Verb], dict[str, str]]:
    """Return every form of the verbs, and its class; of two verbs with one form the finite one is meant."""
    verbs: dict[str, Verb] = {}
    kinds: dict[str, str] = {}
    for lemma, verb in spec.verbs.items():
        takes, passive, quoted = (_frames(frames, spec) for frames in (verb.takes, verb.passive, verb.quoted))
        for kind, form in zip(KINDS, (lemma, *verb.forms)):
            name = "past" if kind == "participle" else kind
            if form in verbs and name != "past":
                continue
            own = takes - _frames(verb.without.get(name, ()), spec)
            verbs[form] = Verb(lemma, own, passive, own | quoted)
            kinds[form] = _CLASSES[kind]
    return verbs, kinds


def _pattern(file: YamlFile, keys: tuple[str, ...], text: str, parts: Mapping[str, str]) -> Any:
    """Compile a pattern over classes, parts put in; note what is wrong with it."""
    try:
        for _ in range(3):  # parts may hold parts
            text = _PART.sub(lambda match: parts[match[1]], text)
        return Pattern(re.compile(text))  # on so short strings faster than `regex`
    except KeyError as error:
        file.problem(f"there is no part {error}", keys)
    except re.error as error:
        file.problem(f"the pattern cannot be read: {error}", keys)
    return None
