"""Which forms of the knowledge differ a little from a name in one word, and in nothing else."""

from __future__ import annotations

from factlint.knowledge.model import Form
from factlint.knowledge.people import People
from factlint.names.spelling import is_near

SHORT, LONG = 4, 7
"""Letters of a part of a name of which one, or two, may differ."""
REMEMBERED = 50_000
"""Names whose neighbours are kept."""
Words = tuple[str, ...]
Hits = tuple[tuple[Form, int], ...]
"""A form for each person, and which word of it differs."""


class Nearby(dict[Words, Hits]):
    """The neighbours of every name that was asked for: folded words, the first letter of each right."""

    def __init__(self, people: People) -> None:
        super().__init__()
        self.people = people
        self._forms: dict[str, dict[tuple[int, int, str], list[Form]]] = {}

    def __missing__(self, words: Words) -> Hits:
        if len(self) > REMEMBERED:
            self.clear()
        found: dict[str, tuple[Form, int]] = {}
        for at, word in enumerate(words):
            for form in self._with(word).get(_key(words, at), ()):
                differs = _differs(words, form.words)
                if differs is not None:
                    found.setdefault(form.id, (form, differs))
        hits = self[words] = tuple(found.values())
        return hits

    def _with(self, word: str) -> dict[tuple[int, int, str], list[Form]]:
        """Return the forms with a word by their length, its place, and the letter that the other word begins with."""
        found = self._forms.get(word)
        if found is None:
            found = self._forms[word] = {}
            for form in self.people.near(word):
                found.setdefault(_key(form.words, form.words.index(word)), []).append(form)
        return found


def _key(words: Words, at: int) -> tuple[int, int, str]:
    return len(words), at, words[1 - at][0] if len(words) == 2 else ""


def _differs(words: Words, others: Words) -> int | None:
    """Return which word of two names differs, if one does, a little, and none else."""
    different = [i for i, (one, other) in enumerate(zip(words, others)) if one != other]
    if len(different) != 1:
        return None
    (at,) = different
    return at if is_near(words[at], others[at], SHORT, LONG) else None
