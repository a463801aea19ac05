"""Acronyms beside what they stand for."""

from __future__ import annotations

import pytest
from drafts import codes, document, lint
from hypothesis import given, settings
from hypothesis import strategies as st

from factlint.acronyms import Expansion, expansions, official, right
from factlint.knowledge.model import Organisation
from factlint.knowledge.organisations import Organisations, indexed

JOINTS = ("of", "the", "for", "and")
WORDS = (
    "Harbour",
    "harbour",
    "of",
    "the",
    "and",
    "for",
    "(HPU)",
    "(H.P.U.)",
    "(hpu)",
    "(",
    ")",
    "HPU",
    "É",
    "’",
    "\n\n",
)
scraps = st.lists(
    st.sampled_from(WORDS) | st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=6),
    max_size=40,
).map(" ".join)


def body(name: str, *acronyms: str, **rest: object) -> Organisation:
    """Return an organisation of a register that has no others."""
    return Organisation(id=name, name=name, acronyms=acronyms, **rest)  # type: ignore[arg-type]


@pytest.fixture
def known() -> Organisations:
    return indexed(
        (
            body("Harbour Pilots Union", "HPU", "HarPU"),
            body("National Tidal and Oceanic Service", "NTOS"),
            body("Instituto de Pesca", "IDP", foreign=True),
            body("Salt Road Society"),
        )
    )


def read(text: str) -> list[tuple[str, list[str]]]:
    found = expansions(document(text), JOINTS)
    return [(_cut(text, each.acronym), [_cut(text, span) for span in each.names]) for each in found]


def _cut(text: str, span: tuple[int, int]) -> str:
    return text[slice(*span)]


@pytest.mark.parametrize(
    ("text", "acronym", "longest"),
    [
        pytest.param("The Harbour Pilots Union (HPU) struck.", "HPU", "The Harbour Pilots Union", id="letters"),
        pytest.param("The Harbour Pilots Union (H.P.U.) struck.", "H.P.U.", "The Harbour Pilots Union", id="periods"),
        pytest.param("a Board of the Sea (BS) met", "BS", "Board of the Sea", id="words without capitals within"),
        pytest.param("it asked the Highland & Ports Office (H&PO)", "H&PO", "Ports Office", id="an ampersand"),
        pytest.param("by the Seamen’s Aid Fund (SAF)", "SAF", "Seamen’s Aid Fund", id="an apostrophe"),
    ],
)
def test_an_acronym_in_brackets_has_the_name_before_it(text: str, acronym: str, longest: str) -> None:
    ((found, names),) = read(text)
    assert (found, names[0]) == (acronym, longest)


def test_a_name_may_begin_at_any_of_its_capitals_but_the_last() -> None:
    assert read("the Old Harbour Pilots (OHP) met") == [("OHP", ["Old Harbour Pilots", "Harbour Pilots"])]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The Harbour Pilots Union (Bridgeford) struck.", id="a place"),
        pytest.param("The Harbour Pilots Union (2019) struck.", id="a year"),
        pytest.param("The pilots of the harbour (HPU) struck.", id="a name without capitals"),
        pytest.param("The Harbour Pilots Union, (HPU) struck.", id="a comma between"),
        pytest.param("In rain the Union (HPU) struck.", id="one word"),
        pytest.param("The Harbour Pilots Union HPU struck.", id="no brackets"),
        pytest.param("The Harbour Pilots Union\n\n(HPU) struck.", id="two paragraphs"),
        pytest.param("The Harbour Pilots Union (hpu) struck.", id="small letters"),
    ],
)
def test_other_brackets_are_no_acronyms(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize("acronym", ["HPU", "H.P.U.", "HarPU", "hpu"])
def test_each_acronym_of_a_name_is_right(known: Organisations, acronym: str) -> None:
    assert right(acronym, "Harbour Pilots Union", known) is None


def test_an_acronym_that_a_name_does_not_have_is_wrong(known: Organisations) -> None:
    assert right("HUX", "Harbour Pilots Union", known) == "HPU"


@pytest.mark.parametrize(
    ("acronym", "name"),
    [
        pytest.param("HU", "Harbour Pilots Union", id="letters that fit"),
        pytest.param("XYZ", "Instituto de Pesca", id="a name of another language"),
        pytest.param("XYZ", "Salt Road Society", id="a name of which no acronym is known"),
        pytest.param("XYZ", "Peat Cutters Guild", id="a name that nobody knows"),
    ],
)
def test_an_acronym_of_which_little_is_known_is_left_alone(known: Organisations, acronym: str, name: str) -> None:
    assert right(acronym, name, known) is None


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param(
            "National Tidal and Oceanographic Service",
            (0, "National Tidal and Oceanic Service"),
            id="another word of one stem",
        ),
        pytest.param("National Tidal and Oceanic Service", None, id="the name itself"),
        pytest.param("National Tidal and River Service", None, id="a word of another stem"),
        pytest.param("National Tides and Oceanographic Service", None, id="two other words"),
        pytest.param("Tidal and Oceanographic Service", None, id="fewer words"),
    ],
)
def test_a_name_that_is_nearly_that_of_the_acronym_is_told(
    known: Organisations, name: str, expected: tuple[int, str] | None
) -> None:
    assert official("NTOS", [name], known) == expected


def test_an_acronym_that_nobody_knows_has_no_name(known: Organisations) -> None:
    assert official("XYZ", ["National Tidal and Oceanographic Service"], known) is None


def test_a_wrong_acronym_names_the_right_one() -> None:
    (found,) = lint("The World Health Organization (WTO) met in Geneva.")
    assert (found.code, found.place.span) == ("ACR971", (4, 35))
    assert "WHO" in found.message


def test_one_acronym_for_two_names_is_reported_once_at_the_second() -> None:
    text = "The Harbour Pilots Union (HPU) struck. The Highland Peat Utility (HPU) did not. The HPU waited."
    (found,) = lint(text)
    assert (found.code, _cut(text, found.place.span)) == ("ACR971", "Highland Peat Utility")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The World Health Organization (WHO) and the World Trade Organization (WTO) met.", id="two"),
        pytest.param("The World Health Organization (W.H.O.) met.", id="periods"),
        pytest.param("The Food and Drug Administration (FDA) replied to the Federal Reserve (Fed).", id="a short form"),
        pytest.param(
            "The Harbour Pilots Union (HPU) won. The Harbour Pilots' Union (HPU) cheered.", id="an apostrophe"
        ),
        pytest.param("The World Health Organization (Geneva) met the Salt Road Society (SRS).", id="a place"),
        pytest.param("Doctors Without Borders (MSF) sent nurses.", id="letters of another language"),
    ],
)
def test_right_acronyms_are_silent(text: str) -> None:
    assert codes(text) == []


@given(scraps)
@settings(max_examples=200, deadline=None)
def test_the_parts_of_an_expansion_lie_within_the_text_in_order(text: str) -> None:
    draft = document("Salt Road " + text)
    for each in expansions(draft, JOINTS):
        assert isinstance(each, Expansion)
        block = draft.blocks[each.block].span
        assert all(block.start <= name.start < name.end < each.acronym.start for name in each.names)
        assert each.acronym.end <= block.end <= len(draft.text)
        assert [name.start for name in each.names] == sorted({name.start for name in each.names})
