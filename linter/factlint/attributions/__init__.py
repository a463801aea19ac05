"""Who says what: direct, mixed and indirect speech, with its speaker, its cue, and the content's spans.

Quotations are masked, sentences become strings of word classes, and patterns of the language (cues.yaml) tell subjects,
clauses and what a cue takes as its content. So "the minister said that it would rain" is one attribution, and so is a
quotation that runs over three paragraphs.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from factlint.attributions import speakers
from factlint.attributions.lines import Paragraph
from factlint.attributions.model import Attribution, Range
from factlint.attributions.paragraphs import Reader
from factlint.document import Document
from factlint.language import Language
from factlint.quotations import Quotation, soft

BLOCKS = frozenset({"title", "heading", "paragraph", "item", "quotation", "caption"})

__all__ = ["Attribution", "attributions", "speakers"]


def attributions(
    document: Document, quotations: Sequence[Quotation], language: Language, *, quoted_only: bool = False
) -> list[Attribution]:
    """Return the attributions of a document, in order; if *quoted_only*, of paragraphs near quotations alone."""
    reader = Reader(language.cues, quoted_only)
    by_block: dict[int, list[Quotation]] = {}
    for quotation in quotations:
        by_block.setdefault(quotation.block, []).append(quotation)
    for paragraph in _paragraphs(document, by_block, language, quoted_only):
        reader.read(paragraph)
    political = quoted_only or _is_political(document.text, language)
    found = [each for each in reader.found if each.content and (political or each.proper)]
    return sorted(found, key=lambda each: each.content[0])


def _paragraphs(
    document: Document, by_block: dict[int, list[Quotation]], language: Language, quoted_only: bool
) -> Iterable[Paragraph]:
    patterns = language.settings["soft-quotations"]
    for number, block in enumerate(document.blocks):
        if block.kind not in BLOCKS:
            continue
        start, end = block.span
        text = document.text[start:end]
        marked = by_block.get(number, [])
        if quoted_only and not marked and not _is_near(document, number, by_block):
            continue
        places = _outermost(marked, start, text) if marked else []
        yield Paragraph(number, start, text, soft(text, places, patterns), block.kind)


def _is_near(document: Document, number: int, by_block: Collection[int]) -> bool:
    """Tell whether a block may tell who speaks in the one beside it, or is quoted as a whole."""
    blocks = document.blocks
    if number + 1 in by_block or blocks[number].kind == "quotation":
        return True
    if number + 1 < len(blocks) and blocks[number + 1].kind == "quotation":
        return True
    return number - 1 in by_block and not document.text[blocks[number].span.start].isalnum()


def _outermost(quotations: Collection[Quotation], offset: int, text: str) -> list[Range]:
    """Return the places of the outer quotations of a block, with their marks, in order."""
    found: list[Range] = []
    ordered = sorted(quotations, key=_outer_first) if len(quotations) > 1 else quotations
    for quotation in ordered:
        start = quotation.span.start - 1 - offset
        end = min(quotation.span.end + 1 - offset, len(text))
        if not found or start >= found[-1][1]:
            found.append((start, end))
    return found


def _outer_first(quotation: Quotation) -> Range:
    return quotation.span.start, -quotation.span.end


def _is_political(text: str, language: Language) -> bool:
    """Tell whether a text reports on politics, where what people want is told like what they say."""
    count, words = 0, language.cues.political
    for word in text.lower().split():
        if word.strip(".,;:'\"") in words:
            count += 1
            if count >= language.cues.least:
                return True
    return False
