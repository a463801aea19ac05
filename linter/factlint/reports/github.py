"""github: workflow commands that GitHub Actions turns into annotations on the lines of a change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factlint.finding import Finding, Problem, Step
from factlint.reports import View, headline, where

COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}
"""The command by severity."""


def report(stream: Iterable[Finding | Problem], view: View) -> Iterator[str]:
    """Yield a workflow command a finding, and one a problem."""
    for item in stream:
        yield _annotation(item) if isinstance(item, Finding) else _problem(item)


def _annotation(finding: Finding) -> str:
    place, code, message = headline(finding)
    lines = [f"{place} {code} {message}", *(_step(finding, step) for step in finding.steps), *finding.proof]
    lines += [f"help: {suggestion.message}" for suggestion in finding.suggestions]
    properties = {"file": finding.place.path, **_region(finding), "title": f"factlint {code} {finding.rule}"}
    return _command(COMMANDS[finding.severity], properties, "\n".join(lines))


def _region(finding: Finding) -> dict[str, str]:
    """Return where the annotation stands. Rows of an archived article are not rows of a file."""
    if finding.article is not None:
        return {}
    (row, column), (end_row, end_column) = finding.place.location, finding.place.end_location
    if row != end_row:  # GitHub refuses columns where a span runs over several rows
        return {"line": str(row), "endLine": str(end_row)}
    return {"line": str(row), "col": str(column), "endLine": str(end_row), "endColumn": str(end_column)}


def _step(finding: Finding, step: Step) -> str:
    if step.place is None:
        return step.message
    path = where(finding) if step.place.path == finding.place.path else step.place.path
    row, column = step.place.location
    return f"{path}:{row}{f':{column}' if step.place.span else ''}: {step.message}"


def _problem(problem: Problem) -> str:
    row = {"line": str(problem.location.row)} if problem.location else {}
    text = f"{problem.message}\nhelp: {problem.hint}" if problem.hint else problem.message
    return _command("error", {"file": problem.path, **row, "title": "factlint"}, text)


def _command(name: str, properties: dict[str, str], message: str) -> str:
    written = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{name} {written}::{_escaped(message)}"


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
