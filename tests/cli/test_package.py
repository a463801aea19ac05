"""factlint check over several articles of one story: `--package`, and `story` in front matter."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from factlint.cli import main

Found = list[dict]
Checked = Callable[..., Found]

FERRY = '"We will keep the ferry whatever it costs the island," {} said on Tuesday.\n'
MILL = FERRY.replace("ferry", "mill")
LIND = "The talks in the old customs house went on. Eva Lind, the {}, left early.\n"
PACT = "The pact was signed by {} countries on Tuesday.\n"


def fronted(text: str, **keys: str) -> str:
    """Return a draft with front matter."""
    head = "".join(f"{key}: {value}\n" for key, value in keys.items())
    return f"---\n{head}---\n\n{text}"


@pytest.fixture
def checked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Checked:
    """Write drafts and lint them: checked("--package", one="...", other="..."); return what PKG999 finds."""
    monkeypatch.chdir(tmp_path)

    def run(*options: str, paths: tuple[str, ...] = (".",), **drafts: str) -> Found:
        for name, text in drafts.items():
            Path(f"{name}.md").write_text(text)
        main([*paths, "--jobs", "1", "--output-format", "json", *options])
        return [each for each in json.loads(capsys.readouterr().out) if each["code"] == "PKG999"]

    return run


CONFLICTS = [
    pytest.param(
        FERRY.format("Ada Brook"),
        FERRY.format("Jonas Wirth"),
        "We will keep the ferry whatever it costs the island,",
        id="a quotation with two speakers",
    ),
    pytest.param(
        FERRY.format("Ada Brook"),
        MILL.format("Ada Brook"),
        "We will keep the mill whatever it costs the island,",
        id="a quotation whose words change",
    ),
    pytest.param(
        FERRY.format("Ada Brook"),
        FERRY.format("Ada Brook").replace("will keep", "will not keep"),
        "We will not keep the ferry whatever it costs the island,",
        id="a quotation that gains a not",
    ),
    pytest.param(
        LIND.format("foreign minister"),
        LIND.format("defense minister"),
        "defense minister",
        id="a person with two offices",
    ),
    pytest.param(PACT.format("57"), PACT.format("75"), PACT.format("75")[:37], id="a count with two numbers"),
]
HARMLESS = [
    pytest.param(FERRY.format("Ada Brook"), FERRY.format("Ms. Brook"), id="a speaker by the surname"),
    pytest.param(
        FERRY.format("Ada Brook"),
        '"We will keep the ferry," Ada Brook said. She would do so "whatever it costs the island."\n',
        id="a quotation shortened",
    ),
    pytest.param(
        FERRY.format("Ada Brook"),
        FERRY.format("Ada Brook").replace("We will", "We'll"),
        id="a contraction",
    ),
    pytest.param(
        '"We will see," Ada Brook said on Tuesday.\n',
        '"We will see," Jonas Wirth said on Tuesday.\n',
        id="short words that anybody says",
    ),
    pytest.param(LIND.format("foreign minister"), LIND.format("former defense minister"), id="an office that is over"),
    pytest.param(
        LIND.format("foreign minister"),
        LIND.format("defense minister").replace("Eva", "Ruth"),
        id="namesakes with two first names",
    ),
    pytest.param(PACT.format("57"), PACT.format("57"), id="a count told twice"),
    pytest.param(PACT.format("57"), PACT.format("75").replace("pact", "letter"), id="counts of two things"),
]


@pytest.mark.parametrize(("one", "other", "marked"), CONFLICTS)
def test_a_package_names_both_articles_of_a_contradiction(checked: Checked, one: str, other: str, marked: str) -> None:
    (found,) = checked("--package", "--published", "2026-03-11", a=one, b=other)
    assert found["path"] == "b.md"
    assert marked.startswith(other[slice(*found["span"])].rstrip(".\n"))
    assert [step["path"] for step in found["steps"]] == ["a.md"]


@pytest.mark.parametrize(("one", "other", "marked"), CONFLICTS)
def test_a_story_in_front_matter_is_a_package(checked: Checked, one: str, other: str, marked: str) -> None:
    keys = {"story": "harbour", "date": "2026-03-11"}
    (found,) = checked(a=fronted(one, **keys), b=fronted(other, **keys))
    assert (found["path"], [step["path"] for step in found["steps"]]) == ("b.md", ["a.md"])


@pytest.mark.parametrize(("one", "other"), HARMLESS)
def test_a_package_that_agrees_is_silent(checked: Checked, one: str, other: str) -> None:
    assert checked("--package", "--published", "2026-03-11", a=one, b=other) == []


@pytest.mark.parametrize(("one", "other", "marked"), CONFLICTS)
def test_articles_of_two_stories_are_silent(checked: Checked, one: str, other: str, marked: str) -> None:
    drafts = {"a": fronted(one, story="harbour"), "b": fronted(other, story="market")}
    assert checked("--published", "2026-03-11", **drafts) == []


@pytest.mark.parametrize("keys", [{}, {"story": "market"}], ids=["no story", "another story"])
@pytest.mark.parametrize(("one", "other", "marked"), CONFLICTS)
def test_articles_named_together_are_one_story_whatever_they_say(
    checked: Checked, one: str, other: str, marked: str, keys: dict[str, str]
) -> None:
    drafts = {"a": fronted(one, story="harbour"), "b": fronted(other, **keys)}
    assert len(checked("--package", "--published", "2026-03-11", **drafts)) == 1


@pytest.mark.parametrize(("one", "other", "marked"), CONFLICTS)
def test_articles_without_a_story_are_silent(checked: Checked, one: str, other: str, marked: str) -> None:
    assert checked("--published", "2026-03-11", a=one, b=other) == []


@pytest.mark.parametrize(("one", "other", "marked"), CONFLICTS)
def test_one_article_alone_is_no_package(checked: Checked, one: str, other: str, marked: str) -> None:
    assert checked("--package", "--published", "2026-03-11", b=other) == []


def test_a_count_may_grow_until_the_evening_of_a_day(checked: Checked) -> None:
    drafts = {
        "a": fronted("The flood came at night. 12 people drowned.\n", date="2026-03-11T09:00"),
        "b": fronted("The flood came at night. 14 people drowned.\n", date="2026-03-11T18:00"),
    }
    assert checked("--package", **drafts) == []


def test_a_count_of_one_hour_does_not_grow(checked: Checked) -> None:
    drafts = {
        name: fronted(f"The flood came at night. {number} people drowned.\n", date="2026-03-11T09:00")
        for name, number in (("a", 12), ("b", 14))
    }
    assert len(checked("--package", **drafts)) == 1


def test_an_office_may_change_from_one_day_to_another(checked: Checked) -> None:
    drafts = {
        "a": fronted(LIND.format("foreign minister"), date="2026-03-11"),
        "b": fronted(LIND.format("defense minister"), date="2026-05-11"),
    }
    assert checked("--package", **drafts) == []


def test_a_quotation_keeps_its_words_on_another_day(checked: Checked) -> None:
    drafts = {
        "a": fronted(FERRY.format("Ada Brook"), date="2026-03-11"),
        "b": fronted(MILL.format("Ada Brook"), date="2026-03-12"),
    }
    assert len(checked("--package", **drafts)) == 1


def test_each_pair_of_three_articles_is_compared(checked: Checked) -> None:
    found = checked(
        "--package", "--published", "2026-03-11", **{k: PACT.format(n) for k, n in zip("abc", (57, 75, 57))}
    )
    assert [(each["path"], each["steps"][0]["path"]) for each in found] == [("b.md", "a.md"), ("c.md", "b.md")]


def test_a_broken_file_beside_loses_no_finding(checked: Checked, tmp_path: Path) -> None:
    (tmp_path / "broken.txt").write_bytes(b"\x00\x01\x02")
    assert len(checked("--package", "--published", "2026-03-11", a=PACT.format(57), b=PACT.format(75))) == 1


def test_a_missing_file_beside_loses_no_finding(checked: Checked) -> None:
    drafts = {"a": PACT.format(57), "b": PACT.format(75)}
    assert len(checked("--package", "--published", "2026-03-11", paths=("missing.md", "."), **drafts)) == 1


def test_a_package_is_compared_across_processes(checked: Checked) -> None:
    drafts = {"a": PACT.format(57), "b": PACT.format(75), "c": "Nothing was said.\n"}
    assert len(checked("--package", "--published", "2026-03-11", "--jobs", "2", **drafts)) == 1


def test_a_package_rule_that_is_ignored_finds_nothing(checked: Checked) -> None:
    drafts = {"a": PACT.format(57), "b": PACT.format(75)}
    assert checked("--package", "--published", "2026-03-11", "--ignore", "PKG999", **drafts) == []
