"""Findings to report: the one of the manual, and others like it."""

from __future__ import annotations

from factlint.finding import Finding, Place
from factlint.text import Lines, Location, Span

TEXT = """---
published: 2022-05-13
---

Shelling went on along the river for an 80th straight day of the war in Ukraine.
"""


def place(text: str, words: str, path: str = "drafts/kyiv.md") -> Place:
    """Return the place of some words of a text."""
    start = text.index(words)
    lines, span = Lines(text), Span(start, start + len(words))
    location = lines.location(start)
    return Place(path, span, location, lines.location(span.end), lines.line(location.row))


def knowledge(row: int) -> Place:
    """Return a place in the knowledge, of which only the row is known."""
    return Place("events.yaml", None, Location(row, 1), Location(row, 1))


def finding(text: str = TEXT, words: str = "80th straight day", **changes: object) -> Finding:
    """Return the finding of the manual, or one like it."""
    parts: dict[str, object] = {
        "code": "DUR202",
        "rule": "nth-day",
        "severity": "error",
        "message": "Friday, 13 May 2022 is day 79 of Russia's invasion of Ukraine, not day 80",
        "place": place(text, words),
    }
    return Finding(**{**parts, **changes})  # type: ignore[arg-type]
