"""Dated sections: the headings of a live blog, or of a page of several days, that date what stands below them."""

from __future__ import annotations

from collections.abc import Sequence

from factlint.document import Document
from factlint.mentions.model import Mention

LONGEST = 60
"""Characters of a line that may be a heading although nothing marks it as one."""
FEWEST = 2
"""Headings with different dates that make a page one of sections."""
_DAYS = ("date", "monthday")
_STOPS = (".", "!", "?", ",", ";")


def headings(document: Document, mentions: Sequence[Mention]) -> dict[int, Mention]:
    """Return by its block each date that stands as the heading of a section; none for a page that has but one."""
    by_block: dict[int, list[Mention]] = {}
    for mention in mentions:
        if mention.shape in _DAYS:
            by_block.setdefault(mention.block, []).append(mention)
    found = {block: days[0] for block, days in by_block.items() if len(days) == 1 and _heads(document, block, days[0])}
    yearly = all("year" in mention.fields for mention in found.values())
    names = ("year", "month", "monthnumber", "day") if yearly else ("month", "monthnumber", "day")
    different = {tuple(m.fields.get(name) for name in names) for m in found.values()}
    return found if len(different) >= FEWEST else {}


def _heads(document: Document, number: int, day: Mention) -> bool:
    block = document.blocks[number]
    if block.kind == "heading":
        return True
    start, end = block.span
    text = document.text[start:end].rstrip()
    short = block.kind == "paragraph" and len(text) <= LONGEST and not text.endswith(_STOPS)
    return short and 2 * (day.span.end - day.span.start) >= len(text)
