"""The forms in which entries of people, organisations and places are written, and what is said of other ones."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from functools import cache
from typing import Any, Literal, TypeVar

import msgspec
from msgspec import Struct
from msgspec.structs import FieldInfo, fields

from factlint.calendar import When, iso
from factlint.yamlfile import Keys, YamlFile

Day = str | int
Names = str | tuple[str, ...]
S = TypeVar("S", bound=Struct)


class OfficeSpec(Struct, frozen=True, rename={"start": "from", "end": "to"}):
    """An office as YAML states it: see CONTRIBUTING.md."""

    title: str
    of: str
    start: Day | None = None
    end: Day | None = None
    unsure_after: Day | None = None
    acting: bool = False
    party: str = ""
    source: str = ""
    checked: Day | None = None


class PersonSpec(Struct, frozen=True):
    """A person as YAML states it."""

    name: str
    id: str = ""
    surname: str = ""
    also: Names = ()
    born: Day | None = None
    died: Day | None = None
    sex: Literal["f", "m"] | None = None
    mononym: bool = False
    known_for: Names = ()
    speaks_for: Names = ()
    offices: tuple[dict[str, Any], ...] = ()
    source: str = ""
    checked: Day | None = None


class OrganisationSpec(Struct, frozen=True, rename={"start": "from", "end": "to"}):
    """An organisation as YAML states it."""

    name: str
    id: str = ""
    acronym: Names = ()
    also: Names = ()
    errors: Names = ()
    of: str = ""
    kind: str = ""
    foreign: bool = False
    start: Day | None = None
    end: Day | None = None
    source: str = ""
    checked: Day | None = None


class PlaceSpec(Struct, frozen=True, rename={"within": "in"}):
    """A place as YAML states it."""

    name: str
    kind: str
    id: str = ""
    within: Names = ()
    capital: Names = ()
    also: Names = ()
    short: Names = ()
    people: Names = ()
    adjective: Names = ()
    disputed: bool = False
    disputed_capital: bool = False
    dateline: bool = False
    errors: Names = ()
    source: str = ""
    checked: Day | None = None


def nearest(name: str, names: Iterable[str]) -> str:
    """Return a hint with the name that comes nearest, or with all of them."""
    every = sorted(names)
    close = get_close_matches(name, every, 1)
    return f"did you mean {close[0]!r}?" if close else f"one of: {', '.join(every)}"


def converted(file: YamlFile, data: object, kind: type[S], keys: Keys) -> S | None:
    """Return data as a spec, or None, having noted every key and value that does not fit."""
    if not isinstance(data, dict):
        file.problem("an entry is a mapping of keys and values", keys)
        return None
    allowed = fields_of(kind)
    for key in data:
        if key not in allowed:
            file.problem(f"unknown key {key!r}", (*keys, key), nearest(key, allowed), key=True)
    known = {key: value for key, value in data.items() if key in allowed}
    try:
        return msgspec.convert(known, kind, strict=True, str_keys=True)
    except msgspec.ValidationError:
        _misfits(file, known, allowed, keys)
    return None


@cache
def fields_of(kind: type[Struct]) -> dict[str, FieldInfo]:
    """Return the fields of a spec by their names in YAML; msgspec finds them out anew each time."""
    return {field.encode_name: field for field in fields(kind)}


def _misfits(file: YamlFile, known: Mapping[str, object], allowed: Mapping[str, FieldInfo], keys: Keys) -> None:
    """Note every value that is of another type than its field, and every key that is missing."""
    for key, field in allowed.items():
        if key in known:
            file.convert(known[key], field.type, (*keys, key))
        elif field.required:
            file.problem(f"the key {key!r} is missing", keys)


def many(value: Names) -> tuple[str, ...]:
    """Return the names of a field that may hold one or several."""
    return (value,) if isinstance(value, str) else value


def when(file: YamlFile, value: Day | None, keys: Keys) -> When | None:
    """Return the day, month or year of a field; None if it has none, or none that exists."""
    if value is None:
        return None
    found = iso(str(value))
    if found is None:
        file.problem(f"{value!r} is no day, month or year", keys, "2022, 2022-02 or 2022-02-24")
    return found


def ordered(file: YamlFile, first: When | None, last: When | None, keys: Keys, message: str) -> None:
    """Note, at the key of the later time, a later time that lies before the earlier one."""
    if first and last and first.first > last.last:
        file.problem(message.format(first=first, last=last), keys)
