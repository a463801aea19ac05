"""The command timeline, with the built-in rules: formats, several drafts, files, exit codes."""

from __future__ import annotations

import json
import re
import sys
from types import SimpleNamespace
from xml.etree import ElementTree

import pytest

from factlint.cli import main

MILL = "---\ntitle: The mill\npublished: 2022-05-13\n---\n\nIt opened on 3 May 2019 and burned yesterday.\n"
BRIDGE = "The bridge was shut on 4 June 2018. It opened on 2 May 2022.\n"
CONTRARY = "The two men spoke on February 28, six days before the army crossed the border on February 24.\n"


@pytest.fixture
def timeline(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path, write):
    """Run the command in a folder with two drafts; the modules that hold on to a stand-in are imported anew."""
    for name in ("timeline", "pool"):
        monkeypatch.delitem(sys.modules, f"factlint.cli.{name}", raising=False)
    monkeypatch.chdir(tmp_path)
    write("mill.md", MILL)
    write("bridge.md", BRIDGE)

    def run(*arguments: str) -> SimpleNamespace:
        code = main(("timeline", *arguments))
        out, err = capsys.readouterr()
        return SimpleNamespace(code=code, out=out, err=err)

    return run


def test_a_timeline_is_text_unless_a_format_is_asked_for(timeline):
    ran = timeline("mill.md")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[0] == "mill.md: The mill"
    assert ran.out == timeline("mill.md", "--output-format", "text").out


def test_text_lists_each_entry_with_its_sentence_and_how_it_was_dated(timeline):
    assert timeline("mill.md").out.splitlines()[1:] == [
        '  2019-05-03 Fri  "3 May 2019", as the text says',
        "                  6:14 It opened on 3 May 2019 and burned yesterday.",
        '  2022-05-12 Thu  "yesterday", from the date of publication (2022-05-13)',
        "                  6:36 It opened on 3 May 2019 and burned yesterday.",
        "  2022-05-13 Fri  published",
    ]


def test_json_is_one_object_for_one_draft(timeline):
    told = json.loads(timeline("mill.md", "--output-format", "json").out)
    assert (told["path"], told["title"], told["published"]) == ("mill.md", "The mill", "2022-05-13")
    assert [MILL[slice(*each["span"])] for each in told["entries"]] == ["3 May 2019", "yesterday", "2022-05-13"]


def test_svg_is_one_picture_for_one_draft(timeline):
    svg = ElementTree.fromstring(timeline("mill.md", "--output-format", "svg").out)
    assert svg.tag == "{http://www.w3.org/2000/svg}svg"
    assert len(list(svg.iter("{http://www.w3.org/2000/svg}g"))) == 3


@pytest.mark.parametrize("form", ["html", "jsonl", ""])
def test_another_format_exits_2(timeline, form):
    ran = timeline("mill.md", "--output-format", form)
    assert (ran.code, ran.out) == (2, "")
    assert "--output-format" in ran.err


def test_several_drafts_are_one_timeline_each_in_the_order_given(timeline):
    out = timeline("mill.md", "bridge.md").out
    assert [line for line in out.splitlines() if line[0] != " "] == ["mill.md: The mill", "bridge.md"]
    assert out == timeline("mill.md").out + timeline("bridge.md").out


def test_a_folder_is_every_draft_in_it(timeline):
    assert timeline(".").out.count("bridge.md\n") == 1
    assert timeline(".").out.count("mill.md: The mill\n") == 1


def test_several_drafts_are_one_array_of_json(timeline):
    assert len(json.loads(timeline("mill.md", "bridge.md", "--output-format", "json").out)) == 2


def test_a_picture_of_several_drafts_is_refused(timeline):
    ran = timeline("mill.md", "bridge.md", "--output-format", "svg")
    assert (ran.code, ran.out) == (2, "")
    assert "a picture shows one draft" in ran.err


def test_json_of_several_drafts_has_each_of_them_in_the_order_given(timeline):
    out = timeline("mill.md", "bridge.md", "--output-format", "json").out
    assert re.findall(r'"path": "(.+?)"', out) == ["mill.md", "bridge.md"]


def test_a_draft_that_is_missing_exits_2_and_the_others_are_drawn(timeline):
    ran = timeline("mill.md", "mil.md", "bridge.md")
    assert ran.code == 2
    assert "mil.md: error: no such file or folder" in ran.err
    assert [line for line in ran.out.splitlines() if line[0] != " "] == ["mill.md: The mill", "bridge.md"]


@pytest.mark.parametrize(
    "content",
    [pytest.param(b"\xff\xfe\xfa", id="no UTF-8"), pytest.param(b"---\na: [\n---\n\nText.\n", id="broken YAML")],
)
def test_a_draft_that_cannot_be_read_exits_2_and_the_others_are_drawn(timeline, write, content):
    write("bad.md", content)
    ran = timeline("bad.md", "mill.md", "--output-format", "json")
    assert ran.code == 2
    assert "bad.md" in ran.err
    assert json.loads(ran.out)["path"] == "mill.md"


def test_contradictions_do_not_fail_the_command_and_are_marked(timeline, write):
    write("calls.md", CONTRARY)
    ran = timeline("calls.md", "--published", "2022-05-13")
    assert ran.code == 0
    assert [line[:12] for line in ran.out.splitlines() if line.startswith("!")] == ["! 2022-02-24", "! 2022-02-28"]


def test_the_option_published_dates_drafts_that_say_nothing(timeline, write):
    write("fall.md", "It fell yesterday.\n")
    assert "2022-05-12 Thu" in timeline("fall.md", "--published", "2022-05-13").out
    assert timeline("fall.md").out == "fall.md\n  no dates were read\n"


def test_a_wrong_option_published_exits_2(timeline):
    ran = timeline("mill.md", "--published", "13/5/22")
    assert ran.code == 2
    assert "is no date" in ran.err


@pytest.mark.parametrize("form", ["text", "json", "svg"])
def test_an_output_file_holds_what_would_be_printed(timeline, tmp_path, form):
    printed = timeline("mill.md", "--output-format", form).out
    ran = timeline("mill.md", "--output-format", form, "--output-file", "line.out")
    assert (ran.code, ran.out) == (0, "")
    assert (tmp_path / "line.out").read_text("utf-8") == printed


def test_an_output_file_that_cannot_be_written_exits_2(timeline):
    ran = timeline("mill.md", "--output-file", "no/such/folder/line.txt")
    assert (ran.code, ran.out) == (2, "")
    assert "cannot write" in ran.err


def test_timeline_has_help(timeline):
    ran = timeline("--help")
    assert ran.code == 0
    assert ran.out.startswith("usage: factlint timeline")
