"""Laws of names: an unknown person may be called anything, distances are what they say, traps stay silent."""

from __future__ import annotations

import pytest
from drafts import codes, lint
from hypothesis import given, settings
from hypothesis import strategies as st

from factlint.names.spelling import distance, is_near, is_typo

DRAFT = """{first} {last}, the foreign minister, met Karl Novak there on Tuesday. "We will go on," Ms. {last} said.

Later {last} left. {first} {last}, 54, has been in office for a year. Mr. Novak stayed, and {last} did not."""
FAULTY = DRAFT + "\n\nMs. {last}, the defense minister, called {first} {last}."
PAIRS = [("Eva", "Lindqvist"), ("Ruth", "Okonjo"), ("Maria", "Verstappen"), ("Anna", "Zuckerman"), ("Clara", "Haddad")]
words = st.text("abcdefgh", min_size=1, max_size=8)


@pytest.mark.parametrize(("first", "last"), PAIRS)
def test_an_unknown_person_may_have_any_name(first: str, last: str) -> None:
    assert codes(DRAFT.format(first=first, last=last), "2026-03-11") == []


@pytest.mark.parametrize(("first", "last"), PAIRS)
def test_renaming_an_unknown_person_changes_no_finding(first: str, last: str) -> None:
    assert codes(FAULTY.format(first=first, last=last), "2026-03-11") == ["TTL985"]


@pytest.mark.parametrize("last", ["Lindqvist", "Verstappen", "Zuckerman", "Halvorsen"])
def test_a_slip_in_any_name_is_found(last: str) -> None:
    slip = last[:2] + last[3] + last[2] + last[4:]
    text = DRAFT.format(first="Eva", last=last) + f'\n\n"It is late," Ms. {slip} said.'
    (found,) = lint(text, "2026-03-11")
    assert (found.code, found.message) == ("NAM981", f"{slip} here, {last} there")


@given(words, words)
@settings(max_examples=200)
def test_a_distance_is_the_same_both_ways(one: str, other: str) -> None:
    assert distance(one, other) == distance(other, one)
    assert (distance(one, other) == 0) == (one == other)


@given(words, st.integers(0, 8))
@settings(max_examples=200)
def test_a_letter_left_out_is_one_edit(word: str, at: int) -> None:
    assert distance(word[:at] + word[at + 1 :], word) <= 1


def test_a_swap_of_neighbours_is_one_edit() -> None:
    assert distance("zelenksy", "zelensky") == 1


@pytest.mark.parametrize("slip", ["Trmup", "Trrump", "Tump", "Trummp"])
def test_swaps_drops_and_doubled_letters_are_typing_slips(slip: str) -> None:
    assert is_typo(slip, "Trump")


@pytest.mark.parametrize("other", ["Trump", "Tramp", "Trumps", "Grump", "Trum"])
def test_other_letters_and_other_ends_are_none(other: str) -> None:
    assert not is_typo(other, "Trump")


def test_short_words_are_never_near() -> None:
    assert not is_near("Kim", "Kem", 4, 7)


SILENT = {
    "relatives": "Bill Clinton and Hillary Clinton came. Mr. Clinton met Mrs. Clinton. Clinton left.",
    "two people of nearly one surname": "Robert Hansen met Ruth Hanson. Hansen left. Hanson stayed. Hansen called.",
    "two known people": "James Comey met James Comer. Comey spoke, and Comey left.",
    "a plural and an adjective": "Karl Brennan came. Brennan left. The Brennans are Brennanesque. So is Brennan.",
    "a correction": "Karl Brennan came. Brennan left. An earlier version misspelled his name as Brenan. Brennan.",
    "a wrong spelling marked as such": "Karl Brennan came. Brennan read what Brenan [sic] had written. Brennan.",
    "twins": "Karla Brennan and Karl Brennan came. Karl Brennan left. Karl Brennan slept.",
    "a transcription": "Syrian President Bashar al-Asad came.",
    "two kinds of apostrophes": "Karl O'Brien came. Mr. O’Brien left. O'Brien slept.",
    "a courtesy title": "Secretary Clinton says that she will go. Hillary Clinton waited.",
    "a former minister": "Former Defense Secretary Lloyd Austin says that he will go.",
    "a future president": "President-elect Donald Trump says that he will go.",
    "a deputy": "Eva Lind, the deputy foreign minister, came. Ms. Lind, the finance minister, left.",
    "a company": "Donald Trump met Donald Trump Organization executives.",
    "a son": "Karl Lind Jr. called Karl Lind Sr. on Monday.",
    "a book": "Madeleine Albright says in her memoir that the world was slow.",
    "a senator of a state": "State Sen. Ted Cruz of Ohio came.",
    "another Mike Johnson": "Mike Johnson, the mayor of Oldenburg, came.",
}


@pytest.mark.parametrize("trap", SILENT)
def test_traps_stay_silent(trap: str) -> None:
    assert codes(SILENT[trap], "2026-03-11") == []
