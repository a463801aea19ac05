"""Forms of attributions that are neither he said nor she said: reported, cited, signed, asked, and what is none."""

from __future__ import annotations

import pytest
from drafts import article, mentions

from attributions.said import said

FORMS = {
    "who is quoted as saying is the speaker": {
        "Lind was quoted as saying that the pier would open.": [
            "Lind | was quoted as saying | that the pier would open | indirect"
        ],
        "Lind was quoted as saying the pier would open.": [
            "Lind | was quoted as saying | the pier would open | indirect"
        ],
        'Lind was quoted by the Courier as saying, "It is late."': [
            'Lind | was quoted by the Courier as saying | "It is late." | direct'
        ],
        '"It is late," Lind was quoted as saying.': ['Lind | was quoted as saying | "It is late," | direct'],
    },
    "who quotes somebody tells it first": {
        '"It is late," the Courier quoted Lind as saying.': [
            'the Courier | quoted | "It is late," | direct',
            'Lind | as saying | "It is late," | direct',
        ],
        "The Courier quoted the harbor master as saying that it was late.": [
            "The Courier | quoted | the harbor master as saying that it was late | indirect",
            "the harbor master | as saying | that it was late | indirect",
        ],
    },
    "a report needs no verb that is known": {
        "Reuters reported that the ferry sank.": ["Reuters | reported | that the ferry sank | indirect"],
        "The Courier reported Monday that the old crane gleams.": [
            "The Courier | reported | that the old crane gleams | indirect"
        ],
    },
    "a subject has its relative clause": {
        "Three officials, who asked not to be named, said the pier was unsafe.": [
            "Three officials, who asked not to be named | said | the pier was unsafe | indirect"
        ],
        "An official who asked not to be named said the pier was unsafe.": [
            "An official who asked not to be named | said | the pier was unsafe | indirect"
        ],
        "Officials who met Lind said she was tired.": ["Officials who met Lind | said | she was tired | indirect"],
        "People briefed on the talks said they had failed.": [
            "People briefed on the talks | said | they had failed | indirect"
        ],
    },
    "a subject has its apposition, and an age in between": {
        "One resident, Ruth Okonjo, 54, said the pier was unsafe.": [
            "One resident, Ruth Okonjo, 54 | said | the pier was unsafe | indirect"
        ],
        "Ruth Okonjo, 54, a teacher, said the pier was unsafe.": [
            "Ruth Okonjo, 54, a teacher | said | the pier was unsafe | indirect"
        ],
    },
    "it was who said so": {
        "It was Lind who said the pier was unsafe.": ["Lind | said | the pier was unsafe | indirect"],
    },
    "a source is cited in between": {
        "Reuters, citing two officials, said the pier was unsafe.": [
            "Reuters, citing two officials | said | the pier was unsafe | indirect"
        ],
        "Reuters reported, citing two officials, that the pier was unsafe.": [
            "Reuters | reported | that the pier was unsafe | indirect"
        ],
        "The Courier reported that, according to two officials, the pier was unsafe.": [
            "The Courier | reported | that, according to two officials, the pier was unsafe | indirect | two officials"
        ],
        "Lind said that the pier was unsafe, according to the Courier.": [
            "the Courier | according to | Lind said that the pier was unsafe | indirect",
            "Lind | said | that the pier was unsafe | indirect",
        ],
    },
    "a chain needs no that": {
        "The editor said the Courier said Lind said the pier was unsafe.": [
            "The editor | said | the Courier said Lind said the pier was unsafe | indirect | the Courier, Lind"
        ],
    },
    "a report is a source": {
        "According to a report by the harbor office, the pier is unsafe.": [
            "a report by the harbor office | According to | the pier is unsafe | indirect"
        ],
        "According to the report, published on Monday by the harbor office, the pier is unsafe.": [
            "the report | According to | the pier is unsafe | indirect"
        ],
        'The pier could open in May, according to Lind: "It is late, but not too late."': [
            'Lind | according to | The pier could open in May / "It is late, but not too late." | mixed'
        ],
    },
    "as somebody said": {
        "As Lind told the Courier, the pier is unsafe.": ["Lind | told | the pier is unsafe | indirect"],
        "The pier, as Lind pointed out, is unsafe.": ["Lind | pointed | The pier / is unsafe | indirect"],
    },
    "a cue stands first": {
        'Said Eva Lind: "The pier will open by spring."': [
            'Eva Lind | Said | "The pier will open by spring." | direct'
        ],
        'Says harbor master Eva Lind: "The pier will open by spring."': [
            'harbor master Eva Lind | Says | "The pier will open by spring." | direct'
        ],
    },
    "somebody has this to say": {
        'Lind, who has seen the pier, had this to say: "It is late."': ['Lind | say | "It is late." | direct'],
        'Lind went on to say, "It is late."': ['Lind | say | "It is late." | direct'],
    },
    "a relative clause ends with its comma": {
        'The pier, which Eva Lind called "a disgrace," was shut.': ['Eva Lind | called | "a disgrace," | direct'],
        "The pier, which Eva Lind said was unsafe, was shut.": ["Eva Lind | said | which / was unsafe | indirect"],
    },
    "content goes on behind its cue": {
        "The pier was unsafe, Lind said, because the wood was old.": [
            "Lind | said | The pier was unsafe / because the wood was old | indirect"
        ],
        "When the storm came, Lind said, the pier was full.": [
            "Lind | said | When the storm came / the pier was full | indirect"
        ],
        'Perhaps, Lind said, "the wood is old."': ['Lind | said | Perhaps / "the wood is old." | mixed'],
    },
    "content begins behind a dash": {
        'Novak was not impressed - "So what?" he said.': ['he | said | "So what?" | direct'],
    },
    "quoted words have their clause": {
        'Lind said the aim was "to win" it back.': ['Lind | said | the aim was "to win" it back | mixed'],
        'Lind said the pier was "a mess," adding that it would shut.': [
            'Lind | said | the pier was "a mess," | mixed',
            "Lind | adding | that it would shut | indirect",
        ],
    },
    "two say something each": {
        "Most said the pier was safe, while Lind said the wood was old.": [
            "Most | said | the pier was safe | indirect",
            "Lind | said | the wood was old | indirect",
        ],
    },
    "who speaks to somebody says the next sentence": {
        'The guards left. Lind said to Novak. "It is late."': ['Lind | said | "It is late." | direct'],
    },
    "somebody keeps saying so": {
        "Lind kept saying that the pier was late.": ["Lind | saying | that the pier was late | indirect"],
    },
    "what is said need not begin with its subject": {
        "Lind said that, if elected, she would rebuild it.": [
            "Lind | said | that, if elected, she would rebuild it | indirect"
        ],
        "Lind said too much was made of it.": ["Lind | said | too much was made of it | indirect"],
        "Lind said that would be a mistake.": ["Lind | said | that would be a mistake | indirect"],
    },
    "words in marks go on what was said": {
        'Visitors, she said, can "walk as they like" there.': [
            'she | said | Visitors / can "walk as they like" there | mixed'
        ],
    },
    "who says a thing and leaves has not said that": {
        'Lind said, "It is late," and left.': ['Lind | said | "It is late," | direct'],
    },
    "whom a quotation of many words describes is content too": {
        'Lind called the old harbor "a very sad place."': [
            'Lind | called | the old harbor "a very sad place." | mixed'
        ],
    },
    "somebody answers by saying so": {
        'Novak responded by saying, "It is late."': ['Novak | saying | "It is late." | direct'],
    },
    "behind but stands a clause, no apposition": {
        "The school is small, but it has its followers, said Ms. Lind.": [
            "Ms. Lind | said | The school is small, but it has its followers | indirect"
        ],
    },
    "speakers without a name have their number": {
        "Two of the three officials said the pier was unsafe.": [
            "Two of the three officials | said | the pier was unsafe | indirect"
        ],
        "A third official said the pier was unsafe.": ["A third official | said | the pier was unsafe | indirect"],
        "Five people familiar with the talks said they had failed.": [
            "Five people familiar with the talks | said | they had failed | indirect"
        ],
    },
    "marks of typewriters quote": {
        "``The pier is late,'' Lind said. ``So is the ferry.''": [
            "Lind | said | ``The pier is late,'' / ``So is the ferry.'' | direct"
        ],
        "Lind said, 'The pier is late.'": ["Lind | said | 'The pier is late.' | direct"],
        "'It's late,' Lind said. 'We can't wait.'": ["Lind | said | 'It's late,' / 'We can't wait.' | direct"],
    },
    "a name stands below its words": {
        '"The pier will open by spring."\n\n— Eva Lind': ['Eva Lind | — | "The pier will open by spring." | direct'],
        '"The pier will open by spring." - Eva Lind': ['Eva Lind | - | "The pier will open by spring." | direct'],
        '"The pier will open by spring." – Eva Lind, the mayor': [
            'Eva Lind | – | "The pier will open by spring." | direct'
        ],
    },
    "a headline ends in its speaker": {
        '# "We will rebuild": Mayor Lind\n\nIt rained.': ['Mayor Lind | : | "We will rebuild" | direct'],
        "# 'We will rebuild': Mayor Lind\n\nIt rained.": ["Mayor Lind | : | 'We will rebuild' | direct"],
        "# Pier will open in May: minister\n\nIt rained.": ["minister | : | Pier will open in May | indirect"],
    },
    "a credit ends where its content ends": {
        "The pier at dusk. Photo: Eva Lind": ["Eva Lind | - | The pier at dusk. | indirect"],
    },
}
CASES = [(fact, draft, wanted) for fact, drafts in FORMS.items() for draft, wanted in drafts.items()]


