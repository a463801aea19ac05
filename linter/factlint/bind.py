"""Bind claims to rules: resolve what a rule's relations look at, and what its guards let through."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations, product
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from factlint.article import Article, Point
from factlint.calendar import When
from factlint.claims import Claim
from factlint.mentions.model import Mention
from factlint.relations import RELATIONS, Link, Relation, Verdict
from factlint.rules import Path, Rule, Use

Claims = Mapping[str, Claim]
ABOUT_SPEECH = {"lonely-mark", "said", "requoted", "unattributed"}
"""Claims about quotations themselves: the article's own word, wherever they stand."""
MOST_PAIRS = 400
"""Pairs of claims that one rule tries in one article: bounds what a hostile article can cost."""


class Bound(Struct, frozen=True):
    """A relation that must hold between values of an article.

    *voice* is the start of the quotation that says so, None where the article does.
    """

    rule: Rule
    claims: dict[str, Claim]
    relation: Relation
    arguments: tuple[Any, ...]
    links: tuple[Link, ...] = ()
    verdict: Verdict | None = None
    voice: int | None = None

    @property
    def points(self) -> tuple[Point, ...]:
        return tuple(argument for argument in self.arguments if isinstance(argument, Point))


def bindings(article: Article, every: Sequence[Claim], rules: Sequence[Rule]) -> Iterator[Bound]:
    """Yield what the rules require of claims: relations of times, and failed ones of anything else."""
    by_name: dict[str, list[Claim]] = {}
    for claim in every:
        by_name.setdefault(claim.name, []).append(claim)
    for rule in rules:
        if rule.spec.scope == "story":  # holds between articles: see packages.py
            continue
        if not all(map(by_name.__contains__, rule.spec.match.values())):
            continue
        for claims in _tuples(rule, by_name):
            if _in_scope(article, rule, claims, by_name):
                if len(claims) > 1 and not all(_holds(article, use, claims) for use in rule.where):
                    continue  # of pairs, few are to be compared at all
                found = list(_required(article, rule, claims))  # most hold: guards are asked last
                if found and _unguarded(article, rule, claims):
                    yield from found


def _tuples(rule: Rule, by_name: Mapping[str, list[Claim]]) -> Iterator[dict[str, Claim]]:
    names = list(rule.spec.match)
    kinds = list(rule.spec.match.values())
    if len(names) == 1:
        for claim in by_name[kinds[0]]:
            yield {names[0]: claim}
        return
    same = len(set(kinds)) == 1
    pairs = combinations(by_name[kinds[0]], 2) if same else product(*(by_name[kind] for kind in kinds))
    for tried, pair in enumerate(pairs):
        if tried >= MOST_PAIRS:
            return
        yield dict(zip(names, pair))


def _in_scope(article: Article, rule: Rule, claims: Claims, by_name: Mapping[str, list[Claim]]) -> bool:
    """Tell whether a rule's blocks and scope let these claims through."""
    spec = rule.spec
    every = list(claims.values())
    if spec.blocks and any(article.document.blocks[c.block].kind not in spec.blocks for c in every):
        return False
    if len(every) > 1 and spec.scope in ("sentence", "paragraph") and len({c.block for c in every}) > 1:
        return False
    if len(every) > 1 and spec.scope == "sentence" and len({c.within for c in every}) > 1:
        return False
    return not (spec.only and any(len(by_name[c.name]) > 1 for c in every))


def _unguarded(article: Article, rule: Rule, claims: Claims) -> bool:
    """Tell whether a rule's guards are silent and its conditions hold."""
    if any(_guarded(article, guard, claim) for guard in rule.spec.unless for claim in claims.values()):
        return False
    return all(_holds(article, use, claims) for use in rule.where)


def _guarded(article: Article, guard: str, claim: Claim) -> bool:
    if guard == "in-quotation":
        return article.quotation(claim.span) is not None
    if guard == "in-title":
        return article.document.blocks[claim.block].kind in ("title", "heading")
    if guard.startswith("quoted") and article.quotation(claim.span) is None:
        return False
    return article.guard(guard, article.sentence(claim))


def _holds(article: Article, use: Use, claims: Claims) -> bool:
    relation = RELATIONS[use.relation]
    arguments = resolved(article, use, claims)
    if arguments is None or relation.judge is None:
        return False
    return _judged(article, relation, arguments) is None


