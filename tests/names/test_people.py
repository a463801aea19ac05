"""Who is named, as what, and whom pronouns mean: corpora of sentences."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from drafts import article

CORPORA = Path(__file__).parents[1] / "corpora" / "names"
PEOPLE = yaml.safe_load((CORPORA / "people.yaml").read_text("utf-8"))
ROLES = yaml.safe_load((CORPORA / "roles.yaml").read_text("utf-8"))
NEVER = yaml.safe_load((CORPORA / "never.yaml").read_text("utf-8"))


@pytest.mark.parametrize("sentence", PEOPLE)
def test_these_people_are_named(sentence: str) -> None:
    assert [person.name for person in article(sentence).names.individuals] == PEOPLE[sentence]


@pytest.mark.parametrize("sentence", NEVER)
def test_nobody_is_named(sentence: str) -> None:
    assert [person.name for person in article(sentence).names.individuals] == []


@pytest.mark.parametrize("sentence", ROLES)
def test_roles_stand_beside_names(sentence: str) -> None:
    names = article(sentence).names
    found = []
    for role in names.roles:
        marks = [mark for mark in ("past", "pending", "under", "standing") if getattr(role, mark)]
        parts = (names.individuals[role.who].name, role.stands, role.title, role.before, role.body, " ".join(marks))
        found.append(" | ".join(parts).replace("  ", " ").strip())
    assert found == ROLES[sentence]


def speaker(text: str, words: str) -> str | None:
    """Return the name of whom the last of these words mean."""
    from factlint.text import Span

    at = text.rindex(words)
    found = article(text).names.who(Span(at, at + len(words)))
    return found.name if found else None


def test_a_surname_means_the_one_person_who_bears_it() -> None:
    assert speaker("Eva Lind came. It rained, Lind said.", "Lind") == "Eva Lind"


def test_a_surname_of_two_people_is_left_open() -> None:
    assert speaker("Eva Lind and Karl Lind came. It rained, Lind said.", "Lind") is None


def test_a_courtesy_title_tells_two_people_of_a_surname_apart() -> None:
    assert speaker("Eva Lind and Karl Lind came. It rained, Mr. Lind said.", "Mr. Lind") == "Karl Lind"


def test_a_pronoun_means_the_one_person_of_its_sex() -> None:
    assert speaker("Eva Lind met Karl Novak. It rained, she said.", "she") == "Eva Lind"


def test_a_pronoun_after_two_people_of_its_sex_is_left_open() -> None:
    assert speaker("It was Eva Lind who met Ruth Novak. It rained, she said.", "she") is None


def test_a_description_means_whom_it_was_said_of() -> None:
    text = "Eva Lind, the foreign minister, came. It rained, the foreign minister said."
    assert speaker(text, "the foreign minister") == "Eva Lind"


def test_a_spokesman_for_somebody_is_somebody_else() -> None:
    assert speaker("Eva Lind came. It rained, a spokesman for Lind said.", "a spokesman for Lind") is None


def test_ages_stand_beside_names() -> None:
    names = article("Eva Lind, 54, and Jan Novak (61) came.").names
    assert [(names.individuals[age.who].name, age.years) for age in names.ages] == [("Eva Lind", 54), ("Jan Novak", 61)]


def test_a_party_and_a_state_stand_beside_names() -> None:
    names = article("Sen. Ted Cruz, R-Texas, met Rep. John Lewis (D-Ga.) there.").names
    assert [(seat.party, seat.place) for seat in names.seats] == [("R", "Texas"), ("D", "Ga.")]