@pytest.mark.parametrize(
    ("draft", "wanted"), [case[1:] for case in CASES], ids=[f"{case[0]}: {case[1]}" for case in CASES]
)
def test_this_form_is_read_so(draft: str, wanted: list[str]) -> None:
    assert said(draft) == wanted


NEVER = {
    "nobody said it": ["Nobody said that the pier was safe.", "No one said the pier was safe.", "Nobody said that."],
    "it is asked": [
        "Did the mayor say that?",
        "Did the mayor say that the pier was safe?",
        "Has anybody said the pier is safe?",
        "Who said that the pier was safe?",
    ],
    "a measure is no source": [
        "The bread is baked according to an old recipe.",
        "Seats were given out according to age.",
        "It went according to plan.",
    ],
    "apostrophes quote nothing": [
        "The sailors' boat was built in the '90s, and the dogs' owner sold it.",
        "It's the mayor's boat, and the sailors' too.",
    ],
    "a book has no speaker": ['"The Long Way": A history of the pier'],
}
SILENT = [(fact, draft) for fact, drafts in NEVER.items() for draft in drafts]


@pytest.mark.parametrize("draft", [case[1] for case in SILENT], ids=[f"{case[0]}: {case[1]}" for case in SILENT])
def test_this_is_no_attribution(draft: str) -> None:
    assert said(draft) == []


