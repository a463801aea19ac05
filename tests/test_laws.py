# ruff: noqa: E501
"""Laws of the whole linter, for articles of dates, weekdays and durations in which no known event stands."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from drafts import book, document, lint
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factlint import engine
from factlint.finding import Finding

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
          "November", "December")  # fmt: skip
CYCLE = 400
"""After so many years, 146,097 days, the calendar repeats itself, weekdays and all."""
FEW = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
MANY = settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))

Sentence = Callable[[int], str]
"""A sentence, written with its years moved by so many."""


def american(day: date, years: int) -> str:
    return f"{MONTHS[day.month - 1]} {day.day}, {day.year + years}"


def british(day: date, years: int) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year + years}"


def iso(day: date, years: int) -> str:
    return f"{day.year + years:04}-{day.month:02}-{day.day:02}"


def yearless(day: date, years: int) -> str:
    return f"{MONTHS[day.month - 1]} {day.day}"


def ordinal(number: int) -> str:
    suffix = "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"


@st.composite
def sentences(draw: st.DrawFn, published: date) -> Sentence:
    """A sentence on days near the publication; what it states may hold or not."""
    near = st.integers(-500, 500).map(lambda days: published + timedelta(days))
    one, other, write = draw(near), draw(near), draw(st.sampled_from((american, british, iso)))
    weekday, number = draw(st.sampled_from(WEEKDAYS)), draw(st.integers(1, 60))
    unit = draw(st.sampled_from(("day", "week", "month", "year")))
    units = unit if number == 1 else f"{unit}s"
    month, day = draw(st.sampled_from(("February", *MONTHS))), draw(st.integers(29, 31))
    right = WEEKDAYS[one.weekday()]
    shapes: tuple[Sentence, ...] = (
        lambda y: f"The hall opened on {weekday}, {american(one, y)}.",
        lambda y: f"The hall opened on {right}, {british(one, y)}.",
        lambda y: f"The hall opened on {weekday}, {yearless(one, y)}.",
        lambda y: f"The rent falls due on {month} {day}, {one.year + y}.",
        lambda y: f"The rent falls due on {day} {month}.",
        lambda y: f"The road is shut from {write(one, y)} to {write(other, y)}.",
        lambda y: f"He led the guild from {one.year + y} to {other.year + y}.",
        lambda y: f"The lease of {one.year + y}-{other.year + y} ran out.",
        lambda y: f"The fair runs from {write(one, y)} to {write(other, y)}, a total of {number} days.",
        lambda y: f"He wrote on {write(one, y)}, {number} {units} before the ballot on {write(other, y)}.",
        lambda y: f"She sailed on {write(one, y)} and came back the next day, on {write(other, y)}.",
        lambda y: f"The mill burned {number} {units} ago, on {write(one, y)}, and was rebuilt.",
        lambda y: f"Nearly {number} {units} after the port opened on {write(one, y)}, "
                  f"a liner called on {write(other, y)}.",
        lambda y: f"The council votes tomorrow, {weekday}, on the tram line.",
        lambda y: f"The clerk will answer on {write(one, y)}.",
        lambda y: f"We visited the plant on {write(one, y)}.",
        lambda y: f"The brewery, founded in {one.year - number + y}, marks its {ordinal(number)} anniversary.",
        lambda y: f"It was the {ordinal(number)} day of the strike that began on {write(one, y)}.",
        lambda y: f"It was the wettest {right} since {american(one, y)}, {number} {units} ago.",
    )  # fmt: skip
    return draw(st.sampled_from(shapes))


class Draft:
    """Paragraphs of sentences, and the day they are published."""

    def __init__(self, published: date, paragraphs: list[list[Sentence]]) -> None:
        self.published, self.paragraphs = published, paragraphs

    def __repr__(self) -> str:
        return f"{self.published}: {self.text()!r}"

    def text(self, years: int = 0) -> str:
        return "\n\n".join(" ".join(s(years) for s in paragraph) for paragraph in self.paragraphs)

    def findings(self, years: int = 0) -> tuple[Finding, ...]:
        return lint(self.text(years), iso(self.published, years))


@st.composite
def drafts(draw: st.DrawFn) -> Draft:
    published = draw(st.dates(date(1905, 1, 1), date(2090, 12, 31)))
    sentence = sentences(published)
    paragraphs = draw(st.lists(st.lists(sentence, min_size=1, max_size=3), min_size=1, max_size=4))
    return Draft(published, paragraphs)


def told(findings: tuple[Finding, ...], change: Callable[[str], str] = str) -> list[tuple[object, ...]]:
    """Return what findings say, wherever they stand."""
    return [
        (f.code, f.severity, change(f.message), *(change(step.message) for step in f.steps), *map(change, f.proof))
        for f in findings
    ]


def spans(findings: tuple[Finding, ...]) -> list[object]:
    return [(f.place.span, *(step.place and step.place.span for step in f.steps)) for f in findings]


@given(drafts(), st.sampled_from((1, 2, 18)))
@FEW
def test_moving_every_date_by_whole_cycles_of_the_calendar_changes_no_finding(draft: Draft, cycles: int) -> None:
    years = CYCLE * cycles
    here, there = draft.findings(), draft.findings(years)

    def moved(message: str) -> str:
        return re.sub(r"(?<![\d,.])\d{4}(?!\d|,\d)", lambda m: f"{int(m[0]) + years}", message)

    assert told(there) == told(here, moved)
    assert spans(there) == spans(here)


def test_the_templates_make_findings_of_many_rules() -> None:
    found: set[str] = set()

    @given(drafts())
    @settings(MANY, max_examples=250, database=None, derandomize=True)
    def collect(draft: Draft) -> None:
        found.update(finding.code for finding in draft.findings())

    collect()
    assert found >= {"CHR501", "DAT101", "DAT102", "DAT103", "DAT104", "DAT105", "DAT107", "DUR201", "DUR202", "DUR203"}


PEOPLE = (
    ("Vantor", "Ellery Vantor"),
    ("Quillon", "Bram Quillon"),
    ("Osterby", "Marit Osterby"),
    ("Fenwrick", "Tolly Fenwrick"),
    ("Halvarsen", "Ines Halvarsen"),
)
SAYINGS = (
    "“We shall mend the old harbour wall before the winter storms,” {full} said.",
    "“We shall mend the old harbour wall before the winter storms,” said {last}.",
    "{full} runs the ferry.",
    "According to {full}, the boats are sound.",
    "{last} had no comment, and “Nobody asked me about the boats at all,” {last} added.",
)


@given(drafts(), st.lists(st.tuples(st.sampled_from(SAYINGS), st.integers(0, 2)), min_size=1, max_size=4),
       st.permutations(range(5)))  # fmt: skip
@FEW
def test_renaming_unknown_people_consistently_changes_no_finding(
    draft: Draft, said: list[tuple[str, int]], order: list[int]
) -> None:
    def written(names: list[tuple[str, str]]) -> str:
        lines = [saying.format(last=names[who][0], full=names[who][1]) for saying, who in said]
        return draft.text() + "\n\n" + "\n\n".join(lines)

    first, second = list(PEOPLE[:3]), [PEOPLE[i] for i in order[:3]]
    renamed = {a: b for one, other in zip(first, second) for a, b in zip(one, other)}
    pattern = re.compile("|".join(sorted(renamed, key=len, reverse=True)))

    def change(message: str) -> str:
        return pattern.sub(lambda match: renamed[match[0]], message)

    published = draft.published.isoformat()
    assert told(lint(written(second), published)) == told(lint(written(first), published), change)


OTHER_MATTERS = (
    "The choir sang until late, and the bakers sold out of buns.",
    "Nobody had seen so many herons on the weir. They stood in a row like waiters.",
    "The library of Marenburg was opened on Saturday, 14 June 1884, by a bishop with a cold.",
    "A dozen geese crossed the road in single file, and two buses waited.",
)


@given(drafts(), st.sampled_from(OTHER_MATTERS), st.integers(0, 4))
@FEW
def test_a_paragraph_about_something_else_changes_no_finding(draft: Draft, other: str, at: int) -> None:
    published = draft.published.isoformat()
    paragraphs = draft.text().split("\n\n")
    paragraphs.insert(min(at, len(paragraphs)), other)
    assert told(lint("\n\n".join(paragraphs), published)) == told(draft.findings())


@given(drafts(), st.sampled_from(("“{}” Vantor said.", 'Vantor said: "{}"', "«{}» Vantor said.")))
@FEW
def test_a_fact_inside_a_quotation_never_makes_an_error(draft: Draft, quoted: str) -> None:
    text = "\n\n".join(quoted.format(" ".join(sentence(0) for sentence in paragraph)) for paragraph in draft.paragraphs)
    assert [f for f in lint(text, draft.published.isoformat()) if f.severity == "error"] == []


@given(drafts())
@FEW
def test_the_same_draft_gives_the_same_findings_and_mentions(draft: Draft) -> None:
    assert draft.findings() == draft.findings()
    published, text = draft.published.isoformat(), draft.text()
    first, again = (engine.describe(document(text), book(), published) for _ in range(2))
    assert first == again


@given(drafts())
@FEW
def test_a_finding_stays_under_markdown_and_html(draft: Draft) -> None:
    published, text = draft.published.isoformat(), draft.text()
    page = "".join(f"<p>{paragraph}</p>\n" for paragraph in text.split("\n\n"))
    plain = told(draft.findings())
    assert told(lint(text, published, "draft.md")) == plain
    assert told(lint(f"<article>{page}</article>", published, "draft.html")) == plain


SCRAPS = (
    *MONTHS, *WEEKDAYS, "Sept.", "Mon", "Fr", "today", "tomorrow", "last week", "next year", "next", "this", "ago",
    "nearly", "more than", "from", "to", "until", "since", "on", "in", "of", "after", "before", "the", "a", "and",
    "day", "days", "weeks", "months", "year", "years", "decade", "century", "hours", "anniversary", "first", "79th", "0th",
    "1st", "straight", "began", "will", "founded", "noon", "p.m.", "a.m.", "25:61", "13:00", "'90s", "2010s", "XLIV",
    "0", "00", "7", "30", "31", "99", "366", "0000", "0001", "1582", "1900", "2024", "2026", "9999", "10000", "99999",
    "2026-02-30", "30/02/2026", "99/99/9999", "1914-18", "1999-1990", "1,000,000", "3.5", "0.0", "-1", "²", "٣", "٢٠٢٤",
    '"', "“", "”", "‘", "’", "«", "»", "'", "(", ")", "[", "]", "{", "}", "<", ">", "&", ",", ".", ";", ":", "?", "!",
    "-", "–", "—", "/", "$", "%", "\n", "\n\n", "\r\n", "\t", "\u2028", "\u00a0", "\u200b", "\ufeff", "\ue000",
    "\ue001", "\ue010", "\U0001f600", "İ", "ſ", "K", "Vantor", "said", "according to", "Correction:", "Published on", "date",
    "Russia invaded Ukraine", "the war in Ukraine", "the moon landing", "Easter", "Christmas", "Super Bowl", "Summer Olympics",
    "war", "strike", "siege", "summit", "LONDON", "(AP)", "# ", "* ", "---\n", "| ", "<!-- factlint: allow ALL -->",
)  # fmt: skip
NUMBERS = st.one_of(
    st.integers(0, 10**25).map(str),
    st.integers(0, 10**12).map(lambda n: f"{n:,}"),
    st.integers(1, 6000).map(lambda n: "9" * n),
    st.floats(0, 1e9).map(lambda x: f"{x:.3f}"),
)
WOVEN = st.lists(
    st.one_of(st.sampled_from(SCRAPS), st.sampled_from(SCRAPS), st.sampled_from(SCRAPS), NUMBERS), max_size=40
)
PUBLISHED = st.sampled_from((None, "0001-01-01", "0001-01-07", "2024-02-29", "2026-03-11T01:30+05:30", "9999-12-25",
                             "9999-12-31"))  # fmt: skip
NAMES = st.sampled_from(("draft.txt", "draft.md", "draft.html"))


def check_places(text: str, published: str | None, name: str) -> None:
    """Lint a draft; every place of a finding lies inside the source and says where it is."""
    try:
        draft = document(text, name)
    except AssertionError:
        return  # a problem, such as broken front matter
    for finding in engine.check(draft, book(), engine.Options(published=published)).findings:
        places = [finding.place, *(step.place for step in finding.steps if step.place and step.place.span)]
        for place in places:
            assert place.span is not None
            start, end = place.span
            assert 0 <= start <= end <= len(draft.source)
            assert place.location == draft.lines.location(start)
            assert place.end_location == draft.lines.location(end)
        for edit in (edit for suggestion in finding.suggestions for edit in suggestion.edits):
            assert 0 <= edit.span.start < edit.span.end <= len(draft.source)
    for mention in engine.describe(draft, book(), published):
        assert 0 <= mention["start"] < mention["end"] <= len(draft.source)


@given(st.text(), PUBLISHED, NAMES)
@MANY
def test_any_text_can_be_linted(text: str, published: str | None, name: str) -> None:
    check_places(text.encode("utf-8", "replace").decode(), published, name)


@given(WOVEN, st.sampled_from((" ", " ", "")), PUBLISHED, NAMES)
@settings(MANY, max_examples=500)
def test_text_woven_of_dates_and_marks_can_be_linted(
    scraps: list[str], between: str, published: str | None, name: str
) -> None:
    check_places(between.join(scraps), published, name)


@given(drafts(), NAMES)
@FEW
def test_places_of_findings_lie_inside_the_source(draft: Draft, name: str) -> None:
    check_places(draft.text(), draft.published.isoformat(), name)


UNITS = ("minute", "hour", "day", "night", "week", "fortnight", "month", "year", "decade", "century")
LENGTHS = (
    "It burned {} {}s ago, on May 3, 2020.",
    "It was more than {} {}s ago, on May 3, 2020.",
    "He wrote on May 4, 2026, {} {}s before the ballot on May 6, 2026.",
    "The fair runs for {} {}s, from May 3 to May 9, 2020.",
    "Nearly {} {}s after the port opened on May 24, 2022, the first liner called on March 11, 2026.",
    "It was the {}th {} of the strike that began on May 3, 2020.",
)


@pytest.mark.parametrize(
    "number", ["0", "99999999", "5" * 20, "5" * 310, "9" * 400 + ".5", "5" * 4400, "1" + ",000" * 200]
)
@pytest.mark.parametrize("published", ["2026-03-11", "9999-12-31"])
def test_no_number_is_too_large_to_be_linted(number: str, published: str) -> None:
    for text in LENGTHS:
        for unit in UNITS:
            check_places(text.format(number, unit), published, "draft.txt")


@pytest.mark.parametrize("published", ["0001-01-01", "0001-01-07", "9999-01-01", "9999-12-31"])
@pytest.mark.parametrize(
    "text",
    ["On Saturday it rained.", "It rained last Monday.", "Next year it will rain.", "Last year, in 2023, it rained.",
     "It rains in May next year.", "The council votes tomorrow, Friday, again.", "It burned 5 years ago, on May 3, 2020.",
     "It rained on December 31.", "Last month, last week and last year were wet.", "The rent is due on February 29."],
)  # fmt: skip
def test_the_first_and_the_last_year_of_the_calendar_can_be_linted(text: str, published: str) -> None:
    check_places(text, published, "draft.txt")


@pytest.mark.parametrize(
    "text", ["It rained “", 'It rained "', "It rained “”", '""', "«»", 'It rained in January "', "0«"]
)
def test_a_quotation_of_nothing_is_no_mention(text: str) -> None:
    check_places(text, "2026-03-11", "draft.txt")
