"""What factlint knows of the world: events, holidays and series, each with its place in the YAML."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterable
from typing import Any

import regex
from msgspec import Struct

from factlint import yamlfile
from factlint.almanac import Holiday, Series
from factlint.calendar import When, iso
from factlint.problems import Unusable
from factlint.yamlfile import YamlFile


class EventSpec(Struct, frozen=True, forbid_unknown_fields=True):
    """An event as YAML states it: see CONTRIBUTING.md."""

    id: str
    kind: str
    names: list[str]
    start: str | int
    source: str
    checked: str
    end: str | int | None = None
    zone: str | None = None
    count_from: int = 1
    continuous: bool = False
    cues: list[list[str]] = []
    begins: list[str] = []


class Event(Struct, frozen=True):
    """Something that happened: when it started and ended, and the cues of a text without its name."""

    id: str
    name: str
    start: When
    end: When | None
    count_from: int
    continuous: bool
    cues: tuple[Any, ...]
    file: str
    row: int

    @property
    def whole(self) -> When:
        return When(self.start.first, (self.end or self.start).last)


class Name(Struct, frozen=True):
    """A name that texts use for an entry; *fields* are those of a mention of it."""

    text: str
    kind: str
    shape: str
    fields: dict[str, int | float | str]
    words: frozenset[str]


class Knowledge(Struct, frozen=True):
    """Entries by their id, and names by their rarest word, folded."""

    events: dict[str, Event] = {}
    holidays: dict[str, Holiday] = {}
    series: dict[str, Series] = {}
    names: dict[str, tuple[Name, ...]] = {}


def load(folders: Iterable[str]) -> Knowledge:
    """Read the knowledge of all *folders*, later ones adding to the earlier; raise `Unusable` with all."""
    knowledge = Knowledge({}, {}, {})
    names: list[Name] = []
    problems = []
    for path in _files(folders):
        file = yamlfile.load(path)
        for i, data in enumerate(file.data or []):
            names += _entry(knowledge, file, i, data)
        problems += file.problems
    if problems:
        raise Unusable(problems)
    return Knowledge(knowledge.events, knowledge.holidays, knowledge.series, _indexed(names))


def _files(folders: Iterable[str]) -> list[str]:
    return [
        os.path.join(folder, name)
        for top in folders
        for folder, _, names in sorted(os.walk(top))
        for name in sorted(names)
        if name.endswith((".yaml", ".yml"))
    ]


def _indexed(names: Iterable[Name]) -> dict[str, tuple[Name, ...]]:
    """Put each name under the word of it that the fewest names have."""
    every = list(names)
    count = Counter(word for name in every for word in name.words)
    index: dict[str, list[Name]] = {}
    for name in every:
        rarest = min(name.words, key=lambda word: (count[word], -len(word), word))
        index.setdefault(rarest, []).append(name)
    return {word: tuple(found) for word, found in index.items()}


def words_of(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def _entry(knowledge: Knowledge, file: YamlFile, i: int, data: object) -> list[Name]:
    base = os.path.basename(file.path)
    if base in ("holidays.yaml", "series.yaml"):
        kind = base[:-5].removesuffix("s") if base == "holidays.yaml" else "series"
        item = file.convert(data, Holiday if kind == "holiday" else Series, (i,))
        if item is None:
            return []
        (knowledge.holidays if kind == "holiday" else knowledge.series)[item.id] = item
        return _names("time" if kind == "holiday" else "event", kind, item.names, item.id)
    spec = file.convert(data, EventSpec, (i,))
    if spec is None:
        return []
    event = _event(file, i, spec)
    if event is None:
        return []
    if event.id in knowledge.events:
        file.problem(f"the event {event.id!r} is there twice", (i, "id"))
    knowledge.events[event.id] = event
    named = _names("event", "event", spec.names, spec.id)
    begun = _names("event", "event", spec.begins, spec.id, {"begins": 1})
    return named + begun


def _event(file: YamlFile, i: int, spec: EventSpec) -> Event | None:
    start = iso(str(spec.start))
    end = iso(str(spec.end)) if spec.end is not None else None
    if start is None:
        file.problem(f"{spec.start!r} is no day, month or year", (i, "start"), "2022, 2022-02 or 2022-02-24")
        return None
    if spec.end is not None and (end is None or end.last < start.first):
        file.problem(f"{spec.end!r} is no day, month or year after the start", (i, "end"))
        return None
    cues = tuple(regex.compile(rf"\b(?:{'|'.join(map(re.escape, group))})\b") for group in spec.cues)
    name = os.path.basename(file.path)
    return Event(
        spec.id, spec.names[0], start, end, spec.count_from, spec.continuous, cues, name, file.row((i,))
    )


def _names(
    kind: str, shape: str, texts: Iterable[str], ident: str, more: dict[str, int] | None = None
) -> list[Name]:
    return [
        Name(text, kind, shape, {shape: ident, **(more or {})}, frozenset(words_of(text))) for text in texts
    ]
