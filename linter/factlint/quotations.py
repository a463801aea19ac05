"""Quotations: the stretches between quotation marks, and marks that have no partner.

A quotation that runs over paragraphs opens each of them and closes only the last. Marks are data of the
language; the rest is the same in all: an apostrophe inside a word, a foot or inch mark behind a digit, and a
decade's apostrophe are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from msgspec import Struct

from factlint.document import Document
from factlint.text import Span


class Quotation(Struct, frozen=True):
    """The span between two marks, the marks left out. *open* where the closing one never comes."""

    span: Span
    block: int
    mark: str
    runs_on: bool = False


class Unbalanced(Struct, frozen=True):
    """A mark without its partner: where it stands, and which one is missing."""

    span: Span
    block: int
    mark: str
    missing: str


_STRAIGHT, _CURLY = '"', "“"
_MIXED = ({_CURLY, _STRAIGHT}, {_STRAIGHT, "”"})
"""An opening and a closing mark of two kinds that are a pair all the same: one of them was typed by hand."""
_INCHES = '"”'


def scan(
    document: Document, pairs: Mapping[str, str], kinds: Iterable[str] = ("paragraph", "quotation", "item")
) -> tuple[list[Quotation], list[Unbalanced]]:
    """Return the quotations and the lonely marks of a document's paragraphs."""
    wanted = set(kinds)
    marks = _compiled("[" + re.escape("".join(sorted({*pairs, *pairs.values(), _STRAIGHT}))) + "]")
    blocks = [(i, block) for i, block in enumerate(document.blocks)]
    quotations: list[Quotation] = []
    lonely: list[Unbalanced] = []
    for n, (index, block) in enumerate(blocks):
        if not marks.search(document.text, *block.span):
            continue
        text = document.text[block.span.start : block.span.end]
        after = blocks[n + 1][1].span.start if n + 1 < len(blocks) else len(document.text)
        following = document.text[after : after + 1]
        found, alone = _paragraph(text, block.span.start, index, pairs, marks, following)
        quotations += found
        if block.kind in wanted:
            lonely += alone
    return quotations, lonely


def _paragraph(
    text: str, offset: int, block: int, pairs: Mapping[str, str], marks: re.Pattern[str], following: str
) -> tuple[list[Quotation], list[Unbalanced]]:
    found: list[Quotation] = []
    alone: list[Unbalanced] = []
    stack: list[tuple[str, int]] = []
    for match in marks.finditer(text):
        at, mark = match.start(), match[0]
        if not _is_mark(text, at, mark):
            continue
        opens = mark in pairs and not (mark == _STRAIGHT and _closes(text, at, stack))
        if mark == _STRAIGHT and opens and (not stack or stack[-1][0] == _CURLY) and _behind(text, at):
            opens = False
        if opens:
            stack.append((mark, at))
        elif stack and (pairs[stack[-1][0]] == mark or {stack[-1][0], mark} in _MIXED):
            opening, start = stack.pop()
            found.append(Quotation(Span(offset + start + 1, offset + at), block, opening))
        else:
            alone.append(Unbalanced(Span(offset + at, offset + at + 1), block, mark, "opening"))
    for opening, start in stack:
        runs_on = following != "" and following in pairs
        found.append(Quotation(Span(offset + start + 1, offset + len(text)), block, opening, runs_on))
        if not runs_on:
            alone.append(Unbalanced(Span(offset + start, offset + start + 1), block, opening, "closing"))
    return found, alone


def _behind(text: str, at: int) -> bool:
    """Tell whether a straight mark clings to what stands before it, as a closing one does."""
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    return before != "" and not before.isspace() and before not in "([—–-" and (after == "" or after.isspace())


def _closes(text: str, at: int, stack: list[tuple[str, int]]) -> bool:
    """Tell whether a straight mark, which may open or close, closes."""
    return any(mark == _STRAIGHT for mark, _ in stack)


def _is_mark(text: str, at: int, mark: str) -> bool:
    """Leave out marks that are none: 6'2" has inches, a word has apostrophes."""
    return not (mark in _INCHES and re.search(r"\d['’′]\s?\d{1,2}$", text[max(0, at - 6) : at]))


def soft(text: str, known: Sequence[tuple[int, int]], patterns: Iterable[str]) -> list[tuple[int, int]]:
    """Return known places of quotations, and those outside of them that other marks make: ''so'', ‘so’.

    These marks are apostrophes too, so nothing is said of one that has no partner.
    """
    found = list(known)
    for pattern in patterns:
        for match in _compiled(pattern).finditer(text):
            start, end = match.span()
            if all(end <= first or start >= last for first, last in found):
                found.append((start, end))
    return sorted(found)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
