"""jsonl: a line a finding, by the contract that tools and measurements read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from factlint.finding import Finding, Place, Problem, Step, Suggestion
from factlint.reports import View

_encode = msgspec.json.Encoder().encode


def report(stream: Iterable[Finding | Problem], view: View) -> Iterator[str]:
    """Yield a line a finding. Problems are told on standard error."""
    for finding in stream:
        if isinstance(finding, Finding):
            yield encoded(record(finding))


def record(finding: Finding) -> dict[str, object]:
    """Return a finding as the contract has it: null where something is absent."""
    return {
        "code": finding.code,
        "rule": finding.rule,
        "severity": finding.severity,
        "message": finding.message,
        "path": finding.place.path,
        "article": finding.article,
        **_place(finding.place),
        "steps": [_step(step) for step in finding.steps],
        "proof": finding.proof,
        "suggestions": [_suggestion(suggestion) for suggestion in finding.suggestions],
        "url": finding.url,
    }


def _step(step: Step) -> dict[str, object]:
    path = None if step.place is None else step.place.path
    return {"message": step.message, "path": path, **_place(step.place)}


def _place(place: Place | None) -> dict[str, object]:
    if place is None:
        return {"span": None, "location": None, "end_location": None}
    return {
        "span": place.span,
        "location": place.location._asdict(),
        "end_location": place.end_location._asdict(),
    }


def _suggestion(suggestion: Suggestion) -> dict[str, object]:
    edits = [{"span": edit.span, "text": edit.text} for edit in suggestion.edits]
    return {"message": suggestion.message, "edits": edits, "safe": suggestion.safe}


def encoded(value: object) -> str:
    """Return a value as JSON on one line."""
    try:
        return _encode(value).decode()
    except UnicodeEncodeError:  # a file name, or an archive's escape, may hold half a surrogate pair
        return _encode(_whole(value)).decode()


def _whole(value: object) -> object:
    """Return the value with a replacement character for every lone surrogate."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    if isinstance(value, dict):
        return {_whole(key): _whole(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_whole(item) for item in value]
    return value
