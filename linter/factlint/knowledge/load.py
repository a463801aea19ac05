"""Read the YAML files of the knowledge."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable

from msgspec import Struct

from factlint import yamlfile
from factlint.almanac import Holiday, Series
from factlint.calendar import iso
from factlint.knowledge import Event, Knowledge, Name, words_of
from factlint.knowledge.assembly import TITLES, assembled
from factlint.knowledge.packing import packed
from factlint.knowledge.reading import KINDS, Entries
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


def load(folders: Iterable[str]) -> Knowledge:
    """Read the knowledge of all *folders*, later ones adding to the earlier; raise `Unusable` with all."""
    knowledge = Knowledge({}, {}, {})
    names: list[Name] = []
    problems = []
    folders = list(folders)
    for path in _files(folders):
        file = yamlfile.load(path)
        for i, data in enumerate(file.data or []):
            names += _entry(knowledge, file, i, data)
        problems += file.problems
    rest = assembled(folders)
    problems += rest.problems
    if problems:
        raise Unusable(problems)
    names += _wrong(rest.entries)
    cued = tuple(ident for ident in knowledge.events if (event := knowledge.event(ident)) and event.cues)
    return Knowledge(
        knowledge.events, knowledge.holidays, knowledge.series, _indexed(names), cued,
        rest.people, rest.organisations, rest.places, rest.titles,
    )  # fmt: skip


def _wrong(entries: Entries) -> list[Name]:
    """Return the wrong forms of organisations and places, which are looked for in every text."""
    every = [(entry.item.id, entry.item.errors) for entry in entries.organisations]
    every += [(entry.item.id, entry.item.errors) for entry in entries.places]
    return [Name(text, "misnamed", "misnamed", ident) for ident, errors in every for text in errors]


def _files(folders: Iterable[str]) -> list[str]:
    return [
        os.path.join(folder, name)
        for top in folders
        for folder, _, names in sorted(os.walk(top))
        if os.path.basename(folder) not in KINDS
        for name in sorted(names)
        if name.endswith((".yaml", ".yml")) and name != TITLES
    ]


def _indexed(names: Iterable[Name]) -> dict[str, bytes]:
    """Put each name under the word of it that the fewest names have."""
    every = list(names)
    count = Counter(word for name in every for word in words_of(name.text))
    index: dict[str, list[Name]] = {}
    for name in every:
        rarest = min(words_of(name.text), key=lambda word: (count[word] + 60 // len(word), word))
        index.setdefault(rarest, []).append(name)
    return {word: packed(found) for word, found in index.items()}


def _entry(knowledge: Knowledge, file: YamlFile, i: int, data: object) -> list[Name]:
    base = os.path.basename(file.path)
    if base in ("holidays.yaml", "series.yaml"):
        kind = base[:-5].removesuffix("s") if base == "holidays.yaml" else "series"
        item = file.convert(data, Holiday if kind == "holiday" else Series, (i,))
        if item is None:
            return []
        (knowledge.holidays if kind == "holiday" else knowledge.series)[item.id] = packed(item)
        return _names("time" if kind == "holiday" else "event", kind, item.names, item.id)
    spec = file.convert(data, EventSpec, (i,))
    if spec is None:
        return []
    event = _event(file, i, spec)
    if event is None:
        return []
    if event.id in knowledge.events:
        file.problem(f"the event {event.id!r} is there twice", (i, "id"))
    knowledge.events[event.id] = packed(event)
    named = _names("event", "event", spec.names, spec.id)
    begun = _names("event", "clause", spec.begins, spec.id)
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
    cues = tuple(tuple(group) for group in spec.cues)
    name = os.path.basename(file.path)
    return Event(spec.id, spec.names[0], start, end, spec.count_from, spec.continuous, cues, name, file.row((i,)))


def _names(kind: str, shape: str, texts: Iterable[str], ident: str) -> list[Name]:
    return [Name(text, kind, shape, ident) for text in texts]
