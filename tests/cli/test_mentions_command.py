"""The command mentions, with the built-in rules: which kinds are printed, and how each was read."""

from __future__ import annotations

import json
import re
import sys
from types import SimpleNamespace

import pytest

from factlint.cli import main

DRAFT = """---
published: 2022-05-13
---

The 25-year-old king spoke on Monday. Russia's invasion of Ukraine began in February 2022.
Two bells rang for six days. They will ring on 3 June and last year they were still.
"""


@pytest.fixture
def mentions(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path, write):
    """Run the command on one draft; the modules that hold on to a stand-in are imported anew."""
    for name in ("mentions", "pool"):
        monkeypatch.delitem(sys.modules, f"factlint.cli.{name}", raising=False)
    monkeypatch.chdir(tmp_path)
    write("draft.md", DRAFT)

    def run(*arguments: str) -> SimpleNamespace:
        code = main(("mentions", "draft.md", *arguments))
        out, err = capsys.readouterr()
        return SimpleNamespace(code=code, out=out, err=err)

    return run


def told(ran: SimpleNamespace) -> list[dict]:
    (line,) = ran.out.splitlines()
    return json.loads(line)["mentions"]


def explained(mentions, words: str) -> list[str]:
    """Return the lines that explain how some words were read."""
    lines = mentions("--explain").out.splitlines()
    start = next(number for number, line in enumerate(lines) if f'"{words}"' in line) + 1
    rest = [number for number in range(start, len(lines)) if not lines[number].startswith("    ")]
    return [line.strip() for line in lines[start : rest[0] if rest else None]]


def test_explain_names_the_pattern_the_shape_and_the_parts_of_each(mentions):
    pattern, *_ = explained(mentions, "3 June")
    assert re.fullmatch(r"read by times\.yaml:\d+ as monthday: (month 6, day 3|day 3, month 6)", pattern)


def test_the_pattern_that_is_named_is_a_row_of_the_language(mentions):
    from importlib.resources import files
    from pathlib import Path

    row = int(explained(mentions, "3 June")[0].split(":")[1].split()[0])
    source = Path(str(files("factlint"))).parents[1] / "rules" / "languages" / "en" / "times.yaml"
    assert "monthday" in "".join(source.read_text("utf-8").splitlines()[max(0, row - 12) : row + 1])


NOW = "counted from 2022-05-13, when the article was published"


@pytest.mark.parametrize(
    ("words", "anchor"),
    [
        ("February 2022", "the text says all of it"),
        ("last year", NOW),
        ("Monday", f"{NOW}; the words around it speak of the past"),
        ("3 June", f"{NOW}; the words around it speak of what is to come"),
    ],
)
def test_explain_tells_what_a_time_is_counted_from(mentions, words, anchor):
    assert explained(mentions, words)[1] == anchor


@pytest.mark.parametrize(
    ("words", "days"),
    [("February 2022", "2022-02-01 to 2022-02-28"), ("Monday", "2022-05-09"), ("3 June", "2022-06-03")],
)
def test_explain_tells_the_days_of_a_time(mentions, words, days):
    assert explained(mentions, words)[2] == f"means {days}"


def test_explain_tells_the_readings_that_a_proof_must_hold_for(mentions):
    *_, readings = explained(mentions, "3 June")
    assert readings.startswith("a proof must hold for each of 2022-06-03, ")
    assert {"2021-06-03", "2023-06-03"} <= set(re.findall(r"[\d-]{10}", readings))


def test_explain_tells_no_readings_of_a_time_that_has_one(mentions):
    assert not any(line.startswith("a proof must") for line in explained(mentions, "February 2022"))


def test_explain_tells_no_days_of_what_has_none(mentions):
    assert [line.split(" as ")[1] for line in explained(mentions, "six days")] == ["duration: number 6, unit day"]
    assert [line.split(" as ")[1].split(":")[0] for line in explained(mentions, "25-year-old")] == ["age"]


