"""Paragraphs as gates see them: which words stand in each, told once for all that asks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from factlint.text import Span, occurrences

DIGIT = "0"
"""The class of all words that begin with a digit; `0th` is that of all with these letters behind their digits,
`q0` that of all with this letter before them."""
YEAR = "0000"
"""The class of all words that begin with four digits and no more; there is one for two, three and five, too."""
_SPACED = bytes(c if chr(c).isalnum() or chr(c) == "_" else 32 for c in range(128)).ljust(256, b" ")
_PRINTED = {"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": ".", "\xa0": " "}
"""Marks of print, and what may stand for them where only words count."""
MARKS = "/:"
"""Marks within numbers that are looked for like words."""
_NUMBER = re.compile(r"\d(?<!\w\d)")  # begins with a class of characters, for which the engine scans fast
_EXACT = re.compile(r"\d{2,5}(?!\d)")
_GLUED = re.compile(r"\d+([^\W\d_]+)")
_LETTERED = re.compile(r"([^\W\d_]+)\d")
REMEMBERED = 16_384
"""Numbers whose classes are kept."""
LONGEST = 32
"""Characters of the longest word that a pattern looks for before another."""
_DIGITS = re.compile(r"\d(?<!\d\d)\w*")
_NO_WORD = re.compile(r"\W")
PRIVATE = re.compile("[\ue000-\uf8ff]")
"""What mentions are in the text that phrases are matched against."""


def folded(text: str) -> str:
    """Return a text folded, character by character: positions stay what they are."""
    found = text.casefold()
    if len(found) == len(text):
        return found
    return "".join(one if len(one := char.casefold()) == 1 else char for char in text)


def spaced(text: str) -> str:
    """Return a folded text with a space for every character that is no part of a word."""
    plain = text
    if not text.isascii():
        for mark, ascii_mark in _PRINTED.items():
            plain = plain.replace(mark, ascii_mark)
        if not plain.isascii():
            lines = plain.split("\n")
            return " ".join(spaced(line) if line.isascii() else _NO_WORD.sub(" ", line) for line in lines)
    return plain.encode().translate(_SPACED).decode()  # ten times faster for plain text, which most is


def places(text: str, word: str) -> Iterator[int]:
    """Yield where a word stands in a folded text: what stands beside it is no part of a word."""
    length = len(word)
    for at in occurrences(text, word):
        if not (_is_of_word(text[at - 1 : at]) or _is_of_word(text[at + length : at + length + 1])):
            yield at


def _is_of_word(character: str) -> bool:
    return character.isalnum() or character == "_"


def words_in(text: str) -> set[str]:
    """Return the words of a text, folded, the classes of those with digits, and its mentions."""
    paragraph = Paragraph.of(text)
    return paragraph.known(frozenset(paragraph.words))


@lru_cache(REMEMBERED)
def _classes(word: str) -> tuple[str, ...]:
    """Return the classes of a word with a digit in it."""
    lettered = _LETTERED.match(word)
    if lettered:
        return (lettered[1] + DIGIT,)
    if not _NUMBER.match(word):
        return ()
    glued, exact = _GLUED.match(word), _EXACT.match(word)
    return (DIGIT, *((DIGIT * len(exact[0]),) if exact else ()), *((DIGIT + glued[1],) if glued else ()))


class Paragraph:
    """A paragraph's words, and where they stand.

    *plain* is what `spaced` returns, cut to the paragraph, *start* where that begins; *marks* are other signs that
    gates know.
    """

    __slots__ = ("_marks", "_numbers", "_plain", "_start", "words")

    def __init__(self, plain: str, start: int, marks: Iterable[str]) -> None:
        self._plain, self._start, self._marks = plain, start, marks
        self.words = plain.split()
        self._numbers: dict[str, list[int]] = {}

    @classmethod
    def of(cls, text: str) -> Paragraph:
        """Return a paragraph of a text in which mentions are characters."""
        marks = [mark for mark in MARKS if mark in text]
        return cls(spaced(PRIVATE.sub(" ", folded(text))), 0, marks + PRIVATE.findall(text))

    def known(self, vocabulary: frozenset[str]) -> set[str]:
        """Return the words that are in a vocabulary, the classes of those with digits, and the marks."""
        here = set(vocabulary.intersection(self.words))
        plain, start, numbers = self._plain, self._start, self._numbers
        for match in _DIGITS.finditer(plain):
            at = match.start()
            if at == 0 or plain[at - 1] == " ":
                for cls in _classes(match[0]):
                    numbers.setdefault(cls, []).append(start + at)
            else:
                here.update(_classes(plain[plain.rfind(" ", 0, at) + 1 : match.end()]))
        here.update(numbers, self._marks)
        return here

    def places(self, word: str) -> list[int]:
        """Return where a word, or a word of a class of numbers, stands in the document."""
        if word[0] == DIGIT:
            return self._numbers.get(word, [])
        return [self._start + at for at in occurrences(f" {self._plain} ", f" {word} ")]

    def before(self, place: int) -> tuple[str, ...]:
        """Return the word before a place, with the classes of one that has digits."""
        at = place - self._start
        words = self._plain[max(0, at - LONGEST) : at].split()
        word = words[-1] if words else ""
        return (word,) if word.isalpha() else (word, *_classes(word))

    def holds(self, name: str) -> bool:
        """Tell whether words, each with a space on both sides, stand here in a row."""
        return name in f" {' '.join(self.words)} "


class Paragraphs:
    """The paragraphs of a text, by number: each with the words of a vocabulary that stand in it, or classes of them."""

    def __init__(self, text: str, spans: Iterable[Span], vocabulary: frozenset[str]) -> None:
        plain = spaced(folded(text))
        self.every = [
            Paragraph(plain[start:end], start, [mark for mark in MARKS if text.find(mark, start, end) >= 0])
            for start, end in spans
        ]
        self.known = [paragraph.known(vocabulary) for paragraph in self.every]
