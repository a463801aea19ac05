"""What lies within what, and what is the capital of what."""

from __future__ import annotations

import pytest
from drafts import book, codes, document, lint
from hypothesis import given, settings
from hypothesis import strategies as st

from factlint.geography import Said, capital_of, dateline, former_capital, lies_in, located
from factlint.knowledge.model import Place
from factlint.knowledge.places import Places, indexed
from factlint.knowledge.words import slug

PATTERNS = book().language.settings["geography"]
WORDS = (
    "in",
    "near",
    "the",
    "capital",
    "of",
    "city",
    "Bergia",
    "Bergian",
    "Hafn",
    "Texas",
    "Co. County,",
    "N.C.",
    "’s",
)
letters = st.characters(exclude_characters="\0", exclude_categories=["Cs"])
scraps = st.lists(st.sampled_from((*WORDS, ", ", ".", ";")) | st.text(letters, max_size=6), max_size=40).map(" ".join)


def place(name: str, kind: str, *within: str, **rest: object) -> Place:
    return Place(id=f"{kind}:{name}:{within}", name=name, kind=kind, within=within, **rest)  # type: ignore[arg-type]


@pytest.fixture
def known() -> Places:
    return indexed(
        (
            place("Bergia", "country", capitals=("Hafn",), adjectives=("Bergian",)),
            place("Talia", "country", capitals=("Moor",)),
            place("Duplia", "country", capitals=("Upper Dup", "Lower Dup")),
            place("Split", "country", capitals=("Mitte",), disputed_capital=True),
            place("Coast", "region", disputed=True),
            place("Hafn", "city", "Bergia", dateline=True),
            place("Moor", "city", "Talia", dateline=True),
            place("Stein", "city", "Bergia"),
            place("Twin", "city", "Bergia"),
            place("Twin", "city", "Talia"),
            place("Port", "city", "Coast", disputed=True),
            place("Upper Dup", "city", "Duplia"),
            place("Lower Dup", "city", "Duplia"),
            place("Mitte", "city", "Split"),
        )
    )


def nobody(word: str) -> bool:
    return False


def read(text: str) -> list[tuple[str, str, str]]:
    return [
        (kind, text[slice(*each.place)], text[slice(*each.whole)])
        for kind in ("within", "capital")
        for each in located(document(text), PATTERNS, kind)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("He lives in Stein, Bergia.", ("within", "Stein", "Bergia"), id="a town and its country"),
        pytest.param("A fire near Rose Hill, N.C., went out.", ("within", "Rose Hill", "N.C."), id="N.C."),
        pytest.param("A fire near St. Albans, W.Va., went out.", ("within", "St. Albans", "W.Va."), id="W.Va."),
        pytest.param("In the Bergian port city of Stein it rained.", ("within", "Stein", "Bergian"), id="a port city"),
        pytest.param("In rain Marl County, Ohio, chose.", ("within", "Marl County", "Ohio"), id="a county"),
        pytest.param("They met in Hafn, the Bergian capital.", ("capital", "Hafn", "Bergian"), id="the capital"),
        pytest.param("Hafn is the capital of Bergia.", ("capital", "Hafn", "Bergia"), id="the capital of"),
        pytest.param("It snowed in Bergia’s capital, Hafn.", ("capital", "Hafn", "Bergia"), id="a possessive"),
        pytest.param("Hafn is Bergia's capital.", ("capital", "Hafn", "Bergia"), id="a possessive behind"),
    ],
)
def test_a_place_is_read_with_what_it_lies_in(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in read(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("They fly to Stein, Bergia and Talia.", id="a list of three"),
        pytest.param("They fly to Stein, Bergia, and Talia.", id="a list with a last comma"),
        pytest.param("They fly to Stein, Bergia, Talia and Hafn.", id="a list of four"),
        pytest.param("Hafn is the commercial capital of Bergia.", id="a commercial capital"),
        pytest.param("Hafn is Bergia’s capital of jazz.", id="a capital of jazz"),
        pytest.param("Stein is a Bergian capital-gains haven.", id="capital gains"),
        pytest.param("He lives in Stein\n\nBergia is far.", id="two paragraphs"),
    ],
)
def test_lists_and_other_capitals_are_not_read(text: str) -> None:
    assert read(text) == []


