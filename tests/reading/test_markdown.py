"""Markdown: what is prose, and of which kind."""

from __future__ import annotations

import pytest

from .documents import blocks, document, in_source


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "# A\n\n# B\n\n## C",
            ["title: A", "heading: B", "heading: C"],
            id="the first heading is the title",
        ),
        pytest.param("A\n===\n\nB\n---", ["title: A", "heading: B"], id="underlined headings"),
        pytest.param("> # A", ["heading: A"], id="a heading in a quotation is no title"),
        pytest.param("a *b* **c**_d_", ["paragraph: a b cd"], id="emphasis leaves its words"),
        pytest.param("a\nb\r\nc  \nd\\\ne", ["paragraph: a\nb\nc\nd\ne"], id="line breaks are newlines"),
        pytest.param(
            "- a\n  - b\n\n    c\n- d", ["item: a", "item: b", "item: c", "item: d"], id="a nested list"
        ),
        pytest.param("1. a\n   b\n2. c", ["item: a\nb", "item: c"], id="a numbered list"),
        pytest.param("- [x] a", ["item: a"], id="a task"),
        pytest.param("> a\n> b\n>\n> - c", ["quotation: a\nb", "item: c"], id="a quotation"),
        pytest.param('[a b](http://x/2022 "t") c', ["paragraph: a b c"], id="a link with a title"),
        pytest.param("[a][r] [b][] [b]\n\n[r]: /x 'T'\n[b]: <y>", ["paragraph: a b b"], id="reference links"),
        pytest.param("[a][r]", ["paragraph: [a][r]"], id="a reference to nothing is text"),
        pytest.param(
            "a ![b *c*](d 'e') f", ["paragraph: a f", "caption: b c"], id="an image's text is a caption"
        ),
        pytest.param("![b](c)", ["caption: b"], id="an image alone"),
        pytest.param("run `make 2` now", ["paragraph: run now"], id="code leaves a space"),
        pytest.param("a`b`c", ["paragraph: a c"], id="code glues no words"),
        pytest.param("a\n\n    b\n\n```\nc\n```\nd", ["paragraph: a", "paragraph: d"], id="code blocks"),
        pytest.param("a <http://b/2022> c <d@e.f> g", ["paragraph: a c g"], id="addresses in brackets"),
        pytest.param(
            "See http://a.b/2022-05-13_x. Or www.c.d!", ["paragraph: See . Or !"], id="bare addresses"
        ),
        pytest.param("a[^1] b\n\n[^1]: c", ["paragraph: a b", "paragraph: c"], id="footnotes"),
        pytest.param("a ~~b~~ c", ["paragraph: a c"], id="what is struck out is not said"),
        pytest.param("a <b>c</b>d<br>e", ["paragraph: a cd\ne"], id="tags in a line"),
        pytest.param(
            "a\n\n<p>b <i>c</i></p>\n\nd",
            ["paragraph: a", "paragraph: b c", "paragraph: d"],
            id="a block of HTML",
        ),
        pytest.param(
            "<script>\na\n</script>\n\n<nav>b</nav>\n\nc", ["paragraph: c"], id="HTML that is no prose"
        ),
        pytest.param("> <p>\n> a</p>", [], id="HTML with marks of Markdown in it is left out"),
        pytest.param(
            "| a | b |\n|---|---|\n| c *d* | |\n| `e` | f |",
            ["table: a | b", "table: c d", "table: f"],
            id="a table",
        ),
        pytest.param("a\n\n***\n\nb", ["paragraph: a", "paragraph: b"], id="a rule"),
        pytest.param("&amp; &copy; \\* é", ["paragraph: & © * é"], id="entities and escapes"),
    ],
)
def test_prose(text: str, expected: list[str]) -> None:
    assert blocks(document(text, "a.md")) == expected


def test_spans_run_from_the_first_to_the_last_character_of_the_source() -> None:
    read = document("It **rain&eacute;d** on\r\n> [Fri](x)day 😀, `code` 13 May.", "a.md")
    assert in_source(read, "rainéd on") == "rain&eacute;d** on"
    assert in_source(read, "é") == "&eacute;"
    assert in_source(read, "Friday") == "Fri](x)day"
    assert in_source(read, "😀, 13 May") == "😀, `code` 13 May"
    assert in_source(document("a \\* b", "a.md"), "a * b") == "a \\* b"


def test_the_gap_between_two_cells_is_the_separator() -> None:
    read = document("|a|b|\n|-|-|\n|May   |  2022|", "a.md")
    assert in_source(read, "May | 2022") == "May   |  2022"
    assert in_source(read, "2022") == "2022"


@pytest.mark.parametrize(
    "text",
    [
        "<!-- factlint: allow x -->\ntext",
        "text <!-- factlint: allow x --> more",
        "<p>a</p> <!-- factlint: allow x -->",
        "- a\n\n  <!-- factlint: allow x -->",
    ],
)
def test_comments_are_kept_apart_with_their_places(text: str) -> None:
    read = document(text, "a.md")
    assert [read.source[slice(*span)] for span in read.comments] == ["<!-- factlint: allow x -->"]
    assert "allow" not in read.text


def test_a_comment_in_code_is_none() -> None:
    assert document("`<!-- a -->`\n\n    <!-- b -->\n", "a.md").comments == ()
