"""Tense: whether the words around a time speak of the past or of what is to come."""

from __future__ import annotations

import re
from collections.abc import Mapping

from factlint.claims import Tokens
from factlint.language import Language
from factlint.mentions.model import Mention

NEAR = 90
"""Characters to either side of a time in which a word tells its tense."""
BEHIND = 4
"""How much farther away, in words, one behind a time counts than one before it."""
_STOP = re.compile(r"(?<![A-Z])[.!?][\"”’)]* |\n")
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
    before = _words(tokens.text[start:token], language)
    for away, said in enumerate(reversed(before)):
        if said < 0 or min(said, 2) >= least:
            nearest, found = away, min(said, 2)
            break
    else:
        nearest, found = BEHIND * NEAR, 0
    for away, said in enumerate(_words(tokens.text[token:end], language)):
        if BEHIND * (away + 1) >= nearest:
            break
        said = min(said, 2 if said > 2 else 1)
        if said < 0 or said >= least:
            return said
    return found


def _words(text: str, language: Language) -> list[int]:
    """Return what each word of a text tells: -1 past, 1 and more to come, 0 nothing."""
    told, endings = language.lists["tense"].values, tuple(language.settings["past-endings"])
    passive, previous = language.settings["before-participles"], ""
    found = []
    for word in _WORD.findall(text.lower().replace("’", "'")):
        said = _said(word, told, endings)
        found.append(0 if said < 0 and previous in passive else said)
        previous = word
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


def _said(word: str, told: Mapping[str, object], endings: tuple[str, ...]) -> int:
    value = told.get(word)
    if isinstance(value, int):
        return value
    return -1 if word.endswith(endings) else 0
