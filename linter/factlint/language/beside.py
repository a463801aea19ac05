"""Derive from a phrase what must stand beside its first mention, or which words begin it.

A phrase that needs nothing but a year is searched in every paragraph that has one. But what it says before the year can
be read backwards from there, and what comes behind, forwards: most years stand beside something else.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from factlint.language.near import Near
from factlint.language.needs import heads, needs
from factlint.language.paragraphs import DIGIT, PRIVATE
from factlint.language.patterns import AFTER, BEFORE, backwards

FEW = 6
"""Kinds of mentions, and classes of words that a phrase needs: of more, it is seldom searched in vain."""
_PIECE = re.compile(r"\\.|\[(?:\\.|[^\]\\])*\]|\(\?P<\w+>(\[[\ue000-\uf8ff]+\]|[\ue000-\uf8ff])\)|[()|]|.", re.DOTALL)


def near(pattern: Any, compiled: Callable[[str], Any]) -> Near | None:
    """Return what stands near a phrase's first mention, or the words that begin it; None where that saves nothing."""
    source = pattern.pattern
    if len(needs(source)) > FEW:
        return None
    split = _split(source)
    if split is None:
        first, (before, words) = heads(source), _worded(source)
        if any(word[0] == DIGIT for word in (*(first or ()), *words)):
            return None  # classes of numbers, of which it is not told where they stand
        if words and (first is None or _commonness(words) < _commonness(first)):
            return Near(heads=words, before=compiled(backwards(before)))
        return None if first is None else Near(heads=first, behind=pattern)
    before, mention, behind = split
    characters = "".join(PRIVATE.findall(mention))
    if len(characters) > FEW:
        return None
    if before and "(?=" not in before and compiled(before).match("") is None:
        return Near(characters, before=compiled(backwards(before)))
    return Near(characters, behind=compiled(behind))


def _split(source: str) -> tuple[str, str, str] | None:
    """Cut a pattern at its first mention that every match has: what is before it, the mention, and it with the rest."""
    start, body = _body(source)
    depth, found = 0, None
    for piece in _PIECE.finditer(body):
        said = piece[0]
        if piece[1] and depth == 0 and found is None and body[piece.end() : piece.end() + 1] not in ("?", "*", "{"):
            found = piece
        elif said in "()":
            depth += 1 if said == "(" else -1
        elif said == "|" and depth == 0:
            return None  # of several alternatives, each has its own
    if found is None:
        return None
    before = f"{start}{body[: found.start()]})" if found.start() else ""
    return before, found[1], f"(?:{body[found.start() :]}){AFTER}"


def _body(source: str) -> tuple[str, str]:
    """Return how a pattern begins, and what stands between that and its end; nothing of one that is not `expanded`."""
    start = next((edge for edge in (f"{BEFORE}(?:", r"\b(?:") if source.startswith(edge)), None)
    if start is None or not source.endswith(f"){AFTER}"):
        return "", ""
    return start, source[len(start) : -len(AFTER) - 1]


def _worded(source: str) -> tuple[str, frozenset[str]]:
    """Return what stands before the group of a pattern whose words are the rarest, if every match has it; and these."""
    start, body = _body(source)
    depth, opened = 0, 0
    best: tuple[str, frozenset[str]] = "", frozenset()
    for piece in _PIECE.finditer(body):
        said = piece[0]
        depth += (said == "(") - (said == ")")
        if said == "|" and depth == 0:
            return "", frozenset()
        if said == "(" and depth == 1:
            opened = piece.start()
        if said == ")" and depth == 0 and opened and body[piece.end() : piece.end() + 1] not in ("?", "*", "{"):
            words = heads(f"{BEFORE}{body[opened : piece.end()]}") or frozenset()
            if words and "(?=" not in body[:opened] and (not best[1] or _commonness(words) < _commonness(best[1])):
                best = f"{start}{body[:opened]})", words
    return best


def _commonness(words: frozenset[str]) -> int:
    """Return how often words are likely to stand: short ones do, and numbers."""
    return sum(1 if len(word) > 4 else 5 if len(word) > 3 else 50 for word in words)
