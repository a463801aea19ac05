"""The outline of a page: which end tag closes which element, and where the article stands."""

from __future__ import annotations

from typing import NamedTuple

from factlint.reading.tags import VOID, Token, attributes, elements

BLOCK_CONTENT = elements("p h1 h2 h3 h4 h5 h6 ul ol table blockquote article")
"""What a table holds when it is there for the layout."""


class Outline(NamedTuple):
    """What must be known of a page before its text is read.

    *ends* leads from a start tag to its end tag, both as indices of tokens; *titled* are the headers and
    forms with an h1 in them; *layouts* are tables that hold paragraphs; *root* are the tokens of the article,
    without its own tags.
    """

    ends: dict[int, int]
    titled: frozenset[int]
    layouts: frozenset[int]
    root: range


def outline(source: str, tokens: list[Token]) -> Outline:
    """Return the outline of a page. End tags close the last open element of their name."""
    ends: dict[int, int] = {}
    opened: dict[str, list[int]] = {}
    waiting: list[int] = []  # headers and forms without an h1 so far
    titled: set[int] = set()
    layouts: set[int] = set()
    articles: dict[int, int] = {}  # how much text stands in each, and in no article inside it
    for i, (kind, name, start, end) in enumerate(tokens):
        if kind == "text":
            if inside := opened.get("article"):
                articles[inside[-1]] += end - start
        elif kind == "start" and name not in VOID:
            if name == "h1":
                titled.update(waiting)
                waiting.clear()
            elif name in ("header", "form"):
                waiting.append(i)
            elif name == "article":
                articles[i] = 0
            if name in BLOCK_CONTENT and (tables := opened.get("table")):
                layouts.add(tables[-1])
            opened.setdefault(name, []).append(i)
        elif kind == "end" and opened.get(name):
            begin = opened[name].pop()
            ends[begin] = i
            if waiting and waiting[-1] == begin:
                waiting.pop()
    root = _root(source, tokens, ends, articles)
    return Outline(ends, frozenset(titled), frozenset(layouts), root)


def _root(source: str, tokens: list[Token], ends: dict[int, int], articles: dict[int, int]) -> range:
    """Return the tokens of the longest article, else of the article's body, the main part, or the page."""
    if articles:
        begin = max(articles, key=lambda i: articles[i])
        return range(begin + 1, ends.get(begin, len(tokens)))
    places: dict[str, int] = {}
    for i, token in enumerate(tokens):
        if token.kind == "start":
            if "articleBody" in source[token.start : token.end]:
                value, _ = attributes(source, token).get("itemprop", ("", None))
                if "articleBody" in value.split():
                    places.setdefault("articleBody", i)
            elif token.name in ("main", "body"):
                places.setdefault(token.name, i)
    for name in ("articleBody", "main", "body"):
        if name in places:
            return range(places[name] + 1, ends.get(places[name], len(tokens)))
    return range(len(tokens))
