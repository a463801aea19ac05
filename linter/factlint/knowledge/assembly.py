"""People, organisations, places and titles of all folders, put together."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from factlint import yamlfile
from factlint.finding import Problem
from factlint.knowledge import organisations, people, places, reading
from factlint.knowledge.joining import joined
from factlint.knowledge.lookup import bodies
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


def assembled(paths: Sequence[str], titles_of: Iterable[str] | None = None) -> Assembly:
    """Read folders or files; *titles_of* are the folders whose titles count, the same ones if not told."""
    titles, problems = read_titles(paths if titles_of is None else titles_of)
    entries = reading.read(reading.files(paths))
    found = joined(entries, titles)
    kept = places.indexed(found.places), organisations.indexed(found.organisations)
    held = terms(found.people, titles, *kept)
    problems = [*problems, *entries.problems, *_contradictions(entries)]
    return Assembly(people.indexed(found.people, held), kept[1], kept[0], titles, entries, problems)


def read_titles(folders: Iterable[str]) -> tuple[Titles, list[Problem]]:
    """Return the titles of all folders' files, later ones adding to the earlier, and what is wrong with them."""
    specs, problems = [], []
    for folder in folders:
        path = os.path.join(folder, TITLES)
        if os.path.isfile(path):
            file = yamlfile.load(path)
            spec = file.convert(file.data, TitlesSpec)
            specs += [spec] if spec is not None else []
            problems += file.problems
    return compiled(specs), problems


def terms(
    every: Iterable[Person], titles: Titles, known: Places, organisations: Organisations
) -> Iterator[tuple[str, str, Holding]]:
    """Yield every term with its canonical title and body."""
    proper: dict[str, str] = {}
    for person in every:
        for office in person.offices:
            if office.of not in proper:
                proper[office.of] = body(office.of, known, organisations)
            named = proper[office.of]
            yield titles.canonical(office.title, named), named, Holding(office, person)


def body(said: str, places: Places, organisations: Organisations) -> str:
    """Return the usual name of what an entry calls a body: `UK` is the United Kingdom; unknown ones as they are."""
    found = bodies(said, places, organisations)
    return found[0] if len(found) == 1 else said


def _contradictions(entries: reading.Entries) -> list[Problem]:
    """Return what joining has noted in the files of entries."""
    files = {id(entry.file): entry.file for kind in reading.KINDS for entry in getattr(entries, kind)}
    return [problem for file in files.values() for problem in file.problems]
