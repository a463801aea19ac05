"""Packages: articles of one story, held against each other.

What can be compared is taken out of each article while it is there (`facts`), small enough to be sent between
processes; when all of them were read, `conflicts` pairs the facts of each story: one quotation with two speakers, or
in two wordings; one count with two numbers; one person with two offices of which nobody holds both.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from msgspec import Struct

from factlint import wordings
from factlint.article import Article
from factlint.claims import Claim
from factlint.finding import Finding, Place, Step
from factlint.names import Individual
from factlint.places import place
from factlint.rules import Rule
from factlint.text import Span

CODE = "PKG999"
MOST = 2_000
"""Facts of a kind that one story may have: bounds what a hostile one can cost."""


class Fact(Struct, frozen=True):
    """Something that another article of the story may contradict: a *kind*, what it is of (*key*), and its *value*."""

    kind: str
    key: tuple[str, ...]
    value: tuple[str, ...]
    text: str
    place: Place


class Facts(Struct, frozen=True):
    """The facts of one article: its story, its path and id, and when it was published."""

    story: str
    path: str
    article: str | None
    published: str
    facts: tuple[Fact, ...]


def facts(article: Article, claims: Iterable[Claim]) -> Facts:
    """Return what can be compared of an article."""
    document = article.document
    found = [*_quotations(article, claims), *_counts(article, claims), *_offices(article)]
    days = article.now.days
    published = document.value("date", "published") or (days[0].isoformat() if days else "")
    return Facts(article.story, document.path, document.id, published, tuple(found[:MOST]))


def _quotations(article: Article, claims: Iterable[Claim]) -> Iterator[Fact]:
    contractions = article.language.settings["contractions"]
    for claim in claims:
        if claim.name != "said":
            continue
        mention, speaker = claim.slots["words"], article.names.who(claim.slots["speaker"].span)
        said = wordings.words(mention.text, contractions)
        if (
            len(said) >= wordings.SAYING
            and speaker is not None
            and not article.guard("quoting", article.sentence(claim))
        ):
            yield Fact("quotation", tuple(said), (speaker.name, speaker.surname), mention.text,
                       place(article, mention.span))  # fmt: skip


def _counts(article: Article, claims: Iterable[Claim]) -> Iterator[Fact]:
    for claim in claims:
        if claim.name != "counted" or article.quotation(claim.span) is not None:
            continue
        key = tuple(str(claim.facts.get(name, "")) for name in ("what", "did", "object"))
        fields = claim.slots["number"].fields
        number = fields.get("number", fields.get("value", fields.get("digits")))
        yield Fact("count", key, (str(number),), article.document.text[claim.span.start : claim.span.end],
                   place(article, claim.span))  # fmt: skip


def _offices(article: Article) -> Iterator[Fact]:
    titles = article.knowledge.titles
    for individual in article.names.individuals:
        if not individual.given:
            continue
        for role in article.names.roles_of(individual):
            if role.past or role.pending or role.under or article.quotation(role.span) is not None:
                continue
            office = titles.canonical(role.title, role.body)
            if titles.one(role.title, role.body):
                span = Span(role.span.start, role.span.end)
                yield Fact(
                    "office", _who(individual), (office,), f"{individual.name}, {role.title}", place(article, span)
                )


def _who(individual: Individual) -> tuple[str, ...]:
    return (*individual.given, individual.surname)


def conflicts(
    every: Sequence[Facts], rule: Rule, words: dict[str, str], settings: dict[str, list[str]]
) -> list[Finding]:
    """Return the findings of packages: facts of two articles of one story that cannot both stand."""
    found: list[Finding] = []
    for story in dict.fromkeys(each.story for each in every):
        articles = [each for each in every if each.story == story]
        for one, other in combinations(articles, 2):
            for first, second, message in _pairs(one, other, settings):
                step = Step(words["there"].format(text=first.text), first.place)
                text = words[message].format(here=second.text, there=first.text, value=" ".join(second.value[:1]),
                                             other=" ".join(first.value[:1]))  # fmt: skip
                found.append(Finding(CODE, rule.slug, rule.severity, text, second.place, other.article, (step,)))
    return found


def _pairs(one: Facts, other: Facts, settings: dict[str, list[str]]) -> Iterator[tuple[Fact, Fact, str]]:
    """Yield pairs of facts that contradict each other, with the name of the message."""
    for first in one.facts:
        for second in other.facts:
            if first.kind != second.kind:
                continue
            if first.kind == "quotation":
                message = _quoted(first, second, settings)
            elif first.key == second.key and first.value != second.value and one.published == other.published:
                message = first.kind
            else:
                message = ""
            if message:
                yield first, second, message


def _quoted(first: Fact, second: Fact, settings: dict[str, list[str]]) -> str:
    """Return the message for two quotations: other words of one speaker, or the same words of another."""
    same_speaker = first.value == second.value
    one, other = list(first.key), list(second.key)
    if not same_speaker:
        if first.value[1] == second.value[1] or not wordings.alike(one, other):
            return ""
        return "speaker"
    short, long = sorted((one, other), key=len)
    found = wordings.difference(short, long)
    if found is None or not wordings.matters(found, settings["empty-words"], settings["denials"]):
        return ""
    return "wording"
