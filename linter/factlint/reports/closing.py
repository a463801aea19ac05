"""What stands on standard error: problems as they come, and at the end what was read, checked and skipped."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from factlint.finding import SEVERITIES, Place, Problem, Summary
from factlint.reports.frame import frame
from factlint.reports.terminal import painter, shown
from factlint.text import Span


def problem_lines(problem: Problem, *, color: bool = False, width: int = 100) -> Iterator[str]:
    """Yield a problem: where and what, the line it stands on, what would be right."""
    paint = painter(color)
    where = problem.path
    if problem.location:
        where = f"{where}:{problem.location.row}:{problem.location.column}"
    yield f"{paint('place', shown(where))}: {paint('error', 'error:')} {shown(problem.message)}"
    if problem.location and problem.line:
        row = str(problem.location.row)
        end = problem.location._replace(column=problem.location.column + 1)
        place = Place(problem.path, Span(0, 1), problem.location, end, problem.line)
        found = frame(place, width - len(row) - len(" | "))
        for gutter, line in zip((row, " " * len(row)), found or ()):
            yield f"{paint('gutter', f'{gutter} |')} {line}"
    if problem.hint:
        yield f"  {paint('help', 'help:')} {shown(problem.hint)}"


def closing(summary: Summary, severities: Mapping[str, int], flagged: int) -> Iterator[str]:
    """Yield the closing summary. *severities* counts findings, *flagged* the articles that have some."""
    what = "file" if summary.files == summary.articles + summary.unreadable else "article"
    total = summary.files if what == "file" else summary.articles
    counts = [counted(severities[name], name) for name in reversed(SEVERITIES) if severities.get(name)]
    read = f"{counted(summary.mentions, 'mention')} read, {counted(summary.claims, 'claim')} checked"
    if counts:
        yield f"{', '.join(counts)} in {flagged:,} of {counted(total, what)}; {read}"
    else:
        yield f"no findings in {counted(total, what)}; {read}"
    if summary.undated and summary.asleep:
        checks = f"{counted(len(summary.asleep), 'check')} asleep (--published wakes them)"
        yield f"{counted(summary.undated, what)} without a publication date: {checks}"
    if summary.suppressed:
        yield f"{counted(summary.suppressed, 'finding')} suppressed"
    if summary.bounded:
        yield f"{counted(summary.bounded, what)} too entangled to search for every proof"
    if summary.unreadable:
        yield f"{counted(summary.unreadable, what)} not read"


def counted(number: int, noun: str) -> str:
    """Return a number and its noun, in the plural where it is not one."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
