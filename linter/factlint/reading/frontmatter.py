"""Front matter: what stands between two lines `---` (YAML) or `+++` (TOML) at the start of a file."""

from __future__ import annotations

import re

from msgspec import Struct

from factlint.document import Field
from factlint.finding import Problem
from factlint.problems import Unusable
from factlint.reading.builder import TextBuilder
from factlint.reading.entries import Broken, toml_entries, yaml_entries
from factlint.reading.names import field_name
from factlint.text import Lines, Location, Span

OPENING = re.compile(r"(---|\+\+\+)[ \t]*(?:\r\n|\r|\n|\Z)")
CLOSING = {
    "---": re.compile(r"(?<![^\r\n])(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|\Z)"),
    "+++": re.compile(r"(?<![^\r\n])\+\+\+[ \t]*(?:\r\n|\r|\n|\Z)"),
}
KEY = re.compile(r"""["']?\w[\w .:-]{0,60}["']?[ \t]{0,9}[:=](?:\s|\Z)""")
"""What the first line of front matter looks like: without it, a line of dashes may be just that."""

HINTS = {
    "YAML": "put a value that holds a colon or a quotation mark in quotes",
    "TOML": "put text in quotes",
}


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
    try:
        entries = (yaml_entries if fence == "---" else toml_entries)(source, whole)
    except Broken as error:
        raise _unusable(path, source, error, "YAML" if fence == "---" else "TOML") from None
    if entries is None:
        return FrontMatter()
    fields = (Field(field_name(name), value, "front matter", span) for name, value, span in entries)
    return FrontMatter(tuple(fields), closing.end())


def _unusable(path: str, source: str, error: Broken, kind: str) -> Unusable:
    lines = Lines(source)
    location = lines.location(min(error.at, len(source)))
    message = f"the front matter is not valid {kind}: {error}"
    return Unusable([Problem(message, path, location, lines.line(location.row), HINTS[kind])])
