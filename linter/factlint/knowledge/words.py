"""Names as they are looked up: folded words, abbreviations without their marks, ids, and the rarest word of each."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from factlint.knowledge.model import Form
from factlint.knowledge.packing import packed

NAME = 60
"""Characters of what may be a name, and is looked up again and again."""
REMEMBERED = 16_384
"""Names whose folded form is kept."""
_WORD = re.compile(r"\w+")


def split(text: str) -> tuple[str, ...]:
    """Return the words of a text, folded; hyphens, apostrophes and full stops part words as spaces do."""
    return tuple(_WORD.findall(text.casefold()))


def folded(text: str) -> str:
    """Return the words of a text, folded, with one space between."""
    return _folded(text) if len(text) <= NAME else " ".join(split(text))


@lru_cache(REMEMBERED)
def _folded(text: str) -> str:
    return " ".join(split(text))


def tight(text: str) -> str:
    """Return an abbreviation without full stops and spaces; its case is kept."""
    return text.replace(".", "").replace(" ", "")


def slug(text: str) -> str:
    """Return the id that is made of a name: its words in lower case, without accents, joined by hyphens."""
    if not text.isascii():
        from unicodedata import combining, normalize

        text = "".join(char for char in normalize("NFKD", text) if not combining(char))
    return "-".join(_WORD.findall(text.lower()))


def forms(texts: Iterable[str], ident: str) -> list[Form]:
    """Return a form of each text; one that begins with initials also with these as one word."""
    found: dict[tuple[str, ...], Form] = {}
    for text in texts:
        words = split(text)
        initials = next((i for i, word in enumerate(words) if len(word) > 1), len(words))
        found.setdefault(words, Form(words, ident, text))
        if 1 < initials < len(words):
            joined = ("".join(words[:initials]), *words[initials:])
            found.setdefault(joined, Form(joined, ident, text))
    return [form for words, form in found.items() if words]


def by_every_word(every: Iterable[Form]) -> dict[str, bytes]:
    """Return forms under each of their words, packed."""
    found: dict[str, list[Form]] = {}
    for form in every:
        for word in dict.fromkeys(form.words):
            found.setdefault(word, []).append(form)
    return {word: packed(same) for word, same in found.items()}


def by_rarest_word(every: Iterable[Form]) -> dict[str, bytes]:
    """Return forms under the word of each that the fewest have, packed; of equals the longest word."""
    kept = list(every)
    count = Counter(word for form in kept for word in set(form.words))
    found: dict[str, list[Form]] = {}
    for form in kept:
        rarest = min(form.words, key=lambda word: (count[word] + 60 // len(word), word))
        found.setdefault(rarest, []).append(form)
    return {word: packed(same) for word, same in found.items()}
