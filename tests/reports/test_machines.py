"""json, jsonl, github: what programs read."""

from __future__ import annotations

import json
import re

import pytest
from samples import TEXT, finding, place

from factlint import reports
from factlint.finding import Edit, Problem, Step, Suggestion
from factlint.text import Location, Span

CONTRACT = {
    "code": "DUR202",
    "rule": "nth-day",
    "severity": "error",
    "message": "Friday, 13 May 2022 is day 79 of Russia's invasion of Ukraine, not day 80",
    "path": "drafts/kyiv.md",
    "article": None,
    "span": [71, 88],
    "location": {"row": 5, "column": 41},
    "end_location": {"row": 5, "column": 58},
    "steps": [
        {
            "message": '"80th straight day": day 80, the first day counted',
            "path": "drafts/kyiv.md",
            "span": [71, 88],
            "location": {"row": 5, "column": 41},
            "end_location": {"row": 5, "column": 58},
        },
        {
            "message": "published 2022-05-13",
            "path": "drafts/kyiv.md",
            "span": [15, 25],
            "location": {"row": 2, "column": 12},
            "end_location": {"row": 2, "column": 22},
        },
        {
            "message": "Russia's invasion of Ukraine began on 2022-02-24",
            "path": "events.yaml",
            "span": None,
            "location": {"row": 4, "column": 1},
            "end_location": {"row": 4, "column": 1},
        },
    ],
    "proof": ["2022-02-24 + 79 days = 2022-05-14, one day after publication"],
    "suggestions": [],
    "url": None,
}


def test_jsonl_keeps_the_contract_to_the_letter(sample, lines):
    (line,) = lines("jsonl", sample)
    assert json.loads(line) == CONTRACT
    assert list(json.loads(line)) == list(CONTRACT)
    assert TEXT[71:88] == "80th straight day"


def test_json_is_an_array_of_the_same(sample, lines):
    assert json.loads("\n".join(lines("json", sample, sample))) == [CONTRACT, CONTRACT]


@pytest.mark.parametrize("count", [0, 1, 2, 3])
def test_json_is_valid_for_any_number_of_findings(sample, lines, count):
    assert len(json.loads("\n".join(lines("json", *[sample] * count)))) == count


def test_a_step_without_a_place_has_nulls(lines):
    (line,) = lines("jsonl", finding(steps=(Step("a year has 12 months"),)))
    nulls = {"path": None, "span": None, "location": None, "end_location": None}
    assert json.loads(line)["steps"] == [{"message": "a year has 12 months", **nulls}]


def test_suggestions_have_edits_and_say_whether_they_are_safe(lines):
    suggestion = Suggestion("write 22nd", (Edit(Span(3, 7), "22nd"),), safe=True)
    (line,) = lines("jsonl", finding(suggestions=(suggestion,)))
    edits = [{"span": [3, 7], "text": "22nd"}]
    assert json.loads(line)["suggestions"] == [{"message": "write 22nd", "edits": edits, "safe": True}]


def test_the_other_rules_of_a_proof_are_not_reported(lines):
    (line,) = lines("jsonl", finding(also=("DAT101",)))
    assert json.loads(line).keys() == CONTRACT.keys()


@pytest.mark.parametrize("form", ["json", "jsonl", "sarif"])
def test_half_a_surrogate_pair_does_not_break_a_report(lines, form):
    text = "\n".join(lines(form, finding(message="day \ud800", article="n\udcff")))
    assert "\ufffd" in text or "?" in text
    json.loads(text)


def read_back(command: str) -> tuple[str, dict[str, str], str]:
    """Read a workflow command as the runner of GitHub does."""
    found = re.fullmatch(r"::(\w+) (.*?)::(.*)", command)
    assert found
    name, properties, message = found.groups()
    for code, character in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        message = message.replace(code, character) if code not in ("%3A", "%2C") else message
    pairs = dict(each.split("=", 1) for each in properties.split(","))
    for key, value in pairs.items():
        for code, character in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
            value = value.replace(code, character)
        pairs[key] = value
    return name, pairs, message


def test_github_is_a_command_a_finding_with_the_steps_as_its_lines(sample, lines):
    (line,) = lines("github", sample)
    name, properties, message = read_back(line)
    assert name == "error"
    assert properties == {
        "file": "drafts/kyiv.md",
        "line": "5",
        "col": "41",
        "endLine": "5",
        "endColumn": "58",
        "title": "factlint DUR202 nth-day",
    }
    assert message.splitlines() == [
        "drafts/kyiv.md:5:41: DUR202 " + sample.message,
        'drafts/kyiv.md:5:41: "80th straight day": day 80, the first day counted',
        "drafts/kyiv.md:2:12: published 2022-05-13",
        "events.yaml:4: Russia's invasion of Ukraine began on 2022-02-24",
        "2022-02-24 + 79 days = 2022-05-14, one day after publication",
    ]


def test_github_escapes_what_would_end_a_property_or_a_message(lines):
    odd = finding(message="100% sure::not\r\nso", place=place("a, b: 80th", "80th", path="a,b:c%.md"))
    (line,) = lines("github", odd)
    _, properties, message = read_back(line)
    assert properties["file"] == "a,b:c%.md"
    assert "100% sure::not\r\nso" in message
    assert "\n" not in line


@pytest.mark.parametrize(
    ("severity", "command"), [("error", "error"), ("warning", "warning"), ("note", "notice")]
)
def test_github_has_a_command_by_severity(lines, severity, command):
    assert lines("github", finding(severity=severity))[0].startswith(f"::{command} ")


def test_github_has_no_columns_for_several_rows(lines):
    _, properties, _ = read_back(lines("github", finding("one two\nthree", "two\nthree"))[0])
    assert (properties["line"], properties["endLine"]) == ("1", "2")
    assert "col" not in properties


def test_github_has_no_rows_for_an_archived_article(lines):
    assert "line=" not in lines("github", finding(article="n1"))[0].split("::")[1]


def test_github_annotates_problems(lines):
    (line,) = lines("github", Problem("not UTF-8", "a.md", Location(3, 1), hint="save it as UTF-8"))
    assert line == "::error file=a.md,line=3,title=factlint::not UTF-8%0Ahelp: save it as UTF-8"


def test_every_format_is_a_module_with_a_report():
    for name in reports.FORMATS:
        module = reports.named(name)
        assert callable(module.report)
        assert (module.__doc__ or "").startswith(f"{name}: ")
