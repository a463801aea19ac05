"""People of an article: who is named, by which forms, in which roles, and whom a pronoun means."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from datetime import date
from functools import cached_property

from factlint.document import Document
from factlint.knowledge import Knowledge
from factlint.knowledge.model import Person
from factlint.knowledge.people import People
from factlint.knowledge.words import folded
from factlint.language import Language
from factlint.names import speakers
from factlint.names.known import Known
from factlint.names.model import Age, Individual, Named, Role, Seat
from factlint.names.nearby import Nearby
from factlint.names.pronouns import sentence
from factlint.names.reader import Reader, Reading
from factlint.names.roles import Roles
from factlint.names.runs import Splitter
from factlint.text import Span

BESIDE = frozenset({"full", "title", "courtesy", "surname"})
"""Mentions that roles stand beside."""

__all__ = ["Age", "Individual", "Named", "Names", "Role", "Seat"]


class Names:
    """The people of an article, read when somebody asks."""

    def __init__(self, document: Document, language: Language, knowledge: Knowledge) -> None:
        self.document, self.language, self.knowledge = document, language, knowledge
        self.people = knowledge.people
        self._known: dict[int, Person | None] = {}
        self._may_be: dict[int, bool] = {}
        self._roles: dict[int, list[Role]] = {}

    @cached_property
    def reading(self) -> Reading:
        """Everything that one pass over the words with capitals tells."""
        return Reader(self.document, _splitter(self.language, self.people)).read()

    @property
    def individuals(self) -> tuple[Individual, ...]:
        return self.reading.individuals

    @property
    def mentions(self) -> list[Named]:
        return self.reading.mentions

    @cached_property
    def _reader(self) -> Roles:
        return Roles(self.document, self.language.names, self.language.cues.classes)

    @cached_property
    def roles(self) -> list[Role]:
        """What the article says that people are, in order."""
        every = [role for each in self.individuals for role in self.roles_of(each)]
        return sorted(every, key=lambda role: role.span)

    @cached_property
    def seats(self) -> list[Seat]:
        return [seat for named in self.mentions if named.how in BESIDE for seat in self._reader.seats(named)]

    @cached_property
    def ages(self) -> list[Age]:
        return [age for named in self.mentions if named.how in BESIDE for age in self._reader.ages(named)]

    def known(self, individual: Individual) -> Person | None:
        """Return whom of the knowledge an individual is; None where that is not sure."""
        number = individual.number
        if number not in self._known:
            parties = [self.language.names.spec.parties[seat.party] for seat in self.seats if seat.who == number]
            self._known[number] = self.identity.person(individual, self.roles_of(individual), parties)
        return self._known[number]

    @cached_property
    def identity(self) -> Known:
        return Known(self.document, self.knowledge, self.language.names)

    def may_be_known(self, individual: Individual) -> bool:
        """Tell whether the knowledge has a form of the name at all."""
        found = self._may_be.get(individual.number)
        if found is None:
            forms = individual.forms if individual.given else (individual.surname,)
            table = self.people.by_form if individual.given else self.people.by_surname
            found = self._may_be[individual.number] = any(folded(form) in table for form in forms)
        return found

    def is_gone(self, individual: Individual, since: date, day: date) -> bool:
        """Tell whether everybody whom the knowledge has under this name died between two days."""
        if not self.may_be_known(individual):
            return False
        found = [person for form in individual.forms for person in self.people.persons(form)]
        return bool(found) and all(person.died is not None and since < person.died.last < day for person in found)

    def has_context(self, individual: Individual, person: Person) -> bool:
        """Tell whether the article speaks of what a person is known by, besides the name."""
        return self.identity.has_context(person, [role.title for role in self.roles_of(individual)])

    def is_household(self, individual: Individual) -> bool:
        """Tell whether a surname alone means this one wherever it stands."""
        first = individual.given[0] if individual.given else ""
        return first in _splitter(self.language, self.people).household(individual.surname)

    def is_name(self, word: str) -> bool:
        """Tell whether a folded word is a first name or a surname of somebody."""
        naming = self.language.names
        listed = word.title() in naming.sexes or word.title() in naming.common
        return listed or word in self.people.given_names or word in self.people.by_surname

    def sentence(self, span: Span, block: int) -> Span:
        """Return the sentence of a block that a span stands in."""
        where = self.document.blocks[block].span
        start, end = sentence(self.document.text, span.start, where.start, where.end, self._abbreviated)
        return Span(start, end)

    @property
    def _abbreviated(self) -> re.Pattern[str]:
        return self.language.names.patterns["abbreviated"]

    def who(self, span: Span) -> Individual | None:
        """Return whom a span of the text means: a name, a pronoun, a description; None where that is open."""
        number = speakers.who(self, span, self.language.names, self.language.cues.classes)
        return None if number is None else self.individuals[number]

    def roles_of(self, individual: Individual) -> list[Role]:
        """Return what the article says that somebody is, in order."""
        number = individual.number
        if number not in self._roles:
            beside = [named for named in self.mentions_of(individual) if named.how in BESIDE]
            self._roles[number] = [role for named in beside for role in self._reader.roles(named)]
        return self._roles[number]

    def mentions_of(self, individual: Individual) -> list[Named]:
        return self._by_who.get(individual.number, [])

    @cached_property
    def _by_who(self) -> dict[int, list[Named]]:
        found: dict[int, list[Named]] = {}
        for named in self.mentions:
            found.setdefault(named.who, []).append(named)
        return found

    @cached_property
    def nearby(self) -> Nearby:
        """The forms of the knowledge that differ a little from a name."""
        memory = self.language.names.__dict__
        found: Nearby | None = memory.get("nearby")
        if found is None or found.people is not self.people:
            found = memory["nearby"] = Nearby(self.people)
        return found

    @cached_property
    def _starts(self) -> list[int]:
        return [named.span.start for named in self.mentions]

    def within(self, span: Span) -> list[Named]:
        """Return the mentions that begin within a span."""
        return self.mentions[bisect_left(self._starts, span.start) : bisect_right(self._starts, span.end - 1)]


def _splitter(language: Language, people: People) -> Splitter:
    """Return the splitter of a language, which remembers the runs of all articles."""
    memory = language.names.__dict__
    found: Splitter | None = memory.get("splitter")
    if found is None or found.people is not people:
        found = memory["splitter"] = Splitter(language.names, language.cues.classes, people)
    return found