def _judged(article: Article, relation: Relation, arguments: tuple[Any, ...]) -> Verdict | None:
    assert relation.judge is not None
    return relation.judge(article, *arguments)


def _required(article: Article, rule: Rule, claims: dict[str, Claim]) -> Iterator[Bound]:
    for use in rule.require:
        relation = RELATIONS[use.relation]
        arguments = resolved(article, use, claims)
        if arguments is None:
            continue
        if relation.links is not None:
            links = relation.links(*arguments)
            if links and all(point.readings for point in arguments if isinstance(point, Point)):
                yield Bound(rule, claims, relation, arguments, tuple(links), None, _voice(article, claims))
        else:
            verdict = _judged(article, relation, arguments)
            if verdict is not None:
                yield Bound(rule, claims, relation, arguments, (), verdict, _voice(article, claims))


def _voice(article: Article, claims: Claims) -> int | None:
    """Return the start of the quotation that one of the claims stands in; None where the article speaks."""
    if any(claim.name in ABOUT_SPEECH for claim in claims.values()):
        return None
    quotation = next((q for claim in claims.values() if (q := article.quotation(claim.span))), None)
    return quotation.span.start if quotation else None


def resolved(article: Article, use: Use, claims: Claims) -> tuple[Any, ...] | None:
    """Return a relation's arguments, None where one of them cannot be told."""
    takes = RELATIONS[use.relation].takes
    values = [_value(article, path, kind, claims) for path, kind in zip(use.arguments, takes)]
    return None if any(value is None for value in values) else tuple(values)


def _value(article: Article, path: Path | int, kind: str, claims: Claims) -> Any:
    if isinstance(path, int):
        return path
    if path == ("published",):
        own = article.reference(next(iter(claims.values())).block)
        return own if own.readings else None
    claim = claims[path[0]]
    slot = path[1] if len(path) > 1 else ""
    mention = claim.slots.get(slot)
    if kind == "time":
        return _point(article, claim, slot, path[2] if len(path) > 2 else "start")
    if kind == "event":
        return mention or Mention("event", "noun", claim.span, "", claim.block, {})
    if mention is None:
        return claim.facts.get(slot)
    if kind == "number":
        number = mention.fields.get("number", mention.fields.get("value", mention.fields.get("digits")))
        number = mention.fields.get("jubilee", number)
        return int(number) if isinstance(number, int | float) else None
    if kind == "unit":
        return mention.fields.get("value", mention.fields.get("unit"))
    return mention


def _point(article: Article, claim: Claim, slot: str, end: str) -> Point | None:
    mention = claim.slots.get(slot)
    if mention is None and claim.facts.get(slot) == "published":
        return article.reference(claim.block)
    if mention is None and slot == "at":
        return article.at(claim)
    if mention is not None and "updated" in mention.fields:
        day = date.fromordinal(int(mention.fields["updated"]))
        return Point("updated", (When.day(day),), "text", mention)
    if mention is not None and mention.kind == "stated":
        place = article.stated[int(mention.fields["stated"])]
        return Point(f"stated {mention.fields['stated']}", tuple(map(When.day, place.days)), "text", mention)
    if mention is not None and mention.kind == "time":
        point = article.point(mention)
        if end == "latest":  # "since March 18" is the one just past
            past = [when for when in point.readings if article.now.day is None or when.first <= article.now.day]
            return Point(f"latest {point.node}", tuple(sorted(past)[-1:]), "text", mention)
        return point
    event = article.knowledge.event(mention.fields.get("event")) if mention else None
    implied = event is None
    if event is None and (slot in claim.implied or (mention is not None and mention.shape == "noun")):
        event = article.implied(claim)
    if event is None or "series" in (mention.fields if mention else {}):
        return None
    if end == "whole":
        return Point(f"whole {event.id}", (event.whole,), "knowledge", mention, event)
    if end == "end":
        return Point(f"end {event.id}", (event.end,), "knowledge", mention, event) if event.end else None
    point = article.start(event, mention)
    if not implied:
        return point
    return replace(point, origin="implied" if claim.facts.get("cues") == "sentence" else "tied")
