"""What a text says of places: what lies within what, what is the capital of what, and where it was written."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

import regex

from factlint.document import Document
from factlint.knowledge import Event, Knowledge
from factlint.knowledge.model import Place
from factlint.knowledge.places import Places
from factlint.knowledge.words import slug
from factlint.text import Span, occurrences

CITY, REGION, STATE, COUNTRY, CONTINENT = "city", "region", "state", "country", "continent"
PARTS = frozenset((CITY, REGION))
WHOLES = frozenset((REGION, "territory", STATE, COUNTRY))
FEW = 8
"""Places that are tried one by one; of more, the pattern itself finds its way faster."""
FIRST_BLOCKS = 6
"""Blocks among which the dateline is."""


class Said(NamedTuple):
    """How a text says it: the kinds of places that its words leave; a *noun* is a name, and no adjective.

    A phrase that tells the kind of its *parts* ("the region of") has them *sorted*.
    """

    parts: frozenset[str] = PARTS
    wholes: frozenset[str] = WHOLES
    noun: bool = False
    sorted: bool = False


class Located(NamedTuple):
    """A place, and the *whole* that it is said to lie in, or to be the capital of."""

    place: Span
    whole: Span
    block: int
    said: Said


def located(document: Document, words: Mapping[str, Any], kind: str) -> Iterator[Located]:
    """Yield what a document says of places, in phrases of a *kind*; *words* are the language's patterns.

    A phrase is looked for at its rarest words, forwards; what stands before them is read backwards from there.
    """
    text = document.text
    starts = [block.span.start for block in document.blocks]
    hits: dict[str, list[re.Match[str]]] = {}
    there = {word: text.count(word) for word in {phrase["word"] for phrase in words[kind]}}
    for phrase in words[kind]:
        if not there[phrase["word"]]:
            continue
        key = phrase["word"] + phrase["behind"]
        if key not in hits:  # several phrases go on alike
            pattern = _pattern(key, words["place"], words["whole"], words["end"])
            few = there[phrase["word"]] <= FEW
            hits[key] = [*(_matches(pattern, text, phrase["word"]) if few else pattern.finditer(text))]
        before = _before(phrase["before"], words["place"], words["whole"])
        for found in hits[key]:
            number = bisect_right(starts, found.start()) - 1
            if number >= 0 and found.end() <= document.blocks[number].span.end:
                ahead = before.match(text, starts[number], found.start())
                if ahead:
                    place, whole = (_part(name, ahead, found) for name in ("place", "whole"))
                    yield Located(place, whole, number, _said(phrase))


def _matches(pattern: re.Pattern[str], text: str, word: str) -> Iterator[re.Match[str]]:
    """Yield the matches, all of which begin with a word; none overlaps another."""
    end = 0
    for at in occurrences(text, word):
        match = pattern.match(text, at) if at >= end else None
        if match:
            end = match.end()
            yield match


class Dateline(NamedTuple):
    """The place that stands before the first paragraph, and the *whole* it is said to lie in."""

    place: Span
    whole: Span | None
    block: int


def dateline(document: Document, words: Mapping[str, Any]) -> Dateline | None:
    """Return where a document was written, by its dateline."""
    pattern = _pattern(words["dateline"], words["place"], words["whole"], words["end"])
    for number, block in enumerate(document.blocks[:FIRST_BLOCKS]):
        match = pattern.match(document.text, *block.span)
        if match:
            whole = Span(*match.span("whole")) if match["whole"] else None
            return Dateline(Span(*match.span("place")), whole, number)
    return None


def _said(phrase: Mapping[str, Any]) -> Said:
    parts, wholes = phrase.get("parts"), phrase.get("wholes")
    return Said(frozenset(parts or PARTS), frozenset(wholes or WHOLES), phrase.get("noun", False), parts is not None)


def _part(name: str, *matches: Any) -> Span:
    """Return where a part of a phrase stands, on whichever side it is."""
    return next(Span(*match.span(name)) for match in matches if name in match.re.groupindex)


@lru_cache(maxsize=64)
def _pattern(phrase: str, place: str, whole: str, end: str) -> re.Pattern[str]:
    return re.compile(phrase.replace("{place}", place).replace("{whole}", whole).replace("{end}", end), re.MULTILINE)


@lru_cache(maxsize=64)
def _before(phrase: str, place: str, whole: str) -> regex.Pattern[str]:
    return regex.compile("(?r)" + phrase.replace("{place}", place).replace("{whole}", whole), regex.MULTILINE)


def lies_in(places: Places, place: str, whole: str, said: Said, common: Callable[[str], bool]) -> str | None:
    """Return where a place lies, if no place of its name lies in anything that *whole* may mean.

    *common* tells of a word that it is a name of people: places that are called by it are many.
    """
    parts, wholes = _parts(places, place, said), _wholes(places, whole, said)
    if not parts or not wholes or any(places.is_within(part, each) is not False for part in parts for each in wholes):
        return None
    known = _known_far(places, parts, wholes)
    if not known and not said.sorted and not all(_singular(places, part, wholes, common) for part in parts):
        return None
    right = known or (parts[0] if len(parts) == 1 else None)
    return right.within[0] if right and right.within else None


def _known_far(places: Places, parts: tuple[Place, ...], wholes: tuple[Place, ...]) -> Place | None:
    """Return the place that everybody means, if its namesakes lie in its country, or far from the countries told."""
    famous = [part for part in parts if part.dateline]
    if len(famous) != 1 or any(each.kind != COUNTRY for each in wholes):
        return None
    own = _reached(places, famous[0], COUNTRY)
    near = {ident for each in wholes for ident in _reached(places, each, CONTINENT)}
    others = [part for part in parts if not own & _reached(places, part, COUNTRY)]
    apart = not any(near & _reached(places, part, CONTINENT) for part in others)
    return famous[0] if near and apart else None


def _reached(places: Places, place: Place, kind: str) -> set[str]:
    """Return the ids of what a place surely lies in, of a kind."""
    around = (places.place(ident) for ident in places.reach(place).surely)
    return {each.id for each in around if each is not None and each.kind == kind}


def _singular(places: Places, part: Place, wholes: tuple[Place, ...], common: Callable[[str], bool]) -> bool:
    """Tell whether no smaller place that the gazetteer lacks is likely to have the name of this one."""
    if part.dateline:
        return True
    local = any(each.kind != COUNTRY for each in wholes)
    if part.kind == REGION:
        return local and not common(part.name.split(" ")[0])
    around = [each for name in part.within for each in places.places(name)]
    return not local and not any(each.kind == STATE for each in around)


def capital_of(places: Places, place: str, whole: str, said: Said) -> tuple[str, str] | None:
    """Return what *whole* means and its capital, if *place* is known to be something else."""
    parts, wholes = _cities(places, place), _wholes(places, whole, said)
    if not parts or not wholes or any(not each.capitals or each.disputed_capital for each in wholes):
        return None
    named = {part.id for part in parts}
    for capital in (capital for each in wholes for capital in each.capitals):
        found = places.places(capital)
        if not found or named & {each.id for each in found} or capital.casefold() == place.casefold():
            return None
    holding = [each for each in wholes if any(places.is_within(part, each) for part in parts)]
    meant = (holding or list(wholes))[0]
    return meant.name, meant.capitals[0]


def former_capital(known: Knowledge, place: str, whole: str, said: Said) -> Event | None:
    """Return the time in which a place was the capital of what *whole* means."""
    places = known.places
    pairs = [(part, each) for part in _cities(places, place) for each in _wholes(places, whole, said)]
    found = (known.event(f"{slug(part.name)}-capital-of-{slug(each.name)}") for part, each in pairs)
    return next((term for term in found if term is not None), None)


def called_today(places: Places, whole: str, said: Said) -> bool:
    """Tell whether a name or an adjective is the first of what it means, and not that of a state of former times."""
    return all(
        whole in (each.name, *each.adjectives, *each.people, *each.short) for each in _wholes(places, whole, said)
    )


def elsewhere(places: Places, name: str, dated: str, told: str) -> Place | None:
    """Return the place of a dateline, if what the text tells, by the same *name*, is surely another one.

    *dated* and *told* are what the two lie in; a name alone in a dateline is what newsrooms print without a country.
    """
    wholes, every = places.places(told), places.places(name)
    here = [part for part in every if (_inside(places, part, places.places(dated)) if dated else part.dateline)]
    there = [part for part in every if _inside(places, part, wholes)]
    if len(here) != 1 or not there or any(places.is_within(here[0], each) is not False for each in wholes):
        return None
    return here[0]


def _inside(places: Places, part: Place, wholes: Iterable[Place]) -> bool:
    return any(places.is_within(part, each) for each in wholes)


def around(places: Places, place: Place, but: str) -> frozenset[str]:
    """Return every word for what a place lies in, but for what what is called *but* lies in as well."""
    shared = {ident for other in places.places(but) for ident in (other.id, *places.reach(other).surely)}
    wholes = [places.place(ident) for ident in places.reach(place).surely - shared]
    return frozenset(
        word
        for each in wholes
        if each is not None and each.kind != CONTINENT
        for word in (*each.forms, *each.adjectives, *each.people)
    )


def _parts(places: Places, name: str, said: Said) -> tuple[Place, ...]:
    found = places.places(name)
    if any(each.disputed for each in found):
        return ()
    fitting = tuple(each for each in found if each.kind in said.parts)
    return fitting if said.sorted or len(fitting) == len(found) else ()


def _cities(places: Places, name: str) -> list[Place]:
    found = places.places(name)
    return [] if any(each.disputed for each in found) else [each for each in found if each.kind == CITY]


def _wholes(places: Places, name: str, said: Said) -> tuple[Place, ...]:
    """Return what a name or an adjective means, if all of it may have capitals, and parts."""
    called = () if said.noun else places.called(name)
    found = tuple(dict.fromkeys((*places.places(name), *called)))
    large = tuple(each for each in found if each.kind in said.wholes)
    return () if any(each.disputed for each in found) or not large else large
