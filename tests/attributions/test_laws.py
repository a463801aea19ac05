"""Laws of attributions: spans lie in the text, other paragraphs and other names change nothing, nothing crashes."""

from __future__ import annotations

import pytest
from drafts import article
from hypothesis import given, settings
from hypothesis import strategies as st

from attributions.said import rows, said, spans
from factlint.text import Span

FEW = settings(max_examples=40, deadline=None)
PLAIN = [draft for _, draft, _ in rows() if not draft.startswith("# ")]
NAMES = ("Bo Lindqvist", "Maren Okonjo", "Tove Varga", "Ilse Halvorsen", "Pim Verstappen", "Anouk Zuckermann")
SAYING = st.sampled_from(
    [
        "{} said that the bridge would open.",
        '"The bridge will open," {} said.',
        '"The bridge," said {}, "will open."',
        "According to {}, the bridge will open.",
        '{} told Reuters: "The bridge will open."',
        "The bridge, {} warned, could break.",
    ]
)
PIECES = st.sampled_from(
    [
        *"“”\"'‘’:,;.-",
        *("Eva Lind", "the mayor", "said", "added", "told", "that", "it rained", "She", "who", "\n\n"),
    ]
)
salad = st.lists(PIECES, max_size=25).map(" ".join)


def overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def check(text: str) -> None:
    """Assert that every span lies in its block, holds something, and that a cue is no content."""
    read = article(text)
    for each in read.attributions:
        block = read.document.blocks[each.block].span
        assert each.content
        assert each.style in {"direct", "mixed", "indirect"}
        for span in (*each.content, *each.quoted, *each.within, *filter(None, (each.speaker, each.cue))):
            assert 0 <= span.start < span.end <= len(read.document.text)
        for span in filter(None, (each.speaker, each.cue)):
            assert each.frame in {"intro", "resumed"} or block.start <= span.start < span.end <= block.end
        for part in each.content:
            assert each.cue is None or not overlap(part, each.cue)


@pytest.mark.parametrize("draft", PLAIN)
def test_spans_of_the_corpus_lie_in_the_text(draft: str) -> None:
    check(draft)


@given(salad)
@FEW
def test_spans_of_any_words_lie_in_the_text(text: str) -> None:
    check(text)


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=80))
@FEW
def test_no_text_is_too_odd_to_read(text: str) -> None:
    check(text)


@given(salad)
@FEW
def test_parts_of_content_stand_in_order_and_apart(text: str) -> None:
    for each in article(text).attributions:
        assert all(one.end <= other.start for one, other in zip(each.content, each.content[1:]))


@pytest.mark.parametrize("paragraph", ["It rained all day.", "The shop is shut.", "It was “The Old Bridge” that fell."])
@pytest.mark.parametrize("draft", PLAIN[::4])
def test_an_unrelated_paragraph_behind_changes_nothing(draft: str, paragraph: str) -> None:
    assert spans(f"{draft}\n\n{paragraph}") == spans(draft)


@pytest.mark.parametrize("draft", PLAIN[::4])
def test_an_unrelated_paragraph_before_changes_nothing(draft: str) -> None:
    assert said(f"It rained all day.\n\n{draft}") == said(draft)


@given(SAYING, st.sampled_from(NAMES))
@FEW
def test_a_speaker_may_have_any_name(saying: str, name: str) -> None:
    here = said(saying.format(name))
    assert here == [row.replace("Eva Lind", name) for row in said(saying.format("Eva Lind"))]
    assert here[0].startswith(f"{name} | ")


@given(SAYING, st.sampled_from([name for name in NAMES if len(name) == len(NAMES[0])]))
@FEW
def test_a_name_of_the_same_length_keeps_every_span(saying: str, name: str) -> None:
    assert spans(saying.format(name)) == spans(saying.format(NAMES[0]))


@given(st.lists(SAYING, min_size=1, max_size=4))
@FEW
def test_paragraphs_with_speakers_of_their_own_are_read_one_by_one(sayings: list[str]) -> None:
    drafts = [saying.format(name) for saying, name in zip(sayings, NAMES)]
    assert said("\n\n".join(drafts)) == [row for draft in drafts for row in said(draft)]


@given(SAYING)
@FEW
def test_reading_twice_says_the_same(saying: str) -> None:
    draft = saying.format("Eva Lind")
    assert spans(draft) == spans(draft)
