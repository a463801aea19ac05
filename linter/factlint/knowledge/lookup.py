"""Who held which office when, and what the words for an office and its body mean."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from factlint.knowledge import Knowledge
from factlint.knowledge.model import Holders, Holding, Office, Person, Post
from factlint.knowledge.organisations import Organisations
from factlint.knowledge.people import office_key
from factlint.knowledge.places import Places
from factlint.knowledge.words import folded

REMEMBERED = 5_000
"""Titles whose meaning is kept in mind."""


def held(office: Office, person: Person, day: date) -> bool | None:
    """Tell whether somebody held an office on a day; None where that is not sure.

    The days of taking and of leaving count. Nobody holds an office after death.
    """
    end, died = office.end, person.died
    if (office.start and day < office.start.first) or (end and day > end.last) or (died and day > died.last):
        return False
    if office.start is None or day < office.start.last:
        return None
    return True if day <= sure_until(office, person) else None


def sure_until(office: Office, person: Person) -> date:
    """Return the last day on which somebody who took an office surely had it still."""
    ends = [office.end.first] if office.end else []
    ends += [person.died.first] if person.died else []
    if not office.end and (known := office.unsure_after or office.checked):
        ends.append(known.first)
    if not ends and office.start:
        ends.append(office.start.last)
    return min(ends, default=date.min)


def holders(tenures: Iterable[Holding], day: date) -> Holders:
    """Return who held an office on a day."""
    told = [(held(*holding, day), holding) for holding in tenures]
    surely = tuple(holding for answer, holding in told if answer)
    return Holders(surely, tuple(holding for answer, holding in told if answer is None))


def bodies(text: str, places: Places, organisations: Organisations) -> tuple[str, ...]:
    """Return the names of what a text calls by name, abbreviation or adjective: a country, a body."""
    countries = [place.name for place in (*places.places(text), *places.called(text))]
    return tuple(dict.fromkeys((*countries, *(each.name for each in organisations.organisations(text)))))


def offices(text: str, known: Knowledge) -> tuple[Post, ...]:
    """Return the known offices that a title may mean, with its body before or behind it, or without one."""
    memory: dict[str, tuple[Post, ...]] = known.__dict__.setdefault("posts in use", {})
    if text not in memory:
        if len(memory) >= REMEMBERED:
            memory.clear()
        memory[text] = _unsaid(text, known) or _said(text, known)
    return memory[text]


def tenures(post: Post, known: Knowledge) -> tuple[Holding, ...]:
    """Return who has held an office, by the start of each term."""
    return known.people.tenures(office_key(*post))


def who(text: str, day: date, known: Knowledge) -> tuple[tuple[Post, Holders], ...]:
    """Return who held each office that a title may mean on a day, where anybody did."""
    answers = ((post, holders(tenures(post, known), day)) for post in offices(text, known))
    return tuple((post, found) for post, found in answers if any(found))


def held_by(person: Person, title: str, known: Knowledge) -> tuple[Holding, ...]:
    """Return the terms of somebody in any office that a title may mean; nobody else's are looked at."""
    memory: dict[str, frozenset[str]] = known.__dict__.setdefault("keys of posts in use", {})
    wanted = memory.get(title)
    if wanted is None:
        if len(memory) >= REMEMBERED:
            memory.clear()
        wanted = memory[title] = frozenset(office_key(*post) for post in offices(title, known))
    own = zip(person.offices, known.people.posts(person.id))
    return tuple(Holding(office, person) for office, post in own if office_key(*post) in wanted)


def _unsaid(text: str, known: Knowledge) -> tuple[Post, ...]:
    """Return the offices of a title that does not name its body."""
    plain = known.titles.canonical(text)
    found = [Post(plain, body) for body in known.people.bodies(plain)]
    for title, folded_body in known.titles.meanings(text):
        found += [Post(title, body) for body in known.people.bodies(title) if folded(body) == folded_body]
    return tuple(dict.fromkeys(found))


def _said(text: str, known: Knowledge) -> tuple[Post, ...]:
    """Return the offices of a title that names its body."""
    found: list[Post] = []
    for title, said in known.titles.parts(text):
        usual = known.titles.body(said)
        for name in dict.fromkeys((*bodies(said, known.places, known.organisations), usual)):
            meant, key = known.titles.canonical(title, name), folded(name)
            found += [Post(meant, body) for body in known.people.bodies(meant) if folded(body) == key]
    return tuple(dict.fromkeys(found))
