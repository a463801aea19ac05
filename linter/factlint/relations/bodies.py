"""Relations of organisations, their acronyms and their official names."""

from __future__ import annotations

from factlint.article import Article
from factlint.mentions.model import Mention
from factlint.relations.model import Relation, Verdict, say


def _official(article: Article, name: Mention, right: str) -> Verdict | None:
    """A name is written as the body itself writes it."""
    if name.text.casefold() == right.casefold():
        return None
    return Verdict(right, (say("official", right=right),))


def _stands_for(article: Article, acronym: Mention, name: Mention, kind: str, right: str) -> Verdict | None:
    """A provider hands over acronyms that are not those of the names beside them."""
    key = "stands-for" if kind == "acronym" else "is-for"
    return Verdict(right, (say(key, name=name.text, acronym=acronym.text, right=right),))


def _one_meaning(article: Article, one: Mention, other: Mention) -> Verdict | None:
    """An acronym stands for one name in an article."""
    return None if one.text.casefold() == other.text.casefold() else Verdict(one.text)


BODIES = (
    Relation("official", "A name is written as the body itself writes it.", ("mention", "fact"), judge=_official),
    Relation("stands-for", "An acronym is the one of the name beside it.", ("mention", "mention", "fact", "fact"),
             judge=_stands_for),
    Relation("one-meaning", "An acronym stands for one name.", ("mention", "mention"), judge=_one_meaning),
)  # fmt: skip
