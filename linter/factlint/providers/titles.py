"""Claims about people and their titles: two that exclude each other, people who meet themselves."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.article import Article
from factlint.claims import Claim
from factlint.mentions.model import Mention
from factlint.names.ranks import conflicts
from factlint.names.selves import selves
from factlint.providers.model import claim, mention
from factlint.text import Span

PROVIDED: dict[str, tuple[str, ...]] = {
    "two-titles": ("one", "other", "person"),
    "twice": ("first", "second"),
}
"""The claims that this module provides, and their slots."""


def stretch(article: Article, span: Span, block: int) -> Mention:
    """Return a stretch of the text that names or describes somebody as a mention."""
    return mention(article, "person", "role", span, block)


def two_titles(article: Article) -> Iterator[Claim]:
    """Everybody of whom two titles are told that exclude each other, where the text tells of no change."""
    for found in conflicts(article.names):
        if article.guard("changes-office", article.document.text):
            return
        block = found.other.at.block
        mentions = {
            "one": stretch(article, found.one.span, found.one.at.block),
            "other": stretch(article, found.other.span, block),
        }
        name = article.names.individuals[found.one.who].name
        yield claim(article, "two-titles", mentions, block, {"person": name})


def twice(article: Article) -> Iterator[Claim]:
    """Everybody who is joined with the same name by what takes two people."""
    for found in selves(article.names):
        block = found.first.block
        mentions = {
            "first": stretch(article, found.first.span, block),
            "second": stretch(article, found.second.span, block),
        }
        yield claim(article, "twice", mentions, block)


PROVIDERS = (two_titles, twice)