def test_explain_tells_a_time_told_before(mentions, write):
    write("draft.md", "It opened on 3 May 2019. The next day it burned.\n")
    assert explained(mentions, "The next day")[1] == "counted from 2019-05-03, the time told before"


def test_explain_tells_the_heading_of_a_section(mentions, write):
    write("draft.md", "# A\n\n## 13 May 2022\n\nIt burned today.\n\n## 12 May 2022\n\nAll was well.\n")
    assert explained(mentions, "today")[1] == "counted from 2022-05-13, the date above its section"


def test_without_explain_a_mention_is_one_line(mentions):
    assert all(line.startswith("draft.md:") for line in mentions().out.splitlines())


def test_explain_adds_lines_and_changes_none(mentions):
    lines = mentions("--explain").out.splitlines()
    assert [line for line in lines if not line.startswith("    ")] == mentions().out.splitlines()


def test_in_jsonl_explain_adds_how(mentions):
    found = told(mentions("--output-format", "jsonl", "--explain"))
    (monday,) = [each for each in found if each["text"] == "Monday"]
    assert monday["how"].keys() == {"shape", "pattern", "fields", "anchor"}
    assert (monday["how"]["shape"], monday["how"]["fields"]) == ("weekday", {"weekday": 1})
    assert monday["how"]["anchor"] == {"by": "published", "base": "2022-05-13", "tense": -1}


def test_in_jsonl_every_time_has_an_anchor_and_nothing_else_has(mentions):
    found = told(mentions("--output-format", "jsonl", "--explain"))
    assert {each["kind"] for each in found if "anchor" in each["how"]} == {"time"}
    assert "anchor" in next(each["how"] for each in found if each["text"] == "last year")


def test_in_jsonl_a_duration_is_counted_from_nothing(mentions):
    (days,) = [each for each in told(mentions("--output-format", "jsonl", "--explain")) if each["text"] == "six days"]
    assert "anchor" not in days["how"]


def test_in_jsonl_without_explain_there_is_no_how(mentions):
    found = told(mentions("--output-format", "jsonl"))
    assert found
    assert not any("how" in each for each in found)


@pytest.mark.parametrize(
    ("kinds", "found"),
    [
        ("time", {"time"}),
        ("event", {"event"}),
        ("age", {"age"}),
        ("time,event", {"time", "event"}),
        (" event , age ", {"event", "age"}),
    ],
)
def test_only_the_kinds_that_are_named_are_printed(mentions, kinds, found):
    assert {each["kind"] for each in told(mentions("--output-format", "jsonl", "--kind", kinds))} == found
    assert {line.split()[1] for line in mentions("--kind", kinds).out.splitlines()} == found


def test_people_are_a_kind_with_their_roles(mentions, write):
    write("draft.md", "Harbour master Eva Lind opened the lock. Lind left early.\n")
    people = told(mentions("--output-format", "jsonl", "--kind", "person"))
    assert [each["text"] for each in people] == ["Eva Lind", "Lind"]


def test_the_kinds_that_are_named_are_all_there(mentions):
    every = told(mentions("--output-format", "jsonl"))
    times = told(mentions("--output-format", "jsonl", "--kind", "time"))
    assert times == [each for each in every if each["kind"] == "time"]


def test_kind_and_explain_go_together(mentions):
    (event,) = told(mentions("--output-format", "jsonl", "--kind", "event", "--explain"))
    assert (event["name"], event["began"]) == ("Russia's invasion of Ukraine", "2022-02-24")
    assert event["how"]["shape"] == "event"


def test_a_known_kind_that_the_draft_has_not_prints_nothing(mentions):
    ran = mentions("--kind", "quotation")
    assert (ran.code, ran.out, ran.err) == (0, "", "")


def test_an_unknown_kind_exits_2(mentions):
    ran = mentions("--kind", "tiem")
    assert ran.code == 2
    assert "tiem" in ran.err


def test_no_kind_at_all_exits_2(mentions):
    ran = mentions("--kind", ",")
    assert ran.code == 2
    assert "no kind of mention" in ran.err
