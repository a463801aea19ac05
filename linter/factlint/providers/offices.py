"""Claims about the offices, parties and states of known people, and about what the dead are quoted with."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.article import Article
from factlint.calendar import shifted
from factlint.claims import Claim
from factlint.knowledge.model import Person
from factlint.language.words import Value
from factlint.mentions.model import Mention
from factlint.names.model import Role, Seat
from factlint.providers.model import claim, mention
from factlint.text import Span

PROVIDED: dict[str, tuple[str, ...]] = {
    "office": ("role", "name", "person"),
    "seat": ("seat", "name", "person"),
    "spoke": ("name", "cue", "person"),
}
"""The claims that this module provides, and their slots."""
LATELY = 30 * 365
"""Days: of those who died earlier texts speak in the present without a thought."""


def offices(article: Article) -> Iterator[Claim]:
    """Every office that is said to be held by somebody whom the knowledge knows."""
    names = article.names
    known = [each for each in names.individuals if names.may_be_known(each)]
    for role in (role for each in known for role in names.roles_of(each)):
        if role.past or role.pending or role.under or role.stands in ("as", "is"):
            continue
        person = names.known(names.individuals[role.who])
        if person is None or not person.offices:
            continue
        fields: dict[str, Value] = {"person": person.id, "title": role.title, "said": _said(role)}
        fields["before"] = role.before
        fields["behind"] = role.at.span.end
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
            fields: dict[str, Value] = {"person": person.id, "party": parties[seat.party], "of": seat.place}
            yield _about(article, "seat", _mention(article, "seat", seat.span, seat.at.block, fields), seat, person)


def spoke(article: Article) -> Iterator[Claim]:
    """Everybody who is dead, and who is said to speak now."""
    names, today = article.names, article.now.day
    if today is None:
        return
    since = shifted(today, -LATELY)
    gone = {
        each.number: person
        for each in names.individuals
        if each.given and names.is_gone(each, since, today) and (person := names.known(each)) is not None
    }
    for attribution in article.speech if gone else ():
        if attribution.speaker is None or attribution.cue is None or not attribution.proper:
            continue
        if not names.within(attribution.speaker):  # what a pronoun means is never surely told
            continue
        speaker = names.who(attribution.speaker)
        if speaker is None or speaker.number not in gone:
            continue
        person, block = gone[speaker.number], article.document.blocks[attribution.block].span
        if not names.has_context(speaker, person):
            continue
        if article.guard("from-the-archive", article.document.text[block.start : block.end]):
            continue
        fields: dict[str, Value] = {"person": person.id}
        cue = _mention(article, "cue", attribution.cue, attribution.block, fields)
        name = _mention(article, "name", attribution.speaker, attribution.block, {})
        yield claim(article, "spoke", {"name": name, "cue": cue}, attribution.block, {"person": person.name})


def _mention(article: Article, shape: str, span: Span, block: int, fields: dict[str, Value]) -> Mention:
    return mention(article, "person", shape, span, block, fields)


def _about(article: Article, name: str, told: Mention, role: Role | Seat, person: Person) -> Claim:
    named = _mention(article, "name", role.at.span, role.at.block, {})
    return claim(article, name, {told.shape: told, "name": named}, told.block, {"person": person.name})


PROVIDERS = (offices, seats, spoke)
