"""Whom a pronoun means: somebody only where the sentences before it leave one reading."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factlint.names.model import Individual, Named

_STOP = re.compile(r"(?<=[\w)\]][.!?])[\"”’']?\s+(?=[\"“‘']?[A-Z])|\n\n+")
REACH = 600
"""Characters before a pronoun in which somebody must have been named."""
SENTENCES = 3
"""Sentences, the pronoun's own included, that are looked through for somebody."""


def meant(
    text: str,
    at: int,
    sex: str,
    mentions: Sequence[Named],
    individuals: Sequence[Individual],
    abbreviated: re.Pattern[str],
) -> int | None:
    """Return the number of the individual whom a pronoun of a sex at a place means; None where that is open.

    *mentions* are those that stand within reach before it, in order.
    """
    starts = _sentences(text, max(0, at - REACH), at, abbreviated)
    end = at
    for start in reversed(starts[-SENTENCES:]):
        here = [named for named in mentions if start <= named.span.start < end]
        fitting = [named for named in here if individuals[named.who].sex in (sex, "")]
        people = {named.who for named in fitting}
        if len(people) == 1:
            return fitting[0].who
        if people:
            return _subject(text, start, fitting, individuals, sex) if end < at else None
        end = start
    return None


def _subject(
    text: str, start: int, fitting: Sequence[Named], individuals: Sequence[Individual], sex: str
) -> int | None:
    """Return the person with whom a sentence begins, if that one surely is of the sex and no other is."""
    surely = {named.who for named in fitting if individuals[named.who].sex == sex}
    if len(surely) != 1:
        return None
    first = fitting[0]
    begin = first.title.start if first.title else first.span.start
    return first.who if first.who in surely and not text[start:begin].strip("\"“‘' \n") else None


def _sentences(text: str, begin: int, end: int, abbreviated: re.Pattern[str]) -> list[int]:
    """Return where sentences begin between two places; the first may be cut."""
    found = [begin]
    for match in _STOP.finditer(text, begin, end):
        if not abbreviated.search(text, max(begin, match.start() - 8), match.start()):
            found.append(match.end())
    return found


def sentence(text: str, at: int, begin: int, end: int, abbreviated: re.Pattern[str]) -> tuple[int, int]:
    """Return where the sentence begins and ends, between two places, that a place stands in."""
    starts = [*_sentences(text, begin, end, abbreviated), end]
    after = next(i for i, start in enumerate(starts) if start > at or start == end)
    return starts[max(after - 1, 0)], starts[after]
