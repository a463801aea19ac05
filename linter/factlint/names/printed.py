"""The forms of names that a house prints, and other forms of the same people and places in an article."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from factlint.document import Document
from factlint.knowledge import Knowledge
from factlint.knowledge.model import Organisation, Person, Place
from factlint.knowledge.people import People
from factlint.knowledge.words import folded
from factlint.names.model import Individual, Named
from factlint.names.spelling import distance
from factlint.text import Span

if TYPE_CHECKING:
    from factlint.names import Names

SHORT, LONG = 4, 6
"""Letters of a first name of which one, or two, may be spelled otherwise; two of any surname."""
ALIKE, ALIKE_THINGS = 0.5, 0.6
"""The share of letters that two spellings of a surname, or of a place, have in common, in their order."""
BEFORE = 24
"""Characters before a place in which a longer name begins."""
_WORD = re.compile(r"\S+")


House = tuple[tuple[str, tuple[str, ...]], ...]
"""The forms that a house prints, each with names that it does not print though they are no spellings of it."""


class Printed(NamedTuple):
    """A form that the house does not print, and what it prints there."""

    span: Span
    block: int
    right: str


class Wanted(NamedTuple):
    """A person, the form that the house prints, and words of other forms with those that stand there for them."""

    person: Person
    form: str
    spelled: dict[str, str]


def people(names: Names, forms: tuple[str, ...]) -> Iterator[Printed]:
    """Yield, for each known person whom one of *forms* names, every other spelling.

    A surname alone is that of somebody whose name stands there, or who holds the office beside it.
    """
    wanted, last = _wanted(names.people, forms)
    found: dict[str, list[Named]] = {}
    short: list[Individual] = []
    for individual in names.individuals if wanted else ():
        if individual.surname.split(" ")[-1].casefold() not in last:
            continue
        known = names.known(individual)
        if known is not None and known.id in wanted:
            found.setdefault(known.id, []).extend(names.mentions_of(individual))
        elif known is None and not individual.given:
            short.append(individual)
    for ident, (person, form, spelled) in wanted.items() if found or short else ():
        told = found.get(ident, [])
        for each in short:
            if each.surname in spelled and (told or names.identity.holds(person, _titles(names, each))):
                told = [*told, *names.mentions_of(each)]
        yield from _others(sorted(told, key=lambda named: named.span), spelled, form, names)


def _wanted(people: People, forms: tuple[str, ...]) -> tuple[dict[str, Wanted], frozenset[str]]:
    """Return the people whom forms name, by their ids, and the last words of all their forms; made once."""
    memory: dict[tuple[str, ...], tuple[dict[str, Wanted], frozenset[str]]] = people.__dict__.setdefault("printed", {})
    if forms not in memory:
        named = [(person, form) for form in forms for person in people.persons(form)]
        wanted = {person.id: Wanted(person, form, _spellings(person.forms, form)) for person, form in named}
        last = {each.split()[-1].casefold() for person, _ in named for each in (*person.forms, person.surname or "-")}
        memory[forms] = wanted, frozenset(last)
    return memory[forms]


def _titles(names: Names, individual: Individual) -> list[str]:
    return [role.title for role in names.roles_of(individual)]


def _others(mentions: Iterable[Named], spelled: Mapping[str, str], form: str, names: Names) -> Iterator[Printed]:
    """Yield every word that is another spelling of one of the form, and whole names that are joined otherwise."""
    short, text = names.language.names.short, names.document.text
    for named in mentions:
        said = text[named.span.start : named.span.end]
        if folded(said) == folded(form) and said.casefold() != form.casefold():
            yield Printed(named.span, named.block, form)
        for word in _WORD.finditer(said):
            right = spelled.get(word[0])
            if right is None or not set(short.get(word[0], ())).isdisjoint(short.get(right, ())):
                continue
            start = named.span.start + word.start()
            yield Printed(Span(start, start + len(word[0])), named.block, right)


def _spellings(forms: tuple[str, ...], form: str) -> dict[str, str]:
    """Return the words of other forms that are other spellings of words of a form, each with this."""
    found: dict[str, str] = {}
    right = form.split()
    for other in (each.split() for each in forms):
        same = len(other) == len(right)
        pairs = [*zip(other, right)] if same else [(other[0], right[0]), (other[-1], right[-1])]
        for number, (word, wanted) in enumerate(pairs):
            usual = wanted if "-" in word else wanted.rpartition("-")[2]  # al-Assad is Assad further down
            if word not in right and _is_spelling(word, usual, number == len(pairs) - 1):
                found.setdefault(word, usual)
    return found


def _is_spelling(word: str, other: str, last: bool) -> bool:
    """Tell whether a word is another spelling; a first name must be nearer than a surname of the same person."""
    least = min(len(word), len(other))
    if word.casefold() == other.casefold() or least < SHORT:
        return False
    most = 2 if last or least >= LONG else 1
    if distance(word, other, most) <= most:
        return True
    from difflib import SequenceMatcher  # only where a house prefers a form

    return last and SequenceMatcher(None, word.casefold(), other.casefold()).ratio() >= ALIKE


def things(document: Document, known: Knowledge, house: House, words: Mapping[str, Any]) -> Iterator[Printed]:
    """Yield every other spelling of a place or a body that the house names, and what it says that it does not print."""
    text, starts = document.text, [block.span.start for block in document.blocks]
    for other, form in _forms_of(known, house):
        for match in _alone(text, other, words) if other in text else ():
            number = bisect_right(starts, match.start()) - 1
            if number >= 0 and match.end() <= document.blocks[number].span.end:
                yield Printed(Span(*match.span()), number, form)


def _forms_of(known: Knowledge, house: House) -> list[tuple[str, str]]:
    """Return other forms of what the house names, each with what it prints; made once."""
    memory: dict[House, list[tuple[str, str]]] = known.__dict__.setdefault("printed", {})
    if house not in memory:
        found = memory[house] = []
        for form, others in house:
            meant = _called(known, form)
            forms = dict.fromkeys(each for entry in meant.values() for each in (entry.name, *entry.also))
            spelled = [each for each in forms if _is_like(each, form) and _called(known, each).keys() <= meant.keys()]
            found += [(other, form) for other in dict.fromkeys((*others, *spelled))]
    return memory[house]


def _is_like(name: str, other: str) -> bool:
    """Tell whether a name of a place or a body is another spelling, and no longer or shorter form."""
    from difflib import SequenceMatcher

    one, two = name.casefold(), other.casefold()
    return one not in two and two not in one and SequenceMatcher(None, one, two).ratio() >= ALIKE_THINGS


def _called(known: Knowledge, form: str) -> dict[str, Place | Organisation]:
    every: list[Place | Organisation] = [*known.places.places(form), *known.organisations.organisations(form)]
    return {each.id: each for each in every}


def _alone(text: str, name: str, words: Mapping[str, Any]) -> Iterator[re.Match[str]]:
    """Yield where a name stands that is no part of a longer one: of a team's, of a dish's."""
    kept, longer = re.compile(words["kept"]), re.compile(words["longer"])
    for match in re.finditer(rf"(?<![\w-]){re.escape(name)}(?!\w| [A-Z])", text):
        start, end = max(0, match.start() - BEFORE), match.end() + BEFORE
        within = any(each.start() <= match.start() < each.end() for each in kept.finditer(text, start, end))
        if not within and not longer.search(text, start, match.start()):
            yield match
