"""Sentences, in text where every mention is already one character: a date's full stops break nothing."""

from __future__ import annotations

import re
from collections.abc import Collection

from factlint.text import Span

_END = re.compile(r"[.!?…][\"”’»')\]]*(?:\s+|$)(?=[^a-z]|$)|\n{2,}")
_LAST = re.compile(r"(?<![\w.])([\w.]+)[.]$")  # looked for where a word begins: a line may be one long word


def sentences(text: str, abbreviations: Collection[str]) -> list[Span]:
    """Return the spans of a paragraph's sentences. *abbreviations* are lower case, without their full stop."""
    spans: list[Span] = []
    start = 0
    for match in _END.finditer(text):
        last = _LAST.search(text, start, match.start() + 1)
        if last and match.end() < len(text) and text[match.start()] == ".":
            word = last[1].lower()
            if word in abbreviations or (len(word) == 1 and word.isalpha()) or "." in word:
                continue
        if match.end() > start:
            spans.append(Span(start, match.end()))
            start = match.end()
    if start < len(text):
        spans.append(Span(start, len(text)))
    return spans
