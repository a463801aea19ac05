"""factlint check: what is linted, where things are said, and how it ends."""

from __future__ import annotations

import io
import json
import os
import sys

import pytest


def test_a_clean_draft_exits_0_and_says_what_was_read(run, write):
    write("a.md", "All is well.\n")
    run("a.md", "--published", "2022-05-13")
    assert (run.code, run.out) == (0, "")
    assert run.err == "no findings in 1 file; 0 mentions read, 1 claim checked\n"


def test_an_error_exits_1_with_the_finding_on_standard_output(run, write):
    write("a.md", "One WRONG word.\n")
    run("check", "a.md", "--output-format", "concise")
    assert run.code == 1
    assert run.out == "a.md:1:5: FKE101 WRONG is here\n"
    assert run.err.startswith("1 error in 1 of 1 file; ")


def test_check_is_the_command_where_none_is_named(run, write):
    write("a.md", "One WRONG word.\n")
    assert run("a.md").out == run("check", "a.md").out != ""


def test_without_a_path_the_current_folder_is_linted(run, write):
    write("in/a.md", "One WRONG word.\n")
    assert run("--output-format", "concise").out == "in/a.md:1:5: FKE101 WRONG is here\n"


@pytest.mark.parametrize(
    ("word", "options", "code"),
    [
        pytest.param("WRONG", [], 1, id="an error fails"),
        pytest.param("ODD", [], 0, id="a warning passes"),
        pytest.param("ODD", ["--strict"], 1, id="a warning fails when strict"),
        pytest.param("MILD", ["--strict"], 0, id="a note passes even then"),
        pytest.param("WRONG", ["--exit-zero"], 0, id="an error passes with exit-zero"),
        pytest.param("WRONG", ["--ignore", "FKE101"], 0, id="an ignored rule finds nothing"),
        pytest.param("WRONG", ["--select", "FKE202,FKE303"], 0, id="a rule not selected finds nothing"),
        pytest.param("WRONG", ["--select", "FKE202", "--select", "FKE101"], 1, id="selections add up"),
    ],
)
def test_exit_codes_follow_severity(run, write, word, options, code):
    write("a.md", f"One {word} word.\n")
    assert run("a.md", *options).code == code


def test_a_missing_file_exits_2_and_the_others_are_linted(run, write):
    write("draft.md", "One WRONG word.\n")
    run("draft.md", "drafd.md", "--output-format", "concise")
    assert run.code == 2
    assert "draft.md:1:5: FKE101" in run.out
    assert "drafd.md: error: no such file or folder\n  help: did you mean draft.md?" in run.err


def test_a_mistyped_command_is_named(run):
    assert "did you mean the command mentions?" in run("mentoins").err


def test_a_binary_exits_2_and_the_others_are_linted(run, write):
    write("a.txt", b"\x00\x01\x02")
    write("b.txt", "One WRONG word.\n")
    run("a.txt", "b.txt", "--exit-zero")
    assert run.code == 2
    assert "a.txt: error:" in run.err
    assert "FKE101" in run.out
    assert "1 file not read" in run.err


def test_a_draft_over_the_limit_is_refused(run, write):
    write("a.txt", "x" * 2000)
    run("a.txt", "--max-size", "1k")
    assert run.code == 2
    assert "too large" in run.err


def test_a_folder_without_drafts_is_a_note_and_clean(run, write):
    write("photos/a.jpg", b"\xff\xd8")
    run("photos")
    assert (run.code, run.out, run.err) == (0, "", "no drafts found under photos\n")


def test_an_unknown_rule_exits_2_with_the_nearest(run, write):
    write("a.md")
    run("a.md", "--select", "FKE999")
    assert run.code == 2
    assert run.err == "FKE999: error: no such rule\n  help: did you mean FKE101?\n"


def test_all_problems_of_house_rules_are_told(run, write):
    write("a.md")
    run("a.md", "--rules", "one.yaml", "--rules", "two.yaml")
    assert run.code == 2
    assert "one.yaml: error: no such key" in run.err
    assert "two.yaml: error: no such key" in run.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(["--published", "13.5.2022"], "'13.5.2022' is no date; write 2022-05-13", id="a date"),
        pytest.param(["--published", "2022-02-30"], "is no date", id="an impossible date"),
        pytest.param(["--output-format", "xml"], "choose from", id="a format"),
        pytest.param(["--jobs", "0"], "is no number of processes", id="a number of processes"),
        pytest.param(["--max-size", "big"], "is no size", id="a size"),
        pytest.param(["--select", ","], "names no rule", id="an empty selection"),
        pytest.param(["--outputformat", "json"], "unrecognized arguments", id="an option"),
    ],
)
def test_wrong_usage_exits_2_and_says_what_would_be_right(run, write, arguments, said):
    write("a.md")
    run("a.md", *arguments)
    assert run.code == 2
    assert said in run.err


