"""Lines that are one attribution as a whole: a picture's credit, a turn of a transcript, a headline, a signature."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from factlint.attributions.model import Attribution, Range
from factlint.language.cues import Cues
from factlint.text import Span

HEADS = frozenset({"title", "heading"})
LEAST = 3
"""Characters: content is longer."""


class Paragraph(NamedTuple):
    """A block: its number, where it begins, its text, where its quotations stand in that, marks included, its kind."""

    block: int
    offset: int
    text: str
    quotations: Sequence[Range]
    kind: str = "paragraph"

    def span(self, words: Range) -> Span:
        return Span(words[0] + self.offset, words[1] + self.offset)


def line(paragraph: Paragraph, cues: Cues) -> Attribution | None:
    """Return what a paragraph says whose form tells that all of it is somebody's."""
    text = paragraph.text
    if ":" not in text:
        return None
    credit = cues.credit.search(text)
    if credit and credit.start() > LEAST:
        content = paragraph.span((0, len(text[: credit.start()].rstrip())))
        return _made(paragraph, content, credit.span("speaker"), None, "indirect", "credit")
    turn = cues.transcript.match(text)
    if turn and turn.end() < len(text) - LEAST and not _is_inverted(turn["speaker"], cues):
        content = paragraph.span((turn.end(), len(text.rstrip("."))))
        return _made(paragraph, content, turn.span("speaker"), turn.span("cue"), "direct", "transcript")
    head = cues.headline.fullmatch(text) if paragraph.kind in HEADS else None
    if head:
        quoted = not text[head.start("content")].isalnum()
        content, style = paragraph.span(head.span("content")), "direct" if quoted else "indirect"
        return _made(paragraph, content, head.span("speaker"), head.span("cue"), style, "transcript", quoted)
    return None


def _made(
    paragraph: Paragraph, content: Span, speaker: Range, cue: Range | None, style: str, frame: str, quoted: bool = False
) -> Attribution:
    return Attribution(
        (content,), paragraph.span(speaker), paragraph.span(cue) if cue else None, style, paragraph.block, True,
        "", frame, (content,) if quoted else (),
    )  # fmt: skip


def _is_inverted(speaker: str, cues: Cues) -> bool:
    """Tell whether a line begins with its cue: Said Eva Lind: "It is late"."""
    first, _, rest = speaker.partition(" ")
    verb = cues.verbs.get(first.lower()) if rest else None
    return verb is not None and "inverted" in verb.frames


def signed(quoted: Attribution, paragraph: Paragraph, cues: Cues) -> Attribution | None:
    """Return a quotation that nobody has said so far with the name in the line below it."""
    match = cues.signature.fullmatch(paragraph.text)
    if match is None:
        return None
    return Attribution(
        quoted.content, paragraph.span(match.span("speaker")), paragraph.span(match.span("cue")), "direct",
        quoted.block, True, "", "intro", quoted.quoted,
    )  # fmt: skip
