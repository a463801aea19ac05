"""Files of people, organisations and places: every fault is told with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from factlint.knowledge.assembly import assembled


@pytest.mark.parametrize(
    ("entry", "message", "row"),
    [
        pytest.param("- {name: Anna Berg, bron: 1960}", "unknown key 'bron'", 4, id="a key that is not known"),
        pytest.param("- {born: 1960}", "the key 'name' is missing", 4, id="a key that is missing"),
        pytest.param("- {name: Anna Berg, born: 1960-13}", "is no day, month or year", 4, id="a month that is none"),
        pytest.param("- {name: A B, born: 1960, died: 1959}", "died 1959, before the birth", 4, id="died before birth"),
        pytest.param(
            "- name: A B\n  offices:\n    - {title: mayor, of: X, from: 2000, to: 1999}",
            "ends 1999, before it begins in 2000", 6, id="an office that ends before it begins",
        ),
        pytest.param(
            "- name: A B\n  offices:\n    - {titel: mayor, of: X}", "unknown key 'titel'", 6, id="an office's key",
        ),
        pytest.param("- Anna Berg", "an entry is a mapping", 4, id="an entry that is a word"),
    ],
)  # fmt: skip
def test_a_fault_is_told_with_its_place(known, entry: str, message: str, row: int) -> None:
    problems = known(people=entry).problems
    (problem,) = [each for each in problems if message in each.message]
    assert problem.location.row == row


def test_a_table_gives_what_the_same_yaml_gives(known, tmp_path: Path) -> None:
    text = """
- name: Anna Berg
  also: [Anna K. Berg, A. K. Berg]
  born: 1960-04-02
  offices:
    - {title: mayor, of: Nordhavn, from: 2001-03-01, to: 2005-03-01}
    - {title: governor, of: Nordland, from: 2006, acting: true}
"""
    yaml = known(people=text).people.person("anna-berg")
    folder = tmp_path / "other" / "people"
    folder.mkdir(parents=True)
    (folder / "own.csv").write_text(
        "name,also,born,title,of,from,to,acting,source,checked\n"
        "Anna Berg,Anna K. Berg; A. K. Berg,1960-04-02,mayor,Nordhavn,2001-03-01,2005-03-01,,"
        '"the register",2026-11-27\n'
        "Anna Berg,,,governor,Nordland,2006,,true,the register,2026-11-27\n"
    )
    table = assembled([str(tmp_path / "other")]).people.person("anna-berg")
    assert table.also == yaml.also
    assert table.born == yaml.born
    assert [(o.title, o.of, o.start, o.end, o.acting) for o in table.offices] == [
        (o.title, o.of, o.start, o.end, o.acting) for o in yaml.offices
    ]
    assert [office.row for office in table.offices] == [2, 3]
    assert table.source == "the register"


@pytest.mark.parametrize(
    ("text", "message", "place"),
    [
        pytest.param("name,brn\nAnna Berg,1960\n", "unknown column 'brn'", (1, 6), id="a column that is not known"),
        pytest.param("name,born\nAnna Berg,soon\n", "'soon' is no day", (2, 11), id="a day that is none"),
        pytest.param("name\nAnna Berg,1960\n", "2 cells under 1 columns", (2, 11), id="a cell too many"),
        pytest.param('name,also\nAnna Berg,"Anna\n', "a quotation mark that is not", (2, 11), id="an open quotation"),
    ],
)  # fmt: skip
def test_a_fault_of_a_table_is_told_with_row_and_column(
    tmp_path: Path, text: str, message: str, place: tuple[int, int]
) -> None:
    folder = tmp_path / "knowledge" / "people"
    folder.mkdir(parents=True)
    (folder / "own.csv").write_text(text)
    problems = assembled([str(tmp_path / "knowledge")]).problems
    (problem,) = [each for each in problems if message in each.message]
    assert tuple(problem.location) == place


def test_a_folder_above_the_knowledge_does_not_tell_what_a_file_is(tmp_path: Path) -> None:
    folder = tmp_path / "people" / "knowledge" / "events"
    folder.mkdir(parents=True)
    (folder / "wars.yaml").write_text("- {id: war}\n")
    assert assembled([str(tmp_path / "people" / "knowledge")]).problems == []
