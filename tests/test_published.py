# ruff: noqa: E501
"""When an article was published: read from every place that may say so, in one order."""

from __future__ import annotations

from datetime import date

import pytest
from drafts import book, codes, document, lint

from factlint import engine
from factlint.article import Article

BODY = "The council met in the hall by the river, and nobody could say for how long it would sit there.\n"


def article(text: str, name: str = "draft.txt", published: str | None = None) -> Article:
    return engine.read(document(text, name), book(), published)


def read(text: str, name: str = "draft.txt", published: str | None = None) -> list[tuple[str, str]]:
    """Return the places that date an article: what they are, and the day."""
    return [(place.origin, place.day.isoformat()) for place in article(text, name, published).stated]


def matter(line: str) -> str:
    return f"---\ntitle: The council\n{line}\n---\n\n{BODY}"


def page(head: str = "", body: str = "") -> str:
    return f"<html><head>{head}</head><body><article><h1>The council</h1>{body}<p>{BODY}</p></article></body></html>"


def linked(value: str) -> str:
    return page(
        f'<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "x", "datePublished": "{value}"}}</script>'
    )


@pytest.mark.parametrize("key", ["date", "published", "pubDate", "datePublished", "published_at"])
@pytest.mark.parametrize(
    "value",
    ["2022-05-13", "2022-05-13T21:16:00+05:30", "2022-05-13 21:16", "'2022-05-13'", "May 13, 2022", "13 May 2022", "Friday, 13 May 2022",
     "13 May 2022 21:16 IST", "2022-05-13T21:16:00Z", "Fri, 13 May 2022 21:16:00 GMT", "20220513", "2022/05/13"],
)  # fmt: skip
def test_front_matter_dates_an_article(key: str, value: str) -> None:
    assert read(matter(f"{key}: {value}"), "draft.md") == [("front matter", "2022-05-13")]


@pytest.mark.parametrize(
    "value", ["2022-05-13", "2022-05-13T21:16:00+05:30", "2022-05-13T15:46:00.000Z", "May 13, 2022"]
)
def test_json_ld_dates_an_article(value: str) -> None:
    assert read(linked(value), "draft.html") == [("json-ld", "2022-05-13")]


@pytest.mark.parametrize(
    "meta",
    ['<meta property="article:published_time" content="2022-05-13T21:16:00+05:30">', '<meta name="date" content="2022-05-13">',
     '<meta itemprop="datePublished" content="2022-05-13">', '<meta name="DC.date.issued" content="2022-05-13">'],
)  # fmt: skip
def test_a_meta_element_dates_an_article(meta: str) -> None:
    assert read(page(meta), "draft.html") == [("meta", "2022-05-13")]


@pytest.mark.parametrize(
    "time", ['<time datetime="2022-05-13">Friday</time>', '<time pubdate datetime="2022-05-13T21:16">last night</time>']
)
def test_a_time_element_dates_an_article(time: str) -> None:
    assert read(page("", time), "draft.html") == [("time", "2022-05-13")]


@pytest.mark.parametrize(
    "line",
    ["Published on May 13, 2022 09:16 PM IST", "Published May 13, 2022", "Published: 13 May 2022", "Published on 2022-05-13", "PUBLISHED ON MAY 13, 2022",
     "Posted on Friday, May 13, 2022 at 9:16 p.m.", "First published on 13 May 2022", "Published 13th May 2022", "Published at 2022-05-13T21:16+05:30",
     "Published on Fri, 13 May 2022"],
)  # fmt: skip
@pytest.mark.parametrize("name", ["draft.txt", "draft.md"])
def test_a_published_line_dates_an_article(line: str, name: str) -> None:
    assert read(f"The council\n\n{line}\n\n{BODY}", name) == [("published line", "2022-05-13")]


@pytest.mark.parametrize("line", ["date 2022-05-13", "Date: 2022-05-13", "DATE 2022-05-13"])
def test_a_leading_date_line_dates_an_article(line: str) -> None:
    assert read(f"{line}\n\n{BODY}") == [("date line", "2022-05-13")]


