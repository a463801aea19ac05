"""The knowledge that is shipped: sound, and it answers."""

from __future__ import annotations

from datetime import date

import pytest

from factlint.book import entries, facts, knowledge_folders
from factlint.knowledge import lookup
from factlint.knowledge.audit import faults


def test_the_shipped_knowledge_has_no_errors() -> None:
    found = faults(entries(knowledge_folders()))
    assert [f"{f.problem.path}:{f.problem.location}: {f.problem.message}" for f in found if f.severity == "error"] == []


@pytest.mark.parametrize(
    ("title", "day", "name"),
    [
        ("US defense secretary", "2022-05-13", "Lloyd Austin"),
        ("Secretary of State", "2010-01-01", "Hillary Clinton"),
        ("Fed chair", "2022-05-13", "Jerome Powell"),
        ("House Speaker", "2019-05-13", "Nancy Pelosi"),
        ("governor of Texas", "2022-05-13", "Greg Abbott"),
        ("Texas Gov.", "1998-01-01", "George W. Bush"),
        ("mayor of New York City", "2001-09-11", "Rudy Giuliani"),
        ("White House press secretary", "2021-05-13", "Jen Psaki"),
        ("Japan's prime minister", "2015-05-13", "Shinzo Abe"),
        ("Chinese President", "2015-05-13", "Xi Jinping"),
        ("CIA director", "2012-01-01", "David Petraeus"),
    ],
)
def test_who_held_an_office(title: str, day: str, name: str) -> None:
    found = lookup.who(title, date.fromisoformat(day), facts())
    assert name in [holding.person.name for _, (surely, _) in found for holding in surely]


def test_a_start_unpacks_none_of_the_entries() -> None:
    people = facts().people
    assert len(people.by_word.parts) > 30
    assert max(map(len, people.entries.parts)) < 100_000
