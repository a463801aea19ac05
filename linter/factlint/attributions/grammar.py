"""Subjects and clauses of a sentence, told from the classes of its words."""

from __future__ import annotations

from factlint.attributions.model import Range, Sentence
from factlint.language.cues import Cues

GROUP = "MHBXA"
"""Classes of what stands in a group of verbs before the last of them."""
_OPENERS = {",": ",", "-": "-", ")": "("}
_APPOSED = 3
"""Appositions that are looked through for the subject before them."""
_CLAUSE = 16
"""Words: a relative clause within a subject is not longer."""
_CUES = frozenset("Kk")
_BEGINS = frozenset("DR")
_VERBS = frozenset("BHMXvKkeAPS")


def group(sentence: Sentence, at: int, cues: Cues) -> int:
    """Return where the group of verbs begins that ends in the verb at *at*."""
    classes = sentence.classes
    start = at
    while start > 0 and (
        classes[start - 1] in GROUP
        or (
            start > 1
            and classes[start - 1] in "PDC"
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
    found = _phrase(sentence, end, cues)
    if (
        found is not None
        and not _CUES.isdisjoint(sentence.classes[found[0] : found[1]])
        and sentence.classes[end - 1] not in _OPENERS
    ):
        found = _behind_verb(sentence, found, cues)
    if found is None:
        return _with_clause(sentence, end, end, cues)
    start, last = found[0], found[1] - 1
    if sentence.classes[start - 1 : start] in _VERBS:
        if (
            start > 1
            and last > start
            and sentence.word(start - 2) in cues.words["cleft"]
            and is_relative(sentence, last, cues)
        ):
            return start, last  # it was Lind who said
        return _with_clause(sentence, start, end, cues) or _reduced(sentence, start, end, cues) or found
    return found


def _phrase(sentence: Sentence, end: int, cues: Cues) -> Range | None:
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
    classes, whole = sentence.classes, len(sentence.classes)
    opener = _OPENERS[classes[end - 1]]
    close = end - 1
    for _ in range(_APPOSED):
        at = classes.rfind(opener, 0, close)
        if at <= 0:
            return None
        match = cues.patterns["subject"].match(sentence.back, whole - at)
        start = whole - match.end() if match else at
        if classes[at + 1] == "C" and is_clause(classes, at + 1, close, cues):
            return None  # The school is small, but it has its followers, said
        aged = (
            classes[at + 1 : close] == "Z" and classes[start - 1 : start] == ","
        )  # One resident, Ruth Okonjo, 54, said
        if aged and classes[start - 2 : start - 1] == "n":
            first = cues.patterns["subject"].match(sentence.back, whole - start + 1)
            begin = whole - first.end() if first else start
            start = start if classes[begin - 1 : begin] in _VERBS else begin
        if match and classes[start:at] != "Z":  # Ruth Okonjo, 54, a teacher, said
            if classes[max(0, start - 3) : start] == ",Z,":  # Ruth Okonjo, 54, a teacher from Oldham, Ohio, said
                first = cues.patterns["subject"].match(sentence.back, whole - start + 3)
                start = whole - first.end() if first else start
            return start, end - 1
        close = at
    return None


def _behind_verb(sentence: Sentence, found: Range, cues: Cues) -> Range | None:
    """Return what stands behind the last verb in a phrase: the editor said the paper."""
    for at in range(found[1] - 1, found[0] - 1, -1):
        kind, after = sentence.classes[at], sentence.classes[at + 1 : at + 2]
        if kind == "K" and after == "P" and at > found[0]:
            continue  # the woman accused of theft
        if kind in "Kk" and (after in _BEGINS or (kind == "K" and sentence.word(at) not in cues.nominal)):
            return (at + 1, found[1]) if at + 1 < found[1] else None
    return found


def _reduced(sentence: Sentence, start: int, end: int, cues: Cues) -> Range | None:
    """Return a subject with its participle, behind which stands what begins at *start*: people briefed on the talks."""
    classes = sentence.classes
    if start < 3 or classes[start - 1] != "P" or classes[start - 2] not in "Ke" or classes[start - 3] not in "nNY":
        return None
    before = None if "I" in classes[end : end + 2] or classes[end - 1] in "RW" else _phrase(sentence, start - 2, cues)
    return (before[0], end) if before else None


def _with_clause(sentence: Sentence, start: int, end: int, cues: Cues) -> Range | None:
    """Return a subject with its relative clause, which holds what stands from *start*: a man who saw the crash."""
    classes = sentence.classes
    for at in range(start - 1, max(0, start - _CLAUSE), -1):
        if classes[at] in ",;:.Q":
            return None
        if is_relative(sentence, at, cues):
            break
    else:
        return None
    verb = cues.patterns["who-clause"].match(classes, at + 1, end)
    if verb is None or cues.saying(sentence.word(verb.end() - 1)):
        return None
    close = at - (classes[at - 1] == ",")
    before = _phrase(sentence, close, cues) if close > 0 else None
    return (before[0], end - (classes[end - 1] == ",")) if before else None


def is_relative(sentence: Sentence, at: int, cues: Cues) -> bool:
    """Tell whether a word is a relative that is the subject of its clause."""
    return (
        at > 0
        and sentence.classes[at] in "RTW"
        and sentence.classes[at - 1] in ",nNpYZD"
        and sentence.word(at) in cues.words["subject-relative"]
    )


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
        if found[1] - found[0] == 1 and is_relative(sentence, found[0], cues):
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
