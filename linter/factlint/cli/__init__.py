"""The command line: a module a command, each with `run(arguments) -> exit code`.

Failures have three kinds, and all end here: the user's (2), an interrupt (130, or 141 where the reader of a
pipe has gone), and factlint's own (3). Nothing is imported before it is needed: one draft must be linted in
the time that a hook may take.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence

COMMANDS = {
    "check": "find statements that cannot all be true (the default)",
    "mentions": "print what was read: times, durations, people, quotations",
    "timeline": "print the events and dates of a draft in order, or draw them",
    "rule": "print the page of a rule, or the list of all",
    "test": "run the examples of rules",
    "knowledge": "check the knowledge of people, organisations and places, ask it, or count it",
}
"""The commands, each a module beside this one."""

CLEAN, FOUND, UNUSABLE, FAULT, INTERRUPTED, PIPE_CLOSED = 0, 1, 2, 3, 130, 141
"""The exit codes."""

SELDOM = 200_000
"""Objects made, and not yet gone, after which garbage is looked for."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that the arguments name; return its exit code."""
    try:
        code = _run(list(sys.argv[1:] if arguments is None else arguments))
        sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        return _pipe_closed()
    except Exception as error:
        return _failed(error)
    return code


def at_rest() -> None:
    """Take what is loaded out of the search for garbage, and search seldom: hardly any of what drafts leave is cyclic.

    It is a sixth of a long run otherwise; the memory that a run takes stays what it is.
    """
    gc.freeze()
    gc.set_threshold(SELDOM, 20, 100)


def _run(arguments: list[str]) -> int:
    first = arguments[0] if arguments else ""
    if first in ("-h", "--help"):
        print(_help())
        return CLEAN
    if first in ("-V", "--version"):
        from factlint import __version__

        print(f"factlint {__version__}")
        return CLEAN
    command, rest = (first, arguments[1:]) if first in COMMANDS else ("check", arguments)
    from importlib import import_module

    try:
        return int(import_module(f"factlint.cli.{command}").run(rest))
    except SystemExit as stop:  # argparse has printed its help, or what is wrong
        return stop.code if isinstance(stop.code, int) else UNUSABLE


def _help() -> str:
    commands = "\n".join(f"  {name:10} {summary}" for name, summary in COMMANDS.items())
    return (
        "factlint reads news drafts and reports statements that cannot all be true.\n\n"
        "usage: factlint [COMMAND] [OPTIONS] [PATH ...]\n\n"
        f"commands:\n{commands}\n\n"
        "factlint COMMAND --help lists a command's options; factlint --version prints the version.\n\n"
        "exit codes: 0 nothing wrong found, 1 findings, 2 wrong usage or a draft that cannot be read,\n"
        "3 a fault of factlint's own. Silence is not verification."
    )


def _pipe_closed() -> int:
    """Let what is still buffered go nowhere, so that nothing complains when the interpreter ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.dup2(nowhere, sys.stderr.fileno())
    return PIPE_CLOSED


def _failed(error: Exception) -> int:
    """Tell why nothing more could be done: the user's problems, or factlint's own fault."""
    from factlint.cli.output import Terminal, fault_line
    from factlint.problems import Unusable

    terminal = Terminal()
    if isinstance(error, Unusable):
        terminal.problems(error.problems)
        return UNUSABLE
    from traceback import format_exception

    terminal.fault(fault_line(error), "".join(format_exception(error)).rstrip())
    return FAULT
