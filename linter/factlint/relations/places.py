"""Relations of places: what lies in what, what is the capital of what, and where a text was written."""

from __future__ import annotations

from datetime import timedelta

from factlint import geography
from factlint.article import Article
from factlint.geography import Dateline, Said
from factlint.knowledge import Event
from factlint.mentions.model import Mention
from factlint.relations.model import Relation, Verdict, say

LATELY = timedelta(days=730)
"""After a capital has moved, texts may still speak of the one before."""


def _lies_in(article: Article, place: Mention, whole: Mention, said: Said) -> Verdict | None:
    """What a place is said to lie in is what the gazetteer has of some place of that name."""

    def common(word: str) -> bool:
        return bool(article.knowledge.people.surnamed(word))

    right = geography.lies_in(article.knowledge.places, place.text, whole.text, said, common)
    return Verdict(right, (say("lies-in", place=place.text, right=right),)) if right else None


def _is_capital(article: Article, place: Mention, whole: Mention, said: Said) -> Verdict | None:
    """A capital is one that the gazetteer has; where a place was it once, the text must speak of today."""
    found = geography.capital_of(article.knowledge.places, place.text, whole.text, said)
    if found is None or article.narrative:
        return None
    meant, right = found
    lines = [say("capital-is", whole=meant, right=right)]
    term = geography.former_capital(article.knowledge, place.text, whole.text, said)
    if term is not None:
        if not geography.called_today(article.knowledge.places, whole.text, said) or not _is_over(article, term):
            return None
        lines.append(say("capital-until", place=place.text, whole=meant, until=term.end))
    return Verdict(right, tuple(lines))


def _is_over(article: Article, term: Event) -> bool:
    """Tell whether a time is long over, and the article speaks of nothing before its end."""
    today, over = article.now.day, term.end
    if today is None or over is None or today < over.last + LATELY:
        return False
    return all(each.first > over.last for time in article.times.values() for each in time.readings)


def _dated_there(article: Article, place: Mention, whole: Mention, written: Dateline) -> Verdict | None:
    """A place of the name that the dateline has is the place of the dateline, if nothing else tells where that is."""
    text, known = article.document.text, article.knowledge.places
    dated = text[written.whole.start : written.whole.end] if written.whole else ""
    here = geography.elsewhere(known, place.text, dated, whole.text)
    if here is None or not here.within:
        return None
    behind = text[(written.whole or written.place).end :]
    if any(word in behind for word in geography.around(known, here, whole.text)):
        return None
    return Verdict(here.within[0], (say("dateline-is", place=place.text, right=here.within[0]),))


PLACES = (
    Relation("lies-in", "A place lies where it is said to lie.", ("mention", "mention", "fact"), judge=_lies_in),
    Relation("is-capital", "A place is the capital that it is said to be.", ("mention", "mention", "fact"),
             judge=_is_capital),
    Relation("dated-there", "A place told is no other one of the same name than the dateline's.",
             ("mention", "mention", "fact"), judge=_dated_there),
)  # fmt: skip
