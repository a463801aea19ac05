"""Suppression: the words `factlint: allow`, rules, and perhaps ` -- ` and a reason, written into a draft.

They hold for the findings of their own rows. Where they stand alone, a comment of Markdown or HTML holds for
the block that follows it, and a line of plain text or front matter for the next line. What is allowed and
never happens is a finding of its own, so that no allowance outlives its cause.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from factlint.document import Document
from factlint.finding import Edit, Finding, Place, Suggestion
from factlint.text import Span

CODE, RULE = "SUP001", "unused-allow"
"""The code and the slug of an allowance that nothing needs."""

# Patterns are compiled when first used: most drafts allow nothing, and should not wait for that.
# The words are not read in code (`factlint: allow ...`) or inside of a longer word.
_ALLOWANCE = (
    r"(?<![\w`/])factlint:[ \t]*allow[ \t]+"
    r"(?P<names>[^\W_]+(?:-[^\W_]+)*(?:[ \t]*,[ \t]*[^\W_]+(?:-[^\W_]+)*)*)"
    r"(?:[ \t]+--(?!>)(?:(?!-->)[^\r\n])*)?"
)
_NAME = r"[^\s,]+"
_TAG = r"<[^<>]*>"
_WORD = r"\S"


class Allowance(Struct, frozen=True):
    """What one comment or line allows: the rules' names with their places, and the rows it holds for."""

    span: Span
    names: tuple[tuple[str, Span], ...]
    rows: range
    alone: bool


def comment_spans(source: str) -> list[Span]:
    """Return the spans of all allowances, reasons included: words for factlint, not of the article."""
    if "factlint:" not in source:
        return []
    return [Span(*found.span()) for found in re.finditer(_ALLOWANCE, source)]


def apply(
    document: Document,
    findings: Iterable[Finding],
    book_names: Mapping[str, str],
    active: Collection[str] | None = None,
) -> tuple[list[Finding], int, list[Finding]]:
    """Return the findings kept, how many were suppressed, and a finding for every allowance unused.

    *book_names* gives the slug of every rule by its code; *active* are the codes that were looked for, all
    unless given. An allowance of a rule that was not looked for is not called unused.
    """
    allowances = list(_allowances(document))
    if not allowances:
        return list(findings), 0, []
    kept, used, suppressed = [], set(), 0
    for finding in findings:
        uses = [span for each in allowances for span in _uses(each, finding, document.path, book_names)]
        used.update(uses)
        suppressed += bool(uses)
        if not uses:
            kept.append(finding)
    unused = [
        _unused(document, allowance, name, span, book_names)
        for allowance in allowances
        for name, span in allowance.names
        if span not in used and _expected(name, book_names, active)
    ]
    return kept, suppressed, unused


def _uses(allowance: Allowance, finding: Finding, path: str, book_names: Mapping[str, str]) -> list[Span]:
    """Return the names of an allowance that a finding needs."""
    place = finding.place
    if place.path != path or place.end_location.row < allowance.rows.start:
        return []
    if place.location.row >= allowance.rows.stop:
        return []
    slugs = {finding.code: finding.rule, **{code: book_names.get(code, "") for code in finding.also}}
    return [span for name, span in allowance.names if _matching(name, slugs)]


def _matching(name: str, slugs: Mapping[str, str]) -> list[str]:
    """Return the codes that a name means: all, those with a prefix, or the one with a slug."""
    if name == "ALL":
        return list(slugs)
    return [code for code, slug in slugs.items() if code.startswith(name) or slug == name]


def _expected(name: str, book_names: Mapping[str, str], active: Collection[str] | None) -> bool:
    """Tell whether an allowance should have been needed: its rules were looked for, or there are none."""
    codes = _matching(name, book_names)
    return active is None or not codes or any(code in active for code in codes)


def _allowances(document: Document) -> Iterator[Allowance]:
    source = document.source
    if "factlint:" not in source:
        return
    for found in re.finditer(_ALLOWANCE, source):
        span = Span(*found.span())
        comment = next((each for each in document.comments if each.covers(span)), None)
        whole = comment or span
        start = found.start("names")
        names = tuple(
            (each[0], Span(start + each.start(), start + each.end())) for each in re.finditer(_NAME, found["names"])
        )
        alone = _alone(source, whole)
        yield Allowance(whole, names, _rows(document, whole, alone, comment is not None), alone)


def _alone(source: str, span: Span) -> bool:
    """Tell whether there is no word beside the span on its rows; a comment's marks are no words."""
    before = source[_line_start(source, span.start) : span.start]
    after = source[span.end : _line_end(source, span.end)]
    return not any(character.isalnum() for character in re.sub(_TAG, "", before + after))


def _line_start(source: str, position: int) -> int:
    return max(source.rfind("\n", 0, position), source.rfind("\r", 0, position)) + 1


def _line_end(source: str, position: int) -> int:
    ends = (source.find(mark, position) for mark in "\r\n")
    return min((end for end in ends if end >= 0), default=len(source))


def _rows(document: Document, span: Span, alone: bool, comment: bool) -> range:
    """Return the rows an allowance holds for."""
    lines = document.lines
    first, last = lines.location(span.start).row, lines.location(max(span.start, span.end - 1)).row
    if not alone:
        return range(first, last + 1)
    if comment:
        blocks = (document.source_map.span(block.span) for block in document.blocks)
        following = min((block for block in blocks if block.start >= span.end), default=None)
        if following is not None:
            return range(first, lines.location(max(following.start, following.end - 1)).row + 1)
    after = re.compile(_WORD).search(document.source, _line_end(document.source, span.end))
    return range(first, (lines.location(after.start()).row if after else last) + 1)


def _unused(document: Document, allowance: Allowance, name: str, span: Span, book_names: Mapping[str, str]) -> Finding:
    lines = document.lines
    location = lines.location(span.start)
    place = Place(document.path, span, location, lines.location(span.end), lines.line(location.row))
    message = f"{name} is allowed here, but nothing here needs it"
    if not _matching(name, book_names):
        nearest = _nearest(name, [*book_names, *book_names.values()])
        message = f"{name} is allowed here, but there is no such rule{nearest and f'; {nearest} is the nearest'}"
    suggestions = (_removal(document.source, allowance),) if len(allowance.names) == 1 else ()
    return Finding(CODE, RULE, "warning", message, place, document.id, suggestions=suggestions)


def _nearest(name: str, names: Sequence[str]) -> str:
    from difflib import get_close_matches

    written = {each.lower(): each for each in names}
    return next((written[each] for each in get_close_matches(name.lower(), written, n=1)), "")


def _removal(source: str, allowance: Allowance) -> Suggestion:
    """Return the edit that takes an allowance out, with its whole line where it stands alone."""
    start, end = allowance.span
    if allowance.alone:
        start, end = _line_start(source, start), _line_end(source, end)
        end += len("\r\n") if source.startswith("\r\n", end) else end < len(source)
    else:
        start -= len(source[:start]) - len(source[:start].rstrip(" \t"))
    return Suggestion("remove the allowance", (Edit(Span(start, end), ""),))
