"""Which of a sentence's attributions stand, and where each ends: one within another's content is that one's."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from factlint.attributions.model import Found
from factlint.language.cues import Cues

_GOES_ON = frozenset("BHKMXv")
_FIRM = frozenset({"that", "clause", "told", "quote", "wh", "colon", "raised", "whom-wh"})
"""Frames whose content is a statement: what is said within it is not the article's."""
_CLEAR = frozenset({"that", "clause", "told", "quote", "relative", "fronted"})


def settled(found: Sequence[Found], classes: str, cues: Cues) -> list[Found]:
    """Leave out cues within what others say; a new speaker behind "and" ends what was said before."""
    kept: list[Found] = []
    for each in found:
        outer = next((o for o in reversed(kept) if _holds(o, each)), None)
        if outer is None or each.frame in ("before", "inverted") or _is_loose(outer, each, cues):
            kept.append(each)
            continue
        cut = _cut(outer, each, classes, cues)
        if cut is not None:
            kept[kept.index(outer)] = _ended(outer, cut)
            kept.append(each)
        elif each.speaker and (each.frame == "according" or each.lemma in cues.sets["second-hand"]):
            kept[kept.index(outer)] = replace(outer, within=(*outer.within, each.speaker))
    return [each for each in kept if each.content]


def _holds(outer: Found, inner: Found) -> bool:
    return outer.at < inner.at and outer.frame not in ("according", "before", "inverted") and outer.covers(inner.at)


def _is_loose(outer: Found, inner: Found, cues: Cues) -> bool:
    """Tell whether something is clearly said within content that is no statement: a plan that she said would fail."""
    return outer.frame not in _FIRM and inner.frame in _CLEAR and inner.lemma in cues.sets["joining"]


def _cut(outer: Found, inner: Found, classes: str, cues: Cues) -> int | None:
    """Return where the content of one ends because the other is no part of it."""
    if inner.frame == "according":  # she said that it rained, according to the paper
        aside = classes[inner.at - 1 : inner.at] == "," and classes[inner.at - 2] != "T"
        behind = classes[inner.speaker[1] : inner.speaker[1] + 2] if inner.speaker else ""
        closed = behind[:1] == "," and behind[1:] in _GOES_ON
        return inner.at - 1 if aside and not closed else None
    relative = outer.speaker is not None and classes[outer.speaker[1] - 1] in "RWT"
    if relative and inner.speaker and inner.speaker[0] <= outer.at < inner.speaker[1]:
        return inner.speaker[1]  # a man who asked not to be named said
    start, begin = (inner.speaker or (inner.at,))[0], outer.content[-1][0]
    if start - 2 <= begin or classes[start - 1] not in "CS":
        return None
    comma = classes[start - 2] == ","
    if classes[start - 1] == "S":  # one said that it rained, while another said that it snowed
        return start - 2 if comma and inner.lemma in cues.sets["joining"] else None
    comma = comma and classes[start] != "R"
    if comma or inner.lemma in cues.sets["joining"]:
        return start - 2 if comma else start - 1
    return None


def _ended(found: Found, cut: int) -> Found:
    return replace(found, content=tuple((start, min(end, cut)) for start, end in found.content if start < cut))
