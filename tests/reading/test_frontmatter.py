"""Front matter: YAML or TOML at the very start of a file."""

from __future__ import annotations

import pytest

from factlint.text import Location

from .documents import blocks, document, fields, in_field, in_source, problem


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_top_level_scalars_are_fields_with_their_places(ending: str) -> None:
    lines = [
        "---",
        "date: 2022-05-13 21:16 +05:30 # IST",
        "lastmod: '2022-05-14'",
        "layout: post",
        "---",
        "Text.",
    ]
    read = document(ending.join(lines), "a.md")
    assert fields(read) == [
        ("published", "2022-05-13 21:16 +05:30", "front matter"),
        ("updated", "2022-05-14", "front matter"),
        ("layout", "post", "front matter"),
    ]
    assert in_field(read, "published") == "2022-05-13 21:16 +05:30"
    assert in_field(read, "updated") == "2022-05-14"
    assert blocks(read) == ["paragraph: Text."]


@pytest.mark.parametrize("name", ["date", "published", "pubDate", "datePublished", "PubDate", "publish_date"])
def test_names_of_the_date_of_publication(name: str) -> None:
    assert fields(document(f"---\n{name}: 2022-05-13\n---\n", "a.md"))[0][0] == "published"


def test_lists_are_fields_one_by_one_and_mappings_are_left_out() -> None:
    read = document("---\nauthor: [A B, 'C D']\ngenre: news\nparams: {date: 2020}\nnone: ~\n---\n", "a.md")
    assert [(name, value) for name, value, _ in fields(read)] == [
        ("byline", "A B"),
        ("byline", "C D"),
        ("genre", "news"),
    ]


@pytest.mark.parametrize(
    ("written", "title"),
    [
        pytest.param("Quay shut 😀", "Quay shut 😀", id="plain"),
        pytest.param('"Quay: shut"', "Quay: shut", id="in quotation marks"),
        pytest.param("'It''s day 80'", "It's day 80", id="an apostrophe doubled"),
        pytest.param(r'"An \"old\" quay"', 'An "old" quay', id="a quotation mark escaped"),
    ],
)
def test_the_title_is_the_first_block(written: str, title: str) -> None:
    read = document(f"---\nlayout: 'x'\ntitle: {written}\n---\n# Again\n", "a.md")
    assert blocks(read) == [f"title: {title}", "heading: Again"]
    assert in_source(read, title) == in_field(read, "title") == written.strip("\"'")


def test_a_title_written_in_another_way_is_a_field_only() -> None:
    read = document("---\ntitle: >\n  Quay\n  shut\n---\n# Again\n", "a.md")
    assert read.value("title") == "Quay shut\n"
    assert blocks(read) == ["title: Again"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("---\n\nOne.\n\n---\n\nTwo.", id="a rule above a paragraph"),
        pytest.param("---\nOne two.\n---\n", id="a rule above a heading"),
        pytest.param("---\nOne two.", id="a rule alone"),
        pytest.param("\n---\ntitle: a\n---\n", id="not at the very start"),
        pytest.param("----\ntitle: a\n----\n", id="four dashes"),
    ],
)
def test_a_rule_is_no_front_matter(text: str) -> None:
    assert document(text, "a.md").fields == ()


def test_empty_front_matter() -> None:
    assert blocks(document("---\n---\nText.", "a.md")) == ["paragraph: Text."]


@pytest.mark.parametrize(
    ("text", "location", "line"),
    [
        pytest.param("---\ntitle: a: b\n---\n", (2, 9), "title: a: b", id="a colon in a value"),
        pytest.param(
            '---\ndate: 1\ntitle: "é" b\n---\n', (3, 12), 'title: "é" b', id="words after a quotation"
        ),
        pytest.param("---\r\ntitle: [a\r\n---\r\n", (3, 1), "---", id="a list left open"),
        pytest.param("---\ntitle: a\n\nText.", (1, 1), "---", id="no end"),
        pytest.param("---\na: " + "[" * 99 + "\n---\n", (2, 53), "a: " + "[" * 99, id="endless nesting"),
        pytest.param("+++\ntitle = a b\n+++\n", (2, 9), "title = a b", id="TOML"),
    ],
)
@pytest.mark.parametrize("name", ["a.md", "a.txt"])
def test_broken_front_matter_is_told_by_row_and_column(
    text: str, location: tuple[int, int], line: str, name: str
) -> None:
    found = problem(text, name)
    assert "front matter" in found.message
    assert found.location == Location(*location)
    assert found.line == line
    assert found.hint


def test_nesting_that_would_crash_a_parser_is_a_problem() -> None:
    for unit in ("[", "{", "- ", "? "):
        assert "deep" in problem("---\na: b\nc:\n " + unit * 100_000 + "\n---\n", "a.md").message


def test_toml_is_front_matter_too() -> None:
    read = document(
        '+++\ntitle = "Quay shut"\ndate = 2022-05-13T09:00:00Z # UTC\n[x]\ndate = 1\n+++\nText.', "a.md"
    )
    assert fields(read) == [
        ("title", "Quay shut", "front matter"),
        ("published", "2022-05-13T09:00:00Z", "front matter"),
    ]
    assert in_field(read, "published") == "2022-05-13T09:00:00Z"
    assert blocks(read) == ["title: Quay shut", "paragraph: Text."]