def test_a_date_line_further_down_is_none() -> None:
    assert read(f"{BODY}\ndate 2022-05-13\n") == []


@pytest.mark.parametrize(
    "line", ["LONDON, May 13, 2022 (Reuters) - ", "KYIV, Ukraine, May 13, 2022 — ", "GENEVA, May 13, 2022 – "]
)
def test_a_dateline_with_its_year_dates_an_article_that_nothing_else_dates(line: str) -> None:
    assert read(line + BODY) == [("dateline", "2022-05-13")]


def test_a_dateline_without_its_year_dates_nothing() -> None:
    assert read(f"LONDON, May 13 (Reuters) - {BODY}") == []


@pytest.mark.parametrize("value", ["2022-05-13", "2022-05-13T21:16", "2022-05-13T21:16:00+05:30"])
def test_an_argument_dates_an_article(value: str) -> None:
    assert read(BODY, published=value) == [("argument", "2022-05-13")]


def test_an_article_may_have_no_date() -> None:
    assert read(BODY) == []
    assert article(BODY).now.days == ()


def test_the_places_are_ranked() -> None:
    text = f"---\ndate: 2022-05-13\n---\n\nPublished on May 14, 2022\n\n{BODY}"
    assert read(text, "draft.md", "2022-05-12") == [
        ("argument", "2022-05-12"),
        ("front matter", "2022-05-13"),
        ("published line", "2022-05-14"),
    ]


def test_the_places_of_a_page_are_ranked() -> None:
    head = (
        '<meta name="date" content="2022-05-14">'
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2022-05-13"}</script>'
    )
    text = page(head, '<time datetime="2022-05-15">x</time><p>Published on May 16, 2022</p>')
    assert read(text, "draft.html") == [
        ("json-ld", "2022-05-13"),
        ("meta", "2022-05-14"),
        ("time", "2022-05-15"),
        ("published line", "2022-05-16"),
    ]


def test_the_first_place_is_the_reference_date() -> None:
    text = f"---\ndate: 2022-05-13\n---\n\nPublished on May 13, 2022\n\n{BODY}"
    assert article(text, "draft.md").now.day == date(2022, 5, 13)
    assert article(text, "draft.md", "2022-05-20").now.day == date(2022, 5, 20)


def test_places_that_agree_are_no_finding() -> None:
    text = f"---\ndate: 2022-05-13T21:16:00+05:30\n---\n\nPublished on May 13, 2022 09:16 PM IST\n\n{BODY}"
    assert codes(text, name="draft.md") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"---\ndate: 2022-05-13\n---\n\nPublished on May 23, 2022\n\n{BODY}", "draft.md"),
        (f"date 2022-05-13\n\nPublished on May 14, 2022\n\n{BODY}", "draft.txt"),
        (linked("2022-05-13").replace("<p>", "<p>Published on May 31, 2022</p><p>", 1), "draft.html"),
        (f"---\ndate: 2022-05-13\n---\n\nLONDON, May 20, 2022 (Reuters) - {BODY}", "draft.md"),
    ],
)
def test_places_that_contradict_each_other_are_dat108(text: str, name: str) -> None:
    assert codes(text, name=name) == ["DAT108"]


def test_a_contradiction_shows_both_places() -> None:
    text = f"---\ndate: 2022-05-13\n---\n\nPublished on May 23, 2022\n\n{BODY}"
    (finding,) = lint(text, name="draft.md")
    shown = [
        text[slice(*place.span)] for place in (finding.place, *(s.place for s in finding.steps)) if place and place.span
    ]
    assert any("2022-05-13" in place for place in shown)
    assert any("May 23, 2022" in place for place in shown)


def test_an_argument_is_never_held_against_the_article() -> None:
    assert codes(f"---\ndate: 2022-05-13\n---\n\n{BODY}", "2022-05-13", "draft.md") == []


