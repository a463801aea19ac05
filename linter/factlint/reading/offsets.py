"""From byte offsets of UTF-8 to code points."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable

WIDE = re.compile(r"[^\x00-\x7f]")


def code_points(source: str) -> Callable[[int], int]:
    """Return the function that turns a byte offset of *source* in UTF-8 into a code point's."""
    if source.isascii():
        return lambda offset: offset
    ends: list[int] = []  # the byte offset after each character that has several bytes
    excess = [0]  # how many bytes more than characters there are up to it
    for found in WIDE.finditer(source):
        more = len(found[0].encode()) - 1
        ends.append(found.start() + excess[-1] + more + 1)
        excess.append(excess[-1] + more)
    return lambda offset: offset - excess[bisect_right(ends, offset)]
