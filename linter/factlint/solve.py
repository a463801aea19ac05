"""From relations of times to proofs: what must hold, the days that are known, and every reading tried."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, product

from msgspec import Struct

from factlint.article import Point
from factlint.bind import Bound
from factlint.calendar import DAY, Gap, When
from factlint.network import ORIGIN, Bounded, Constraint, components, contradictions, possible

MOST_WORLDS = 256


class Solved(Struct, frozen=True):
    """A proof: the relations that it uses, and the points that it dates, impossible under every reading."""

    bounds: tuple[Bound, ...]
    points: tuple[Point, ...]


def solve(bounds: Sequence[Bound]) -> tuple[list[Solved], int]:
    """Return the proofs, those of the article's own voice first, and how often a bound stopped the search.

    Voices are worlds: each speaker is held against the article, never against another speaker.
    """
    own = [bound for bound in bounds if bound.voice is None]
    proofs, stopped = _world(own)
    for voice in sorted({bound.voice for bound in bounds if bound.voice is not None}):
        theirs = [bound for bound in bounds if bound.voice == voice]
        found, more = _world([*theirs, *own])
        proofs += [proof for proof in found if any(bound.voice == voice for bound in proof.bounds)]
        stopped += more
    return proofs, stopped


def _world(bounds: Iterable[Bound]) -> tuple[list[Solved], int]:
    proofs: list[Solved] = []
    stopped = 0
    constraints = [Constraint(a, b, gap, bound) for bound in bounds for a, b, gap in bound.links]
    points = {point.node: point for bound in bounds for point in bound.points}
    dated = [c for point in points.values() for c in _dated(point, point.readings[0])]
    for component in components([*constraints, *dated]):
        if not possible(component):
            try:
                proofs += _component(component)
            except Bounded:
                stopped += 1
    return proofs, stopped


def _dated(point: Point, when: When) -> list[Constraint]:
    first, last = when.first.toordinal() * DAY, when.last.toordinal() * DAY
    return [
        Constraint(ORIGIN, point.node, Gap(first), point),
        Constraint(point.node, ORIGIN, Gap(-last), point),
    ]


def _component(constraints: list[Constraint]) -> Iterator[Solved]:
    """Yield proofs that stand under every reading; a time that has a way out is left undated."""
    left = constraints
    while True:
        proof = next(contradictions(left), None)
        if proof is None:
            return
        bounds = list({id(c.reason): c.reason for c in proof if isinstance(c.reason, Bound)}.values())
        points = list({c.reason.node: c.reason for c in proof if isinstance(c.reason, Point)}.values())
        if not bounds:  # times at the calendar's ends can be cut to nothing: leave them undated
            nodes = {point.node for point in points}
            left = [c for c in left if not (isinstance(c.reason, Point) and c.reason.node in nodes)]
            continue
        if _has_way_out(bounds, points):
            loose = {point.node for point in points if len(point.readings) > 1}
            left = [c for c in left if not (isinstance(c.reason, Point) and c.reason.node in loose)]
            continue
        yield Solved(tuple(bounds), tuple(points))
        used = set(map(id, proof))
        spent = set(map(id, bounds))
        left = [c for c in left if id(c) not in used and id(c.reason) not in spent]


def _has_way_out(bounds: Sequence[Bound], points: Sequence[Point]) -> bool:
    """Tell whether some choice of readings makes the relations of a proof possible."""
    if all(len(point.readings) == 1 for point in points):
        return False
    links = [Constraint(a, b, gap, bound) for bound in bounds for a, b, gap in bound.links]
    worlds = product(*(point.readings for point in points))
    for world in islice(worlds, MOST_WORLDS):
        dated = [c for point, when in zip(points, world) for c in _dated(point, when)]
        if possible([*links, *dated]):
            return True
    return next(worlds, None) is not None  # more readings than are tried: leave it
