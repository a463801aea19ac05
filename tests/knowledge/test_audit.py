"""`factlint knowledge check`: what is wrong with the knowledge itself."""

from __future__ import annotations

import pytest

from factlint.knowledge.audit import faults


def told(known, severity: str = "error", **kinds: str) -> list[str]:
    found = faults(known(**kinds))
    return [f"{f.problem.location.row}: {f.problem.message}" for f in found if f.severity == severity]


def offices(*lines: str) -> str:
    return "\n".join(
        f"- name: {name}\n  offices:\n    - {{title: {title}, of: Nordland, {rest}}}"
        for name, title, rest in (line.split("; ") for line in lines)
    )


def test_two_presidents_at_once_are_an_error_at_the_second(known) -> None:
    people = offices("A B; president; from: 2000-01-01, to: 2004-01-01", "C D; president; from: 2003-01-01, to: 2008")
    (message,) = told(known, people=people)
    assert message == (
        "9: president of Nordland: A B 2000-01-01 to 2004-01-01 in some.yaml:6, C D 2003-01-01 to 2008 here"
    )


@pytest.mark.parametrize(
    "people",
    [
        pytest.param(
            offices("A B; president; from: 2000-01-01, to: 2004-01-01", "C D; president; from: 2004-01-01"),
            id="the day of handing over",
        ),
        pytest.param(
            offices(
                "A B; president; from: 2000-01-01, to: 2004-01-01", "C D; president; from: 2003-12-01, acting: true"
            ),
            id="an acting one beside the holder",
        ),
        pytest.param(
            offices("A B; senator; from: 2000-01-01, to: 2004-01-01", "C D; senator; from: 2003-01-01"),
            id="an office of many",
        ),
        pytest.param(
            offices("A B; president; from: 2000, to: 2004", "C D; president; from: 2004, to: 2008"),
            id="years that may follow each other",
        ),
        pytest.param(
            offices("A B; president; from: 2000, unsure_after: 2004", "C D; president; from: 2005-01-01"),
            id="an end that nobody knows",
        ),
        pytest.param(
            offices("A B; president; from: 2000-01-01, to: 2004-01-01", "A B; President; from: 2000, to: 2004"),
            id="one term told twice",
        ),
    ],
)
def test_it_is_no_error(known, people: str) -> None:
    assert told(known, people=people) == []


def test_an_office_that_is_still_held_overlaps_with_the_next(known) -> None:
    people = offices("A B; president; from: 2000-01-01", "C D; president; from: 2004-01-01")
    assert len(told(known, people=people)) == 1


def test_somebody_who_is_twice_in_an_office_at_once_is_an_error(known) -> None:
    people = offices("A B; senator; from: 2000-01-01, to: 2010-01-01", "A B; senator; from: 2004-01-01, to: 2015-01-01")
    (message,) = told(known, people=people)
    assert "the same person" in message


@pytest.mark.parametrize(
    ("life", "office", "message"),
    [
        ("born: 1990", "president, of: Nordland, from: 2000", "A B, born 1990, is president of Nordland from 2000"),
        ("died: 1990", "president, of: Nordland, from: 1980, to: 1995", "A B died 1990, president of Nordland to 1995"),
        ("died: 1990", "president, of: Nordland, from: 1991", "A B died 1990, president of Nordland from 1991"),
    ],
)
def test_offices_lie_within_life(known, life: str, office: str, message: str) -> None:
    (found,) = told(known, people=f"- name: A B\n  {life}\n  offices:\n    - {{title: {office}}}")
    assert found.startswith(f"7: {message}")


def test_a_king_may_be_a_child(known) -> None:
    people = "- name: A B\n  born: 1990\n  offices:\n    - {title: king, of: Nordland, from: 1993}"
    assert told(known, people=people) == []


def test_an_end_after_the_day_of_checking_is_a_warning(known) -> None:
    people = offices("A B; president; from: 2000-01-01, to: 2030-01-01")
    assert told(known, "warning", people=people) == ["6: to 2030-01-01, after it was checked on 2026-11-27"]


def test_a_form_of_two_people_is_a_warning_at_the_second(known) -> None:
    people = "- {name: John Smith, id: john-smith-1}\n- {name: Jack Smith, also: John Smith}\n- {name: Jane Smith}"
    (message,) = told(known, "warning", people=people)
    assert message == "4: 'John Smith': also Jack Smith (jack-smith) in some.yaml:5"


def test_a_wrong_form_that_is_somebodys_right_one_is_an_error(known) -> None:
    organisations = "- {name: Nordic Board, errors: [Nordic Council]}\n- {name: Nordic Council}"
    assert told(known, organisations=organisations) == [
        "4: the wrong form 'Nordic Council' is a right one of Nordic Council in some.yaml:5"
    ]


def test_a_capital_elsewhere_is_an_error_unless_it_is_disputed(known) -> None:
    places = """
- {name: Nordland, kind: country, in: Europe, capital: Sydby}
- {name: Sydland, kind: country, in: Europe}
- {name: Sydby, kind: city, in: Sydland}
- {name: Europe, kind: continent}
"""
    assert told(known, places=places) == ["4: 'Sydby', the capital of Nordland, lies in Sydland (some.yaml:6)"]
    assert told(known, places=places.replace("Sydby}", "Sydby, disputed_capital: true}")) == []


def test_a_container_that_nobody_knows_is_a_warning(known) -> None:
    assert told(known, "warning", places="- {name: Nordhavn, kind: city, in: Norland}") == [
        "4: Nordhavn is in 'Norland', which is no place here"
    ]


def test_a_title_and_a_body_that_nobody_knows_are_notes(known) -> None:
    people = offices("A B; grand vizier; from: 2000-01-01, to: 2004-01-01")
    assert told(known, "note", people=people) == [
        "6: titles.yaml does not know 'grand vizier'",
        "6: 'Nordland' is no place and no organisation here",
    ]


def test_a_missing_source_is_a_warning(known, tmp_path) -> None:
    made = known(people="- {name: A B}")
    path = tmp_path / "knowledge" / "people" / "some.yaml"
    path.write_text("people:\n  - {name: A B}\n")
    del made
    from factlint.knowledge.assembly import assembled

    found = [f.problem.message for f in faults(assembled([str(tmp_path / "knowledge")]))]
    assert found == ["A B has no 'checked'", "A B has no 'source'"]
