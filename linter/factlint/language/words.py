"""Word lists: a pattern that matches the words, and the value of each."""

from __future__ import annotations

import re

from msgspec import Struct

Value = int | float | str
LONGEST = 15
"""Digits of the largest number that is read."""


class WordSpec(Struct, frozen=True, forbid_unknown_fields=True):
    """A list as YAML states it: see rules/languages/en/words.yaml."""

    words: dict[str, Value] = {}
    pattern: str | None = None
    exact: bool = False
    number: bool = False
    roman: bool = False
    suffixes: tuple[str, ...] = ()
    tens: tuple[str, ...] = ()
    ones: tuple[str, ...] = ()
    powers: tuple[str, ...] = ()
    inside: dict[str, Value] = {}
    """Words that count only within others: the `twenty` of `twenty-first`."""


class WordList(Struct, frozen=True):
    """A compiled list: *pattern* is a regular expression without groups, *values* are by folded word."""

    name: str
    pattern: str
    values: dict[str, Value]
    kind: str = "words"
    powers: tuple[str, ...] = ()

    def value(self, text: str) -> Value | None:
        """Return what *text*, matched by the pattern, stands for."""
        folded = " ".join(text.replace("’", "'").lower().split())
        if self.kind == "roman":
            return roman(text)
        if self.kind == "number":
            return self._number(folded)
        if self.kind == "words":
            return self.values.get(folded)
        digits = re.sub(r"[^\d.]", "", folded).rstrip(".")
        return _number_of(digits) if digits else None

    def _number(self, folded: str) -> Value | None:
        digits = re.match(r"[\d,]+(?:\.\d+)?", folded)
        if digits:
            return _number_of(digits[0].replace(",", ""))
        total: float = 0
        for word in re.split(r"[\s-]+", folded):
            value = self.values.get(word)
            if not isinstance(value, int | float):
                continue
            total = (total or 1) * value if word in self.powers else total + value
        return int(total) or None


def _number_of(digits: str) -> Value:
    """Return the number that digits write; one that is longer than any a text means is cut to the largest."""
    if len(digits) > LONGEST:
        return int(10**LONGEST)
    value: Value = float(digits) if "." in digits else int(digits)
    return value


def compiled(name: str, spec: WordSpec) -> WordList:
    """Make a word list of what YAML states."""
    values = {" ".join(word.lower().split()): value for word, value in {**spec.inside, **spec.words}.items()}
    if spec.pattern is not None:
        kind = "roman" if spec.roman else "digits"
        return WordList(name, spec.pattern, values, kind)
    if not spec.number:
        return WordList(name, _any_of(spec.words, spec.exact), values)
    ones, tens = "|".join(spec.ones), "|".join(spec.tens)
    rest = {word: value for word, value in spec.words.items() if word not in spec.tens}
    behind = "?" if len(rest) < len(spec.words) else ""  # a list of cardinals has the tens by themselves too
    pattern = rf"(?:(?:{tens})(?:[- ](?:{ones})){behind}|{_bare(rest)})"
    if spec.powers:
        pattern = rf"(?:{pattern}(?: (?:{'|'.join(spec.powers)})\b){{0,2}})"
    if spec.suffixes:
        pattern = rf"(?:\d{{1,3}}(?:,?\d{{3}})?(?:{'|'.join(spec.suffixes)})|{pattern})"
    return WordList(name, pattern, values, "number", spec.powers)


def _any_of(words: dict[str, Value], exact: bool) -> str:
    if not exact:
        return f"(?:{_bare(words)})"
    upper = {word.upper(): 0 for word in words if len(word) > 2}
    return f"(?-i:{_bare({**words, **upper})})"


def _bare(words: dict[str, Value]) -> str:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(_escaped(word) for word in longest_first)


def _escaped(word: str) -> str:
    """Escape a word; its spaces match any white space, its apostrophe a curly one too."""
    return re.escape(word).replace(r"\ ", r"\s{1,4}").replace("'", "['’]")


def roman(text: str) -> int | None:
    """Read a Roman numeral up to 99 or so; None for the empty one."""
    digits = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
    values = [digits.get(letter, 0) for letter in text]
    total = sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0]))
    return total or None
