"""YAML with places: plain data, and for every value the row and column where it stands.

Strict where PyYAML is lax: a key given twice is an error, and scalars are those of YAML 1.2's core, so that
`no` is a word, `12:30:00` and `2022-05-13` are strings. Aliases are refused: they can grow without bound.
"""

from __future__ import annotations

from typing import Any

import msgspec
import yaml

from factlint.finding import Problem
from factlint.problems import Unusable
from factlint.text import Location

Keys = tuple[str | int, ...]
_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # scalars are resolved here: see _scalar
_CONSTANTS = {"true": True, "false": False, "null": None, "~": None, "": None}


class YamlFile:
    """A YAML file's data, with the place of every value and key."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.rows = text.splitlines()
        self.marks: dict[Keys, Location] = {}
        self.problems: list[Problem] = []
        self.data: Any = None
        try:
            if ("&" in text or "*" in text) and self._has_alias(text):
                return
            loader = _Loader(text)
            node = loader.get_single_node()
        except yaml.YAMLError as error:
            mark = getattr(error, "problem_mark", None)
            place = Location(mark.line + 1, mark.column + 1) if mark else None
            problem = getattr(error, "problem", None) or "cannot be read"
            self.problems.append(self._problem(f"invalid YAML: {problem}", place))
            return
        if node is not None:
            self.data = self._value(node, ())

    def _has_alias(self, text: str) -> bool:
        """Note the first anchor or alias of a text, if it has one."""
        for event in yaml.parse(text, Loader=_Loader):
            mark = event.start_mark
            if getattr(event, "anchor", None) and mark is not None:
                place = Location(mark.line + 1, mark.column + 1)
                self.problems.append(self._problem("an anchor or alias: write the value out", place))
                return True
        return False

    def _value(self, node: Any, keys: Keys) -> Any:
        self.marks[keys] = Location(node.start_mark.line + 1, node.start_mark.column + 1)
        if isinstance(node, yaml.ScalarNode):
            return _scalar(node.value, node.style)
        if isinstance(node, yaml.SequenceNode):
            return [self._value(item, (*keys, i)) for i, item in enumerate(node.value)]
        return self._mapping(node, keys)

    def _mapping(self, node: Any, keys: Keys) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value)
            if key in found:
                place = Location(key_node.start_mark.line + 1, key_node.start_mark.column + 1)
                self.problems.append(self._problem(f"the key {key!r} is given twice", place))
            found[key] = self._value(value_node, (*keys, key))
            mark = key_node.start_mark
            self.marks[(*keys, key, "key")] = Location(mark.line + 1, mark.column + 1)
        return found

    def problem(self, message: str, keys: Keys, hint: str = "", key: bool = False) -> None:
        """Note a problem at the value (or, if *key*, the key) that *keys* lead to."""
        place = self.marks.get((*keys, "key")) if key else None
        at = keys
        while place is None:
            place = self.marks.get(at)
            if not at:
                break
            at = at[:-1]
        self.problems.append(self._problem(message, place, hint))

    def _problem(self, message: str, place: Location | None, hint: str = "") -> Problem:
        line = self.rows[place.row - 1] if place and place.row <= len(self.rows) else ""
        return Problem(message, self.path, place, line, hint)

    def convert(self, data: Any, kind: Any, keys: Keys = ()) -> Any:
        """Return *data* as a *kind*, or None, having noted what does not fit."""
        try:
            return msgspec.convert(data, kind, strict=True, str_keys=True)
        except msgspec.ValidationError as error:
            message, _, path = str(error).partition(" - at `$")
            self.problem(message[0].lower() + message[1:], (*keys, *path_keys(path.rstrip("`"))))
            return None

    def row(self, keys: Keys) -> int:
        place = self.marks.get(keys)
        return place.row if place else 1


def load(path: str, text: str | None = None) -> YamlFile:
    """Read a YAML file; raise `Unusable` if it cannot be read or is not YAML."""
    if text is None:
        try:
            with open(path, encoding="utf-8") as file:
                text = file.read()
        except (OSError, UnicodeDecodeError) as error:
            raise Unusable([Problem(f"cannot be read: {error}", path)]) from error
    found = YamlFile(path, text)
    if found.problems:
        raise Unusable(found.problems)
    return found


def _scalar(value: str, style: str | None) -> Any:
    if style:  # the C parser gives '' for a plain scalar, the other one None
        return value
    if value in _CONSTANTS:
        return _CONSTANTS[value]
    digits = value.removeprefix("-")
    if digits.isascii() and digits.isdigit() and (digits == "0" or digits[0] != "0") and len(digits) < 16:
        return int(value)
    whole, point, part = digits.partition(".")
    if point and whole.isascii() and whole.isdigit() and part.isascii() and part.isdigit():
        return float(value)
    return value


def path_keys(text: str) -> Keys:
    """Read msgspec's path, `.require[0].name`, as keys."""
    keys: list[str | int] = []
    for part in text.replace("[", ".[").split("."):
        if part.startswith("[") and part[1:-1].isdigit():
            keys.append(int(part[1:-1]))
        elif part and part != "[...]":
            keys.append(part)
    return tuple(keys)
