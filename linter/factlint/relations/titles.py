"""Relations of people and their titles."""

from __future__ import annotations

from factlint.article import Article
from factlint.mentions.model import Mention
from factlint.relations.model import Relation, Verdict, say


def _one_title(article: Article, one: Mention, other: Mention) -> Verdict | None:
    """A provider hands over titles that exclude each other: they hold if they are the same words."""
    if one.text.casefold() == other.text.casefold():
        return None
    return Verdict("", (say("titles", one=one.text, other=other.text),))


def _two_people(article: Article, first: Mention, second: Mention) -> Verdict | None:
    """Two people who meet have two names."""
    return Verdict() if first.text == second.text else None


TITLES = (
    Relation("one-title", "One person has one title of a class at a time.", ("mention", "mention"), judge=_one_title),
    Relation("two-people", "Two people have two names.", ("mention", "mention"), judge=_two_people),
)
