"""HTML: the article of a page, and what the page says about it."""

from __future__ import annotations

import pytest

from factlint.document import Document

from .documents import blocks, document, fields, in_field, in_source, problem

PAGE = """<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>Quay &amp; wall shut | The Paper</title>
<meta property="article:published_time" content="2022-05-13T09:00:00+01:00">
<meta name="author" content="A. Writer"><meta property="article:author" content="https://x.y/a">
<script type="application/ld+json">
{"@context": "https://schema.org", "@graph": [
 {"@type": "WebPage", "datePublished": "2020-01-01"},
 {"@type": ["NewsArticle"], "headline": "Quay &amp; wall shut", "datePublished" : "2022-05-13",
  "dateModified": "2022-05-14",
  "author": [{"@type": "Person", "name": "A. Writer"}], "articleSection": ["Local"]}]}
</script>
<style>p { color: red }</style>
</head>
<body>
<header><a href="/">The Paper</a></header>
<nav><ul><li>Home</li><li>Sport 2022</li></ul></nav>
<main>
<article>
<header><h1>Quay &amp; wall shut</h1><p class="byline">By A. Writer,
  <time class="published" datetime="2022-05-13">13 May</time></p></header>
<!-- factlint: allow x -->
<p>The quay <b>sh</b>ut on&nbsp;<a href="/2021-01-01">Friday</a>.<sup><a href="#n">1</a></sup>
  It was the 80<sup>th</sup> day.
<p>&#8220;We wait&rdquo;, she said.
<figure><img src="x" alt="y"><figcaption>The quay <span class="credit">Photo: B</span></figcaption></figure>
<ul><li>One<li>Two</ul>
<blockquote><p>We wait.</p></blockquote>
<aside><p>Read also</p></aside>
<form><input><button>Sign up</button></form>
<script>document.write("<p>no</p>")</script>
<article><h2>Another one</h2><time datetime="1999-01-01" class="published"></time></article>
</article>
</main>
<footer>Published 1999</footer>
</body></html>
"""


def texts(read: Document) -> list[str]:
    return [read.text[slice(*block.span)] for block in read.blocks]


def test_a_page_is_its_article() -> None:
    assert blocks(document(PAGE, "a.html")) == [
        "title: Quay & wall shut",
        "paragraph: By A. Writer, 13 May",
        "paragraph: The quay shut on\xa0Friday. It was the 80th day.",
        "paragraph: “We wait”, she said.",
        "caption: The quay",
        "item: One",
        "item: Two",
        "quotation: We wait.",
    ]


def test_what_a_page_says_about_its_article_are_fields() -> None:
    read = document(PAGE, "a.html")
    assert fields(read) == [
        ("published", "2022-05-13", "json-ld"),
        ("updated", "2022-05-14", "json-ld"),
        ("title", "Quay &amp; wall shut", "json-ld"),
        ("byline", "A. Writer", "json-ld"),
        ("section", "Local", "json-ld"),
        ("lang", "en-GB", "meta"),
        ("published", "2022-05-13T09:00:00+01:00", "meta"),
        ("byline", "A. Writer", "meta"),
        ("published", "2022-05-13", "time"),
        ("title", "Quay & wall shut | The Paper", "meta"),
    ]
    for field in read.fields[:-1]:
        assert field.span is not None
        assert read.source[slice(*field.span)] == field.value


