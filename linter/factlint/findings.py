"""Findings: proofs put into words and places."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from factlint.article import Article, Point
from factlint.bind import Bound
from factlint.calendar import When
from factlint.claims import Claim
from factlint.finding import Edit, Finding, Place, Step, Suggestion
from factlint.mentions.model import Mention
from factlint.places import mention_place, place, source_place
from factlint.relations import Verdict
from factlint.rules import Rule, repair
from factlint.solve import Solved
from factlint.text import Location, Span
from factlint.wording import dated, said, suffix

_PLACEHOLDER = re.compile(r"\{([a-z0-9.-]+)\}")


def of_verdict(article: Article, bound: Bound) -> Finding:
    """Return the finding of a relation that is false by itself."""
    assert bound.verdict is not None
    mentions = [argument for argument in bound.arguments if isinstance(argument, Mention)]
    steps = [_step(article, mention) for mention in mentions]
    steps += [_dated(article, point, _likeliest(article, point)) for point in bound.points if point.readings]
    return _finding(article, bound, bound.verdict, steps, ())


def of_proof(article: Article, proof: Solved, chronology: Rule | None) -> Finding:
    """Return the finding of a proof; one that uses several rules belongs to the rule of chronology."""
    bound = proof.bounds[0]
    readings = tuple(_likeliest(article, point) for point in proof.points)
    days = {point.node: when for point, when in zip(proof.points, readings)}
    whens = [days.get(point.node, point.readings[0]) for point in bound.points]
    rest = bound.arguments[len(whens) :]
    verdict = bound.relation.explain(*whens, *rest) if bound.relation.explain else Verdict()
    steps = [_dated(article, point, when) for point, when in zip(proof.points, readings)]
    others = tuple(sorted({b.rule.code for b in proof.bounds} - {bound.rule.code}))
    for other in proof.bounds[1:]:
        steps.append(Step(f'"{_clip(_text(article, other))}"', place(article, _marked(article, other))))
    rule = chronology if others and chronology else None
    return _finding(article, bound, verdict, steps, others, rule)


def _likeliest(article: Article, point: Point) -> When:
    """Return, of readings that all fail, the one nearest to the article's date: it is told in the message."""
    now = article.now.day
    if now is None or point.node.startswith("section"):
        return point.readings[0]
    return min(point.readings, key=lambda when: abs((when.first - now).days))


def _finding(
    article: Article,
    bound: Bound,
    verdict: Verdict,
    steps: Sequence[Step],
    others: tuple[str, ...],
    rule: Rule | None = None,
) -> Finding:
    rule = rule or bound.rule
    message = _worded(article, bound, verdict)
    if bound.voice is not None:
        message += f" ({article.language.settings['in-quotation']})"
    return Finding(
        code=rule.code,
        rule=rule.slug,
        severity=_severity(bound, verdict, len(steps)),
        message=message,
        place=_primary(article, bound),
        article=article.document.id,
        steps=tuple(dict.fromkeys(steps)),
        proof=tuple(said(article.language.settings, line) for line in verdict.lines),
        suggestions=tuple(_suggestions(article, bound, verdict)),
        also=tuple({*others, bound.rule.code} - {rule.code}),
    )


def _severity(bound: Bound, verdict: Verdict, steps: int) -> str:
    """Soften where evidence is softer: a speaker's figure, a level of the rule, many statements."""
    severity = bound.rule.severity
    if bound.voice is not None and severity == "error":
        severity = "warning"
    for level in bound.rule.spec.levels:
        if _condition(level.when, bound, verdict):
            severity = level.severity
    return "note" if steps > 4 else severity


def _condition(name: str, bound: Bound, verdict: Verdict) -> bool:
    if name in ("over-hedge", "weak-evidence"):
        return verdict.soft
    if name == "in-quotation":
        return bound.voice is not None
    mentions = [slot for claim in bound.claims.values() for slot in claim.slots.values()]
    return any(mention.shape == "monthday" for mention in mentions)


def _primary(article: Article, bound: Bound) -> Place:
    """Return the primary place; what dates an article may stand outside of its text."""
    marked = [mention for path in bound.rule.spec.mark if (mention := _mention(bound, path)) is not None]
    if marked and marked[0].kind == "stated":
        return mention_place(article, marked[0]) or place(article, Span(0, 0))
    return place(article, _marked(article, bound))


def _marked(article: Article, bound: Bound) -> Span:
    """Return the primary span, in the text: that of the slots the rule marks, or of the first claim."""
    spans = [mention.span for path in bound.rule.spec.mark if (mention := _mention(bound, path)) is not None]
    if not spans:
        return next(iter(bound.claims.values())).span
    start, end = min(span.start for span in spans), max(span.end for span in spans)
    text = article.document.text
    if "(" in text[start:end] and ")" not in text[start:end] and text[end : end + 1] == ")":
        end += 1
    return Span(start, end)


