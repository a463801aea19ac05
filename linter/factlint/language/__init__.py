"""A language as data: word lists, the patterns that read mentions, the phrases that read claims."""

from factlint.language.model import Finder, Language, Phrase
from factlint.language.words import WordList

__all__ = ["Finder", "Language", "Phrase", "WordList"]
