"""Claims about places: what lies in what, what is the capital of what, and where the text was written."""

from __future__ import annotations

from collections.abc import Iterator

from factlint import geography
from factlint.article import Article
from factlint.claims import Claim
from factlint.geography import Located
from factlint.mentions.model import Mention
from factlint.providers.model import claim, mention
from factlint.text import Span

PROVIDED: dict[str, tuple[str, ...]] = {
    "located": ("place", "whole", "said"),
    "capital": ("place", "whole", "said"),
    "dated-from": ("place", "whole", "written"),
}


def located(article: Article) -> Iterator[Claim]:
    """Every place that is said to lie in another one."""
    for each in _told(article, "within"):
        yield claim(article, "located", _slots(article, each), each.block, {"said": each.said})
    written = geography.dateline(article.document, article.language.settings["geography"])
    if written is not None and written.whole is not None:
        slots = {"place": _mention(article, written.place, written.block)}
        slots["whole"] = _mention(article, written.whole, written.block)
        yield claim(article, "located", slots, written.block, {"said": geography.Said()})


def capital(article: Article) -> Iterator[Claim]:
    """Every place that is said to be a capital."""
    for each in _told(article, "capital"):
        yield claim(article, "capital", _slots(article, each), each.block, {"said": each.said})


def dated_from(article: Article) -> Iterator[Claim]:
    """Every scene below the dateline whose name is the dateline's, and of which the text says where it lies."""
    settings, text = article.language.settings["geography"], article.document.text
    written = geography.dateline(article.document, settings)
    city = _text(article, written.place) if written else ""
    if written is None or text.casefold().count(city.casefold()) < 2:
        return
    for each in _told(article, "within"):
        same = _text(article, each.place).casefold() == city.casefold()
        if same and text.endswith(tuple(settings["scene"]), 0, each.place.start):
            yield claim(article, "dated-from", _slots(article, each), each.block, {"written": written})


def _told(article: Article, kind: str) -> list[Located]:
    """Return what is said of places, each pair of them once."""
    found: dict[tuple[Span, Span], Located] = {}
    for each in geography.located(article.document, article.language.settings["geography"], kind):
        found.setdefault((each.place, each.whole), each)
    return list(found.values())


def _text(article: Article, span: Span) -> str:
    return article.document.text[span.start : span.end]


def _slots(article: Article, each: Located) -> dict[str, Mention]:
    return {name: _mention(article, getattr(each, name), each.block) for name in ("place", "whole")}


def _mention(article: Article, span: Span, block: int) -> Mention:
    return mention(article, "place", "noun", span, block)


PROVIDERS = (located, capital, dated_from)
