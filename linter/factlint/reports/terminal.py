"""What a terminal is sent: colours, and text made harmless and measured.

A draft may hold escape sequences and characters that turn the direction of writing; printed as they are, they
could rewrite what the reader sees, so each is shown as a replacement character.
"""

from __future__ import annotations

from collections.abc import Callable

STYLES = {
    "place": "1",
    "error": "1;31",
    "warning": "1;33",
    "note": "1;34",
    "gutter": "34",
    "help": "1;36",
}
"""ANSI codes by what is painted; the severities are among them."""

_HARMLESS = {
    **dict.fromkeys((*range(0x20), 0x7F, *range(0x80, 0xA0)), "\ufffd"),
    **dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)), "\ufffd"),
    **dict.fromkeys(map(ord, "\t\n\r\x0b\x0c\x85\u2028\u2029"), " "),
}


def painter(color: bool) -> Callable[[str, str], str]:
    """Return a function of a style and a text: the text in that style, or as it is without colour."""
    if not color:
        return lambda style, text: text
    return lambda style, text: f"\x1b[{STYLES[style]}m{text}\x1b[0m"


def shown(text: str) -> str:
    """Return the text on one line, without characters that a terminal would obey. Keeps its length."""
    return text.translate(_HARMLESS)


def width(text: str) -> int:
    """Return how many columns a terminal gives to the text."""
    if text.isascii():
        return len(text)
    from unicodedata import category, east_asian_width

    # A zero-width joiner, a variation selector and a combining accent take no column of their own.
    return sum(0 if category(c) in ("Mn", "Me", "Cf") else 2 if east_asian_width(c) in "WF" else 1 for c in text)
