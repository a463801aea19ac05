r"""Patterns as YAML writes them, made into regular expressions.

A pattern is a regular expression in which a space matches any white space, `<list>` one word of a list, and
`{slot}` or `{slot:list}` a word of a list whose value is kept under the slot's name; `{slot:list}+` takes several in a
row, and a slot may stand again. Nothing matches inside
a word: every pattern stands between `(?<!\w)` and `(?!\w)`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

SLOT = re.compile(r"\{([a-z][a-z0-9]*)(?::([a-z][a-z0-9-]*))?(\??)\}(\+?)")
LIST = re.compile(r"(?<!\(\?)(?<!\(\?P)<([a-z][a-z0-9-]*)>")
_SPACE = re.compile(r"\\.|\[(?:\\.|[^\]\\])*\]| (\??)")
BEFORE = r"(?<!\w)"
AFTER = r"(?!\w)"
BACKWARDS = "(?r)"
GAP = "..."
_GAP = r"[^.;:!?\n\"“”]{0,60}?"


class PatternError(ValueError):
    """A pattern that cannot be made into a regular expression."""


def expanded(
    pattern: str, lists: Mapping[str, str], slot: Callable[[str, str], str], before: str = ""
) -> tuple[str, dict[str, str]]:
    """Return the regular expression of a pattern, and for each slot the name of its list.

    *lists* holds the patterns of the word lists; *slot* gives the pattern of a slot from its name and kind.
    *before* is a pattern that may stand in front of every slot, such as an article.
    """
    slots: dict[str, str] = {}

    def group(match: re.Match[str]) -> str:
        name, kind, _, many = match.groups()
        if slots.get(name, kind or name) != (kind or name):
            raise PatternError(f"the slot {name!r} stands twice, with two kinds")
        slots[name] = kind or name
        ahead = before if match.start() else ""  # at the start it would slow every search down
        one = f"{ahead}(?P<{name}>{slot(name, kind or name)})"
        return rf"{one}(?:,?\s+{one})*" if many else one

    def words(match: re.Match[str]) -> str:
        if match[1] not in lists:
            raise PatternError(f"there is no word list {match[1]!r}")
        return lists[match[1]]

    spaced = _SPACE.sub(lambda m: m[0] if m[1] is None else (r"\s{0,4}" if m[1] else r"\s{1,4}"), pattern)
    gapped = spaced.replace(GAP, _GAP)
    source = LIST.sub(words, SLOT.sub(group, gapped))
    return rf"{BEFORE}(?:{source}){AFTER}", slots


def backwards(source: str) -> str:
    """Return the pattern of what stands before another: it is read from its end, and goes on there."""
    return rf"{BACKWARDS}{source.removesuffix(AFTER)}"
