"""Every span of a text leads to exactly the characters of the source that it was made of, in every format."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from factlint.document import Document
from factlint.reading.entries import SIMPLE, _mapping, _simple, yaml_entries
from factlint.text import Span

from .documents import assert_lawful, document, read_all

BREAKS = st.sampled_from(["\n", "\r\n", "\r"])
WORDS = st.text(st.sampled_from("abé😀𝐙ñ0"), min_size=1, max_size=4)


def parts(text: str) -> list[str]:
    return text.split()


PLAIN = [
    " ",
    "\n",
    "\r\n",
    "\r",
    "\n\n",
    "- ",
    "* ",
    "1. ",
    "\t",
    "title: x",
    "\x85",
    "\u2028",
    *parts("=== --- ."),
]
MARKDOWN = [
    *PLAIN,
    *("# ", "## ", "> ", "    ", "```\n", '[a](b "c")', "[r]: http://x\n", "\\\n", "  \n", "<!-- c -->"),
    *(
        "<div>\n",
        "</div>\n",
        "| a | b |\n|---|---|\n| ",
        " | ",
        "[^1]: ",
        "---\n",
        "+++\n",
        "[ ] ",
        "[!NOTE]\n",
    ),
    *parts("`x` ` ** _ [a][r] ![i](j) &amp; &#x1F600; &eacute; &ngE; & \\* <b> </b> <br> <!-- -->"),
    *parts("<http://a.b> <a@b.c> http://a.b/c_d_ www.a.b | [^1] ~~ < > [ ] ( ) ! {#i}"),
]
HTML = [
    *PLAIN,
    *("\xad", "<!-- c -->", "<div hidden>", "<div class='a' b=\"c\" d=e f>", '<a href="'),
    *("<meta name=date content='2022'>", "<html lang=en>", "<div itemprop=articleBody>", "<time datetime=x>"),
    '<script type=\'application/ld+json\'>{"headline":"a"}</script>',
    *parts("&amp; &lt &#x1F600; &#233; &nbsp; &shy; &ngE; &notit; &bogus; & &# &#0; &#32; < > <!-- --> <!>"),
    *parts("<p> </p> <b> </b> <br> <br/> <q> </q> <h1> </h1> <h2> <ul> <li> </ul> <table> <tr> <td> <th>"),
    *parts("</td> </tr> </table> <article> </article> <main> <nav> </nav> <header> </header> <form> </form>"),
    *parts("<aside> </aside> <script> </script> <title> </title> <figure> <figcaption> </figure> <sup><a>"),
    *parts(
        "</a></sup> <code> </code> </div> \" ' = <![CDATA[ ]]> <?x> <blockquote> </blockquote> <body> <pre>"
    ),
    *parts("</pre> </ <a />"),
]


def soup(parts: list[str]) -> st.SearchStrategy[str]:
    return st.lists(st.one_of(WORDS, st.sampled_from(parts)), max_size=30).map("".join)


def markdown_gap(source: str) -> bool:
    return source.isspace() or source.strip(" \t\r\n>").startswith(
        ("`", "~", "<", "http", "www", "\\", "|", "&")
    )


def html_gap(source: str) -> bool:
    return source.isspace() or "<" in source


@settings(deadline=None)
@given(soup(PLAIN))
def test_the_text_of_a_plain_file_is_its_source(source: str) -> None:
    for read in read_all(source, "a.txt"):
        if isinstance(read, Document):
            assert read.source.endswith(read.text)
            assert read.text == source or source.startswith("---")
            for block in read.blocks:
                start, end = block.span
                assert read.source[slice(*read.source_map.span(block.span))] == read.text[start:end]
                assert read.text[start:end].strip() == read.text[start:end] != ""
            assert list(read.blocks) == sorted(read.blocks, key=lambda block: block.span)


@settings(max_examples=400, deadline=None)
@given(soup(MARKDOWN))
@example("a **b\r\n> c** &amp; ![d `e` f](g) h")
@example("| a | b |\n|---|---|\n| `x` | &amp; |")
def test_markdown_leads_back_to_its_source(source: str) -> None:
    for read in read_all(source, "a.md"):
        if isinstance(read, Document):
            assert_lawful(read, markdown_gap)


@settings(max_examples=600, deadline=None)
@given(soup(HTML))
@example("<p>a <b> b</b>&nbsp;<br>c<br><br>d &amp e&notit;")
@example("<table><tr><td> a </td><td></td><td>b<tr></table>")
def test_html_leads_back_to_its_source_and_never_crashes(source: str) -> None:
    for read in read_all(source, "a.html"):
        assert isinstance(read, Document)
        assert_lawful(read, html_gap)
        for field in read.fields:
            assert field.span is not None
            assert 0 <= field.span.start <= field.span.end <= len(source)


MARKDOWN_FORMS = [
    "{}",
    "**{}**",
    "_{}_",
    '[{}](http://a.b "t")',
    "`code` {}",
    "{} &amp;",
    "<b>{}</b>",
    "&#x1F600; {}",
    "\\* {}",
]
HTML_FORMS = [
    "{}",
    "<b>{}</b>",
    "<a href='&amp;'>{}</a>",
    "&amp; {}",
    "&nbsp;{}",
    "<!-- c -->{}",
    "&#x1F600; {}",
    "<br>{}",
]


@pytest.mark.parametrize(
    ("name", "forms"), [("a.md", MARKDOWN_FORMS), ("a.html", HTML_FORMS), ("a.txt", ["{}"])]
)
@settings(deadline=None)
@given(data=st.data())
def test_each_word_is_found_where_it_was_written(name: str, forms: list[str], data: st.DataObject) -> None:
    source, written = "", []
    for number, ending in enumerate(data.draw(st.lists(WORDS, min_size=1, max_size=8))):
        word = f"w{number}{ending}w"
        before, after = data.draw(st.sampled_from(forms)).split("{}")
        written.append((word, len(source) + len(before)))
        source += before + word + after + data.draw(st.sampled_from([" ", "\n", "\r\n", "\n\n"]))
    read = document(source, name)
    for word, at in written:
        start = read.text.index(word)
        assert read.source_map.span(Span(start, start + len(word))) == (at, at + len(word))


LINES = st.text(st.sampled_from("ab :#'\"-[]{},&*!|>%@~0é\t\\?"), max_size=12)


@settings(max_examples=400, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(["a", "b-c", "title"]), st.sampled_from([":", ": ", ":  "]), LINES),
        max_size=3,
    )
)
def test_front_matter_read_quickly_is_read_as_yaml_reads_it(lines: list[tuple[str, str, str]]) -> None:
    source = "".join(key + colon + value + "\n" for key, colon, value in lines)
    whole = Span(0, len(source))
    quick = _simple(source, whole)
    if quick is None:
        return
    assert quick == _mapping(source, whole, yaml.parse(source, Loader=yaml.CBaseLoader)) or not source.strip()
    for _, value, (start, end) in quick:
        assert source[start:end] == value


@settings(deadline=None)
@given(WORDS, WORDS, BREAKS)
def test_entries_of_yaml_stand_where_their_spans_say(first: str, second: str, ending: str) -> None:
    source = ending.join([f"# {first}", f"title: {first} # {second}", f"tags: [{first}, '{second}']", ""])
    found = yaml_entries(source, Span(0, len(source)))
    assert found is not None
    assert [(name, value) for name, value, _ in found] == [
        ("title", first),
        ("tags", first),
        ("tags", second),
    ]
    assert all(source[start:end] == value for _, value, (start, end) in found)


def test_a_simple_line_of_front_matter_needs_no_yaml_reader() -> None:
    assert SIMPLE.fullmatch("published: 2022-05-13 21:16 +05:30")
    assert SIMPLE.fullmatch('title: "A: b"')
    assert not SIMPLE.fullmatch("title: a: b")
    assert not SIMPLE.fullmatch("title: a # b")
