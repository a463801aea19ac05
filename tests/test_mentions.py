"""What the linter reads of time: corpora of phrases with their values, and words that look like times and are none."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from drafts import article, mentions, times

NOW = "2026-03-11"
"""A Wednesday: every phrase of the corpora is read as of this day."""

CORPORA = Path(__file__).parent / "corpora"
NOTHING = "NOTHING"
"""What heads sentences without any time among those that are misread."""

Row = tuple[str, str]
"""What a phrase must be read as, and its sentence, the phrase in braces."""


def rows(path: Path) -> Iterator[Row]:
    for stated, sentences in yaml.safe_load(path.read_text("utf-8")).items():
        for sentence in sentences:
            yield stated, sentence


def named(row: Row) -> str:
    stated, sentence = row
    return f"{sentence} = {' '.join(stated.split()[:2])}"


PHRASES = [row for path in sorted((CORPORA / "times").glob("*.yaml")) for row in rows(path)]
NEVER = [sentence for _, sentence in rows(CORPORA / "never.yaml")]
MISSED = list(rows(CORPORA / "missed.yaml"))


def check(row: Row) -> None:
    """Hold what is read of a sentence against what its row states: TYPE VALUE, and days where it has them."""
    stated, sentence = row
    if stated == NOTHING:
        assert [time["text"] for time in times(sentence, NOW)] == []
        return
    before, rest = sentence.split("{")
    phrase, after = rest.split("}")
    kind, value, *days = stated.split()
    found = times(before + phrase + after, NOW)
    marked = [time for time in found if (time["start"], time["end"]) == (len(before), len(before + phrase))]
    assert marked, f"read of it: {[time['text'] for time in found]}"
    (time,) = marked
    assert time["text"] == phrase
    assert f"{time['type']} {time['value']}" == f"{kind} {value}"
    if days:
        assert [time["first"], time["last"]] == days


def test_the_corpora_are_large() -> None:
    assert len(PHRASES) >= 1500
    assert len(NEVER) >= 250


def test_no_sentence_is_in_the_corpora_twice() -> None:
    every = [(stated.split()[0], sentence) for stated, sentence in [*PHRASES, *MISSED]]
    assert len(set(every)) == len(every)
    assert len(set(NEVER)) == len(NEVER)


@pytest.mark.parametrize("row", PHRASES, ids=named)
def test_a_phrase_is_read_with_its_value(row: Row) -> None:
    check(row)


@pytest.mark.parametrize("text", NEVER)
def test_words_that_look_like_a_time_are_none(text: str) -> None:
    assert [time["text"] for time in times(text, NOW)] == []


@pytest.mark.xfail(strict=False, reason="known to be misread: one that passes moves to times/ or to never.yaml")
@pytest.mark.parametrize("row", MISSED, ids=named)
def test_a_phrase_that_is_still_missed(row: Row) -> None:
    check(row)


@pytest.mark.parametrize(
    "phrase",
    [
        "31 February 2024",
        "February 30",
        "June 31",
        "31 June",
        "November 31, 2021",
        "29 February 2023",
        "0 May 2022",
        "32 May 2022",
        "April 0, 2020",
        "May 13, 0000",
    ],
)
def test_an_impossible_date_is_kept_as_it_is_written(phrase: str) -> None:
    (time,) = times(f"It opened on {phrase}.", NOW)
    assert time["text"] == phrase
    assert time["impossible"] is True
    assert "first" not in time


@pytest.mark.parametrize("phrase", ["29 February 2024", "29 February 2000", "31 March", "30 April", "13 May 2022"])
def test_a_possible_date_is_not_impossible(phrase: str) -> None:
    (time,) = times(f"It opened on {phrase}.", NOW)
    assert "impossible" not in time


@pytest.mark.parametrize(
    "phrase",
    [
        "13 May 2022",
        "May 2022",
        "2022",
        "the 1990s",
        "2019-2023",
        "March 3-5, 2024",
        "the first quarter of 2022",
        "2022-05-13",
        "31/10/2014",
    ],
)
def test_what_the_text_says_in_full_is_known(phrase: str) -> None:
    found = times(f"It grew in {phrase}.", NOW)
    assert found
    for time in found:
        assert time["known"] is True
        assert "readings" not in time


@pytest.mark.parametrize(
    "phrase", ["13 May", "yesterday", "Monday", "two weeks ago", "last year", "in January", "March 3-5", "04/05/2024"]
)
def test_what_context_must_fill_in_is_not_known(phrase: str) -> None:
    found = times(f"It grew {phrase}.", NOW)
    assert [time["known"] for time in found] == [False] * (2 if "-" in phrase else 1)


@pytest.mark.parametrize(
    ("phrase", "ends"),
    [
        ("March 3-5", ["2026-03-03", "2026-03-05"]),
        ("3 to 5 March 2024", ["2024-03-03", "2024-03-05"]),
        ("2019–23", ["2019", "2023"]),
        ("1914-1918", ["1914", "1918"]),
    ],
)
def test_a_range_is_read_as_its_two_ends(phrase: str, ends: list[str]) -> None:
    assert [time["value"] for time in times(f"It ran {phrase}.", NOW)] == ends


@pytest.mark.parametrize(
    ("phrase", "years"),
    [("March 3", {2025, 2026, 2027}), ("December 24", {2025, 2026, 2027}), ("14 June", {2025, 2026, 2027})],
)
def test_a_date_without_its_year_may_be_of_this_year_the_last_or_the_next(phrase: str, years: set[int]) -> None:
    (time,) = times(f"It opened on {phrase}.", NOW)
    assert {int(reading[:4]) for reading in time["readings"]} == years


def test_a_numeric_date_keeps_both_its_readings() -> None:
    (time,) = times("It opened on 04/05/2024.", NOW)
    assert set(time["readings"]) == {"2024-04-05", "2024-05-04"}


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("It opened on Friday.", "2026-03-06"),
        ("It will open on Friday.", "2026-03-13"),
        ("It opened on June 6.", "2025-06-06"),
        ("It will open on June 6.", "2026-06-06"),
        ("It shut in December.", "2025-12-01"),
        ("It will shut in December.", "2026-12-01"),
    ],
)
def test_the_tense_tells_the_side_of_today(text: str, first: str) -> None:
    (time,) = times(text, NOW)
    assert time["first"] == first


@pytest.mark.xfail(strict=False, reason="the tense is looked for in the line, not in the sentence")
def test_the_tense_is_that_of_a_sentence_over_two_lines() -> None:
    (time,) = times("It will open\non Friday.", NOW)
    assert time["first"] == "2026-03-13"


@pytest.mark.parametrize(
    "text",
    [
        "It opened yesterday.",
        "It opened on Monday.",
        "It opened last year.",
        "It opened on 3 May.",
        "It opened two days ago.",
        "It opened in May.",
    ],
)
def test_without_a_date_of_its_own_an_article_dates_nothing_relative(text: str) -> None:
    (time,) = times(text, None)
    assert "first" not in time
    assert time["known"] is False


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It opened on Monday.", "XXXX-WXX-1"),
        ("It opened on 3 May.", "XXXX-05-03"),
        ("It opened in May.", "XXXX-05"),
        ("It opened on 13 May 2022.", "2022-05-13"),
        ("It opened in 2022.", "2022"),
    ],
)
def test_without_a_date_the_unknown_parts_of_a_value_are_crosses(text: str, value: str) -> None:
    (time,) = times(text, None)
    assert time["value"] == value


AGES = ("25-year-old", "25 year old", "two-year-old", "5-month-old", "ten-day-old", "six-week-old")
ORDINALS = {
    "79th": 79,
    "22nd": 22,
    "third": 3,
    "twenty-first": 21,
    "forty-second": 42,
    "100th": 100,
    "1,000th": 1000,
    "fifth": 5,
    "101st": 101,
}
CARDINALS = {"seven": 7, "forty-two": 42, "1,234": 1234, "3.5": 3.5, "two hundred": 200, "600": 600}


@pytest.mark.parametrize("phrase", AGES)
def test_an_age_is_an_age_and_no_duration(phrase: str) -> None:
    (age,) = [mention for mention in mentions(f"The {phrase} goat ran.") if mention["kind"] == "age"]
    assert age["text"] == phrase
    assert times(f"The {phrase} goat ran.") == []


@pytest.mark.parametrize("phrase", ORDINALS)
def test_an_ordinal_has_its_number(phrase: str) -> None:
    (ordinal,) = [mention for mention in mentions(f"It was the {phrase} straight win.") if mention["kind"] == "ordinal"]
    assert (ordinal["text"], ordinal["number"]) == (phrase, ORDINALS[phrase])


@pytest.mark.parametrize("phrase", CARDINALS)
def test_a_cardinal_has_its_number(phrase: str) -> None:
    (cardinal,) = [mention for mention in mentions(f"They caught {phrase} herrings.") if mention["kind"] == "cardinal"]
    assert cardinal["text"] == phrase
    assert cardinal.get("number", cardinal.get("digits")) == CARDINALS[phrase]


def test_the_token_of_a_place_is_what_stands_there() -> None:
    read = article("He left on Friday, 6 March 2026, and came back 12 days later.")
    (tokens,) = read.tokens.values()
    assert [tokens.token(tokens.position(at)) for at in range(len(tokens.text))] == [*range(len(tokens.text))]
    inside = [tokens.token(mention.span.end - 1) for mention in tokens.mentions.values()]
    assert len(inside) > 1
    assert inside == [*tokens.mentions]
