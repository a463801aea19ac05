"""Titles of one person of which only one can be held at a time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from factlint.names.model import Individual, Role

if TYPE_CHECKING:
    from factlint.names import Names

PLACES = frozenset({"front", "behind"})


class Conflict(NamedTuple):
    """Two roles of one person that exclude each other."""

    one: Role
    other: Role


def conflicts(names: Names) -> Iterator[Conflict]:
    """Yield, for each person, the first two titles of one class that exclude each other."""
    for individual in names.individuals:
        if not _may_have_two(names, individual):
            continue
        roles = [role for role in names.roles_of(individual) if _is_held(role) and _class(names, role)]
        found = next(
            (
                Conflict(one, other)
                for at, one in enumerate(roles)
                for other in roles[at + 1 :]
                if _class(names, one) == _class(names, other) and _differ(names, one, other)
            ),
            None,
        )
        if found is not None:
            yield found


def _may_have_two(names: Names, individual: Individual) -> bool:
    """Tell whether a title may stand at two mentions: before the name, or behind a comma."""
    text = names.document.text
    return sum(m.title is not None or text.startswith(",", m.span.end) for m in names.mentions_of(individual)) > 1


def _is_held(role: Role) -> bool:
    return role.stands in PLACES and not (role.past or role.pending or role.under or role.standing)


def _class(names: Names, role: Role) -> str:
    """Return the class of a title of which one at a time is held."""
    title = _title(names, role)
    words = title.split()
    for kind, listed in names.language.names.spec.exclusive.items():
        if title in listed or (len(words) > 1 and words[-1] in listed and f"* {words[-1]}" in listed):
            return kind
    return ""


def _title(names: Names, role: Role) -> str:
    return names.knowledge.titles.canonical(role.title)


def _differ(names: Names, one: Role, other: Role) -> bool:
    """Tell whether two titles are two: neither is a shorter way to say the other."""
    first, second = set(_title(names, one).split()), set(_title(names, other).split())
    return not (first <= second or second <= first)
