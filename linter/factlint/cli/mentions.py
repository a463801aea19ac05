"""factlint mentions: what was read, for people a mention a line, for programs an article a line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from factlint import cli, engine
from factlint.cli import arguments as parse
from factlint.cli.output import Terminal, opened
from factlint.cli.work import outcomes, paths
from factlint.document import Document
from factlint.finding import Problem

VALUES = ("value", "name", "speaker_name", "role", "unit")
"""Which of its properties says what a mention means; the first that it has is shown."""


def run(arguments: Sequence[str]) -> int:
    """Print the mentions of drafts; return the exit code."""
    chosen = parse.mentions(arguments)
    book = engine.load(chosen.rules)
    terminal, code = Terminal(), cli.CLEAN
    task = as_json if chosen.output_format == "jsonl" else as_text
    found = outcomes(paths(chosen, terminal), partial(task, published=chosen.published), book, chosen)
    with opened(chosen.output_file, utf8=chosen.output_format == "jsonl") as file:
        for outcome in found:
            if isinstance(outcome, list):
                file.writelines(f"{line}\n" for line in outcome)
            elif isinstance(outcome, Problem):
                terminal.problems([outcome])
                code = max(code, cli.UNUSABLE)
            else:
                terminal.fault(outcome.message, outcome.trace)
                code = cli.FAULT
    return code


def as_json(document: Document, book: engine.Book, published: str | None = None) -> list[str]:
    """Return an article's mentions as one line of JSON."""
    from factlint.reports.jsonl import encoded

    described = engine.describe(document, book, published)
    return [encoded({"id": document.id, "path": document.path, "mentions": described})]


def as_text(document: Document, book: engine.Book, published: str | None = None) -> list[str]:
    """Return an article's mentions, each on a line: place, kind, words, value."""
    path = document.path if document.id is None else f"{document.path}#{document.id}"
    described = engine.describe(document, book, published)
    return [f"{path}:{_line(document, mention)}" for mention in described]


def _line(document: Document, mention: Mapping[str, object]) -> str:
    from factlint.reports.terminal import shown

    start = mention["start"]
    assert isinstance(start, int)
    row, column = document.lines.location(start)
    value = next((mention[key] for key in VALUES if mention.get(key) is not None), None)
    kind = " ".join(str(mention[key]) for key in ("kind", "type") if mention.get(key))
    meaning = "" if value is None else f" -> {value}"
    return shown(f'{row}:{column} {kind} "{mention["text"]}"{meaning}')
