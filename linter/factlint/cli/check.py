"""factlint check: the drafts, their findings, a report, a closing summary, an exit code."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from msgspec.structs import replace

from factlint import cli, engine, reports
from factlint.cli import arguments as parse
from factlint.cli.output import Terminal, colored, columns, opened
from factlint.cli.work import Fault, outcomes, paths
from factlint.finding import Finding, Problem, Summary, added


class Tally:
    """What a run has come to so far."""

    def __init__(self) -> None:
        self.files = 0
        self.flagged = 0
        self.unreadable = 0
        self.faults = 0
        self.severities: dict[str, int] = {}
        self.summary = Summary()

    def count(self, result: engine.Result) -> None:
        """Take in the result of an article."""
        self.summary = added(self.summary, result.summary)
        self.flagged += bool(result.findings)
        for finding in result.findings:
            self.found(finding)

    def found(self, finding: Finding) -> None:
        """Take in a finding."""
        self.severities[finding.severity] = self.severities.get(finding.severity, 0) + 1

    def counted(self, drafts: Iterable[str | Problem]) -> Iterator[str | Problem]:
        """Yield the drafts, counting files."""
        for draft in drafts:
            self.files += isinstance(draft, str)
            yield draft

    def total(self) -> Summary:
        """Return the summary of the run."""
        return replace(self.summary, files=self.files, unreadable=self.unreadable)

    def code(self, *, strict: bool, exit_zero: bool) -> int:
        """Return the exit code: the gravest thing that happened."""
        if self.faults:
            return cli.FAULT
        if self.unreadable:
            return cli.UNUSABLE
        failing = self.severities.get("error", 0) + strict * self.severities.get("warning", 0)
        return cli.FOUND if failing and not exit_zero else cli.CLEAN


def run(arguments: Sequence[str]) -> int:
    """Check drafts; return the exit code."""
    chosen = parse.check(arguments)
    book = engine.load(chosen.rules)
    options = engine.Options(
        select=tuple(chosen.select),
        extend_select=tuple(chosen.extend_select),
        ignore=tuple(chosen.ignore),
        published=chosen.published,
        package=chosen.package,
    )
    engine.select(book, options)
    terminal, tally = Terminal(chosen.color, chosen.quiet), Tally()
    drafts = tally.counted(paths(chosen, terminal))
    found = outcomes(drafts, partial(engine.check, options=options), book, chosen)
    _write(chosen, book, _told(found, book, tally, terminal))
    if chosen.output_format in reports.FOR_PEOPLE and not chosen.quiet and tally.files:
        from factlint.reports.closing import closing

        for line in closing(tally.total(), tally.severities, tally.flagged):
            terminal.say(line)
    return tally.code(strict=chosen.strict, exit_zero=chosen.exit_zero)


def _write(chosen: Namespace, book: engine.Book, stream: Iterator[Finding | Problem]) -> None:
    """Write the report as the findings come."""
    report = reports.named(chosen.output_format)
    for_people = chosen.output_format in reports.FOR_PEOPLE
    with opened(chosen.output_file, utf8=not for_people) as file:
        view = reports.View(
            color=for_people and colored(chosen.color, file),
            width=columns(file),
            rules={rule.code: rule.summary for rule in book.rules},
        )
        for line in report.report(stream, view):
            file.write(f"{line}\n")


def _told(
    found: Iterable[engine.Result | Problem | Fault], book: engine.Book, tally: Tally, terminal: Terminal
) -> Iterator[Finding | Problem]:
    """Yield findings and problems; count them, and tell the problems and faults at once."""
    stories: list[engine.Facts] = []
    for outcome in found:
        if isinstance(outcome, engine.Result):
            tally.count(outcome)
            if outcome.facts is not None:
                stories.append(outcome.facts)
            yield from outcome.findings
        elif isinstance(outcome, Problem):
            tally.unreadable += 1
            terminal.problems([outcome])
            yield outcome
        else:
            tally.faults += 1
            terminal.fault(outcome.message, outcome.trace)
            yield Problem(outcome.message, outcome.path)
    if len(stories) > 1:
        for finding in engine.package(stories, book):
            tally.found(finding)
            yield finding
