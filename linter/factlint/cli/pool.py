"""Work in several processes. Each is started anew with its own rule book, and is sent batches."""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import active_children, get_context
from typing import Any, TypeVar

from factlint import cli, engine
from factlint.cli.work import Fault, Item, Setup, Task, done, fault
from factlint.finding import Problem

T = TypeVar("T")

BATCH = 32
"""How many drafts a process is sent at a time."""

WAITING = 3
"""How many batches a process may be ahead of the report, so that memory stays flat."""

_state: dict[str, Any] = {}


def pooled(items: Iterable[Item | Fault], task: Task[T], setup: Setup, processes: int) -> Iterator[T | Problem | Fault]:
    """Yield the outcomes of all items in order, worked out by so many processes."""
    pool = ProcessPoolExecutor(processes, get_context("spawn"), _start, (setup,))
    waiting: deque[Future[list[T | Problem | Fault]]] = deque()
    items = iter(items)
    finished = False
    try:
        while batch := list(islice(items, BATCH)):
            waiting.append(pool.submit(_batch, batch, task, setup.limit))
            if len(waiting) >= WAITING * processes:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
        finished = True
    except BrokenProcessPool as error:
        yield fault(error, "a batch of drafts")
    except BaseException:  # an interrupt, or nobody reads on: what is being worked on is of no use
        for process in active_children():
            process.terminate()
        raise
    finally:
        pool.shutdown(wait=finished, cancel_futures=True)  # at the interpreter's end it would race with it


def _start(setup: Setup) -> None:
    """Load the rule book. An interrupt is the first process's to answer."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _state["book"] = engine.load(setup.rules)
    cli.at_rest()


def _batch(items: list[Item | Fault], task: Task[T], limit: int) -> list[T | Problem | Fault]:
    book = _state["book"]
    return [outcome for item in items for outcome in done(item, task, book, limit)]
