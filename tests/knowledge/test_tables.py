"""Look-ups of names: people, organisations, places, and the tables they are packed in."""

from __future__ import annotations

import msgspec
import pytest

from factlint.knowledge import Knowledge, packing
from factlint.knowledge.acronyms import fits


def test_a_packed_table_gives_back_every_entry() -> None:
    entries = {f"key {number}": (f"one {number}", f"two {number}") for number in range(1000)}
    made = packing.table(entries)
    assert len(made.parts) > 1
    again = msgspec.msgpack.decode(msgspec.msgpack.encode(made), type=packing.Table)
    assert {key: again.listed(key) for key in again} == entries
    assert "key 1000" not in again
    assert again.listed("key 1000") == ()
    assert again.get("key 1", tuple[str, ...]) is again.get("key 1", tuple[str, ...])


def test_people_are_found_however_their_name_is_written(asked) -> None:
    found = asked(people="- {name: J.D. Vance, also: [James David Vance]}\n- {name: Kim Jong Un, surname: Kim}").people
    for form in ("J.D. Vance", "J. D. Vance", "JD Vance", "james david vance"):
        assert [person.id for person in found.persons(form)] == ["j-d-vance"]
    assert [person.name for person in found.persons("Kim Jong-un")] == ["Kim Jong Un"]
    assert [person.name for person in found.surnamed("Kim")] == ["Kim Jong Un"]
    assert found.persons("Vance") == ()
    assert found.given_names >= {"james", "kim", "jd"}
    assert {form.text for form in found.near("vance")} == {"J.D. Vance", "James David Vance"}


def test_acronyms_count_their_case_and_not_their_full_stops(asked) -> None:
    found = asked(organisations="- {name: Nordic Board, acronym: NB, errors: [Nordic Bord]}").organisations
    assert [each.name for each in found.expansions("N.B.")] == ["Nordic Board"]
    assert found.expansions("nb") == ()
    assert [form.text for word in found.wrong_words for form in found.wrong(word)] == ["Nordic Bord"]


@pytest.mark.parametrize(
    ("acronym", "name", "yes"),
    [
        ("NATO", "North Atlantic Treaty Organization", True),
        ("N.P.S.", "National Park Service", True),
        ("NPS", "National Weather Service", False),
        ("Interpol", "International Criminal Police Organization", True),
        ("Benelux", "Belgium, Netherlands, Luxembourg", True),
        ("", "Nothing", False),
    ],
)
def test_an_acronym_fits_a_name(acronym: str, name: str, yes: bool) -> None:
    assert fits(acronym, name) is yes


PLACES = """
- {name: United States, kind: country, in: North America, short: US}
- {name: North America, kind: continent}
- {name: Texas, kind: state, in: United States, capital: Austin}
- {name: Austin, kind: city, in: Texas}
- {name: Paris, kind: city, in: Texas}
- {name: Paris, kind: city, in: France}
- {name: France, kind: country, in: Europe}
- {name: Europe, kind: continent}
- {name: Crimea, kind: region, in: Ukraine, disputed: true}
- {name: Ukraine, kind: country, in: Europe}
- {name: Georgia, kind: state, in: United States}
- {name: Georgia, kind: country, in: Asia}
- {name: Asia, kind: continent}
- {name: Atlanta, kind: city, in: Georgia}
"""


def within(places, name: str, container: str) -> set[bool | None]:
    return {places.is_within(one, other) for one in places.places(name) for other in places.places(container)}


def test_places_lie_within_what_contains_them(asked) -> None:
    places = asked(places=PLACES).places
    assert within(places, "Austin", "US") == {True}
    assert within(places, "Austin", "North America") == {True}
    assert within(places, "Austin", "France") == {False}
    assert within(places, "Paris", "France") == {True, False}
    assert within(places, "Texas", "Austin") == {False}
    assert [place.within for place in places.places("Paris, Texas")] == [("Texas",)]


def test_nothing_is_said_of_what_is_disputed_or_ambiguous(asked) -> None:
    places = asked(places=PLACES).places
    assert within(places, "Crimea", "Ukraine") == {None}
    assert within(places, "Crimea", "France") == {None}
    assert None in within(places, "Atlanta", "Georgia")


def test_a_knowledge_survives_its_cache(asked) -> None:
    made = asked(people="- {name: Anna Berg, born: 1960}", places=PLACES)
    again = msgspec.msgpack.decode(msgspec.msgpack.encode(made), type=Knowledge)
    assert again.people.person("anna-berg") == made.people.person("anna-berg")
    assert within(again.places, "Austin", "US") == {True}
    assert again.titles == made.titles
