"""Names of a headline that the text does not bear out: nearly somebody's name, or an office of another place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from factlint.knowledge.model import Place
from factlint.names.spelling import is_derived, is_near, is_typo
from factlint.text import Span

if TYPE_CHECKING:
    from factlint.names import Names

SHORT, LONG = 5, 8
LEAST = 2
"""Times that a name stands in the text, of which a word of the headline is a slip."""
OFTEN = 3
"""Times that a short name, or one in a headline of capitals, stands in the text."""
_WORD = re.compile(r"\b[^\W\d_]\w+(?:-\w+)*")


class Unlike(NamedTuple):
    """What a headline says, what the text says and where, and of which kind that is: "name" or "place"."""

    said: str
    at: int
    body: Span
    kind: str


def unlike(names: Names, headline: str) -> Iterator[Unlike]:
    """Yield what the names of a headline and those of the text do not share."""
    text = _text(names)
    yield from _names(names, headline, text)
    yield from _places(names, headline, text)


def _text(names: Names) -> str:
    """Return the text with its titles blanked, so that places in it stay places in the article."""
    text = names.document.text
    for block in names.document.blocks:
        if block.kind in ("title", "heading"):
            start, end = block.span
            text = text[:start] + " " * (end - start) + text[end:]
    return text


def _names(names: Names, headline: str, text: str) -> Iterator[Unlike]:
    """Yield words of a headline that are nearly, but nowhere quite, the name of somebody of the text."""
    surnames = {each.surname for each in names.individuals if each.given}
    often = [s for s in dict.fromkeys(each.surname for each in names.individuals
                                      if len(names.mentions_of(each)) >= LEAST) if s in surnames]  # fmt: skip
    words = [match for match in _WORD.finditer(headline) if match[0][0].isupper() and not match[0].isupper()]
    folded = text.casefold() if words and often else ""
    for match in words if often else ():
        word = match[0]
        if len(word) < SHORT - 1 or word.casefold() in folded:
            continue
        for surname in often:
            typed = text.count(surname) >= OFTEN and len(surname) >= SHORT and is_typo(word, surname)
            near = typed or is_near(word, surname, SHORT, LONG)
            if near and _is_slip(names, headline, match.start(), word, surname, typed):
                at = text.find(surname)
                yield Unlike(word, match.start(), Span(at, at + len(surname)), "name")


def _is_slip(names: Names, headline: str, at: int, word: str, surname: str, typed: bool) -> bool:
    """Tell whether a word can only be meant for a surname, which the headline has not."""
    naming = names.language.names
    other = names.is_name(word.lower()) or word in naming.bodies or naming.is_place(word)
    if (
        word.startswith(surname)
        or is_derived(word, surname, naming.spec.derived)
        or other
        or re.search(rf"\b{re.escape(surname)}\b", headline)
        or names.language.cues.classes[word] != "N"
    ):
        return False
    before = headline[:at].split()
    given = {each.given[0] for each in names.individuals if each.given and each.surname == surname}
    after_name = bool(before) and (before[-1] in given or naming.is_head(before[-1]))
    return typed or after_name or not _all_capitals(headline)


def _all_capitals(headline: str) -> bool:
    """Tell whether a headline writes nearly all of its words with capitals."""
    long = [word for word in headline.split() if len(word) > 3 and word[0].isalpha()]
    return sum(word[0].isupper() for word in long) > 0.6 * len(long)


def _places(names: Names, headline: str, text: str) -> Iterator[Unlike]:
    """Yield offices of a headline whose place the text does not name, where it has the office of another place."""
    patterns, classes = names.language.names.patterns, names.language.cues.classes
    for match in patterns["place-office"].finditer(headline):
        place, office = match["place"], match["office"].lower()
        if re.search(rf"\b{re.escape(place[:4])}", text, re.IGNORECASE) or _is_large(names, place):
            continue
        if _all_capitals(headline) and not names.knowledge.places.places(place):
            continue
        told = [
            (found["place"], Span(*found.span("place")))
            for name in ("place-office", "office-of")
            for found in patterns[name].finditer(text)
            if found["office"].lower() == office and classes[found["place"].split()[0]] == "N"
        ]
        if any(_is_large(names, where) or where in names.language.names.bodies for where, _ in told):
            continue
        if told and len({where for where, _ in told}) == 1 and not _may_be_one(names, place, told[0][0]):
            yield Unlike(place, match.start("place"), told[0][1], "place")


def _is_large(names: Names, place: str) -> bool:
    """Tell whether a place is a state or a country, in which the other may lie, or an adjective."""
    naming = names.language.names
    bodies = (body for title in naming.spec.words["of-large"] for body in names.people.bodies(title))
    return naming.is_place(place) or place in bodies or place.isupper()


def _may_be_one(names: Names, one: str, other: str) -> bool:
    """Tell whether one place may lie within the other, or be it."""
    known = names.knowledge.places

    def meet(first: Place, second: Place) -> bool:
        return first.id == second.id or any(known.is_within(a, b) for a, b in ((first, second), (second, first)))

    return any(meet(a, b) for a in known.places(one) for b in known.places(other))
