"""Plain text: the text is the source, and its blocks are told by blank lines, newlines and list marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.document import Block, Document
from factlint.finding import Problem
from factlint.reading.builder import WORD
from factlint.reading.frontmatter import front_matter
from factlint.reading.source import Source
from factlint.text import Segment, SourceMap, Span

BULLETS, LINES = "-*•‣", "=-~"
"""What a list item may begin with besides a number, and what titles are underlined with."""
ITEM = re.compile(rf"(?:[{BULLETS}]|\d{{1,3}}[.)])\s")
"""What a list item begins with."""

UNDERLINE = re.compile(r"={3,}|-{3,}|~{3,}")
TITLE_LENGTH = 120
NO_TITLE_ENDS = tuple('.!?:;,"”')
WRAPPED_LENGTHS = range(50, 101)
WRAPPED_LONGEST = 110
SENTENCE_ENDS = tuple('.!?:"”')

Line = tuple[int, str]
"""Where a line's text begins, and the text, without white space around it."""


def read(source: Source) -> Iterator[Document | Problem]:
    """Yield the one document of a plain text file."""
    whole = source.text()
    matter = front_matter(source.path, whole)
    text, source_map = whole, SourceMap()
    if matter.end:
        text = whole[matter.end :]
        source_map = SourceMap([Segment(0, matter.end, len(text), len(text))])
    yield Document(source.path, text, blocks(text, titled=True), whole, source_map, matter.fields)


def blocks(text: str, titled: bool = False) -> tuple[Block, ...]:
    """Return the blocks of a text. If *titled*, the first of several may be its title."""
    chunks = list(_chunks(text))
    found: list[Block] = []
    if titled and chunks and (title := _title(chunks)):
        found.append(Block("title", title))
    wrapped = _hard_wrapped(chunks)
    for chunk in chunks:
        start = end = -1
        kind = "paragraph"
        for at, line in chunk:
            if line[0] in LINES and UNDERLINE.fullmatch(line):
                continue
            is_item = (line[0] in BULLETS or line[0].isdecimal()) and ITEM.match(line) is not None
            if start >= 0 and not (wrapped and not is_item):
                found.append(Block(kind, Span(start, end)))
                start = -1
            if start < 0:
                start, kind = at, "item" if is_item else "paragraph"
            end = at + len(line)
        if start >= 0:
            found.append(Block(kind, Span(start, end)))
    return tuple(found)


def _chunks(text: str) -> Iterator[list[Line]]:
    """Yield the lines that stand together between blank lines, without those that have no word."""
    if "\r" in text:
        text = text.replace("\r\n", " \n").replace("\r", "\n")  # of the same length
    chunk: list[Line] = []
    position = 0
    for line in text.split("\n"):
        stripped = line.strip()
        if stripped and (WORD.search(stripped) or UNDERLINE.fullmatch(stripped)):
            at = position if line[0] == stripped[0] else position + len(line) - len(line.lstrip())
            chunk.append((at, stripped))
        elif not stripped and chunk:
            yield chunk
            chunk = []
        position += len(line) + 1
    if chunk:
        yield chunk


def _title(chunks: list[list[Line]]) -> Span | None:
    """Take the title out of the first chunk, if it is one and something follows."""
    first = chunks[0]
    underlined = len(first) > 1 and UNDERLINE.fullmatch(first[1][1]) is not None
    followed = len(chunks) > 1 or (underlined and len(first) > 2)
    at, line = first[0]
    fits = len(line) <= TITLE_LENGTH and not line.endswith(NO_TITLE_ENDS) and not ITEM.match(line)
    if not (fits and followed and (underlined or len(first) == 1) and WORD.search(line)):
        return None
    del first[: 1 + underlined]
    return Span(at, at + len(line))


def _hard_wrapped(chunks: list[list[Line]]) -> bool:
    """Whether newlines only fold long paragraphs: lines of like length that end amid a sentence."""
    inner = [line for chunk in chunks for _, line in chunk[:-1]]
    if not inner or max(len(line) for chunk in chunks for _, line in chunk) > WRAPPED_LONGEST:
        return False
    fitting = sum(len(line) in WRAPPED_LENGTHS for line in inner)
    ending = sum(line.endswith(SENTENCE_ENDS) for line in inner)
    return fitting * 2 > len(inner) > ending * 2
