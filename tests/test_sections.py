"""Live blogs and pages of several days: a date that heads a section dates what stands below it."""

from __future__ import annotations

from typing import Any

import pytest
from drafts import book, codes, document, lint

from factlint import engine

PUBLISHED = "2022-05-20"
"""A Friday, a week after the younger of the sections."""
WAR = "Guns were heard for the {} straight day of Russia's invasion of Ukraine."


def page(*parts: str) -> str:
    return "\n\n".join(["# The bridge, day by day", *parts]) + "\n"


def live(younger: str, older: str = "The river rose.", lead: str = "The town is calm.") -> str:
    return page(lead, "## 13 May 2022", younger, "## 12 May 2022", older)


def read(text: str, name: str = "draft.md", published: str | None = PUBLISHED) -> list[dict[str, Any]]:
    return engine.describe(document(text, name), book(), published, ("time",), True)


def values(text: str, name: str = "draft.md", published: str | None = PUBLISHED) -> dict[str, str]:
    """Return what the times of a draft mean, by their words in small letters; of the same words, the last."""
    return {time["text"].lower(): time["value"] for time in read(text, name, published)}


@pytest.mark.parametrize(
    ("younger", "older"),
    [
        ("## 13 May 2022", "## 12 May 2022"),
        ("## May 13, 2022", "## May 12, 2022"),
        ("### Friday, 13 May 2022", "### Thursday, 12 May 2022"),
        ("## 13 May", "## 12 May"),
        ("## 2022-05-13", "## 2022-05-12"),
        ("## 13 May 2022: the deck falls", "## 12 May 2022: cracks are seen"),
        ("## The deck falls on 13 May 2022", "## Cracks are seen on 12 May 2022"),
        ("## May 13, 2022, 9:15 p.m.", "## May 12, 2022, 8:40 a.m."),
        ("**13 May 2022**", "**12 May 2022**"),
        ("13 May 2022", "12 May 2022"),
        ("Friday, 13 May", "Thursday, 12 May"),
    ],
)
def test_a_heading_with_a_date_dates_what_stands_below(younger: str, older: str) -> None:
    assert values(page(younger, "He left today.", older, "The deck cracked."))["today"] == "2022-05-13"
    assert values(page(younger, "The deck fell.", older, "He left today."))["today"] == "2022-05-12"


@pytest.mark.parametrize("heading", ["{} May 2022", "Friday, {} May", "May {}", "{} May 2022 - live", "May {}, 2022:"])
def test_a_short_line_of_plain_text_heads_a_section(heading: str) -> None:
    younger, older = heading.format(13), heading.format(12).replace("Friday", "Thursday")
    text = "\n\n".join(["The bridge", younger, "The deck fell.", older, "He left today."])
    assert values(text, "draft.txt")["today"] == "2022-05-12"


def test_the_headings_of_a_web_page_date_their_sections() -> None:
    text = (
        "<html><body><article><h1>The bridge</h1><h2>13 May 2022</h2><p>The deck fell.</p>"
        "<h2>12 May 2022</h2><p>He left today.</p></article></body></html>"
    )
    assert values(text, "draft.html")["today"] == "2022-05-12"


@pytest.mark.parametrize(
    ("phrase", "value"),
    [
        ("today", "2022-05-13"),
        ("yesterday", "2022-05-12"),
        ("this morning", "2022-05-13TMO"),
        ("last night", "2022-05-12TNI"),
        ("on Monday", "2022-05-09"),
        ("on Friday", "2022-05-13"),
        ("on Tuesday night", "2022-05-10TNI"),
        ("two days ago", "2022-05-11"),
        ("last week", "2022-W18"),
        ("on 11 May", "2022-05-11"),
    ],
)
def test_times_are_counted_from_the_heading(phrase: str, value: str) -> None:
    assert values(live(f"The deck fell {phrase}."))[phrase.removeprefix("on ").lower()] == value


def test_tomorrow_is_the_day_after_the_heading() -> None:
    assert values(live("It will open tomorrow."))["tomorrow"] == "2022-05-14"


def test_a_weekday_is_the_one_before_its_own_heading() -> None:
    text = page("## 19 May 2022", "It fell on Wednesday.", "## 11 May 2022", "It had cracked on Monday.")
    assert (values(text)["wednesday"], values(text)["monday"]) == ("2022-05-18", "2022-05-09")


def test_what_stands_above_the_first_heading_is_of_the_day_of_publication() -> None:
    assert values(live("The deck fell.", lead="He left yesterday."))["yesterday"] == "2022-05-19"


@pytest.mark.parametrize("block", ["- He left today.", "> He left today.", "1. He left today."])
def test_lists_and_quotations_are_of_their_section(block: str) -> None:
    assert values(live(block))["today"] == "2022-05-13"


def test_a_section_goes_on_below_a_heading_without_a_date() -> None:
    text = live("The deck fell.\n\n### What we know\n\nHe left today.")
    assert values(text)["today"] == "2022-05-13"


def test_sections_may_be_told_from_the_oldest_on() -> None:
    text = page("## 12 May 2022", "It cracked yesterday.", "## 13 May 2022", "He left today.")
    assert (values(text)["yesterday"], values(text)["today"]) == ("2022-05-11", "2022-05-13")


