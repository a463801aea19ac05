"""Relations of names and their spellings."""

from __future__ import annotations

import re

from factlint.article import Article
from factlint.mentions.model import Mention
from factlint.relations.model import Relation, Verdict, say


def _one_spelling(article: Article, variant: Mention, name: Mention, kind: str) -> Verdict | None:
    """A provider hands over names that are nearly alike: they hold if they are alike."""
    if variant.text == name.text:
        return None
    text = article.document.text

    def count(word: str) -> int:
        return len(re.findall(rf"\b{re.escape(word)}\b", text))

    key = "both-right" if kind == "both-right" else "spelled"
    lines = (say(key, one=variant.text, count=count(variant.text), other=name.text, more=count(name.text)),)
    return Verdict(name.text, lines, soft=kind == "both-right")


def _full_first(article: Article, short: Mention, full: Mention) -> Verdict | None:
    """The full name stands before the short one."""
    return None if full.span.start <= short.span.start else Verdict(full.text)


def _as_known(article: Article, word: Mention, person: str, right: str) -> Verdict | None:
    """A part of a name is spelled as the knowledge spells it."""
    if word.text.casefold() == right.casefold():
        return None
    real = word.text in article.language.names.sexes  # a first name that others bear: a slip less surely
    return Verdict(right, (say("known-as", person=person),), soft=real)


def _same_name(article: Article, title: Mention, body: Mention) -> Verdict | None:
    """A provider hands over names that are nearly alike, or places of one office: they hold if they are alike."""
    return None if title.text.casefold() == body.text.casefold() else Verdict(body.text)


def _as_printed(article: Article, name: Mention, right: str) -> Verdict | None:
    """A provider hands over forms that the house prints otherwise."""
    return None if name.text == right else Verdict(right, (say("house", right=right),))


NAMES = (
    Relation("one-spelling", "Two names that are nearly alike are spelled alike.", ("mention", "mention", "fact"),
             judge=_one_spelling),
    Relation("same-name", "Headline and text have one name.", ("mention", "mention"), judge=_same_name),
    Relation("full-first", "A full name stands before the short one.", ("mention", "mention"), judge=_full_first),
    Relation("as-known", "A name is spelled as the knowledge spells it.", ("mention", "fact", "fact"), judge=_as_known),
    Relation("as-printed", "A name is in the form that the house prints.", ("mention", "fact"), judge=_as_printed),
)  # fmt: skip
