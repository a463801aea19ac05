"""Speakers as mentions, and the names that they bear on their face."""

from __future__ import annotations

from factlint.attributions.model import Attribution
from factlint.document import Document
from factlint.language import Language
from factlint.mentions.model import Mention
from factlint.text import Span


def mention(document: Document, span: Span, block: int, language: Language) -> Mention:
    """Return a speaker as a mention, with the surname and the given name that it shows."""
    said = document.text[span.start : span.end]
    if said[:1].islower():  # "an official": a description, of whom nobody knows
        return Mention("person", "person", span, said, block, {})
    bare = said.split(",")[0]
    for ending in language.settings["possessives"]:
        bare = bare.replace(ending, "")
    words = bare.split()
    names = [word for word in words if word[:1].isupper() and len(word) > 2]
    surname = names[-1].strip(".,") if names else ""
    fields: dict[str, int | float | str] = {"surname": surname} if surname else {}
    if len(names) > 1 and not words[0].endswith(".") and names[0] == words[0]:
        fields["given"] = names[0]
    return Mention("person", "person", span, said, block, fields)


def words(document: Document, attribution: Attribution, span: Span) -> Mention:
    """Return a quotation of an attribution, its marks left out, as a mention."""
    start, end = span
    text = document.text
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return Mention("quotation", "quotation", Span(start, end), text[start:end], attribution.block, {})
