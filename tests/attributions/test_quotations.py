"""Quotations: which marks pair, which marks are none, and which lack a partner."""

from __future__ import annotations

import pytest
from drafts import book, document
from hypothesis import given, settings
from hypothesis import strategies as st

from factlint.quotations import Quotation, Unbalanced, scan, soft

PAIRS = book().language.settings["quotation-marks"]
SOFT = book().language.settings["soft-quotations"]


def scanned(text: str) -> tuple[list[str], list[str]]:
    """Return what stands between marks, and which marks are missing where: the missing kind and the lonely mark."""
    draft = document(text)
    quotations, lonely = scan(draft, PAIRS)
    words = [draft.text[each.span.start : each.span.end] for each in quotations]
    return words, [f"{each.missing} of {each.mark}" for each in lonely]


def found(text: str) -> tuple[list[Quotation], list[Unbalanced]]:
    return scan(document(text), PAIRS)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('She said "it rains" twice.', ["it rains"]),
        ("She said “it rains” twice.", ["it rains"]),
        ('"It rains," she said. "It pours."', ["It rains,", "It pours."]),
        ("“It rains,” she said. “It pours.”", ["It rains,", "It pours."]),
        ("It rains.", []),
        ('It was ("so") late.', ["so"]),
        ('The "smart"-looking lamp broke.', ["smart"]),
    ],
)
def test_marks_pair(text: str, words: list[str]) -> None:
    assert scanned(text) == (words, [])


@pytest.mark.parametrize("text", ['She said “it rains" twice.', 'She said "it rains” twice.'])
def test_a_curly_mark_and_a_straight_one_pair(text: str) -> None:
    assert scanned(text) == (["it rains"], [])


@pytest.mark.parametrize(
    "text",
    [
        "The children's boat wasn't theirs.",
        "The children’s boat wasn’t theirs.",
        "The sailors' boat is O'Hara's.",
        "It was built in the '80s.",
        "It was built in the ’80s and the ’90s.",
        "Rock 'n' roll came in '56.",
        "He is 6'2\" tall.",
        "He is 6’2” tall.",
        "The plank was 5' 11\" long.",
    ],
)
def test_apostrophes_decades_and_inches_are_no_marks(text: str) -> None:
    assert scanned(text) == ([], [])


@pytest.mark.parametrize("words", ["the children's boat", "the ’80s", "a 6'2\" plank", "isn’t it"])
def test_they_are_none_within_a_quotation(words: str) -> None:
    assert scanned(f"She saw “{words}” there.") == ([words], [])


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("She said “it rains.", ["closing of “"]),
        ('She said "it rains.', ['closing of "']),
        ("It rains,” she said.", ["opening of ”"]),
        ('It rains," she said.', ['opening of "']),
        ("“It rains,” she said. “It pours.", ["closing of “"]),
        ("“It rains,” she said. It pours.”", ["opening of ”"]),
    ],
)
def test_a_mark_without_a_partner_is_lonely(text: str, missing: list[str]) -> None:
    assert scanned(text)[1] == missing


def test_an_open_quotation_ends_with_its_paragraph() -> None:
    assert scanned("She said “it rains.\n\nIt pours.")[0] == ["it rains."]


@pytest.mark.parametrize("mark", ['""', "“”"])
def test_a_quotation_over_paragraphs_opens_each_and_closes_the_last(mark: str) -> None:
    opening, closing = mark
    quotations, lonely = found(f"{opening}One day.\n\n{opening}Two days.\n\n{opening}Three.{closing}")
    assert [each.runs_on for each in quotations] == [True, True, False]
    assert [each.block for each in quotations] == [0, 1, 2]
    assert lonely == []


def test_a_quotation_that_nothing_goes_on_with_is_unbalanced() -> None:
    quotations, (lonely,) = found("“One day.\n\nTwo days.”\n\nThree.")[0], found("“One day.\n\nThree.")[1]
    assert [each.runs_on for each in quotations] == [False]
    assert (lonely.span.start, lonely.block) == (0, 0)


def test_quotations_of_each_paragraph_have_its_block() -> None:
    quotations, _ = found('"One," he said.\n\nIt rained.\n\n"Two," he said.')
    assert [each.block for each in quotations] == [0, 2]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It was ‘so’ late.", ["‘so’"]),
        ("It was ‘the children’s boat’ there.", ["‘the children’s boat’"]),
        ("It was ''so'' late.", ["''so''"]),
        ("The children’s boat is O’Hara’s.", []),
        ("The sailors' boat isn't theirs.", []),
        ("It was built in the ’80s.", []),
    ],
)
def test_soft_marks_quote_where_they_pair(text: str, words: list[str]) -> None:
    assert [text[start:end] for start, end in soft(text, [], SOFT)] == words


def test_soft_marks_within_a_known_quotation_are_left_out() -> None:
    text = "“It was ‘so’ late,” she said, and ‘dark’ too."
    outer = (0, text.index("”") + 1)
    assert soft(text, [outer], SOFT) == [outer, (text.index("‘dark"), text.index("dark’") + 5)]


@given(st.text("ab “”\"'‘’.\n5", max_size=60))
@settings(max_examples=150, deadline=None)
def test_what_is_found_lies_within_the_text_and_its_block(text: str) -> None:
    draft = document(text)
    quotations, lonely = scan(draft, PAIRS)
    for each in (*quotations, *lonely):
        block = draft.blocks[each.block].span
        assert block.start <= each.span.start <= each.span.end <= block.end


@given(st.lists(st.text("abc ,", min_size=1, max_size=12), max_size=5))
@settings(max_examples=100, deadline=None)
def test_any_words_between_curly_marks_are_quotations(parts: list[str]) -> None:
    text = "So " + " so ".join(f"“{part}”" for part in parts) + " so."
    assert scanned(text) == (parts, [])
