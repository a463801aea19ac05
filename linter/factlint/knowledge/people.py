"""The people of the knowledge, by their names and by their offices."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from msgspec import Struct

from factlint.knowledge.model import Form, Holding, Person, Post
from factlint.knowledge.packing import Table, grouped, packed, table
from factlint.knowledge.words import REMEMBERED, by_every_word, folded, forms

_KNOWN = "all"


class People(Struct, frozen=True, dict=True):
    """People by id, by each word of their forms, by form and by surname; ids of holders by office.

    The key of an office is its canonical title, a line, and the folded name of its body.
    """

    entries: Table = Table()
    by_word: Table = Table()
    by_form: Table = Table()
    by_surname: Table = Table()
    by_office: Table = Table()
    by_title: Table = Table()
    by_person: Table = Table()
    given: Table = Table()

    def person(self, ident: str) -> Person | None:
        return self.entries.get(ident, Person)

    def persons(self, form: str) -> tuple[Person, ...]:
        """Return the people whom this full form names, however it is spaced, hyphened or capitalised."""
        return self._all(self.by_form.listed(folded(form)))

    def surnamed(self, surname: str) -> tuple[Person, ...]:
        return self._all(self.by_surname.listed(folded(surname)))

    def near(self, word: str) -> tuple[Form, ...]:
        """Return every full form with this folded word."""
        return self.by_word.get(word, tuple[Form, ...]) or ()

    @property
    def words(self) -> frozenset[str]:
        """The folded words of all full forms."""
        return self.by_word.keys()

    @property
    def surnames(self) -> frozenset[str]:
        """The surnames, folded."""
        return self.by_surname.keys()

    @property
    def given_names(self) -> frozenset[str]:
        """The folded first words of all full forms of two words or more."""
        return self.given.get(_KNOWN, frozenset[str]) or frozenset()

    def tenures(self, key: str) -> tuple[Holding, ...]:
        """Return who has held the office of a key, by its start, unknown ones first."""
        found = []
        for ident, number in self.by_office.get(key, tuple[tuple[str, int], ...]) or ():
            person = self.person(ident)
            if person is not None:
                found.append(Holding(person.offices[number], person))
        return tuple(found)

    def posts(self, ident: str) -> tuple[Post, ...]:
        """Return the office of each term of somebody, in the order of these."""
        return self.by_person.get(ident, tuple[Post, ...]) or ()

    def bodies(self, title: str) -> tuple[str, ...]:
        """Return the bodies, as the entries write them, that have had somebody in an office of this title."""
        return self.by_title.listed(title)

    def _all(self, idents: Iterable[str]) -> tuple[Person, ...]:
        return tuple(person for ident in idents if (person := self.person(ident)) is not None)


@lru_cache(REMEMBERED)
def office_key(title: str, body: str) -> str:
    """Return the key of an office of a canonical title."""
    return f"{title}\n{folded(body)}"


def indexed(people: Iterable[Person], terms: Iterable[tuple[str, str, Holding]]) -> People:
    """Index people, and the terms of their offices: each with its canonical title and body."""
    every = sorted(people, key=lambda person: person.id)
    named = [form for person in every for form in forms(person.forms, person.id)]
    surnames = [(key, person.id) for person in every for key in surname_keys(person.surname)]
    offices: dict[str, list[tuple[str, str, int]]] = {}
    titles: list[tuple[str, str]] = []
    posts: dict[str, list[Post]] = {}
    for title, body, (office, person) in terms:
        start = office.start.first.isoformat() if office.start else ""
        numbered = (start, person.id, person.offices.index(office))
        offices.setdefault(office_key(title, body), []).append(numbered)
        titles.append((title, body))
        posts.setdefault(person.id, []).append(Post(title, body))
    held = {key: tuple((ident, number) for _, ident, number in sorted(found)) for key, found in offices.items()}
    given = sorted({form.words[0] for form in named if len(form.words) > 1})
    return People(
        table({person.id: person for person in every}),
        table(by_every_word(named)),
        grouped((" ".join(form.words), form.id) for form in named),
        grouped(surnames),
        table(held),
        grouped(titles),
        table(posts),
        table({_KNOWN: packed(given)}),
    )


def surname_keys(surname: str) -> list[str]:
    """Return what a surname is looked up by: all of it, and what follows particles in lower case."""
    capital = next((at for at, char in enumerate(surname) if char.isupper()), 0)
    return [folded(surname), folded(surname[capital:])]
