"""Places: spans of an article's text as rows and columns of its source; and one finding a fault."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from factlint.article import Article
from factlint.finding import SEVERITIES, Finding, Place
from factlint.mentions.model import Mention
from factlint.text import Span

LONGEST_LINE = 400


def place(article: Article, span: Span) -> Place:
    """Return the place in the source of a span of the text."""
    return source_place(article, article.document.source_map.span(span))


def source_place(article: Article, span: Span) -> Place:
    lines = article.document.lines
    start = lines.location(span.start)
    line = lines.line(start.row)
    if len(line) > LONGEST_LINE * 3:  # the report cuts lines: what it never shows is not carried
        line = line if start.column < LONGEST_LINE else line[: start.column + LONGEST_LINE]
    return Place(article.document.path, span, start, lines.location(span.end), line)


def mention_place(article: Article, mention: Mention) -> Place | None:
    if mention.kind != "stated":
        return place(article, mention.span)
    return source_place(article, mention.span) if mention.span.end else None


def distinct(findings: Iterable[Finding], dating: Collection[Span | None] = ()) -> list[Finding]:
    """Keep one finding a fault: of two that share a statement of the text, the one with more to stand on.

    *dating* are the source's spans that date the article: many findings may rest on them.
    """
    kept: list[Finding] = []
    spans: list[set[Span | None]] = []
    ranked = sorted(findings, key=lambda f: (-_rank(f.severity), bool(f.also), -len(_places(f, dating)), f.code))
    for finding in ranked:
        mine = _places(finding, dating)
        if not any(mine & other for other in spans):
            kept.append(finding)
            spans.append(mine)
    return sorted(kept, key=lambda f: (f.place.span or Span(0, 0), f.code))


def _rank(severity: str) -> int:
    return SEVERITIES.index(severity)


def _places(finding: Finding, dating: Collection[Span | None]) -> set[Span | None]:
    spans = {step.place.span for step in finding.steps if step.place and step.place.span}
    return (spans - set(dating)) | {finding.place.span}
