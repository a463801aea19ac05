"""A timeline as lines of text: day, place, words, and how they were dated."""

from __future__ import annotations

from factlint.calendar import When
from factlint.moments import Entry, Timeline
from factlint.reports.terminal import shown

WAYS = {
    "text": "as the text says",
    "knowledge": "as is known",
    "published": "from the date of publication",
    "section": "from the date above its section",
    "told": "from the time told before",
    "ahead": "by the other end of its range",
    "": "",
}
"""How an entry was dated, in words."""


def written(timeline: Timeline) -> str:
    """Return the timeline, an entry a paragraph."""
    head = shown(f"{timeline.path}: {timeline.title}" if timeline.title else timeline.path)
    if not timeline.entries:
        return f"{head}\n  no dates were read\n"
    width = max(len(_days(entry)) for entry in timeline.entries)
    return "\n".join([head, *(line for entry in timeline.entries for line in _lines(entry, width))]) + "\n"


def _lines(entry: Entry, width: int) -> list[str]:
    mark = "!" if entry.codes else "~" if entry.vague else " "
    first = f"{mark} {_days(entry):{width}}  {_said(entry)}"
    lines = [shown(first.rstrip())]
    indent = " " * (width + 4)
    if entry.sentence:
        row = f"{entry.location.row}:{entry.location.column} " if entry.location else ""
        lines.append(shown(f"{indent}{row}{entry.sentence}"))
    if entry.codes:
        lines.append(f"{indent}contradicted: {', '.join(entry.codes)}")
    return lines


def _said(entry: Entry) -> str:
    if entry.kind == "published":
        return "published"
    if entry.kind == "event":
        return f"{entry.value} began"
    return f'"{entry.text}", {how(entry)}'


def how(entry: Entry) -> str:
    """Return in words how an entry was dated."""
    way = WAYS[entry.by]
    side = {-1: ", looking back", 0: "", 1: ", looking ahead", 2: ", looking ahead"}[entry.tense]
    return f"{way} ({entry.base}){side}" if entry.base else f"{way}{side}"


def _days(entry: Entry) -> str:
    when = When(entry.first, entry.last)
    return f"{when} {entry.first:%a}" if when.is_day else str(when)
