"""What can go wrong outside factlint: one exception that carries every problem of a step."""

from __future__ import annotations

from collections.abc import Iterable

from factlint.finding import Problem


class Unusable(Exception):
    """Input that cannot be used: a draft, a rule file, a setting. Holds all problems found in it."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("; ".join(f"{p.path}: {p.message}" for p in self.problems))
