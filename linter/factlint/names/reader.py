"""Read the names of an article: full names first, then what is short for them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from factlint.document import Document
from factlint.names.model import Individual, Named, Parts
from factlint.names.registry import Entry, Registry
from factlint.names.runs import Splitter
from factlint.names.spelling import is_near
from factlint.text import Span

READ = frozenset({"title", "heading", "paragraph", "item", "quotation", "caption"})
HEADS = frozenset({"title", "heading"})


class Reading(NamedTuple):
    """The individuals of an article, their mentions in order, names that may be a person's, and single words."""

    individuals: tuple[Individual, ...]
    mentions: list[Named]
    possible: list[tuple[Span, Parts, int]]
    singles: list[tuple[int, str, int]]


class Reader:
    """Reads one article; *splitter* takes runs of capitals apart."""

    def __init__(self, document: Document, splitter: Splitter) -> None:
        self.document, self.splitter = document, splitter
        self.registry = Registry(splitter.naming)
        self.mentions: list[Named] = []
        self._singles: list[tuple[int, str, int]] = []
        self._short: list[tuple[int, str, Parts, int]] = []
        self._possible: list[tuple[int, str, Parts, int]] = []

    def read(self) -> Reading:
        """Return the reading: every full name, then every short one."""
        for number, block in enumerate(self.document.blocks):
            if block.kind in READ:
                self._block(number, block.span, block.kind in HEADS)
        for start, run, parts, number in self._short:
            self._with_title(start, run, parts, number)
        left = [each for each in self._possible if not self._told_after_all(*each)]
        alone: list[tuple[int, str, int]] = []
        tails = self.registry.tails
        firsts = self.registry.firsts
        for start, run, number in self._singles:
            if run in tails:
                self._surname(start, run, number)
            elif run in firsts:
                self._first(start, run, number)
            else:
                alone.append((start, run, number))
        possible = [(Span(start, start + len(run)), parts, number) for start, run, parts, number in left]
        mentions = sorted(self.mentions, key=lambda each: each.span)
        return Reading(self.registry.frozen(), mentions, possible, alone)

    def _block(self, number: int, span: Span, head: bool) -> None:
        splitter, singles = self.splitter, self._singles
        for match in splitter.naming.run.finditer(self.document.text, span.start, span.end):
            run = match.group()
            if " " not in run and "\u00a0" not in run:
                singles.append((match.start(), run, number))
                continue
            parts = splitter[run]
            if head:
                self._headline(match.start(), run, parts, number)
            elif parts is None:
                self._leading(match.start(), run, number)
            elif not parts.given:
                self._short.append((match.start(), run, parts, number))
            elif parts.sure:
                self._full(match.start(), run, parts, number)
            else:
                self._possible.append((match.start(), run, parts, number))

    def _full(self, start: int, run: str, parts: Parts, number: int, how: str = "full") -> None:
        form = run[parts.name[0] : parts.name[1]]
        entry = self.registry.full(parts, form)
        self._add(start, run, parts, entry.number, how, number)

    def _add(self, start: int, run: str, parts: Parts, who: int, how: str, number: int) -> None:
        title = Span(start + parts.title[0], start + parts.title[1]) if parts.title else None
        span = Span(start + parts.name[0], start + parts.name[1])
        form = run[parts.name[0] : parts.name[1]]
        self.mentions.append(Named(span, who, how, number, title, form, start + parts.tail))

    def _with_title(self, start: int, run: str, parts: Parts, number: int) -> None:
        form = run[parts.name[0] : parts.name[1]]
        entry = self.registry.short(parts, form)
        if entry is not None:
            self._add(start, run, parts, entry.number, "courtesy" if parts.courtesy else "title", number)

    def _told_after_all(self, start: int, run: str, parts: Parts, number: int) -> bool:
        """Read a name that nothing told as a person's, if an honorific, an age or a form of it did elsewhere."""
        form = run[parts.name[0] : parts.name[1]]
        same = self.registry.tails.get(parts.surname, ())
        known = any(
            form in each.forms or not each.parts.given or _nearly(each.parts.given[0], parts.given[0]) for each in same
        )
        if known or self.splitter.naming.patterns["aged"].match(self.document.text, start + len(run)):
            self._full(start, run, parts, number)
            return True
        if run in self.registry.tails and len(self.registry.tails[run]) == 1:
            entry = self.registry.tails[run][0]
            self.mentions.append(Named(Span(start, start + len(run)), entry.number, "surname", number, None, run))
            return True
        return False

    def _surname(self, start: int, run: str, number: int) -> None:
        entries = self.registry.tails[run]
        if len(entries) == 1 and not self._in_phrase(start) and not self._another(entries[0], run):
            self.mentions.append(
                Named(Span(start, start + len(run)), entries[0].number, "surname", number, None, run)
            )  # fmt: skip

    def _another(self, entry: Entry, surname: str) -> bool:
        """Tell whether a surname alone means somebody whom everybody knows, and who is not this one."""
        household = self.splitter.household(surname)
        return bool(household) and bool(entry.parts.given) and entry.parts.given[0] not in household

    def _first(self, start: int, run: str, number: int) -> None:
        entries = self.registry.firsts[run]
        if len(entries) == 1 and not self._in_phrase(start):
            self.mentions.append(Named(Span(start, start + len(run)), entries[0].number, "first", number, None, run))

    def _in_phrase(self, start: int) -> bool:
        """Tell whether a name stands behind "the": "the Obama administration"."""
        return self.document.text[max(0, start - 4) : start].lower() in self._articles

    @property
    def _articles(self) -> tuple[str, ...]:
        return self.splitter.naming.spec.words["article-before"]

    def _leading(self, start: int, run: str, number: int) -> None:
        """Look for a short name behind the words that begin a sentence: "But Obama"."""
        for at, word in _words(run):
            if self.splitter.classes[word] in "DRWCPSAHBMXTtcOY":
                continue
            if run.find(" ", at) < 0:
                self._singles.append((start + at, word, number))
            return

    def _headline(self, start: int, run: str, parts: Parts | None, number: int) -> None:
        """Leave the words of a headline, where capitals tell little, for those whom the text names."""
        self._singles.extend((start + at, word, number) for at, word in _words(run))


def _nearly(one: str, other: str) -> bool:
    return one == other or is_near(one, other, 5, 8)


def _words(run: str) -> Iterator[tuple[int, str]]:
    at = 0
    for word in run.replace("\u00a0", " ").split(" "):
        yield at, word
        at += len(word) + 1
