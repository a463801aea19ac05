"""Relations of quotations and their speakers."""

from __future__ import annotations

import re

from factlint import wordings
from factlint.article import Article
from factlint.mentions.model import Mention
from factlint.relations.model import Relation, Verdict, say


def _balanced(article: Article, mark: Mention) -> Verdict | None:
    """A provider hands over only marks without a partner."""
    missing = str(mark.fields["missing"])
    return Verdict(missing, (say("lonely", missing=missing),))


def _same_words(article: Article, one: Mention, other: Mention) -> Verdict | None:
    """Holds (so that the pair is compared) when both quotations say nearly the same."""
    first, second = _words(one.text), _words(other.text)
    long = min(len(first), len(second)) >= wordings.SAYING
    return None if long and wordings.alike(first, second) else Verdict()


def _person(article: Article, mention: Mention) -> int | None:
    """Return the number of the person whom a name, an owner ("Blom’s"), or a pronoun means."""
    named = article.names.within(mention.span)
    if named:
        return named[0].who
    person = article.names.who(mention.span)
    return None if person is None else person.number


def _same_pair(article: Article, one: Mention, other: Mention, then: Mention, again: Mention) -> Verdict | None:
    """Holds when the same two people of the article stand on both sides, in any order."""
    numbers = [_person(article, mention) for mention in (one, other, then, again)]
    if None in numbers:
        return Verdict()
    return None if set(numbers[:2]) == set(numbers[2:]) and numbers[0] != numbers[1] else Verdict()


def _one_speaker(article: Article, one: Mention, other: Mention) -> Verdict | None:
    """The two speakers are one person as far as their names tell; who is no person of the article is left out."""
    first, second = article.names.who(one.span), article.names.who(other.span)
    if first is None or second is None or first is second or _may_be_one(one, other):
        return None
    return Verdict("", (say("two", one=one.text, other=other.text),))


def _may_be_one(one: Mention, other: Mention) -> bool:
    first, second = one.fields.get("surname"), other.fields.get("surname")
    if not first or not second:
        return True
    given, other_given = one.fields.get("given"), other.fields.get("given")
    return first == second and (not given or not other_given or given == other_given)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def _same_topic(article: Article, one: Mention, other: Mention) -> Verdict | None:
    """Holds when both name what happened by the same noun."""
    return None if one.fields.get("value") == other.fields.get("value") else Verdict()


def _same_word(article: Article, one: Mention, other: Mention) -> Verdict | None:
    """Holds when both are the same word."""
    return None if one.text.casefold() == other.text.casefold() else Verdict()


def _continuous(article: Article, event: Mention) -> Verdict | None:
    """Holds for a dated start, an implied event, and a known event whose days are counted without a pause."""
    known = article.knowledge.event(event.fields.get("event"))
    return Verdict() if known is not None and not known.continuous else None


def _same_wording(article: Article, title: Mention, body: Mention) -> Verdict | None:
    """Two wordings of one quotation differ in no word that matters."""
    settings = article.language.settings
    one, other = (wordings.words(mention.text, settings["contractions"]) for mention in (title, body))
    found = wordings.difference(one, other)
    if found is None or not wordings.matters(found, settings["empty-words"], settings["denials"]):
        return None
    here, there = (" ".join(each) or "-" for each in (found.one, found.other))
    return Verdict(there, (say("worded", one=here, other=there),))


def _attributed(article: Article, quotation: Mention) -> Verdict | None:
    """A provider hands over only quotations without a speaker."""
    return Verdict("", (say("unattributed"),))


def _at_most(article: Article, later: int, first: int) -> Verdict | None:
    """A group that was counted does not grow."""
    return None if later <= first else Verdict(first, (say("grown", first=first, later=later),))


def _consistent(article: Article, one: int, other: int) -> Verdict | None:
    """Two articles count one thing alike."""
    return None if one == other else Verdict(one, ())


SPEECH = (
    Relation("consistent", "Two articles of a story say the same of one thing.", ("number", "number"),
             judge=_consistent),
    Relation("same-wording", "Two wordings of one quotation differ in no word that matters.", ("mention", "mention"),
             judge=_same_wording),
    Relation("attributed", "Somebody is said to have said a quotation.", ("mention",), judge=_attributed),
    Relation("at-most", "A group that was counted is not larger when it is spoken of again.", ("number", "number"),
             judge=_at_most),
    Relation("balanced", "A quotation mark has its partner.", ("mention",), judge=_balanced),
    Relation("same-words", "Two quotations of six words or more say nearly the same.", ("mention", "mention"),
             judge=_same_words),
    Relation("same-topic", "Two claims name what happened by one noun.", ("mention", "mention"), judge=_same_topic),
    Relation("same-word", "Two claims use one word.", ("mention", "mention"), judge=_same_word),
    Relation("continuous", "The event's days are counted without a pause.", ("event",), judge=_continuous),
    Relation("same-pair", "Two claims are of the same two people.", ("mention", "mention", "mention", "mention"),
             judge=_same_pair),
    Relation("one-speaker", "Two speakers may be one person.", ("mention", "mention"), judge=_one_speaker),
)  # fmt: skip
