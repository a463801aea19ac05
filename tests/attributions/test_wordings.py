"""Wordings: how two versions of one quotation differ, and whether that matters."""

from __future__ import annotations

import pytest
from drafts import book
from hypothesis import given, settings
from hypothesis import strategies as st

from factlint.wordings import LEAST, Difference, difference, holds, matters, words

SETTINGS = book().language.settings
CONTRACTIONS, EMPTY, DENIALS = SETTINGS["contractions"], SETTINGS["empty-words"], SETTINGS["denials"]
SAID = "the old bridge will open in the spring of next year"
vocabulary = st.lists(st.sampled_from(SAID.split()), max_size=12)


def between(one: str, other: str) -> Difference | None:
    return difference(words(one, CONTRACTIONS), words(other, CONTRACTIONS))


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("The Bridge, will OPEN!", "the bridge will open"),
        ("We won't", "we wo not"),
        ("We don’t", "we do not"),
        ("They're late", "they are late"),
        ("I’ve gone and she'll go", "i have gone and she will go"),
        ("the mayor's dog", "the mayor's dog"),
        ("well-known", "well known"),
        ("", ""),
        ("“…” — !", ""),
    ],
)
def test_words_are_folded_and_contractions_written_out(text: str, folded: str) -> None:
    assert " ".join(words(text, CONTRACTIONS)) == folded


@pytest.mark.parametrize("short", ["old bridge", "the old", "next year", SAID, ""])
def test_a_wording_holds_its_stretches(short: str) -> None:
    assert holds(SAID.split(), short.split())


@pytest.mark.parametrize("short", ["bridge old", "old will", f"{SAID} again", "ridge"])
def test_a_wording_holds_nothing_else(short: str) -> None:
    assert not holds(SAID.split(), short.split())


@pytest.mark.parametrize(
    ("short", "one", "other"),
    [
        ("the old bridge will close in the spring", "close", "open"),
        ("the new bridge will open in the spring", "new", "old"),
        ("old bridge will not open in the spring", "not", ""),
        ("the bridge will open in the spring", "", "old"),
        ("will open in the autumn of next year", "autumn", "spring"),
    ],
)
def test_a_difference_is_what_stands_in_place_of_each_other(short: str, one: str, other: str) -> None:
    assert between(short, SAID) == Difference(tuple(one.split()), tuple(other.split()))


@pytest.mark.parametrize(
    "short",
    [
        "The old bridge will open",
        "“The old bridge will open”, in the SPRING",
        "old tunnel",
        "a very different remark about ferries",
        "the new bridge will close in the spring",
    ],
)
def test_wordings_that_agree_or_are_not_one_quotation_have_none(short: str) -> None:
    assert between(short, SAID) is None


@pytest.mark.parametrize(
    ("one", "other"), [("We don't want it now", "we do not want it now"), ("They're all late", "they are all late")]
)
def test_a_contraction_is_no_difference(one: str, other: str) -> None:
    assert between(one, other) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("close", "open"),
        ("not", ""),
        ("", "never"),
        ("ten million", "two million"),
        ("we will not", "we will"),
    ],
)
def test_other_words_and_a_denial_matter(one: str, other: str) -> None:
    assert matters(Difference(tuple(one.split()), tuple(other.split())), EMPTY, DENIALS)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the", "a"),
        ("", "very"),
        ("old", ""),
        ("bridges", "bridge"),
        ("opened", "opens"),
        ("will", "would"),
    ],
)
def test_empty_words_omissions_and_forms_of_one_word_do_not(one: str, other: str) -> None:
    assert not matters(Difference(tuple(one.split()), tuple(other.split())), EMPTY, DENIALS)


@given(st.text(max_size=60))
@settings(max_examples=150, deadline=None)
def test_words_are_folded_whatever_the_case(text: str) -> None:
    assert all(words(text, CONTRACTIONS))
    assert words(text.lower(), CONTRACTIONS) == words(text, CONTRACTIONS)


@given(vocabulary)
def test_a_wording_does_not_differ_from_itself(one: list[str]) -> None:
    assert holds(one, one)
    assert difference(one, one) is None


@given(vocabulary, st.integers(0, 12), st.integers(0, 12))
def test_a_stretch_of_a_wording_does_not_differ_from_it(one: list[str], start: int, end: int) -> None:
    assert holds(one, one[start:end])
    assert difference(one[start:end], one) is None


@given(vocabulary, vocabulary)
def test_short_wordings_are_never_compared(one: list[str], other: list[str]) -> None:
    assert difference(one[: LEAST - 1], other) is None
    assert difference(one, other[: LEAST - 1]) is None


@given(vocabulary, vocabulary)
def test_a_difference_shows_words_of_each_side(short: list[str], long: list[str]) -> None:
    found = difference(short, long)
    if found is not None:
        assert holds(short, list(found.one))
        assert holds(long, list(found.other))
        assert found.one != found.other


@given(st.lists(st.sampled_from(EMPTY)), st.lists(st.sampled_from(EMPTY)))
def test_empty_words_never_matter(one: list[str], other: list[str]) -> None:
    assert not matters(Difference(tuple(one), tuple(other)), EMPTY, DENIALS)


@given(st.lists(st.sampled_from(["old", "new", "the"])), st.lists(st.sampled_from(["old", "new", "not"])))
def test_what_matters_is_the_same_both_ways(one: list[str], other: list[str]) -> None:
    there, back = Difference(tuple(one), tuple(other)), Difference(tuple(other), tuple(one))
    assert matters(there, EMPTY, DENIALS) == matters(back, EMPTY, DENIALS)
