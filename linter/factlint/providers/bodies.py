"""Claims about organisations: wrong forms of their names, acronyms that do not fit what they stand for."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from factlint import acronyms
from factlint.acronyms import Expansion
from factlint.article import Article
from factlint.claims import Claim
from factlint.knowledge.acronyms import fits
from factlint.knowledge.words import split, tight
from factlint.mentions.model import Mention
from factlint.providers.model import claim, mention
from factlint.text import Span

PROVIDED: dict[str, tuple[str, ...]] = {
    "misnamed": ("name", "right"),
    "expanded": ("acronym", "name", "kind", "right"),
    "expanded-twice": ("one", "other"),
}


def misnamed(article: Article) -> Iterator[Claim]:
    """Every name that is a wrong form of a known organisation's or place's."""
    seen: set[str] = set()
    for wrong in article.mentions:
        if wrong.kind != "misnamed" or not wrong.text[:1].isupper():
            continue
        ident = str(wrong.fields["misnamed"])
        if ident in seen:
            continue
        seen.add(ident)
        entry = article.knowledge.organisations.organisation(ident) or article.knowledge.places.place(ident)
        if entry is not None and entry.name not in article.document.text:
            yield claim(article, "misnamed", {"name": wrong}, wrong.block, {"right": entry.name})


def expanded(article: Article) -> Iterator[Claim]:
    """Every acronym in brackets that a known name does not have, or that stands for another name."""
    text, known = article.document.text, article.knowledge.organisations
    for each in _expansions(article):
        acronym = text[each.acronym.start : each.acronym.end]
        names = [text[span.start : span.end] for span in each.names]
        for span, name in zip(each.names, names):
            better = acronyms.right(acronym, name, known)
            if better is not None:
                yield _claim(article, each, span, "acronym", better)
                break
            if known.organisations(name):
                break
        else:
            near = acronyms.official(acronym, names, known)
            if near is not None:
                yield _claim(article, each, each.names[near[0]], "name", near[1])


def expanded_twice(article: Article) -> Iterator[Claim]:
    """Every acronym that stands for two names in one article."""
    text = article.document.text
    named: dict[str, list[tuple[Expansion, Span]]] = {}
    for each in _expansions(article):
        acronym = text[each.acronym.start : each.acronym.end]
        fitting = [span for span in each.names if fits(acronym, text[span.start : span.end])]
        if fitting:
            named.setdefault(tight(acronym), []).append((each, fitting[-1]))
    for pairs in named.values():
        for (_, one), (other, span) in combinations(pairs, 2):
            first, second = split(text[one.start : one.end]), split(text[span.start : span.end])
            if not set(first) & set(second):
                slots = {"one": _mention(article, one, 0), "other": _mention(article, span, other.block)}
                yield claim(article, "expanded-twice", slots, other.block)


def _expansions(article: Article) -> list[Expansion]:
    return list(acronyms.expansions(article.document, article.language.settings["name-joints"]))


def _claim(article: Article, each: Expansion, span: Span, kind: str, better: str) -> Claim:
    slots = {"acronym": _mention(article, each.acronym, each.block), "name": _mention(article, span, each.block)}
    return claim(article, "expanded", slots, each.block, {"kind": kind, "right": better})


def _mention(article: Article, span: Span, block: int) -> Mention:
    return mention(article, "organisation", "noun", span, block)


PROVIDERS = (misnamed, expanded, expanded_twice)
