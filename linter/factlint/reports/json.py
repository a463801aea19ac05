"""json: one array of all findings, an element a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factlint.finding import Finding, Problem
from factlint.reports import View
from factlint.reports.jsonl import encoded, record


def report(stream: Iterable[Finding | Problem], view: View) -> Iterator[str]:
    """Yield the array line by line, so that no more than one finding is held."""
    held: str | None = None
    yield "["
    for finding in stream:
        if isinstance(finding, Finding):
            if held is not None:
                yield f"{held},"
            held = encoded(record(finding))
    if held is not None:
        yield held
    yield "]"
