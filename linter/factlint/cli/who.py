"""factlint knowledge who: who held an office on a day, or what is known of somebody."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Iterator
from datetime import date
from typing import Any

from factlint import book, cli
from factlint.cli.output import Terminal, opened
from factlint.knowledge import Knowledge, lookup
from factlint.knowledge.model import Holding, Office, Person, Post

Answer = tuple[Post, list[tuple[Holding, bool]]]
"""An office, and who held it, each with whether that is sure."""


def run(chosen: Namespace) -> int:
    """Print whom a title or a name means; return the exit code."""
    text, known = " ".join(chosen.text), book.facts(chosen.rules)
    answers = asked(text, chosen.at, known)
    people = () if answers else (known.people.persons(text) or known.people.surnamed(text))
    with opened(None, utf8=chosen.output_format == "json") as file:
        if chosen.output_format == "json":
            said = {"text": text, "at": chosen.at and chosen.at.isoformat()}
            offices = [_answer(*answer) for answer in answers]
            found = said | {"offices": offices, "people": [_person(person) for person in people]}
            file.write(json.dumps(found, ensure_ascii=False, indent=2) + "\n")
        else:
            file.writelines(f"{line}\n" for answer in answers for line in _answer_lines(*answer, chosen.at))
            file.writelines(f"{line}\n" for person in people for line in _page(person))
    if any(holders for _, holders in answers) or people:
        return cli.CLEAN
    Terminal().note(_nobody(text, bool(answers), chosen.at))
    return cli.FOUND


def asked(text: str, day: date | None, known: Knowledge) -> list[Answer]:
    """Return who held each office that a title may mean, on a day or ever."""
    found: list[Answer] = []
    for post in lookup.offices(text, known):
        tenures = lookup.tenures(post, known)
        if day is None:
            found.append((post, [(holding, True) for holding in tenures]))
        else:
            surely, maybe = lookup.holders(tenures, day)
            found.append((post, [*((each, True) for each in surely), *((each, False) for each in maybe)]))
    return found


def _nobody(text: str, is_title: bool, day: date | None) -> str:
    if is_title:
        return f"nobody is known as {text!r}{f' on {day}' if day else ''}"
    return f"{text!r} is no title and no name that is known; silence about somebody says nothing"


def _answer_lines(post: Post, holders: list[tuple[Holding, bool]], day: date | None) -> Iterator[str]:
    on = f", on {day}" if day else ""
    yield f"{post.title}, {post.body}{on}"
    for (office, person), sure in holders:
        marks = [mark for mark, so in (("perhaps", not sure), ("acting", office.acting)) if so]
        yield f"  {' '.join((*marks, person.name))}: {_stretch(office)}  {_place(office)}"
    if not holders:
        yield "  nobody known"


def _stretch(office: Office) -> str:
    start = str(office.start) if office.start else "?"
    if office.end:
        return f"{start} to {office.end}"
    return f"since {start}, not sure after {office.unsure_after or office.checked}"


def _place(entry: Office | Person) -> str:
    checked = f"; checked {entry.checked}" if entry.checked else ""
    return f"[{entry.file}:{entry.row}: {entry.source or 'no source'}{checked}]"


def _page(person: Person) -> Iterator[str]:
    yield f"{person.name} ({person.id})"
    lived = [f"born {person.born}" if person.born else "", f"died {person.died}" if person.died else ""]
    facts = {
        "also": ", ".join(person.also),
        "surname": person.surname,
        "life": ", ".join(filter(None, lived)),
        "known for": ", ".join(person.known_for),
        "speaks for": ", ".join(person.speaks_for),
    }
    for name, said in facts.items():
        if said:
            yield f"  {name:10}  {said}"
    for office in person.offices:
        acting = "acting " if office.acting else ""
        yield f"  {'office':10}  {acting}{office.title}, {office.of}: {_stretch(office)}  [{office.file}:{office.row}]"
    yield f"  {'source':10}  {_place(person)[1:-1]}"


def _answer(post: Post, holders: list[tuple[Holding, bool]]) -> dict[str, Any]:
    found = [_office(office) | {"name": who.name, "id": who.id, "sure": sure} for (office, who), sure in holders]
    return {"title": post.title, "of": post.body, "holders": found}


def _office(office: Office) -> dict[str, Any]:
    days = {"from": office.start, "to": office.end, "unsure_after": office.unsure_after}
    named = {"title": office.title, "of": office.of, "party": office.party, "acting": office.acting}
    return named | {key: when and str(when) for key, when in days.items()} | _sourced(office)


def _person(person: Person) -> dict[str, Any]:
    lists = {key: list(getattr(person, key)) for key in ("also", "known_for", "speaks_for")}
    life = {"born": person.born and str(person.born), "died": person.died and str(person.died), "sex": person.sex}
    names = {"name": person.name, "id": person.id, "surname": person.surname}
    return names | lists | life | {"offices": [_office(each) for each in person.offices]} | _sourced(person)


def _sourced(entry: Office | Person) -> dict[str, Any]:
    checked = entry.checked and str(entry.checked)
    return {"file": entry.file, "row": entry.row, "source": entry.source, "checked": checked}
