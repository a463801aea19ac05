"""factlint knowledge: check, who, list."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factlint.book import facts, load
from factlint.cli import main

HOUSE = """
source: the register
checked: 2026-11-27
people:
  - name: Anna Quandahl
    born: 1960-04-02
    offices:
      - {title: mayor, of: Nordhavn, from: 2001-03-01, to: 2005-03-01}
      - {title: mayor, of: Nordhavn, from: 2005-03-01, acting: true, unsure_after: 2010-01-01}
"""


def newsroom(above: Path) -> Path:
    folder = above / "newsroom" / "knowledge" / "people"
    folder.mkdir(parents=True)
    (folder / "own.yaml").write_text(HOUSE)
    return above / "newsroom"


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A newsroom that no test changes."""
    return newsroom(tmp_path_factory.mktemp("house"))


@pytest.fixture
def changing(tmp_path: Path) -> Path:
    """A newsroom of a test's own."""
    return newsroom(tmp_path)


def ran(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(["knowledge", *arguments])
    return code, *capsys.readouterr()


def test_a_newsrooms_own_people_are_known_beside_the_shipped_ones(house: Path, capsys) -> None:
    code, out, _ = ran(capsys, "who", "mayor of Nordhavn", "--at", "2003-01-01", "--rules", str(house))
    assert code == 0
    assert out.splitlines() == [
        "mayor, Nordhavn, on 2003-01-01",
        "  Anna Quandahl: 2001-03-01 to 2005-03-01  [own.yaml:8: the register; checked 2026-11-27]",
    ]
    code, out, _ = ran(capsys, "who", "Mayor", "of", "Nordhavn", "--at", "2011-01-01", "--rules", str(house))
    assert "perhaps acting Anna Quandahl: since 2005-03-01, not sure after 2010-01-01" in out


def test_a_newsrooms_table_counts_for_the_cache(changing: Path) -> None:
    assert facts([str(changing)]).people.persons("Bertha Quandahl") == ()
    table = changing / "knowledge" / "people" / "more.csv"
    table.write_text("name,source,checked\nBertha Quandahl,the register,2026-11-27\n")
    assert [person.row for person in facts([str(changing)]).people.persons("Bertha Quandahl")] == [2]
    table.write_text("name,source,checked\nBerta Quandahl,the register,2026-11-27\n")
    assert facts([str(changing)]).people.persons("Bertha Quandahl") == ()


def test_knowledge_that_cannot_be_read_stops_a_run(changing: Path, capsys) -> None:
    (changing / "knowledge" / "people" / "own.yaml").write_text(HOUSE.replace("born", "bron"))
    code, _, error = ran(capsys, "who", "mayor", "--rules", str(changing))
    assert code == 2
    assert "unknown key 'bron'" in error
    assert "own.yaml:6:5" in error


def test_nobody_known_exits_1(house: Path, capsys) -> None:
    assert ran(capsys, "who", "grand vizier of Nordhavn")[0] == 1
    code, out, error = ran(capsys, "who", "mayor of Nordhavn", "--at", "1950-01-01", "--rules", str(house))
    assert (code, "nobody known" in out) == (1, True)
    assert "nobody is known as 'mayor of Nordhavn' on 1950-01-01" in error


def test_the_answer_as_json(house: Path, capsys) -> None:
    code, out, _ = ran(
        capsys, "who", "mayor of Nordhavn", "--at", "2005-03-01", "--rules", str(house), "--output-format", "json"
    )
    found = json.loads(out)
    assert code == 0
    assert [(h["name"], h["acting"], h["sure"], h["row"]) for h in found["offices"][0]["holders"]] == [
        ("Anna Quandahl", False, True, 8), ("Anna Quandahl", True, True, 9),
    ]  # fmt: skip


def test_a_name_gives_the_persons_page(house: Path, capsys) -> None:
    code, out, _ = ran(capsys, "who", "anna quandahl", "--rules", str(house))
    assert code == 0
    assert out.startswith("Anna Quandahl (anna-quandahl)\n")
    assert "born 1960-04-02" in out
    assert "acting mayor, Nordhavn: since 2005-03-01" in out


def test_what_is_no_day_is_wrong_usage(capsys) -> None:
    code, _, error = ran(capsys, "who", "mayor", "--at", "tomorrow")
    assert code == 2
    assert "write 2022-05-13" in error


def test_check_of_a_folder_tells_only_of_that_folder(changing: Path, capsys) -> None:
    code, out, error = ran(capsys, "check", str(changing))
    assert code == 0
    assert out == f"{changing}/knowledge/people/own.yaml:8:28: note: 'Nordhavn' is no place and no organisation here\n"
    (changing / "knowledge" / "people" / "own.yaml").write_text(HOUSE.replace("1960", "1995"))
    code, out, error = ran(capsys, "check", str(changing / "knowledge" / "people" / "own.yaml"), "-q")
    assert code == 1
    assert "own.yaml:8:44: error: Anna Quandahl, born 1995-04-02, is mayor of Nordhavn from 2001-03-01" in out
    assert error == ""


def test_check_as_json(house: Path, capsys) -> None:
    code, out, _ = ran(capsys, "check", str(house), "--output-format", "json")
    (note,) = json.loads(out)
    assert (code, note["severity"], note["location"]) == (0, "note", {"row": 8, "column": 28})


def test_check_of_nothing_is_wrong_usage(tmp_path: Path, capsys) -> None:
    assert ran(capsys, "check", str(tmp_path / "none"))[0] == 2


def test_list_counts_by_kind_and_file(house: Path, capsys) -> None:
    code, out, _ = ran(capsys, "list", "--rules", str(house), "--output-format", "json")
    found = json.loads(out)
    assert code == 0
    assert found["people"]["own.yaml"] == 1
    assert found["offices"]["own.yaml"] == 2
    assert found["events"]["wars.yaml"] > 10


def test_rules_and_knowledge_are_one_book(house: Path) -> None:
    book = load([str(house)])
    assert book.knowledge.people.persons("Anna Quandahl")
    assert book.rules
