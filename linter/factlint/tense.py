"""Tense: whether the words around a time speak of the past or of what is to come."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factlint.claims import Tokens
from factlint.language import Language
from factlint.mentions.model import Mention

NEAR = 90
"""Characters to either side of a time in which a word tells its tense."""
BEHIND = 4
"""How much farther away, in words, one behind a time counts than one before it."""
_STOP = re.compile(r"(?<![A-Z])[.!?][\"”’)]*\s")
_WORD = re.compile(r"[\w’']+")


def tense(mention: Mention, tokens: Tokens | None, language: Language) -> int:
    """Return -1 if the nearest telling word around a mention is of the past, 1 or 2 if of the future, 0 if none is.

    2 is sure, 1 is likely.
    """
    if tokens is None:
        return 0
    token = next((at for span in (mention.span, *mention.parts) if (at := tokens.tokens.get(span)) is not None), None)
    if token is None:
        return 0
    start, end = _clause(tokens.text, token)
    least = 2 if mention.shape == "weekday" and "hour" not in mention.fields else 1
    before = _WORD.findall(tokens.text[start:token].lower())
    nearest, found = BEHIND * len(tokens.text), 0
    for away in range(len(before)):
        said = min(_said(before, len(before) - 1 - away, language), 2)
        if said < 0 or said >= least:
            nearest, found = away, said
            break
    if nearest <= BEHIND:
        return found
    behind = _WORD.findall(tokens.text[token:end].lower())
    for away in range(min(len(behind), (nearest - 1) // BEHIND)):
        said = _said(behind, away, language)
        said = 2 if said > 2 else min(said, 1)
        if said < 0 or said >= least:
            return said
    return found


def _clause(text: str, token: int) -> tuple[int, int]:
    """Return how far around a token its tense is looked for: no farther than the next full stop."""
    start, end = max(0, token - NEAR), token + NEAR
    for stop in _STOP.finditer(text, start, end):
        if stop.start() < token:
            start = stop.end()
        else:
            return start, stop.start()
    return start, end


def _said(words: Sequence[str], at: int, language: Language) -> int:
    """Return what a word tells, with the one before it or alone: -1 past, 1 and more to come, 0 nothing."""
    word, told = words[at].replace("’", "'"), language.lists["tense"].values
    said_of = told.get(f"{words[at - 1]} {word}") if at else None
    if isinstance(said_of, int):
        return said_of
    alone = told.get(word)
    said = alone if isinstance(alone, int) else -int(word.endswith(tuple(language.settings["past-endings"])))
    passive = said < 0 and at > 0 and words[at - 1] in language.settings["before-participles"]
    return 0 if passive else said
