"""What every provider makes its claims of."""

from __future__ import annotations

from factlint.article import Article
from factlint.claims import Claim, Tokens
from factlint.language.words import Value
from factlint.mentions.model import Mention
from factlint.text import Span


def mention(
    article: Article, kind: str, shape: str, span: Span, block: int, fields: dict[str, Value] | None = None
) -> Mention:
    """Return a span of the text as a mention."""
    return Mention(kind, shape, span, article.document.text[span.start : span.end], block, fields or {})


def claim(
    article: Article, name: str, mentions: dict[str, Mention], block: int = 0, facts: dict[str, object] | None = None
) -> Claim:
    """Return a claim that no phrase reads, over the spans of its mentions."""
    spans = [m.span for m in mentions.values() if m.kind != "stated"] or [Span(0, 0)]
    span = Span(min(s.start for s in spans), max(s.end for s in spans))
    tokens = article.tokens.get(block) or _tokens(article, block)
    return Claim(
        name, span, block, mentions, facts or {}, tokens, tokens.sentence(tokens.token(span.start)), "provided"
    )


def _tokens(article: Article, block: int) -> Tokens:
    """Return the tokens of a block without mentions."""
    blocks = article.document.blocks
    where = blocks[block].span if blocks else Span(0, 0)
    return Tokens(article.document.text, where, (), article.language.settings["abbreviations"])
