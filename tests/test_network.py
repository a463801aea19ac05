"""The network against brute force, and the laws of a proof."""

from datetime import date
from functools import cache
from itertools import combinations, product

from hypothesis import given, settings
from hypothesis import strategies as st

from factlint.calendar import DAY, Gap
from factlint.network import ORIGIN, Constraint, components, contradictions, possible, shortest_proof

EVENTS = st.sampled_from("abcd")
CONSTRAINTS = st.builds(
    Constraint, EVENTS, EVENTS, st.integers(-3, 3).map(Gap), st.integers(0, 10**6)
)
SETS = st.lists(CONSTRAINTS, max_size=9)


@cache
def schedules():
    return list(product(range(10), repeat=4))


@cache
def meeting(earlier, later, minutes):
    """Return the schedules that meet a constraint, a bit each."""
    one, other = "abcd".index(earlier), "abcd".index(later)
    return sum(1 << at for at, day in enumerate(schedules()) if day[other] - day[one] >= minutes)


def schedulable(constraints):
    """Try every schedule. Gaps of at most 3 among 4 events: if any schedule works, one within 0..9 does."""
    left = (1 << len(schedules())) - 1
    for c in constraints:
        left &= meeting(c.earlier, c.later, c.gap.minutes)
    return left != 0


@settings(max_examples=300, deadline=None)
@given(SETS)
def test_agrees_with_every_possible_schedule(constraints):
    assert (shortest_proof(constraints) is None) == schedulable(constraints)


@settings(max_examples=300, deadline=None)
@given(SETS)
def test_the_cheap_test_agrees_with_every_possible_schedule(constraints):
    assert possible(constraints) == schedulable(constraints)


@settings(max_examples=300, deadline=None)
@given(SETS)
def test_every_step_of_a_proof_is_needed(constraints):
    if proof := shortest_proof(constraints):
        assert not schedulable(proof)
        for i in range(len(proof)):
            assert schedulable(proof[:i] + proof[i + 1 :])


@settings(max_examples=200, deadline=None)
@given(SETS)
def test_no_smaller_proof_exists(constraints):
    if proof := shortest_proof(constraints):
        for n in range(1, len(proof)):
            assert all(schedulable(part) for part in combinations(constraints, n))


@settings(max_examples=200, deadline=None)
@given(SETS, CONSTRAINTS)
def test_more_constraints_never_lengthen_a_proof(constraints, one):
    if proof := shortest_proof(constraints):
        longer = shortest_proof([*constraints, one])
        assert longer is not None
        assert len(longer) <= len(proof)


@settings(max_examples=200, deadline=None)
@given(SETS)
def test_without_the_reported_steps_everything_is_possible(constraints):
    reported = {id(step) for proof in contradictions(constraints) for step in proof}
    assert schedulable([c for c in constraints if id(c) not in reported])


@settings(max_examples=100, deadline=None)
@given(SETS)
def test_the_same_input_gives_the_same_proofs(constraints):
    assert list(contradictions(constraints)) == list(contradictions(constraints))


@settings(max_examples=100, deadline=None)
@given(SETS)
def test_components_share_no_event_and_lose_no_constraint(constraints):
    parts = components(constraints)
    names = [{name for c in part for name in (c.earlier, c.later)} - {ORIGIN} for part in parts]
    assert all(not a & b for a, b in combinations(names, 2))
    assert sorted(map(id, constraints)) == sorted(id(c) for part in parts for c in part)


def dated(event, day, reason):
    minutes = day.toordinal() * DAY
    return [Constraint(ORIGIN, event, Gap(minutes), reason), Constraint(event, ORIGIN, Gap(-minutes), reason)]


def test_a_month_after_31_january_is_the_last_day_of_february():
    after = [
        Constraint("a", "b", Gap(0, 1), "one month"),
        Constraint("b", "a", Gap(0, -1), "one month"),
    ]
    february = [*dated("a", date(2023, 1, 31), "a"), *dated("b", date(2023, 2, 28), "b")]
    march = [*dated("a", date(2023, 1, 31), "a"), *dated("b", date(2023, 3, 1), "b")]
    assert shortest_proof([after[0], *february]) is None
    assert shortest_proof([after[0], *march]) is None
    early = [*dated("a", date(2023, 1, 31), "a"), *dated("b", date(2023, 2, 27), "b")]
    assert {c.reason for c in shortest_proof([after[0], *early])} == {"a", "b", "one month"}
