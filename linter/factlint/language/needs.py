"""What a pattern needs: classes of words of which every match holds one, derived from the pattern itself."""

from __future__ import annotations

import re
from collections.abc import Iterable
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from factlint.language.gate import DIGIT, Needs, Reach

OPAQUE = "\x00"
_MOST = 20000
FARTHEST = 400
"""Characters: a pattern whose matches may be longer is searched for in whole paragraphs."""
AHEAD = 60
"""Characters behind a match that its lookaheads may see."""
_WORD = re.compile(r"[\w\x00\ue000-\uf8ff]")
_TOKEN = re.compile(r"(?<![\w\x00])\w+(?![\w\x00])|[\ue000-\uf8ff]")
_PRIVATE = range(0xE000, 0xF900)


def needs(source: str) -> Needs:
    """Return the classes of words a match of the regular expression *source* always holds one of."""
    tree = _parsed(source)
    if tree is None:
        return ()
    classes = [_words(piece) for piece in _pieces(tree)]
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


def reach(source: str) -> Reach | None:
    """Return near which words every match of *source* lies, and how near; None if no bound is known."""
    tree = _parsed(source)
    whole = _width(tree, tree) if tree is not None else FARTHEST
    if whole >= FARTHEST:
        return None
    classes = [(_words(strings), end) for strings, end in zip(_pieces(tree), _ends(tree), strict=True)]
    fits = [(_commonness(words), end, words) for words, end in classes if words]
    if not fits:
        return None
    _, before, words = min(fits, key=lambda fit: fit[:2])
    return Reach(words, before, whole + AHEAD)


def _commonness(words: Iterable[str]) -> int:
    """Return a guess of how often a text holds one of these words: short ones and numbers are common."""
    return sum({1: 40, 2: 20, 3: 5, 4: 3}.get(len(word), 1) + 20 * (word == DIGIT) for word in words)


def _width(nodes: Any, tree: Any) -> int:
    """Return the most characters that nodes of a tree can match."""
    return int(min(parser.SubPattern(tree.state, list(nodes)).getwidth()[1], FARTHEST))


def _ends(tree: Any) -> list[int]:
    """Return for each piece where in a match it ends at the latest."""
    ends, width = [0], 0
    for node in _flat(tree):
        width += _width([node], tree)
        if _parts(_strings(node)):
            ends.append(width)
        ends[-1] = width
    return ends


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
        left = {_forgotten(string) for string in left}
    if len(left) * len(right) > _MOST:
        return {OPAQUE}
    return {a + b for a in left for b in right}


def _forgotten(string: str) -> str:
    """Forget what a string holds, but not whether a word can go on behind it."""
    if not string:
        return ""
    return OPAQUE if _WORD.match(string[-1]) else f"{OPAQUE} "


def _words(strings: set[str]) -> frozenset[str]:
    """Pick of every string one whole word, so that few words are left; no class if some string has none."""
    tokens = [[word for word in _TOKEN.findall(string) if DIGIT not in word.lstrip(DIGIT)] for string in strings]
    if not all(tokens):
        return frozenset()
    picks = (
        lambda t: t[0],
        lambda t: t[-1],
        lambda t: max(t, key=lambda word: (word[0] != DIGIT, len(word))),
    )
    choices = [frozenset(DIGIT if w[0] == DIGIT else w for w in map(pick, tokens)) for pick in picks]
    return min(choices, key=lambda choice: sum(1 if len(word) > 4 else 4 for word in choice))


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
        return strings if least else strings | {""}
    found = set(strings) if least else strings | {""}
    if most != 1:
        found |= {string + OPAQUE for string in strings}
    return found


def _sequence(tree: Any) -> set[str]:
    strings = {""}
    for node in _flat(tree):
        strings = _joined(strings, _strings(node))
    return strings
