"""The text of a document, put together from pieces of its source, and the map of where they stood."""

from __future__ import annotations

import re
from typing import NamedTuple

from factlint.document import Block
from factlint.text import Segment, SourceMap, Span

WORD = re.compile(r"[^\W_]")
"""A letter or a digit: what a block must hold to be one."""


class Piece(NamedTuple):
    """Text, and the stretch of the source that it stands for."""

    text: str
    start: int
    end: int


class TextBuilder:
    """Collects the pieces of a block, trims its edges, and puts a blank line between blocks."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.titled = False
        self._texts: list[str] = []
        self._length = 0
        self._blocks: list[Block] = []
        self._segments: list[Segment] = []
        self._kind: str | None = None
        self._pieces: list[Piece] = []
        self._separator = ""
        self._outer: list[tuple[str | None, list[Piece]]] = []
        self._asides: list[tuple[str, list[Piece]]] = []

    @property
    def is_open(self) -> bool:
        return self._kind is not None

    @property
    def at_space(self) -> bool:
        """Whether a space here would be one too many."""
        return not self._pieces or bool(self._separator) or self._pieces[-1].text[-1].isspace()

    @property
    def at_newline(self) -> bool:
        """Whether the block ends in a line break so far."""
        return bool(self._pieces) and self._pieces[-1].text == "\n"

    def open(self, kind: str) -> None:
        """Begin a block, and end the one before."""
        self.close()
        self._kind = kind

    def copy(self, start: int, end: int) -> None:
        """Add the source's characters from *start* to *end*."""
        if start < end:
            self._add(Piece(self.source[start:end], start, end))

    def replace(self, text: str, start: int, end: int) -> None:
        """Add *text*, which stands for the source from *start* to *end*."""
        if 1 < len(text) == end - start and text != self.source[start:end]:
            end -= 1  # of equal length, it would count as copied character by character
        if text:
            self._add(Piece(text, start, end))

    def space(self, start: int, end: int) -> None:
        """Add one space for a stretch of the source, unless there is one already."""
        if not self.at_space:
            self._add(Piece(" ", start, end))

    def separate(self, separator: str) -> None:
        """Put *separator* before whatever comes next in this block."""
        self._separator = separator if self._pieces else ""

    def begin_aside(self, kind: str) -> None:
        """Begin a block inside a block: it will follow the outer one, whose sentence goes on."""
        self._outer.append((self._kind, self._pieces))
        self._kind, self._pieces = kind, []

    def end_aside(self) -> None:
        """End a block inside a block."""
        self._asides.append((self._kind or "caption", self._pieces))
        self._kind, self._pieces = self._outer.pop()

    def close(self) -> None:
        """End the block. One without a word is dropped."""
        finished = [(self._kind, self._pieces), *self._asides]
        self._kind, self._pieces, self._asides, self._separator = None, [], [], ""
        for kind, pieces in finished:
            if kind is not None and pieces:
                self._flush(kind, _trimmed(pieces))

    def result(self) -> tuple[str, tuple[Block, ...], SourceMap]:
        """Return the text, its blocks, and the way back to the source."""
        self.close()
        return "".join(self._texts), tuple(self._blocks), SourceMap(self._segments)

    def _add(self, piece: Piece) -> None:
        if self._separator:
            separator, self._separator = self._separator, ""
            _trim_end(self._pieces)
            if self._pieces:
                self.replace(separator, self._pieces[-1].end, piece.start)
        self._pieces.append(piece)

    def _flush(self, kind: str, pieces: list[Piece]) -> None:
        block = "".join(piece.text for piece in pieces)
        if not WORD.search(block):
            return
        if self._blocks:
            self._texts.append("\n\n")
            self._length += 2
        self._texts.append(block)
        self._blocks.append(Block(kind, Span(self._length, self._length + len(block))))
        self.titled = self.titled or kind == "title"
        for text, start, end in pieces:
            self._append(Segment(self._length, start, len(text), end - start))
            self._length += len(text)

    def _append(self, segment: Segment) -> None:
        """Add a segment, as one with the segment before where both are copied in a row."""
        if self._segments and segment.length == segment.source_length:
            last = self._segments[-1]
            if (
                last.length == last.source_length
                and last.text + last.length == segment.text
                and last.source + last.length == segment.source
            ):
                length = last.length + segment.length
                self._segments[-1] = Segment(last.text, last.source, length, length)
                return
        self._segments.append(segment)


def _trimmed(pieces: list[Piece]) -> list[Piece]:
    """Return the pieces without the white space at their two ends."""
    _trim_end(pieces)
    first = next((i for i, piece in enumerate(pieces) if not piece.text.isspace()), len(pieces))
    kept = pieces[first:]
    if kept and len(kept[0].text) == kept[0].end - kept[0].start:
        text, start, end = kept[0]
        kept[0] = Piece(text.lstrip(), start + len(text) - len(text.lstrip()), end)
    return kept


def _trim_end(pieces: list[Piece]) -> None:
    """Take the white space from the end of the pieces."""
    while pieces and pieces[-1].text.isspace():
        pieces.pop()
    if pieces and len(pieces[-1].text) == pieces[-1].end - pieces[-1].start:
        text, start, end = pieces[-1]
        pieces[-1] = Piece(text.rstrip(), start, end - len(text) + len(text.rstrip()))
