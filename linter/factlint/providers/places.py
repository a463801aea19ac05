"""Claims about places: what lies in what, and what is the capital of what."""

from __future__ import annotations

from collections.abc import Iterator

from factlint import geography
from factlint.article import Article
from factlint.claims import Claim
from factlint.providers.model import claim, mention
from factlint.text import Span

PROVIDED: dict[str, tuple[str, ...]] = {"located": ("place", "whole", "kind")}


def located(article: Article) -> Iterator[Claim]:
    """Every place that is said to lie in another one, or to be its capital."""
    seen: set[tuple[Span, Span]] = set()
    for each in geography.located(article.document, article.language.settings["geography"]):
        if (each.place, each.whole) not in seen:
            seen.add((each.place, each.whole))
            spans = {"place": each.place, "whole": each.whole}
            slots = {name: mention(article, "place", "noun", span, each.block) for name, span in spans.items()}
            yield claim(article, "located", slots, each.block, {"kind": each.kind})


PROVIDERS = (located,)
