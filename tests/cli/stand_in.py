"""A stand-in for the engine, so that the command line is tested without rules.

WRONG is an error, ODD a warning, MILD a note; BOOM makes the engine fail, SLOW makes it wait, CRASH ends the
process. Run as a program, this file is the command line with the stand-in in place; so it is in the processes
that the pool starts.
"""

from __future__ import annotations

import os
import re
import sys
import time
import types
from collections.abc import Sequence

from msgspec import Struct

import factlint
from factlint.document import Document
from factlint.finding import Finding, Place, Problem, Summary
from factlint.problems import Unusable
from factlint.text import Span

CODES = {
    "WRONG": ("FKE101", "wrong-word", "error"),
    "ODD": ("FKE202", "odd-word", "warning"),
    "MILD": ("FKE303", "mild-word", "note"),
}
WORDS = re.compile(r"\b(WRONG|ODD|MILD|BOOM|SLOW|CRASH)\b")


class Options(Struct, frozen=True):
    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    published: str | None = None
    package: bool = False


class Result(Struct, frozen=True):
    findings: tuple[Finding, ...]
    summary: Summary
    facts: None = None


class Rule(Struct, frozen=True):
    code: str
    slug: str
    severity: str
    summary: str


class Book(Struct, frozen=True):
    rules: tuple[Rule, ...]


def load(rules: Sequence[str] = (), *, cache: bool = True) -> Book:
    broken = [Problem("no such key: sumary", path, hint="did you mean summary?") for path in rules]
    if broken:
        raise Unusable(broken)
    return Book(
        tuple(
            Rule(code, slug, severity, f"The word {word}.") for word, (code, slug, severity) in CODES.items()
        )
    )


def select(book: Book, options: Options) -> frozenset[str]:
    for name in (*options.select, *options.extend_select, *options.ignore):
        if name != "ALL" and not any(rule.code.startswith(name) or rule.slug == name for rule in book.rules):
            raise Unusable([Problem("no such rule", name, hint="did you mean FKE101?")])
    return frozenset(rule.code for rule in book.rules if not options.select or rule.code in options.select)


def check(document: Document, book: Book, options: Options) -> Result:
    found = []
    for match in WORDS.finditer(document.text):
        if match[0] == "BOOM":
            raise ValueError("the stand-in was told to fail")
        if match[0] == "CRASH":
            os._exit(9)
        if match[0] == "SLOW":
            time.sleep(30)
            continue
        code, slug, severity = CODES[match[0]]
        if code in select(book, options) and code not in options.ignore:
            place = _place(document, document.source_map.span(Span(*match.span())))
            found.append(Finding(code, slug, severity, f"{match[0]} is here", place, document.id))
    dated = bool(options.published or document.value("published", "date"))
    asleep = () if dated else ("FKE101", "FKE202")
    summary = Summary(articles=1, mentions=len(found), claims=1, undated=1 - dated, asleep=asleep)
    return Result(tuple(found), summary)


def _place(document: Document, span: Span) -> Place:
    lines = document.lines
    location = lines.location(span.start)
    return Place(document.path, span, location, lines.location(span.end), lines.line(location.row))


def describe(document: Document, book: Book, published: str | None = None) -> list[dict[str, object]]:
    return [
        {"kind": "word", "start": m.start(), "end": m.end(), "text": m[0], "value": published}
        for m in WORDS.finditer(document.text)
    ]


def rule_page(book: Book, name: str) -> str | None:
    return next(
        (f"# {r.slug} ({r.code})\n\n{r.summary}\n" for r in book.rules if name in (r.code, r.slug)), None
    )


def run_examples(book: Book, names: Sequence[str], coverage: bool) -> tuple[bool, list[str]]:
    return "FKE303" not in names, [f"ran {', '.join(names) or 'all'}{' with coverage' * coverage}"]


def modules() -> dict[str, types.ModuleType]:
    """Return the modules that this one stands in for."""
    engine, trial = types.ModuleType("factlint.engine"), types.ModuleType("factlint.trial")
    for each in (Options, Result, Book, load, select, check, describe, rule_page):
        setattr(engine, each.__name__, each)
    trial.run_examples = run_examples
    return {"engine": engine, "trial": trial}


if __name__ in ("__main__", "__mp_main__"):
    for name, module in modules().items():
        sys.modules[f"factlint.{name}"] = module
        setattr(factlint, name, module)

if __name__ == "__main__":
    from factlint.cli import main

    sys.exit(main())
