"""Who says what from paragraph to paragraph: quotations that run on, introductions, transcripts, credits."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from factlint.attributions.grammar import GROUP, subject
from factlint.attributions.lines import Paragraph, line, signed
from factlint.attributions.model import Attribution, Found, Range, Sentence
from factlint.attributions.sentence import attributed, is_proper
from factlint.attributions.words import sentences
from factlint.language.cues import Cues

ALONE = re.compile(r"[Q.]+")
ONE = re.compile(r"Q\.?")


class Reader:
    """Reads the paragraphs of an article one after the other, and remembers who spoke last."""

    def __init__(self, cues: Cues, quoted_only: bool = False) -> None:
        self.cues, self._quoted_only = cues, quoted_only
        self.found: list[Attribution] = []
        self._running: int | None = None  # the attribution that a paragraph of quotations goes on with
        self._waiting: Attribution | None = None  # who was introduced by a colon
        self._cited: int | None = None  # the attribution that a block of quotation goes on with
        self._unsaid: Attribution | None = None  # a paragraph of quotations that nobody has said yet

    def read(self, paragraph: Paragraph) -> None:
        """Add the attributions of a paragraph."""
        if self._sign(paragraph):
            self._running = self._waiting = None
            return
        whole = line(paragraph, self.cues)
        if whole is not None:
            self.found.append(whole)
            self._running = self._waiting = self._cited = None
            return
        begins = bool(paragraph.quotations) and paragraph.quotations[0][0] == 0
        if self._cite(paragraph, self._waiting, begins):
            self._running = self._waiting = None
            return
        if self._quoted_only and not paragraph.quotations and not _may_introduce(paragraph.text):
            self._running = self._waiting = None
            return
        every = sentences(paragraph.text, paragraph.quotations, self.cues)
        alone = ALONE.fullmatch("".join(each.classes for each in every)) is not None
        waiting, self._waiting = self._waiting, None
        last: int | None = None
        if waiting is not None and begins:
            self.found.append(self._with(waiting, paragraph, _quotations(every)))
            last = len(self.found) - 1
            every = every[1:] if ONE.fullmatch(every[0].classes) else every
        elif alone and self._running is not None and every:
            self._grow(self._running, paragraph, _quotations(every))
            return
        self._running = self._sentences(paragraph, () if alone and last is not None else every, last)
        self._introduction(paragraph, every)
        if alone and self._running is None:
            spans = tuple(map(paragraph.span, _quotations(every)))
            self._unsaid = Attribution(spans, None, None, "direct", paragraph.block, True, quoted=spans)

    def _cite(self, paragraph: Paragraph, waiting: Attribution | None, begins: bool) -> bool:
        """Add a block of quotation that a colon introduces, or that goes on with one."""
        cited, self._cited = self._cited, None
        if paragraph.kind != "quotation" or begins:
            return False
        whole = [(0, len(paragraph.text.rstrip()))]
        if waiting is not None:
            self.found.append(self._with(waiting, paragraph, whole))
            self._cited = len(self.found) - 1
        elif cited is not None:
            self._grow(cited, paragraph, whole)
            self._cited = cited
        return self._cited is not None

    def _sign(self, paragraph: Paragraph) -> bool:
        """Add a quotation without a speaker if this line is the name below it."""
        unsaid, self._unsaid = self._unsaid, None
        made = signed(unsaid, paragraph, self.cues) if unsaid is not None else None
        if made is not None:
            self.found.append(made)
        return made is not None

    def _sentences(self, paragraph: Paragraph, every: Sequence[Sentence], last: int | None) -> int | None:
        """Add the attributions of sentences; return the one that a following quotation goes on with."""
        quoting = last is not None
        spoke: Attribution | None = None  # who spoke in the sentence before, which tells no content
        for number, sentence in enumerate(every):
            found = attributed(sentence, self.cues) if self._wanted(every, number) else []
            alone = not found and ONE.fullmatch(sentence.classes) is not None
            if alone and spoke is not None:
                self.found.append(self._with(spoke, paragraph, [sentence.places[0]]))
                last, quoting, spoke = len(self.found) - 1, True, None
                continue
            spoke = None if found else self._spoke(paragraph, sentence)
            if alone and last is not None:
                if quoting:
                    self._grow(last, paragraph, [sentence.places[0]])
                    continue
                if self.found[last].speaker is not None:
                    self.found.append(self._with(self.found[last], paragraph, [sentence.places[0]], "resumed"))
                    last, quoting = len(self.found) - 1, True
                    continue
            if found:
                begin = len(self.found)
                self.found += [_made(each, sentence, paragraph, self.cues) for each in found]
                quoted = [i for i in range(begin, len(self.found)) if self.found[i].quoted]
                last, quoting = (quoted[-1], True) if quoted else (len(self.found) - 1, False)
            elif "Q" not in sentence.classes and "q" not in sentence.classes:
                quoting = False
        return last if quoting else None

    def _wanted(self, every: Sequence[Sentence], number: int) -> bool:
        """Tell whether a sentence is looked at: where only quotations are, if it has one, or the next one is one."""
        if not self._quoted_only or "Q" in every[number].classes or "q" in every[number].classes:
            return True
        return number + 1 < len(every) and ONE.fullmatch(every[number + 1].classes) is not None

    def _introduction(self, paragraph: Paragraph, every: Sequence[Sentence]) -> None:
        """Remember who a paragraph that ends in a colon introduces."""
        if every and every[-1].classes.endswith(":"):
            self._waiting = self._introducer(paragraph, every[-1])

    def _spoke(self, paragraph: Paragraph, sentence: Sentence) -> Attribution | None:
        """Return who speaks in a sentence that ends with its cue, or with whom somebody speaks to."""
        match = self.cues.patterns["spoke-so"].search(sentence.classes)
        verb = self.cues.verbs.get(sentence.word(match.start())) if match else None
        if verb is None or verb.lemma not in self.cues.sets["spoken"]:
            return None
        return self._introducer(paragraph, sentence)

    def _introducer(self, paragraph: Paragraph, sentence: Sentence) -> Attribution | None:
        """Return whom a sentence introduces, by its last cue, or else its last verb."""
        said = True
        at = max(sentence.classes.rfind("K"), sentence.classes.rfind("k"))
        if at < 1:  # no cue: "She was clear about it:"
            verbs = [match.start() for match in self.cues.patterns["verb"].finditer(sentence.classes)]
            at, said = (verbs[-1] if verbs else 0), False
        start = at
        while start > 0 and sentence.classes[start - 1] in GROUP:
            start -= 1
        who = subject(sentence, start, self.cues) if at > 0 else None
        if who is None:
            return None
        speaker, cue = (paragraph.span(sentence.span(words)) for words in (who, (start, at + 1)))
        return Attribution((), speaker, cue if said else None, "direct", paragraph.block, True, "", "intro")

    def _with(
        self, known: Attribution, paragraph: Paragraph, places: Sequence[Range], frame: str = "intro"
    ) -> Attribution:
        spans = tuple(map(paragraph.span, places))
        return replace(
            known, content=spans, quoted=spans, block=paragraph.block, style="direct", frame=frame, proper=True
        )

    def _grow(self, number: int, paragraph: Paragraph, places: Sequence[Range]) -> None:
        known, spans = self.found[number], tuple(map(paragraph.span, places))
        self.found[number] = replace(known, content=(*known.content, *spans), quoted=(*known.quoted, *spans))


def _may_introduce(text: str) -> bool:
    """Tell whether a paragraph may end in a colon: no letter stands behind its last one."""
    colon = text.rfind(":")
    return colon >= 0 and not any(map(str.isalnum, text[colon:]))


def _quotations(every: Iterable[Sentence]) -> list[Range]:
    return [place for each in every for place, kind in zip(each.places, each.classes) if kind == "Q"]


def _made(found: Found, sentence: Sentence, paragraph: Paragraph, cues: Cues) -> Attribution:
    quoted = [
        sentence.places[at] for start, end in found.content for at in range(start, end) if sentence.classes[at] in "Qq"
    ]
    whole = all(set(sentence.classes[start:end]) <= {"Q"} for start, end in found.content)
    style = "direct" if whole else "mixed" if quoted else "indirect"
    speaker = paragraph.span(sentence.span(found.speaker)) if found.speaker else None
    return Attribution(
        tuple(paragraph.span(sentence.span(part)) for part in found.content), speaker,
        paragraph.span(sentence.span(found.cue)), style, paragraph.block, is_proper(found, cues), found.lemma,
        found.frame, tuple(map(paragraph.span, quoted)),
        tuple(paragraph.span(sentence.span(who)) for who in found.within),
    )  # fmt: skip
