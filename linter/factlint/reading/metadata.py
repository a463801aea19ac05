"""What a page says about its article outside the prose: JSON-LD, meta elements, `<time>`, the title."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from msgspec import DecodeError
from msgspec.json import decode

from factlint.document import Field
from factlint.reading.names import FIELD_NAMES
from factlint.reading.outline import Outline
from factlint.reading.tags import Token, attributes, elements, outside_text
from factlint.text import Span

LINKED_DATA = ("datePublished", "dateModified", "headline", "author", "articleSection", "inLanguage")
WRAPPING = re.compile(r"\s*(?:<!--|(?://\s*)?<!\[CDATA\[)?(.*?)(?:-->|(?://\s*)?\]\]>)?\s*", re.DOTALL)
"""What some publishing systems put around JSON in a script."""

TIME_FIELDS = (("publish", "published"), ("pubdate", "published"), ("modif", "updated"), ("updat", "updated"))
"""Parts of the itemprop and class of `<time>`, and the field that they tell."""


OTHERS = elements("article aside nav")
"""Elements inside an article whose times are not the article's."""


def metadata(source: str, parts: list[Token], plan: Outline) -> tuple[Field, ...]:
    """Return the fields of a page: JSON-LD first, then meta elements, `<time>` in the article, the title."""
    linked: list[Field] = []
    meta: list[Field] = []
    titles: list[Field] = []
    for i, token in enumerate(parts):
        if token.kind == "raw" and token.name == "title" and not titles:
            if title := outside_text(source, token.start, token.end):
                titles.append(Field("title", title, "meta", Span(token.start, token.end)))
        elif token.kind == "raw" and token.name == "script":
            kind, _ = attributes(source, parts[i - 1]).get("type", ("", None))
            if kind.lower().strip() == "application/ld+json":
                linked += _linked_data(source, token)
        elif token.kind == "start" and token.name == "meta":
            meta += _meta(source, token)
        elif token.kind == "start" and token.name == "html":
            value, span = attributes(source, token).get("lang", ("", None))
            if value:
                meta.append(Field("lang", value, "meta", span))
    return (*linked, *meta, *_times(source, parts, plan), *titles)


def _meta(source: str, token: Token) -> Iterator[Field]:
    found = attributes(source, token)
    value, span = found.get("content", ("", None))
    for key in ("property", "name", "itemprop", "http-equiv"):
        field = FIELD_NAMES.get(found.get(key, ("", None))[0].strip().lower())
        is_profile = field == "byline" and value.startswith(("http:", "https:"))
        if field and value.strip() and not is_profile:
            yield Field(field, value.strip(), "meta", span)
            return


def _times(source: str, parts: list[Token], plan: Outline) -> Iterator[Field]:
    """Yield the times that say they are the article's, else the first one above its first paragraph."""
    hinted, above = [], []
    in_text = False
    other_until = 0
    for i in plan.root:
        token = parts[i]
        if token.kind != "start" or i < other_until:
            continue
        if token.name in OTHERS:
            other_until = plan.ends.get(i, 0)
        in_text = in_text or token.name == "p"
        if token.name != "time":
            continue
        found = attributes(source, token)
        value, span = found.get("datetime", ("", None))
        hints = " ".join(found.get(key, ("", None))[0] for key in ("itemprop", "class")).lower()
        hints += " pubdate" * ("pubdate" in found)
        field = next((field for part, field in TIME_FIELDS if part in hints), None)
        if value.strip() and field:
            hinted.append(Field(field, value.strip(), "time", span))
        elif value.strip() and not in_text:
            above.append(Field("published", value.strip(), "time", span))
    yield from hinted
    if not any(field.name == "published" for field in hinted):
        yield from above[:1]


def _linked_data(source: str, token: Token) -> Iterator[Field]:
    """Yield the fields of the article that a script describes."""
    inside = WRAPPING.fullmatch(source, token.start, token.end)
    try:
        data = decode((inside[1] if inside else source[token.start : token.end]).encode())
    except (DecodeError, UnicodeError, RecursionError):
        return
    things = [thing for thing in _things(data) if "headline" in thing or "datePublished" in thing]
    if not things:
        return
    thing = next((thing for thing in things if _is_article(thing)), things[0])
    for key in LINKED_DATA:
        for name, value in _values(key, thing.get(key)):
            pattern = rf'"{name}"\s*:\s*(?:\[\s*)?"({re.escape(value)})"'
            found = re.compile(pattern).search(source, token.start, token.end)
            span = Span(*found.span(1)) if found else Span(token.start, token.end)
            yield Field(FIELD_NAMES[key.lower()], value, "json-ld", span)


def _things(data: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    """Yield the objects that JSON-LD describes, in lists and graphs too."""
    if depth > 5:
        return
    if isinstance(data, dict):
        yield data
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _things(data.get(key), depth + 1)
    elif isinstance(data, list):
        for thing in data:
            yield from _things(thing, depth + 1)


def _is_article(thing: dict[str, Any]) -> bool:
    kinds = thing.get("@type")
    names: Iterable[Any] = kinds if isinstance(kinds, list) else [kinds]
    return any(str(name).endswith(("Article", "Posting", "Report")) for name in names)


def _values(key: str, value: Any) -> Iterator[tuple[str, str]]:
    """Yield the texts in a value, each with the key that it stands at."""
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict):
            key, item = "name", item.get("name")
        if isinstance(item, str) and item.strip():
            yield key, item.strip()
