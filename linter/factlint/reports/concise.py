"""concise: a line a finding."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factlint.finding import Finding, Problem
from factlint.reports import View, headline
from factlint.reports.terminal import painter, shown


def report(stream: Iterable[Finding | Problem], view: View) -> Iterator[str]:
    """Yield a line a finding: place, code, message. Problems are told on standard error."""
    paint = painter(view.color)
    for finding in stream:
        if isinstance(finding, Finding):
            place, code, message = headline(finding)
            yield f"{paint('place', shown(place))} {paint(finding.severity, code)} {shown(message)}"
