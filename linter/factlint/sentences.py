"""Sentences, in text where every mention is already one character: a date's full stops break nothing."""

from __future__ import annotations

import re
from collections.abc import Collection

from factlint.text import Span

_END = re.compile(r"[.!?…][\"”’»')\]]*(?:\s+|$)(?=[^a-z]|$)|\n{2,}")
NEAR = 24
"""Characters before a full stop in which the word before it begins, but for very long ones."""
_LAST = re.compile(r"(?<![\w.])([\w.]+)[.]$")  # looked for where a word begins: a line may be one long word


def sentences(text: str, abbreviations: Collection[str]) -> list[Span]:
    """Return the spans of a paragraph's sentences. *abbreviations* are lower case, without their full stop."""
    spans: list[Span] = []
    start = 0
    for match in _END.finditer(text):
        if text[match.start()] == "." and match.end() < len(text):
            word = _last(text, start, match.start())
            if word in abbreviations or (len(word) == 1 and word.isalpha()) or "." in word:
                continue
        if match.end() > start:
            spans.append(Span(start, match.end()))
            start = match.end()
    if start < len(text):
        spans.append(Span(start, len(text)))
    return spans


def _last(text: str, start: int, end: int) -> str:
    """Return the word that ends at a place, with full stops in it, in lower case; nothing if none does."""
    near = max(start, end - NEAR)
    last = _LAST.search(text, near, end + 1)
    if last is None and near > start:  # a long one begins farther away
        last = _LAST.search(text, start, end + 1)
    return last[1].lower() if last else ""
