"""full and concise: what people read on a terminal."""

from __future__ import annotations

import pytest
from samples import finding, place

from factlint.finding import Edit, Finding, Problem, Step, Suggestion
from factlint.reports.frame import frame
from factlint.reports.terminal import width
from factlint.text import Location, Span

SAMPLE = """\
drafts/kyiv.md:5:41: DUR202 Friday, 13 May 2022 is day 79 of Russia's invasion of Ukraine, not day 80
  |
5 | Shelling went on along the river for an 80th straight day of the war in Ukraine.
  |                                         ^^^^^^^^^^^^^^^^^
  = 5:41  "80th straight day": day 80, the first day counted
  = 2:12  published 2022-05-13
  = events.yaml:4  Russia's invasion of Ukraine began on 2022-02-24
  = 2022-02-24 + 79 days = 2022-05-14, one day after publication
"""


def test_a_finding_in_full_is_headline_frame_steps_and_arithmetic(sample, lines):
    assert "\n".join(lines("full", sample)) == SAMPLE


def test_concise_is_the_headline_alone(sample, lines):
    assert lines("concise", sample) == [SAMPLE.splitlines()[0]]


def test_steps_of_the_own_file_have_their_places_in_one_column(lines):
    text = "One\n" * 12 + "a word\n"
    own = finding(text, "word", steps=(Step("here", place(text, "word")), Step("there", place(text, "One"))))
    assert lines("full", own)[4:6] == ["   = 13:3  here", "   = 1:1   there"]


def test_a_step_without_a_place_is_a_line_of_its_own(lines):
    assert lines("full", finding(steps=(Step("a year has 12 months"),)))[4] == "  = a year has 12 months"


def test_a_step_in_another_file_names_it(lines):
    step = Step("there", place("a word", "word", path="drafts/other.md"))
    assert lines("full", finding(steps=(step,)))[4] == "  = drafts/other.md:1:3  there"


@pytest.mark.parametrize("form", ["full", "concise"])
@pytest.mark.parametrize("severity", ["warning", "note"])
def test_a_softer_severity_stands_behind_the_code(lines, form, severity):
    assert lines(form, finding(severity=severity))[0].startswith(
        f"drafts/kyiv.md:5:41: DUR202 [{severity}] Friday"
    )


@pytest.mark.parametrize("form", ["full", "concise"])
def test_an_archived_article_is_named_behind_the_path(lines, form):
    assert lines(form, finding(article="n17"))[0].startswith("drafts/kyiv.md#n17:5:41: DUR202 ")


def test_suggestions_are_help_lines(lines):
    edit = Edit(Span(0, 1), "79th")
    assert "  = help: write 79th" in lines("full", finding(suggestions=(Suggestion("write 79th", (edit,)),)))


def test_problems_are_not_part_of_what_people_read_as_findings(lines):
    assert lines("full", Problem("broken", "a.md")) == lines("concise", Problem("broken", "a.md")) == []


def test_colour_adds_codes_and_nothing_else(sample, lines):
    import re

    coloured = lines("full", sample, color=True)
    assert "\x1b[1;31mDUR202\x1b[0m" in coloured[0]
    assert [re.sub(r"\x1b\[[\d;]*m", "", line) for line in coloured] == lines("full", sample)


def test_without_colour_there_is_no_escape_even_from_the_draft(lines):
    text = "an \x1b[2J80th\u202e day\x07"
    hostile = finding(text, "80th", message="not \x1b]0;day\x9b 80\nbut", severity="error")
    assert not any(set("\x1b\x07\x9b\u202e\n") & set(line) for line in lines("full", hostile))


def shown(text: str, words: str, room: int = 100) -> tuple[str, str]:
    found = frame(place(text, words), room)
    assert found
    return found


def under(line: str, carets: str) -> str:
    """Return what stands above the carets."""
    start = width(carets) - carets.count("^")
    at, taken = 0, 0
    while taken < start:
        taken += width(line[at])
        at += 1
    end = at
    while taken < width(carets):
        taken += width(line[end])
        end += 1
    return line[at:end]


LONG = "word " * 60 + "the 80th day" + " more" * 60


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("the 80th day of it", id="a short line"),
        pytest.param(LONG, id="a long line"),
        pytest.param("the 80th day" + " more" * 60, id="a span at the beginning"),
        pytest.param("word " * 60 + "the 80th day", id="a span at the end"),
        pytest.param("x" * 300 + "the 80th day" + "y" * 300, id="a line without spaces"),
        pytest.param("\tone\ttwo the 80th day", id="tabs"),
        pytest.param("東京で the 80th day 続く" * 10, id="wide characters"),
        pytest.param("na\u0308ive cafe\u0301s the 80th day", id="combining accents"),
        pytest.param("🎉 party 👩‍👩‍👧 the 80th day", id="emoji"),
    ],
)
@pytest.mark.parametrize("room", [40, 100])
def test_carets_stand_under_the_span(text, room):
    line, carets = shown(text, "80th day", room)
    assert under(line, carets) == "80th day"
    assert width(line) <= room


def test_a_long_line_is_cut_at_words_on_both_sides():
    line, _ = shown(LONG, "80th day", 60)
    assert line == "… word word word word the 80th day more more more more …"


def test_a_long_line_gives_the_room_to_the_side_that_needs_it():
    line, _ = shown("word " * 60 + "the 80th day.", "80th day", 60)
    assert width(line) > 50


def test_a_span_longer_than_the_line_has_room_is_cut():
    line, carets = shown("so " + "very long " * 30, "very long " * 20, 50)
    assert line.startswith("… very long")
    assert line.endswith("…")
    assert width(carets) <= 50


def test_of_a_span_of_several_rows_the_first_is_shown():
    text = "the first\nand second row\n"
    assert shown(text, "first\nand second") == ("the first", "    ^^^^^")


def test_an_empty_span_has_one_caret():
    text = "a word"
    spot = place(text, "word")
    found = frame(spot.__replace__(end_location=spot.location) if hasattr(spot, "__replace__") else spot, 80)
    assert found
    assert found[1].startswith("  ^")


def test_a_place_without_a_line_has_no_frame(lines):
    bare = finding("\n\n", "\n")
    assert len(lines("full", bare)) == 2


def test_a_column_beyond_the_line_is_not_a_fault():
    at = place("short", "short")
    odd = type(at)(at.path, at.span, Location(1, 90), Location(1, 99), "short")
    assert frame(odd, 80) is not None


def test_both_are_streams(sample):
    from factlint import reports

    def endless():
        while True:
            yield sample

    for form in ("full", "concise", "jsonl", "json", "github"):
        report = reports.named(form).report(endless(), reports.View())
        assert isinstance(next(report), str)
        assert isinstance(sample, Finding)
