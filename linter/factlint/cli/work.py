"""From paths to results: each draft is read and handed to a task, here or in other processes.

The outcomes come in the order of the paths, whatever the number of processes. A draft that makes a task fail
is a fault of factlint's own; it is told, and the others go on.
"""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, TypeVar

from msgspec import Struct

from factlint import cli
from factlint.cli.output import Terminal, fault_line
from factlint.document import Document
from factlint.finding import Problem
from factlint.reading import read

if TYPE_CHECKING:
    from factlint.engine import Book

T = TypeVar("T")
Item = str | Document | Problem
Task = Callable[[Document, Any], T]

ENOUGH = 100
"""More files than these are worth the start of other processes; so is any archive."""


class Fault(Struct, frozen=True):
    """An exception that a draft caused: what is said of it, and the traceback."""

    path: str
    message: str
    trace: str


class Setup(Struct, frozen=True):
    """What every process needs to begin: the rule book's files, and the largest draft in bytes."""

    rules: tuple[str, ...]
    limit: int


def paths(arguments: Namespace, terminal: Terminal) -> Iterator[str | Problem]:
    """Yield the drafts that the command line means, each once."""
    from factlint.cli.walk import drafts

    seen: set[str] = set()
    for path in arguments.paths or ["."]:
        found = False
        for item in drafts(path, force_exclude=arguments.force_exclude):
            found = True
            if isinstance(item, Problem) or item not in seen:
                yield item
            if isinstance(item, str):
                seen.add(item)
        if not found and os.path.isdir(path):
            terminal.note(f"no drafts found under {path}")


def outcomes(
    drafts: Iterable[str | Problem], task: Task[T], book: Book, arguments: Namespace
) -> Iterator[T | Problem | Fault]:
    """Yield what becomes of each draft: the task's result, or what went wrong, in order."""
    cli.at_rest()
    setup = Setup(tuple(arguments.rules), arguments.max_size)
    drafts = iter(drafts)
    first = list(islice(drafts, ENOUGH + 1))
    items = chain(first, drafts)
    processes = arguments.jobs or _cores()
    if processes > 1 and (len(first) > ENOUGH or any(map(_archive, first))):
        from factlint.cli.pool import pooled

        return pooled(_articles(items, setup, arguments.stdin_filename), task, setup, processes)
    opened = _articles(items, setup, arguments.stdin_filename)
    return (outcome for item in opened for outcome in done(item, task, book, setup.limit))


def done(item: Item | Fault, task: Task[T], book: Book, limit: int) -> Iterator[T | Problem | Fault]:
    """Yield the outcomes of one item: a draft's path, an article, or a failure that came before."""
    for each in _read(item, limit) if isinstance(item, str) else (item,):
        if not isinstance(each, Document):
            yield each
            continue
        try:
            yield task(each, book)
        except Exception as error:
            yield fault(error, each.path if each.id is None else f"{each.path}#{each.id}")


def _articles(items: Iterable[str | Problem], setup: Setup, stdin: str | None) -> Iterator[Item | Fault]:
    """Yield drafts as they are, but archives and standard input article by article."""
    for item in items:
        if item == "-":
            yield from _read(stdin or "-", setup.limit, _standard_input(stdin, setup.limit))
        elif _archive(item):
            assert isinstance(item, str)
            yield from _read(item, setup.limit)
        else:
            yield item


def _archive(item: str | Problem) -> bool:
    return isinstance(item, str) and item.lower().endswith(".jsonl")


def _standard_input(name: str | None, limit: int) -> bytes:
    import sys

    # A draft one byte over the limit is refused by the reading; there is no need to read on.
    return sys.stdin.buffer.read(-1 if _archive(name or "") else limit + 1)


def _read(path: str, limit: int, data: bytes | None = None) -> Iterator[Document | Problem | Fault]:
    try:
        yield from read(path, data, limit=limit)
    except Exception as error:
        yield fault(error, path)


def fault(error: Exception, path: str) -> Fault:
    """Return the fault that an exception is."""
    from traceback import format_exception

    return Fault(path, fault_line(error, path), "".join(format_exception(error)).rstrip())


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
