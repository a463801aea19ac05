"""Claims about the offices, parties and states of known people, and about what the dead are quoted with."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from factlint.article import Article
from factlint.claims import Claim
from factlint.knowledge.model import Person
from factlint.language.words import Value
from factlint.mentions.model import Mention
from factlint.names.model import Role, Seat
from factlint.providers.model import claim
from factlint.text import Span

PROVIDED: dict[str, tuple[str, ...]] = {
    "office": ("role", "name", "person"),
    "seat": ("seat", "name", "person"),
    "spoke": ("name", "cue", "person"),
}
"""The claims that this module provides, and their slots."""
RECENT = 10
"""Days around the reference date that a text speaks of as the present."""
LONG_AGO = 45
"""Days: what lies further back is told as the past."""


def offices(article: Article) -> Iterator[Claim]:
    """Every office that is said to be held by somebody whom the knowledge knows."""
    names = article.names
    for role in names.roles:
        if role.past or role.pending or role.under or role.stands in ("as", "is"):
            continue
        person = names.known(names.individuals[role.who])
        if person is None or not person.offices:
            continue
        fields: dict[str, Value] = {"person": person.id, "title": role.title, "said": _said(role)}
        fields |= {"present": int(_is_present(article, role)), "old": int(_is_old(article, role))}
        levels = article.language.names.spec.words["levels"]
        if any(word in levels for word in role.before.lower().split()):
            continue
        yield _about(article, "office", _mention(article, "role", role.span, role.at.block, fields), role, person)


def _said(role: Role) -> str:
    """Return an office in the words that name its body; nothing where none is named."""
    if role.body:
        return f"{role.title} of {role.body}"
    return f"{role.before} {role.title}" if role.before else ""


def seats(article: Article) -> Iterator[Claim]:
    """Every party and state beside the name of somebody whom the knowledge knows."""
    names = article.names
    for seat in names.seats:
        person = names.known(names.individuals[seat.who])
        if person is not None and person.offices:
            parties = article.language.names.spec.parties
            fields: dict[str, Value] = {"person": person.id, "party": parties[seat.party], "place": seat.place}
            yield _about(article, "seat", _mention(article, "seat", seat.span, seat.at.block, fields), seat, person)


def spoke(article: Article) -> Iterator[Claim]:
    """Everybody who is dead, and who is said to speak now."""
    names, today = article.names, article.now.day
    if today is None:
        return
    gone = {
        each.number: person
        for each in names.individuals
        if each.given and (person := names.known(each)) is not None and person.died and person.died.last < today
    }
    for attribution in article.attributions if gone else ():
        if attribution.speaker is None or attribution.cue is None or not attribution.proper:
            continue
        if not names.within(attribution.speaker):  # what a pronoun means is never surely told
            continue
        speaker = names.who(attribution.speaker)
        if speaker is None or speaker.number not in gone:
            continue
        person = gone[speaker.number]
        days = _days(article, attribution.cue, attribution.block)
        fields: dict[str, Value] = {"person": person.id, "day": max(days, default=today).toordinal()}
        fields["recent"] = int(bool(days) and all(abs((day - today).days) <= RECENT for day in days))
        cue = _mention(article, "cue", attribution.cue, attribution.block, fields)
        name = _mention(article, "name", attribution.speaker, attribution.block, {})
        yield claim(article, "spoke", {"name": name, "cue": cue}, attribution.block, {"person": person.name})


def _mention(article: Article, shape: str, span: Span, block: int, fields: dict[str, Value]) -> Mention:
    return Mention("person", shape, span, article.document.text[span.start : span.end], block, fields)


def _about(article: Article, name: str, mention: Mention, role: Role | Seat, person: Person) -> Claim:
    named = _mention(article, "name", role.at.span, role.at.block, {})
    return claim(article, name, {mention.shape: mention, "name": named}, mention.block, {"person": person.name})


def _days(article: Article, span: Span, block: int) -> list[date]:
    """Return the likeliest days of the times in the sentence around a span."""
    where = article.names.sentence(span, block)
    found = []
    for mention in article.mentions:
        if mention.kind == "time" and where.covers(mention.span):
            found += [when.last for when in article.time(mention).readings[:1]]
    return found


def _is_present(article: Article, role: Role) -> bool:
    """Tell whether what is told beside a role is of these days: by a recent day, or by a verb of the present."""
    today = article.now.day
    if today is None:
        return False
    days = _days(article, role.at.span, role.at.block)
    if days:
        return all(abs((day - today).days) <= RECENT for day in days)
    return article.language.names.patterns["present"].match(article.document.text, role.at.span.end) is not None


def _is_old(article: Article, role: Role) -> bool:
    """Tell whether the paragraph of a role, or the article, speaks of the past."""
    today, block = article.now.day, article.document.blocks[role.at.block].span
    if today is None or article.narrative:
        return True
    limit = today - timedelta(days=LONG_AGO)
    times = [m for m in article.mentions if m.kind == "time" and block.covers(m.span)]
    return any(when.last < limit for mention in times for when in article.time(mention).readings[:1])


PROVIDERS = (offices, seats, spoke)
