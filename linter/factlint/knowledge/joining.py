"""Entries of one id are one person, organisation or place, wherever they stand."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from msgspec import Struct, structs

from factlint.calendar import When
from factlint.knowledge.model import Office, Organisation, Person, Place
from factlint.knowledge.reading import Entries, Entry
from factlint.knowledge.titles import Titles
from factlint.knowledge.words import folded

T = TypeVar("T", bound=Struct)
FIRM = ("born", "died", "sex")
"""Fields of which two entries may not say different things."""


class Joined(Struct, frozen=True):
    """Everything once."""

    people: tuple[Person, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    places: tuple[Place, ...] = ()


def joined(entries: Entries, titles: Titles) -> Joined:
    """Return what entries say, each thing once; note in their files where two contradict each other."""

    def person(one: Person, other: Person) -> Person:
        return structs.replace(united(one, other), offices=terms_united((*one.offices, *other.offices), titles))

    people = _each_once(entries.people, person)
    named = (p if p.surname else structs.replace(p, surname=titles.surname(p.name)) for p in people)
    return Joined(tuple(named), _each_once(entries.organisations, united), _each_once(entries.places, united))


def _each_once(entries: Iterable[Entry[T]], unite: Callable[[T, T], T]) -> tuple[T, ...]:
    found: dict[str, T] = {}
    for item, file, keys in entries:
        ident = item.id  # type: ignore[attr-defined]
        if ident not in found:
            found[ident] = item
            continue
        first: Any = found[ident]
        for field in contradictions(first, item):
            said = f"{field}: {getattr(first, field)} in {first.file}:{first.row}"
            file.problem(f"{field}: {getattr(item, field)}, but {said}, of the same id {ident!r}", (*keys, field))
        found[ident] = unite(first, item)
    return tuple(found.values())


def contradictions(one: Struct, other: Struct) -> list[str]:
    """Return the fields of which two entries say what cannot both be so."""
    found = []
    for field in FIRM:
        first, second = getattr(one, field, None), getattr(other, field, None)
        same = first.meets(second) if isinstance(first, When) and isinstance(second, When) else first == second
        if first and second and not same:
            found.append(field)
    return found


def united(one: T, other: T) -> T:
    """Return two entries as one: lists together, days as exactly as either says, of all else what the first says."""
    values: dict[str, Any] = {}
    for name in one.__struct_fields__:
        first, second = getattr(one, name), getattr(other, name)
        if isinstance(first, When) and isinstance(second, When):
            values[name] = _narrower(first, second)
        elif isinstance(first, tuple) and isinstance(second, tuple):
            values[name] = tuple(dict.fromkeys((*first, *second)))
        else:
            values[name] = first or second
    if hasattr(one, "also") and other.name != one.name:  # type: ignore[attr-defined]
        values["also"] = tuple(dict.fromkeys((*values["also"], other.name)))  # type: ignore[attr-defined]
    return type(one)(**values)


def _narrower(one: When, other: When) -> When:
    return other if other.last - other.first < one.last - one.first else one


def terms_united(offices: Iterable[Office], titles: Titles) -> tuple[Office, ...]:
    """Return terms, those that are one told twice as one: the same office, begun and ended at the same time."""
    found: list[Office] = []
    for office in offices:
        same = next((at for at, each in enumerate(found) if _same_term(each, office, titles)), None)
        if same is None:
            found.append(office)
        else:
            found[same] = united(found[same], office)
    return tuple(found)


def _same_term(one: Office, other: Office, titles: Titles) -> bool:
    if folded(one.of) != folded(other.of) or one.acting != other.acting or not (one.start and other.start):
        return False
    if not one.start.meets(other.start) or (one.end and other.end and not one.end.meets(other.end)):
        return False
    return titles.canonical(one.title, one.of) == titles.canonical(other.title, other.of)
