"""A document: an article's text, what its source says about it, and the way back to the source."""

from __future__ import annotations

from msgspec import Struct, field

from factlint.text import Lines, SourceMap, Span

BLOCKS = (
    "title",
    "heading",
    "paragraph",
    "caption",
    "item",
    "table",
    "quotation",
    "dateline",
    "correction",
    "meta",
)
"""What a block may be. Readers know all but the last three, which the language tells."""


class Block(Struct, frozen=True):
    """A paragraph, heading, list item or the like: its kind and its span of the document's text."""

    kind: str
    span: Span


class Field(Struct, frozen=True):
    """What the source says about the article: a name, a value, and the value's place.

    *origin* is "argument", "front matter", "json-ld", "meta", "time" or "archive"; *span* is a span of
    the **source**, None where there is no place in a file.
    """

    name: str
    value: str
    origin: str
    span: Span | None = None


class Document(Struct, frozen=True, dict=True):
    """An article as the stages after the reading see it.

    *text* holds prose only: blocks in reading order, a blank line between them. *source* is what the file
    (or the archive line's text) holds, decoded; *source_map* leads from the one to the other.
    """

    path: str
    text: str
    blocks: tuple[Block, ...]
    source: str
    source_map: SourceMap
    fields: tuple[Field, ...] = ()
    id: str | None = None
    comments: tuple[Span, ...] = field(default_factory=tuple)

    @property
    def lines(self) -> Lines:
        """The rows of the source, counted once."""
        found: Lines | None = self.__dict__.get("lines_")
        if found is None:
            found = self.__dict__["lines_"] = Lines(self.source)
        return found

    def value(self, *names: str) -> str | None:
        """Return the value of the first field with one of these names."""
        return next((f.value for name in names for f in self.fields if f.name == name), None)
