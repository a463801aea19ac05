"""Markdown (CommonMark, with tables and footnotes): its prose, without code, addresses and raw tags."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pyromark

from factlint.document import Document
from factlint.finding import Problem
from factlint.reading.builder import TextBuilder
from factlint.reading.frontmatter import front_matter
from factlint.reading.offsets import code_points
from factlint.reading.source import Source
from factlint.text import Span

if TYPE_CHECKING:
    from pyromark.event import Event

OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_TASKLISTS
    | pyromark.Options.ENABLE_HEADING_ATTRIBUTES
    | pyromark.Options.ENABLE_GFM
)
PARSER = pyromark.Markdown(options=OPTIONS)

ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>()\[\]*\"“”|]*[^\s<>()\[\]*\"“”|.,;:!?'’]")
"""A bare address in the text."""

BREAK = re.compile(r"<br\b", re.IGNORECASE)
CONTAINERS = {"BlockQuote": "quotation", "Item": "item", "FootnoteDefinition": "paragraph", "List": "item"}
INLINE = {"Text", "Code", "SoftBreak", "HardBreak", "InlineHtml"}


def read(source: Source) -> Iterator[Document | Problem]:
    """Yield the one document of a Markdown file."""
    text = source.text()
    matter = front_matter(source.path, text)
    builder = TextBuilder(text)
    matter.place_title(builder)
    prose = _Prose(builder, matter.end)
    prose.read_all()
    prose_text, blocks, source_map = builder.result()
    yield Document(source.path, prose_text, blocks, text, source_map, matter.fields, comments=tuple(prose.comments))


class _Prose:
    """Walks the parser's events and puts the prose among them into the builder."""

    def __init__(self, builder: TextBuilder, offset: int) -> None:
        self.builder = builder
        self.source = builder.source
        self.offset = offset
        self.comments: list[Span] = []
        self.kinds = ["paragraph"]
        self.skipping = 0
        self.html: list[Span] = []
        wanted = "://" in self.source or "www." in self.source
        self.addresses = [m.span() for m in ADDRESS.finditer(self.source, offset)] if wanted else []
        self.next_address = 0

    def read_all(self) -> None:
        rest = self.source[self.offset :]
        at = code_points(rest)
        for event, place in PARSER.events_with_range(rest):
            span = Span(self.offset + at(place["start"]), self.offset + at(place["end"]))
            name, value = _parts(event)
            if name == "Start":
                self._start(*_parts(value), span)
            elif name == "End":
                self._end(_parts(value)[0], span)
            elif name == "Html":
                self.html.append(span)
            elif name == "Rule":
                self.builder.close()
            elif name in INLINE and not self.skipping:
                if not self.builder.is_open:
                    self.builder.open(self.kinds[-1])
                self._inline(name, value, span)

    def _start(self, tag: str, detail: Any, span: Span) -> None:
        if self.skipping:
            self.skipping += 1
        elif tag == "CodeBlock" or tag == "HtmlBlock":
            self.builder.close()
            self.skipping, self.html = 1, []
        elif tag == "Strikethrough" or (tag == "Link" and detail["link_type"] in ("Autolink", "Email")):
            self.builder.space(*span)
            self.skipping = 1
        elif tag == "Heading":
            is_title = detail["level"] == "H1" and not self.builder.titled and len(self.kinds) == 1
            self.builder.open("title" if is_title else "heading")
        elif tag == "Paragraph":
            self.builder.open(self.kinds[-1])
        elif tag == "Image":
            self.builder.begin_aside("caption")
        elif tag in ("TableHead", "TableRow"):
            self.builder.open("table")
        elif tag == "TableCell":
            self.builder.separate(" | ")
        elif tag in CONTAINERS:
            self.builder.close()
            self.kinds.append(CONTAINERS[tag])

    def _end(self, tag: str, span: Span) -> None:
        if self.skipping:
            self.skipping -= 1
            if tag == "HtmlBlock":
                self._html_block(span)
        elif tag == "Image":
            self.builder.end_aside()
        elif tag in ("Paragraph", "Heading", "TableHead", "TableRow"):
            self.builder.close()
        elif tag in CONTAINERS:
            self.builder.close()
            self.kinds.pop()

    def _inline(self, name: str, value: Any, span: Span) -> None:
        if name == "Text":
            self._text(value, *span)
        elif name == "Code":
            self.builder.space(*span)
        elif name == "InlineHtml":
            tag = self.source[span.start : span.end]
            if BREAK.match(tag):
                self.builder.replace("\n", *span)
            elif tag.startswith("<!--"):
                self.comments.append(span)
        else:
            self.builder.replace("\n", *span)

    def _text(self, text: str, start: int, end: int) -> None:
        """Add text, with a space in the place of an address."""
        is_literal = text == self.source[start:end]
        while self.next_address < len(self.addresses):
            first, last = self.addresses[self.next_address]
            if first >= end:
                break
            if last > start:
                if is_literal:
                    self._copy(start, first)
                self.builder.space(max(first, start), min(last, end))
                start = min(last, end) if is_literal else end
            if last > end:
                return
            self.next_address += 1
        if is_literal:
            self._copy(start, end)
        elif start < end:
            self.builder.replace(text, start, end)

    def _copy(self, start: int, end: int) -> None:
        while start < end and self.source[start] == " " and self.builder.at_space:
            start += 1  # the space after code or an image
        self.builder.copy(start, end)

    def _html_block(self, span: Span) -> None:
        """Read a block of HTML for its prose, unless marks of Markdown stand between its lines."""
        comments = list(_comments(self.source, span))
        self.comments += comments
        block = self.source[span.start : span.end].strip()
        is_comment = len(comments) == 1 and block == self.source[slice(*comments[0])]
        gaps = (self.source[a.end : b.start] for a, b in zip(self.html, self.html[1:]))
        if self.html and not is_comment and all(not gap.strip() for gap in gaps):
            from factlint.reading import html

            html.weave(self.builder, self.html[0].start, self.html[-1].end, self.kinds[-1])


def _comments(source: str, span: Span) -> Iterator[Span]:
    start = source.find("<!--", *span)
    while start >= 0 and (end := source.find("-->", start, span.end)) >= 0:
        yield Span(start, end + 3)
        start = source.find("<!--", end, span.end)


def _parts(event: Event | Any) -> tuple[str, Any]:
    """Return the name of an event or tag, and what it holds."""
    if isinstance(event, str):
        return event, None
    name: str
    for name, value in event.items():
        return name, value
    raise AssertionError("an event without a name")
