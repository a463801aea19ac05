"""Nouns and adjectives that are cues: his promise to go, a claim that it is so, aware that it is."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from factlint.attributions.grammar import GROUP, subject
from factlint.attributions.model import Found, Range, Sentence
from factlint.language.cues import Cues

MARKED = re.compile("[JEkK]")
_BETWEEN = "neAgkK"


def nouns(sentence: Sentence, cues: Cues, taken: Collection[int]) -> Iterator[Found]:
    """Yield the attributions of a sentence's nouns and adjectives; *taken* are cues that are verbs there."""
    for match in MARKED.finditer(sentence.marked):
        at = match.start()
        if at in taken:
            continue
        word = sentence.word(at)
        found = None
        if match[0] == "E":
            found = _adjective(sentence, at, word, cues)
        elif word in cues.nouns and sentence.classes[at - 1 : at] not in ("R", "M", "B", "H", "t"):
            found = _noun(sentence, at, word, cues)
        if found is not None:
            yield found


def _adjective(sentence: Sentence, at: int, word: str, cues: Cues) -> Found | None:
    classes = sentence.classes
    start = at
    while start > 0 and classes[start - 1] in GROUP:
        start -= 1
    if "B" not in classes[start:at]:
        return None
    speaker = subject(sentence, start, cues)
    found = _behind(sentence, at, word, cues.adjectives[word], speaker, (start, at + 1), cues)
    if found is not None or "clause" not in cues.adjectives[word]:
        return found
    if cues.patterns["clause"].match(classes, at + 1) is None:
        return None
    return Found(at, word, "clause", ((at + 1, _comma(sentence, at)),), speaker, (start, at + 1), "noun")


def _noun(sentence: Sentence, at: int, word: str, cues: Cues) -> Found | None:
    classes, spec = sentence.classes, cues.nouns[word]
    start = at
    while start > 0 and classes[start - 1] in _BETWEEN:
        start -= 1
    owner = _owner(sentence, start, cues)
    if owner is not None:
        return _behind(sentence, at, word, spec.own, owner, (at, at + 1), cues)
    verb = start - (classes[start - 1 : start] == "D")
    if verb > 0 and classes[verb - 1] in "vKkHI":
        begin = verb - 1
        while begin > 0 and classes[begin - 1] in GROUP:
            begin -= 1
        speaker = subject(sentence, begin, cues)
        if speaker is not None:
            return _behind(sentence, at, word, spec.verb, speaker, (begin, at + 1), cues)
    return _behind(sentence, at, word, spec.free, None, (at, at + 1), cues)


def _owner(sentence: Sentence, start: int, cues: Cues) -> Range | None:
    """Return whose a noun is: a name with a possessive, or "his"."""
    classes = sentence.classes
    if not start:
        return None
    if classes[start - 1] == "p":
        begin = start - 1
        while begin > 0 and classes[begin - 1] in "NhZib":
            begin -= 1
        return (begin - (classes[begin - 1 : begin] == "D"), start)
    if classes[start - 1] == "D" and sentence.word(start - 1) in cues.words["owner"]:
        return (start - 1, start)
    return None


def _comma(sentence: Sentence, at: int) -> int:
    comma = sentence.classes.find(",", at + 2)
    return comma if 0 < comma < sentence.end else sentence.end


def _behind(
    sentence: Sentence,
    at: int,
    word: str,
    frames: Collection[str],
    speaker: Range | None,
    cue: Range,
    cues: Cues,
) -> Found | None:
    """Return the content behind a noun or an adjective, if that takes what stands there."""
    classes = sentence.classes
    following = classes[at + 1 : at + 2]
    frame = {"T": "that", "t": "to", "W": "wh"}.get(following)
    if frame is not None and frame in frames:
        adjective = sentence.marked[at] == "E" and frame == "that"
        end = sentence.end if adjective else _comma(sentence, at)
        return Found(at, word, frame, ((at + 1, end),), speaker, cue, "noun")
    if following != "P" or at + 2 >= len(classes) or sentence.word(at + 1) not in frames:
        return None
    match = cues.patterns["object"].match(classes, at + 2)
    if match is None:
        return None
    end = min(match.end(), _comma(sentence, at))
    return Found(at, word, sentence.word(at + 1), ((at + 2, end),), speaker, (cue[0], at + 2), "noun")
