"""Entries of one id are one person, over all files."""

from __future__ import annotations

from factlint.calendar import iso

ONE = """
- name: Anna Berg
  also: Anna K. Berg
  born: 1960
  offices:
    - {title: mayor, of: Nordhavn, from: 2001-03-01, to: 2005-03-01}
"""


def test_forms_and_offices_of_two_files_come_together(known) -> None:
    second = """
- name: Anna Berg
  also: [Anna Karin Berg]
  born: 1960-04-02
  offices:
    - {title: defence minister, of: Nordland, from: 2006-01-01, to: 2009-01-01}
"""
    found = known(people=ONE, people_2=second)
    person = found.people.person("anna-berg")
    assert person.also == ("Anna K. Berg", "Anna Karin Berg")
    assert [office.title for office in person.offices] == ["mayor", "defence minister"]
    assert person.born == iso("1960-04-02")
    assert found.problems == []


def test_a_term_that_is_told_twice_is_one_term_with_the_end_that_is_known(known) -> None:
    second = """
- name: Anna Berg
  offices:
    - {title: Mayor, of: Nordhavn, from: 2001}
"""
    (office,) = known(people=ONE, people_2=second).people.person("anna-berg").offices
    assert office.start == iso("2001-03-01")
    assert office.end == iso("2005-03-01")


def test_a_second_term_is_a_second_term(known) -> None:
    second = """
- name: Anna Berg
  offices:
    - {title: mayor, of: Nordhavn, from: 2010-03-01, to: 2012-03-01}
"""
    assert len(known(people=ONE, people_2=second).people.person("anna-berg").offices) == 2


def test_lives_that_contradict_each_other_are_a_problem_with_both_places(known) -> None:
    second = """
- name: Anna Berg
  born: 1961-01-01
"""
    (problem,) = known(people=ONE, people_2=second).problems
    assert "1961-01-01" in problem.message
    assert "born: 1960 in some.yaml:4" in problem.message
    assert problem.path.endswith("some2.yaml")
    assert problem.location.row == 5


def test_another_name_of_the_same_id_is_another_form(known) -> None:
    second = """
- name: Anna Berg-Lund
  id: anna-berg
"""
    found = known(people=ONE, people_2=second)
    assert [person.id for person in found.people.persons("Anna Berg-Lund")] == ["anna-berg"]


def test_a_surname_is_the_last_word_with_its_particles(known) -> None:
    text = "\n".join(f"- name: {name}" for name in ("Ursula von der Leyen", "Sam Nunn Jr.", "Bill de Blasio", "Pelé"))
    found = known(people=text).people
    names = {
        form: found.persons(form)[0].surname for form in ("Ursula von der Leyen", "Sam Nunn Jr.", "Bill de Blasio")
    }
    assert names == {
        "Ursula von der Leyen": "von der Leyen", "Sam Nunn Jr.": "Nunn", "Bill de Blasio": "de Blasio",
    }  # fmt: skip
    assert [person.name for person in found.surnamed("Leyen")] == ["Ursula von der Leyen"]


def test_organisations_and_places_of_one_id_are_joined_too(known) -> None:
    found = known(
        organisations="- {name: Harbour Board, acronym: HB}\n- {name: Harbour Board, errors: [Harbor Board]}",
        places="- {name: Nordhavn, kind: city, in: Nordland}\n"
        "- {name: Nordhavn, kind: city, in: Nordland, dateline: true}",
    )
    (board,) = found.organisations.organisations("Harbour Board")
    assert (board.acronyms, board.errors) == (("HB",), ("Harbor Board",))
    (place,) = found.places.places("Nordhavn")
    assert place.dateline
