"""full: each finding with its line, the steps of its proof, the arithmetic, and what would mend it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from factlint.finding import Finding, Place, Problem, Step
from factlint.reports import View, headline
from factlint.reports.frame import frame
from factlint.reports.terminal import painter, shown

Paint = Callable[[str, str], str]


def report(stream: Iterable[Finding | Problem], view: View) -> Iterator[str]:
    """Yield each finding in full, a blank line after each. Problems are told on standard error."""
    paint = painter(view.color)
    for finding in stream:
        if isinstance(finding, Finding):
            yield from _finding(finding, view, paint)
            yield ""


def _finding(finding: Finding, view: View, paint: Paint) -> Iterator[str]:
    place, code, message = headline(finding)
    yield f"{paint('place', shown(place))} {paint(finding.severity, code)} {shown(message)}"
    gutter = " " * len(str(finding.place.location.row))
    yield from _source(finding, view.width - len(gutter) - len(" | "), paint)
    equals = paint("gutter", f"{gutter} =")
    for line in (*_steps(finding), *finding.proof):
        yield f"{equals} {shown(line)}"
    for suggestion in finding.suggestions:
        yield f"{equals} {paint('help', 'help:')} {shown(suggestion.message)}"


def _source(finding: Finding, room: int, paint: Paint) -> Iterator[str]:
    """Yield the finding's line with carets under its span."""
    found = frame(finding.place, room)
    if found is None:
        return
    line, carets = found
    row = str(finding.place.location.row)
    bar = paint("gutter", f"{' ' * len(row)} |")
    yield bar
    yield f"{paint('gutter', f'{row} |')} {line}"
    yield f"{bar} {paint(finding.severity, carets)}"


def _steps(finding: Finding) -> Iterator[str]:
    """Yield the steps, those of the finding's own file with their places in one column."""
    own = [step for step in finding.steps if step.place and step.place.path == finding.place.path]
    column = max((len(_position(step.place)) for step in own if step.place), default=0)
    for step in finding.steps:
        yield _step(step, finding.place.path, column)


def _step(step: Step, path: str, column: int) -> str:
    if step.place is None:
        return step.message
    if step.place.path == path:
        return f"{_position(step.place):{column}}  {step.message}"
    return f"{step.place.path}:{_position(step.place)}  {step.message}"


def _position(place: Place) -> str:
    """Return row and column; of a place in the knowledge only the row is known."""
    row, column = place.location
    return str(row) if place.span is None else f"{row}:{column}"
