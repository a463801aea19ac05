"""Where output goes: the report to standard output or a file, all else to standard error."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from typing import TextIO

from factlint.finding import Problem
from factlint.problems import Unusable

NARROWEST, USUAL, WIDEST = 40, 100, 120
"""Columns of a report: the usual number where the output is no terminal."""


class Terminal:
    """Standard error: problems and remarks for whoever runs factlint."""

    def __init__(self, color: str = "auto", quiet: bool = False) -> None:
        self._color = colored(color, sys.stderr)
        self._width = columns(sys.stderr)
        self._quiet = quiet

    def say(self, line: str) -> None:
        """Write a line, after what standard output holds back, so that the two stay in order."""
        sys.stdout.flush()
        _tolerant(sys.stderr, None).write(f"{line}\n")

    def note(self, line: str) -> None:
        """Write a line that is no error, unless silence was asked for."""
        if not self._quiet:
            self.say(line)

    def fault(self, message: str, trace: str) -> None:
        """Write a fault of factlint's own, with the traceback where that is asked for."""
        self.say(message)
        if os.environ.get("FACTLINT_DEBUG"):
            self.say(trace)

    def problems(self, problems: Iterable[Problem]) -> None:
        """Write problems with their places and hints."""
        from factlint.reports.closing import problem_lines

        for problem in problems:
            for line in problem_lines(problem, color=self._color, width=self._width):
                self.say(line)


@contextmanager
def opened(path: str | None, *, utf8: bool) -> Iterator[TextIO]:
    """Open where the report goes: standard output, or the file named. Machines are sent UTF-8 always."""
    if path is None:
        yield _tolerant(sys.stdout, "utf-8" if utf8 else None)
        return
    try:
        stream = open(path, "w", encoding="utf-8", errors="backslashreplace", newline="\n")  # noqa: SIM115
    except OSError as error:
        raise Unusable([Problem(f"cannot write the report: {error.strerror}", path)]) from None
    with stream:
        yield stream


def _tolerant(stream: TextIO, encoding: str | None) -> TextIO:
    """Return the stream, set so that no character can stop the run."""
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(encoding=encoding, errors="backslashreplace")
    return stream


def colored(choice: str, stream: TextIO) -> bool:
    """Tell whether to colour: as chosen, else as the environment says, else on a terminal."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return os.environ.get("TERM") != "dumb" and stream.isatty()


def columns(stream: TextIO) -> int:
    """Return how wide a report may be."""
    try:
        return min(max(os.get_terminal_size(stream.fileno()).columns, NARROWEST), WIDEST)
    except (OSError, ValueError):  # no terminal, or no file at all
        return USUAL


def fault_line(error: BaseException, path: str = "") -> str:
    """Return what is said of a fault of factlint's own."""
    what = f"{type(error).__name__}: {error}".replace("\n", " ")
    return (
        f"factlint failed{path and f' on {path}'}: {what}\n"
        "  This is a fault of factlint's own. Please report it with the draft and the traceback that\n"
        "  FACTLINT_DEBUG=1 in the environment prints."
    )
