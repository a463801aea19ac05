"""What is wrong with the knowledge itself: lives and offices that cannot be, two holders of one office."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from itertools import combinations
from typing import Any, NamedTuple

from factlint.calendar import plus_months
from factlint.finding import Problem
from factlint.knowledge.assembly import Assembly
from factlint.knowledge.lookup import sure_until
from factlint.knowledge.memory import uncollected
from factlint.knowledge.model import Office, Person
from factlint.knowledge.reading import KINDS, Entry
from factlint.knowledge.titles import Titles

OLDEST = 118
"""Years: an entry of somebody older has a wrong date, or lacks one."""


class Fault(NamedTuple):
    """Something wrong with the knowledge, and how bad it is: a note, a warning, an error."""

    severity: str
    problem: Problem


Audit = Callable[[Assembly], Iterator[Fault]]


def faults(known: Assembly, asked: Callable[[str], bool] = bool) -> list[Fault]:
    """Return everything wrong in the files of which that is asked, in their order."""
    from factlint.knowledge import names_audit

    for kind in KINDS:
        for entry in getattr(known.entries, kind):
            entry.file.placed = entry.file.placed and asked(entry.file.path)
    found = [Fault("error", problem) for problem in known.problems]
    with uncollected():
        for audit in (*AUDITS, *names_audit.AUDITS):
            found += audit(known)
    every = [each for each in dict.fromkeys(found) if asked(each.problem.path)]
    return sorted(every, key=lambda each: _place(each.problem))


def _place(problem: Problem) -> tuple[str, int, int, str]:
    row, column = problem.location or (0, 0)
    return problem.path, row, column, problem.message


def fault(severity: str, entry: Entry[Any], message: str, *keys: str | int) -> Fault:
    """Return a fault at keys of an entry."""
    entry.file.problem(message, (*entry.keys, *keys))
    return Fault(severity, entry.file.problems.pop())


class Term(NamedTuple):
    """A term of office, the entry that tells it, and the person joined of all entries."""

    office: Office
    person: Person
    entry: Entry[Person]
    number: int

    def fault(self, severity: str, message: str, key: str = "") -> Fault:
        return fault(severity, self.entry, message, "offices", self.number, *([key] if key else []))

    @property
    def place(self) -> str:
        return f"{self.office.file}:{self.office.row}"


def terms(known: Assembly) -> list[Term]:
    """Return the terms that entries tell, in their order."""
    found = []
    for entry in known.entries.people:
        person = known.people.person(entry.item.id) or entry.item
        found += [Term(office, person, entry, number) for number, office in enumerate(entry.item.offices)]
    return found


def lives(known: Assembly) -> Iterator[Fault]:
    """People who died before their birth, or lived too long."""
    for entry in known.entries.people:
        person = known.people.person(entry.item.id) or entry.item
        if not person.born or entry.item.id != person.id:
            continue
        last = person.died.first if person.died else _latest(person)
        if person.died and person.died.last < person.born.first:
            yield fault("error", entry, f"{person.name} died {person.died}, before the birth in {person.born}", "died")
        elif last and (last - person.born.last).days > OLDEST * 366:
            yield fault("warning", entry, f"{person.name}, born {person.born}, lived or held office in {last}", "born")


def _latest(person: Person) -> date | None:
    return max((office.start.first for office in person.offices if office.start), default=None)


def offices(known: Assembly) -> Iterator[Fault]:
    """Offices out of life, too young, or told of a time after they were checked."""
    for term in terms(known):
        office, person, title = term.office, term.person, f"{term.office.title} of {term.office.of}"
        if office.start is None:
            yield term.fault("note", f"nobody knows when {person.name} became {title}")
        yield from _in_life(term, title, known.titles)
        if office.checked:
            for key, when in (("from", office.start), ("to", office.end), ("unsure_after", office.unsure_after)):
                if when and when.first > office.checked.last:
                    yield term.fault("warning", f"{key} {when}, after it was checked on {office.checked}", key)


def _in_life(term: Term, title: str, titles: Titles) -> Iterator[Fault]:
    office, person = term.office, term.person
    times = [(key, when) for key, when in (("from", office.start), ("to", office.end)) if when]
    for key, when in times:
        if person.died and when.first > person.died.last:
            yield term.fault("error", f"{person.name} died {person.died}, {title} {key} {when}", key)
    if office.start and person.born:
        years = titles.youngest(office.title, office.of)
        if office.start.last < plus_months(person.born.first, 12 * years):
            said = f"{person.name}, born {person.born}, is {title} from {office.start}, younger than {years}"
            yield term.fault("error", said, "from")


def holders(known: Assembly) -> Iterator[Fault]:
    """Two people at once in an office that one person holds at a time; somebody in an office twice at once."""
    posts: dict[tuple[str, str], list[Term]] = {}
    for term in terms(known):
        posts.setdefault(_post(term, known), []).append(term)
    for (title, body), found in posts.items():
        one = known.titles.one(title, body)
        for first, second in combinations(found, 2):
            same = first.person.id == second.person.id
            if (one or same) and _overlap(first, second) and not _told_twice(first, second, same):
                who = "the same person" if same else second.person.name
                said = f"{title} of {body}: {first.person.name} {_stretch(first.office)} in {first.place}"
                yield second.fault("error", f"{said}, {who} {_stretch(second.office)} here")


def _post(term: Term, known: Assembly) -> tuple[str, str]:
    body = known.proper(term.office.of)
    return known.titles.canonical(term.office.title, body), body


def _told_twice(first: Term, second: Term, same: bool) -> bool:
    """Tell whether two entries tell the same term: they are joined."""
    return same and first.office.acting == second.office.acting and _meet(first.office, second.office)


def _meet(one: Office, other: Office) -> bool:
    starts, ends = (one.start, other.start), (one.end, other.end)
    return all(not (a and b) or a.meets(b) for a, b in (starts, ends)) and all(starts)


def _overlap(first: Term, second: Term) -> bool:
    """Tell whether two terms surely share more than the day of handing over."""
    if first.office.acting or second.office.acting:
        return False
    starts = [term.office.start for term in (first, second)]
    if starts[0] is None or starts[1] is None:
        return False
    end = min(sure_until(term.office, term.person) for term in (first, second))
    return max(starts[0].last, starts[1].last) < end


def _stretch(office: Office) -> str:
    """Return how long a term lasts, in words of an error message."""
    until = office.end or (f"unsure after {office.unsure_after}" if office.unsure_after else "")
    return f"{office.start or '?'} to {until}".rstrip() if until else f"since {office.start or '?'}"


AUDITS: tuple[Audit, ...] = (lives, offices, holders)
