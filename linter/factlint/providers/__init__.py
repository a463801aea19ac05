"""Claims that no phrase reads, a module a theme.

A provider is a function from an article to claims of one name; a module lists the names with their slots, and in the
same order the providers.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator

from factlint.article import Article
from factlint.claims import Claim
from factlint.providers import bodies, dates, headlines, names, offices, places, speech, titles

_MODULES = (dates, bodies, names, speech, titles, offices, headlines, places)
PROVIDED: dict[str, tuple[str, ...]] = {name: slots for module in _MODULES for name, slots in module.PROVIDED.items()}
"""The claims that providers give, and their slots."""
PROVIDERS: dict[str, Callable[[Article], Iterator[Claim]]] = {
    name: provider for module in _MODULES for name, provider in zip(module.PROVIDED, module.PROVIDERS, strict=True)
}


def provided(article: Article, wanted: Container[str]) -> list[Claim]:
    """Return the claims of these names that providers give."""
    return [claim for name, provider in PROVIDERS.items() if name in wanted for claim in provider(article)]
