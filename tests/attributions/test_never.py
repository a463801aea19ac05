"""Sentences in which nothing is attributed to anybody."""

from __future__ import annotations

import pytest

from attributions.said import said

NEVER = {
    "a verb of speech has another sense": [
        "Smith added a wing to the house.",
        "The cook added salt to the soup.",
        "The clock told the time.",
        "The band called off the tour.",
        "The captain called the harbor at noon.",
        "The ship continued north.",
        "The sign read well from the road.",
        "The court charged a fee.",
        "She wrote three novels.",
        "He asked for the bill.",
        "The storm showed no mercy.",
        "The team noted the score.",
        "The two stories agreed.",
        "The lamp warned ships off the rocks.",
        "She tells a story.",
    ],
    "nothing is told of what was said": [
        "The mayor said nothing.",
        "He said goodbye.",
        "The letter says little.",
        "He explained the rules.",
    ],
    "a noun of speech is a thing": [
        "The state of the road is bad.",
        "The claim was paid.",
        "He had no say.",
        "The report was long.",
        "Every word counted.",
        "The promise to go was kept.",
    ],
    "marks hold a title or a name": [
        'She sang "The Old Bridge" at noon.',
        "He has read “The Long Way Home” twice.",
        'The film "Rain over Oldham" won.',
        'The ferry "Queen of the North" sank.',
        'His play, "The Letter," opened in May.',
        "The children's choir sang 'The Old Bridge' at noon.",
    ],
    "marks hold a word that is doubted": ['The "smart" lamp broke.', "The so-called ''green'' lamp broke."],
    "a colon makes no turn": [
        "Note: The bridge is shut until the spring.",
        "Read more: The bridge is shut until the spring.",
        "Photo: the bridge is shut until the spring.",
        "The bridge: a history",
        "The shop is open from 9:30 to 5:00.",
    ],
    "somebody wants something, and it is no politics": [
        "The mayor hopes to swim.",
        "The mayor wants a new bridge.",
        "The mayor plans to retire.",
        "Eva Lind decided to stay at home.",
        "Eva Lind refused to sail.",
    ],
    "there is no cue": [
        "",
        "It rained all day.",
        "Oldham 3, Newham 2.",
        "Rain in the north; sun in the south.",
        '"The bridge is late."',
    ],
}
CASES = [(fact, sentence) for fact, sentences in NEVER.items() for sentence in sentences]


@pytest.mark.parametrize("sentence", [case[1] for case in CASES], ids=[f"{fact}: {words}" for fact, words in CASES])
def test_nothing_is_attributed(sentence: str) -> None:
    assert said(sentence) == []


@pytest.mark.parametrize(
    "sentence", [case[1] for case in CASES if case[1] and ":" not in case[1] and '"' not in case[1]]
)
def test_a_speaker_before_takes_nothing_of_it(sentence: str) -> None:
    assert said(f"Eva Lind said that it was late. {sentence}") == ["Eva Lind | said | that it was late | indirect"]