def test_a_place_in_a_foreign_country_is_told_its_own(known: Places) -> None:
    assert lies_in(known, "Stein", "Talia", Said(), nobody) == "Bergia"


@pytest.mark.parametrize(
    ("name", "whole"),
    [
        pytest.param("Stein", "Bergia", id="where it lies"),
        pytest.param("Stein", "Bergian", id="an adjective"),
        pytest.param("Twin", "Talia", id="one of two of a name"),
        pytest.param("Nowhere", "Bergia", id="an unknown place"),
        pytest.param("Stein", "Elsewhere", id="an unknown country"),
        pytest.param("Stein", "Hafn", id="a town within a town"),
        pytest.param("Bergia", "Talia", id="a country"),
        pytest.param("Port", "Bergia", id="disputed ground"),
        pytest.param("Stein", "Coast", id="a disputed region"),
    ],
)
def test_a_place_that_may_lie_there_is_left_alone(known: Places, name: str, whole: str) -> None:
    assert lies_in(known, name, whole, Said(), nobody) is None


@pytest.mark.parametrize("name", ["Stein", "Moor"])
@pytest.mark.parametrize("whole", ["Bergia", "Bergian"])
def test_another_city_is_no_capital(known: Places, name: str, whole: str) -> None:
    assert capital_of(known, name, whole, Said()) == ("Bergia", "Hafn")


@pytest.mark.parametrize(
    ("name", "whole"),
    [
        pytest.param("Hafn", "Bergia", id="the capital"),
        pytest.param("Upper Dup", "Duplia", id="one of two capitals"),
        pytest.param("Lower Dup", "Duplia", id="the other"),
        pytest.param("Stein", "Split", id="a disputed capital"),
        pytest.param("Nowhere", "Bergia", id="an unknown city"),
        pytest.param("Stein", "Elsewhere", id="an unknown country"),
        pytest.param("Port", "Bergia", id="a disputed city"),
        pytest.param("Talia", "Bergia", id="a country"),
    ],
)
def test_a_capital_that_may_be_one_is_left_alone(known: Places, name: str, whole: str) -> None:
    assert capital_of(known, name, whole, Said()) is None


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        pytest.param("The leaders met in Canberra, the New Zealand capital.", "Canberra", id="a capital of elsewhere"),
        pytest.param("Sydney is the capital of Australia.", "Sydney", id="the largest city"),
        pytest.param("She taught in Morocco’s capital, Casablanca.", "Casablanca", id="a possessive"),
        pytest.param("A bomb went off in the Iraqi city of Aleppo.", "Aleppo", id="a city by its country"),
    ],
)
def test_a_slip_in_a_known_place_is_reported_at_the_place(text: str, marked: str) -> None:
    (found,) = lint(text)
    assert (found.code, text[slice(*found.place.span)]) == ("PLC997", marked)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The leaders met in Canberra, the Australian capital.", id="the capital"),
        pytest.param("The delegations flew to Paris, Germany and Spain.", id="a list behind to"),
        pytest.param("She has worked in Paris, Germany and Spain.", id="a list behind in"),
        pytest.param("He grew up in Paris, Texas, and taught in London, Ontario.", id="namesakes"),
        pytest.param("The plant in Athens, Ga., and the one in Rome, N.Y., close.", id="namesakes in short states"),
        pytest.param("A fire near Wilmington, N.C., and one near Wilmington, Del., went out.", id="N.C. and Del."),
        pytest.param("She was born in Tbilisi, Georgia, and he in Athens, Georgia.", id="Georgia twice"),
        pytest.param("The mayor of the Ukrainian city of Sevastopol spoke.", id="Crimea"),
        pytest.param("The mayor of the Russian city of Sevastopol spoke.", id="Crimea otherwise"),
        pytest.param("He moved to Jerusalem, the Israeli capital.", id="a disputed capital"),
        pytest.param("They met in Pretoria, the South African capital.", id="one of three capitals"),
        pytest.param("They met in Cape Town, the South African capital.", id="another of three"),
        pytest.param("The mill in Quirbeck, Nordmark, burned.", id="unknown places"),
        pytest.param("A crash in Orange County, Calif., and in Orange County, N.Y., closed roads.", id="counties"),
        pytest.param("He said that he “grew up in Marseille, Spain,” and laughed.", id="in a quotation"),
        pytest.param("Milan is the fashion capital of Italy.", id="a capital of fashion"),
    ],
)
def test_what_is_right_or_unknown_is_silent(text: str) -> None:
    assert codes(text) == []


