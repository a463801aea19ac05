"""The places of the knowledge, by their names, and what lies within what."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from factlint.knowledge.model import Place
from factlint.knowledge.packing import Table, grouped, table
from factlint.knowledge.spelled import Spelled
from factlint.knowledge.words import by_rarest_word, folded, forms, tight

KINDS = ("city", "region", "territory", "state", "country", "continent")
"""From the small to the large, roughly: what a name means beside another is told by that."""
APART = ("state", "country", "continent")
"""Two of one of these kinds share no ground, unless one lies within the other."""


class Reach(NamedTuple):
    """The ids of what surely contains a place and of what perhaps does; *open* if there may be others."""

    surely: frozenset[str]
    perhaps: frozenset[str]
    open: bool


class Places(Spelled, frozen=True, dict=True):
    """Places by id, by name, by abbreviation, by what their people and things are called, by what contains them."""

    entries: Table = Table()
    by_name: Table = Table()
    by_short: Table = Table()
    by_people: Table = Table()
    by_container: Table = Table()

    def place(self, ident: str) -> Place | None:
        return self.entries.get(ident, Place)

    def places(self, name: str) -> tuple[Place, ...]:
        """Return the places of this name, or of this abbreviation in its case; `Paris, Texas` is one of two."""
        first, comma, rest = name.partition(", ")
        idents = dict.fromkeys((*self.by_name.listed(folded(name)), *self.by_short.listed(tight(name))))
        if idents or not comma:
            return self._all(idents)
        around = {place.id for place in self.places(rest)}
        return tuple(place for place in self.places(first) if around & self.reach(place).surely)

    def called(self, word: str) -> tuple[Place, ...]:
        """Return the places of which this is the adjective, or the name for one of their people."""
        return self._all(self.by_people.listed(folded(word)))

    def inside(self, name: str) -> tuple[Place, ...]:
        """Return the places whose entries say that they lie within what has this name."""
        return self._all(self.by_container.listed(folded(name)))

    def is_within(self, place: Place, container: Place) -> bool | None:
        """Tell whether a place lies within another, or is it; None where that is not known or disputed."""
        if place.id == container.id:
            return True
        mine, its = self.reach(place), self.reach(container)
        if container.id in mine.surely:
            return True
        if container.id in mine.perhaps or mine.open:
            return None
        if place.id in its.surely:
            return False
        if its.open or place.id in its.perhaps:
            return None
        return False if self._apart(place, container) else None

    def containers(self, place: Place, name: str) -> tuple[Place, ...]:
        """Return what a name in a place's `in` may mean: something larger than the place, if there is such."""
        others = [other for other in self.places(name) if other.id != place.id]
        larger = [other for other in others if _size(other) > _size(place)]
        return tuple(larger or others)

    def reach(self, place: Place) -> Reach:
        """Return what contains a place."""
        memory: dict[str, Reach] = self.__dict__.setdefault("reaches in use", {})
        found = memory.get(place.id)
        if found is None:
            found = memory[place.id] = self._reach(place, ())
        return found

    def _reach(self, place: Place, below: tuple[str, ...]) -> Reach:
        """Return what contains a place; *below* are those within it that this was asked from."""
        surely: set[str] = set()
        perhaps: set[str] = set()
        found = [self.containers(place, name) for name in place.within]
        open_ = place.disputed or not all(found)
        firm = not place.disputed and not (below and self._scattered(found, (*below, place.id)))
        for candidates in found:
            for candidate in candidates:
                if candidate.id in below:
                    open_ = True
                    continue
                further = self._reach(candidate, (*below, place.id))
                if firm and len(candidates) == 1:
                    surely |= {candidate.id, *further.surely}
                perhaps |= {candidate.id, *further.surely, *further.perhaps}
                open_ = open_ or further.open or len(candidates) > 1
        return Reach(frozenset(surely), frozenset(perhaps - surely), open_)

    def _scattered(self, found: Iterable[tuple[Place, ...]], below: tuple[str, ...]) -> bool:
        """Tell whether containers do not lie within each other: then what is inside may be in any one of them."""
        tops = [each for candidates in found for each in candidates if each.id not in below]
        reaches = [{each.id} | set().union(*self._reach(each, below)[:2]) for each in tops]
        return any(
            one.id not in theirs and other.id not in mine
            for one, mine in zip(tops, reaches)
            for other, theirs in zip(tops, reaches)
        )

    def _apart(self, place: Place, other: Place) -> bool:
        """Tell whether something that one place lies in shares no ground with something that the other lies in."""
        scattered = any(
            self._scattered([self.containers(each, name) for name in each.within], (each.id,))
            for each in (place, other)
        )
        nested = [
            self._nested(one, two)
            for one in self._all((place.id, *self.reach(place).surely))
            for two in self._all((other.id, *self.reach(other).surely))
            if one.kind == two.kind and one.kind in APART
        ]
        return bool(nested) and not (any(nested) if scattered else all(nested))

    def _nested(self, one: Place, other: Place) -> bool:
        def within(inner: Place, outer: Place) -> bool:
            return any(outer.id in part for part in self.reach(inner)[:2])

        return one.id == other.id or within(one, other) or within(other, one)

    def _all(self, idents: Iterable[str]) -> tuple[Place, ...]:
        return tuple(place for ident in idents if (place := self.place(ident)) is not None)


def _size(place: Place) -> int:
    return KINDS.index(place.kind) if place.kind in KINDS else 0


def indexed(places: Iterable[Place]) -> Places:
    """Index places."""
    every = sorted(places, key=lambda place: place.id)
    named = [form for place in every for form in forms((place.name, *place.also), place.id)]
    wrong = [form for place in every for form in forms(place.errors, place.id)]
    people = [(folded(word), place.id) for place in every for word in (*place.adjectives, *place.people)]
    return Places(
        table({place.id: place for place in every}),
        grouped((" ".join(form.words), form.id) for form in named),
        grouped((tight(short), place.id) for place in every for short in place.short),
        grouped(people),
        grouped((folded(name), place.id) for place in every for name in place.within),
        right=table(by_rarest_word(named)),
        errors=table(by_rarest_word(wrong)),
    )
