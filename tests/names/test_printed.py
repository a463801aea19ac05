"""The forms that a house prints: other ones of the same people, places and bodies are reported, and no others."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from drafts import book, document
from msgspec.structs import replace

from factlint import engine
from factlint.problems import Unusable
from factlint.rulefile import with_forms
from factlint.rules import Preferred

HOUSE = ("Volodymyr Zelenskyy", "Muammar Gaddafi", "Kim Jong Un", "Kyiv", "Hezbollah")


def found(text: str, prefer: Sequence[str] = HOUSE) -> list[tuple[str, str]]:
    """Return what a house that prints these forms finds, each with the form it prints."""
    forms = [Preferred(form) for form in prefer]
    house = replace(book(), rules=tuple(with_forms(rule, forms) for rule in book().rules))
    findings = engine.check(document(text), house, engine.Options(published="2022-06-01")).findings
    return [(text[slice(*each.place.span)], each.message.rpartition(" prints ")[2]) for each in findings]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Volodymyr Zelensky spoke. Mr. Zelensky left.", [("Zelensky", "Zelenskyy")], id="a surname, once"),
        pytest.param("President Zelensky of Ukraine spoke.", [("Zelensky", "Zelenskyy")], id="an office tells who"),
        pytest.param(
            "Volodymyr Zelenskyy spoke. Mr. Zelenskiy left.", [("Zelenskiy", "Zelenskyy")], id="a surname behind"
        ),
        pytest.param(
            "Volodymyr Zelensky spoke. Volodymyr Zelensky left. Mr. Zelenskyy sang. Mr. Zelensky sat.",
            [("Zelensky", "Zelenskyy")],
            id="the rarer form is the house's",
        ),
        pytest.param(
            "Moammar Qaddafi fled.", [("Moammar", "Muammar"), ("Qaddafi", "Gaddafi")], id="a first name as well"
        ),
        pytest.param("Kim Jong-un spoke in Pyongyang.", [("Kim Jong-un", "Kim Jong Un")], id="a hyphen"),
        pytest.param("Trains stopped in Kiev. In Kiev it snowed.", [("Kiev", "Kyiv")], id="a place, once"),
        pytest.param("In Kiev’s metro it was warm.", [("Kiev", "Kyiv")], id="a possessive"),
        pytest.param("“Kiev is cold,” Ms. Brook said. In Kiev it snowed.", [("Kiev", "Kyiv")], id="behind a quotation"),
        pytest.param("Talks with Hizbullah went on.", [("Hizbullah", "Hezbollah")], id="a body"),
    ],
)
def test_another_form_is_reported_with_the_houses(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Volodymyr Zelenskyy and Kim Jong Un met in Kyiv.", id="the house's forms"),
        pytest.param("“Volodymyr Zelensky is in Kiev,” the minister said.", id="in a quotation"),
        pytest.param("Maria Zelensky, a dentist, sang.", id="another person"),
        pytest.param("Mr. Zelensky, a dentist, sang.", id="nobody known"),
        pytest.param("Saif al-Islam Qaddafi, the son, spoke.", id="a son whom the house does not name"),
        pytest.param("The goals of Dynamo Kiev, and chicken Kiev, are old.", id="parts of longer names"),
        pytest.param("The spelling Kiev is Russian.", id="the spelling is spoken of"),
    ],
)
def test_other_names_and_other_peoples_words_are_left_alone(text: str) -> None:
    assert found(text) == []


def test_a_surname_without_its_article_is_none() -> None:
    text = "Bashar al-Assad spoke. Mr. Assad left. Alexandria Ocasio-Cortez and Jacob Lew sang. Ms. Ocasio-Cortez left."
    assert found(text, ["Bashar al-Assad", "Alexandria Ocasio-Cortez", "Jack Lew"]) == []


@pytest.mark.parametrize("form", ["Bill Clinton", "Hillary Clinton", "New York City"])
def test_short_forms_and_former_names_are_no_spellings(form: str) -> None:
    assert found("William Clinton met Hillary Rodham in New York, and Bill Clinton left.", [form]) == []


@pytest.mark.parametrize("form", ["United States", "Philippines", "United Kingdom", "Rio de Janeiro", "Myanmar"])
def test_other_names_of_a_place_are_no_spellings(form: str) -> None:
    text = "America, the U.S. and the Philippines met Britain in Rio. Burma, or the Burmese, stayed at home."
    assert found(text, [form]) == []


def test_names_that_the_house_says_it_does_not_print_are_reported(tmp_path: Path) -> None:
    house = engine.load([newsroom(tmp_path, "prefer:\n  - Kyiv\n  - Myanmar: [Burma]\n  - Mumbai: [Bombay, Bom]\n")])
    draft = document("They flew from Burma to Bombay and Kiev, and drank Bombay gin.")
    told = [each.message for each in engine.check(draft, house, engine.Options()).findings]
    assert told == [
        "Burma: the house prints Myanmar",
        "Bombay: the house prints Mumbai",
        "Kiev: the house prints Kyiv",
    ]


def test_without_a_preference_nothing_is_reported() -> None:
    assert found("Volodymyr Zelensky spoke in Kiev.", ()) == []


def newsroom(tmp_path: Path, text: str) -> str:
    (tmp_path / "newsroom").mkdir()
    (tmp_path / "newsroom" / "house.yaml").write_text(text)
    return str(tmp_path / "newsroom")


def test_the_command_line_takes_the_forms_from_a_file_of_the_newsroom(tmp_path: Path) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text("Trains stopped in Kiev on Monday.\n")
    house = newsroom(tmp_path, "# Our stylebook.\nprefer: [Volodymyr Zelenskyy, Kyiv]\n")
    command = [sys.executable, "-m", "factlint", str(draft), "--strict", "--quiet"]
    assert subprocess.run(command, check=False).returncode == 0
    told = subprocess.run([*command, "--rules", house], capture_output=True, text=True, check=False)
    assert told.returncode == 1
    assert "1:19: NAM981 [warning] Kiev: the house prints Kyiv" in told.stdout
    assert '= help: "Kiev" -> "Kyiv"' in told.stdout


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        pytest.param("prefer: [Kyiv, Kyjiw]\n", (1, 16), "nothing that is known is called 'Kyjiw'", id="unknown"),
        pytest.param("prefer: [Kyiv]\nprefers: []\n", (2, 1), "unknown key 'prefers'", id="an unknown key"),
        pytest.param("prefer: Kyiv\n", (1, 9), "expected `array`, got `str`", id="no list"),
    ],
)
def test_what_is_wrong_with_the_file_is_told_with_its_place(
    tmp_path: Path, text: str, place: tuple[int, int], message: str
) -> None:
    with pytest.raises(Unusable) as caught:
        engine.load([newsroom(tmp_path, text)])
    (problem,) = caught.value.problems
    assert (problem.location, problem.message) == (place, message)
