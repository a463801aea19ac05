"""The entries of front matter: the texts at its top level, each with its place in the source."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from factlint.text import Span

SIMPLE = re.compile(
    r"""([^\W\d][\w-]*):(?:[ ]+(?:"([^"\\]*)"|'([^']*)'|([^\W_](?:[^:#]|:(?![ ]|\Z)|(?<![ ])\#)*?)))?[ ]*"""
)
"""A line of YAML that means the same to this pattern as to a YAML reader, which is slow to load."""

SIMPLE_LENGTH = 1000
NOTHING = ("", "~", "null", "Null", "NULL")
TOO_DEEP = "it is nested too deeply"
DEEPEST = 50

Entry = tuple[str, str, Span]


class Broken(Exception):
    """Front matter that cannot be read: why, and where in the source."""

    def __init__(self, reason: str, at: int) -> None:
        self.at = at
        super().__init__(reason)


def yaml_entries(source: str, whole: Span) -> list[Entry] | None:
    """Return the entries of a YAML mapping, a list's one by one; None if it is no mapping but prose."""
    simple = _simple(source, whole)
    if simple is not None:
        return simple
    import yaml

    # Events, not nodes: nodes are made by recursion, which deep nesting crashes.
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        return _mapping(source, whole, yaml.parse(source[whole.start : whole.end], Loader=loader))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        at = mark.index if mark else getattr(error, "position", 0) or 0
        reason = getattr(error, "problem", None) or getattr(error, "reason", None) or str(error)
        if "nesting" in reason:  # the parser's own limit, in later versions of it
            reason = TOO_DEEP
        raise Broken(reason, whole.start + at) from None


def _mapping(source: str, whole: Span, events: Iterable[Any]) -> list[Entry] | None:
    entries: list[Entry] = []
    inside: list[str] = []  # the mappings and sequences that are open
    key, is_value = "", False
    for event in events:
        kind = type(event).__name__.removesuffix("Event")
        start = whole.start + event.start_mark.index
        if kind in ("MappingStart", "SequenceStart"):
            inside.append(kind)
            if inside == ["MappingStart"]:
                continue
            if len(inside) > DEEPEST:
                raise Broken(TOO_DEEP, start)
        elif kind in ("MappingEnd", "SequenceEnd"):
            inside.pop()
        elif kind == "Scalar":
            is_nothing = event.value in NOTHING and not event.style
            if is_value and key and inside[1:] in ([], ["SequenceStart"]) and event.value and not is_nothing:
                entries.append((key, event.value, _inner(source, start, whole.start + event.end_mark.index)))
            elif not is_value and len(inside) == 1:
                key = event.value
        elif kind != "Alias":
            continue
        if not inside or inside[0] != "MappingStart":
            return None if kind != "MappingEnd" else entries
        if len(inside) == 1:  # a whole key or a whole value has been read
            key, is_value = "" if is_value else key, not is_value
    return entries


def _inner(source: str, start: int, end: int) -> Span:
    """Return where a scalar stands, without its quotation marks."""
    if source[start] in "\"'" and source[end - 1] == source[start]:
        return Span(start + 1, end - 1)
    return Span(start, end)


def _simple(source: str, whole: Span) -> list[Entry] | None:
    """Return the entries of front matter that has only simple lines, else None."""
    entries, start = [], whole.start
    for row in source[whole.start : whole.end].splitlines(keepends=True):
        line = row.rstrip("\r\n")
        found = SIMPLE.fullmatch(line) if len(line) <= SIMPLE_LENGTH and line.isprintable() else None
        if found is None:
            return None
        group = found.lastindex or 1
        value = found[group]
        if group > 1 and value and not (group == 4 and value in NOTHING):
            entries.append((found[1], value, Span(start + found.start(group), start + found.end(group))))
        start += len(row)
    return entries


def toml_entries(source: str, whole: Span) -> list[Entry]:
    """Return the flat entries of a TOML table, dates and numbers as they are written."""
    import tomllib

    block = source[whole.start : whole.end]
    try:
        values = tomllib.loads(block.replace("\r\n", "\n").replace("\r", "\n"))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        place = re.search(r"\(at line (\d+), column (\d+)\)", str(error))
        reason = str(error).split(" (at ")[0]
        rows = block.splitlines(keepends=True)
        at = sum(map(len, rows[: int(place[1]) - 1])) + int(place[2]) - 1 if place else len(block)
        raise Broken(reason[:1].lower() + reason[1:], whole.start + at) from None
    return list(_flat(block, values, whole.start))


def _flat(block: str, values: dict[str, object], offset: int) -> Iterator[Entry]:
    top = re.split(r"(?<![^\r\n])[ \t]*\[", block, maxsplit=1)[0]
    for name, value in values.items():
        pattern = rf"""(?<![^\r\n])[ \t]*["']?{re.escape(name)}["']?[ \t]*=[ \t]*([^\r\n]*)"""
        place = re.compile(pattern).search(top)
        if place is None or isinstance(value, (dict, list)):
            continue
        written = value if isinstance(value, str) else place[1].split("#")[0].strip()
        found = place[1].find(written)
        start = offset + place.start(1) + max(found, 0)
        if written:
            yield name, written, Span(start, start + (len(written) if found >= 0 else 0))
