"""The other commands: mentions, rule, test, and the help."""

from __future__ import annotations

import json
import sys

import pytest


@pytest.fixture
def run(run, monkeypatch):
    """Run with a stand-in that may be told kinds and asked to explain, and does neither."""
    engine = sys.modules["factlint.engine"]
    describe = engine.describe
    monkeypatch.setattr(engine, "describe", lambda document, book, published, *_: describe(document, book, published))
    return run


def test_mentions_are_printed_a_line_each(run, write):
    write("a.md", "One WRONG\nand ODD word.\n")
    run("mentions", "a.md", "--published", "2022-05-13")
    assert run.code == 0
    assert run.out == 'a.md:1:5 word "WRONG" -> 2022-05-13\na.md:2:5 word "ODD" -> 2022-05-13\n'


def test_mentions_without_a_value_end_with_the_words(run, write):
    write("a.md", "One WRONG\n")
    assert run("mentions", "a.md").out == 'a.md:1:5 word "WRONG"\n'


def test_mentions_in_jsonl_are_a_line_an_article(run, write):
    write("a.jsonl", '{"id": "n1", "text": "WRONG"}\n{"id": "n2", "text": "none"}\n')
    run("mentions", "--output-format", "jsonl", "a.jsonl", "--jobs", "1")
    first, second = map(json.loads, run.out.splitlines())
    assert (first["id"], first["path"], first["mentions"][0]["end"]) == ("n1", "a.jsonl", 5)
    assert second["mentions"] == []


def test_mentions_of_an_unreadable_draft_exit_2(run, write):
    write("a.md", "One WRONG\n")
    run("mentions", "a.md", "b.md")
    assert run.code == 2
    assert "WRONG" in run.out


def test_a_rule_is_found_by_code_and_by_slug(run):
    assert (
        run("rule", "FKE101").out
        == run("rule", "wrong-word").out
        == "# wrong-word (FKE101)\n\nThe word WRONG.\n"
    )


def test_without_a_name_all_rules_are_listed(run):
    assert run("rule").out.splitlines()[1] == "FKE202  odd-word    warning  The word ODD."


def test_an_unknown_rule_exits_2_with_the_nearest(run):
    run("rule", "fke111")
    assert run.code == 2
    assert run.err == "fke111: error: no such rule\n  help: did you mean FKE101?\n"


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        pytest.param([], 0, "ran all\n", id="all"),
        pytest.param(["FKE101", "--coverage"], 0, "ran FKE101 with coverage\n", id="one, with coverage"),
        pytest.param(["FKE303"], 1, "ran FKE303\n", id="a failure"),
    ],
)
def test_examples_are_run(run, arguments, code, said):
    run("test", *arguments)
    assert (run.code, run.out) == (code, said)


def test_a_rule_file_named_for_testing_is_loaded(run, write):
    write("house.yaml", "code: HSE1\n")
    assert "house.yaml: error: no such key" in run("test", "house.yaml").err


def test_the_help_names_every_command(run):
    run("--help")
    assert run.code == 0
    assert all(f"  {name} " in run.out for name in ("check", "mentions", "rule", "test"))


@pytest.mark.parametrize("command", ["check", "mentions", "rule", "test"])
def test_every_command_has_help(run, command):
    run(command, "--help")
    assert run.code == 0
    assert run.out.startswith(f"usage: factlint {command}")


def test_the_version_is_the_package_s(run):
    import factlint

    assert run("--version").out == f"factlint {factlint.__version__}\n"
