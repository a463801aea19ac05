"""Relations of places: what lies in what, and what is the capital of what."""

from __future__ import annotations

from factlint import geography
from factlint.article import Article
from factlint.mentions.model import Mention
from factlint.relations.model import Relation, Verdict, say


def _in_gazetteer(article: Article, place: Mention, whole: Mention, kind: str) -> Verdict | None:
    """What a text says of a place is what the gazetteer has of some place of that name."""
    known = article.knowledge.places
    if kind == "capital":
        right = geography.capital_of(known, place.text, whole.text)
        return Verdict(right, (say("capital-is", whole=whole.text, right=right),)) if right else None
    right = geography.lies_in(known, place.text, whole.text, lambda word: bool(article.knowledge.people.surnamed(word)))
    return Verdict(right, (say("lies-in", place=place.text, right=right),)) if right else None


PLACES = (
    Relation("in-gazetteer", "A place lies where it is said to lie, or is the capital that it is said to be.",
             ("mention", "mention", "fact"), judge=_in_gazetteer),
)  # fmt: skip
