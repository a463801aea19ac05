"""Names of one article that are spelled nearly alike, of which one may be a slip for the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from factlint.names.model import Individual, Named
from factlint.names.spelling import is_near
from factlint.text import Span

if TYPE_CHECKING:
    from factlint.names import Names

SHORT, LONG = 5, 8
"""Letters of a surname of which one, or two, may differ."""
NEVER = 99
ALONE, ALONE_LONG = 6, 9
"""The same for a word that stands alone."""


class Variant(NamedTuple):
    """A spelling that is rarer than another one of the article; *kind* is "surname", "first", "alone" or "house"."""

    variant: Span
    block: int
    name: Span
    name_block: int
    kind: str


def variants(names: Names) -> Iterator[Variant]:
    """Yield what may be two spellings of one name."""
    if not names.individuals:
        return
    uses = Counter(named.who for named in names.mentions)
    yield from _alone(names, uses)
    by_start: dict[str, list[Individual]] = {}
    for individual in names.individuals:
        by_start.setdefault(individual.surname[:1], []).append(individual)
    for same in by_start.values():
        for at, one in enumerate(same):
            for other in same[at + 1 :]:
                kind = _kind(names, one, other)
                if kind:
                    yield from _variant(names, one, other, kind, uses)


def _alone(names: Names, uses: Counter[int]) -> Iterator[Variant]:
    """Yield words that stand once, alone and within a sentence, and are nearly somebody's surname."""
    count = Counter(word for _, word, _ in names.reading.singles)
    once = {word: (start, block) for start, word, block in names.reading.singles if count[word] == 1}
    by_first: dict[str, list[str]] = {}
    for word in once:
        by_first.setdefault(word[0], []).append(word)
    for individual in names.individuals:
        if not individual.given or uses[individual.number] < 2:
            continue
        for word in by_first.get(individual.surname[0], ()):
            start, block = once[word]
            if is_near(word, individual.surname, ALONE, ALONE_LONG) and _is_slip(names, word, start, individual):
                here = next(n for n in names.mentions if n.who == individual.number and n.how == "full")
                yield Variant(Span(start, start + len(word)), block, _part(here, individual, ""), here.block, "alone")


def _is_slip(names: Names, word: str, start: int, individual: Individual) -> bool:
    """Tell whether a word is nothing else: no other name, no word of the language, none that begins a sentence."""
    text, naming = names.document.text, names.language.names
    before = text[max(0, start - 2) : start]
    if not (before[-1:] == " " and (before[:1].isalnum() or before[:1] == ",")):
        return False
    if word in naming.bodies or naming.is_place(word) or names.is_name(word.lower()) or word.isupper():
        return False
    derived = any(word == individual.surname + ending for ending in naming.spec.derived)
    return not derived and word.lower() not in text and names.language.names.patterns["sic"].match(text, start) is None


def _kind(names: Names, one: Individual, other: Individual) -> str:
    """Return in what two names differ a little, if in nothing else."""
    if _are_known(names, one, other):
        return ""
    if one.surname != other.surname:
        if not is_near(one.surname, other.surname, SHORT, LONG):
            return ""
        if _is_house(names, one, other):
            return "house"
        if not one.given or not other.given:
            return "surname" if _fits(names, one, other) else ""
        naming = names.language.names
        return "surname" if one.given[0] == other.given[0] and not _suffixed(naming.spec.derived, one, other) else ""
    if not one.given or not other.given or one.given[0] == other.given[0]:
        return ""
    if one.sex and other.sex and one.sex != other.sex:
        return ""
    return "first" if is_near(one.given[0], other.given[0], SHORT, NEVER) else ""


def _fits(names: Names, one: Individual, other: Individual) -> bool:
    """Tell whether a surname alone may be meant for the other one, whose first name is told."""
    if bool(one.given) == bool(other.given):
        return False
    short, full = (other, one) if one.given else (one, other)
    if short.sex and full.sex and short.sex != full.sex:
        return False
    return not _suffixed(names.language.names.spec.derived, short, full)


def _suffixed(derived: Sequence[str], one: Individual, other: Individual) -> bool:
    """Tell whether one surname is the other with an ending: "Trumpian", "the Kims"."""
    return any(a == b + ending for ending in derived for a, b in _both(one.surname, other.surname))


def _both(one: str, other: str) -> tuple[tuple[str, str], tuple[str, str]]:
    return (one, other), (other, one)


def _is_house(names: Names, one: Individual, other: Individual) -> bool:
    """Tell whether the knowledge has both spellings for one person."""
    first = {person.id for person in names.people.surnamed(one.surname)} | _ids(names, one)
    second = {person.id for person in names.people.surnamed(other.surname)} | _ids(names, other)
    return bool(_ids(names, one) & second or _ids(names, other) & first)


def _are_known(names: Names, one: Individual, other: Individual) -> bool:
    """Tell whether the knowledge has two people of these names."""
    return bool(_ids(names, one) and _ids(names, other)) and not _ids(names, one) & _ids(names, other)


def _ids(names: Names, individual: Individual) -> set[str]:
    return {person.id for form in individual.forms for person in names.people.persons(form)}


def _variant(names: Names, one: Individual, other: Individual, kind: str, uses: Counter[int]) -> Iterator[Variant]:
    """Yield the rarer of two spellings against the other, if it is rare."""
    rare, usual = sorted((other, one), key=lambda each: (uses[each.number], bool(each.given)))
    if kind != "house" and uses[rare.number] > 1:
        return
    if kind == "first" and sum(map(names.document.text.count, usual.forms)) < 2:
        return
    if kind == "surname" and uses[usual.number] < 2 and rare.given:
        return
    there = next(named for named in names.mentions if named.who == rare.number)
    told = [named for named in names.mentions if named.who == usual.number]
    here = next((named for named in told if named.how == "full"), told[0])
    if _quoted_as_is(names, there):
        return
    yield Variant(_part(there, rare, kind), there.block, _part(here, usual, kind), here.block, kind)


def _quoted_as_is(names: Names, named: Named) -> bool:
    return names.language.names.patterns["sic"].match(names.document.text, named.span.end) is not None


def _part(named: Named, individual: Individual, kind: str) -> Span:
    """Return the span of the surname, or of the first name."""
    if kind == "first":
        return Span(named.span.start, named.span.start + len(individual.given[0]))
    at = named.form.rfind(individual.surname)
    start = named.span.start + max(at, 0)
    return Span(start, start + len(individual.surname))
