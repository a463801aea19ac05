"""Reports: findings as people and machines want to read them.

A format is a module here with one function, `report`, and a name in `FORMATS`. It is handed the findings and
problems of a run as they come, and yields the lines to print; so an archive of any length can be reported
while it is being read. A module is imported only when its format is asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol, cast

from msgspec import Struct

from factlint.finding import Finding, Problem

FORMATS = ("full", "concise", "json", "jsonl", "github", "sarif")
"""The formats, each the name of a module beside this one."""

FOR_PEOPLE = ("full", "concise")
"""The formats that may be coloured, and that a closing summary follows."""


class View(Struct, frozen=True):
    """How a report is to look, and what it may say about the rules: their summaries by code."""

    color: bool = False
    width: int = 100
    rules: Mapping[str, str] = {}


class Report(Protocol):
    """What a module of this folder is."""

    def report(self, stream: Iterable[Finding | Problem], view: View) -> Iterator[str]:
        """Yield the lines of a report, without line endings."""


def named(name: str) -> Report:
    """Return the report of a format."""
    from importlib import import_module

    return cast(Report, import_module(f"factlint.reports.{name}"))


def where(finding: Finding) -> str:
    """Return what a place in this finding's article is called: the path, and the article of an archive."""
    path = finding.place.path
    return path if finding.article is None else f"{path}#{finding.article}"


def headline(finding: Finding) -> tuple[str, str, str]:
    """Return the three parts that a finding's first line has in every format: place, code, message."""
    row, column = finding.place.location
    severity = "" if finding.severity == "error" else f"[{finding.severity}] "
    return f"{where(finding)}:{row}:{column}:", finding.code, severity + finding.message
