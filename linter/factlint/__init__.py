"""factlint: a fact-check and consistency linter for news.

`lint` checks a text or a `Document`, `read` reads a file, `load_rules` adds house rules.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factlint.version import __version__

if TYPE_CHECKING:
    from factlint.api import lint, load_rules, read
    from factlint.document import Document
    from factlint.finding import Finding
    from factlint.mentions.model import Mention

__all__ = ["Document", "Finding", "Mention", "__version__", "lint", "load_rules", "read"]

_HOMES = {
    "lint": "factlint.api",
    "read": "factlint.api",
    "load_rules": "factlint.api",
    "Document": "factlint.document",
    "Finding": "factlint.finding",
    "Mention": "factlint.mentions.model",
}


def __getattr__(name: str) -> Any:
    """Import the public names when somebody asks for them: the command line needs none, and starts faster."""
    if name not in _HOMES:
        raise AttributeError(f"module 'factlint' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
