"""How two wordings of one quotation differ: what is compared is words, without marks and capitals."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from msgspec import Struct

_WORD = re.compile(r"\w+(?:['’]\w+)*")
LEAST = 3
"""Words: a shorter quotation is an expression that anybody may use."""
ALIKE = 0.7
"""The share of words that two wordings of one quotation have in common, at least."""

SAYING = 6
"""Words: a shorter quotation may be anybody's."""
NEARLY = 0.9
"""The share of what two quotations have in common that say nearly the same, at least."""
APART = 0.2
"""The share of the longer one by which their lengths may differ."""


class Difference(Struct, frozen=True):
    """The words of each side that stand in place of each other."""

    one: tuple[str, ...]
    other: tuple[str, ...]


def words(text: str, contractions: Mapping[str, str]) -> list[str]:
    """Return the words of a text, folded, contractions written out."""
    found: list[str] = []
    for match in _WORD.finditer(text.lower().replace("’", "'")):
        word = match[0]
        ending = next((each for each in contractions if word.endswith(each) and word != each), "")
        found += [word.removesuffix(ending), contractions[ending]] if ending else [word]
    return [word for word in found if word]


def holds(long: Sequence[str], short: Sequence[str]) -> bool:
    """Tell whether one sequence of words stands within the other."""
    size, words = len(short), list(short)
    return any(list(long[at : at + size]) == words for at in range(len(long) - size + 1))


def alike(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether two wordings of about one length say nearly the same."""
    if abs(len(one) - len(other)) > APART * max(len(one), len(other)):
        return False
    from difflib import SequenceMatcher  # two quotations of one length are rare: no start-up pays for it

    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= NEARLY


def difference(short: Sequence[str], long: Sequence[str]) -> Difference | None:
    """Return where the stretch of a longer wording that is most like a short one differs from it, if in one place.

    None if they say the same, or have too little in common to be one quotation.
    """
    from difflib import SequenceMatcher  # quotations that differ are rare: no start-up pays for it

    if len(short) < LEAST or len(long) < LEAST or holds(long, short):
        return None
    matcher = SequenceMatcher(None, short, long, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    if sum(block.size for block in blocks) < ALIKE * len(short):
        return None
    first, last = blocks[0], blocks[-1]
    lead = first.a
    start = max(first.b - lead, 0)
    end = min(last.b + last.size + len(short) - last.a - last.size, len(long))
    told = SequenceMatcher(None, short, long[start:end], autojunk=False).get_opcodes()
    changes = [code for code in told if code[0] != "equal"]
    if len(changes) != 1:
        return None
    _, a1, a2, b1, b2 = changes[0]
    return Difference(tuple(short[a1:a2]), tuple(long[start:end][b1:b2]))


def matters(found: Difference, empty: Collection[str], negations: Collection[str]) -> bool:
    """Tell whether a difference changes what is said: other words of content, or a "not" more or less."""
    one, other = set(found.one), set(found.other)
    if bool(one & set(negations)) != bool(other & set(negations)):
        return True
    return bool(one - set(empty)) and bool(other - set(empty)) and not _one_word(found)


def _one_word(found: Difference) -> bool:
    """Tell whether both sides are forms of one word: a plural, another tense."""
    if len(found.one) != 1 or len(found.other) != 1:
        return False
    one, other = found.one[0], found.other[0]
    shared = next((i for i, (a, b) in enumerate(zip(one, other)) if a != b), min(len(one), len(other)))
    return shared >= 3 and shared >= min(len(one), len(other)) - 2