def cited(text: str) -> list[tuple[str, list[str]]]:
    """Return the speakers of a Markdown draft, with the parts of what each says."""
    read = article(text, name="draft.md")
    words = read.document.text
    return [
        (words[each.speaker.start : each.speaker.end], [words[part.start : part.end] for part in each.content])
        for each in read.attributions
        if each.speaker
    ]


def test_a_block_of_quotation_belongs_to_whom_a_colon_introduces() -> None:
    assert cited("Mayor Lind wrote:\n\n> The pier will open by spring.\n\nIt rained.") == [
        ("Mayor Lind", ["The pier will open by spring."])
    ]


def test_a_block_of_quotation_has_several_paragraphs() -> None:
    assert cited("Mayor Lind wrote:\n\n> The pier will open.\n>\n> We have the money.") == [
        ("Mayor Lind", ["The pier will open.", "We have the money."])
    ]


def test_a_block_of_quotation_that_nobody_introduces_has_no_speaker() -> None:
    assert cited("Mayor Lind came.\n\n> The pier will open by spring.") == []


def test_a_block_of_quotation_is_told_where_only_quotations_are() -> None:
    (only,) = article("Mayor Lind wrote:\n\n> The pier will open by spring.", name="draft.md").speech
    assert only.style == "direct"


def test_a_signature_is_told_where_only_quotations_are() -> None:
    (only,) = article('"The pier will open by spring."\n\n— Eva Lind').speech
    assert only.speaker is not None


def test_who_quotes_and_who_is_quoted_make_a_chain() -> None:
    found = [each for each in mentions("The Courier quoted Lind as saying that it was late.") if "chain" in each]
    assert [each["chain"] for each in found] == [["The Courier", "Lind"]]


def test_what_somebody_is_asked_to_say_is_no_speech() -> None:
    assert said("It is hard to say whether the pier is safe.") == []


def test_a_sentence_without_end_is_read_in_parts() -> None:
    endless = "The mayor said, " * 2000
    longest = max((part.end - part.start for each in article(endless).attributions for part in each.content), default=0)
    assert longest < len(endless) / 5
