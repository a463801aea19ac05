"""People who are said to have met, called or beaten themselves."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from factlint.names.model import Named

if TYPE_CHECKING:
    from factlint.names import Names

FURTHEST = 110
"""Characters between two mentions of one clause."""


class Twice(NamedTuple):
    """Two mentions of one person where two people are meant."""

    first: Named
    second: Named


def selves(names: Names) -> Iterator[Twice]:
    """Yield two full names that are the same, joined by what takes two people."""
    patterns = names.language.names.patterns
    text = names.document.text
    full = [named for named in names.mentions if named.how == "full"]
    for first, second in (*pairwise(full), *zip(full, full[2:])):
        start = first.span.end
        stop = second.title.start if second.title else second.span.start
        if first.form != second.form or first.block != second.block or not 0 < stop - start < FURTHEST:
            continue
        joined = patterns["contact"].fullmatch(text, start, stop) or patterns["joined-with"].fullmatch(
            text, start, stop
        )
        if joined and not text.startswith(("'", "’", "-"), second.span.end):
            yield Twice(first, second)
