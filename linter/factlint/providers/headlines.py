"""Claims about names of the headline that the text does not bear out."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.article import Article
from factlint.claims import Claim
from factlint.mentions.model import Mention
from factlint.names.headline import unlike
from factlint.providers.model import claim, mention
from factlint.text import Span

PROVIDED: dict[str, tuple[str, ...]] = {"headlined": ("title", "body", "said")}
"""The claims that this module provides, and their slots."""


def headlined(article: Article) -> Iterator[Claim]:
    """Every name of the headline that is nearly one of the text, and every office there of another place."""
    document = article.document
    number, block = next(((i, b) for i, b in enumerate(document.blocks) if b.kind == "title"), (0, None))
    headline = document.text[block.span.start : block.span.end] if block else document.value("title")
    for found in unlike(article.names, headline) if headline else ():
        start = block.span.start + found.at if block else 0
        span = Span(start, start + len(found.said)) if block else Span(0, 0)
        title = Mention("person" if block else "stated", "name", span, found.said, number, {})
        where = next(i for i, each in enumerate(document.blocks) if each.span.covers(found.body))
        body = mention(article, "person", "name", found.body, where)
        yield claim(article, "headlined", {"title": title, "body": body}, where, {"said": found.said})


PROVIDERS = (headlined,)
