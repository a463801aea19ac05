"""The way through: from a document to findings. `check` is the whole line on one screen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from msgspec import Struct

from factlint import bind, findings, providers, published, quotations, solve, suppress
from factlint.article import Article
from factlint.book import Book
from factlint.book import load as compiled
from factlint.document import Block, Document
from factlint.finding import Finding, Problem, Summary
from factlint.language.paragraphs import Paragraphs
from factlint.mentions.find import find, paragraphs_of
from factlint.moments import Timeline
from factlint.packages import CODE, Facts, conflicts, facts
from factlint.places import distinct
from factlint.problems import Unusable
from factlint.rules import Rule

__all__ = [
    "Book",
    "Facts",
    "Options",
    "Result",
    "check",
    "describe",
    "load",
    "package",
    "read",
    "rule_page",
    "select",
    "timeline",
]


LONGEST_NOTE = 80
"""Characters in which a correction note says what it is."""
LONGEST_META = 160
"""Characters: a longer block that begins with a date line holds the article itself."""


class Options(Struct, frozen=True):
    """What to look for: codes, their prefixes, slugs or ALL; and a date that overrules the file's.

    In a *package* all drafts belong to one story.
    """

    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    published: str | None = None
    package: bool = False


class Result(Struct, frozen=True):
    findings: tuple[Finding, ...]
    summary: Summary
    facts: Facts | None = None


def load(rules: Sequence[str] = (), *, cache: bool = True) -> Book:
    """Return the book of the built-in and of house rules; raise `Unusable` with all that is wrong."""
    book = compiled(rules, cache=cache)
    known = book.knowledge
    problems = [
        Problem(f"nothing that is known is called {form.text!r}", form.origin, form.location,
                hint="add it to the `also` of an entry in the house's own knowledge")
        for rule in book.rules
        for form in rule.house
        if not (form.others or known.people.persons(form.text) or known.places.places(form.text))
        and not known.organisations.organisations(form.text)
    ]  # fmt: skip
    if problems:
        raise Unusable(problems)
    return book


def check(document: Document, book: Book, options: Options) -> Result:
    """Return the findings of one article, suppressions applied."""
    plan = _plan(book, options)
    article = read(document, book, options.published, package=options.package)
    compared = bool(article.story) and CODE in plan.active
    needed = plan.needed | {"said"} if compared else plan.needed
    claims = [*article.claims, *providers.provided(article, needed)]
    bounds = list(bind.bindings(article, claims, plan.rules))
    proofs, stopped = solve.solve([bound for bound in bounds if bound.verdict is None])
    found = [findings.of_verdict(article, bound) for bound in bounds if bound.verdict is not None]
    found += [findings.of_proof(article, proof, plan.chronology) for proof in proofs]
    kept, suppressed, unused = suppress.apply(
        document, distinct(found, [stated.span for stated in article.stated]), plan.slugs, plan.active - {CODE}
    )
    undated = not article.now.days
    summary = Summary(
        articles=1, mentions=len(article.mentions), claims=len(claims), undated=int(undated),
        asleep=tuple(sorted({rule.code for rule in plan.rules if undated and _needs_date(rule)})), bounded=stopped,
        suppressed=suppressed,
    )  # fmt: skip
    wanted = not {suppress.CODE, suppress.RULE} & set(options.ignore)
    told = facts(article, claims) if compared else None
    return Result((*kept, *(unused if wanted else ())), summary, told)


class Plan(NamedTuple):
    """What of a book a run uses: codes, rules and the one of joined proofs, claims to provide; slugs by code."""

    active: frozenset[str]
    rules: tuple[Rule, ...]
    chronology: Rule | None
    needed: frozenset[str]
    slugs: dict[str, str]


def _plan(book: Book, options: Options) -> Plan:
    """Return what of a book is used under these options; worked out once."""
    plans: dict[Options, Plan] = book.__dict__.setdefault("in use", {})
    found = plans.get(options)
    if found is None:
        active = select(book, options)
        rules = tuple(rule for rule in book.rules if rule.code in active)
        chronology = next((rule for rule in rules if rule.code == "CHR501"), None)
        needed = frozenset(name for rule in rules for name in rule.spec.match.values())
        slugs = {rule.code: rule.slug for rule in book.rules}
        found = plans[options] = Plan(active, rules, chronology, needed, slugs)
    return found


def package(every: Sequence[Facts], book: Book) -> list[Finding]:
    """Return the findings between articles of one story."""
    rule = next(rule for rule in book.rules if rule.code == CODE)
    settings = book.language.settings
    return conflicts(every, rule, settings["package"], settings)


def read(document: Document, book: Book, published_: str | None = None, package: bool = False) -> Article:
    """Return a document as an article: everything that is read before rules look at it."""
    language = book.language
    paragraphs = paragraphs_of(document, language, book.knowledge)
    document = _blocks(document, book, paragraphs)
    places = published.stated(document, language, published_, paragraphs.known)
    mentions = find(document, language, book.knowledge, paragraphs=paragraphs)
    for allowance in suppress.comment_spans(document.text):  # words for factlint, not of the article
        mentions = [mention for mention in mentions if not mention.span.overlaps(allowance)]
    quoted, lonely = quotations.scan(document, language.settings["quotation-marks"])
    dateline = published.dateline(document, mentions, language)
    if not places and dateline is not None and "year" in dateline.fields:
        places = published.from_dateline(document, dateline)
    contested = published.contradicts(places)
    now = published.reference(places, contested)
    story = "package" if package else document.value("story") or ""
    return Article(
        document, language, book.knowledge, mentions, quoted, places, now, lonely, dateline, story, book.house,
        paragraphs.known,
    )  # fmt: skip


def _blocks(document: Document, book: Book, paragraphs: Paragraphs) -> Document:
    """Tell the blocks that only the language knows: correction notes, and lines that date the article."""
    guards, guard_words = book.language.guards, book.language.guard_words
    told = frozenset[str]().union(*guard_words.values()) if all(guard_words.values()) else None
    changed: list[Block] = []
    for index, block in enumerate(document.blocks):
        if told is not None and told.isdisjoint(paragraphs.every[index].words[: LONGEST_NOTE // 2]):
            changed.append(block)
            continue
        text = document.text[block.span.start : block.span.start + LONGEST_NOTE]
        kind = block.kind
        for name, guard in (
            ("correction", "correction-note"),
            ("meta", "published line"),
            ("meta", "date line"),
        ):
            if name == "meta" and (index > 11 or block.span.end - block.span.start > LONGEST_META):
                continue
            if any(pattern.match(text) for pattern in guards.get(guard, ())):
                kind = name
        changed.append(block if kind == block.kind else Block(kind, block.span))
    if changed == list(document.blocks):
        return document
    return Document(document.path, document.text, tuple(changed), document.source, document.source_map,
                    document.fields, document.id, document.comments)  # fmt: skip


def _needs_date(rule: Rule) -> bool:
    uses = [argument for use in rule.require for argument in use.arguments]
    return any(isinstance(a, tuple) and (a == ("published",) or a[-1] == "at") for a in uses)


def select(book: Book, options: Options) -> frozenset[str]:
    """Return the codes to look for; raise `Unusable` for a name that means no rule."""
    chosen = _named(book, options.select) if options.select else _defaults(book)
    chosen |= _named(book, options.extend_select)
    return frozenset(chosen - _named(book, options.ignore))


def _defaults(book: Book) -> set[str]:
    return {rule.code for rule in book.rules if rule.spec.default}


def _named(book: Book, names: Sequence[str]) -> set[str]:
    chosen: set[str] = set()
    problems = []
    for name in names:
        fits = {r.code for r in book.rules if name in ("ALL", r.slug) or r.code.startswith(name)}
        if not fits and name not in (suppress.CODE, suppress.RULE):
            from difflib import get_close_matches  # only for a message

            every = [*(r.code for r in book.rules), *(r.slug for r in book.rules)]
            close = get_close_matches(name, every, 1)
            hint = f"did you mean {close[0]!r}?" if close else "factlint rule lists them all"
            problems.append(Problem(f"no rule is called {name!r}", "command line", hint=hint))
        chosen |= fits
    if problems:
        raise Unusable(problems)
    return chosen


def describe(
    document: Document, book: Book, published_: str | None = None, kinds: Sequence[str] = (), explain: bool = False
) -> list[dict[str, Any]]:
    """Return the mentions of one article by the contract of the command `mentions`, in source positions."""
    from factlint.describe import described

    return described(read(document, book, published_), kinds, explain)


def timeline(document: Document, book: Book, published_: str | None = None) -> Timeline:
    """Return the events and dates of one article in order, with the findings that they stand in."""
    from factlint.timeline import timeline as made

    return made(read(document, book, published_), check(document, book, Options(published=published_)).findings)


def rule_page(book: Book, name: str) -> str | None:
    """Return the page of a rule as Markdown; None if there is no such rule."""
    from factlint.pages import page

    rule = next((rule for rule in book.rules if name in (rule.code, rule.slug)), None)
    return page(rule) if rule else None