@pytest.mark.parametrize(
    ("text", "published", "found"),
    [
        pytest.param("They met in Lagos, the Nigerian capital.", "2020-03-02", ["PLC997"], id="long after it moved"),
        pytest.param("They met in Lagos, the Nigerian capital.", "1990-03-02", [], id="before it moved"),
        pytest.param("They met in Lagos, the Nigerian capital.", "1993-03-02", [], id="soon after it moved"),
        pytest.param("They met in Lagos, the Nigerian capital.", None, [], id="no date"),
        pytest.param("They met in Lagos, then the Nigerian capital.", "2020-03-02", [], id="then the capital"),
        pytest.param("In 1980 they met in Lagos, the Nigerian capital.", "2020-03-02", [], id="a year of its time"),
        pytest.param("They met in 1980.\n\nIt was in Bonn, the German capital.", "2020-03-02", [], id="a year above"),
        pytest.param("They met in Bonn, the German capital.", "2020-03-02", ["PLC997"], id="Bonn today"),
        pytest.param("They met in Kharkiv, the Ukrainian capital.", "2024-03-02", ["PLC997"], id="Kharkiv today"),
        pytest.param("They met in Saigon, the capital of South Vietnam.", "2020-03-02", [], id="a state of its time"),
        pytest.param("Hyderabad is the capital of Andhra Pradesh.", "2027-03-02", ["PLC997"], id="a state's capital"),
        pytest.param("St. Petersburg is the capital of Russia.", "2024-03-02", ["PLC997"], id="St. Petersburg today"),
    ],
)
def test_a_capital_of_former_times_is_a_slip_of_today_only(text: str, published: str | None, found: list[str]) -> None:
    assert codes(text, published) == found


def test_the_proof_says_until_when_a_city_was_the_capital() -> None:
    (found,) = lint("They met in Lagos, the Nigerian capital.", "2020-03-02")
    assert found.proof == ("the capital of Nigeria is Abuja", "Lagos was the capital of Nigeria until 1991-12-12")


