"""Tables of a newsroom's own: CSV, read into the data that the YAML of the same entries would give.

In people.csv a line is an office, or a person without one; the lines of one name are one person. Cells of
several names part them by semicolons.
"""

from __future__ import annotations

import os
import re
from typing import Any

from factlint.finding import Problem
from factlint.knowledge.specs import OfficeSpec, OrganisationSpec, PersonSpec, PlaceSpec, fields_of, nearest
from factlint.problems import Unusable
from factlint.text import Location
from factlint.yamlfile import Keys, YamlFile

_CELL = re.compile(r'\s*(?:"((?:[^"]|"")*)"\s*|([^,"][^,]*)?)(?:,|$)')
_OFFICE = ("title", "of", "from", "to", "party", "acting", "unsure_after")
_PERSON = ("id", "name", "surname", "also", "born", "died", "sex", "mononym", "known_for", "speaks_for")
COLUMNS = {
    "people": (*_PERSON, *_OFFICE, "source", "checked"),
    "organisations": tuple(OrganisationSpec.__struct_encode_fields__),
    "places": tuple(PlaceSpec.__struct_encode_fields__),
}
"""The columns that a table of each kind may have."""
_FIELDS = [each for spec in (PersonSpec, OfficeSpec, OrganisationSpec, PlaceSpec) for each in fields_of(spec).values()]
_LISTED = {field.encode_name for field in _FIELDS if field.default == ()}
_FLAGGED = {field.encode_name for field in _FIELDS if field.default is False}
_FLAGS = {"true": True, "false": False}


class Sheet(YamlFile):
    """A table's data in the shape of YAML, with the place of every cell."""

    def __init__(self, path: str, text: str, kind: str) -> None:
        self.path, self.kind = path, kind
        self.rows = text.removeprefix("\ufeff").splitlines()
        self.marks: dict[Keys, Location] = {}
        self.problems: list[Problem] = []
        entries: list[dict[str, Any]] = []
        self.data = {kind: entries}
        lines = [(row, self._cells(row, line)) for row, line in enumerate(self.rows, 1) if line.strip(", \t")]
        header = [name.strip().lower() for _, name in lines[0][1]] if lines else []
        for at, name in enumerate(header):
            if name not in COLUMNS[kind]:
                place = Location(lines[0][0], lines[0][1][at][0])
                self._note(f"unknown column {name!r}", place, nearest(name, COLUMNS[kind]))
        for row, cells in lines[1:]:
            if len(cells) > len(header):
                self._note(f"{len(cells)} cells under {len(header)} columns", Location(row, cells[len(header)][0]))
            entries.append(self._entry(len(entries), row, dict(zip(header, cells))))

    def _cells(self, row: int, line: str) -> list[tuple[int, str]]:
        """Return the cells of a line, each with its column."""
        found: list[tuple[int, str]] = []
        at = 0
        while at <= len(line):
            match = _CELL.match(line, at)
            if match is None:
                self._note("a quotation mark that is not closed, or not alone in its cell", Location(row, at + 1))
                break
            quoted, plain = match.groups()
            start = match.start(1) - 1 if quoted is not None else match.start(2) if plain else match.start()
            found.append((start + 1, (quoted.replace('""', '"') if quoted is not None else plain or "").strip()))
            if match.end() == len(line) and line[match.end() - 1 : match.end()] != ",":
                break
            at = match.end()
        return found

    def _entry(self, number: int, row: int, cells: dict[str, tuple[int, str]]) -> dict[str, Any]:
        """Return a line as an entry; of people the cells of an office as one of its offices."""
        keys: Keys = (self.kind, number)
        self.marks[keys] = Location(row, 1)
        entry: dict[str, Any] = {}
        office: dict[str, Any] = {}
        for name, (column, text) in cells.items():
            if not text or name not in COLUMNS[self.kind]:
                continue
            inside = self.kind == "people" and name in _OFFICE
            (office if inside else entry)[name] = self._value(name, text)
            self.marks[(*keys, "offices", 0, name) if inside else (*keys, name)] = Location(row, column)
        if office:
            self.marks[*keys, "offices", 0] = Location(row, min(cells[name][0] for name in office))
            entry["offices"] = [office | {key: entry[key] for key in ("source", "checked") if key in entry}]
        return entry

    def _value(self, name: str, text: str) -> Any:  # type: ignore[override]
        """Return a cell as its field holds it: a flag, a list, or the text."""
        if name in _FLAGGED:
            return _FLAGS.get(text.lower(), text)
        return [part.strip() for part in text.split(";") if part.strip()] if name in _LISTED else text

    def _note(self, message: str, place: Location, hint: str = "") -> None:
        self.problems.append(self._problem(message, place, hint))


def load(path: str, kind: str, text: str | None = None) -> Sheet:
    """Read a table; raise `Unusable` if it cannot be read."""
    try:
        if text is None:
            with open(path, encoding="utf-8") as file:
                text = file.read()
        return Sheet(os.fspath(path), text, kind)
    except (OSError, UnicodeDecodeError) as error:
        raise Unusable([Problem(f"cannot be read: {error}", path)]) from error
