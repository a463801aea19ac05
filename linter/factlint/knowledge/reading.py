"""Read the files of people, organisations and places: every fault of all of them is told, with its place."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import Any, Generic, NamedTuple, TypeVar

from msgspec import Struct

from factlint import yamlfile
from factlint.finding import Problem
from factlint.knowledge import sheets
from factlint.knowledge.memory import Memory
from factlint.knowledge.model import Office, Organisation, Person, Place
from factlint.knowledge.specs import (
    OfficeSpec,
    OrganisationSpec,
    PersonSpec,
    PlaceSpec,
    converted,
    many,
    nearest,
    ordered,
    when,
)
from factlint.knowledge.words import slug
from factlint.problems import Unusable
from factlint.yamlfile import Keys, YamlFile

KINDS = ("people", "organisations", "places")
"""The folders of a knowledge whose files hold entries of these kinds, under a key of the same name."""
T = TypeVar("T")


class Source:
    """A file of entries. One that has not just been read is opened where a place in it is told, if it is *placed*."""

    def __init__(self, path: str, read: Callable[[], YamlFile]) -> None:
        self.path = path
        self.placed = True
        self.problems: list[Problem] = []
        self._read = cache(read)

    def problem(self, message: str, keys: Keys) -> None:
        """Note a problem at the value that keys lead to."""
        if not self.placed:
            self.problems.append(Problem(message, self.path))
            return
        file = self._read()
        file.problem(message, keys)
        self.problems.append(file.problems.pop())


class Entry(NamedTuple, Generic[T]):
    """What a file says of something, and where it says so."""

    item: T
    file: Source
    keys: Keys


class Entries(Struct, frozen=True):
    """All that the files say, in their order, and what is wrong with them."""

    people: list[Entry[Person]] = []
    organisations: list[Entry[Organisation]] = []
    places: list[Entry[Place]] = []
    problems: list[Problem] = []


def files(paths: Iterable[str]) -> list[tuple[str, str]]:
    """Return (kind, path) of the files of each kind: below folders, or named with such a folder above them."""
    found: dict[str, tuple[str, str]] = {}
    for top in paths:
        if os.path.isfile(top):
            every, above = [top], os.sep
        else:
            every = [os.path.join(folder, name) for folder, _, names in sorted(os.walk(top)) for name in sorted(names)]
            above = os.path.dirname(os.path.abspath(top))  # what stands further up may be anybody's word
        for path in every:
            parts = os.path.relpath(os.path.dirname(os.path.abspath(path)), above).split(os.sep)
            kind = next((part for part in reversed(parts) if part in KINDS), None)
            if kind and path.endswith((".yaml", ".yml", ".csv")):
                found.setdefault(os.path.realpath(path), (kind, path))
    return list(found.values())


def read(paths: Iterable[tuple[str, str]], memory: Memory) -> Entries:
    """Return the entries of files."""
    entries = Entries([], [], [], [])
    for kind, path in paths:
        kept: list[Any] = getattr(entries, kind)
        try:
            kept += _entries(kind, path, memory, entries.problems)
        except Unusable as error:
            entries.problems.extend(error.problems)
    return entries


def _entries(kind: str, path: str, memory: Memory, problems: list[Problem]) -> list[Entry[Any]]:
    """Return the entries of a file, of which none lacks if it has no faults; note these."""
    found: list[Entry[Any]] = []

    def items(text: str | None) -> list[Any] | None:
        """Read the file, and return what its entries say if there are no faults."""
        file = _opened(kind, path, text)
        source = Source(path, lambda: file)
        found.extend(Entry(item, source, keys) for keys, item in _items(kind, file))
        faults, file.problems = file.problems, []
        problems.extend(faults)
        return None if faults else [entry.item for entry in found]

    kept = memory.said(path, kind, SPECS[kind][1], items)
    if kept is None or found:
        return found
    source = Source(path, lambda: _opened(kind, path))
    return [Entry(item, source, (kind, number)) for number, item in enumerate(kept)]


def _opened(kind: str, path: str, text: str | None = None) -> YamlFile:
    return sheets.load(path, kind, text) if path.endswith(".csv") else yamlfile.load(path, text)


def _items(kind: str, file: YamlFile) -> Iterator[tuple[Keys, Any]]:
    """Yield what the entries of a file say, each with where it stands."""
    spec, _, make = SPECS[kind]
    defaults, listed = _listed(file, kind)
    for number, data in enumerate(listed):
        keys: Keys = (kind, number)
        said = converted(file, data, spec, keys)
        if said is not None:
            yield keys, make(file, keys, said, _sourced(file, keys, said, defaults))


def _listed(file: YamlFile, kind: str) -> tuple[dict[str, Any], list[object]]:
    """Return what a file says of all its entries, and the entries."""
    if not isinstance(file.data, dict):
        file.problem(f"a file of {kind} is a mapping with a list {kind!r}", ())
        return {}, []
    for key in file.data:
        if key not in ("source", "checked", kind):
            file.problem(f"unknown key {key!r}", (key,), nearest(key, ("source", "checked", kind)), key=True)
    listed = file.data.get(kind)
    if not isinstance(listed, list):
        file.problem(f"there is no list {kind!r}", (kind,) if kind in file.data else ())
        listed = []
    source = file.convert(file.data.get("source", ""), str, ("source",)) or ""
    return {"source": source, "checked": when(file, file.data.get("checked"), ("checked",))}, listed


def _sourced(file: YamlFile, keys: Keys, spec: Any, defaults: Mapping[str, Any]) -> dict[str, Any]:
    """Return where something can be checked and was, and where it stands."""
    checked = when(file, spec.checked, (*keys, "checked")) or defaults["checked"]
    place = {"file": os.path.basename(file.path), "row": file.row(keys)}
    return {"source": spec.source or defaults["source"], "checked": checked, **place}


def _person(file: YamlFile, keys: Keys, spec: PersonSpec, sourced: Mapping[str, Any]) -> Person:
    born, died = when(file, spec.born, (*keys, "born")), when(file, spec.died, (*keys, "died"))
    ordered(file, born, died, (*keys, "died"), "died {last}, before the birth in {first}")
    offices = []
    for number, data in enumerate(spec.offices):
        at: Keys = (*keys, "offices", number)
        office = converted(file, data, OfficeSpec, at)
        if office is not None:
            offices.append(_office(file, at, office, _sourced(file, at, office, sourced)))
    return Person(
        spec.id or slug(spec.name), spec.name, spec.surname, many(spec.also), born, died, spec.sex, spec.mononym,
        many(spec.known_for), many(spec.speaks_for), tuple(offices), **sourced,
    )  # fmt: skip


def _office(file: YamlFile, keys: Keys, spec: OfficeSpec, sourced: Mapping[str, Any]) -> Office:
    start, end = when(file, spec.start, (*keys, "from")), when(file, spec.end, (*keys, "to"))
    unsure = when(file, spec.unsure_after, (*keys, "unsure_after"))
    ordered(file, start, end, (*keys, "to"), "the office ends {last}, before it begins in {first}")
    ordered(file, start, unsure, (*keys, "unsure_after"), "unsure after {last}, before the office begins in {first}")
    return Office(spec.title, spec.of, start, end, unsure, spec.acting, spec.party, **sourced)


def _organisation(file: YamlFile, keys: Keys, spec: OrganisationSpec, sourced: Mapping[str, Any]) -> Organisation:
    start, end = when(file, spec.start, (*keys, "from")), when(file, spec.end, (*keys, "to"))
    ordered(file, start, end, (*keys, "to"), "ends {last}, before it begins in {first}")
    return Organisation(
        spec.id or slug(spec.name), spec.name, many(spec.acronym), many(spec.also), many(spec.errors), spec.of,
        spec.kind, spec.foreign, start, end, **sourced,
    )  # fmt: skip


def _place(file: YamlFile, keys: Keys, spec: PlaceSpec, sourced: Mapping[str, Any]) -> Place:
    within = many(spec.within)
    made = "-".join(slug(part) for part in (spec.name, *within[:1]))
    return Place(
        spec.id or made, spec.name, spec.kind, within, many(spec.capital), many(spec.also), many(spec.short),
        many(spec.people), many(spec.adjective), spec.disputed, spec.disputed_capital, spec.dateline,
        many(spec.errors), **sourced,
    )  # fmt: skip


SPECS: dict[str, tuple[type[Struct], Any, Callable[[YamlFile, Keys, Any, Mapping[str, Any]], Any]]] = {
    "people": (PersonSpec, list[Person], _person),
    "organisations": (OrganisationSpec, list[Organisation], _organisation),
    "places": (PlaceSpec, list[Place], _place),
}
"""How entries of each kind are written, what they become, and who makes that of them."""