@pytest.mark.parametrize(
    "date", ["2022-05-13", "2022-05-13T21:16", "2022-05-13T21:16+05:30", "2022-05-13T15:46Z"]
)
def test_a_date_or_a_time_may_be_given_for_publication(run, write, date):
    write("a.md")
    assert "asleep" not in run("a.md", "--published", date).err


def test_undated_drafts_are_counted_with_the_checks_they_put_to_sleep(run, write):
    write("a.md")
    write("b.md")
    run("a.md", "b.md")
    assert "2 files without a publication date: 2 checks asleep" in run.err


def test_quiet_says_nothing_of_a_clean_draft(run, write):
    write("a.md")
    run("a.md", "--quiet")
    assert (run.code, run.out, run.err) == (0, "", "")


def test_quiet_still_reports_findings(run, write):
    write("a.md", "One WRONG word.\n")
    run("a.md", "--quiet", "--output-format", "concise")
    assert (run.code, run.out, run.err) == (1, "a.md:1:5: FKE101 WRONG is here\n", "")


def test_standard_input_is_called_by_the_name_given(run, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("ONE — WRONG word.\n".encode())))
    run("-", "--stdin-filename", "desk/a.md", "--output-format", "concise")
    assert run.out == "desk/a.md:1:7: FKE101 WRONG is here\n"


def test_a_file_named_twice_is_linted_once(run, write):
    write("a.md", "One WRONG word.\n")
    assert run("a.md", "./a.md", ".", "--output-format", "concise").out.count("FKE101") == 1


def test_an_archive_is_reported_article_by_article(run, write):
    write("a.jsonl", '{"id": "n1", "text": "WRONG"}\n{"id": "n2"\n{"id": "n3", "text": "Fine. ODD"}\n')
    run("a.jsonl", "--jobs", "1", "--output-format", "jsonl")
    found = [json.loads(line) for line in run.out.splitlines()]
    assert [(f["article"], f["code"], f["span"]) for f in found] == [
        ("n1", "FKE101", [0, 5]),
        ("n3", "FKE202", [6, 9]),
    ]
    assert run.code == 2
    assert "a.jsonl:2:" in run.err


def test_machine_formats_have_no_closing_summary(run, write):
    write("a.md", "One WRONG word.\n")
    for name in ("json", "jsonl", "github", "sarif"):
        assert run("a.md", "--output-format", name).err == ""


def test_the_report_may_go_to_a_file(run, write, tmp_path):
    write("a.md", "One WRONG word.\n")
    run("a.md", "--output-format", "json", "--output-file", "out.json")
    assert run.out == ""
    assert json.loads((tmp_path / "out.json").read_text())[0]["code"] == "FKE101"


def test_a_report_that_cannot_be_written_exits_2(run, write):
    write("a.md")
    run("a.md", "--output-file", "nowhere/out.json")
    assert run.code == 2
    assert "nowhere/out.json: error: cannot write the report" in run.err


def test_a_fault_exits_3_and_the_others_are_linted(run, write):
    write("a.md", "BOOM\n")
    write("b.md", "One WRONG word.\n")
    run("a.md", "b.md", "missing.md", "--output-format", "concise")
    assert run.code == 3
    assert run.out == "b.md:1:5: FKE101 WRONG is here\n"
    assert "factlint failed on a.md: ValueError: the stand-in was told to fail" in run.err
    assert "FACTLINT_DEBUG=1" in run.err
    assert "Traceback" not in run.err


def test_a_fault_has_a_traceback_where_that_is_asked_for(run, write, monkeypatch):
    monkeypatch.setenv("FACTLINT_DEBUG", "1")
    write("a.md", "BOOM\n")
    assert "Traceback (most recent call last)" in run("a.md").err


@pytest.mark.parametrize(
    ("options", "environment", "expected"),
    [
        pytest.param([], {}, False, id="no terminal, no colour"),
        pytest.param(["--color", "always"], {"NO_COLOR": "1"}, True, id="an option above the environment"),
        pytest.param([], {"FORCE_COLOR": "1"}, True, id="forced"),
        pytest.param([], {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False, id="NO_COLOR above FORCE_COLOR"),
        pytest.param(["--color", "never"], {"FORCE_COLOR": "1"}, False, id="never"),
    ],
)
def test_colour_is_decided_by_option_then_environment_then_terminal(
    run, write, monkeypatch, options, environment, expected
):
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    write("a.md", "One WRONG word.\n")
    assert ("\x1b[" in run("a.md", *options).out) is expected


@pytest.mark.skipif(sys.platform == "win32", reason="file names are Unicode there")
def test_a_file_name_that_is_no_utf8_is_reported(run, write, tmp_path):
    try:
        (tmp_path / os.fsdecode(b"a\xff.txt")).write_text("One WRONG word.\n")
    except OSError:
        pytest.skip("the file system refuses such names")
    for name in ("full", "concise", "json", "jsonl", "github", "sarif"):
        run(".", "--output-format", name)
        assert run.code == 1, name
        assert "FKE101" in run.out
