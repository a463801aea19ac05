"""Suppressions: what they hold for, and when they are unused."""

from __future__ import annotations

import re

import pytest

from factlint import reading
from factlint.document import Document
from factlint.finding import Finding, Place
from factlint.suppress import apply, comment_spans
from factlint.text import Span

NAMES = {"DUR202": "nth-day", "DUR203": "nth-year", "DAT101": "weekday-date"}


def document(source: str, path: str = "a.md") -> Document:
    (read,) = reading.read(path, source.encode())
    assert isinstance(read, Document)
    return read


def marked(read: Document, mark: str = "WRONG", code: str = "DUR202", **changes: object) -> list[Finding]:
    """Return a finding at each place of a word."""
    found = []
    for match in re.finditer(mark, read.source):
        lines, span = read.lines, Span(*match.span())
        start = lines.location(span.start)
        place = Place(read.path, span, start, lines.location(span.end), lines.line(start.row))
        found.append(Finding(code, NAMES[code], "error", "wrong", place, **changes))  # type: ignore[arg-type]
    return found


def outcome(source: str, path: str = "a.md", **changes: object) -> tuple[int, int, int]:
    """Return how many findings were kept, how many suppressed, and how many allowances were unused."""
    read = document(source, path)
    kept, suppressed, unused = apply(read, marked(read, **changes), NAMES)
    return len(kept), suppressed, len(unused)


ALLOW = "<!-- factlint: allow nth-day -->"


@pytest.mark.parametrize(
    ("source", "path"),
    [
        pytest.param(f"It is WRONG. {ALLOW}\n", "a.md", id="a comment behind, on the row"),
        pytest.param(f"It {ALLOW} is WRONG.\n", "a.md", id="a comment before, on the row"),
        pytest.param(f"{ALLOW}\nIt is WRONG.\n", "a.md", id="a comment on the row above"),
        pytest.param(f"{ALLOW}\n\nIt is WRONG.\n", "a.md", id="a comment above, a blank row between"),
        pytest.param(f"{ALLOW}\n\nOne row,\nthen WRONG.\n", "a.md", id="a paragraph of two rows"),
        pytest.param(
            f"<p>One.</p>\n{ALLOW}\n<p>It\nis WRONG.</p>\n", "a.html", id="a comment before a paragraph"
        ),
        pytest.param(f"<p>{ALLOW}\nIt is WRONG.</p>\n", "a.html", id="a comment beside a tag alone"),
        pytest.param(
            "<!--\nfactlint: allow nth-day\n-->\nIt is WRONG.\n", "a.md", id="a comment of three rows"
        ),
        pytest.param("<!--factlint:allow nth-day-->\nIt is WRONG.\n", "a.md", id="a comment without spaces"),
        pytest.param("<!-- factlint: allow nth-day -- they count so -->\nWRONG\n", "a.md", id="a reason"),
        pytest.param("It is WRONG. factlint: allow nth-day\n", "a.txt", id="plain text, on the row"),
        pytest.param(
            "factlint: allow nth-day -- so\nIt is WRONG.\n", "a.txt", id="plain text, the row above"
        ),
        pytest.param(
            "factlint: allow nth-day\n\nIt is WRONG.\n", "a.txt", id="plain text, a blank row between"
        ),
        pytest.param("# factlint: allow nth-day\r\nIt is WRONG.\r\n", "a.txt", id="a mark before, CRLF"),
        pytest.param("It is WRONG. factlint: allow DUR202\n", "a.md", id="a code"),
        pytest.param("It is WRONG. factlint: allow DUR\n", "a.md", id="a prefix"),
        pytest.param("It is WRONG. factlint: allow ALL\n", "a.md", id="all"),
    ],
)
def test_an_allowed_finding_is_suppressed(source, path):
    assert outcome(source, path) == (0, 1, 0)


@pytest.mark.parametrize(
    ("source", "path"),
    [
        pytest.param(f"{ALLOW}\n\nOne.\n\nIt is WRONG.\n", "a.md", id="the block after the next"),
        pytest.param(f"It is WRONG.\n\n{ALLOW}\n", "a.md", id="the row before"),
        pytest.param(f"One. {ALLOW}\n\nIt is WRONG.\n", "a.md", id="a comment with words beside it"),
        pytest.param(
            f"{ALLOW}\n<p>One.</p>\n<p>It is WRONG.</p>\n", "a.html", id="the paragraph after the next"
        ),
        pytest.param(
            "factlint: allow nth-day\nOne.\nIt is WRONG.\n", "a.txt", id="plain text, two rows down"
        ),
        pytest.param("It is WRONG. factlint: allow weekday-date\n", "a.md", id="another rule"),
        pytest.param("It is WRONG. factlint: allow nth-dya\n", "a.md", id="no rule"),
    ],
)
def test_a_finding_that_is_not_allowed_stays_and_the_allowance_is_unused(source, path):
    assert outcome(source, path) == (1, 0, 1)


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("Write `factlint: allow nth-day` beside it. WRONG\n", id="in code"),
        pytest.param("The word factlint: allows. WRONG\n", id="another word"),
        pytest.param("factlint: allow\nWRONG\n", id="no names"),
        pytest.param("It is WRONG.\n", id="nothing"),
    ],
)
def test_other_words_allow_nothing(source):
    assert outcome(source) == (1, 0, 0)


