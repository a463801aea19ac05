"""Claims that no phrase reads, a module a theme.

A provider is a function from an article to claims; a module lists what its providers give, with the slots.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from factlint.article import Article
from factlint.claims import Claim
from factlint.providers import dates, names, speech

_MODULES = (dates, names, speech)
PROVIDED: dict[str, tuple[str, ...]] = {name: slots for module in _MODULES for name, slots in module.PROVIDED.items()}
"""The claims that providers give, and their slots."""
PROVIDERS: tuple[Callable[[Article], Iterator[Claim]], ...] = tuple(
    provider for module in _MODULES for provider in module.PROVIDERS
)
