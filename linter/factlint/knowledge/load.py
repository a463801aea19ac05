"""Put the knowledge of all folders together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from factlint.almanac import Holiday, Series
from factlint.finding import Problem
from factlint.knowledge import Event, Knowledge, Name, occasions, words_of
from factlint.knowledge.assembly import assembled
from factlint.knowledge.memory import Memory
from factlint.knowledge.packing import packed
from factlint.knowledge.reading import Entries
from factlint.problems import Unusable


def load(folders: Iterable[str], memory: Memory | None = None) -> Knowledge:
    """Read the knowledge of all *folders*, later ones adding to the earlier; raise `Unusable` with all.

    Files that the memory knows are not read again.
    """
    memory = memory or Memory()
    problems: list[Problem] = []
    folders = list(folders)
    every = [each for path in occasions.files(folders) for each in occasions.read(path, memory, problems)]
    events = _events(every, problems)
    rest = assembled(folders, memory)
    problems += rest.problems
    if problems:
        raise Unusable(problems)
    holidays = {item.id: packed(item) for each in every if isinstance(item := each.entry.item, Holiday)}
    series = {item.id: packed(item) for each in every if isinstance(item := each.entry.item, Series)}
    names = [*(name for each in every for name in each.names), *_wrong(rest.entries)]
    cued = tuple(event.id for event in events.values() if event.cues)
    return Knowledge(
        {ident: packed(event) for ident, event in events.items()}, holidays, series, _indexed(names), cued,
        rest.people, rest.organisations, rest.places, rest.titles,
    )  # fmt: skip


def _events(every: Iterable[occasions.Occasion], problems: list[Problem]) -> dict[str, Event]:
    """Return the events by their ids; note ids that are there twice."""
    found: dict[str, Event] = {}
    for event, file, keys in (each.entry for each in every):
        if isinstance(event, Event):
            if event.id in found:
                file.problem(f"the event {event.id!r} is there twice", (*keys, "id"))
                problems += file.problems[-1:]
            found[event.id] = event
    return found


def _wrong(entries: Entries) -> list[Name]:
    """Return the wrong forms of organisations and places, which are looked for in every text."""
    every = [(entry.item.id, entry.item.errors) for entry in entries.organisations]
    every += [(entry.item.id, entry.item.errors) for entry in entries.places]
    return [Name(text, "misnamed", "misnamed", ident) for ident, errors in every for text in errors]


def _indexed(names: Iterable[Name]) -> dict[str, bytes]:
    """Put each name under the word of it that the fewest names have."""
    every = list(names)
    count = Counter(word for name in every for word in words_of(name.text))
    index: dict[str, list[Name]] = {}
    for name in every:
        rarest = min(words_of(name.text), key=lambda word: (count[word] + 60 // len(word), word))
        index.setdefault(rarest, []).append(name)
    return {word: packed(found) for word, found in index.items()}
