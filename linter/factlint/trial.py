"""`factlint test`: run every rule's examples under the whole book, and say in words what went wrong."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from factlint import engine
from factlint.book import Book
from factlint.document import Block, Document, Field
from factlint.finding import Finding
from factlint.rulefile import with_forms
from factlint.rules import Example, Preferred, Rule
from factlint.text import Segment, SourceMap, Span

_MARK = re.compile(r"(?<!\\)\[(.*?)(?<!\\)\]", re.DOTALL)


def run_examples(book: Book, names: Sequence[str] = (), coverage: bool = False) -> tuple[bool, list[str]]:
    """Run the examples of the named rules, or of all; return whether all passed, and lines to print."""
    wanted = [rule for rule in _each(book) if not names or _is_named(rule, names)]
    failures: list[str] = []
    missed = count = 0
    for rule in wanted:
        for kind in ("flag", "allow"):
            for example in getattr(rule.spec.examples, kind):
                count += 1
                failures += _tried(book, rule, example, kind)
        for example in rule.spec.examples.missed:
            missed += bool(_tried(book, rule, example, "flag"))
    gaps = list(_uncovered(book)) if coverage else []
    lines = [*failures, *gaps]
    lines.append(f"{count} examples of {len(wanted)} rules: {len(failures)} failed; {missed} known gaps"
                 + (f"; {len(gaps)} phrases that no example makes fire" if coverage else ""))  # fmt: skip
    return not failures and not gaps, lines


def _each(book: Book) -> list[Rule]:
    """Return every rule once; its variants share the examples."""
    return list({rule.code: rule for rule in reversed(book.rules)}.values())[::-1]


def _is_named(rule: Rule, names: Iterable[str]) -> bool:
    return any(rule.code.startswith(name) or name in (rule.slug, rule.origin) for name in names)


def _tried(book: Book, rule: Rule, example: Example, kind: str) -> list[str]:
    document, marks = document_of(example)
    book = _preferring(book, example)
    options = engine.Options(select=("ALL",) if not rule.spec.default else ())
    found = _of_story(example, book, options) if example.story else engine.check(document, book, options).findings
    where = f"{rule.origin}: {rule.code} {kind}: {' '.join(example.text.split())}"
    said = "; ".join(f"{f.code} at {_marked(document, f)!r}: {f.message}" for f in found) or "nothing"
    if kind == "allow":
        return [f"{where}\n    must be silent, but found {said}"] if found else []
    right = [f for f in found if f.code == rule.code and f.place.span in marks]
    if len(right) == len(marks) == len(found):
        return []
    want = ", ".join(repr(document.text[m.start : m.end]) for m in marks)
    lines = [f"{where}\n    must report {rule.code} at {want} and nothing else, but found {said}"]
    if not found:
        lines[0] += "\n    read: " + "; ".join(_read(document, book))
    return lines


def _preferring(book: Book, example: Example) -> Book:
    """Return the book of a house that prints the forms of an example."""
    if not example.prefer:
        return book
    forms = [Preferred(text) for text in example.prefer]
    return replace(book, rules=tuple(with_forms(rule, forms) for rule in book.rules))


def _read(document: Document, book: Book) -> Iterator[str]:
    article = engine.read(document, book)
    for mention in article.mentions:
        yield f"{mention.shape} {mention.text!r}"
    for claim in article.claims:
        yield f"claim {claim.name} ({', '.join(f'{k}={m.text!r}' for k, m in claim.slots.items())})"


def _of_story(example: Example, book: Book, options: engine.Options) -> tuple[Finding, ...]:
    """Return the findings of an example, those between it and the other articles of its story included."""
    options = replace(options, package=True)
    others = [Example(text.replace("[", r"\["), example.published) for text in example.story]
    results = [engine.check(document_of(each)[0], book, options) for each in (*others, example)]
    between = engine.package([result.facts for result in results if result.facts is not None], book)
    return (*results[-1].findings, *between)


def _marked(document: Document, finding: Finding) -> str:
    span = finding.place.span or Span(0, 0)
    return document.source[span.start : span.end]


def document_of(example: Example) -> tuple[Document, list[Span]]:
    """Return an example's text without its marks as a document, and the spans that were marked."""
    text, spans, at = "", [], 0
    source = example.text.strip("\n")
    for match in _MARK.finditer(source):
        text += source[at : match.start()]
        spans.append(Span(len(text), len(text) + len(match[1])))
        text += match[1]
        at = match.end()
    text += source[at:]
    fields = [Field("published", example.published, "archive")] if example.published else []
    if example.title:
        fields.append(Field("title", example.title, "archive"))
    blocks = [Block("paragraph", Span(*m.span())) for m in re.finditer(r"[^\n]+(?:\n(?!\n)[^\n]+)*", text)]
    segments = SourceMap([Segment(0, 0, len(text), len(text))])
    return Document("example", text, tuple(blocks), text, segments, tuple(fields)), spans


def _uncovered(book: Book) -> Iterator[str]:
    """Yield the rules, relations and phrases that no flagged example makes fire.

    A rule that speaks only of the one claim of a kind is made silent by a second one: there an allowed example counts.
    """
    from factlint import bind, providers
    from factlint.relations import RELATIONS

    fired: set[str] = set()
    for rule in _each(book):
        for example in rule.spec.examples.flag:
            document, _ = document_of(example)
            article = engine.read(document, _preferring(book, example))
            claims = [*article.claims, *providers.provided(article, providers.PROVIDERS)]
            if example.story and _of_story(example, book, engine.Options()):
                fired |= {rule.code, *(use.relation for use in rule.require), *(claim.origin for claim in claims)}
            for bound in bind.bindings(article, claims, book.rules):
                fired.add(bound.rule.code)
                fired.add(bound.relation.name)
                fired.update(claim.origin for claim in bound.claims.values())
                fired.update(use.relation for use in bound.rule.where)
        for example in rule.spec.examples.allow if rule.spec.only else ():
            fired.update(claim.origin for claim in engine.read(document_of(example)[0], book).claims)
    for rule in _each(book):
        if rule.code not in fired:
            yield f"{rule.origin}: no example makes {rule.code} fire"
    for name in RELATIONS:
        if name not in fired:
            yield f"no example makes the relation {name!r} fire"
    for phrase in book.language.phrases:
        if phrase.origin not in fired:
            yield f"{phrase.origin}: no example makes this phrase of {phrase.claim!r} fire"
