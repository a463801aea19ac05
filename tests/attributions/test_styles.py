"""Styles: where speaker, cue and content stand to each other, and whom speakers mean."""

from __future__ import annotations

from typing import Any

import pytest
from drafts import article, mentions

from attributions.said import rows, said

ROWS = rows()
CAME = "Eva Lind came with her brother."


@pytest.mark.parametrize(("draft", "wanted"), [row[1:] for row in ROWS], ids=[f"{row[0]}: {row[1]}" for row in ROWS])
def test_this_is_attributed_so(draft: str, wanted: list[str]) -> None:
    assert said(draft) == wanted


def test_a_paragraph_without_a_quotation_ends_a_running_one() -> None:
    (only,) = said('"The bridge is late," Eva Lind said.\n\nIt rained all day.\n\n"The steel is late too."')
    assert only == 'Eva Lind | said | "The bridge is late," | direct'


def test_a_colon_introduces_nothing_that_is_no_quotation() -> None:
    assert said("The mayor wrote:\n\nIt rained all day.") == []


def test_a_cue_in_the_next_paragraph_takes_its_own_quotation() -> None:
    drafts = ('"The bridge is late," Eva Lind said.', '"The steel is late too," Karl Novak said.')
    assert said("\n\n".join(drafts)) == [row for draft in drafts for row in said(draft)]


def attributed(text: str) -> list[dict[str, Any]]:
    return [mention for mention in mentions(text) if mention["kind"] == "attribution"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"{CAME} She said that it was late.", "Eva Lind"),
        (f'{CAME} "It is late," she said.', "Eva Lind"),
        (f'{CAME} "It is late," Lind said.', "Eva Lind"),
        (f"{CAME} It was late, Ms. Lind said.", "Eva Lind"),
        (f"{CAME} According to Lind, it was late.", "Eva Lind"),
        ("Eva Lind met Karl Novak. He said that it was late.", "Karl Novak"),
        ("Eva Lind met Karl Novak. It was late, she said.", "Eva Lind"),
        ("Eva Lind met Ruth Novak. It was late, she said.", "she"),
        ("Eva Lind and Karl Lind came. It was late, Lind said.", "Lind"),
        ("It was late, he said.", "he"),
        (f"{CAME} The ministry said that it was late.", "The ministry"),
        (f"{CAME} Lind's spokesman said that it was late.", "Lind's spokesman"),
        (f"{CAME} They said that it was late.", "They"),
    ],
)
def test_a_speaker_means_this_person_or_is_left_open(text: str, name: str) -> None:
    assert [each["speaker_name"] for each in attributed(text)] == [name]


def test_an_introduced_quotation_has_the_person_whom_a_pronoun_means() -> None:
    (only,) = attributed('Eva Lind was tired. She added:\n\n"It is late."')
    assert (only["speaker_name"], only["text"]) == ("Eva Lind", '"It is late."')


def test_second_hand_speech_names_a_chain_of_speakers() -> None:
    (only,) = attributed("The paper reported that Eva Lind had said the bridge would open.")
    assert only["chain"] == ["The paper", "Eva Lind"]


def test_according_to_comes_first_in_a_chain() -> None:
    (_, inner) = attributed("According to the Courier, Eva Lind said the bridge would open.")
    assert inner["chain"] == ["the Courier", "Eva Lind"]


def test_speech_at_first_hand_has_no_chain() -> None:
    assert all("chain" not in each for each in attributed("Eva Lind said the bridge would open."))


def test_the_text_of_an_attribution_runs_from_its_first_to_its_last_content() -> None:
    (only,) = attributed('"The bridge," Eva Lind said, "will open."')
    assert only["text"] == '"The bridge," Eva Lind said, "will open."'
    assert len(only["content"]) == 2


@pytest.mark.parametrize(
    "draft", ['"It is late," Lind said.', 'Lind said it was "too late."', "‘It is late,’ Lind said."]
)
def test_the_quoted_spans_are_quotations_with_their_marks(draft: str) -> None:
    (only,) = article(draft).attributions
    (quoted,) = only.quoted
    assert (draft[quoted.start], draft[quoted.end - 1]) in {('"', '"'), ("‘", "’")}


def test_content_without_marks_has_no_quoted_spans() -> None:
    (only,) = article("Lind said that it was late.").attributions
    assert (only.quoted, only.style, only.lemma, only.frame) == ((), "indirect", "say", "that")
