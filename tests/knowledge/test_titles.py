"""Titles: which words mean the same office."""

from __future__ import annotations

from collections import Counter

import pytest

from factlint.book import rulebook
from factlint.knowledge.assembly import title_specs
from factlint.knowledge.titles import Titles, TitleSpec, TitlesSpec, compiled
from factlint.knowledge.words import folded

SPECS, PROBLEMS = title_specs([f"{rulebook()}/knowledge"])
TITLES = compiled(SPECS)


@pytest.mark.parametrize(
    ("said", "of", "title"),
    [
        ("Prime Minister", "United Kingdom", "prime minister"),
        ("premier", "Italy", "prime minister"),
        ("premier", "China", "premier"),
        ("prime minister", "China", "premier"),
        ("prime minister", "Ireland", "taoiseach"),
        ("Defense Secretary", "United States", "secretary of defense"),
        ("Defence Secretary", "United Kingdom", "defence secretary"),
        ("Secretary of Defense", "United States", "secretary of defense"),
        ("Pentagon chief", "United States", "secretary of defense"),
        ("Secretary of State for Defence", "United Kingdom", "defence secretary"),
        ("chancellor", "United Kingdom", "chancellor of the exchequer"),
        ("Chancellor", "Germany", "chancellor"),
        ("finance minister", "United Kingdom", "chancellor of the exchequer"),
        ("Chairwoman", "Federal Reserve", "chair"),
        ("chief", "Federal Reserve", "chair"),
        ("chief", "NATO", "secretary-general"),
        ("Secretary General", "United Nations", "secretary-general"),
        ("chief", "International Monetary Fund", "managing director"),
        ("Gov.", "Texas", "governor"),
        ("Sen.", "Texas", "senator"),
        ("Congresswoman", "California", "representative"),
        ("CEO", "Apple", "chief executive"),
        ("spokeswoman", "Pentagon", "spokesperson"),
        ("spokeswoman", "White House", "press secretary"),
        ("minister of fisheries", "Norway", "fisheries minister"),
        ("Minister for the Arctic", "Norway", "arctic minister"),
        ("Secretary of State for Fisheries", "", "fisheries secretary"),
        ("envoy to Japan", "United States", "ambassador to japan"),
        ("Attorney-General", "United States", "attorney general"),
    ],
)
def test_words_mean_a_title(said: str, of: str, title: str) -> None:
    assert TITLES.canonical(said, of) == title


@pytest.mark.parametrize(
    ("title", "of", "one"),
    [
        ("president", "France", True),
        ("president", "Switzerland", False),
        ("governor", "Texas", True),
        ("governor", "Federal Reserve", False),
        ("senator", "Texas", False),
        ("deputy prime minister", "Russia", False),
        ("deputy prime minister", "United Kingdom", True),
        ("fisheries minister", "Norway", False),
        ("astronaut", "NASA", False),
    ],
)
def test_one_person_or_many_hold_an_office(title: str, of: str, one: bool) -> None:
    assert TITLES.one(title, of) is one


def test_no_word_means_two_titles() -> None:
    said = [
        TITLES._spelled(word) + of
        for title in TITLES.spec.titles.values()
        for of, words in (("", title.also), *((f" of {folded(body)}", words) for body, words in title.of.items()))
        for word in {TITLES._spelled(word) for word in words}
    ]
    names = [TITLES._spelled(name) for name in TITLES.spec.titles]
    every = Counter([*said, *names])
    own = {
        TITLES._spelled(word)
        for name, title in TITLES.spec.titles.items()
        for word in title.also
        if TITLES._spelled(word) == TITLES._spelled(name)
    }
    assert [word for word, count in every.items() if count > 1 and word not in own] == []
    assert PROBLEMS == []


def test_the_bodies_of_titles_have_the_names_that_the_knowledge_gives_them() -> None:
    spec = TitlesSpec({"chief": TitleSpec(of={"NATO": ("boss",)}, but={"NATO": "one"})})
    titles = compiled([spec], {"NATO": "North Atlantic Treaty Organization"}.get)
    assert titles.canonical("boss", "North Atlantic Treaty Organization") == "chief"
    assert titles.one("chief", "North Atlantic Treaty Organization")


def test_a_later_file_adds_titles() -> None:
    own = TitlesSpec({"village chief": TitleSpec(holders="one", also=("headman",))})
    titles = compiled([*SPECS, own])
    assert titles.canonical("headman") == "village chief"
    assert titles.canonical("Sen.") == "senator"


def test_without_titles_words_are_themselves() -> None:
    assert Titles().canonical("Prime  Minister") == "prime minister"
