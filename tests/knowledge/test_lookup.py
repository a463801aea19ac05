"""Who held which office when."""

from __future__ import annotations

from datetime import date

import pytest

from factlint.knowledge import lookup
from factlint.knowledge.model import Post

PEOPLE = """
- name: Anna Berg
  died: 2012-06-01
  offices:
    - {title: defence minister, of: Nordland, from: 2006-01-01, to: 2009-01-01}
    - {title: prime minister, of: Nordland, from: 2009-01-01}
- name: Carl Dahl
  offices:
    - {title: defence minister, of: Nordland, from: 2009-01-01, unsure_after: 2025-01}
- name: Eva Falk
  offices:
    - {title: mayor, of: Nordhavn, from: 2010, to: 2015-05, acting: true}
- name: Gert Holm
  offices:
    - {title: secretary-general, of: NB, from: 2010-01-01, to: 2015-05-01}
    - {title: secretary of defense, of: United States, from: 2016-01-01, to: 2018-01-01}
"""
PLACES = """
- {name: Nordland, kind: country, in: Europe, capital: Nordhavn, people: [Nordlander], adjective: Nordish, short: [NL]}
- {name: Nordhavn, kind: city, in: Nordland}
- {name: United States, kind: country, short: [US, U.S.], adjective: American}
"""
ORGANISATIONS = """
- {name: Nordic Board, acronym: NB}
"""


@pytest.fixture
def world(asked):
    return asked(people=PEOPLE, places=PLACES, organisations=ORGANISATIONS)


def on(world, text: str, day: str) -> list[tuple[str, str, list[str], list[str]]]:
    found = lookup.who(text, date.fromisoformat(day), world)
    return [
        (post.title, post.body, [h.person.name for h in surely], [h.person.name for h in maybe])
        for post, (surely, maybe) in found
    ]


def test_both_hold_an_office_on_the_day_of_handing_over(world) -> None:
    assert on(world, "defence minister", "2009-01-01") == [
        ("defence minister", "Nordland", ["Anna Berg", "Carl Dahl"], [])
    ]


def test_what_is_not_sure_any_longer_is_perhaps(world) -> None:
    assert on(world, "Defense Minister", "2024-12-31") == [("defence minister", "Nordland", ["Carl Dahl"], [])]
    assert on(world, "Defense Minister", "2026-01-01") == [("defence minister", "Nordland", [], ["Carl Dahl"])]


def test_nobody_holds_an_office_after_death(world) -> None:
    assert on(world, "prime minister", "2012-06-01") == [("prime minister", "Nordland", ["Anna Berg"], [])]
    assert on(world, "prime minister", "2012-06-02") == []


def test_a_year_without_a_day_is_sure_only_after_its_end(world) -> None:
    assert on(world, "mayor", "2010-06-01") == [("mayor", "Nordhavn", [], ["Eva Falk"])]
    assert on(world, "mayor", "2011-01-01") == [("mayor", "Nordhavn", ["Eva Falk"], [])]
    assert on(world, "mayor", "2015-05-20") == [("mayor", "Nordhavn", [], ["Eva Falk"])]
    assert on(world, "mayor", "2015-06-01") == []


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("defence minister", [("defence minister", "Nordland")]),
        ("Nordish Defense Minister", [("defence minister", "Nordland")]),
        ("Nordland's defence minister", [("defence minister", "Nordland")]),
        ("minister of defence of Nordland", [("defence minister", "Nordland")]),
        ("Nordland’s prime minister", [("prime minister", "Nordland")]),
        ("Mayor of Nordhavn", [("mayor", "Nordhavn")]),
        ("NB secretary general", [("secretary-general", "Nordic Board")]),
        ("secretary-general of the Nordic Board", [("secretary-general", "Nordic Board")]),
        ("U.S. Secretary of Defense", [("secretary of defense", "United States")]),
        ("American defence secretary", [("secretary of defense", "United States")]),
        ("defence secretary", [("secretary of defense", "United States")]),
        ("Pentagon chief", [("secretary of defense", "United States")]),
        ("village chief", []),
        ("Nordish cook", []),
        ("", []),
    ],
)
def test_a_title_means_offices(world, text: str, posts: list[tuple[str, str]]) -> None:
    assert list(lookup.offices(text, world)) == [Post(*post) for post in posts]


def test_the_terms_of_somebody_in_an_office(world) -> None:
    anna = world.people.person("anna-berg")
    (holding,) = lookup.held_by(anna, "defence minister", world)
    assert str(holding.office.start) == "2006-01-01"
    assert lookup.held_by(anna, "mayor", world) == ()
