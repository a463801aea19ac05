"""Who held which office when, and what the words for an office and its body mean."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from factlint.knowledge.model import Holders, Holding, Office, Person
from factlint.knowledge.organisations import Organisations
from factlint.knowledge.people import People
from factlint.knowledge.places import Places
from factlint.knowledge.titles import Titles


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


def offices(
    text: str, titles: Titles, people: People, places: Places, organisations: Organisations
) -> tuple[tuple[str, str], ...]:
    """Return the known offices that a title may mean, with its body before or behind it, or without one."""
    plain = titles.canonical(text)
    found = [(plain, body) for body in people.bodies(plain)]
    for title, said in () if found else titles.parts(text):
        for body in dict.fromkeys((*bodies(said, places, organisations), said)):
            name = titles.canonical(title, body)
            found += [(name, known) for known in people.bodies(name) if known.casefold() == body.casefold()]
    return tuple(dict.fromkeys(found))
