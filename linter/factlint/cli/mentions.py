"""factlint mentions: what was read, for people a mention a line, for programs an article a line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

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
    found = outcomes(
        paths(chosen, terminal),
        partial(task, published=chosen.published, kinds=tuple(chosen.kind), explain=chosen.explain),
        book,
        chosen,
    )
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


def as_json(
    document: Document,
    book: engine.Book,
    published: str | None = None,
    kinds: Sequence[str] = (),
    explain: bool = False,
) -> list[str]:
    """Return an article's mentions as one line of JSON."""
    from factlint.reports.jsonl import encoded

    described = engine.describe(document, book, published, kinds, explain)
    return [encoded({"id": document.id, "path": document.path, "mentions": described})]


def as_text(
    document: Document,
    book: engine.Book,
    published: str | None = None,
    kinds: Sequence[str] = (),
    explain: bool = False,
) -> list[str]:
    """Return an article's mentions, each on a line: place, kind, words, value; and on more how it was read."""
    path = document.path if document.id is None else f"{document.path}#{document.id}"
    lines = []
    for mention in engine.describe(document, book, published, kinds, explain):
        lines.append(f"{path}:{_line(document, mention)}")
        lines += [f"    {line}" for line in explained(mention.get("how"), mention)]
    return lines


def explained(how: Mapping[str, Any] | None, mention: Mapping[str, Any]) -> list[str]:
    """Return in words how a mention was read."""
    if how is None:
        return []
    said = ", ".join(f"{name} {value}" for name, value in how["fields"].items())
    lines = [f"read by {how['pattern']} as {how['shape']}" + (f": {said}" if said else "")]
    if "first" in mention:
        lines.append(_anchored(how["anchor"]))
    if "first" in mention:
        days = mention["first"] if mention["first"] == mention["last"] else f"{mention['first']} to {mention['last']}"
        lines.append(f"means {days}")
    if "readings" in mention:
        lines.append(f"a proof must hold for each of {', '.join(mention['readings'])}")
    return lines


_ANCHORS = {
    "text": "the text says all of it",
    "published": "counted from {base}, when the article was published",
    "section": "counted from {base}, the date above its section",
    "told": "counted from {base}, the time told before",
    "ahead": "of the year of the range's other end",
    "": "nothing to count it from",
}
_TENSES = {
    -1: "; the words around it speak of the past",
    0: "",
    1: "; the words around it may speak of what is to come",
    2: "; the words around it speak of what is to come",
}


def _anchored(anchor: Mapping[str, Any]) -> str:
    return _ANCHORS[anchor["by"]].format(base=anchor["base"]) + _TENSES[anchor["tense"]]


def _line(document: Document, mention: Mapping[str, object]) -> str:
    from factlint.reports.terminal import shown

    start = mention["start"]
    assert isinstance(start, int)
    row, column = document.lines.location(start)
    value = next((mention[key] for key in VALUES if mention.get(key) is not None), None)
    kind = " ".join(str(mention[key]) for key in ("kind", "type") if mention.get(key))
    meaning = "" if value is None else f" -> {value}"
    return shown(f'{row}:{column} {kind} "{mention["text"]}"{meaning}')
