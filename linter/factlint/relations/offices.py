"""Relations of people to the offices, parties and states that the knowledge has of them, and to their deaths."""

from __future__ import annotations

from datetime import date, timedelta

from factlint.article import Article
from factlint.knowledge import lookup
from factlint.knowledge.model import Holding, Person, Post
from factlint.mentions.model import Mention
from factlint.relations.model import Relation, Verdict, say

RECENT = 10
"""Days around the reference date that a text speaks of as the present."""
LONG_AGO = 45
"""Days: what lies further back is told as the past."""
GRACE = timedelta(days=30)
"""Around the ends of a term, texts are neither right nor wrong."""


def _holds(article: Article, role: Mention) -> Verdict | None:
    """Holds where the knowledge has the person in this office at the article's date, or does not know."""
    known = article.knowledge
    person = known.people.person(str(role.fields["person"]))
    if person is None:
        return None
    said, title = str(role.fields["said"]), str(role.fields["title"])
    posts = lookup.offices(said or title, known)
    if not posts and article.language.names.is_place(str(role.fields["before"])):
        return _over(article, role, lookup.held_by(person, title, known))
    if not posts:
        return None
    terms = lookup.held_by(person, said or title, known)
    if not terms:
        return _never(article, role, person, posts, lookup.held_by(person, title, known)) if said else None
    return _over(article, role, terms)


def _never(
    article: Article, role: Mention, person: Person, posts: tuple[Post, ...], others: tuple[Holding, ...]
) -> Verdict | None:
    """Say that somebody has held this office elsewhere, or that somebody else holds it."""
    if others:
        office = others[-1].office
        return Verdict(office.of, (say("office", person=person.name, title=office.title, body=office.of),))
    today = article.now.day
    if today is None or len(posts) > 1 or _is_old(article, role) or not article.knowledge.titles.one(*posts[0]):
        return None
    found = lookup.holders(lookup.tenures(posts[0], article.knowledge), today)
    if len(found.surely) != 1 or found.maybe or found.surely[0].person.id == person.id:
        return None
    holder = found.surely[0].person.name
    return Verdict(holder, (say("holder", person=holder, title=posts[0].title, body=posts[0].body),))


def _over(article: Article, role: Mention, terms: tuple[Holding, ...]) -> Verdict | None:
    """Say that somebody holds an office no more, or not yet, where the text speaks of the present."""
    today = article.now.day
    courtesy = article.language.names.spec.words["courtesy"]
    if today is None or role.fields["title"] in courtesy:
        return None
    if not terms:
        return None
    answers = [lookup.held(*term, day) for term in terms for day in (today - GRACE, today, today + GRACE)]
    if any(answer is not False for answer in answers) or _is_old(article, role) or not _is_present(article, role):
        return None
    office = terms[-1].office
    told = say("term-of-office", title=office.title, body=office.of, start=office.start, end=office.end or "")
    return Verdict(told, (told,))


def _seated(article: Article, seat: Mention) -> Verdict | None:
    """Holds where the knowledge has the person in this party and this state, or does not know."""
    known = article.knowledge
    person = known.people.person(str(seat.fields["person"]))
    if person is None:
        return None
    parties = list(dict.fromkeys(office.party for office in person.offices if office.party))
    party = str(seat.fields["party"])
    if parties and party not in parties and not all(each not in _of_letters(article) for each in parties):
        return Verdict(parties[-1], (say("party", person=person.name, party=parties[-1]),))
    words = article.language.names.spec.words
    states = {body for title in words["every-state"] for body in known.people.bodies(title)}
    text = str(seat.fields["of"])
    said = {place.name for place in known.places.places(text)} | {text}
    own = list(dict.fromkeys(office.of for office in person.offices if office.title in words["of-state"]))
    if own and said & states and not said & set(own):
        return Verdict(own[-1], (say("state", person=person.name, state=own[-1]),))
    return None


def _of_letters(article: Article) -> set[str]:
    return set(article.language.names.spec.parties.values())


def _alive(article: Article, cue: Mention) -> Verdict | None:
    """Holds where the person was alive on the day that is spoken of, or where no recent day is."""
    person = article.knowledge.people.person(str(cue.fields["person"]))
    if person is None or person.died is None:
        return None
    today = article.now.day
    days = _days(article, cue)
    day = max(days, default=today)
    recent = bool(days) and today is not None and all(abs((each - today).days) <= RECENT for each in days)
    present = article.language.names.patterns["speaks"].search(cue.text) is not None
    if day is None or day <= person.died.last or not (recent or (present and not days)):
        return None
    return Verdict(str(person.died), (say("died", person=person.name, when=person.died),))


def _days(article: Article, mention: Mention) -> list[date]:
    """Return the likeliest days of the times in the sentence around a mention."""
    where = article.names.sentence(mention.span, mention.block)
    times = [each for each in article.mentions if each.kind == "time" and where.covers(each.span)]
    times = [time for time in times if article.quotation(time.span) is None]
    names = article.names.within(where) if times else []
    apart = [time for time in times if not any(named.span.covers(time.span) for named in names)]  # Theresa May
    return [when.last for time in apart for when in article.time(time).readings[:1]]


def _is_present(article: Article, role: Mention) -> bool:
    """Tell whether what is told beside a role is of these days: by a recent day, or by a verb of the present."""
    today = article.now.day
    if today is None:
        return False
    days = _days(article, role)
    if days:
        return all(abs((day - today).days) <= RECENT for day in days)
    behind = int(role.fields["behind"])
    return article.language.names.patterns["present"].match(article.document.text, behind) is not None


def _is_old(article: Article, role: Mention) -> bool:
    """Tell whether the paragraph of a role, or the article, speaks of the past."""
    today, block = article.now.day, article.document.blocks[role.block].span
    if today is None or article.narrative:
        return True
    limit = today - timedelta(days=LONG_AGO)
    names = article.names.within(block)
    times = [
        m
        for m in article.mentions
        if m.kind == "time" and block.covers(m.span) and not any(named.span.covers(m.span) for named in names)
    ]
    return any(when.last < limit for time in times for when in article.time(time).readings[:1])


OFFICES = (
    Relation("holds-office", "The knowledge has the person in this office then.", ("mention",), judge=_holds),
    Relation("seated", "The knowledge has the person in this party and state.", ("mention",), judge=_seated),
    Relation("alive", "The person was alive when speaking.", ("mention",), judge=_alive),
)
