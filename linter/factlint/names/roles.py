"""What an article says that people are: in front of a name, in apposition, after "as", after "is"; ages, seats."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from factlint.document import Document
from factlint.language.names import Naming
from factlint.names.model import Age, Named, Role, Seat
from factlint.names.phrases import Phrase, Phrases
from factlint.text import Span

BEFORE = 70
BEHIND = 120
"""Characters around a name in which roles are looked for."""


class Roles:
    """Reads the roles beside the mentions of one article."""

    def __init__(self, document: Document, naming: Naming, classes: Mapping[str, str]) -> None:
        self.document, self.naming = document, naming
        self.phrases = Phrases(naming, classes)

    def roles(self, named: Named) -> Iterator[Role]:
        """Yield the roles that stand beside a mention."""
        front = self._front(named)
        if front is not None:
            yield front
        yield from self._behind(named)

    def ages(self, named: Named) -> Iterator[Age]:
        match = self.naming.patterns["age"].match(self.document.text, named.span.end)
        if match:
            yield Age(named.who, Span(*match.span("years")), int(match["years"]), named)

    def seats(self, named: Named) -> Iterator[Seat]:
        match = self.naming.patterns["seat"].match(self.document.text, named.span.end)
        if match:
            yield Seat(named.who, Span(match.start("party"), match.end("place")), match["party"], match["place"], named)

    def _front(self, named: Named) -> Role | None:
        """Read the title before a name: with capitals in its run, and words without before that."""
        text = self.document.text
        end = named.title.start if named.title else named.span.start
        begin = max(self.document.blocks[named.block].span.start, end - BEFORE)
        titled = text[named.title.start : named.title.end] if named.title else ""
        if not titled and not self._after_head(text, begin, end):
            return None
        apposed = not titled and text[end - 2 : end] == ", "
        before = text[begin : end - 2 if apposed else end]
        found = self.phrases.ending(before, titled)
        if found is None or (apposed and not (found.definite and self._closed(named))):
            return None
        stop = named.title.end if named.title else (end - 2 if apposed else end)
        span = Span(begin + found.start, begin + len(before[:].rstrip()) if not titled else stop)
        tail = self._tail(named) if titled else ""
        return _role(named, found, span, "front", tail)

    def _after_head(self, text: str, begin: int, end: int) -> bool:
        """Tell whether the word before a place ends a title."""
        words = text[begin:end].rsplit(None, 1)
        return bool(words) and self.naming.is_head(words[-1].rstrip(","))

    def _closed(self, named: Named) -> bool:
        return self.document.text[named.span.end : named.span.end + 1] in (",", ".", "")

    def _tail(self, named: Named) -> str:
        match = self.naming.patterns["tail"].match(self.document.text, named.span.end)
        return match["body"] if match else ""

    def _behind(self, named: Named) -> Iterator[Role]:
        text = self.document.text
        stop = min(self.document.blocks[named.block].span.end, named.span.end + BEHIND)
        for stands in ("behind", "as", "is"):
            match = self.naming.patterns[stands].match(text, named.span.end, stop)
            if match is None:
                continue
            found = self.phrases.beginning(match["phrase"])
            if found is None:
                continue
            at = match.start("phrase")
            if not found.body and _names_next(text, at + found.end):  # "CIA Director John Brennan", the next of a list
                return
            past = match.groupdict().get("past") is not None
            span = Span(at + found.start, at + found.end)
            yield _role(named, found, span, stands, "", past, match.groupdict().get("article") is not None)
            return


def _names_next(text: str, at: int) -> bool:
    return text[at : at + 1] == " " and text[at + 1 : at + 2].isupper()


def _role(
    named: Named, found: Phrase, span: Span, stands: str, tail: str, past: bool = False, definite: bool = False
) -> Role:
    return Role(
        named.who, span, found.title, found.before, found.body or tail, stands, named, past or found.past,
        found.pending, found.under, found.standing, definite or found.definite,
    )  # fmt: skip
