"""factlint knowledge: check what factlint knows of the world, ask it who somebody was, count it."""

from __future__ import annotations

import json
import os
from argparse import Namespace
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from factlint import book, cli
from factlint.cli import arguments as parse
from factlint.cli.output import Terminal, opened
from factlint.finding import SEVERITIES, Problem
from factlint.problems import Unusable
from factlint.reports.closing import counted

if TYPE_CHECKING:
    from factlint.knowledge import Knowledge
    from factlint.knowledge.audit import Fault


def run(arguments: Sequence[str]) -> int:
    """Do what the arguments ask; return the exit code."""
    chosen = parse.knowledge(arguments)
    if chosen.action == "who":
        from factlint.cli import who

        return who.run(chosen)
    return check(chosen) if chosen.action == "check" else count(chosen)


def check(chosen: Namespace) -> int:
    """Print what is wrong with the knowledge; where paths are named, what stands there only."""
    from factlint.knowledge.audit import faults

    missing = [path for path in (*chosen.rules, *chosen.paths) if not os.path.exists(path)]
    if missing:
        raise Unusable([Problem("there is no such file or folder", path) for path in missing])
    named = [_knowledge_below(path) for path in chosen.paths]
    known = book.entries([*book.knowledge_folders(chosen.rules), *named])
    found = faults(known, cache(lambda path: _is_below(path, named)) if named else bool)
    shown = [each for each in found if not (chosen.quiet and each.severity == "note")]
    with opened(None, utf8=chosen.output_format == "json") as file:
        if chosen.output_format == "json":
            file.write(json.dumps([_entry(each) for each in shown], ensure_ascii=False, indent=2) + "\n")
        else:
            file.writelines(f"{_line(each)}\n" for each in shown)
    counts = Counter(each.severity for each in found)
    told = ", ".join(counted(counts[name], name) for name in reversed(SEVERITIES) if counts[name])
    read = known.entries
    size = f"{len(read.people):,} people, {len(read.organisations):,} organisations, {len(read.places):,} places"
    Terminal(quiet=chosen.quiet).note(f"{told or 'nothing wrong'} in the entries of {size}")
    return cli.FOUND if counts["error"] or (chosen.strict and counts["warning"]) else cli.CLEAN


def _knowledge_below(path: str) -> str:
    """Return the folder of the knowledge in a folder of house rules; any other path itself."""
    inside = os.path.join(path, "knowledge")
    return inside if os.path.isdir(inside) else path


def _is_below(path: str, tops: Iterable[str]) -> bool:
    real = os.path.realpath(path)
    return any(real == top or real.startswith(top + os.sep) for top in map(os.path.realpath, tops))


def shown_path(path: str) -> str:
    """Return a path as it is shortest: from here, if it is below here."""
    here = os.path.relpath(path) if os.path.isabs(path) else path
    return path if here.startswith(os.pardir) else here


def _line(fault: Fault) -> str:
    place = [shown_path(fault.problem.path), *(fault.problem.location or ())]
    hint = f" ({fault.problem.hint})" if fault.problem.hint else ""
    return f"{':'.join(map(str, place))}: {fault.severity}: {fault.problem.message}{hint}"


def _entry(fault: Fault) -> dict[str, Any]:
    place = fault.problem.location
    location = {"row": place.row, "column": place.column} if place else None
    path = shown_path(fault.problem.path)
    return {"severity": fault.severity, "message": fault.problem.message, "path": path, "location": location}


def count(chosen: Namespace) -> int:
    """Print how many entries of each kind stand in each file."""
    counts = _counts(book.facts(chosen.rules))
    with opened(None, utf8=chosen.output_format == "json") as file:
        if chosen.output_format == "json":
            file.write(json.dumps(counts, ensure_ascii=False, indent=2) + "\n")
            return cli.CLEAN
        for kind, files in counts.items():
            file.write(f"{kind} {sum(files.values()):,}\n")
            file.writelines(f"  {name:36} {number:7,}\n" for name, number in files.items())
    return cli.CLEAN


def _counts(known: Knowledge) -> dict[str, dict[str, int]]:
    people = [found for ident in known.people.entries if (found := known.people.person(ident))]
    offices = [office for person in people for office in person.offices]
    bodies = (known.organisations.organisation(ident) for ident in known.organisations.entries)
    places = (known.places.place(ident) for ident in known.places.entries)
    return {
        "people": _by_file(people),
        "offices": _by_file(offices),
        "organisations": _by_file(bodies),
        "places": _by_file(places),
        "events": _by_file(known.event(ident) for ident in known.events),
        "holidays": {"holidays.yaml": len(known.holidays)},
        "series": {"series.yaml": len(known.series)},
        "titles": {"titles.yaml": len(known.titles.spec.titles)},
    }


def _by_file(entries: Iterable[Any]) -> dict[str, int]:
    return dict(sorted(Counter(entry.file for entry in entries if entry is not None).items()))
