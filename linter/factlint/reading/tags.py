"""HTML in tokens, each with its place in the source: tags, text, comments, scripts and titles.

The standard library's parser takes quadratic time on unclosed tags (`<a <a <a`), and counts in rows and
columns. This one reads every character a bounded number of times, whatever the input.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from html.entities import html5
from typing import NamedTuple

from factlint.text import Span


def elements(names: str) -> frozenset[str]:
    """Return a set of element names."""
    return frozenset(names.split())


RAW = elements("script style title textarea xmp iframe noembed noframes")
"""Elements whose content holds no tags."""

VOID = elements("area base br col embed hr img input link meta param source track wbr")
"""Elements without an end tag."""

TAG = re.compile(r"</?([a-zA-Z][^\s/>]*)")
QUOTED_TAG_REST = re.compile(r"""(?:[^>=]|=(?:\s*+"[^"]*+"|\s*+'[^']*+')?)*+>""")
ATTRIBUTE = re.compile(r"""([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")
COMMENT_END = re.compile(r"--!?>")
ENTITY = r"&(?:#[0-9]{1,32};?|#[xX][0-9a-fA-F]{1,32};?|[A-Za-z][A-Za-z0-9]{1,31};?)"


class Token(NamedTuple):
    """A part of the page: *kind* is "start", "end", "text", "raw" or "comment"; *name* is an element's."""

    kind: str
    name: str
    start: int
    end: int


def tokens(source: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Return the tokens of a stretch of a page."""
    return list(_tokens(source, start, len(source) if end is None else end))


def _tokens(source: str, position: int, end: int) -> Iterator[Token]:
    self_closing = source.startswith("<?xml", position)
    last = source.rfind(">", position, end)  # behind it, no tag can end
    quotes = True
    text = position  # where the text that has not been yielded begins
    while (at := source.find("<", position, end)) >= 0:
        if source.startswith("<!--", at):
            found = COMMENT_END.search(source, at + 2, end)
            token = Token("comment", "", at, found.end() if found else end)
        elif at < last and (tag := TAG.match(source, at, end)):
            rest = QUOTED_TAG_REST.match(source, tag.end(), end) if quotes else None
            quotes = rest is not None and quotes  # an open quotation mark: one long search is enough
            close = rest.end() if rest else source.find(">", tag.end(), end) + 1 or end
            token = Token("end" if source[at + 1] == "/" else "start", tag[1].lower(), at, close)
        elif at < last and source.startswith(("<!", "<?", "</"), at):
            token = Token("other", "", at, source.find(">", at, end) + 1)
        else:
            position = at + 1
            continue
        if text < at:
            yield Token("text", "", text, at)
        yield token
        position = text = token.end
        is_empty = self_closing and source[token.end - 2] == "/"
        if token.kind == "start" and token.name in RAW and not is_empty:
            position = text = _raw_end(source, token, end)
            yield Token("raw", token.name, token.end, position)
    if text < end:
        yield Token("text", "", text, end)


def _raw_end(source: str, token: Token, end: int) -> int:
    found = re.compile(rf"</{token.name}(?=[\s/>])", re.IGNORECASE).search(source, token.end, end)
    return found.start() if found else end


def attributes(source: str, token: Token) -> dict[str, tuple[str, Span]]:
    """Return the attributes of a start tag, by name in lower case: the value, and its place in the source."""
    found: dict[str, tuple[str, Span]] = {}
    for match in ATTRIBUTE.finditer(source, token.start + 1 + len(token.name), token.end - 1):
        group = match.lastindex or 1
        value = unescape(match[group]) if group > 1 else ""
        found.setdefault(match[1].lower(), (value, Span(*match.span(group))))
    return found


def decoded(entity: str) -> tuple[str, int]:
    """Return what an entity stands for, and how many of its characters it takes; 0 if it is none."""
    if entity.startswith("&#"):
        return unescape(entity), len(entity)
    for length in range(len(entity), 2, -1):
        if (text := html5.get(entity[1:length])) is not None:
            return text, length
    return "", 0


def outside_text(source: str, start: int, end: int) -> str:
    """Return a stretch of text with entities decoded and white space collapsed."""
    return " ".join(unescape(source[start:end]).split())
