"""factlint rule: the page of a rule, or a line for each."""

from __future__ import annotations

from collections.abc import Sequence

from factlint import cli, engine
from factlint.cli import arguments as parse
from factlint.finding import Problem
from factlint.problems import Unusable


def run(arguments: Sequence[str]) -> int:
    """Print a rule's page, or all rules; return the exit code."""
    chosen = parse.rule(arguments)
    book = engine.load(chosen.rules)
    if chosen.name is None:
        rules = [each for _, each in sorted({rule.code: rule for rule in book.rules}.items())]
        width = max((len(rule.slug) for rule in rules), default=0)
        for rule in rules:
            print(f"{rule.code}  {rule.slug:{width}}  {rule.severity:7}  {rule.summary}")
        return cli.CLEAN
    page = engine.rule_page(book, chosen.name)
    if page is None:
        raise Unusable([Problem("no such rule", chosen.name, hint=_nearest(chosen.name, book))])
    print(page.rstrip())
    return cli.CLEAN


def _nearest(name: str, book: engine.Book) -> str:
    from difflib import get_close_matches

    names = {each.lower(): each for rule in book.rules for each in (rule.code, rule.slug)}
    nearest = get_close_matches(name.lower(), names, n=1)
    return f"did you mean {names[nearest[0]]}?" if nearest else "factlint rule lists all rules"
