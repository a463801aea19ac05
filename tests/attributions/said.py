"""How the tests write attributions: "speaker | cue | content / content | style | who is told to have said so"."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml
from drafts import article

from factlint.text import Span

CORPUS = Path(__file__).parents[1] / "corpora" / "attributions.yaml"


def rows() -> list[tuple[str, str, list[str]]]:
    """Return the corpus: a fact, a draft that shows it, and what is attributed there."""
    corpus: dict[str, dict[str, list[str]]] = yaml.safe_load(CORPUS.read_text("utf-8"))
    return [(fact, draft, wanted) for fact, drafts in corpus.items() for draft, wanted in drafts.items()]


def said(text: str) -> list[str]:
    """Return the attributions of a draft, as the corpus writes them."""
    read = article(text, name="draft.md" if text.startswith("# ") else "draft.txt")

    def words(span: Span | None) -> str:
        return read.document.text[span.start : span.end] if span else "-"

    found = []
    for each in read.attributions:
        parts = [words(each.speaker), words(each.cue), " / ".join(map(words, each.content)), each.style]
        within = ", ".join(map(words, each.within))
        found.append(" | ".join([*parts, within] if within else parts))
    return found


def spans(text: str) -> list[tuple[Any, ...]]:
    """Return the attributions of a draft as places."""
    return [(each.content, each.speaker, each.cue, each.style, each.within) for each in article(text).attributions]
