"""Who an individual is in the knowledge: told by the full name, and by a second key where that is not enough."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import cached_property

from factlint.document import Document
from factlint.knowledge import Knowledge
from factlint.knowledge.model import Person
from factlint.knowledge.words import folded
from factlint.language.names import Naming
from factlint.names.model import Individual, Role


class Known:
    """Finds individuals of one article in the knowledge."""

    def __init__(self, document: Document, knowledge: Knowledge, naming: Naming) -> None:
        self.document, self.knowledge, self.naming = document, knowledge, naming
        self._told: dict[str, bool] = {}

    def person(self, individual: Individual, roles: Iterable[Role], parties: Collection[str] = ()) -> Person | None:
        """Return the one person of the knowledge who is meant; None where that is not sure.

        A name that many bear needs a second key: an office, a body, a place or a party of that person in the article.
        A surname alone needs an office. *parties* are those that stand beside the name.
        """
        people = self.knowledge.people
        titles = [role.title for role in roles]
        if not individual.given:
            fitting = [each for each in people.surnamed(individual.surname) if self.holds(each, titles)]
            return fitting[0] if len(fitting) == 1 else None
        found = {each.id: each for form in individual.forms for each in people.persons(form)}
        if len(found) > 1:
            found = {key: each for key, each in found.items() if self.has_context(each, titles)}
        if len(found) != 1:
            return None
        (only,) = found.values()
        if any(office.party in parties for office in only.offices if office.party):
            return only
        return only if not self.is_common(individual) or self.has_context(only, titles) else None

    def is_common(self, individual: Individual) -> bool:
        """Tell whether many people bear a name."""
        return individual.surname in self.naming.common and individual.given[0].rstrip(".") in self.naming.sexes

    def has_context(self, person: Person, titles: Iterable[str]) -> bool:
        """Tell whether an office of a person stands beside the name, or what the person is known for in the text."""
        return self.holds(person, titles) or any(map(self._speaks_of, self.keys(person)))

    def _speaks_of(self, name: str) -> bool:
        """Tell whether the text has a name, the adjective of a place, or the acronym or another name of a body."""
        found = self._told.get(name)
        if found is None:
            others, acronyms = _other_names(self.knowledge, name)
            text = self.document.text
            found = any(word in self.words for word in others) or any(word in text for word in acronyms)
            self._told[name] = found
        return found

    def holds(self, person: Person, titles: Iterable[str]) -> bool:
        """Tell whether a person has held an office of one of these titles."""
        canonical = self.knowledge.titles.canonical
        memory: dict[str, frozenset[tuple[str, str]]] = self.knowledge.__dict__.setdefault("offices in use", {})
        offices = memory.get(person.id)
        if offices is None:
            every = ((canonical(office.title, office.of), office.of) for office in person.offices)
            offices = memory[person.id] = frozenset(every)
        return any((canonical(title, of), of) in offices for title in titles for _, of in offices)

    def holds_alone(self, person: Person, titles: Iterable[str]) -> bool:
        """Tell whether a person has held an office of one of these titles that one person at a time holds."""
        known = self.knowledge.titles
        return any(
            known.one(office.title, office.of)
            and known.canonical(title, office.of) == known.canonical(office.title, office.of)
            for office in person.offices
            for title in titles
        )

    def keys(self, person: Person) -> Iterable[str]:
        """Return the places, bodies and parties by which a person is told; countries of very many are none."""
        every = (*person.known_for, *(office.of for office in person.offices), *(o.party for o in person.offices))
        return {word for word in every if word and word not in self.naming.spec.words["no-keys"]}

    @cached_property
    def words(self) -> str:
        """The folded words of the article, a space around each."""
        return f" {folded(self.document.text)} "


def _other_names(known: Knowledge, name: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return how texts call what a name is the name of: folded, a space around each; and its acronyms."""
    memory: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = known.__dict__.setdefault("other names in use", {})
    found = memory.get(name)
    if found is None:
        places, bodies = known.places.places(name), known.organisations.organisations(name)
        others = [name, *(word for place in places for word in (*place.adjectives, *place.people))]
        others += [word for body in bodies for word in body.forms]
        acronyms = tuple(dict.fromkeys(word for body in bodies for word in body.acronyms))
        found = memory[name] = tuple(dict.fromkeys(f" {folded(word)} " for word in others)), acronyms
    return found
