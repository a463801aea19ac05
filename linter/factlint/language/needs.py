"""What a pattern needs: classes of words of which every match holds one, derived from the pattern itself."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from factlint.language.gate import Needs
from factlint.language.paragraphs import DIGIT, MARKS

OPAQUE = "\x00"
MANY = "9"
"""Digits of which a pattern does not say how many."""
_MOST = 20000
REMEMBERED = 16_384
_FEW = 8
"""Strings that are repeated, of which each may be the first and each the last."""
_WORD = re.compile(r"[\w\x00\ue000-\uf8ff]")
_ENDING = re.compile(r"(?<![\w\x00])(\w+)[^\w\x00]*$")
_TOKEN = re.compile(r"(?<![\w\x00])\w+(?![\w\x00])|[\ue000-\uf8ff]")
_PRIVATE = range(0xE000, 0xF900)
_EXACT = re.compile(f"{DIGIT}{{2,5}}")


@lru_cache(REMEMBERED)  # phrases and their gate ask the same
def needs(source: str) -> Needs:
    """Return the classes of words a match of the regular expression *source* always holds one of."""
    tree = _parsed(source)
    if tree is None:
        return ()
    classes = [_words(piece) for piece in _pieces(tree)]
    classes += [_marks(_strings(node)) for node in _flat(tree)]
    return tuple(dict.fromkeys(cls for cls in classes if cls))


def _parsed(source: str) -> Any:
    """Parse a pattern; None where only `regex` can: such a pattern passes every gate."""
    try:
        plain = re.sub(r"\\[pP]\{[^}]*\}", ".", source)
        return parser.parse(re.sub(r"\(\?P<\w+>", "(?:", plain), re.IGNORECASE)
    except re.error:
        return None


def begins_in_word(source: str) -> bool:
    """Tell whether every match begins with a letter or digit."""
    tree = _parsed(source)
    strings = _pieces(tree)[0] if tree is not None else {""}
    return all(re.match(r"\w", string) for string in strings)


def heads(source: str) -> frozenset[str] | None:
    """Return the words of which every match of *source* begins with one; None if they cannot be told."""
    tree = _parsed(source)
    strings = _pieces(tree)[0] if tree is not None else {""}
    first = [re.match(r"\w+", string) for string in strings]
    if not all(first) or any(len(match[0]) < len(string) and string[len(match[0])] == OPAQUE
                             for match, string in zip(first, strings, strict=True) if match):  # fmt: skip
        return None
    classes = frozenset(_class(match[0]) for match in first if match)
    return None if any(not cls or (cls[-1] == DIGIT and cls[0] != DIGIT) for cls in classes) else classes


def tails(source: str) -> frozenset[str] | None:
    """Return the words of which every match of *source* ends with one, and maybe marks; None if they cannot be told."""
    tree = _parsed(source)
    nodes = [*_flat(tree)] if tree is not None else []
    while len(nodes) > 1 and _parts(_strings(nodes[-1])) and nodes[-2][0] is sre.ASSERT:
        nodes.pop()  # a mark between the word and the match
    if nodes and nodes[-1][0] is sre.ASSERT and nodes[-1][1][0] < 0:  # what a look behind sees is before, too
        tree = nodes[-1][1][1]
        if next(iter(_flat(tree)), None) != (sre.AT, sre.AT_BOUNDARY):  # and may see the end of a word
            return None
    found: set[str] = set()
    for strings in reversed(_pieces(tree) if tree is not None else []):
        last = [_ENDING.search(string) for string in strings if string]
        if not all(last):
            return None
        found.update(_class(match[1]) for match in last if match)
        if strings != {""} and "" not in strings:
            return frozenset(found) if "" not in found else None
    return None


def _marks(strings: set[str]) -> frozenset[str]:
    """Return the marks of which a node holds one, if it is nothing but a mark within a number."""
    return frozenset(strings) if strings and all(string in MARKS and string for string in strings) else frozenset()


def _parts(strings: set[str]) -> bool:
    """Tell whether a node stands between words: no word goes on over it."""
    return bool(strings) and all(s != "" and not _WORD.search(s) for s in strings)


def _pieces(tree: Any) -> list[set[str]]:
    """Cut a sequence where no word can go on, and return the strings that each piece can be."""
    pieces: list[set[str]] = [{""}]
    for node in _flat(tree):
        strings = _strings(node)
        if _parts(strings):
            pieces.append({""})
        else:
            pieces[-1] = _joined(pieces[-1], strings)
    return pieces


def _flat(tree: Any) -> Iterable[Any]:
    """Yield the nodes of a sequence, those of plain groups in their place."""
    for op, arg in tree:
        if op is sre.SUBPATTERN:
            yield from _flat(arg[3])
        else:
            yield op, arg


def _joined(left: set[str], right: set[str]) -> set[str]:
    if len(left) * len(right) > _MOST:
        left = {_shortened(string) for string in left}
    if len(left) * len(right) > _MOST:
        left = {_forgotten(string) for string in left}
    if len(left) * len(right) > _MOST:
        return {OPAQUE}
    return {a + b for a in left for b in right}


def _shortened(string: str) -> str:
    """Forget what a string holds but for its last word."""
    last = _ENDING.search(string)
    return f"{OPAQUE} {string[last.start(1) :]}" if last else _forgotten(string)


def _forgotten(string: str) -> str:
    """Forget what a string holds, but not whether a word can go on behind it."""
    if not string:
        return ""
    return OPAQUE if _WORD.match(string[-1]) else f"{OPAQUE} "


def _words(strings: set[str]) -> frozenset[str]:
    """Pick of every string one whole word, so that few words are left; no class if some string has none."""
    tokens = [[cls for word in _TOKEN.findall(string) if (cls := _class(word))] for string in strings]
    if not all(tokens):
        return frozenset()
    picks = (  # of equal ones the last word: the a of "a.m." is more common than its m
        lambda t: t[-1],
        lambda t: max(t, key=lambda word: (word[0] != DIGIT, len(word))),
        lambda t: t[0],
    )
    choices = [frozenset(map(pick, tokens)) for pick in picks]
    return min(choices, key=lambda choice: sum(1 if len(word) > 4 else 4 for word in choice))


@lru_cache(REMEMBERED)
def _class(word: str) -> str:
    """Return the class of a word, as the gate knows it; none for what is no plain mixture of letters and digits."""
    if _EXACT.fullmatch(word):
        return word
    digits = re.fullmatch(rf"([{DIGIT}{MANY}]*)([^{DIGIT}{MANY}]*)([{DIGIT}{MANY}]?).*", word)
    before, letters, behind = digits.groups() if digits else ("", "", "")
    if before:
        return DIGIT + letters if not behind else ""
    return letters + DIGIT * bool(behind)


def _strings(node: Any) -> set[str]:
    """Return the strings a node can be; digits are 0, white space is a space, the unknown is opaque."""
    op, arg = node
    if op is sre.LITERAL:
        return {" "} if chr(arg).isspace() else {DIGIT if chr(arg).isdigit() else chr(arg).casefold()}
    if op is sre.IN:
        return _set(arg)
    if op in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
        return _repeat(arg)
    if op is sre.SUBPATTERN:
        return _sequence(arg[3])
    if op is sre.ATOMIC_GROUP:
        return _sequence(arg)
    if op is sre.BRANCH:
        return set().union(*(_sequence(branch) for branch in arg[1]))
    if op in (sre.AT, sre.ASSERT, sre.ASSERT_NOT):
        return {""}
    return {OPAQUE}


def _set(items: Any) -> set[str]:
    if all(op is sre.LITERAL for op, _ in items) and (len(items) <= 4 or items[0][1] in _PRIVATE):
        return set().union(*(_strings(item) for item in items))
    if all(item in ((sre.CATEGORY, sre.CATEGORY_SPACE), (sre.LITERAL, 32)) for item in items):
        return {" "}
    if all(_is_digit(item) for item in items):
        return {DIGIT}
    return {OPAQUE}


def _is_digit(item: Any) -> bool:
    op, arg = item
    if op is sre.RANGE:
        return bool(48 <= arg[0] <= arg[1] <= 57)
    return bool(item == (sre.CATEGORY, sre.CATEGORY_DIGIT) or (op is sre.LITERAL and 48 <= arg <= 57))


def _repeat(arg: Any) -> set[str]:
    least, most, tree = arg
    strings = _sequence(tree)
    if strings in ({DIGIT}, {" "}):
        one = {DIGIT * least} if strings == {DIGIT} and least == most else {MANY} if strings == {DIGIT} else strings
        return one if least else one | {""}
    found = set(strings) if least else strings | {""}
    if most != 1:
        ended = all(string and not _WORD.match(string[-1]) for string in strings)  # and so no word goes on behind it
        last = strings if len(strings) <= _FEW else {" "} if ended else {""}
        found |= {f"{string}{OPAQUE}{end}" for string in strings for end in last}
    return found


def _sequence(tree: Any) -> set[str]:
    strings = {""}
    for node in _flat(tree):
        strings = _joined(strings, _strings(node))
    return strings
