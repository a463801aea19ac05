"""The closing summary, problems, and sums of summaries."""

from __future__ import annotations

import pytest

from factlint.finding import Problem, Summary, added
from factlint.reports.closing import closing, problem_lines
from factlint.text import Location

READ = "412 mentions read, 57 claims checked"


@pytest.mark.parametrize(
    ("summary", "severities", "flagged", "first"),
    [
        pytest.param(
            {}, {"error": 3, "warning": 1}, 2, f"3 errors, 1 warning in 2 of 14 files; {READ}", id="several"
        ),
        pytest.param({}, {"note": 1}, 1, f"1 note in 1 of 14 files; {READ}", id="one note"),
        pytest.param({}, {}, 0, f"no findings in 14 files; {READ}", id="clean"),
        pytest.param({"files": 1, "articles": 1}, {}, 0, f"no findings in 1 file; {READ}", id="one file"),
        pytest.param(
            {"files": 1, "articles": 1500},
            {"error": 1},
            1,
            f"1 error in 1 of 1,500 articles; {READ}",
            id="an archive",
        ),
        pytest.param(
            {"articles": 13, "unreadable": 1}, {}, 0, f"no findings in 14 files; {READ}", id="one not read"
        ),
    ],
)
def test_the_first_line_counts_findings_and_what_was_read(summary, severities, flagged, first):
    whole = Summary(**{"files": 14, "articles": 14, "mentions": 412, "claims": 57, **summary})
    assert next(closing(whole, severities, flagged)) == first


@pytest.mark.parametrize(
    ("summary", "line"),
    [
        pytest.param(
            {"undated": 2, "asleep": ("A", "B")},
            "2 files without a publication date: 2 checks asleep (--published wakes them)",
            id="undated",
        ),
        pytest.param(
            {"undated": 1, "asleep": ("A",)},
            "1 file without a publication date: 1 check asleep (--published wakes them)",
            id="one undated",
        ),
        pytest.param({"suppressed": 1}, "1 finding suppressed", id="suppressed"),
        pytest.param({"bounded": 2}, "2 files too entangled to search for every proof", id="bounded"),
        pytest.param({"articles": 13, "unreadable": 1}, "1 file not read", id="unreadable"),
    ],
)
def test_what_was_skipped_has_a_line_that_says_why(summary, line):
    assert list(closing(Summary(**{"files": 14, "articles": 14, **summary}), {}, 0))[1:] == [line]


def test_a_problem_shows_where_what_and_what_would_be_right():
    problem = Problem(
        "no such key: sumary", "house.yaml", Location(2, 3), "  sumary: x", "did you mean summary?"
    )
    assert list(problem_lines(problem)) == [
        "house.yaml:2:3: error: no such key: sumary",
        "2 | sumary: x",
        "  | ^",
        "  help: did you mean summary?",
    ]


def test_a_problem_without_a_place_is_a_line():
    assert list(problem_lines(Problem("no such file or folder", "a.md"))) == [
        "a.md: error: no such file or folder"
    ]


def test_summaries_add_up():
    first = Summary(files=1, articles=2, mentions=3, claims=4, undated=1, asleep=("B", "A"), suppressed=1)
    second = Summary(files=1, articles=1, bounded=1, asleep=("A", "C"), unreadable=2)
    assert added(first, second) == Summary(2, 3, 3, 4, 1, ("A", "B", "C"), 1, 1, 2)


def test_an_empty_summary_changes_nothing():
    one = Summary(files=1, mentions=3, asleep=("A",))
    assert added(one, Summary()) == added(Summary(), one) == one
