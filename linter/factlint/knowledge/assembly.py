"""People, organisations, places and titles of all folders, put together."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, partial

from msgspec import Struct

from factlint import yamlfile
from factlint.finding import Problem
from factlint.knowledge import organisations, people, places, reading
from factlint.knowledge.joining import joined
from factlint.knowledge.lookup import bodies
from factlint.knowledge.memory import Memory
from factlint.knowledge.model import Holding, Person
from factlint.knowledge.organisations import Organisations
from factlint.knowledge.people import People
from factlint.knowledge.places import Places
from factlint.knowledge.titles import Titles, TitlesSpec, compiled

TITLES = "titles.yaml"


class Assembly(Struct, frozen=True):
    """What folders know of people, organisations, places and titles, the entries that say it, and what is wrong."""

    people: People
    organisations: Organisations
    places: Places
    titles: Titles
    entries: reading.Entries
    problems: list[Problem]
    proper: Callable[[str], str] = str  # the usual name of a body


def assembled(paths: Sequence[str], memory: Memory | None = None) -> Assembly:
    """Read folders or files, but those that the memory knows."""
    memory = memory or Memory()
    specs, problems = title_specs(paths, memory)
    entries = reading.read(reading.files(paths), memory)
    found = joined(entries, compiled(specs))
    known, bodied = places.indexed(found.places), organisations.indexed(found.organisations)

    @cache
    def proper(said: str) -> str:
        """Return the usual name of a body: `UK` is the United Kingdom; unknown ones stay as they are."""
        names = bodies(said, known, bodied)
        return names[0] if len(names) == 1 else said

    titles = compiled(specs, proper)

    def usual(said: str) -> str:
        return titles.body(said) if titles.is_body(said) else proper(said)

    held = list(terms(found.people, titles, usual))
    problems = [*problems, *entries.problems, *_contradictions(entries)]
    return Assembly(people.indexed(found.people, held), bodied, known, titles, entries, problems, usual)


def title_specs(folders: Iterable[str], memory: Memory | None = None) -> tuple[list[TitlesSpec], list[Problem]]:
    """Return what the folders' files of titles say, and what is wrong with them."""
    memory = memory or Memory()
    problems: list[Problem] = []
    paths = [path for folder in folders if os.path.isfile(path := os.path.join(folder, TITLES))]

    def said(path: str, text: str | None) -> TitlesSpec | None:
        file = yamlfile.load(path, text)
        spec: TitlesSpec | None = file.convert(file.data, TitlesSpec)
        problems.extend(file.problems)
        return spec

    specs = [memory.said(path, TITLES, TitlesSpec, partial(said, path)) for path in paths]
    return [spec for spec in specs if spec is not None], problems


def terms(every: Iterable[Person], titles: Titles, usual: Callable[[str], str]) -> Iterator[tuple[str, str, Holding]]:
    """Yield every term with its canonical title and the usual name of its body."""
    for person in every:
        for office in person.offices:
            body = usual(office.of)
            yield titles.canonical(office.title, body), body, Holding(office, person)


def _contradictions(entries: reading.Entries) -> list[Problem]:
    """Return what joining has noted in the files of entries."""
    files = {id(entry.file): entry.file for kind in reading.KINDS for entry in getattr(entries, kind)}
    return [problem for file in files.values() for problem in file.problems]
