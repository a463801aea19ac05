"""Order in time, and why an order is impossible.

Every temporal constraint has one shape: *later* is at least *gap* after *earlier*. Constraints are
impossible together when some cycle of them leads forward in time: an event would have to come after
itself. Such a cycle is also the proof, and no proper part of it is one.

A cycle through day zero walks the calendar, and is exact. Any other starts on a day nobody knows, and
counts for each gap the fewest days it can take. Most articles are consistent, so each connected component
is first tested in one pass; a proof is searched only where that fails.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from factlint.calendar import Gap

ORIGIN = "day zero"
MOST_STEPS = 8
"""No proof of more steps is looked for: nobody would read it."""
MOST_CONSTRAINTS = 600
"""A component with more is not searched, and the run says so."""


class Constraint(Struct, frozen=True, gc=False):
    """*later* is at least *gap* after *earlier*, because of *reason*."""

    earlier: str
    later: str
    gap: Gap
    reason: object = None


Proof = tuple[Constraint, ...]


class Bounded(Exception):
    """A component has more constraints than are searched."""


def contradictions(constraints: Iterable[Constraint]) -> Iterator[Proof]:
    """Yield proofs, shortest first within a component, no two of which share a step."""
    for component in components(constraints):
        left = component
        while not possible(left):
            if len(left) > MOST_CONSTRAINTS:
                raise Bounded
            proof = shortest_proof(left)
            if proof is None:
                break
            yield proof
            used = set(map(id, proof))
            left = [c for c in left if id(c) not in used]


def components(constraints: Iterable[Constraint]) -> list[list[Constraint]]:
    """Group constraints that are linked by what they speak of; day zero links nothing."""
    parent: dict[str, str] = {}

    def root(name: str) -> str:
        while parent.setdefault(name, name) != name:
            name = parent[name]
        return name

    every = list(constraints)
    for c in every:
        if c.earlier != ORIGIN and c.later != ORIGIN:
            parent[root(c.earlier)] = root(c.later)
    grouped: dict[str, list[Constraint]] = {}
    for c in every:
        grouped.setdefault(root(c.later if c.earlier == ORIGIN else c.earlier), []).append(c)
    return list(grouped.values())


def possible(constraints: list[Constraint]) -> bool:
    """Tell whether some schedule meets all constraints, in one pass where one does.

    Sound and complete for cycles through day zero; a cycle of events without a date counts the fewest days.
    """
    return _settles(constraints, {ORIGIN: 0}) and (
        all(ORIGIN in (c.earlier, c.later) for c in constraints)
        or _settles(constraints, {c.later: 0 for c in constraints if c.later != ORIGIN})
    )


def _settles(constraints: list[Constraint], day: dict[str, int]) -> bool:
    """Push every event to its earliest moment; if that goes on for ever, some cycle leads forward."""
    dated = ORIGIN in day
    rounds = len(constraints) + 1
    for _ in range(rounds):
        moved = False
        for c in constraints:
            start = day.get(c.earlier)
            if start is None or (not dated and c.later == ORIGIN):
                continue
            end = c.gap.walk(start) if dated else c.gap.fewest(start)
            if c.later not in day or end > day[c.later]:
                if c.later == ORIGIN:
                    return False
                day[c.later] = end
                moved = True
        if not moved:
            return True
    return False


def shortest_proof(constraints: list[Constraint], most: int = MOST_STEPS) -> Proof | None:
    """Return the fewest constraints, at most *most*, that cannot hold together."""
    into: dict[str, list[Constraint]] = {}
    for constraint in constraints:
        into.setdefault(constraint.later, []).append(constraint)
    best: Proof | None = None
    for start in into:
        proof = _shortest_cycle(start, into, most if best is None else len(best) - 1)
        if proof is not None:
            best = proof
    return best


def _shortest_cycle(start: str, into: dict[str, list[Constraint]], most: int) -> Proof | None:
    move = Gap.walk if start == ORIGIN else Gap.fewest
    reached: dict[str, tuple[int, Proof]] = {start: (0, ())}
    for _ in range(most):
        step: dict[str, tuple[int, Proof]] = {}
        for later, constraints in into.items():
            for c in constraints:
                if c.earlier not in reached:
                    continue
                day, path = reached[c.earlier]
                day = move(c.gap, day)
                if later not in step or day > step[later][0]:
                    step[later] = day, (*path, c)
        if start in step and step[start][0] > 0:
            return step[start][1]
        reached = step
    return None
