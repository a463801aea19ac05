"""Tense: whether the words around a time speak of the past or of what is to come."""

from __future__ import annotations

import re
from collections.abc import Mapping

from factlint.claims import Tokens
from factlint.language import Language
from factlint.mentions.model import Mention

NEAR = 90
"""Characters to either side of a time in which a word tells its tense."""
BEHIND = 3
"""How much farther away a word behind a time counts than one before it."""
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
    told, endings = language.lists["tense"].values, tuple(language.settings["past-endings"])
    best, found = BEHIND * NEAR + 1, 0
    for match in _WORD.finditer(tokens.text, start, end):
        said = _said(match[0].lower().replace("’", "'"), told, endings)
        before = match.end() <= token
        said = min(said, 2) if before or said > 2 else min(said, 1)
        if said < 0 or said >= least:
            away = token - match.end() if before else BEHIND * (match.start() - token)
            if away < best:
                best, found = away, said
    return found


def _clause(text: str, token: int) -> tuple[int, int]:
    """Return how far around a token its tense is looked for: no farther than the next full stop."""
    start, end = max(0, token - NEAR), token + NEAR
    stop = text.rfind(". ", start, token)
    ahead = text.find(". ", token, end)
    return (start if stop < 0 else stop), (end if ahead < 0 else ahead)


def _said(word: str, told: Mapping[str, object], endings: tuple[str, ...]) -> int:
    value = told.get(word)
    if isinstance(value, int):
        return value
    return -1 if word.endswith(endings) else 0
