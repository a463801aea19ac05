"""factlint: a fact-check and consistency linter for news."""

__version__ = "0.1.0"
