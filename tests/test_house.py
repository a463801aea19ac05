"""A language with the phrases of house rules is what it would be if they were its own."""

from __future__ import annotations

import pytest
from drafts import book
from hypothesis import given
from hypothesis import strategies as st

from factlint.house import enlarged, needs_of
from factlint.language.gate import Gate
from factlint.language.needs import needs

LANGUAGE = book().language
NEEDS = [needs(phrase.pattern.pattern) for phrase in LANGUAGE.phrases]
HALF = len(NEEDS) // 2


@pytest.mark.parametrize("number", range(len(NEEDS)), ids=lambda number: LANGUAGE.phrases[number].origin)
def test_a_gate_tells_what_each_phrase_needs(number: int) -> None:
    assert set(list(needs_of(LANGUAGE.phrase_gate))[number]) == set(NEEDS[number])


@pytest.mark.parametrize("wanted", [[], [()], [(), (frozenset("ab"),)], [(frozenset("a"), frozenset("ab"))]])
def test_a_gate_of_few_patterns_tells_what_they_need(wanted: list[tuple[frozenset[str], ...]]) -> None:
    assert [set(each) for each in needs_of(Gate(wanted))] == [set(each) for each in wanted]


def split() -> tuple[Gate, Gate]:
    """Return the gate of all phrases, and one that got the second half of them later."""
    from msgspec import structs

    half = structs.replace(LANGUAGE, phrases=LANGUAGE.phrases[:HALF], phrase_gate=Gate(NEEDS[:HALF]))
    whole = enlarged(half, LANGUAGE.phrases[HALF:])
    assert whole.phrases == LANGUAGE.phrases
    return LANGUAGE.phrase_gate, whole.phrase_gate


OWN, ADDED = split()


@given(st.sets(st.sampled_from(sorted(OWN.vocabulary)), max_size=30))
def test_phrases_that_were_added_are_let_through_where_the_languages_own_are(words: set[str]) -> None:
    assert ADDED.candidates(words) == OWN.candidates(words)