def test_several_rules_are_allowed_by_commas_and_each_must_be_needed():
    source = "It is WRONG. factlint: allow nth-day, DAT101 ,nth-year -- so\n"
    read = document(source, "a.txt")
    kept, suppressed, unused = apply(read, marked(read), NAMES)
    assert (kept, suppressed) == ([], 1)
    assert [finding.message.split()[0] for finding in unused] == ["DAT101", "nth-year"]
    assert [read.source[slice(*finding.place.span)] for finding in unused] == ["DAT101", "nth-year"]


def test_one_allowance_serves_several_findings():
    assert outcome("WRONG and WRONG. factlint: allow nth-day\n") == (0, 2, 0)


def test_a_proof_of_several_rules_is_suppressed_by_any_of_them():
    assert outcome("WRONG. factlint: allow weekday-date\n", also=("DAT101", "DUR203")) == (0, 1, 0)
    assert outcome("WRONG. factlint: allow DUR203\n", also=("DAT101", "DUR203")) == (0, 1, 0)


def test_a_finding_in_another_file_is_not_meant():
    read = document("WRONG. factlint: allow nth-day\n")
    others = marked(document("WRONG.\n", "b.md"))
    assert apply(read, others, NAMES)[0] == others


def test_a_finding_that_begins_above_and_ends_in_the_row_is_suppressed():
    assert outcome("It is WRONG\nand so. factlint: allow nth-day\n", mark="WRONG\nand") == (0, 1, 0)


def test_an_unused_allowance_is_a_warning_at_its_name_that_can_be_removed():
    read = document(f"One. {ALLOW}\n\nTwo.\n")
    _, _, (unused,) = apply(read, [], NAMES)
    assert (unused.code, unused.rule, unused.severity) == ("SUP001", "unused-allow", "warning")
    assert unused.message == "nth-day is allowed here, but nothing here needs it"
    assert read.source[slice(*unused.place.span)] == "nth-day"
    assert without(read, unused) == "One.\n\nTwo.\n"


def test_an_unused_allowance_that_stands_alone_goes_with_its_line():
    read = document(f"One.\r\n\r\n{ALLOW}\r\nTwo.\r\n")
    assert without(read, apply(read, [], NAMES)[2][0]) == "One.\r\n\r\nTwo.\r\n"


def without(read: Document, unused: Finding) -> str:
    """Return the source after the suggested edit."""
    ((edit,),) = (suggestion.edits for suggestion in unused.suggestions)
    return read.source[: edit.span.start] + edit.text + read.source[edit.span.end :]


@pytest.mark.parametrize(
    ("name", "nearest"), [("nth-dya", "nth-day"), ("dur202", "DUR202"), ("DUR999", "DUR202")]
)
def test_an_allowance_of_no_rule_names_the_nearest(name, nearest):
    _, _, (unused,) = apply(document(f"One. factlint: allow {name}\n"), [], NAMES)
    assert unused.message.startswith(f"{name} is allowed here, but there is no such rule")
    if name != "DUR999":
        assert unused.message.endswith(f"; {nearest} is the nearest")


@pytest.mark.parametrize(
    ("name", "count"),
    [
        pytest.param("nth-day", 0, id="a rule that was not looked for"),
        pytest.param("weekday-date", 1, id="a rule that was"),
        pytest.param("ALL", 1, id="all"),
        pytest.param("no-such-rule", 1, id="no rule"),
    ],
)
def test_an_allowance_is_unused_only_if_its_rule_was_looked_for(name, count):
    read = document(f"One. factlint: allow {name}\n")
    assert len(apply(read, [], NAMES, active={"DAT101"})[2]) == count


def test_the_words_of_an_allowance_are_told_apart_from_the_article():
    source = "One day. factlint: allow nth-day, DAT101 -- since May 1\nTwo. factlint: allow ALL and more.\n"
    assert [source[slice(*span)] for span in comment_spans(source)] == [
        "factlint: allow nth-day, DAT101 -- since May 1",
        "factlint: allow ALL",
    ]
    assert comment_spans("One day.") == []


def test_reading_a_long_line_for_allowances_takes_no_long_time():
    source = "factlint: allow " + "a-" * 50_000 + " factlint:" * 50_000
    assert comment_spans(source) != []
