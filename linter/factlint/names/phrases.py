"""Phrases that say what somebody is, taken apart: qualifiers, what comes before the title, the title, its body."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from factlint.language.names import Naming

_WORD = re.compile(r"[^\s]+")
_OPEN = "nNbiJEhpZk"
"""Classes of words that may stand before a title, as a part of it."""
MOST = 7
"""Words before a title that are looked at."""


class Phrase(NamedTuple):
    """A phrase taken apart; *start* and *end* are where it stands in the text that was given."""

    start: int
    end: int
    title: str
    before: str
    body: str
    past: bool
    pending: bool
    under: bool
    standing: bool
    definite: bool


class Phrases:
    """Takes phrases apart by the words of a language."""

    def __init__(self, naming: Naming, classes: Mapping[str, str]) -> None:
        self.naming, self.classes = naming, classes

    def ending(self, before: str, titled: str) -> Phrase | None:
        """Return the phrase that ends where a name begins; *titled* is the title within the name's run."""
        words = [(match.start(), match.group()) for match in _WORD.finditer(before)][-MOST:]
        own = [word for word in titled.split() if word.rstrip(".") not in self.naming.honorifics]
        if not own and not (words and self._is_head(words[-1][1])):
            return None
        start = len(words)
        belongs = self._says_more if own else self._belongs
        while start > 0 and belongs(words[start - 1][1]):
            start -= 1
        definite = start > 0 and words[start - 1][1].lower() in self.naming.spec.words["definite"]
        every = [word for _, word in words[start:]] + own
        definite = definite or any(word.endswith(self.naming.possessives) for word in every)
        where = words[start][0] if start < len(words) else len(before)
        return self._taken_apart(every, where, len(before), "", definite)

    def beginning(self, text: str) -> Phrase | None:
        """Return the phrase that a text begins with."""
        words = [(match.start(), match.group()) for match in _WORD.finditer(text)]
        head = self._head(words)
        if head is None:
            return None
        start, word = words[head]
        end = start + len(word)
        office = self.naming.patterns["portfolio"].match(text, end)
        every = [each for _, each in words[: head + 1]]
        if office:
            every, end = [*every, *office[0].split()], office.end()
        match = self.naming.patterns["of"].match(text, end)
        body = match["body"] if match else ""
        stop = match.end() if match else end
        return self._taken_apart(every, words[0][0], stop, body, False)

    def _head(self, words: Sequence[tuple[int, str]]) -> int | None:
        """Return which word ends the title: the first that may, the next one if that may too."""
        for at, (_, word) in enumerate(words[:MOST]):
            if self._is_head(word):
                while at + 1 < len(words) and self._is_head(words[at + 1][1]):
                    at += 1
                return at
            if not self._belongs(word):
                return None
        return None

    def _is_head(self, word: str) -> bool:
        return self.naming.is_head(word)

    def _says_more(self, word: str) -> bool:
        """Tell whether a word without a capital goes before a title with one: "former", "state"."""
        return word.lower() in self.naming.qualifiers or word in self.naming.spec.words["levels"]

    def _belongs(self, word: str) -> bool:
        """Tell whether a word may be a part of a phrase that says what somebody is."""
        if word.lower() in self.naming.qualifiers:
            return True
        if not word[-1].isalnum() and word[-1] not in ".’'":
            return False
        plain = word.rstrip(".,")
        if not plain or plain[0] in "“\"'(‘—–":
            return False
        if word[-1] == "." and "." not in plain and plain not in self.naming.spec.abbreviations:
            return False
        return self.classes[word if word[-1] != "." else plain] in _OPEN

    def _taken_apart(self, words: Sequence[str], start: int, end: int, body: str, definite: bool) -> Phrase | None:
        kinds: set[str] = set()
        kept: list[str] = []
        for word in words:
            plain, found = self._unmarked(word)
            kinds |= found
            if plain:
                kept.append(self.naming.spec.abbreviations.get(plain.rstrip("."), plain))
        if not kept:
            return None
        at = self._title(kept)
        title, before = " ".join(kept[at:]), " ".join(kept[:at])
        return Phrase(
            start, end, title.lower(), before, body, "past" in kinds, "not-yet" in kinds, "under" in kinds,
            "standing" in kinds, definite,
        )  # fmt: skip

    def _unmarked(self, word: str) -> tuple[str, set[str]]:
        """Return a word without the marks of qualifiers, and their kinds; nothing for one that is a qualifier."""
        kinds = set()
        folded = word.lower()
        for mark, kind in self.naming.qualifiers.items():
            if mark[-1] == "-" and folded.startswith(mark) and len(folded) > len(mark):
                kinds.add(kind)
                word, folded = word[len(mark) :], folded[len(mark) :]
            elif mark[0] == "-" and folded.endswith(mark):
                kinds.add(kind)
                word, folded = word[: -len(mark)], folded[: -len(mark)]
        kind = self.naming.qualifiers.get(folded, "")
        if kind and kind != "under" and folded not in self.naming.heads:
            return "", {kind}
        return word, kinds | ({kind} if kind else set())

    def _title(self, words: Sequence[str]) -> int:
        """Return where the title begins: its last words without a capital, or all but places before it."""
        at = len(words) - 1
        plain = words[-1][0].islower()
        while at > 0 and self._in_title(words[at - 1], plain):
            at -= 1
        return at

    def _in_title(self, word: str, plain: bool) -> bool:
        if plain and not word[0].islower():
            return False
        names = word.isupper() or "." in word or word.endswith(self.naming.possessives)
        return not (names or self.naming.is_place(word))
