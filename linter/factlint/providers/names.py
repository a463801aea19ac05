"""Claims about names: two spellings of one, a name that is nearly a known person's, a short one before the full."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.article import SILENT_BLOCKS, Article
from factlint.claims import Claim
from factlint.mentions.model import Mention
from factlint.names import printed, variants
from factlint.names.misspelt import Nearly, nearly
from factlint.names.model import Named
from factlint.names.printed import Printed
from factlint.providers.model import claim, mention
from factlint.text import Span

PROVIDED: dict[str, tuple[str, ...]] = {
    "name-variant": ("variant", "name", "kind"),
    "short-first": ("short", "full"),
    "nearly-known": ("name", "word", "person", "right"),
    "house-form": ("name", "right"),
}
"""The claims that this module provides, and their slots."""


def word(article: Article, span: Span, block: int) -> Mention:
    """Return a word of a name as a mention."""
    return mention(article, "person", "name", span, block)


def name_variants(article: Article) -> Iterator[Claim]:
    """Every name that is spelled nearly like another one of the article."""
    every = list(variants.variants(article.names))
    house = _printed(article) if every else []
    words = {(article.document.text[slice(*each.span)], each.right) for each in house}
    for found in every:
        pair = tuple(article.document.text[slice(*span)] for span in (found.variant, found.name))
        if pair in words or pair[::-1] in words or any(found.variant == each.span for each in house):
            continue
        block = article.document.blocks[found.block].span
        if article.guard("spelled-out", article.document.text[block.start : block.end]):
            continue
        mentions = {
            "variant": word(article, found.variant, found.block),
            "name": word(article, found.name, found.name_block),
        }
        yield claim(article, "name-variant", mentions, found.block, {"kind": found.kind})


def short_first(article: Article) -> Iterator[Claim]:
    """Everybody whose surname stands alone in the text before the full name does."""
    seen: set[int] = set()
    names = article.names
    for named in names.mentions:
        kind = article.document.blocks[named.block].kind
        if named.who in seen or kind not in ("paragraph", "item"):
            continue
        seen.add(named.who)
        individual = names.individuals[named.who]
        if named.how not in ("surname", "courtesy") or not individual.given or article.quotation(named.span):
            continue
        full = next(other for other in names.mentions if other.who == named.who and other.how == "full")
        if not names.is_household(individual):
            mentions = {"short": _whole(article, named), "full": _whole(article, full)}
            yield claim(article, "short-first", mentions, named.block)


def _whole(article: Article, named: Named) -> Mention:
    return word(article, named.span, named.block)


def nearly_known(article: Article) -> Iterator[Claim]:
    """Every full name that is nearly the name of somebody whom the knowledge knows."""
    for found in nearly(article.names):
        yield _nearly(article, found)


def _nearly(article: Article, found: Nearly) -> Claim:
    mentions = {"name": word(article, found.span, found.block), "word": word(article, found.word, found.block)}
    facts: dict[str, object] = {"person": found.person.name, "right": found.right}
    return claim(article, "nearly-known", mentions, found.block, facts)


def house_forms(article: Article) -> Iterator[Claim]:
    """Every form of a name that the house prints otherwise."""
    for found in _printed(article):
        slots = {"name": word(article, found.span, found.block)}
        yield claim(article, "house-form", slots, found.block, {"right": found.right})


def _printed(article: Article) -> list[Printed]:
    """Return where a form that the house prints otherwise first stands, outside quotations and corrections."""
    if not article.house:
        return []
    words, text = article.language.settings["house"], article.document.text
    things = printed.things(article.document, article.knowledge, article.house, words)
    first: dict[tuple[str, str], Printed] = {}
    for each in sorted((*printed.people(article.names, tuple(form for form, _ in article.house)), *things)):
        if article.quotation(each.span) is None and article.document.blocks[each.block].kind not in SILENT_BLOCKS:
            first.setdefault((text[each.span.start : each.span.end], each.right), each)
    return list(first.values())


PROVIDERS = (name_variants, short_first, nearly_known, house_forms)
