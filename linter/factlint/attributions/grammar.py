"""Subjects and clauses of a sentence, told from the classes of its words."""

from __future__ import annotations

from factlint.attributions.model import Range, Sentence
from factlint.language.cues import Cues

GROUP = "MHBXA"
"""Classes of what stands in a group of verbs before the last of them."""
_OPENERS = {",": ",", "-": "-", ")": "("}
_APPOSED = 3
"""Appositions that are looked through for the subject before them."""


def group(sentence: Sentence, at: int, cues: Cues) -> int:
    """Return where the group of verbs begins that ends in the verb at *at*."""
    classes = sentence.classes
    start = at
    while start > 0 and (
        classes[start - 1] in GROUP
        or (
            start > 1
            and classes[start - 1] in "PD"
            and classes[start - 2] in "HBMRnN"
            and sentence.word(start - 1) in cues.words["in-group"]
        )
    ):
        start -= 1
    return start


def subject(sentence: Sentence, end: int, cues: Cues) -> Range | None:
    """Return the noun phrase that ends where a verb group begins: its subject, looked for behind appositions."""
    if end <= 0:
        return None
    classes, pattern = sentence.classes, cues.patterns["subject"]
    whole = len(classes)
    last = classes[end - 1]
    if last in _OPENERS:
        return _apposed(sentence, end, cues)
    if last == "W":
        there = end - 1 - (classes[end - 2 : end - 1] == ",")
        match = pattern.match(sentence.back, whole - there)
        return (whole - match.end(), end) if match else (end - 1, end)
    match = pattern.match(sentence.back, whole - end)
    return (whole - match.end(), end) if match else None


def _apposed(sentence: Sentence, end: int, cues: Cues) -> Range | None:
    """Return a subject and the apposition behind it, whose closing mark stands before *end*."""
    classes = sentence.classes
    opener = _OPENERS[classes[end - 1]]
    close = end - 1
    for _ in range(_APPOSED):
        at = classes.rfind(opener, 0, close)
        if at <= 0:
            return None
        match = cues.patterns["subject"].match(sentence.back, len(classes) - at)
        if match:
            return len(classes) - match.end(), end - 1
        close = at
    return None


def main_subject(sentence: Sentence, end: int, cues: Cues) -> Range | None:
    """Return the subject of the first finite verb of a main clause before *end*."""
    classes = sentence.classes
    for match in cues.patterns["verb"].finditer(classes, 1, max(end, 1)):
        start = match.start()
        while start > 0 and classes[start - 1] in GROUP:
            start -= 1
        found = subject(sentence, start, cues)
        if found is None or classes[found[0]] == "W" or classes[start - 1] in "W,":
            continue
        if found[0] == 0 or classes[found[0] - 1] not in "SWTP":
            return found
    return None


def first(classes: str, cues: Cues) -> Range | None:
    """Return the noun phrase that a sentence begins with."""
    match = cues.patterns["first"].match(classes)
    if match is None:
        return None
    start = 1 if classes[0] in "CAS" else 0
    return (start, match.end()) if match.end() > start else None


def is_clause(classes: str, start: int, end: int, cues: Cues) -> bool:
    """Tell whether there is a subject with its verb between two places."""
    return cues.patterns["predicate"].search(classes, start, end) is not None
