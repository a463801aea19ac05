"""Names of one article that are spelled nearly alike, of which one may be a slip for the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from factlint.names.model import Individual, Named
from factlint.names.spelling import is_derived, is_near, is_typo
from factlint.text import Span

if TYPE_CHECKING:
    from factlint.names import Names

SHORT, LONG = 5, 8
"""Letters of a surname of which one, or two, may differ."""
NEVER = 99
PLACED = 24
"""Characters before a word that tell that it is a place."""
OFTEN = 4
"""Times that a short surname stands in a text, of which another word is a slip."""
_WITHIN = ',”"’)—–-'
ALONE, ALONE_LONG = 6, 9
"""The same for a word that stands alone."""


class Variant(NamedTuple):
    """A spelling that is rarer than another one of the article; *kind*: "surname", "first", "alone", "both-right"."""

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
    yield from _alone(names)
    by_start: dict[str, list[Individual]] = {}
    for individual in names.individuals:
        by_start.setdefault(individual.surname[:1], []).append(individual)
    for same in by_start.values():
        for at, one in enumerate(same):
            for other in same[at + 1 :]:
                kind = _kind(names, one, other)
                if kind:
                    yield from _variant(names, one, other, kind, uses)


def _alone(names: Names) -> Iterator[Variant]:
    """Yield words that stand once and alone, and are nearly a surname of the text; and the reverse."""
    count = Counter(word for _, word, _ in names.reading.singles)
    first = {word: (start, block) for start, word, block in reversed(names.reading.singles)}
    by_letter: dict[str, list[str]] = {}
    for word in first:
        if len(word) >= SHORT - 1:
            by_letter.setdefault(word[0], []).append(word)
    for surname, (span, block, often) in _usual(names, count, first, by_letter).items():
        for word in by_letter.get(surname[0], ()):
            if word == surname or not _alike(word, count[word], surname, often):
                continue
            start, number = first[word]
            there = Span(start, start + len(word))
            if often > 1 and count[word] == 1 and _is_slip(names, word, start, surname):
                yield Variant(there, number, span, block, "alone")
            elif often < 2 and count[word] > 1 and _is_other_name(names, word, surname):
                yield Variant(span, block, there, number, "alone")


def _alike(word: str, times: int, surname: str, often: int) -> bool:
    """Tell whether one may be a slip for the other: a short one only for what stands there often."""
    if is_near(word, surname, ALONE, ALONE_LONG):
        return True
    rare, usual, most = (word, surname, often) if often > times else (surname, word, times)
    return most >= OFTEN and len(usual) >= SHORT and is_typo(rare, usual)


def _may_be_slip(word: str, surname: str) -> bool:
    """Tell whether one is nearly the other, however often they stand there."""
    return is_near(word, surname, ALONE, ALONE_LONG) or is_typo(word, surname) or is_typo(surname, word)


def _usual(
    names: Names, count: Counter[str], first: dict[str, tuple[int, int]], by_letter: dict[str, list[str]]
) -> dict[str, tuple[Span, int, int]]:
    """Return surnames that a word is nearly, with where they stand first, and how often they stand there."""
    found: dict[str, tuple[Span, int, int]] = {}
    naming, known = names.language.names, names.people.by_surname
    for word, times in count.items():
        if times > 1 and len(word) >= SHORT and word.lower() in known and word not in naming.common:
            start, block = first[word]
            found[word] = Span(start, start + len(word)), block, times
    text = names.document.text
    for individual in names.individuals:
        surname = individual.surname
        if len(surname) < SHORT or surname in found:
            continue
        most = len(surname) + 2
        alike = (word for word in by_letter.get(surname[0], ()) if most - 5 < len(word) <= most and word != surname)
        if not any(_may_be_slip(word, surname) for word in alike):
            continue
        told = names.mentions_of(individual)
        if told:
            named = next((each for each in told if each.how == "full"), told[0])
            found[surname] = _part(named, individual, ""), named.block, text.count(surname)
    return found


def _is_slip(names: Names, word: str, start: int, surname: str) -> bool:
    """Tell whether a word is no other name, and does not begin a sentence unless it is long."""
    text = names.document.text
    before = text[max(0, start - 2) : start]
    patterns = names.language.names.patterns
    placed = patterns["placed"].search(text, max(0, start - PLACED), start)
    if placed or patterns["sic"].match(text, start + len(word)):
        return False
    within = before[-1:] == " " and (before[:1].isalnum() or before[:1] in _WITHIN)
    if not within and (len(word) < SHORT or not _goes_on(text, start + len(word))):
        return False
    return not names.is_name(word.lower()) and _is_other_name(names, word, surname)


def _goes_on(text: str, end: int) -> bool:
    """Tell whether a sentence goes on behind its first word as it does behind a name."""
    return text[end : end + 1] in (",", "'", "’") or text[end + 1 : end + 2].islower()


def _is_other_name(names: Names, word: str, surname: str) -> bool:
    """Tell whether a word is a name, and none made of the surname, nor of a place or a body."""
    naming, text = names.language.names, names.document.text
    if word in naming.bodies or naming.is_place(word) or word.isupper() or word.lower() in text:
        return False
    return not is_derived(word, surname, naming.spec.derived)


def _kind(names: Names, one: Individual, other: Individual) -> str:
    """Return in what two names differ a little, if in nothing else."""
    if _are_known(names, one, other):
        return ""
    if one.surname != other.surname:
        short = _is_short_slip(names, one, other)
        if not is_near(one.surname, other.surname, SHORT, LONG) and not short:
            return ""
        if _is_house(names, one, other):
            return "both-right"
        if not one.given or not other.given:
            return "surname" if _fits(names, one, other) else ""
        naming = names.language.names
        derived = is_derived(one.surname, other.surname, naming.spec.derived)
        return "surname" if naming.alike(one.given[0], other.given[0]) and not derived else ""
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
    return not is_derived(short.surname, full.surname, names.language.names.spec.derived)


def _is_house(names: Names, one: Individual, other: Individual) -> bool:
    """Tell whether the knowledge has both spellings for one person."""
    first = {person.id for person in names.people.surnamed(one.surname)} | _ids(names, one)
    second = {person.id for person in names.people.surnamed(other.surname)} | _ids(names, other)
    return bool(_ids(names, one) & second or _ids(names, other) & first)


def _is_short_slip(names: Names, one: Individual, other: Individual) -> bool:
    """Tell whether a short surname is a slip for one that stands there often."""
    rare, usual = sorted((one, other), key=lambda each: len(names.mentions_of(each)))
    return (
        names.document.text.count(usual.surname) >= OFTEN
        and len(usual.surname) >= SHORT
        and is_typo(rare.surname, usual.surname)
    )


def _are_known(names: Names, one: Individual, other: Individual) -> bool:
    """Tell whether the knowledge has two people of these names."""
    return bool(_ids(names, one) and _ids(names, other)) and not _ids(names, one) & _ids(names, other)


def _ids(names: Names, individual: Individual) -> set[str]:
    return {person.id for form in individual.forms for person in names.people.persons(form)}


def _variant(names: Names, one: Individual, other: Individual, kind: str, uses: Counter[int]) -> Iterator[Variant]:
    """Yield the rarer of two spellings against the other, if it is rare."""
    rare, usual = sorted((other, one), key=lambda each: (uses[each.number], bool(each.given)))
    if kind != "both-right" and uses[rare.number] > 1:
        return
    if kind == "first" and sum(map(names.document.text.count, usual.forms)) < 2:
        return
    if kind == "surname" and rare.given and names.document.text.count(usual.surname) < 2:
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
