"""sarif: SARIF 2.1.0, for code scanning and editors.

A fingerprint is made of what a finding says and of the words it is about, never of rows, so that a finding
keeps it when lines are added above. Equal ones in a file are told apart by their order.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import sha256
from urllib.parse import quote

from factlint.finding import Edit, Finding, Place, Problem, Step, Suggestion
from factlint.reports import View
from factlint.reports.jsonl import encoded
from factlint.version import __version__

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
Node = dict[str, object]


def report(stream: Iterable[Finding | Problem], view: View) -> Iterator[str]:
    """Yield the log: one run, its results, the rules they name, and what went wrong on the way."""
    results: list[Node] = []
    rules: dict[str, Node] = {}
    problems: list[Problem] = []
    seen: Counter[tuple[str, str]] = Counter()
    for item in stream:
        if isinstance(item, Problem):
            problems.append(item)
            continue
        rules.setdefault(item.code, _rule(item, view))
        results.append(_result(item, list(rules).index(item.code), seen))
    driver = {"name": "factlint", "version": __version__, "rules": list(rules.values())}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(problems)],
        "results": results,
    }
    yield encoded({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(finding: Finding, view: View) -> Node:
    summary = view.rules.get(finding.code) or finding.rule.replace("-", " ")
    node: Node = {"id": finding.code, "name": finding.rule, "shortDescription": {"text": summary}}
    return {**node, "helpUri": finding.url} if finding.url else node


def _result(finding: Finding, index: int, seen: Counter[tuple[str, str]]) -> Node:
    key = finding.place.path, _digest(finding)
    seen[key] += 1
    spoken = [step.message for step in finding.steps if step.place is None]
    result: Node = {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": finding.severity,
        "message": {"text": "\n".join((finding.message, *spoken, *finding.proof))},
        "locations": [_location(finding.place, finding.article)],
        "partialFingerprints": {"factlint/v1": f"{key[1]}:{seen[key]}"},
    }
    related = [_related(number, step, finding) for number, step in enumerate(finding.steps, 1) if step.place]
    fixes = [_fix(finding.place.path, suggestion) for suggestion in finding.suggestions if suggestion.safe]
    return result | ({"relatedLocations": related} if related else {}) | ({"fixes": fixes} if fixes else {})


def _digest(finding: Finding) -> str:
    start, end = finding.place.location, finding.place.end_location
    stop = end.column - 1 if end.row == start.row else None
    words = finding.place.line[start.column - 1 : stop]
    parts = (finding.code, finding.article or "", finding.message, words)
    return sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()[:32]


def _related(number: int, step: Step, finding: Finding) -> Node:
    assert step.place is not None
    article = finding.article if step.place.path == finding.place.path else None
    return {"id": number, "message": {"text": step.message}, **_location(step.place, article)}


def _location(place: Place, article: str | None) -> Node:
    """Return a place. An archived article has a name; its rows are not rows of the file."""
    physical: Node = {"artifactLocation": {"uri": _uri(place.path)}}
    if article is not None:
        return {"physicalLocation": physical, "logicalLocations": [{"name": article, "kind": "article"}]}
    region: Node = {"startLine": place.location.row}
    if place.span is not None:
        region |= {
            "startColumn": place.location.column,
            "endLine": place.end_location.row,
            "endColumn": place.end_location.column,
        }
    return {"physicalLocation": {**physical, "region": region}}


def _uri(path: str) -> str:
    # Half a surrogate pair stands for a byte of a file name that is no UTF-8; the URI has that byte.
    escaped = quote(path.replace("\\", "/").encode("utf-8", "surrogateescape"))
    return f"file://{escaped}" if escaped.startswith("/") else escaped


def _fix(path: str, suggestion: Suggestion) -> Node:
    replacements = [_replacement(edit) for edit in suggestion.edits]
    change = {"artifactLocation": {"uri": _uri(path)}, "replacements": replacements}
    return {"description": {"text": suggestion.message}, "artifactChanges": [change]}


def _replacement(edit: Edit) -> Node:
    region = {"charOffset": edit.span.start, "charLength": edit.span.end - edit.span.start}
    return {"deletedRegion": region, "insertedContent": {"text": edit.text}}


def _invocation(problems: list[Problem]) -> Node:
    if not problems:
        return {"executionSuccessful": True}
    return {"executionSuccessful": False, "toolExecutionNotifications": [_notification(p) for p in problems]}


def _notification(problem: Problem) -> Node:
    physical: Node = {"artifactLocation": {"uri": _uri(problem.path)}}
    if problem.location:
        physical["region"] = {"startLine": problem.location.row, "startColumn": problem.location.column}
    text = f"{problem.message}\n{problem.hint}" if problem.hint else problem.message
    return {"level": "error", "message": {"text": text}, "locations": [{"physicalLocation": physical}]}
