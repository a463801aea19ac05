# ruff: noqa: E501
"""Rule files: what is wrong is told with its place and what would be right, all of it at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from drafts import book, document

from factlint import engine, rulecheck, rulefile
from factlint.book import load
from factlint.finding import Problem
from factlint.problems import Unusable
from factlint.trial import run_examples
from factlint.yamlfile import YamlFile

RULE = """\
code: HSE901
summary: The tram opened on another day.
why: The house knows when.
severity: error
match: {one: calendar-date}
unless: [in-quotation]
require:
  - weekday-fits: [one.date]
mark: [one.date]
message: "{one.date} is a {expected}"
levels:
  - {when: in-quotation, severity: warning}
examples:
  flag:
    - {text: "It opened on [Thursday, 13 May 2022]."}
  allow:
    - {text: "It opened on Friday, 13 May 2022."}
"""
HOUSE = """\
code: HSE902
summary: A tram is said to take another time than the timetable's.
why: The timetable says how long the ride is.
severity: warning
match: {one: tram-ride}
require:
  - elapsed: [one.from, one.to, one.length]
mark: [one.length]
message: "the ride from {one.from} to {one.to} is {expected}"
read:
  tram-ride:
    - "the tram took {length:duration},? from {from:fullday} to {to:fullday}"
examples:
  flag:
    - {text: "The tram took [three days] from 3 May 2022 to 9 May 2022."}
  allow:
    - {text: "The tram took six days from 3 May 2022 to 9 May 2022."}
