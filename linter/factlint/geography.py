"""What a text says of places: what lies within what, and what is the capital of what."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

import regex

from factlint.document import Document
from factlint.knowledge.model import Place
from factlint.knowledge.places import Places
from factlint.text import Span

KINDS = ("within", "capital")
WHOLES = frozenset(("state", "country", "territory", "region"))
COUNTRY, STATE, REGION = "country", "state", "region"
PARTS = frozenset(("city", REGION))


class Located(NamedTuple):
    """A place, and the *whole* that it is said to lie in, or to be the capital of."""

    kind: str
    place: Span
    whole: Span
    block: int


def located(document: Document, words: Mapping[str, Any]) -> Iterator[Located]:
    """Yield what a document says of places; *words* are the language's patterns.

    A phrase is looked for at its rarest words, forwards; what stands before them is read backwards from there.
    """
    text = document.text
    starts = [block.span.start for block in document.blocks]
    for kind in KINDS:
        for phrase in words[kind]:
            if phrase["word"] not in text:
                continue
            behind = _pattern(phrase["word"] + phrase["behind"], words["place"], words["whole"], words["end"])
            before = _before(phrase["before"], words["place"], words["whole"])
            for found in behind.finditer(text):
                number = bisect_right(starts, found.start()) - 1
                if number >= 0 and found.end() <= document.blocks[number].span.end:
                    ahead = before.match(text, starts[number], found.start())
                    if ahead:
                        yield Located(kind, _part("place", ahead, found), _part("whole", ahead, found), number)


def _part(name: str, *matches: Any) -> Span:
    """Return where a part of a phrase stands, on whichever side it is."""
    return next(Span(*match.span(name)) for match in matches if name in match.re.groupindex)


@lru_cache(maxsize=64)
def _pattern(phrase: str, place: str, whole: str, end: str) -> re.Pattern[str]:
    return re.compile(phrase.replace("{place}", place).replace("{whole}", whole).replace("{end}", end), re.MULTILINE)


@lru_cache(maxsize=64)
def _before(phrase: str, place: str, whole: str) -> regex.Pattern[str]:
    return regex.compile("(?r)" + phrase.replace("{place}", place).replace("{whole}", whole))


def lies_in(places: Places, place: str, whole: str, common: Callable[[str], bool]) -> str | None:
    """Return where a place lies, if no place of its name lies in anything that *whole* may mean.

    *common* tells of a word that it is a name of people: places that are called by it are many.
    """
    parts, wholes = _parts(places, place), _wholes(places, whole)
    if not wholes or not all(_singular(places, part, wholes, common) for part in parts):
        return None
    if any(places.is_within(part, each) is not False for part in parts for each in wholes):
        return None
    return parts[0].within[0] if len(parts) == 1 and parts[0].within else None


def _singular(places: Places, part: Place, wholes: tuple[Place, ...], common: Callable[[str], bool]) -> bool:
    """Tell whether no smaller place that the gazetteer lacks is likely to have the name of this one."""
    if part.dateline:
        return True
    local = any(each.kind != COUNTRY for each in wholes)
    if part.kind == REGION:
        return local and not common(part.name.split(" ")[0])
    around = [each for name in part.within for each in places.places(name)]
    return not local and not any(each.kind == STATE for each in around)


def capital_of(places: Places, place: str, whole: str) -> str | None:
    """Return the capital of what *whole* means, if *place* is known to be something else."""
    parts, wholes = _parts(places, place), _wholes(places, whole)
    if not parts or not wholes or any(not each.capitals or each.disputed_capital for each in wholes):
        return None
    named = {part.id for part in parts}
    for capital in (capital for each in wholes for capital in each.capitals):
        found = places.places(capital)
        if not found or named & {each.id for each in found} or capital.casefold() == place.casefold():
            return None
    holding = [each for each in wholes if any(places.is_within(part, each) for part in parts)]
    return (holding or list(wholes))[0].capitals[0]


def _parts(places: Places, name: str) -> tuple[Place, ...]:
    found = places.places(name)
    return found if all(each.kind in PARTS and not each.disputed for each in found) else ()


def _wholes(places: Places, name: str) -> tuple[Place, ...]:
    """Return what a name or an adjective means, if all of it may have capitals, and parts."""
    found = tuple(dict.fromkeys((*places.places(name), *places.called(name))))
    large = tuple(each for each in found if each.kind in WHOLES)
    return () if any(each.disputed for each in found) or not large else large
