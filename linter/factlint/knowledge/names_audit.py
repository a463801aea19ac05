"""What is wrong with the names of the knowledge: forms that collide, places and bodies that nobody knows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from factlint.knowledge.assembly import Assembly
from factlint.knowledge.audit import Audit, Fault, fault, terms
from factlint.knowledge.model import Organisation, Person, Place
from factlint.knowledge.reading import KINDS, Entry
from factlint.knowledge.words import folded


def namesakes(known: Assembly) -> Iterator[Fault]:
    """Full forms that two people bear, or two organisations of one country."""
    for entry in known.entries.people:
        yield from _shared(entry, known.people.persons)
    for body in known.entries.organisations:
        yield from _shared(body, known.organisations.named_so)


def _shared(entry: Entry[Any], bearers: Callable[[str], Iterable[Any]]) -> Iterator[Fault]:
    """Yield, for each other bearer of an entry's forms that comes before it, a fault with all these forms."""
    found: dict[str, tuple[Any, list[str]]] = {}
    for form in entry.item.forms:
        for other in bearers(form):
            if other.id < entry.item.id and getattr(other, "of", "") == getattr(entry.item, "of", ""):
                found.setdefault(other.id, (other, []))[1].append(form)
    for other, shared in found.values():
        told = ", ".join(map(repr, shared))
        yield fault("warning", entry, f"{told}: also {other.name} ({other.id}) in {other.file}:{other.row}")


def wrong_forms(known: Assembly) -> Iterator[Fault]:
    """Wrong forms that are somebody's right ones."""
    entries: list[Entry[Any]] = [*known.entries.organisations, *known.entries.places]
    for entry in entries:
        for number, form in enumerate(entry.item.errors):
            for what in _right(form, known):
                said = f"the wrong form {form!r} is a right one of {what.name} in {what.file}:{what.row}"
                yield fault("error", entry, said, "errors", number)


def _right(form: str, known: Assembly) -> Iterable[Person | Organisation | Place]:
    yield from known.people.persons(form)
    yield from known.organisations.organisations(form)
    yield from known.places.places(form)


def containers(known: Assembly) -> Iterator[Fault]:
    """Places in something that nobody knows; capitals that lie elsewhere."""
    for entry in known.entries.places:
        place = entry.item
        for name in place.within:
            if not known.places.containers(place, name):
                yield fault("warning", entry, f"{place.name} is in {name!r}, which is no place here", "in")
        for name in place.capitals if not place.disputed_capital else ():
            found = [city for city in known.places.places(name) if city.id != place.id]
            if not found:
                yield fault("note", entry, f"{name!r}, the capital of {place.name}, is no place here", "capital")
            elif all(known.places.is_within(city, place) is False for city in found):
                said = f"{name!r}, the capital of {place.name}, lies in {', '.join(found[0].within)}"
                yield fault("error", entry, f"{said} ({found[0].file}:{found[0].row})", "capital")


def sources(known: Assembly) -> Iterator[Fault]:
    """Entries without a source, or without the day they were checked."""
    for kind in KINDS:
        entries: list[Entry[Any]] = getattr(known.entries, kind)
        for entry in entries:
            for key in ("source", "checked"):
                if not getattr(entry.item, key):
                    yield fault("warning", entry, f"{entry.item.name} has no {key!r}")


def titles(known: Assembly) -> Iterator[Fault]:
    """Titles that titles.yaml does not know, and bodies that are no place or organisation: each once."""
    seen: set[str] = set()
    for term in terms(known):
        title, body = term.office.title, known.proper(term.office.of)
        if title not in seen and not known.titles.is_known(title, body):
            yield term.fault("note", f"titles.yaml does not know {title!r}", "title")
        if body not in seen and not (known.titles.is_body(body) or [*_right(body, known)]):
            yield term.fault("note", f"{body!r} is no place and no organisation here", "of")
        seen |= {title, body}


def repeated(known: Assembly) -> Iterator[Fault]:
    """Forms that an entry has twice."""
    for kind in KINDS:
        entries: list[Entry[Any]] = getattr(known.entries, kind)
        for entry in entries:
            name = folded(entry.item.name)
            for number, form in enumerate(entry.item.also):
                if folded(form) == name and form.casefold() == entry.item.name.casefold():
                    yield fault("note", entry, f"'also' repeats the name {form!r}", "also", number)


AUDITS: tuple[Audit, ...] = (namesakes, wrong_forms, containers, sources, titles, repeated)
