"""Whether an acronym can stand for a name."""

from __future__ import annotations

from functools import cache

from factlint.knowledge.words import split, tight


def fits(acronym: str, name: str) -> bool:
    """Tell whether an acronym's letters are, in order, the beginnings of some words of a name.

    A word may give several letters (`Interpol`), or none (`of`).
    """
    letters = "".join(char for char in tight(acronym).casefold() if char.isalpha())
    words = tuple(split(name))

    @cache
    def rest_fits(at: int, word: int) -> bool:
        if at == len(letters):
            return True
        if word == len(words):
            return False
        shared = 0
        while at + shared < len(letters) and letters[at + shared : at + shared + 1] == words[word][shared : shared + 1]:
            shared += 1
        return any(rest_fits(at + taken, word + 1) for taken in range(shared, -1, -1))

    return bool(letters) and rest_fits(0, 0)
