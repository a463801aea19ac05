"""Plain text: its blocks."""

from __future__ import annotations

import pytest

from factlint.reading.plain import blocks as plain_blocks

from .documents import blocks, document, fields, in_source

WRAPPED = """The harbour authority said on Friday that the northern quay would stay shut
for another fortnight, after divers found more cracks in the wall that holds
back the tide. Ferries will leave from the southern quay.

Traders had hoped for an earlier date, and some said that they would ask the
town for help with their rents until the boats are back.
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", [], id="an empty file has no blocks"),
        pytest.param(" \n\t\r\n", [], id="white space is no block"),
        pytest.param(
            "One.\n\nTwo.", ["paragraph: One.", "paragraph: Two."], id="a blank line ends a paragraph"
        ),
        pytest.param("One.\nTwo.", ["paragraph: One.", "paragraph: Two."], id="a newline ends a paragraph"),
        pytest.param("One.\r\rTwo.", ["paragraph: One.", "paragraph: Two."], id="so do carriage returns"),
        pytest.param("  One. \r\n\r\n", ["paragraph: One."], id="a block has no white space around it"),
        pytest.param(
            "- a\n* b\n• c\n1. d\n2) e",
            ["item: - a", "item: * b", "item: • c", "item: 1. d", "item: 2) e"],
            id="items",
        ),
        pytest.param("-5 degrees.", ["paragraph: -5 degrees."], id="a minus sign begins no item"),
        pytest.param("One.\n* * *\nTwo.", ["paragraph: One.", "paragraph: Two."], id="a rule is no block"),
        pytest.param(
            "Quay shut\n\nIt is.", ["title: Quay shut", "paragraph: It is."], id="a short line is a title"
        ),
        pytest.param(
            "Quay shut\n=====\nIt is.", ["title: Quay shut", "paragraph: It is."], id="an underlined title"
        ),
        pytest.param(
            "The quay is shut.\n\nIt is.",
            ["paragraph: The quay is shut.", "paragraph: It is."],
            id="a sentence is no title",
        ),
        pytest.param("Quay shut", ["paragraph: Quay shut"], id="a line alone is no title"),
        pytest.param("Quay shut\n-----\n", ["paragraph: Quay shut"], id="not even underlined"),
    ],
)
def test_blocks(text: str, expected: list[str]) -> None:
    assert blocks(document(text, "a.txt")) == expected


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    first, second = WRAPPED.strip().split("\n\n")
    assert blocks(document(WRAPPED, "a.txt")) == [f"paragraph: {first}", f"paragraph: {second}"]


def test_an_item_among_wrapped_lines_begins_a_block() -> None:
    kinds = [block.kind for block in document(WRAPPED + "- one\n  more\n- two\n", "a.txt").blocks]
    assert kinds == ["paragraph", "paragraph", "item", "item"]


def test_lines_that_each_end_a_sentence_are_not_wrapped() -> None:
    line = "The harbour authority said on Friday that the quay would stay shut.\n"
    assert len(document(line * 4, "a.txt").blocks) == 4


def test_an_archive_has_no_titles() -> None:
    assert [block.kind for block in plain_blocks("Quay shut\n\nIt is.")] == ["paragraph", "paragraph"]


def test_front_matter_is_no_text_of_a_plain_file() -> None:
    read = document("---\ndate: 2022-05-13\n---\nIt rained 😀 on Friday.\n", "a.txt")
    assert read.text == "It rained 😀 on Friday.\n"
    assert fields(read) == [("published", "2022-05-13", "front matter")]
    assert in_source(read, "on Friday") == "on Friday"


@pytest.mark.parametrize("name", ["a.txt", "a.TXT", "a.text", "draft", "a.rst"])
def test_a_name_that_tells_nothing_is_plain_text(name: str) -> None:
    assert blocks(document("# a", name)) == ["paragraph: # a"]


def test_front_matter_makes_a_nameless_draft_markdown() -> None:
    assert blocks(document("---\ndate: 2022-05-13\n---\n## a", "")) == ["heading: a"]
