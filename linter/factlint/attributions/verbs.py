"""The verbs of a sentence that are cues: how each stands there, and what it makes of the words around it."""

from __future__ import annotations

import re

from msgspec.structs import replace

from factlint.attributions import postposed
from factlint.attributions.cue import Cue
from factlint.attributions.frames import behind
from factlint.attributions.grammar import first, group, is_clause, is_relative, main_subject, subject
from factlint.attributions.model import Found, Range, Sentence
from factlint.attributions.reported import as_saying
from factlint.language.cues import Cues, Verb

VERBS = re.compile("[KkI]")
_NOUNS = "nNZbqY"
_HOLDING = frozenset({"that", "clause", "told", "quote", "to", "wh"})
"""Frames whose content may hold cues of its own, which are no new speaker's."""


def verbs(sentence: Sentence, cues: Cues) -> list[Found]:
    """Return the attributions of a sentence's verbs, in order."""
    found: list[Found] = []
    speaker: Range | None = None
    reporting = "SI" in sentence.classes
    for match in VERBS.finditer(sentence.classes):
        if reporting and (told := as_saying(sentence, match.start(), cues)):
            found += told
            continue
        cue = _cue(sentence, match.start(), speaker, cues)
        made = _made(cue) if cue is not None else None
        if cue is None or made is None:
            continue
        cut = _cut(cue, made)
        if cut is not None:
            found = [_trimmed(each, cut) for each in found]
        held = any(each.frame in _HOLDING and each.covers(cue.at) for each in found)
        if made.speaker and not held:
            speaker = made.speaker
        found.append(made)
    return found


def _cue(sentence: Sentence, at: int, speaker: Range | None, cues: Cues) -> Cue | None:
    """Return how a verb stands in its sentence; None where it is no cue there."""
    verb = cues.verbs.get(sentence.word(at))
    if verb is None or not (verb.frames or verb.passive):
        return None
    classes = sentence.classes
    start = group(sentence, at, cues)
    helpers, before = classes[start:at], classes[start - 1 : start]
    if before == "t":
        if not _introduces(classes, at, cues) and classes[at : at + 2] not in ("kT", "kW"):
            return None
    elif classes[at] == "k" and not helpers.strip("A") and _is_noun(sentence, at, before, verb, cues):
        return None
    if classes[at] == "I" and "B" not in helpers and before != "r":
        mode = "ing"
        if before in ("", ",", "Q", "-", "C", "O") or sentence.word(start - 1) in cues.words["by"]:
            who = speaker or main_subject(sentence, start - 1, cues) or first(classes, cues)
        elif before == "v":  # she kept saying
            begin = group(sentence, start - 1, cues)
            who = subject(sentence, begin, cues) or main_subject(sentence, begin, cues)
        elif before in _NOUNS:
            who = _of_noun(sentence, start, cues)
        else:
            return None
    else:
        mode, who = _finite(sentence, at, start, before, "B" in helpers, speaker, cues)
        if who is None and mode == "finite":
            return None
    after = at + 1
    while after < len(classes) and classes[after] in "AX" and after - at < 4:
        after += 1
    passive = "B" in helpers and classes[at] != "I"
    inner = _is_inner(sentence, start, at, who, mode, cues)
    return Cue(sentence, cues, verb, at, start, who, mode, passive, after, inner)


def _introduces(classes: str, at: int, cues: Cues) -> bool:
    """Tell whether a quotation stands behind an infinitive and a mark: she had this to say: "It is late."."""
    match = cues.patterns["quote"].match(classes, at + 1)
    return match is not None and classes[match.end() - 2] in ",:"


def _is_noun(sentence: Sentence, at: int, before: str, verb: Verb, cues: Cues) -> bool:
    """Tell whether a base form is a noun there: the state, a report released, the state officials said."""
    if before and (before in "DpPhbg" or cues.patterns["modified"].match(sentence.back, len(sentence.back) - at)):
        return True
    if verb.lemma in cues.sets["plain"] or verb.lemma in cues.sets["spoken"]:
        return False
    return cues.patterns["noun"].match(sentence.classes, at + 1) is not None


def _finite(
    sentence: Sentence, at: int, start: int, before: str, helped: bool, speaker: Range | None, cues: Cues
) -> tuple[str, Range | None]:
    """Return the mode and the subject of a finite verb."""
    if before == "C":
        return "joined", speaker or main_subject(sentence, start - 1, cues) or first(sentence.classes, cues)
    if before == "r":
        return "finite", (start - 1, start)
    if before == "t":
        mode = "finite" if _introduces(sentence.classes, at, cues) else "bare"
        return mode, main_subject(sentence, start - 1, cues) or first(sentence.classes, cues)
    who = subject(sentence, start, cues)
    if who is None and not helped and before in ("", ",", "Q", ":", "-"):
        return "inverted", None
    return "finite", who


def _of_noun(sentence: Sentence, start: int, cues: Cues) -> Range | None:
    """Return who speaks by a participle behind a noun: whose statement it is, where that is told."""
    who = subject(sentence, start, cues)
    if who is not None and (sentence.classes[who[0] - 1 : who[0]] or ".") in "vKkPe":
        return main_subject(sentence, who[0], cues) or who
    return who


def _is_inner(sentence: Sentence, start: int, at: int, who: Range | None, mode: str, cues: Cues) -> bool:
    """Tell whether a verb stands in a clause within the sentence, which the next comma ends."""
    classes = sentence.classes
    begin = who[0] if who else start
    if mode == "finite" and "W" in (classes[begin - 1 : begin], classes[begin : begin + 1], classes[start - 1 : start]):
        return True
    if is_relative(sentence, at=start - 1, cues=cues):
        return True
    begins = classes.lstrip("AC")[:1]
    opens = begins in ("S", "W") or (begins == "P" and (mode == "bare" or is_clause(classes, 0, at, cues)))
    return opens and "," not in classes[:at]


def _made(cue: Cue) -> Found | None:
    if cue.mode == "inverted":
        return None if cue.passive else postposed.inverted(cue)
    if cue.mode == "finite" and not cue.passive:
        found = postposed.as_told(cue) or postposed.before(cue)
        if found is not None:
            return found
    return behind(cue)


def _cut(cue: Cue, made: Found) -> int | None:
    """Return where what was said before ends, because this cue goes on with its speaker."""
    at, before = cue.start - 1, cue.classes[cue.start - 1 : cue.start]
    if cue.mode not in ("ing", "joined") or (before not in _PARTS and made.frame != "quote"):
        return None
    if cue.mode == "joined":
        if not cue.is_in("taking-turns"):
            return None
        return at - 1 if cue.classes[at - 1 : at] == "," else at
    return at + (before in "Qq")


_PARTS = frozenset(",-QqCO")


def _trimmed(found: Found, cut: int) -> Found:
    if all(end <= cut or start >= cut for start, end in found.content):
        return found
    return replace(found, content=tuple((start, min(end, cut)) if start < cut else (start, end)
                                        for start, end in found.content))  # fmt: skip
