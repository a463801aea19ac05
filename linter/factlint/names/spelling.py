"""How near two spellings are."""

from __future__ import annotations

from collections.abc import Iterable


def is_near(one: str, other: str, short: int, long: int) -> bool:
    """Tell whether two words differ in one letter, or in two: the shorter has at least *short*, or *long* letters."""
    least = min(len(one), len(other))
    most = 2 if least >= long else 1 if least >= short else 0
    if most == 0 or max(len(one), len(other)) - least > most or one.replace("’", "'") == other.replace("’", "'"):
        return False
    return distance(one, other, most) <= most


def distance(one: str, other: str, most: int = 2) -> int:
    """Return how many letters were changed, dropped, added, or swapped with their neighbour; *most* + 1 if more."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    one, other = _apart(one, other)
    if min(len(one), len(other)) < (2 if most == 1 else 1):
        return max(len(one), len(other))
    if most == 1:  # what is left differs at both ends
        return 1 if len(one) == 2 and one == other[::-1] else 2
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, char in enumerate(one, 1):
        then, before, row = before, row, [i]
        for j, against in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (char != against))
            if then and j > 1 and char == other[j - 2] and one[i - 2] == against:
                cost = min(cost, then[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)


def _apart(one: str, other: str) -> tuple[str, str]:
    """Return two words without what they begin and end with alike, which costs nothing."""
    least, begin, end = min(len(one), len(other)), 0, 0
    while begin < least and one[begin] == other[begin]:
        begin += 1
    while end < least - begin and one[-1 - end] == other[-1 - end]:
        end += 1
    return one[begin : len(one) - end], other[begin : len(other) - end]


def is_derived(one: str, other: str, endings: Iterable[str]) -> bool:
    """Tell whether one of two words is the other with an ending: "Trumpian", "the Kims"."""
    return any(one == other + ending or other == one + ending for ending in endings)


def is_typo(word: str, usual: str) -> bool:
    """Tell whether, within a word, two neighbours were swapped, or one letter was dropped or doubled."""
    if word[:1] != usual[:1] or abs(len(word) - len(usual)) > 1:
        return False
    at = next((i for i, (one, other) in enumerate(zip(word, usual)) if one != other), min(len(word), len(usual)))
    if at == 0 or at > len(usual) - 1 or (at == len(usual) - 1 and len(word) <= len(usual)):
        return False
    if len(word) == len(usual):
        return word == usual[:at] + usual[at + 1] + usual[at] + usual[at + 2 :]
    if len(word) == len(usual) - 1:
        return word[at:] == usual[at + 1 :]
    return len(word) == len(usual) + 1 and word[at] == word[at - 1] and word[at + 1 :] == usual[at:]