def test_spans_lead_to_the_source() -> None:
    read = document(PAGE, "a.html")
    assert in_source(read, "Quay & wall") == "Quay &amp; wall"
    assert in_source(read, "shut on\xa0Friday") == 'sh</b>ut on&nbsp;<a href="/2021-01-01">Friday'
    assert in_source(read, "“We") == "&#8220;We"
    assert [read.source[slice(*span)] for span in read.comments] == ["<!-- factlint: allow x -->"]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        pytest.param("a<p>b<p>c", ["a", "b", "c"], id="paragraphs without ends"),
        pytest.param("<div>a<div>b</div>c</div>", ["a", "b", "c"], id="divisions in divisions"),
        pytest.param("a<br>b<br><br>c<br> <br/>d", ["a\nb", "c", "d"], id="two line breaks end a paragraph"),
        pytest.param("<p>a\r\n\t b <b> c</b> </p>", ["a b c"], id="white space is one space"),
        pytest.param("a < b > c <3 & d &lt; e", ["a < b > c <3 & d < e"], id="stray signs"),
        pytest.param("&amp &copy2 &notit; &no; &#x41;&#66", ["& ©2 ¬it; &no; AB"], id="entities with no end"),
        pytest.param("Feb&shy;ru\xadary", ["February"], id="soft hyphens are no characters"),
        pytest.param("</p></div>a</b>", ["a"], id="stray ends"),
        pytest.param("<p>a<nav>b", ["a", "b"], id="navigation without an end does not take the rest along"),
        pytest.param("<p>a<script>b<p>c", ["a"], id="a script without an end does"),
        pytest.param("a <code>b</code>c <del>d</del> e", ["a c e"], id="code and deletions"),
        pytest.param("<p hidden>a</p><p aria-hidden=true>b</p><p role=menu>c</p>d", ["d"], id="hidden parts"),
        pytest.param("<q>a</q> b", ["“a” b"], id="a quotation in a line"),
        pytest.param("<form><h1>a</h1><p>b</form>", ["a", "b"], id="a form around the page"),
        pytest.param("<p title='a > b' class=\"c\"d>e", ["e"], id="a sign in an attribute"),
        pytest.param('<p title="a>b', ["b"], id="an attribute without an end"),
        pytest.param("a<!-- b --!>c<!--d", ["ac"], id="comments"),
        pytest.param("<table><tr><th>a<th>b<tr><td>c</td><td> d</td></table>", ["a | b", "c | d"], id="rows"),
        pytest.param("<table><tr><td>a<div>b</div>c<td>d</table>", ["a b c | d"], id="a division in a cell"),
        pytest.param("<table><tr><td><p>a</p><p>b</p></table>", ["a", "b"], id="a table for the layout"),
        pytest.param("<h2>a<p>b", ["a", "b"], id="a heading without an end"),
        pytest.param("<main>a</main>b", ["a"], id="the main part"),
        pytest.param("<main>a<div itemprop=articleBody>b</div></main>", ["b"], id="the article's body"),
        pytest.param("<article>a</article><article>bc</article>", ["bc"], id="the longest article"),
        pytest.param("<article>a", ["a"], id="an article without an end"),
        pytest.param("<p>a</p><TABLE><TR><TD>b</TD></TR></TABLE>", ["a", "b"], id="capital letters"),
    ],
)
def test_texts_of_blocks(page: str, expected: list[str]) -> None:
    assert texts(document(page, "a.html")) == expected


@pytest.mark.parametrize(
    ("page", "kinds"),
    [
        ("<h1>a</h1><h1>b</h1><h2>c</h2>", "title heading heading"),
        ("<ul><li><p>a</p><ul><li>b</ul><li>c</ul><p>d", "item item item paragraph"),
        ("<dl><dt>a<dd>b</dl>c", "item item paragraph"),
        ("<h2>a<p>b", "heading paragraph"),
        ("<table><caption>a</caption><tr><td>b</table>", "caption table"),
        ("<blockquote>a</blockquote>b", "quotation paragraph"),
    ],
)
def test_kinds_of_blocks(page: str, kinds: str) -> None:
    assert [block.kind for block in document(page, "a.html").blocks] == kinds.split()


