"""What factlint knows of the world: events, holidays and series, each with its place in the YAML."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from typing import Any

import regex
from msgspec import Struct

from factlint import yamlfile
from factlint.almanac import Holiday, Series
from factlint.calendar import When, iso
from factlint.language import Finder, patterns
from factlint.language.load import FLAGS
from factlint.language.words import WordList
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
    """Something that happened: when it started and ended, and how a text that has no name for it speaks of it."""

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


class Knowledge(Struct, frozen=True):
    events: dict[str, Event] = {}
    holidays: dict[str, Holiday] = {}
    series: dict[str, Series] = {}
    finders: tuple[Finder, ...] = ()


def load(folders: Iterable[str], lists: dict[str, WordList]) -> Knowledge:
    """Read the knowledge of all *folders*, later ones adding to the earlier; raise `Unusable` with all faults."""
    knowledge = Knowledge({}, {}, {})
    finders: list[Finder] = []
    problems = []
    for path in _files(folders):
        file = yamlfile.load(path)
        for i, data in enumerate(file.data or []):
            finders += _entry(knowledge, file, i, data, lists)
        problems += file.problems
    if problems:
        raise Unusable(problems)
    return Knowledge(knowledge.events, knowledge.holidays, knowledge.series, tuple(finders))


def _files(folders: Iterable[str]) -> list[str]:
    return [
        os.path.join(folder, name)
        for top in folders
        for folder, _, names in sorted(os.walk(top))
        for name in sorted(names)
        if name.endswith((".yaml", ".yml"))
    ]


def _entry(
    knowledge: Knowledge, file: YamlFile, i: int, data: object, lists: dict[str, WordList]
) -> list[Finder]:
    base = os.path.basename(file.path)
    if base in ("holidays.yaml", "series.yaml"):
        kind = base[:-5].removesuffix("s") if base == "holidays.yaml" else "series"
        item = file.convert(data, Holiday if kind == "holiday" else Series, (i,))
        if item is None:
            return []
        (knowledge.holidays if kind == "holiday" else knowledge.series)[item.id] = item
        return _finder(file, (i,), "time" if kind == "holiday" else "event", kind, item.names, item.id, lists)
    spec = file.convert(data, EventSpec, (i,))
    if spec is None:
        return []
    event = _event(file, i, spec)
    if event is None:
        return []
    if event.id in knowledge.events:
        file.problem(f"the event {event.id!r} is there twice", (i, "id"))
    knowledge.events[event.id] = event
    named = _finder(file, (i, "names"), "event", "event", spec.names, spec.id, lists)
    begun = _finder(file, (i, "begins"), "event", "event", spec.begins, spec.id, lists, {"begins": 1})
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
    return Event(spec.id, spec.names[0], start, end, spec.count_from, spec.continuous, cues, name, file.row((i,)))


def _finder(
    file: YamlFile,
    keys: yamlfile.Keys,
    kind: str,
    shape: str,
    names: Iterable[str],
    ident: str,
    lists: dict[str, WordList],
    more: dict[str, int] | None = None,
) -> list[Finder]:
    """Make one pattern of an entry's names; a name may hold (a|b), (a)? and <word lists>."""
    every = "|".join(name.replace(".", r"\.").replace("'", "['’]") for name in names)
    if not every:
        return []
    sources = {name: words.pattern for name, words in lists.items()}
    try:
        source, _ = patterns.expanded(f"(?:{every})", sources, lambda name, kind: "")
        pattern = regex.compile(source.replace(r"\s+", r"[\s-]+"), FLAGS)
    except (patterns.PatternError, regex.error) as error:
        file.problem(f"a name cannot be read: {error}", keys)
        return []
    fixed = {shape: ident, **(more or {})}
    return [Finder(kind, shape, pattern, {}, fixed, f"{os.path.basename(file.path)}:{file.row(keys)}")]
