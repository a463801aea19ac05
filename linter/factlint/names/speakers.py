"""Whom the words of a speaker mean: a name with what stands before it, a pronoun, a description told before."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from factlint.document import Document
from factlint.language.names import Naming
from factlint.names.model import Individual, Named, Role
from factlint.names.pronouns import REACH, meant
from factlint.text import Span

_OTHER = "PpWTt"
"""Classes of words that make the name behind them somebody else's: "a spokesman for", "Lind's", "that"."""


class People(Protocol):
    """What is asked of an article's names."""

    document: Document

    @property
    def individuals(self) -> tuple[Individual, ...]: ...
    @property
    def mentions(self) -> list[Named]: ...
    @property
    def roles(self) -> list[Role]: ...
    def within(self, span: Span) -> list[Named]: ...


def who(people: People, span: Span, naming: Naming, classes: Mapping[str, str]) -> int | None:
    """Return the number of the individual that a span of the text means, None where that is open."""
    text = people.document.text
    here = people.within(span)
    if here:
        return here[0].who if _is_head(text, span, here[0], naming, classes) else None
    words = text[span.start : span.end].lower()
    for sex, pronouns in naming.spec.pronouns.items():
        if words in pronouns:
            return pronoun(people, span.start, sex, naming)
    return _described(people, span, words, naming)


def pronoun(people: People, at: int, sex: str, naming: Naming) -> int | None:
    """Return whom a pronoun of a sex means."""
    mentions = people.within(Span(max(0, at - REACH), at)) if at else []
    return meant(people.document.text, at, sex, mentions, people.individuals, naming.patterns["abbreviated"])


def _is_head(text: str, span: Span, named: Named, naming: Naming, classes: Mapping[str, str]) -> bool:
    """Tell whether the first name of a phrase is what the phrase speaks of."""
    begin = named.title.start if named.title else named.span.start
    if text[named.span.end : named.span.end + 1] in ("’", "'"):
        return False
    before = text[span.start : max(span.start, begin)].split()
    return len(before) < 9 and not any(classes[word] in _OTHER or word.endswith(naming.possessives) for word in before)


def _described(people: People, span: Span, words: str, naming: Naming) -> int | None:
    """Return the one individual who was said before to be what "the foreign minister" says."""
    article, _, title = words.partition(" ")
    if article not in naming.spec.words["definite"] or not title or title.split()[-1] not in naming.heads:
        return None
    told = [role for role in people.roles if role.span.start < span.start and not (role.past or role.under)]
    fitting = {role.who for role in told if _same_title(role, title)}
    return fitting.pop() if len(fitting) == 1 else None


def _same_title(role: Role, title: str) -> bool:
    full = f"{role.before} {role.title}".strip().lower()
    return title in (role.title, full) or full.endswith(f" {title}")