def test_a_heading_before_the_article_is_its_title_if_the_page_says_so() -> None:
    page = "<title>Quay shut | X</title><h1>{}</h1><article><p>It is.</article>"
    assert blocks(document(page.format("Quay <i>shut</i>"), "a.html"))[0] == "title: Quay shut"
    assert blocks(document(page.format("The Paper"), "a.html")) == ["paragraph: It is."]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        pytest.param("<article><time datetime=2022-05-13>x</time><p>a", ["2022-05-13"], id="above the text"),
        pytest.param("<article><p>a <time datetime=2022-05-13>x</time>", [], id="in the text"),
        pytest.param(
            "<article><p>a <time datetime=2022-05-13 pubdate>x</time>", ["2022-05-13"], id="with a hint"
        ),
        pytest.param(
            "<header><time datetime=2022-05-13></time></header><p>a", ["2022-05-13"], id="in a header"
        ),
        pytest.param(
            "<aside><time datetime=2022-05-13 pubdate></time></aside><p>a", [], id="beside the article"
        ),
        pytest.param("<article><time>13 May</time><p>a", [], id="without a value"),
    ],
)
def test_times(page: str, expected: list[str]) -> None:
    assert [value for name, value, origin in fields(document(page, "a.html")) if origin == "time"] == expected


@pytest.mark.parametrize(
    "name",
    [
        "article:published_time",
        "datePublished",
        "date",
        "pubdate",
        "DC.date.issued",
        "dcterms.date",
        "parsely-pub-date",
    ],
)
def test_meta_names_of_the_date(name: str) -> None:
    read = document(f"<meta itemprop='{name}' content=2022-05-13>", "a.html")
    assert fields(read) == [("published", "2022-05-13", "meta")]
    assert in_field(read, "published") == "2022-05-13"


@pytest.mark.parametrize(
    "script",
    [
        "{",
        "[]",
        "1",
        '{"@graph": 3}',
        '{"headline": 3}',
        '{"headline": null, "author": [1, {}]}',
        "[" * 10_000,
        "\ud800",
    ],
)
def test_broken_linked_data_is_passed_over(script: str) -> None:
    page = f"<script type='application/ld+json'>{script}</script><p>a".encode("utf-8", "replace")
    read = document(page, "a.html")
    assert fields(read) == []
    assert blocks(read) == ["paragraph: a"]


def test_linked_data_in_wrappings_and_with_escapes() -> None:
    script = '//<![CDATA[\n{"@type": "Article", "headline": "a\\/b"}\n//]]>'
    read = document(f"<script type='application/ld+json'>{script}</script>", "a.html")
    assert fields(read) == [("title", "a/b", "json-ld")]
    assert in_field(read, "title") == script


@pytest.mark.parametrize(
    ("declaration", "encoding"),
    [
        ('<meta charset="latin-1">', "latin-1"),
        ("<meta charset=ISO-8859-1>", "cp1252"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">', "cp1252"),
        ('<?xml version="1.0" encoding="iso-8859-15"?>', "iso-8859-15"),
        ("<meta charset=shift_jis>", "shift_jis"),
        ("<meta charset=utf-16>", "utf-8"),
        ("<meta charset=koi8-r>", "koi8-r"),
    ],
)
def test_a_declared_encoding_is_used(declaration: str, encoding: str) -> None:
    word = {"shift_jis": "日本", "koi8-r": "день"}.get(encoding, "été")
    read = document(f"{declaration}<p>{word} &amp; 13 May".encode(encoding), "a.html")
    assert read.text == f"{word} & 13 May"
    assert in_source(read, f"{word} &") == f"{word} &amp;"


@pytest.mark.parametrize("label", ["nonsense", "rot13", "base64", "utf-7", "unicode_escape", "idna"])
def test_an_unknown_encoding_is_a_problem(label: str) -> None:
    assert label in problem(f"<meta charset={label}><p>a", "a.html").message


def test_a_page_that_is_not_what_it_declares_is_a_problem() -> None:
    assert "byte 22" in problem(b"<meta charset=utf-8><p>\xe9"[:22] + b"\xe9", "a.html").message


def test_an_empty_script_of_xhtml_takes_nothing_along() -> None:
    page = '<?xml version="1.0"?><html><script src="x"/><p>a</p></html>'
    assert blocks(document(page, "a.xhtml")) == ["paragraph: a"]