def test_every_capital_of_former_times_is_a_city_of_the_gazetteer_and_of_something_that_has_another_now() -> None:
    known = book().knowledge
    every = [each for each in map(known.places.place, known.places.entries) if each]
    for ident in (ident for ident in known.events if "-capital-of-" in ident):
        city, _, country = ident.partition("-capital-of-")
        cities = [each for each in every if slug(each.name) == city]
        wholes = [each for each in every if slug(each.name) == country and each.kind in ("country", "state")]
        terms = [former_capital(known, one.name, other.name, Said()) for one in cities for other in wholes]
        assert ident in [term.id for term in terms if term]
        assert city not in [slug(name) for each in wholes for name in each.capitals]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("HAFN (AP) — Boats sank.", ("HAFN", ""), id="an agency"),
        pytest.param("NEW HAFN, Bergia, March 3 (AP) — Boats sank.", ("NEW HAFN", "Bergia"), id="a country and a day"),
        pytest.param("ST. HAFN, N.C. - Boats sank.", ("ST. HAFN", "N.C."), id="a short state"),
        pytest.param("Old news\n\nHAFN -- Boats sank.", ("HAFN", ""), id="below a title"),
        pytest.param("Boats sank.", None, id="none"),
        pytest.param("HAFN is far away.", None, id="capitals alone"),
    ],
)
def test_a_dateline_is_a_place_in_capitals_before_a_dash(text: str, expected: tuple[str, str] | None) -> None:
    found = dateline(document(text), PATTERNS)
    told = found and (text[slice(*found.place)], text[slice(*found.whole)] if found.whole else "")
    assert told == expected


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        pytest.param("PARIS (AP) — A barn in Paris, Texas, burned.", "Paris", id="a city without its country"),
        pytest.param("PORTLAND, Maine — A barn in Portland, Ore., burned.", "Portland", id="another state"),
        pytest.param("MADRID, Kenya (AP) — A barn burned.", "MADRID", id="many Madrids, far away"),
        pytest.param("KAMPALA, Kenya (AP) — A barn burned.", "KAMPALA", id="another country"),
        pytest.param("PARIS (AP) — A French barn in Paris, Texas, burned.", "", id="the country told"),
        pytest.param("PARIS (AP) — The man from Paris, Texas, sang.", "", id="somebody from there"),
        pytest.param("PARIS, Texas (AP) — A barn in Paris, Texas, burned.", "", id="the same place"),
        pytest.param("WASHINGTON (AP) — A barn in Washington, D.C., burned.", "", id="the same district"),
        pytest.param("NEW YORK (AP) — A barn in New York, N.Y., burned.", "", id="the same state"),
        pytest.param("A barn in Paris, Texas, burned.", "", id="no dateline"),
    ],
)
def test_the_dateline_and_a_scene_of_its_name_are_one_place(text: str, marked: str) -> None:
    assert [text[slice(*found.place.span)] for found in lint(text)] == ([marked] if marked else [])


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Unlike Sydney, the Australian capital has no harbour.", id="no apposition"),
        pytest.param("In the Italian capital, Milan is mocked.", id="a city that is spoken of there"),
        pytest.param("In Italy’s capital, Milan was mocked.", id="the same behind a possessive"),
        pytest.param("Cork, the Irish capital's rival, was wet.", id="a possessive behind"),
        pytest.param("At the talks in Paris, Germany said on Monday that it would pay.", id="a clause begins"),
        pytest.param("Canberra, not Sydney, is the Australian capital.", id="not the other one"),
        pytest.param("Many think of Sydney, wrongly, as the Australian capital.", id="a mistake told"),
        pytest.param("Milan, the capital of Italian fashion, was wet.", id="a capital of fashion"),
        pytest.param("Sydney, the capital of New South Wales, was wet.", id="a state's capital"),
        pytest.param("In the Swiss capital, Zurich, Geneva and Basel are envied.", id="a list"),
        pytest.param("The Tanzanian capital Dar es Salaam Thursday was quiet.", id="a weekday behind"),
        pytest.param("They live in the Spanish region of Catalonia.", id="a region of two countries"),
        pytest.param("He joined the ancient Greek city of Alexandria’s court.", id="an ancient city"),
        pytest.param("Kenya, an African nation, voted.", id="a nation"),
    ],
)
def test_what_only_looks_like_a_slip_is_silent(text: str) -> None:
    assert codes(text, "2020-03-02") == []


@given(scraps, st.sampled_from(("within", "capital")))
@settings(max_examples=200, deadline=None)
def test_what_is_read_lies_within_its_paragraph(text: str, kind: str) -> None:
    draft = document("Stein " + text)
    for each in located(draft, PATTERNS, kind):
        block = draft.blocks[each.block].span
        for span in (each.place, each.whole):
            assert block.start <= span.start < span.end <= block.end
