"""Frames: where the content of a verb that is a cue stands, each told by a function of its own."""

from __future__ import annotations

from collections.abc import Callable

from factlint.attributions.cue import Cue
from factlint.attributions.grammar import is_clause
from factlint.attributions.model import Found

Frame = Callable[[Cue], Found | None]
_GOES_ON = frozenset("BMHKvX")
_MARKS = frozenset(",:Qq")
_BEHIND = frozenset("-PASW")
_NOUNS = frozenset("DNhpZ")


def that(cue: Cue) -> Found | None:
    match = cue.cues.patterns["that"].match(cue.classes, cue.at + 1)
    if match is None:
        return None
    if "t" in cue.classes[cue.at + 1 : match.end()] and cue.takes("whom-to") and whom_to(cue):
        return None
    end = cue.sentence.end
    content = cue.classes[match.end() : end]
    clear = "Q" in content or "q" in content or (content[:1] in "DRhpZN" and len(content) > 2)  # that the ...
    if not clear and not is_clause(cue.classes, match.end(), end, cue.cues):
        return None
    return cue.said("that", (match.end() - 1, cue.till(match.end())))


def quote(cue: Cue) -> Found | None:
    patterns = cue.cues.patterns
    match = patterns["quote"].match(cue.classes, cue.at + 1)
    if match is None and cue.is_in("quoting"):
        match = patterns["words"].match(cue.classes, cue.at + 1)
    if match is None:
        return None
    start, behind = cue.at + 1, cue.classes[match.end() : match.end() + 1]
    if cue.is_in("naming") and cue.classes[start] not in _MARKS:  # called the bridge "a disgrace"
        ends = cue.subordinate or behind in _BEHIND
        return cue.said("quote", (start, match.end() if ends else cue.till_aside(start)))
    last = match.end() - 1
    closing = patterns["closing"].match(cue.classes, cue.at + 1)
    if cue.classes[last - 1] not in ",:" and (closing is None or closing.end() < last) and cue.takes("clause"):
        whole = clause(cue)
        if whole is not None:  # said the goal was "to win"
            return whole
    ends = cue.subordinate and behind in _GOES_ON  # which she called "a sin," was shut
    ends = ends or patterns["and-went"].match(cue.classes, match.end()) is not None  # said "It is late," and left
    return cue.said("quote", (match.end() - 1, match.end() if ends else cue.till(match.end())))


def relative(cue: Cue) -> Found | None:
    """Read "what he called a mistake": the relative is content too."""
    speaker = cue.speaker
    if cue.mode != "finite" or cue.passive or speaker is None or not speaker[0]:
        return None
    if cue.sentence.word(speaker[0] - 1) not in cue.cues.words["relative"]:
        return None
    return cue.said("relative", (speaker[0] - 1, speaker[0]), (cue.at + 1, cue.till(cue.at + 1)))


def fronted(cue: Cue) -> Found | None:
    """Read "the plan that he says will fail": the subject of the content stands before the speaker."""
    speaker, classes = cue.speaker, cue.classes
    if cue.mode != "finite" or cue.passive or speaker is None or not speaker[0]:
        return None
    if classes[cue.at + 1 : cue.at + 2] not in ("B", "M", "H", "v"):
        return None
    before = speaker[0] - 1
    if classes[before] in "TW":
        fronted = (before, speaker[0])
    else:
        back = len(classes) - speaker[0]
        match = cue.cues.patterns["subject"].match(cue.sentence.back, back) if classes[before] in "nN" else None
        if match is None:
            return None
        fronted = (speaker[0] - match.end(), speaker[0])
    return cue.said("fronted", fronted, (cue.at + 1, cue.till(cue.at + 1)))


def colon(cue: Cue) -> Found | None:
    if cue.classes[cue.at + 1 : cue.at + 2] != ":":
        return None
    return cue.said("colon", (cue.at + 2, cue.sentence.end))


