"""Cues behind their content: "..., he said" and "...," said the minister."""

from __future__ import annotations

from typing import Any

from factlint.attributions.cue import Cue
from factlint.attributions.grammar import is_clause
from factlint.attributions.model import Found, Range


def start_of(classes: str, end: int) -> int:
    """Return where content that ends at *end* begins."""
    start, last = classes.rfind(";", 0, end) + 1, end - 1
    if last > start and classes[last] == "Q":
        mark = classes[last - 1]
        if mark in "-:" or (mark == "," and classes[start] in "SW"):  # He was not impressed - "So what?" he said
            return last
    return start


def inverted(cue: Cue) -> Found | None:
    """Read a cue before its subject, behind the content: "...," said the minister."""
    classes, start = cue.classes, cue.start
    if "inverted" not in cue.verb.every:
        return None
    match = cue.cues.patterns["speaker"].match(classes, cue.at + 1)
    if match is None or not start or classes[cue.at + 1 : match.end()] == "O":
        return None
    end = start - 1 if classes[start - 1] == "," else start
    first = (start_of(classes, end), end)
    more = cue.cues.patterns["taken-up"].match(classes, match.end())
    if more and "Q" in classes[first[0] : end]:
        return cue.found("inverted", first, (more.end() - 1, cue.sentence.end), speaker=match.span())
    return cue.found("inverted", first, speaker=(cue.at + 1, match.end()))


def as_told(cue: Cue) -> Found | None:
    """Read "as the minister said, ..." and the same behind its content."""
    classes, speaker = cue.classes, cue.speaker
    if speaker is None or not speaker[0] or cue.sentence.word(speaker[0] - 1) not in cue.cues.words["as"]:
        return None
    behind = cue.cues.patterns["as-told"].match(classes, cue.at + 1)
    if behind is None or not cue.is_in("as-told"):
        return None
    start, end, last = speaker[0] - 1, behind.end(), cue.sentence.end
    if not classes[:start].strip("CA"):
        return cue.said("as", (end + 1, last)) if classes[end : end + 1] == "," else None
    if classes[start - 1] != ",":
        return None
    first = (start_of(classes, start - 1), start - 1)
    return cue.said("as", first, (end + 1, last)) if classes[end : end + 1] == "," else cue.said("as", first)


def before(cue: Cue) -> Found | None:
    """Read content before the subject of its cue: "..., the minister said"."""
    classes = cue.classes
    if "before" not in cue.verb.every:
        return None
    start = cue.speaker[0] if cue.speaker else cue.start
    mark = classes[start - 1 : start]
    if start < 1 or mark not in ",Q-" or cue.sentence.word(0) in cue.cues.words["addressed"]:
        return None
    ends = _end_of_cue(cue, start, mark)
    if ends is None:
        return None
    end = start - 1 if mark in ",-" else start
    first = (start_of(classes, end), end)
    left, after = classes[first[0] : end], classes[ends : ends + 1]
    quoted = "Q" in left
    stands = quoted or is_clause(classes, *first, cue.cues)
    if not (stands or after == "," or _may_end(cue, left, after)):
        return None
    more = _more(cue, ends, after, quoted, stands, left[-1:] in _HELPERS)
    return cue.said("before", first, more) if more else cue.said("before", first)


def _end_of_cue(cue: Cue, start: int, mark: str) -> int | None:
    """Return where the cue and what belongs to it end, if no content can stand behind it."""
    classes, patterns = cue.classes, cue.cues.patterns
    closing: Any = patterns["closing"].match(classes, cue.at + 1)
    if mark == "Q":
        if closing:
            return int(closing.end())
        fronted = not start_of(classes, start) and classes.lstrip("AC")[:1] in _FRONTED
        if fronted and patterns["clause"].match(classes, cue.at + 1):  # After calling it "a mess," she said it was late
            return None
        return None if classes[cue.at + 1 : cue.at + 2] in ("T", ":") else cue.at + 1
    if closing is None:
        return None
    end = int(closing.end())
    if "Q" in classes[:start]:
        return end
    following = classes[end : end + 1]
    if following == ":":
        return None
    near = patterns["quote-near"].match(classes, end)
    apart = near is not None and near.end() - end > 2 and _is_apart(cue, start, end, near.end())
    return None if near and not apart and patterns["opener"].fullmatch(classes[: start - 1]) is None else end


def _is_apart(cue: Cue, start: int, end: int, near: int) -> bool:
    """Tell whether a quotation is not the cue's own, but part of content that goes on: they, he said, can "do it"."""
    pronoun = cue.speaker is not None and cue.classes[slice(*cue.speaker)] == "R" and cue.classes[0] != "P"
    return pronoun or is_clause(cue.classes, 0, start - 1, cue.cues) or is_clause(cue.classes, end, near - 1, cue.cues)


def _may_end(cue: Cue, left: str, after: str) -> bool:
    """Tell whether words without a verb that is known are content all the same, before a cue that ends a sentence."""
    return after in (".", "") and cue.is_in("ending") and len(left) > 3 and left[0] not in "PSge"


def _more(cue: Cue, ends: int, after: str, quoted: bool, stands: bool, cut_off: bool) -> Range | None:
    """Return the content that goes on behind the cue."""
    classes, end = cue.classes, cue.sentence.end
    if after not in (",", ":", "Q") or ends >= end:
        return None
    start = ends + (after != "Q")
    if quoted:
        match = cue.cues.patterns["goes-on"].match(classes, start)
        start = match.end() - 1 if match else start
        return (start, end) if classes[start : start + 1] == "Q" and start < end else None
    # ..., she said, because it was late; as it was late, she said, they went; they had, she said, gone
    goes_on = not stands or classes[start : start + 1] in _LINKS or classes[0] in "SW" or cut_off
    return (start, end) if goes_on else None


_FRONTED = frozenset("SWP")
_LINKS = frozenset("CST")
_HELPERS = frozenset("BHMXt")
