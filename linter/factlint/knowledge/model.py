"""People and their offices, organisations, places: what the knowledge says of each, and where it says so."""

from __future__ import annotations

from typing import NamedTuple

from msgspec import Struct

from factlint.calendar import When


class Office(Struct, frozen=True, array_like=True):
    """A term in an office: *title* and *of* as the entry writes them, *start* and *end* where they are known.

    Without an *end* it is held until *unsure_after*, or until it was *checked*; what came then nobody has said.
    """

    title: str
    of: str
    start: When | None = None
    end: When | None = None
    unsure_after: When | None = None
    acting: bool = False
    party: str = ""
    source: str = ""
    checked: When | None = None
    file: str = ""
    row: int = 1


class Person(Struct, frozen=True, array_like=True):
    """A person, joined of all entries with this id; *file* and *row* are the place of the first."""

    id: str
    name: str
    surname: str = ""
    also: tuple[str, ...] = ()
    born: When | None = None
    died: When | None = None
    sex: str | None = None
    mononym: bool = False
    known_for: tuple[str, ...] = ()
    speaks_for: tuple[str, ...] = ()
    offices: tuple[Office, ...] = ()
    source: str = ""
    checked: When | None = None
    file: str = ""
    row: int = 1

    @property
    def forms(self) -> tuple[str, ...]:
        return (self.name, *self.also)


class Organisation(Struct, frozen=True, array_like=True):
    """An organisation; *errors* are forms of its name that are wrong whatever they mean.

    A *foreign* acronym stands for words of another language.
    """

    id: str
    name: str
    acronyms: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    errors: tuple[str, ...] = ()
    of: str = ""
    kind: str = ""
    foreign: bool = False
    start: When | None = None
    end: When | None = None
    source: str = ""
    checked: When | None = None
    file: str = ""
    row: int = 1

    @property
    def forms(self) -> tuple[str, ...]:
        return (self.name, *self.also)


class Place(Struct, frozen=True, array_like=True):
    """A place: *within* are the names of all that rightly contain it, *short* its abbreviations.

    Whom a *disputed* place belongs to is told by nobody here; a *dateline* stands without its country.
    """

    id: str
    name: str
    kind: str
    within: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    disputed: bool = False
    disputed_capital: bool = False
    dateline: bool = False
    errors: tuple[str, ...] = ()
    source: str = ""
    checked: When | None = None
    file: str = ""
    row: int = 1

    @property
    def forms(self) -> tuple[str, ...]:
        return (self.name, *self.also, *self.short)


class Form(NamedTuple):
    """A name that texts use: its folded words, the id of what it names, and the name as the entry writes it."""

    words: tuple[str, ...]
    id: str
    text: str


class Post(NamedTuple):
    """An office by its canonical title and the usual name of its body."""

    title: str
    body: str


class Holding(NamedTuple):
    """An office and who holds it."""

    office: Office
    person: Person


class Holders(NamedTuple):
    """Who held an office on a day: surely, and perhaps."""

    surely: tuple[Holding, ...]
    maybe: tuple[Holding, ...]