def to(cue: Cue) -> Found | None:
    if cue.next != "t":
        return None
    start = cue.after + 1
    if cue.classes[start : start + 1] in _NOUNS:  # pointed to the bridge
        return cue.found("to", (start, cue.till_aside(start)), speaker=cue.speaker, cue=(cue.start, start))
    content = (cue.after, cue.till_aside(cue.after))
    if cue.passive or cue.is_in("raising"):
        return cue.found("raised", cue.speaker, content) if cue.speaker else None
    return cue.said("to", content)


def wh(cue: Cue) -> Found | None:
    return cue.said("wh", (cue.after, cue.till(cue.after))) if cue.next == "W" else None


def told(cue: Cue) -> Found | None:
    match = cue.cues.patterns["told"].match(cue.classes, cue.after) if cue.is_in("telling") else None
    if match is None or cue.cues.patterns["clause"].match(cue.classes, match.end()) is None:
        return None
    return cue.said("told", (match.end(), cue.till_aside(match.end())))


def clause(cue: Cue) -> Found | None:
    patterns = cue.cues.patterns
    match = patterns["adjuncts"].match(cue.classes, cue.after)
    if match is None and cue.is_in("plain"):
        match = patterns["adjuncts"].match(cue.classes, cue.at + 1) or patterns["bare-clause"].match(
            cue.classes, cue.at + 1
        )
    if match is None:
        return None
    if patterns["clause"].match(cue.classes, match.end()) is None and not (
        cue.is_in("plain") and patterns["finite"].search(cue.classes, match.end(), cue.sentence.end)
    ):
        return None
    return cue.said("clause", (match.end(), cue.till(match.end())))


def whom_to(cue: Cue) -> Found | None:
    match = cue.cues.patterns["whom-to"].match(cue.classes, cue.after)
    return cue.said("whom-to", (cue.at + 1, cue.till_aside(match.end()))) if match else None


def whom_wh(cue: Cue) -> Found | None:
    match = cue.cues.patterns["whom-wh"].match(cue.classes, cue.after)
    return cue.said("whom-wh", (match.end() - 1, cue.till(match.end()))) if match else None


def preposition(cue: Cue) -> Found | None:
    """Read what stands behind a preposition; behind that of a passive stands who did it."""
    if cue.after + 1 >= len(cue.classes):
        return None
    word, start = cue.sentence.word(cue.after), cue.after + 1
    if cue.passive and cue.speaker and word in cue.cues.words["by"]:
        match = cue.cues.patterns["object"].match(cue.classes, start)
        by = cue.found("by-whom", cue.speaker, speaker=(start, match.end())) if match else None
        if by is not None:
            return by
    return cue.found(word, (start, cue.till(start)), speaker=cue.speaker, cue=(cue.start, start))


def thing(cue: Cue) -> Found | None:
    if cue.next == "" or cue.next not in "DhnNZpibegqRO":
        return None
    return cue.said("object", (cue.after, cue.till_aside(cue.after)))


FRAMES: tuple[tuple[frozenset[str], Frame], ...] = tuple(
    (frozenset(names), frame)
    for names, frame in (
        (("that",), that),
        (("quote",), quote),
        (("relative",), relative),
        (("fronted",), fronted),
        (("colon",), colon),
        (("to", "raised"), to),
        (("wh",), wh),
        (("told",), told),
        (("clause",), clause),
        (("whom-to",), whom_to),
        (("whom-wh",), whom_wh),
    )
)
"""The frames whose content stands behind the cue, with their names, in the order in which they are tried."""


def behind(cue: Cue) -> Found | None:
    """Return the attribution whose content stands behind the cue."""
    takes = cue.verb.passive if cue.passive else cue.verb.every
    for names, frame in FRAMES:
        if not names.isdisjoint(takes):
            found = frame(cue)
            if found is not None:
                return found
    found = preposition(cue) if cue.next == "P" else None
    return found if found is not None or "object" not in takes else thing(cue)
