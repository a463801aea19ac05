"""What factlint knows of the world: events, holidays and series, people and their offices, organisations, places.

Each entry has its place in the YAML.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import Any, NamedTuple, TypeVar

from msgspec import Struct, msgpack

from factlint.almanac import Holiday, Series
from factlint.calendar import When
from factlint.knowledge.organisations import Organisations
from factlint.knowledge.people import People
from factlint.knowledge.places import Places
from factlint.knowledge.titles import Titles

T = TypeVar("T")


class Event(Struct, frozen=True):
    """Something that happened: when it started and ended, and the cues of a text without its name."""

    id: str
    name: str
    start: When
    end: When | None
    count_from: int
    continuous: bool
    cues: tuple[tuple[str, ...], ...]
    file: str
    row: int

    def cued(self, text: str) -> bool:
        """Tell whether *text* has a cue of every group."""
        return all(_any_of(group).search(text) for group in self.cues)

    @property
    def whole(self) -> When:
        return When(self.start.first, (self.end or self.start).last)


class Name(NamedTuple):
    """A name that texts use for an entry: its kind and shape as a mention, and the entry's id.

    The shape is "clause" for a finite clause that says how an event began: "Russia invaded Ukraine".
    """

    text: str
    kind: str
    shape: str
    id: str


Named = tuple[tuple[frozenset[str], Name], ...]


class Knowledge(Struct, frozen=True, dict=True):
    """Entries by their id, and names by their rarest word, folded; each packed until somebody asks for it.

    A run touches few of thousands of entries, and a start should not pay for the others.
    """

    events: dict[str, bytes] = {}
    holidays: dict[str, bytes] = {}
    series: dict[str, bytes] = {}
    names: dict[str, bytes] = {}
    cued: tuple[str, ...] = ()
    people: People = People()
    organisations: Organisations = Organisations()
    places: Places = Places()
    titles: Titles = Titles()

    def event(self, ident: object) -> Event | None:
        return _unpacked(self.events, str(ident), Event, self.__dict__)

    def holiday(self, ident: object) -> Holiday | None:
        return _unpacked(self.holidays, str(ident), Holiday, self.__dict__)

    def one_series(self, ident: object) -> Series | None:
        return _unpacked(self.series, str(ident), Series, self.__dict__)

    @property
    def in_use(self) -> dict[str, Named]:
        """The names that were asked for, by their rarest word."""
        memory: dict[str, Named] = self.__dict__.setdefault("names in use", {})
        return memory

    def named(self, word: str) -> Named:
        """Return the names whose rarest word this is, each with all its words."""
        names = msgpack.decode(self.names[word], type=tuple[Name, ...])
        found = self.in_use[word] = tuple((words_of(name.text), name) for name in names)
        return found

    def going_on(self, day: date) -> list[Event]:
        """Return the events with cues that had begun by a day and had not ended."""
        events = (self.event(ident) for ident in self.cued)
        return [e for e in events if e and e.start.first <= day and (e.end is None or e.end.last >= day)]


def _unpacked(packed: dict[str, bytes], key: str, kind: type[T], memory: dict[str, Any]) -> T | None:
    if key not in packed:
        return None
    name = f"{kind} {key}"
    found: T | None = memory.get(name)
    if found is None:
        found = memory[name] = msgpack.decode(packed[key], type=kind)
    return found


@cache
def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)


def words_of(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text.lower()))
