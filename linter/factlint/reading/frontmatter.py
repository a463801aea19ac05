"""Front matter: what stands between two lines `---` (YAML) or `+++` (TOML) at the start of a file."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from factlint.document import Field
from factlint.finding import Problem
from factlint.problems import Unusable
from factlint.reading.builder import TextBuilder
from factlint.reading.names import field_name
from factlint.text import Lines, Location, Span

OPENING = re.compile(r"(---|\+\+\+)[ \t]*(?:\r\n|\r|\n|\Z)")
CLOSING = {
    "---": re.compile(r"(?<![^\r\n])(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|\Z)"),
    "+++": re.compile(r"(?<![^\r\n])\+\+\+[ \t]*(?:\r\n|\r|\n|\Z)"),
}
KEY = re.compile(r"""["']?\w[\w .:-]{0,60}["']?[ \t]{0,9}[:=](?:\s|\Z)""")
"""What the first line of front matter looks like: without it, a line of dashes may be just that."""

SIMPLE = re.compile(
    r"""([^\W\d][\w-]*):[ ]*(?:"([^"\\]*)"|'([^']*)'|([^\W_](?:[^:#]|:(?![ ]|\Z)|(?<![ ])\#)*?))?[ ]*"""
)
"""A line of YAML that means the same to this pattern as to a YAML reader, which is slow to load."""

HINTS = {
    "YAML": "put a value that holds a colon or a quotation mark in quotes",
    "TOML": "put text in quotes",
}

Entry = tuple[str, str, Span]


class FrontMatter(Struct, frozen=True):
    """The fields of the front matter, and where the text after it begins."""

    fields: tuple[Field, ...] = ()
    end: int = 0

    def place_title(self, builder: TextBuilder) -> None:
        """Make the title the first block, if it stands in the source as it is meant."""
        found = next((f for f in self.fields if f.name == "title" and f.span), None)
        if found is None or found.span is None:
            return
        (start, end), source = found.span, builder.source
        raw, quote = source[start:end], source[start - 1 : start]
        escape = {"'": "''", '"': '\\"'}.get(quote, "\n")
        if raw.replace(escape, quote or " ") != found.value:
            return
        builder.open("title")
        for part in raw.split(escape):
            builder.copy(start, start + len(part))
            start += len(part)
            if start < end:
                builder.replace(quote, start, start + len(escape))
                start += len(escape)
        builder.close()


def front_matter(path: str, source: str) -> FrontMatter:
    """Return the front matter of a source, which may have none; raise Unusable if it is broken."""
    opening = OPENING.match(source)
    if opening is None:
        return FrontMatter()
    fence = opening[1]
    closing = CLOSING[fence].search(source, opening.end())
    if closing is None:
        if not KEY.match(source, opening.end()):
            return FrontMatter()  # a thematic break
        message, line = f"the front matter is not closed by a line {fence}", opening[0].strip()
        raise Unusable([Problem(message, path, Location(1, 1), line, f"write {fence} on a line after it")])
    whole = Span(opening.end(), closing.start())
    if not KEY.match(source, whole.start) and source[whole.start : whole.start + 1].isspace():
        return FrontMatter()
    entries = _yaml(path, source, whole) if fence == "---" else _toml(path, source, whole)
    if entries is None:
        return FrontMatter()
    fields = (Field(field_name(name), value, "front matter", span) for name, value, span in entries)
    return FrontMatter(tuple(fields), closing.end())


def _yaml(path: str, source: str, whole: Span) -> list[Entry] | None:
    """Return the entries of a YAML mapping; None if it is no mapping but prose."""
    simple = _simple(source, whole)
    if simple is not None:
        return simple
    import yaml

    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)(source[whole.start : whole.end])
    try:
        node = loader.get_single_node()
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        at = whole.start + (mark.index if mark else getattr(error, "position", 0) or 0)
        reason = getattr(error, "problem", None) or getattr(error, "reason", None) or "too deep"
        raise _broken(path, source, at, "YAML", reason) from None
    if node is None:
        return []
    if not isinstance(node, yaml.MappingNode):
        return None
    return [
        (str(key.value), str(item.value), _inner(source, item, whole.start))
        for key, value in node.value
        for item in (value.value if isinstance(value, yaml.SequenceNode) else [value])
        if isinstance(key, yaml.ScalarNode) and isinstance(item, yaml.ScalarNode)
        if item.value and not (item.style is None and item.value in ("~", "null", "Null", "NULL"))
    ]


def _inner(source: str, node: object, offset: int) -> Span:
    """Return where a scalar stands, without its quotation marks."""
    start, end = (offset + mark.index for mark in (node.start_mark, node.end_mark))  # type: ignore[attr-defined]
    if source[start] in "\"'" and source[end - 1] == source[start]:
        return Span(start + 1, end - 1)
    return Span(start, end)


def _simple(source: str, whole: Span) -> list[Entry] | None:
    """Return the entries of front matter that has only simple lines, else None."""
    entries, start = [], whole.start
    for row in source[whole.start : whole.end].splitlines(keepends=True):
        line = row.rstrip("\r\n")
        found = SIMPLE.fullmatch(line) if len(line) < 1000 and line.isprintable() else None
        if found is None:
            return None
        group = found.lastindex or 1
        value = found[group]
        if group > 1 and value and not (group == 4 and value in ("null", "Null", "NULL")):
            entries.append((found[1], value, Span(start + found.start(group), start + found.end(group))))
        start += len(row)
    return entries


def _toml(path: str, source: str, whole: Span) -> list[Entry]:
    """Return the flat entries of a TOML table that stand in one line."""
    import tomllib

    block = source[whole.start : whole.end]
    try:
        values = tomllib.loads(block.replace("\r\n", "\n").replace("\r", "\n"))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        place = re.search(r"\(at line (\d+), column (\d+)\)", str(error))
        reason = str(error).split(" (at ")[0]
        lines = Lines(block)
        at = _offset(lines, int(place[1]), int(place[2])) if place else len(block)
        raise _broken(path, source, whole.start + at, "TOML", reason[:1].lower() + reason[1:]) from None
    return list(_flat(block, values, whole.start))


def _flat(block: str, values: dict[str, object], offset: int) -> Iterator[Entry]:
    top = re.split(r"(?<![^\r\n])[ \t]*\[", block, maxsplit=1)[0]
    for name, value in values.items():
        if isinstance(value, (dict, list)):
            continue
        place = re.compile(rf"""(?<![^\r\n])[ \t]*["']?{re.escape(name)}["']?[ \t]*=[ \t]*""").search(top)
        if place is None:
            continue
        at = place.end()
        line = re.split(r"[\r\n]", top[at:], maxsplit=1)[0]
        written = value if isinstance(value, str) else line.split("#")[0].strip()
        found = line.find(written)
        start = at + max(found, 0)
        if written:
            yield name, written, Span(offset + start, offset + (start + len(written) if found >= 0 else at))


def _offset(lines: Lines, row: int, column: int) -> int:
    return sum(len(line) for line in lines.text.splitlines(keepends=True)[: row - 1]) + column - 1


def _broken(path: str, source: str, at: int, kind: str, reason: str) -> Unusable:
    lines = Lines(source)
    location = lines.location(min(at, len(source)))
    message = f"the front matter is not valid {kind}: {reason}"
    return Unusable([Problem(message, path, location, lines.line(location.row), HINTS[kind])])