def _mention(bound: Bound, path: str) -> Mention | None:
    claim, _, slot = path.partition(".")
    return bound.claims[claim].slots.get(slot.partition(".")[0])


def _step(article: Article, mention: Mention) -> Step:
    """Say how a mention was read."""
    said = f'"{_clip(mention.text)}"'
    if mention.kind == "time":
        readings = article.time(mention).readings
        if readings:
            said += ": " + f" {article.language.settings['or']} ".join(str(when) for when in readings[:3])
    return Step(said, mention_place(article, mention))


def _dated(article: Article, point: Point, when: When) -> Step:
    words = article.language.settings["steps"]
    if point.event is not None:
        event = point.event
        row = Location(event.row, 1)
        return Step(words["began"].format(event=event.name, when=when), Place(event.file, None, row, row))
    if point.mention is not None:
        if point.mention.kind == "stated":
            return Step(f'"{_clip(point.mention.text)}": {when}', mention_place(article, point.mention))
        return Step(f'"{_clip(point.mention.text)}": {when}', place(article, point.mention.span))
    if point.node.startswith("section"):
        heading = next(m for m in article.headings.values() if article.time(m).guess == when)
        return Step(f'"{_clip(heading.text)}": {when}', place(article, heading.span))
    stated = article.stated[0] if article.stated else None
    where = source_place(article, stated.span) if stated and stated.span is not None else None
    return Step(words["published"].format(when=when), where)


def _clip(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 80 else text[:77] + "..."


def _text(article: Article, bound: Bound) -> str:
    span = _marked(article, bound)
    return article.document.text[span.start : span.end]


def _worded(article: Article, bound: Bound, verdict: Verdict) -> str:
    def value(match: Any) -> str:
        path = match[1]
        if path == "expected":
            return said(article.language.settings, verdict.expected)
        return _clip(_value(article, bound, path))

    return _PLACEHOLDER.sub(value, bound.rule.spec.message)


def _value(article: Article, bound: Bound, path: str) -> str:
    parts = path.split(".")
    if path == "published":
        block = next(iter(bound.claims.values())).block
        return dated(article.language.settings, article.reference(block).readings)
    claim: Claim = bound.claims[parts[0]]
    slot = parts[1] if len(parts) > 1 else ""
    mention = claim.slots.get(slot)
    if mention is None:
        if slot == "at":
            point = next((p for p in bound.points if p.mention is None and p.event is None), None)
            return dated(article.language.settings, point.readings if point else ())
        event = next((p.event for p in bound.points if p.event is not None), None)
        if event is not None and slot in claim.implied:
            return event.name
        return str(claim.facts.get(slot, ""))
    event = next((p.event for p in bound.points if p.mention is mention and p.event is not None), None)
    if event is not None:
        return event.name
    if mention.kind == "ordinal" and len(parts) == 2:
        return f"{mention.fields.get('number', mention.text):,}"
    if mention.kind == "time" and slot == "event":
        key = "begun-in" if mention.shape in ("year", "month", "monthname") else "begun"
        return str(article.language.settings[key]).format(when=mention.text)
    return mention.text


def _suggestions(article: Article, bound: Bound, verdict: Verdict) -> Iterable[Suggestion]:
    """Offer the repairs that the rule names, in the form the slot is written in.

    `slot -> text` mends the whole slot, `slot (list) -> text` the first word of it that the list has.
    `{expected}` is what fits one side, `{other}` what fits the other.
    """
    settings = article.language.settings
    for entry in bound.rule.spec.suggest:
        path, part, text = repair(entry)
        mention = _mention(bound, path)
        if mention is None or mention.kind in ("stated", "jubilee") or ("{other}" in text and verdict.other is None):
            continue
        span = _part(article, mention, part)
        new = text.replace("{expected}", said(settings, verdict.expected)).replace(
            "{other}", said(settings, verdict.other)
        )
        if mention.kind == "ordinal" and mention.text[:1].isdigit():
            new += suffix(settings, new)
        old = article.document.text[span.start : span.end]
        if new and new != old:
            yield Suggestion(f'"{_clip(old)}" -> "{new}"', (Edit(article.document.source_map.span(span), new),))


def _part(article: Article, mention: Mention, part: str) -> Span:
    """Return the first stretch of a mention that a word list matches, the whole of it if there is none."""
    words = article.language.lists.get(part)
    found = re.search(words.pattern, mention.text, re.IGNORECASE) if words else None
    if found is None:
        return mention.span
    return Span(mention.span.start + found.start(), mention.span.start + found.end())
