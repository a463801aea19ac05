"""What every provider makes its claims of."""

from __future__ import annotations

from factlint.article import Article
from factlint.claims import Claim, Tokens
from factlint.mentions.model import Mention
from factlint.text import Span


def claim(
    article: Article, name: str, mentions: dict[str, Mention], block: int = 0, facts: dict[str, object] | None = None
) -> Claim:
    """Return a claim that no phrase reads, over the spans of its mentions."""
    spans = [m.span for m in mentions.values() if m.kind != "stated"] or [Span(0, 0)]
    span = Span(min(s.start for s in spans), max(s.end for s in spans))
    tokens = article.tokens.get(block) or Tokens("", Span(0, 0), (), ())
    return Claim(name, span, block, mentions, facts or {}, tokens, tokens.sentence(0), "provided")
