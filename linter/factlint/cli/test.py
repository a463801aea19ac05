"""factlint test: the examples of rules, run under the whole rule book."""

from __future__ import annotations

import os
from collections.abc import Sequence

from factlint import cli, engine
from factlint.cli import arguments as parse


def run(arguments: Sequence[str]) -> int:
    """Run examples; return the exit code. A name that is a path is also loaded as house rules."""
    from factlint.trial import run_examples

    chosen = parse.test(arguments)
    files = [name for name in chosen.names if os.path.exists(name)]
    book = engine.load([*chosen.rules, *files])
    passed, lines = run_examples(book, tuple(chosen.names), chosen.coverage)
    for line in lines:
        print(line)
    return cli.CLEAN if passed else cli.FOUND
