"""factlint timeline: the events and dates of drafts, in order, as text, JSON or a picture."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from factlint import cli, engine
from factlint.cli import arguments as parse
from factlint.cli.output import Terminal, opened
from factlint.cli.work import outcomes, paths
from factlint.document import Document
from factlint.finding import Problem


def run(arguments: Sequence[str]) -> int:
    """Print the timelines of drafts; return the exit code."""
    chosen = parse.timeline(arguments)
    book = engine.load(chosen.rules)
    terminal, code = Terminal(), cli.CLEAN
    task = partial(drawn, published=chosen.published, format=chosen.output_format)
    found = outcomes(paths(chosen, terminal), task, book, chosen)
    drawings = []
    for outcome in found:
        if isinstance(outcome, str):
            drawings.append(outcome)
        elif isinstance(outcome, Problem):
            terminal.problems([outcome])
            code = max(code, cli.UNUSABLE)
        else:
            terminal.fault(outcome.message, outcome.trace)
            code = cli.FAULT
    if chosen.output_format == "svg" and len(drawings) > 1:
        terminal.problems([Problem("a picture shows one draft", "command line", hint="name one file, or choose json")])
        return cli.UNUSABLE
    with opened(chosen.output_file, utf8=chosen.output_format != "text") as file:
        if chosen.output_format == "json" and len(drawings) != 1:
            file.write("[\n" + ",\n".join(drawings) + "]\n")
        else:
            file.writelines(drawings)
    return code


def drawn(document: Document, book: engine.Book, published: str | None = None, format: str = "text") -> str:
    """Return the timeline of one article in a format."""
    from factlint.reports.timelines import FORMATS

    return FORMATS[format](engine.timeline(document, book, published))
