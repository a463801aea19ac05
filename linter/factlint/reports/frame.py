"""A code frame: the line of a place, cut to the room there is, and carets under the span."""

from __future__ import annotations

from factlint.finding import Place
from factlint.reports.terminal import shown, width

TAB = 4
"""How many columns a tab is shown as, wherever it stands."""


def frame(place: Place, room: int) -> tuple[str, str] | None:
    """Return a place's line and the carets below it, or None where there is no line to show.

    Of a span of several rows the first is shown.
    """
    if not place.line.strip():
        return None
    start = min(place.location.column - 1, len(place.line))
    end = place.end_location.column - 1 if place.end_location.row == place.location.row else len(place.line.rstrip())
    end = min(max(end, start + 1), max(len(place.line), start + 1))
    parts = place.line[:start].lstrip(), place.line[start:end], place.line[end:].rstrip()
    before, within, after = _cut(*(_flat(part) for part in parts), room=room)
    return before + within + after, " " * width(before) + "^" * max(width(within), 1)


def _flat(text: str) -> str:
    """Return the text as a terminal may show it, tabs as spaces."""
    return shown(text.replace("\t", " " * TAB))


def _cut(before: str, within: str, after: str, *, room: int) -> tuple[str, str, str]:
    """Cut a line around its span so that it takes *room* columns, at spaces where there are some."""
    if width(before) + width(within) + width(after) <= room:
        return before, within, after
    if width(within) > room - 2 * len("… "):
        within = within[: _fitting(within, room - 2 * len("… "))] + "…"
        return ("… " if before else ""), within, ""
    spare = room - width(within)
    # The text after the span may have what the text before it leaves, and the other way round.
    left = max(spare // 2, spare - width(after))
    right = spare - min(width(before), left)
    return _last(before, left), within, _first(after, right)


def _first(text: str, room: int) -> str:
    """Return the beginning of a text, whole words where possible, in so many columns."""
    if width(text) <= room:
        return text
    kept = text[: _fitting(text, room - len(" …"))]
    space = len(kept) if text[len(kept)] == " " else kept.rfind(" ")
    return (kept[:space] if space > 0 else kept) + " …"


def _last(text: str, room: int) -> str:
    """Return the end of a text, whole words where possible, in so many columns."""
    if width(text) <= room:
        return text
    turned = _first(text[::-1], room)
    return turned[::-1]


def _fitting(text: str, room: int) -> int:
    """Return how many characters of a text fit into so many columns."""
    if text.isascii():
        return max(room, 0)
    taken = 0
    for count, character in enumerate(text):
        taken += width(character)
        if taken > room:
            return count
    return len(text)
