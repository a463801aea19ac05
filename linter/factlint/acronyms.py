"""Acronyms beside what they stand for: "World Health Organization (WHO)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factlint.document import Document
from factlint.knowledge.acronyms import fits
from factlint.knowledge.organisations import Organisations
from factlint.knowledge.words import split, tight
from factlint.text import Span

_BRACKETS = re.compile(r" \(((?:[A-Z][A-Za-z&]{1,7}|(?:[A-Z]\.){2,6}))\)")
_WORD = re.compile(r"[\w’'&.-]+")
FARTHEST = 90
"""Characters before a bracket in which a name begins."""
STEM = 4
"""Letters that two words of one stem begin with."""
LEAST = 2
"""Words of a name that an acronym stands for."""


class Expansion(NamedTuple):
    """An acronym in brackets, and the words with capitals before it: the longest name that may stand there first."""

    acronym: Span
    names: tuple[Span, ...]
    block: int


def expansions(document: Document, joints: Sequence[str]) -> Iterator[Expansion]:
    """Yield the acronyms that stand in brackets behind a name; *joints* are words within names without capitals."""
    for number, block in enumerate(document.blocks):
        text = document.text
        if text.find("(", block.span.start, block.span.end) < 0:
            continue
        for match in _BRACKETS.finditer(text, block.span.start, block.span.end):
            letters = match[1].replace(".", "")
            if sum(char.isupper() for char in letters) < LEAST:
                continue
            names = _names(text, max(block.span.start, match.start() - FARTHEST), match.start(), joints)
            if names:
                yield Expansion(Span(*match.span(1)), names, number)


def _names(text: str, start: int, end: int, joints: Sequence[str]) -> tuple[Span, ...]:
    words = list(_WORD.finditer(text, start, end))
    found: list[Span] = []
    for at in range(len(words) - 1, -1, -1):
        word = words[at]
        gap = text[word.end() : words[at + 1].start() if at + 1 < len(words) else end]
        if gap.strip() or not (word[0][0].isupper() or word[0] in joints):
            break
        if word[0][0].isupper() and at < len(words) - 1:
            found.append(Span(word.start(), end))
    return tuple(reversed(found))


def right(acronym: str, name: str, known: Organisations) -> str | None:
    """Return the acronym that a known name has instead of this one; None if it is right or nobody knows."""
    for organisation in known.organisations(name):
        if not organisation.acronyms or organisation.foreign:
            return None
        shorts = {tight(each).casefold() for each in organisation.acronyms}
        if tight(acronym).casefold() in shorts or fits(acronym, name):
            return None
        return organisation.acronyms[0]
    return None


def official(acronym: str, names: Sequence[str], known: Organisations) -> tuple[int, str] | None:
    """Return which name is nearly what a known acronym stands for, and what that is.

    Nearly: as many words, of which one is another of the same stem: "Oceanographic" for "Oceanic".
    """
    meant = known.expansions(acronym)
    forms = [form for organisation in meant for form in organisation.forms]
    told = [split(name) for name in names]
    if not forms or any(split(form) == words for form in forms for words in told):
        return None
    for form in forms:
        rightly = split(form)
        for number, words in enumerate(told):
            if len(words) != len(rightly) or len(words) < 3:
                continue
            apart = [(one, other) for one, other in zip(words, rightly) if one != other]
            if len(apart) == 1 and apart[0][0][:STEM] == apart[0][1][:STEM] and min(map(len, apart[0])) >= STEM:
                return number, form
    return None
