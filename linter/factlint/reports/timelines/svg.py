"""A timeline as a picture: one axis, an entry a row, its days as a bar.

The axis keeps the order of days and shortens long gaps, each by its logarithm, so that a week a hundred years ago and
a week before publication can both be seen. What is only guessed fades at its ends; contradictions are red.
"""

from __future__ import annotations

import html
from bisect import bisect_right
from datetime import date
from math import log

from factlint.calendar import When
from factlint.moments import Entry, Timeline
from factlint.reports.timelines.text import how

WIDTH, LEFT, RIGHT, TOP, ROW = 1080, 24, 24, 64, 34
LABEL = 17
"""Pixels that a row's words take above its bar."""
TICK = 86
"""Pixels between two dates on the axis, at least."""
LETTER = 6.7
"""Pixels of a letter, about."""
MOST = 150
"""Letters of a row."""
STYLE = """
svg{font:12px system-ui,-apple-system,'Segoe UI',Roboto,sans-serif;background:#fff;color:#1c2430}
text{fill:currentColor}.muted{fill:#667085}.axis{stroke:#98a2b3}.grid{stroke:#eaecf0}
.time{fill:#3b6fb6}.event{fill:#7a5ab5}.published{fill:#1f7a4d}.bad{fill:#c62828}
.now{stroke:#1f7a4d;stroke-dasharray:4 3}.title{font-size:15px;font-weight:600}.bold{font-weight:600}
@media(prefers-color-scheme:dark){svg{background:#12161d;color:#e6e9ee}.muted{fill:#98a2b3}.grid{stroke:#232a35}
.axis{stroke:#475467}.time{fill:#6ea2e8}.event{fill:#ab8ee0}.published{fill:#4fbf87}.bad{fill:#ff6b6b}.now{stroke:#4fbf87}}
"""


def escape(text: str) -> str:
    """Return a text as XML may hold it."""
    return html.escape("".join(letter if letter.isprintable() else " " for letter in text))


class Axis:
    """The way from days to pixels: in order, long gaps shortened."""

    def __init__(self, entries: tuple[Entry, ...]) -> None:
        self._marks = sorted({mark for e in entries for mark in (e.first.toordinal(), e.last.toordinal() + 1)})
        sizes = [log(1 + b - a) for a, b in zip(self._marks, self._marks[1:])]
        scale = (WIDTH - LEFT - RIGHT) / (sum(sizes) or 1)
        self._places = [float(LEFT)]
        for size in sizes:
            self._places.append(self._places[-1] + scale * size)

    def __call__(self, day: date, after: int = 0) -> float:
        """Return where a day begins, or ends if *after* is 1."""
        number = day.toordinal() + after
        at = min(max(bisect_right(self._marks, number) - 1, 0), len(self._marks) - 2)
        low, high = self._marks[at], self._marks[at + 1]
        part = (number - low) / (high - low)
        return self._places[at] + part * (self._places[at + 1] - self._places[at])


def written(timeline: Timeline) -> str:
    """Return the picture as one SVG document that needs nothing else."""
    entries = timeline.entries
    height = TOP + ROW * len(entries) + 36
    title = escape(timeline.title or timeline.path)
    body = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" '
        f'role="img" aria-label="Timeline: {title}">',
        f"<style>{STYLE}</style>",
        *(_fade(kind) for kind in ("time", "event", "bad")),
        f'<text class="title" x="{LEFT}" y="24">{title}</text>',
    ]
    if entries:
        axis = Axis(entries)
        body += _ticks(axis, entries, height)
        if timeline.published:
            body.append(_line(axis(timeline.published), "now", TOP - 14, height - 30))
        for number, entry in enumerate(entries):
            body += _row(axis, entry, TOP + ROW * number)
    else:
        body.append(f'<text class="muted" x="{LEFT}" y="48">no dates were read</text>')
    return "\n".join([*body, "</svg>"]) + "\n"


def _fade(kind: str) -> str:
    stops = "".join(
        f'<stop class="{kind}" offset="{at}" stop-opacity="{opacity}" stop-color="{_COLORS[kind]}"/>'
        for at, opacity in ((0, 0.05), (0.3, 0.6), (0.7, 0.6), (1, 0.05))
    )
    return f'<linearGradient id="fade-{kind}">{stops}</linearGradient>'


_COLORS = {"time": "#3b6fb6", "event": "#7a5ab5", "bad": "#c62828"}


def _ticks(axis: Axis, entries: tuple[Entry, ...], height: int) -> list[str]:
    """Return the axis with as many of the entries' days as it has room for."""
    found = [f'<line class="axis" x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{TOP - 14}" y2="{TOP - 14}"/>']
    last = -float(TICK)
    for day in sorted({entry.first for entry in entries}):
        x = axis(day)
        if x - last >= TICK and x < WIDTH - RIGHT - TICK / 2:
            found += [
                _line(x, "grid", TOP - 14, height - 30),
                f'<text class="muted" x="{x:.1f}" y="{TOP - 20}">{day}</text>',
            ]
            last = x
    return found


def _line(x: float, kind: str, top: int, bottom: int) -> str:
    return f'<line class="{kind}" x1="{x:.1f}" x2="{x:.1f}" y1="{top}" y2="{bottom}"/>'


def _row(axis: Axis, entry: Entry, y: int) -> list[str]:
    left, right = axis(entry.first), axis(entry.last, after=1)
    width = max(right - left, 6.0)
    kind = "bad" if entry.codes else entry.kind
    fill = f' style="fill:url(#fade-{kind})"' if entry.vague else ""
    when = str(When(entry.first, entry.last))
    words = _label(entry, when)
    if len(words) > MOST:
        words = f"{words[: MOST - 1]}…"
    place = max(LEFT, min(left, WIDTH - RIGHT - LETTER * len(words)))
    note = f"{when} {entry.text} {how(entry) if entry.kind == 'time' else ''} {entry.sentence} {' '.join(entry.codes)}"
    return [
        f"<g><title>{escape(' '.join(note.split()))}</title>",
        f'<text x="{place:.1f}" y="{y + 10}">{escape(words)}</text>',
        f'<rect class="{kind}"{fill} x="{left:.1f}" y="{y + LABEL - 2}" width="{width:.1f}" height="8" rx="3"/></g>',
    ]


def _label(entry: Entry, when: str) -> str:
    if entry.kind == "published":
        return f"{when}  published"
    if entry.kind == "event":
        return f"{when}  {entry.value} began"
    codes = f"{', '.join(entry.codes)}  " if entry.codes else ""
    return f"{codes}{when}  “{entry.text}”  {entry.sentence}"
