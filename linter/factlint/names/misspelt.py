"""Full names that are nearly those of people whom the knowledge knows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from factlint.knowledge.model import Person
from factlint.knowledge.words import slug, split
from factlint.names.model import Named, Role
from factlint.names.spelling import distance
from factlint.text import Span

if TYPE_CHECKING:
    from factlint.names import Names

MOST = 2
"""A form that stands more often is no slip."""
MANY = 40
"""Names of the knowledge with a first name that is common: whom it means is told by the surname alone."""


class Nearly(NamedTuple):
    """A name that is nearly a known *person's*: the *word* that differs, and what is *right*."""

    span: Span
    block: int
    word: Span
    person: Person
    right: str


class Stated(NamedTuple):
    """A full name of the article, and the mention that has it."""

    form: str
    span: Span
    block: int
    named: Named | None


def nearly(names: Names) -> Iterator[Nearly]:
    """Yield names that are nearly a known person's."""
    people, seen = names.people, set[str]()
    for stated in _stated(names):
        if stated.form in seen:
            continue
        seen.add(stated.form)
        words = split(stated.form)
        if not 2 <= len(words) <= 4 or " ".join(words) in people.by_form or _often(names, stated):
            continue
        found = _found(names, stated, words) or _by_office(names, stated, words)
        if found is not None:
            yield found


def _stated(names: Names) -> Iterator[Stated]:
    for named in names.mentions:
        if named.how == "full":
            yield Stated(named.form, named.span, named.block, named)
    for span, parts, block in names.reading.possible:
        inner = Span(span.start + parts.name[0], span.start + parts.name[1])
        yield Stated(names.document.text[inner.start : inner.end], inner, block, None)


def _often(names: Names, stated: Stated) -> bool:
    return names.document.text.count(stated.form) > MOST


def _roles(names: Names, stated: Stated) -> list[Role]:
    """Return the roles that stand beside this form of a name."""
    if stated.named is None:
        return []
    return [role for role in names.roles_of(names.individuals[stated.named.who]) if role.at.form == stated.form]


def _found(names: Names, stated: Stated, words: tuple[str, ...]) -> Nearly | None:
    """Return the one person whose name differs in one part, a little."""
    hits = names.nearby[words]
    if len(hits) != 1:
        return None
    ((form, at),) = hits
    person = names.people.person(form.id)
    if person is None or not _may_be(names, stated, words, at, person):
        return None
    start, end = _word(stated.form, at)
    right = form.text.replace("-", " ").split()[at] if at < len(form.text.replace("-", " ").split()) else form.text
    span = Span(stated.span.start + start, stated.span.start + end)
    return Nearly(stated.span, stated.block, span, person, right)


def _may_be(names: Names, stated: Stated, words: tuple[str, ...], at: int, person: Person) -> bool:
    """Tell whether a name is meant for a person: by an office beside it, or by what else the article speaks of.

    A part that is also another name needs the office; so does a name whose other parts many bear.
    """
    titles = [role.title for role in _roles(names, stated)]
    if any(slug(words[at]) == slug(other) for form in person.forms for other in split(form)):  # an accent is no slip
        return False
    if _is_transcribed(names, words[at], person) or _is_plural(names, words[at], person):
        return False
    if names.identity.holds(person, titles):
        return True
    if titles or (at == 0 and _differs_much(names, words[at], person)) or person.surname in names.language.names.common:
        return False
    alone = all(form.id == person.id for word in words if word != words[at] for form in names.people.near(word))
    if names.is_name(words[at]):
        famous = any(bearer.mononym for bearer in names.people.surnamed(person.surname))
        return at == 0 and (alone or famous) and _sounds_alike(names, words[0], person)
    if at > 0 and not person.mononym and len(names.people.near(words[0])) > MANY:
        return alone
    return alone or names.identity.has_context(person, titles)


def _sounds_alike(names: Names, given: str, person: Person) -> bool:
    """Tell whether another first name of the same sex is only another spelling of a person's."""
    naming = names.language.names
    sex = naming.sexes.get(given.title())
    firsts = {split(form)[0] for form in person.forms}
    return person.sex in (sex, None) and any(naming.skeleton(given) == naming.skeleton(first) for first in firsts)


def _by_office(names: Names, stated: Stated, words: tuple[str, ...]) -> Nearly | None:
    """Return the one bearer of a surname in the office beside the name, who has another first name."""
    naming, people = names.language.names, names.people
    if stated.named is None or not stated.named.title or words[-1] not in people.by_surname:
        return None
    if words[-1].title() in naming.common:
        return None
    roles = [role for role in _roles(names, stated) if role.at.title and not (role.past or role.pending or role.under)]
    titles = [role.title for role in roles]
    bearers = people.surnamed(words[-1])
    if len(bearers) != 1 or not names.identity.holds_alone(bearers[0], titles):
        return None
    (person,) = bearers
    if not names.identity.has_context(person, ()):  # a mayor, but of which city?
        return None
    given = stated.form.split(" ")[0]
    if any(naming.alike(given, part) for form in person.forms for part in form.split()) or len(given.rstrip(".")) < 2:
        return None
    start, end = _word(stated.form, 0)
    span = Span(stated.span.start + start, stated.span.start + end)
    return Nearly(stated.span, stated.block, span, person, person.name.split()[0])


def _is_plural(names: Names, word: str, person: Person) -> bool:
    """Tell whether a word is one of a person's with an ending: "the Johnnie Cochrans"."""
    endings = names.language.names.spec.derived
    return any(word == other + ending for form in person.forms for other in split(form) for ending in endings)


def _differs_much(names: Names, word: str, person: Person) -> bool:
    """Tell whether a first name differs in more than a letter from each of a person's."""
    return all(distance(word, split(form)[0], 1) > 1 for form in person.forms)


def _is_transcribed(names: Names, word: str, person: Person) -> bool:
    """Tell whether a word is one of a person's, transcribed in another way: its consonants are the same."""
    scripts = names.language.names.spec.words["transcribed"]
    if not any(place in scripts for place in names.identity.keys(person)):
        return False
    skeleton = names.language.names.skeleton
    return any(skeleton(word) == skeleton(other) for form in person.forms for other in split(form))


def _word(form: str, at: int) -> tuple[int, int]:
    """Return where a word of a name stands in it."""
    from re import finditer

    every = [match.span() for match in finditer(r"\w+", form)]
    return every[at] if at < len(every) else (0, len(form))