def test_a_heading_without_a_year_is_of_the_year_of_publication() -> None:
    assert values(page("## 13 May", "He left today.", "## 12 May", "It cracked."), published="2019-05-20")["today"] == (
        "2019-05-13"
    )


def test_headings_date_a_page_that_says_nowhere_when_it_was_published() -> None:
    assert values(live("He left yesterday."), published=None)["yesterday"] == "2022-05-12"


def test_the_day_of_publication_stays_a_reading() -> None:
    (today,) = [time for time in read(live("He left today.")) if time["text"] == "today"]
    assert today["readings"] == ["2022-05-13", PUBLISHED]


def test_it_is_told_that_a_heading_dated_a_time() -> None:
    (today,) = [time for time in read(live("He left today.")) if time["text"] == "today"]
    assert (today["how"]["anchor"]["by"], today["how"]["anchor"]["base"]) == ("section", "2022-05-13")


@pytest.mark.parametrize(
    "headings",
    [
        pytest.param(("## 13 May 2022",), id="one heading"),
        pytest.param(("## 13 May 2022", "## What we know"), id="one of two has a date"),
        pytest.param(("## 13 May 2022", "## 13 May 2022"), id="the same date twice"),
        pytest.param(("## 13 May 2022", "## Friday, 13 May"), id="the same date in other words"),
        pytest.param(("## 12 May 2022 to 13 May 2022", "## 11 May 2022"), id="two dates in one"),
        pytest.param(("## Friday", "## Thursday"), id="weekdays alone"),
        pytest.param(("## May 2022", "## April 2022"), id="months"),
        pytest.param(("## Day 79", "## Day 78"), id="counts of days"),
        pytest.param(("It fell on 13 May 2022.", "It cracked on 12 May 2022."), id="short sentences"),
        pytest.param(("It fell on 13 May 2022", "It cracked on 12 May 2022"), id="lines that say more than a date"),
        pytest.param((f"On 13 May 2022{' the deck of the bridge fell' * 2}", "12 May 2022"), id="a long line"),
    ],
)  # fmt: skip
def test_other_lines_date_nothing_below(headings: tuple[str, ...]) -> None:
    text = page(*(part for heading in headings for part in (heading, "He left today.")))
    assert {time["value"] for time in read(text) if time["text"] == "today"} == {PUBLISHED}


def test_the_same_day_of_two_years_makes_two_sections() -> None:
    text = page("## 13 May 2022", "The deck fell.", "## 13 May 2021", "He left today.")
    assert values(text)["today"] == "2021-05-13"


def test_a_clock_time_that_ends_a_heading_is_not_of_the_next_heading() -> None:
    text = page("## 13 May 2022, 9 p.m.", "## 12 May 2022", "It cracked.")
    assert values(text)["9 p.m."] == "2022-05-13T21:00"


@pytest.mark.parametrize(("count", "found"), [("78th", True), ("79th", False), ("80th", True)])
def test_a_day_count_is_held_against_its_heading(count: str, found: bool) -> None:
    assert codes(live(WAR.format(count)), PUBLISHED, "draft.md") == ["DUR202"] * found


@pytest.mark.parametrize(("count", "found"), [("77th", True), ("78th", False), ("79th", True)])
def test_each_section_has_its_own_day_count(count: str, found: bool) -> None:
    assert codes(live(WAR.format("79th"), WAR.format(count)), PUBLISHED, "draft.md") == ["DUR202"] * found


def test_above_the_sections_a_day_count_is_held_against_the_day_of_publication() -> None:
    assert codes(live("The deck fell.", lead=WAR.format("86th")), PUBLISHED, "draft.md") == []
    assert codes(live("The deck fell.", lead=WAR.format("79th")), PUBLISHED, "draft.md") == ["DUR202"]


def test_below_one_heading_alone_a_day_count_is_held_against_the_day_of_publication() -> None:
    assert codes(page("## 13 May 2022", WAR.format("86th")), PUBLISHED, "draft.md") == []
    assert codes(page("## 13 May 2022", WAR.format("79th")), PUBLISHED, "draft.md") == ["DUR202"]


def test_a_day_count_is_checked_in_sections_of_a_page_without_a_date() -> None:
    assert codes(live(WAR.format("79th")), None, "draft.md") == []
    assert codes(live(WAR.format("80th")), None, "draft.md") == ["DUR202"]


def test_the_count_that_is_put_right_is_that_of_the_section() -> None:
    (finding,) = lint(live(WAR.format("80th")), PUBLISHED, "draft.md")
    assert finding.message == "Friday, 13 May 2022 is day 79 of Russia's invasion of Ukraine, not day 80"
    assert finding.suggestions[0].edits[0].text == "79th"


def test_yesterday_with_a_date_beside_it_is_held_against_the_heading() -> None:
    assert codes(live("Yesterday, 12 May, it cracked."), PUBLISHED, "draft.md") == []
    assert codes(live("Yesterday, 10 May, it cracked."), PUBLISHED, "draft.md") == ["DAT105"]


def test_today_with_a_weekday_beside_it_is_held_against_the_heading() -> None:
    text = page("## 12 May 2022", "Today, Thursday, it cracked.", "## 11 May 2022", "All was well.")
    assert codes(text, PUBLISHED, "draft.md") == []
    assert codes(text.replace("Thursday", "Tuesday"), PUBLISHED, "draft.md") == ["DAT103"]
