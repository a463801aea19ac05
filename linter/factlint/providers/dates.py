"""Claims of the places that date an article."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.article import Article
from factlint.claims import Claim
from factlint.mentions.model import Mention
from factlint.providers.model import claim
from factlint.published import Stated, read
from factlint.text import Span

PROVIDED = {"dated-twice": ("first", "other"), "updated": ("first", "other"), "dateline": ("date",)}


def dated_twice(article: Article) -> Iterator[Claim]:
    """Every place that dates the article, against the first; the dateline is a claim of its own."""
    for other in article.stated[1:]:
        slots = {"first": stated_mention(article, article.stated[0]), "other": stated_mention(article, other)}
        yield claim(article, "dated-twice", slots)


def updated(article: Article) -> Iterator[Claim]:
    """The moment an article says it was updated, beside its date."""
    field = next((f for f in article.document.fields if f.name == "updated"), None)
    place = read(field.value, field.origin, field.span) if field else None
    if place is not None and article.stated:
        first = stated_mention(article, article.stated[0])
        other = Mention("stated", "date", place.span or Span(0, 0), place.text, 0, {"updated": place.day.toordinal()})
        yield claim(article, "updated", {"first": first, "other": other})


def stated_mention(article: Article, place: Stated) -> Mention:
    """Return a place that dates the article as a mention; its span is one of the source."""
    index = list(article.stated).index(place)
    return Mention("stated", "date", place.span or Span(0, 0), place.text, 0, {"stated": index})


def dateline(article: Article) -> Iterator[Claim]:
    """The dateline's date; one that lies a year off opens a story about that day."""
    now = article.now.day
    if article.dateline is not None and now is not None:
        if all(abs((when.first - now).days) > 300 for when in article.time(article.dateline).readings):
            return
        yield claim(article, "dateline", {"date": article.dateline}, article.dateline.block)


PROVIDERS = (dated_twice, updated, dateline)
