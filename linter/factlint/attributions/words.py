"""A block as sentences: quotations masked, words by their classes."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from factlint.attributions.model import Range, Sentence
from factlint.language.chunks import positions
from factlint.language.classes import GONE, PART, QUOTATION
from factlint.language.cues import Cues

TELLING = re.compile("[KkIJEcQq:]")
"""Classes without which nothing is said: cues, quotations, and the colon of an introduction."""
BRACKETS = re.compile(r"\([^()]{1,40}\)")
"""A short remark in brackets: a party and a state, an age. What stands around it is one phrase."""
LONG, SHORT = 60, 18
"""Characters: a longer quotation is speech, a shorter one a word in quotation marks, whatever its marks."""
LONGEST = 400
"""Words: what is longer is no sentence, and is read in parts."""
STOPS = ".!?…"
ENDS = STOPS + ",—–-"
HEADLINE = 160
"""Characters: a longer line is no headline."""
CAPITALS = 0.75
"""The share of words with capitals in a headline that capitalises all of them."""
_LETTERS = re.compile(r"[A-Za-z]{4,}")
_CLOSERS = "\"”’'»"


def masked(text: str, quotations: Iterable[Range]) -> str:
    """Return a text with each quotation, marks included, as one word of the same length."""
    parts = []
    at = 0
    for start, end in quotations:
        kind = QUOTATION if _is_speech(text, start, end) else PART
        parts += [text[at:start], kind, GONE * (end - start - 1)]
        at = end
    plain = "".join((*parts, text[at:])) if parts else text
    return BRACKETS.sub(lambda match: " " * len(match[0]), plain) if "(" in plain else plain


def _is_speech(text: str, start: int, end: int) -> bool:
    inner = text[start:end].rstrip(_CLOSERS)
    if end - start > LONG or inner[-1:] in ENDS:
        return True
    behind = text[end : end + 2]
    closed = behind[:1] in (",", ".") or (behind[:1] == " " and behind[1:] in ("—", "–", "―", "-"))
    return end - start > SHORT and inner.count(" ") > 1 and closed


def sentences(text: str, quotations: Sequence[Range], cues: Cues) -> list[Sentence]:
    """Return the sentences of a block's text; none if no word of it tells of speech."""
    plain = masked(text, quotations)
    chunks = (cues.titled if _is_headline(text) else cues.chunks).read(plain)
    marked = "".join([chunk[0] for chunk in chunks])
    if not TELLING.search(marked):
        return []
    where = positions(chunks)
    return [
        _sentence(marked, plain, where, begin, min(end, begin + LONGEST), dropped)
        for start, end, dropped in _bounds(text, plain, marked, where, cues)
        for begin in range(start, end, LONGEST)
    ]


def _sentence(
    marked: str, plain: str, places: Sequence[Range], start: int, end: int, dropped: Collection[int]
) -> Sentence:
    if dropped:
        inside = [i for i in range(start, end) if i not in dropped]
        kinds, places = "".join([marked[i] for i in inside]), [places[i] for i in inside]
    else:
        kinds, places = marked[start:end], places[start:end]
    classes = kinds.translate(_PLAIN)
    last = len(kinds.rstrip(".)")) if kinds.endswith((".", ").")) else len(kinds)
    return Sentence(classes, classes[::-1], kinds, places, plain, last)


_PLAIN = str.maketrans("JE", "nn")


def _is_headline(text: str) -> bool:
    if len(text) > HEADLINE:
        return False
    words = _LETTERS.findall(text)
    return len(words) > 2 and sum(word[0].isupper() for word in words) > CAPITALS * len(words)


def _bounds(
    text: str, plain: str, classes: str, places: Sequence[Range], cues: Cues
) -> Iterable[tuple[int, int, set[int]]]:
    """Yield where sentences begin and end, and the full stops within them, which end abbreviations."""
    start, dropped = 0, set[int]()
    last = len(classes)
    for match in _BREAKS.finditer(classes):
        at = match.start()
        if at < start:
            continue
        if classes[at] == ".":
            if _abbreviates(plain, classes, places, at):
                dropped.add(at)
                continue
            end = at + 2 if classes[at + 1 : at + 2] == ")" else at + 1
        elif at + 1 < last and _closes(text, plain, classes, places, at, cues):
            end = at + 1
        else:
            continue
        yield start, end, dropped
        start, dropped = end, set()
    if start < last:
        yield start, last, dropped


_BREAKS = re.compile("[.Q]")
_OPENERS = "DRSCWTrOQAPM"
"""Classes of words that begin a sentence more often than they follow an abbreviation."""


def _abbreviates(plain: str, classes: str, places: Sequence[Range], at: int) -> bool:
    """Tell whether a full stop belongs to the word before it, or stands within a sentence for another reason."""
    here = places[at][0]
    if plain[here] != "." or at == 0 or at + 1 >= len(classes):
        return False
    following = places[at + 1][0]
    if plain[following].islower() or following == places[at][1]:
        return True
    before = classes[at - 1]
    start, end = places[at - 1]
    if before == "h":
        return True
    word = plain[start:end]
    short = before in "ibY" or "." in word
    begins = plain[following].isupper() and classes[at + 1] in _OPENERS
    return short and not begins and end == here and (before != "Y" or len(word) <= 4)


def _closes(text: str, plain: str, classes: str, places: Sequence[Range], at: int, cues: Cues) -> bool:
    """Tell whether a quotation that ends in a stop of its own ends its sentence."""
    start, end = places[at]
    stop = text[start:end].rstrip(_CLOSERS)[-1:]
    if stop not in STOPS:
        return False
    if classes[at + 1] == "Q":
        return True
    if not plain[places[at + 1][0]].isupper():
        return False
    return stop == "." or cues.patterns["follows"].match(classes, at + 1, at + 10) is None
