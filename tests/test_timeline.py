"""The timeline of an article: its days and known events in order, as text, JSON and a picture."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest
from drafts import book, document, times

from factlint import engine
from factlint.moments import Entry, Timeline
from factlint.reports.timelines import FORMATS
from factlint.reports.timelines.svg import WIDTH

PUBLISHED = "2022-05-13"
SEED = Path(__file__).parents[1] / "seeds" / "austin-shoigu-call.md"
SVG = "{http://www.w3.org/2000/svg}"
WAR = "Guns were heard for the 79th straight day of Russia's invasion of Ukraine."
TEXT = f"""---
title: The mill & the <old> bridge
published: 2022-05-13
---

The mill opened on 3 May 2019. The bridge fell yesterday. It was built in the 1990s.

{WAR} The court will sit on 1 June.
"""


def timeline(text: str, published: str | None = None, name: str = "draft.md") -> Timeline:
    return engine.timeline(document(text, name), book(), published)


def written(text: str, form: str, published: str | None = None, name: str = "draft.md") -> str:
    return FORMATS[form](timeline(text, published, name))


def entry(text: str, words: str, published: str | None = PUBLISHED) -> Entry:
    """Return the only entry of a draft with those words."""
    (found,) = [each for each in timeline(text, published).entries if each.text == words]
    return found


def drawn(text: str, published: str | None = None, name: str = "draft.md") -> ElementTree.Element:
    """Return the picture, which has to be well-formed XML."""
    return ElementTree.fromstring(written(text, "svg", published, name))


def rows(svg: ElementTree.Element) -> list[tuple[str, str, ElementTree.Element]]:
    """Return the rows of a picture: what it shows on hovering, what it says, and its bar."""
    return [
        (group.findtext(f"{SVG}title") or "", group.findtext(f"{SVG}text") or "", group.find(f"{SVG}rect"))  # type: ignore[misc]
        for group in svg.iter(f"{SVG}g")
    ]


def contradictory() -> str:
    """Return the seed with the earlier of two calls put after the later."""
    text = SEED.read_text("utf-8")
    assert "February 18" in text
    return text.replace("February 18", "February 28")


def test_entries_are_in_the_order_of_their_days() -> None:
    entries = timeline(TEXT).entries
    assert [str(each.first) for each in entries] == [
        "1990-01-01",
        "2019-05-03",
        "2022-02-24",
        "2022-05-12",
        "2022-05-13",
        "2022-05-13",
        "2022-06-01",
    ]


def test_of_two_that_begin_together_the_shorter_is_first() -> None:
    entries = timeline("It ran in 2019. It shut on 1 January 2019. It was sold in January 2019.").entries
    assert [each.text for each in entries] == ["1 January 2019", "January 2019", "2019"]


def test_of_the_same_day_the_first_told_is_first() -> None:
    entries = timeline("It fell on 3 May 2022. The 3 May 2022 storm was strong.").entries
    assert [each.span.start for each in entries if each.span] == [11, 23]


def test_an_entry_has_its_sentence() -> None:
    assert entry(TEXT, "yesterday").sentence == "The bridge fell yesterday."


def test_a_long_sentence_is_cut_on_both_sides() -> None:
    far = " and then it was mended again by the men of the town" * 6
    said = entry(f"It was built{far} on 3 May 2019{far}.", "3 May 2019").sentence
    assert said.startswith("…")
    assert said.endswith("…")
    assert "on 3 May 2019" in said
    assert len(said) <= 162


def test_a_sentence_of_two_lines_is_one_line() -> None:
    said = entry("The bridge\nfell on 3 May 2019\nat dawn.", "3 May 2019").sentence
    assert said == "The bridge fell on 3 May 2019 at dawn."


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("3 May 2019", "2019-05-03", "2019-05-03"),
        ("yesterday", "2022-05-12", "2022-05-12"),
        ("the 1990s", "1990-01-01", "1999-12-31"),
        ("1 June", "2022-06-01", "2022-06-01"),
    ],
)
def test_an_entry_has_its_days(words: str, first: str, last: str) -> None:
    found = entry(TEXT, words)
    assert (found.first, found.last) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    ("text", "words", "by", "base"),
    [
        ("It fell on 3 May 2019.", "3 May 2019", "text", None),
        ("It fell yesterday.", "yesterday", "published", PUBLISHED),
        ("It fell on Monday.", "Monday", "published", PUBLISHED),
        ("It opened on 3 May 2019. The next day it fell.", "The next day", "told", "2019-05-03"),
        ("# A\n\n## 3 May 2019\n\nIt fell today.\n\n## 2 May 2019\n\nIt cracked.", "today", "section", "2019-05-03"),
        ("War held from 31 May to 1 June 1916.", "31 May", "ahead", "1916"),
    ],
)
def test_an_entry_tells_how_it_was_dated(text: str, words: str, by: str, base: str | None) -> None:
    found = entry(text, words)
    assert (found.by, found.base) == (by, base)


@pytest.mark.parametrize(("verb", "tense"), [("met", -1), ("will meet", 2)])
def test_an_entry_tells_the_tense_that_it_was_dated_by(verb: str, tense: int) -> None:
    assert entry(f"The council {verb} on Monday.", "Monday").tense == tense


def test_a_known_event_is_an_entry_of_the_day_on_which_it_began() -> None:
    (event,) = [each for each in timeline(TEXT).entries if each.kind == "event"]
    assert (str(event.first), event.value, event.by) == ("2022-02-24", "Russia's invasion of Ukraine", "knowledge")


def test_the_day_of_publication_is_an_entry_with_its_place_in_the_front_matter() -> None:
    (published,) = [each for each in timeline(TEXT).entries if each.kind == "published"]
    assert published.span is not None
    assert TEXT[slice(*published.span)] == PUBLISHED


def test_a_day_of_publication_that_is_told_from_outside_has_no_place() -> None:
    (published,) = timeline("The bridge fell.", PUBLISHED).entries
    assert (str(published.first), published.span, published.location) == (PUBLISHED, None, None)


def test_without_a_day_of_publication_what_is_counted_from_it_is_no_entry() -> None:
    found = timeline("The bridge fell yesterday. It was built on 3 May 2019.")
    assert found.published is None
    assert [each.text for each in found.entries] == ["3 May 2019"]


@pytest.mark.parametrize(
    "text", ["It is open now.", "It opens every Monday.", "It was shut for ten years.", "It was once green."]
)
def test_what_has_no_days_of_its_own_is_no_entry(text: str) -> None:
    assert [each.kind for each in timeline(text, PUBLISHED).entries] == ["published"]


@pytest.mark.parametrize("phrase", ["in the summer of 2019", "about three months ago", "ten years ago"])
def test_a_time_with_blurred_ends_is_vague(phrase: str) -> None:
    (found,) = [each for each in timeline(f"It fell {phrase}.", PUBLISHED).entries if each.kind == "time"]
    assert found.vague


@pytest.mark.parametrize("phrase", ["on 3 May 2019", "in 2019", "yesterday", "ten days ago"])
def test_a_time_with_sharp_ends_is_not_vague(phrase: str) -> None:
    (found,) = [each for each in timeline(f"It fell {phrase}.", PUBLISHED).entries if each.kind == "time"]
    assert not found.vague


def test_a_contradiction_is_marked_at_both_its_times_and_nowhere_else() -> None:
    entries = timeline(contradictory()).entries
    assert {each.text: each.codes for each in entries if each.codes} == {
        "February 28": ("CHR501",),
        "February 24": ("CHR501",),
    }


def test_an_article_without_contradictions_has_no_marks() -> None:
    assert [each.codes for each in timeline(SEED.read_text("utf-8")).entries if each.codes] == []


def test_the_day_of_publication_is_marked_where_a_proof_uses_it() -> None:
    (published,) = [each for each in timeline(TEXT.replace("79th", "80th")).entries if each.kind == "published"]
    assert published.codes == ("DUR202",)


def test_the_title_is_that_of_the_front_matter_else_that_of_the_text() -> None:
    assert timeline(TEXT).title == "The mill & the <old> bridge"
    assert timeline("# The bridge\n\nIt fell on 3 May 2019.").title == "The bridge"
    assert timeline("It fell on 3 May 2019.").title == ""


# As text.


def test_text_heads_a_timeline_with_path_and_title() -> None:
    assert written(TEXT, "text").splitlines()[0] == "draft.md: The mill & the <old> bridge"


def test_text_says_day_weekday_words_and_how_each_was_dated() -> None:
    lines = [line.strip() for line in written(TEXT, "text").splitlines()]
    assert '2022-05-12 Thu         "yesterday", from the date of publication (2022-05-13)' in lines
    assert "2022-02-24 Thu         Russia's invasion of Ukraine began" in lines
    assert "2022-05-13 Fri         published" in lines


def test_text_says_the_row_and_column_of_each_sentence() -> None:
    lines = [line.strip() for line in written(TEXT, "text").splitlines()]
    assert lines[lines.index('2019-05-03 Fri         "3 May 2019", as the text says') + 1] == (
        "6:20 The mill opened on 3 May 2019."
    )


def test_text_marks_contradictions_with_an_exclamation_mark_and_their_codes() -> None:
    lines = written(contradictory(), "text").splitlines()
    marked = [line for line in lines if line.startswith("!")]
    assert ['"February 24"' in line or '"February 28"' in line for line in marked] == [True, True]
    assert [line.strip() for line in lines].count("contradicted: CHR501") == 2


def test_text_marks_vague_times_with_a_tilde() -> None:
    lines = written("It fell in the summer of 2019 and on 3 May 2018.", "text").splitlines()
    assert [line[0] for line in lines[1:] if '"' in line] == [" ", "~"]


def test_text_keeps_control_characters_from_the_terminal() -> None:
    assert "\x1b" not in written("# A \x1b[31mred\x1b[0m title\n\nIt fell \x1b[31mon 3 May 2019.", "text")


# As JSON.


def test_json_has_every_field_of_every_entry() -> None:
    told = json.loads(written(TEXT, "json"))
    assert (told["path"], told["published"]) == ("draft.md", PUBLISHED)
    assert {frozenset(each) for each in told["entries"]} == {frozenset(Entry.__struct_fields__)}


def test_json_carries_spans_of_the_source() -> None:
    told = json.loads(written(TEXT, "json"))
    spans = {each["text"]: TEXT[slice(*each["span"])] for each in told["entries"] if each["kind"] == "time"}
    assert list(spans) == ["the 1990s", "3 May 2019", "yesterday", "the 79th straight day", "1 June"]
    assert list(spans) == list(spans.values())


def test_json_names_the_codes_of_a_contradiction() -> None:
    told = json.loads(written(contradictory(), "json"))
    assert {each["text"] for each in told["entries"] if each["codes"] == ["CHR501"]} == {"February 24", "February 28"}


# As a picture.


def test_svg_has_a_row_for_each_entry_in_order() -> None:
    words = [said for _, said, _ in rows(drawn(TEXT))]
    assert words == [
        "1990-01-01/1999-12-31  “the 1990s”  It was built in the 1990s.",
        "2019-05-03  “3 May 2019”  The mill opened on 3 May 2019.",
        "2022-02-24  Russia's invasion of Ukraine began",
        "2022-05-12  “yesterday”  The bridge fell yesterday.",
        "2022-05-13  published",
        f"2022-05-13  “the 79th straight day”  {WAR}",
        "2022-06-01  “1 June”  The court will sit on 1 June.",
    ]


def test_svg_shows_sentence_and_how_a_time_was_dated_on_hovering() -> None:
    (note,) = [note for note, said, _ in rows(drawn(TEXT)) if "yesterday" in said]
    assert note == "2022-05-12 yesterday from the date of publication (2022-05-13) The bridge fell yesterday."


def test_svg_marks_contradictions_with_the_class_bad() -> None:
    marked = [said for _, said, bar in rows(drawn(contradictory())) if bar.get("class") == "bad"]
    assert len(marked) == 2
    assert all(said.startswith("CHR501") for said in marked)


def test_svg_of_an_article_without_contradictions_has_nothing_bad() -> None:
    classes = {bar.get("class") for _, _, bar in rows(drawn(TEXT))}
    assert classes == {"time", "event", "published"}


def test_svg_fades_what_is_vague_and_nothing_else() -> None:
    found = rows(drawn("It fell in the summer of 2019 and on 3 May 2018."))
    assert [bar.get("style") for _, _, bar in found] == [None, "fill:url(#fade-time)"]


def test_svg_has_the_fades_that_its_rows_name() -> None:
    fades = {each.get("id") for each in drawn(TEXT).iter(f"{SVG}linearGradient")}
    assert fades == {"fade-time", "fade-event", "fade-bad"}


def test_svg_draws_a_line_for_the_day_of_publication_at_its_bar() -> None:
    svg = drawn(TEXT)
    (line,) = [each for each in svg.iter(f"{SVG}line") if each.get("class") == "now"]
    (bar,) = [bar for _, _, bar in rows(svg) if bar.get("class") == "published"]
    assert line.get("x1") == bar.get("x")


def test_svg_escapes_the_title_and_sentences() -> None:
    text = '---\ntitle: A & B <live> "now"\n---\n\nA & B <C> met on 3 May 2019, & D < E.'
    svg = written(text, "svg")
    assert "A &amp; B &lt;live&gt;" in svg
    root = ElementTree.fromstring(svg)
    assert root.get("aria-label") == 'Timeline: A & B <live> "now"'
    assert "D < E." in rows(root)[0][1]


@pytest.mark.parametrize("text", ["# The \x07 bell\n\nIt fell on 3 May 2019.", "It fell \x1b[31m on 3 May 2019."])
def test_svg_is_well_formed_in_spite_of_control_characters(text: str) -> None:
    assert len(rows(drawn(text))) == 1


MANY = " ".join(f"The {n}th bridge was opened on {1 + n % 28} May {1900 + n}." for n in range(4, 120))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(TEXT, id="a few"),
        pytest.param(MANY, id="many, far apart"),
        pytest.param("It fell on 3 May 2019.", id="one day"),
        pytest.param("It opened in 1066 and fell yesterday and will open on Monday.", id="nine hundred years"),
        pytest.param(f"It fell{' and fell' * 40} on 3 May 2019{' and on' * 40}.", id="a long sentence"),
    ],
)
def test_svg_has_no_bar_outside_its_width(text: str) -> None:
    found = rows(drawn(text, PUBLISHED))
    assert found
    for _, _, bar in found:
        left, width = float(bar.get("x", "nan")), float(bar.get("width", "nan"))
        assert width > 0
        assert 0 <= left <= left + width <= WIDTH


def test_svg_has_bars_in_the_order_of_their_days() -> None:
    places = [float(bar.get("x", "nan")) for _, _, bar in rows(drawn(MANY, PUBLISHED))]
    assert len(places) == 117
    assert places == sorted(places)


def test_svg_has_no_row_outside_its_height() -> None:
    svg = drawn(MANY, PUBLISHED)
    assert max(float(bar.get("y", "nan")) + 8 for _, _, bar in rows(svg)) <= float(svg.get("height", "nan"))


@pytest.mark.parametrize("form", FORMATS)
def test_the_first_year_of_the_calendar_is_drawn(form: str) -> None:
    assert "0001-01-01" in written("It opened on 1 January 0001.", form)


@pytest.mark.parametrize("form", ["text", "json", "svg"])
def test_the_last_day_of_the_calendar_is_drawn(form: str) -> None:
    assert "9999-12-31" in written("It will fall on 31 December 9999.", form)


# Without dates.


def test_text_says_that_an_article_has_no_dates() -> None:
    assert written("The bridge is old.", "text") == "draft.md\n  no dates were read\n"


def test_json_of_an_article_without_dates_has_no_entries() -> None:
    assert json.loads(written("The bridge is old.", "json")) == {
        "path": "draft.md",
        "title": "",
        "published": None,
        "entries": [],
    }


def test_svg_says_that_an_article_has_no_dates() -> None:
    svg = drawn("The bridge is old.")
    assert "no dates were read" in [each.text for each in svg.iter(f"{SVG}text")]
    assert rows(svg) == []


# Narratives: drafts about the past.

YEARS_BACK = "The mill burned in 1953. It was rebuilt in August. The owner had died in June."
NEWS = "The mayor resigned on Monday. The mill burned in 1953. It reopened in August."
PAST = (
    "The ship was launched in 1911. It left port on April 10, 1912. On April 11, 1912, it called at Cork. "
    "In 1912 few were afraid. On April 14, it struck ice."
)
DATED = (
    "The mill opened in May 1950. It burned on June 3, 1951. It was rebuilt in March 1952. "
    "Men struck on July 9, 1953. The owner died on May 2, 1954. It shut in August."
)


def month(text: str, words: str, narrative: bool | None = None) -> str:
    """Return what words mean in a draft whose front matter says so much of its being a narrative."""
    said = "" if narrative is None else f"---\nnarrative: {str(narrative).lower()}\n---\n\n"
    (found,) = [time["value"] for time in times(said + text) if time["text"] == words]
    return found


def test_in_a_narrative_a_month_is_of_the_year_told_last() -> None:
    assert month(YEARS_BACK, "August", narrative=True) == "1953-08"
    assert month(YEARS_BACK, "June", narrative=True) == "1953-06"


def test_in_news_a_month_is_of_the_year_of_publication_or_the_last() -> None:
    assert month(NEWS, "August") == "2025-08"
    assert month(NEWS, "August", narrative=False) == "2025-08"


@pytest.mark.parametrize("said", ["true", "yes", "True", "1"])
def test_front_matter_may_say_in_several_words_that_a_draft_is_a_narrative(said: str) -> None:
    found = times(f"---\nnarrative: {said}\n---\n\n{YEARS_BACK}")
    assert [time["value"] for time in found] == ["1953", "1953-08", "1953-06"]


def test_an_article_with_four_old_dates_is_a_narrative_by_itself() -> None:
    assert month(PAST, "April 14") == "1912-04-14"


def test_an_article_with_five_old_dates_is_a_narrative_by_itself() -> None:
    assert month(DATED, "August") == "1954-08"


def test_front_matter_keeps_an_article_with_many_old_dates_from_being_a_narrative() -> None:
    assert month(DATED, "August", narrative=False) == "2025-08"


def test_a_narrative_is_told_of_its_own_years_in_its_timeline() -> None:
    found = timeline(f"---\nnarrative: true\npublished: 2022-05-13\n---\n\n{YEARS_BACK}").entries
    assert [(str(each.first), each.by) for each in found if each.text == "August"] == [("1953-08-01", "told")]
