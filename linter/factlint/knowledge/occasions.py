"""Read the files of events, holidays and series: every fault is told, with its place."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

from msgspec import Struct

from factlint import yamlfile
from factlint.almanac import Holiday, Series
from factlint.calendar import iso
from factlint.finding import Problem
from factlint.knowledge import Event, Name
from factlint.knowledge.assembly import TITLES
from factlint.knowledge.memory import Memory
from factlint.knowledge.reading import KINDS, Entry, Source
from factlint.yamlfile import YamlFile

Item = Event | Holiday | Series


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


class Told(Struct, frozen=True, array_like=True):
    """What the entries of a file say, of a kind by its name, and the names that texts use for each."""

    events: list[Event] = []
    holidays: list[Holiday] = []
    series: list[Series] = []
    names: list[list[Name]] = []

    @property
    def items(self) -> list[Item]:
        return [*self.events, *self.holidays, *self.series]


class Occasion(Struct, frozen=True):
    """An event, a holiday or a series, where a file tells of it, and its names."""

    entry: Entry[Item]
    names: list[Name]


def files(folders: Iterable[str]) -> list[str]:
    """Return the files of events, holidays and series below folders."""
    return [
        os.path.join(folder, name)
        for top in folders
        for folder, _, names in sorted(os.walk(top))
        if os.path.basename(folder) not in KINDS
        for name in sorted(names)
        if name.endswith((".yaml", ".yml")) and name != TITLES
    ]


def read(path: str, memory: Memory, problems: list[Problem]) -> Iterator[Occasion]:
    """Yield what a file tells; note what is wrong with it."""

    def told(text: str | None) -> Told | None:
        file = yamlfile.load(path, text)
        found = _told(file)
        problems.extend(file.problems)
        return None if file.problems else found

    kept = memory.said(path, "occasions", Told, told)
    source = Source(path, lambda: yamlfile.load(path))
    if kept is not None:
        for number, (item, names) in enumerate(zip(kept.items, kept.names)):
            yield Occasion(Entry(item, source, (number,)), names)


def _told(file: YamlFile) -> Told:
    told = Told([], [], [], [])
    base = os.path.basename(file.path)
    for number, data in enumerate(file.data or []):
        if base == "holidays.yaml":
            holiday = file.convert(data, Holiday, (number,))
            if holiday is not None:
                told.holidays.append(holiday)
                told.names.append(_names("time", "holiday", holiday.names, holiday.id))
        elif base == "series.yaml":
            series = file.convert(data, Series, (number,))
            if series is not None:
                told.series.append(series)
                told.names.append(_names("event", "series", series.names, series.id))
        else:
            spec = file.convert(data, EventSpec, (number,))
            event = _event(file, number, spec) if spec is not None else None
            if spec is not None and event is not None:
                told.events.append(event)
                begun = _names("event", "clause", spec.begins, spec.id)
                told.names.append(_names("event", "event", spec.names, spec.id) + begun)
    return told


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
