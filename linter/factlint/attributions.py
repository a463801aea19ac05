"""Who said what: for each quotation the speaker and the cue that stand before or behind it."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from factlint.document import Document
from factlint.language import Language
from factlint.mentions.model import Mention
from factlint.quotations import Quotation
from factlint.text import Span

FARTHEST = 120
"""Characters before a quotation in which its speaker is looked for."""
LEAST = 12
"""Characters: a shorter quotation is a word in quotation marks, not speech."""


class Attribution(Struct, frozen=True):
    """Some words, who said them, and the word that says so. *style* is direct, mixed or indirect."""

    words: Mention
    speaker: Mention | None
    cue: Mention | None
    style: str


def attributions(document: Document, quotations: Sequence[Quotation], language: Language) -> list[Attribution]:
    """Return the attributions of a document, in order."""
    found: list[Attribution] = []
    for quotation in quotations:
        if quotation.span.end - quotation.span.start >= LEAST:
            found.append(_attribution(document, quotation, language))
    quoted = [q.span for q in quotations]
    for index, block in enumerate(document.blocks):
        if block.kind in ("paragraph", "item", "quotation") and _may_report(document, block.span, language):
            found += _indirect(document, index, block.span, language, quoted)
    return sorted(found, key=lambda a: a.words.span)


def _attribution(document: Document, quotation: Quotation, language: Language) -> Attribution:
    text, block = document.text, document.blocks[quotation.block].span
    words = _mention(text, quotation.span, quotation.block, "quotation")
    after = Span(quotation.span.end, block.end)
    for pattern in language.guards.get("speaker-behind", ()):
        match = pattern.match(text, after.start, after.end)
        if match:
            return _made(words, match, text, quotation.block, language)
    before = Span(max(block.start, quotation.span.start - FARTHEST), quotation.span.start - 1)
    for pattern in language.guards.get("speaker-before", ()):
        match = next((m for m in pattern.finditer(text, before.start, before.end) if m.end() == before.end), None)
        if match:
            return _made(words, match, text, quotation.block, language)
    return Attribution(words, None, None, "direct")


def _made(
    words: Mention, match: object, text: str, block: int, language: Language, style: str = "direct"
) -> Attribution:
    speaker, cue = (Span(*match.span(name)) for name in ("speaker", "cue"))  # type: ignore[attr-defined]
    return Attribution(words, _person(text, speaker, block, language), _mention(text, cue, block, "cue"), style)


def _may_report(document: Document, span: Span, language: Language) -> bool:
    """Tell by a word whether a block can hold indirect speech: the patterns are slow."""
    text = document.text
    return any(text.find(word, span.start, span.end) >= 0 for word in language.settings["clause-words"])


def _indirect(
    document: Document, index: int, span: Span, language: Language, quoted: Sequence[Span]
) -> list[Attribution]:
    found = []
    for pattern in language.guards.get("indirect", ()):
        for match in pattern.finditer(document.text, span.start, span.end):
            content = Span(*match.span("content"))
            if not any(q.overlaps(content) for q in quoted):
                words = _mention(document.text, content, index, "quotation")
                found.append(_made(words, match, document.text, index, language, "indirect"))
    return found


def _mention(text: str, span: Span, block: int, shape: str) -> Mention:
    return Mention("quotation", shape, span, text[span.start : span.end], block, {})


def _person(text: str, span: Span, block: int, language: Language) -> Mention:
    said = text[span.start : span.end]
    if said[:1].islower():  # "an official": a description, of whom nobody knows
        return Mention("person", "person", span, said, block, {})
    bare = said
    for ending in language.settings["possessives"]:
        bare = bare.replace(ending, "")
    names = [word for word in bare.split() if word[:1].isupper() and len(word) > 2]
    surname = names[-1].strip(".,") if names else ""
    fields: dict[str, int | float | str] = {"surname": surname} if surname else {}
    if len(names) > 1 and not said.split()[0].endswith(".") and names[0] == said.split()[0]:
        fields["given"] = names[0]
    return Mention("person", "person", span, said, block, fields)
