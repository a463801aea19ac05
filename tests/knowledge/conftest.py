from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from factlint.book import rulebook
from factlint.knowledge import Knowledge
from factlint.knowledge.assembly import Assembly, assembled

TITLES = Path(rulebook(), "knowledge", "titles.yaml").read_text()
Made = Callable[..., Assembly]


@pytest.fixture
def known(tmp_path: Path) -> Made:
    """Assemble a knowledge of small files, with the built-in titles: known(people="- name: ...", places=...)."""

    def make(**kinds: str) -> Assembly:
        folder = tmp_path / "knowledge"
        folder.mkdir(exist_ok=True)
        (folder / "titles.yaml").write_text(TITLES)
        for kind, text in kinds.items():
            name, _, number = kind.partition("_")
            (folder / name).mkdir(exist_ok=True)
            head = f"source: the register\nchecked: 2026-11-27\n{name}:\n"
            lines = "".join(f"  {line}\n" for line in text.strip().splitlines())
            (folder / name / f"some{number}.yaml").write_text(head + lines)
        return assembled([str(folder)])

    return make


@pytest.fixture
def asked(known: Made) -> Callable[..., Knowledge]:
    """Return a knowledge, as a run holds it."""

    def make(**kinds: str) -> Knowledge:
        found = known(**kinds)
        assert found.problems == []
        return Knowledge(
            people=found.people, organisations=found.organisations, places=found.places, titles=found.titles
        )

    return make