"""
Write = Callable[[str, str], str]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write_file(name: str, text: str) -> str:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        return str(path)

    return write_file


def problems(*paths: str) -> tuple[Problem, ...]:
    """Return what is wrong with rule files, read without the rest of the book."""
    with pytest.raises(Unusable) as caught:
        rulefile.load(paths, book().language)
    return caught.value.problems


def test_a_right_rule_is_loaded(write: Write) -> None:
    (rule,), _ = rulefile.load([write("tram-day.yaml", RULE)], book().language)
    assert (rule.slug, rule.severity) == ("tram-day", "error")


WRONG = {  # what stands there, what is put in its place, the row and column (0: any), message, hint
    "an unknown key": ("severity: error", "severity: error\nsumary: x", 5, 1, "unknown key 'sumary'", "did you mean 'summary'?"),
    "an unknown relation": ("weekday-fits:", "weekday-fit:", 8, 5, "unknown relation 'weekday-fit'", "did you mean 'weekday-fits'?"),
    "too many arguments": ("[one.date]\nmark", "[one.date, published]\nmark", 8, 19, "weekday-fits takes 1: mention", ""),
    "too few arguments": ("- weekday-fits: [one.date]", "- before: [one.date]", 8, 13, "before takes 2: time, time", ""),
    "an unknown claim": ("one: calendar-date", "one: calendar-dates", 5, 14, "no phrase reads the claim 'calendar-dates'",
                         "did you mean 'calendar-date'?"),
    "an unknown slot": ("weekday-fits: [one.date]", "weekday-fits: [one.dates]", 8, 20, "has no slot 'dates'", "did you mean 'date'?"),
    "an unknown name": ("weekday-fits: [one.date]", "weekday-fits: [two.date]", 8, 20, "no claim of `match` is named 'two'", "one of: one"),
    "an unknown property": ("weekday-fits: [one.date]", "weekday-fits: [one.date.begin]", 8, 20, "unknown property 'begin'", "one of:"),
    "an unknown slot in mark": ("mark: [one.date]", "mark: [one.day]", 9, 8, "has no slot 'day'", "one of: at, date"),
    "an unknown slot in the message": ('"{one.date} is', '"{one.data} is', 10, 10, "has no slot 'data'", "did you mean 'date'?"),
    "an unknown guard": ("[in-quotation]", "[in-quotations]", 6, 10, "unknown guard 'in-quotations'", "did you mean 'in-quotation'?"),
    "an unknown condition": ("when: in-quotation", "when: in-quote", 12, 0, "unknown condition 'in-quote'", "in-quotation"),
    "an unknown severity": ("severity: error", "severity: fatal", 4, 11, "unknown severity 'fatal'", "error, note, warning"),
    "an unknown severity of a level": ("severity: warning", "severity: waning", 12, 0, "unknown severity 'waning'", "warning"),
    "an unknown scope": ("mark:", "scope: page\nmark:", 9, 8, "unknown scope 'page'", "article, paragraph, sentence, story"),
    "an unknown kind of block": ("mark:", "blocks: [titel]\nmark:", 9, 10, "unknown block 'titel'", "did you mean 'title'?"),
    "a bad code": ("HSE901", "hse9", 1, 7, "'hse9' is no code", "DUR202"),
    "a missing key": ("severity: error\n", "", 1, 1, "missing required field `severity`", ""),
    "a wrong type": ("unless: [in-quotation]", "unless: in-quotation", 6, 9, "expected `array`, got `str`", ""),
    "a wrong type inside": ("- {text: \"It opened on Friday, 13 May 2022.\"}", "- {text: 5}", 17, 14, "expected `str`, got `int`", ""),
    "an unknown key of an example": ("- {text: \"It opened on Friday, 13 May 2022.\"}", "- {text: a, publish: 2022-05-13}", 17, 7,
                                     "unknown field `publish`", ""),
    "no example to flag": ("  flag:\n    - {text: \"It opened on [Thursday, 13 May 2022].\"}\n", "  flag: []\n", 14, 3,
                           "at least one example to flag", ""),
    "no example to allow": ("  allow:\n    - {text: \"It opened on Friday, 13 May 2022.\"}\n", "  allow: []\n", 14, 3,
                            "at least one example to allow", ""),
    "no examples": (RULE[RULE.index("examples:"):], "", 1, 1, "missing required field `examples`", ""),
    "a key given twice": ("severity: error", "severity: error\nseverity: note", 5, 1, "'severity' is given twice", ""),
    "invalid YAML": ("unless: [in-quotation]", "unless: [in-quotation", 7, 8, "invalid YAML", ""),
    "a tab": ("  - weekday-fits", "\t- weekday-fits", 8, 1, "invalid YAML", ""),
    "an alias": ("unless: [in-quotation]", "unless: [&a in-quotation, *a]", 6, 0, "alias", ""),
    "two documents": ("examples:", "---\nexamples:", 13, 1, "invalid YAML", ""),
    "an unknown variant key": ("examples:", "variants:\n  - {code: HSE903}\nexamples:", 14, 0, "a variant cannot say 'code'", ""),
    "variants that are no list": ("examples:", "variants: {match: {}}\nexamples:", 13, 11, "variants is a list of mappings", ""),
    "an unknown relation in where": ("mark:", "where:\n  - same: [one.date]\nmark:", 10, 5, "unknown relation 'same'", "same"),
    "an unknown word list": ("examples:", "read:\n  ride: ['the <tramm> on {date:fullday}']\nexamples:", 14, 10, "no word list 'tramm'", ""),
    "an unknown kind of mention": ("examples:", "read:\n  ride: ['the tram on {date:fulday}']\nexamples:", 14, 10, "'fulday'", ""),
    "a slot of two kinds": ("examples:", "read:\n  ride: ['{date:day} and {date:year}']\nexamples:", 14, 10, "'date' stands twice", ""),
    "a broken pattern": ("examples:", "read:\n  ride: ['the (tram {date:day}']\nexamples:", 14, 10, "the pattern cannot be read", ""),
    "a read that is no mapping": ("examples:", "read: [tram]\nexamples:", 13, 7, "expected `object`, got `array`", ""),
    "a suggestion for an unknown slot": ("examples:", "suggest: ['one.dat -> {expected}']\nexamples:", 13, 11, "has no slot 'dat'",
                                         "did you mean 'date'?"),
    "a relation of other values": ("- weekday-fits: [one.date]", "- weekday-fits: [published]", 8, 20, "takes a mention", ""),
}  # fmt: skip


@pytest.mark.parametrize("kind", WRONG)
def test_what_is_wrong_with_a_rule_is_told_with_its_place(write: Write, kind: str) -> None:
    right, wrong, row, column, message, hint = WRONG[kind]
    assert RULE.count(right) >= 1
    path = write("tram-day.yaml", RULE.replace(right, wrong, 1))
    found = problems(path)
    told = next((problem for problem in found if message in problem.message), None)
    assert told, found
    assert told.path == path
    assert told.location is not None
    assert told.location.row == row
    assert column in (0, told.location.column)
    assert told.line == RULE.replace(right, wrong, 1).splitlines()[row - 1]
    assert hint in told.hint


def test_all_faults_of_a_file_are_told_at_once(write: Write) -> None:
    text = (
        RULE.replace("severity: error", "severity: fatal")
        .replace("weekday-fits", "weekday-fit")
        .replace("[in-quotation]", "[quoted]")
    )
    found = problems(write("tram-day.yaml", text.replace("HSE901", "H1")))
    assert [problem.location.row for problem in found if problem.location] == [1, 4, 6, 8]


def test_faults_of_several_files_are_told_at_once(write: Write) -> None:
    one = write("one.yaml", RULE.replace("severity: error", "severity: fatal"))
    two = write("two.yaml", RULE.replace("unless: [", "unless: {"))
    three = write("three.yaml", RULE.replace("weekday-fits", "weekday-fit"))
    assert {problem.path for problem in problems(one, two, three)} == {one, two, three}


def test_faults_of_phrases_and_of_rules_are_told_at_once(write: Write) -> None:
    one = write("one.yaml", HOUSE.replace("{length:duration}", "{length:duratoin}"))
    two = write("two.yaml", RULE.replace("weekday-fits", "weekday-fit"))
    assert {problem.path for problem in problems(one, two)} == {one, two}


def test_two_rules_of_one_code_are_refused(write: Write) -> None:
    one, two = write("one.yaml", RULE), write("two.yaml", RULE)
    (problem,) = problems(one, two)
    assert "HSE901" in problem.message
    assert one in problem.message
    assert problem.path == two
    assert problem.location is not None
    assert problem.location.row == 1


def test_two_rules_of_one_slug_are_refused(write: Write) -> None:
    one, two = write("a/tram.yaml", RULE), write("b/tram.yaml", RULE.replace("HSE901", "HSE902"))
    (problem,) = problems(one, two)
    assert "tram" in problem.message


def test_a_built_in_code_cannot_be_taken(write: Write) -> None:
    with pytest.raises(Unusable) as caught:
        load([write("tram-day.yaml", RULE.replace("HSE901", "DAT102"))])
    (problem,) = caught.value.problems
    assert "DAT102" in problem.message
    assert problem.path.endswith("tram-day.yaml")


@pytest.mark.parametrize("text", ["", "- a\n- b\n", "rule\n", "# nothing\n", "null\n"])
def test_a_file_that_is_no_mapping_is_refused(write: Write, text: str) -> None:
    (problem,) = problems(write("tram-day.yaml", text))
    assert "mapping" in problem.message


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "tram.yaml"
    path.write_bytes(b"code: \xff\xfe\0")
    (problem,) = problems(str(path))
    assert problem.path == str(path)


@pytest.mark.parametrize("name", ["nowhere.yaml", "nowhere"])
def test_a_path_without_rules_is_told(tmp_path: Path, name: str) -> None:
    with pytest.raises(Unusable) as caught:
        load([str(tmp_path / name)])
    (problem,) = caught.value.problems
    assert "no such rule file or folder" in problem.message
    assert problem.path == str(tmp_path / name)


def test_a_thousand_laughs_are_refused(write: Write) -> None:
    laughs = "a0: &a0 [lol, lol]\n" + "".join(f"a{n + 1}: &a{n + 1} [{', '.join([f'*a{n}'] * 9)}]\n" for n in range(4))
    assert all("alias" in problem.message for problem in problems(write("tram-day.yaml", laughs)))


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> engine.Book:
    """The built-in book with two rules of the house: one right, one whose example is wrong."""
    folder = tmp_path_factory.mktemp("house")
    (folder / "trams").mkdir()
    (folder / "trams" / "tram-ride.yml").write_text(HOUSE)
    (folder / "tram-day.yaml").write_text(RULE.replace("on Friday, 13 May", "on Tuesday, 13 May"))
    (folder / "notes.txt").write_text("no rule")
    return load([str(folder)])


def test_a_folder_of_house_rules_is_walked(house: engine.Book) -> None:
    assert {"HSE901", "HSE902"} <= {rule.code for rule in house.rules}


def test_a_house_rule_brings_its_own_phrases(house: engine.Book) -> None:
    draft = document(
        "The tram took three days from 3 May 2022 to 9 May 2022.\n\n"
        "The tram took six days from 3 May 2022 to 9 May 2022.\n"
    )
    (finding,) = engine.check(draft, house, engine.Options()).findings
    assert (finding.code, finding.rule, finding.severity) == ("HSE902", "tram-ride", "warning")
    assert finding.message == "the ride from 3 May 2022 to 9 May 2022 is 6 days"
    assert finding.place.span is not None
    assert draft.source[slice(*finding.place.span)] == "three days"


def test_the_examples_of_a_house_rule_are_run(house: engine.Book) -> None:
    assert run_examples(house, ["HSE902"])[0]
    passed, lines = run_examples(house, ["HSE901"])
    assert not passed
    assert any("tram-day.yaml" in line and "must be silent" in line for line in lines)


def test_a_house_rule_can_be_selected_by_its_slug(house: engine.Book) -> None:
    assert engine.select(house, engine.Options(select=("tram-ride",))) == {"HSE902"}


@pytest.mark.parametrize(
    "phrase",
    ["(?:.*,)*! {length:duration} to {from:fullday} {to:fullday}",
     "(?:[a-z]|[a-z][a-z])+! {length:duration} to {from:fullday} {to:fullday}"],
)  # fmt: skip
def test_a_phrase_that_can_run_away_is_refused(write: Write, phrase: str) -> None:
    text = HOUSE.replace("the tram took {length:duration},? from {from:fullday} to {to:fullday}", phrase)
    (problem,) = problems(write("tram-ride.yaml", text))
    assert "run away" in problem.message
    assert problem.location is not None
    assert problem.location.row in (11, 12)
    assert problem.hint


def test_a_changed_rule_is_read_anew_in_spite_of_the_cache(write: Write) -> None:
    path = write("tram-ride.yaml", HOUSE)
    assert {rule.severity for rule in load([path]).rules if rule.code == "HSE902"} == {"warning"}
    assert load([path]).key == load([path]).key
    write("tram-ride.yaml", HOUSE.replace("severity: warning", "severity: note"))
    assert {rule.severity for rule in load([path]).rules if rule.code == "HSE902"} == {"note"}


def test_no_phrase_of_the_language_can_run_away(tmp_path: Path) -> None:
    file = YamlFile(str(tmp_path / "none.yaml"), "read: {}")
    for phrase in book().language.phrases:
        rulecheck.runaway(file, phrase)
    assert file.problems == []


def test_a_slot_that_is_repeated_takes_every_mention(write: Write) -> None:
    phrase = "the tram takes {part:cardinal}+ and {part:cardinal} riders, {length:duration} from {from:fullday} to {to:fullday}"
    text = HOUSE.replace("the tram took {length:duration},? from {from:fullday} to {to:fullday}", phrase)
    house = load([write("tram-ride.yaml", text)])
    draft = document("The tram takes 12, 15 and 18 riders, six days from 3 May 2022 to 9 May 2022.")
    (claim,) = [claim for claim in engine.read(draft, house).claims if "part" in claim.slots]
    assert [mention.text for mention in claim.repeated["part"]] == ["12", "15", "18"]