@pytest.mark.parametrize("filed", ["May 13", "May 12", "May 10"])
def test_a_dateline_up_to_three_days_before_is_no_finding(filed: str) -> None:
    assert codes(f"LONDON, {filed} (Reuters) - {BODY}", "2022-05-13") == []


def test_after_midnight_today_may_be_the_day_before() -> None:
    assert article(BODY, published="2022-05-13T01:30").now.days == (date(2022, 5, 13), date(2022, 5, 12))
    assert article(BODY, published="2022-05-13T09:30").now.days == (date(2022, 5, 13),)


def test_a_moment_in_utc_leaves_the_newsrooms_zone_open() -> None:
    assert article(BODY, published="2022-05-13T21:16Z").now.days == (date(2022, 5, 13), date(2022, 5, 14))
    assert article(BODY, published="2022-05-13T03:16Z").now.days == (date(2022, 5, 13), date(2022, 5, 12))
    assert article(BODY, published="2022-05-13T00:00Z").now.days == (date(2022, 5, 13),)


def test_a_moment_in_a_zone_is_that_zones_day() -> None:
    assert article(BODY, published="2022-05-13T21:16+05:30").now.days == (date(2022, 5, 13),)


def test_a_zone_that_means_several_keeps_them_all() -> None:
    (place,) = article(f"Published on May 13, 2022 09:16 PM IST\n\n{BODY}").stated
    assert set(place.zones) == {"Asia/Kolkata", "Asia/Jerusalem", "Europe/Dublin"}


def test_the_timezone_of_the_front_matter_turns_utc_into_a_day() -> None:
    text = f"---\ndate: 2022-05-13T21:16:00Z\ntimezone: Asia/Kolkata\n---\n\n{BODY}"
    assert article(text, "draft.md").now.days[0] == date(2022, 5, 14)


@pytest.mark.parametrize("zone", ["Mars/Olympus", "", "../../etc/passwd", "IST"])
def test_an_unknown_timezone_is_no_obstacle(zone: str) -> None:
    text = f"---\ndate: 2022-05-13T12:00:00+02:00\ntimezone: '{zone}'\n---\n\n{BODY}"
    assert article(text, "draft.md").now.day == date(2022, 5, 13)


@pytest.mark.parametrize(
    "value",
    ["0", "0000-01-01", "99999-01-01", "2022-13-01", "2022-02-30", "2022-05-13T99:99", "May 32, 2022", "soon", "12", "{}", "[1, 2]", "null", "true",
     "'9999999999999999999999'", "2022-05", "2022", "yesterday", "2022-W19-5T", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z"],
)  # fmt: skip
def test_a_broken_date_never_stops_the_reading(value: str) -> None:
    body = f"It rained yesterday, last Friday and last year. {BODY}"
    article(f"---\ndate: {value}\n---\n\n{body}", "draft.md")
    article(linked(value.replace('"', "")), "draft.html")
    article(f"Published on {value}\n\n{body}")
    article(f"date {value}\n\n{body}")
    article(f"LONDON, {value} (Reuters) - {body}")
    codes(f"---\ndate: {value}\n---\n\n{body}", name="draft.md")


@pytest.mark.parametrize(
    "value", ["0", "0000-01-01", "99999-01-01", "2022-13-01", "2022-02-30", "soon", "yesterday", "2022", "2022-05"]
)
def test_what_is_no_day_dates_nothing(value: str) -> None:
    assert read(matter(f"date: {value}"), "draft.md") == []


@pytest.mark.parametrize("value", ["0000-01-01", "99999-01-01", "2022-02-30", "soon", "2022"])
def test_an_argument_that_is_no_day_dates_nothing(value: str) -> None:
    assert read(BODY, published=value) == []


@pytest.mark.parametrize(
    "line",
    ["He published on May 13, 2022 a book of verse.", "Published authors met in 2022.", "Updated rules apply from May 13, 2022.",
     "The date is May 13, 2022.", "Date palms grow here."],
)  # fmt: skip
def test_a_sentence_is_no_published_line(line: str) -> None:
    assert read(f"{line} {BODY}") == []
