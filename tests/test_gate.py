"""The gate leaves patterns out where they cannot match, and changes nothing else."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from re import _constants as sre
from re import _parser as parser
from typing import Any

import pytest
import regex
from drafts import book, document
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from factlint.article import Article
from factlint.claims import Tokens, read
from factlint.document import Document
from factlint.engine import read as read_article
from factlint.finding import Problem
from factlint.language.gate import Gate
from factlint.language.load import FLAGS
from factlint.language.needs import needs
from factlint.language.paragraphs import DIGIT, YEAR, words_in
from factlint.language.slots import SHAPES, character
from factlint.mentions.find import find
from factlint.reading import read as read_file
from factlint.trial import document_of

ROOT = Path(__file__).parents[1]
LANGUAGE = book().language
EXAMPLES = [
    example
    for rule in {rule.code: rule for rule in book().rules}.values()
    for kind in ("flag", "allow", "missed")
    for example in getattr(rule.spec.examples, kind)
]
TEXTS = sorted(
    path
    for folder in ("fixtures", "seeds")
    for path in (ROOT / folder).glob("*")
    if path.suffix in (".md", ".txt", ".html")
)


@cache
def whole(index: int) -> Any:
    """Return a finder as one pattern: what stands before it, and itself."""
    return regex.compile(LANGUAGE.finders[index].source, FLAGS)


def agree(document: Document, published: str | None = "2026-03-11") -> None:
    """Each finder and phrase that matches is let through, and gated and ungated runs read the same."""
    article = read_article(document, book(), published)
    for block in article.document.blocks:
        text = article.document.text[block.span.start : block.span.end]
        candidates = set(LANGUAGE.finder_gate.candidates(words_in(text)))
        for i, finder in enumerate(LANGUAGE.finders):
            assert i in candidates or not whole(i).search(text), (finder.origin, text)
    for number, tokens in article.tokens.items():
        candidates = set(LANGUAGE.phrase_gate.candidates(words_in(tokens.text)))
        for i, phrase in enumerate(LANGUAGE.phrases):
            assert i in candidates or not phrase.pattern.search(tokens.text), (phrase.origin, tokens.text)
        gated, ungated = (read(tokens, number, LANGUAGE, gated=g) for g in (True, False))
        assert [(c.name, c.span, c.origin) for c in gated] == [(c.name, c.span, c.origin) for c in ungated]
    known = book().knowledge
    assert find(article.document, LANGUAGE, known) == find(article.document, LANGUAGE, known, gated=False)


@pytest.mark.parametrize("part", range(10))
def test_gated_and_ungated_runs_agree_on_every_example_of_a_rule(part: int) -> None:
    for example_ in EXAMPLES[part::10]:
        agree(document_of(example_)[0])


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_gated_and_ungated_runs_agree_on_every_article(path: Path) -> None:
    for draft in read_file(str(path)):
        assert not isinstance(draft, Problem)
        agree(draft)


WORDS = sorted({word for words in LANGUAGE.lists.values() for word in words.values})
LITERALS = sorted({word for p in LANGUAGE.phrases for word in re.findall(r"(?<![\\\w])[a-z]{2,}", p.pattern.pattern)})
JOINTS = (" ", " ", " ", " ", ", ", ". ", "-", "–", " (", ") ", "\n", "’s ", ": ", "/", "", " “", "” ")
CASES = (str, str, str.title, str.upper)


@st.composite
def sentences(draw: st.DrawFn) -> str:
    """A sentence of the language's own words, digits and joints."""
    word = st.one_of(
        st.builds(lambda case, word: case(word), st.sampled_from(CASES), st.sampled_from(WORDS)),
        st.sampled_from(LITERALS),
        st.sampled_from(("on", "in", "from", "to", "the", "since", "after", "of", "and")),
        st.integers(0, 99).map(str),
        st.integers(1000, 2100).map(str),
        st.integers(1, 31).map(lambda n: f"{n}th"),
    )
    return "".join(
        part for pair in draw(st.lists(st.tuples(word, st.sampled_from(JOINTS)), max_size=25)) for part in pair
    )


@given(sentences())
@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@example("Friday, 13 May 2022, the 79th straight day of the war that began on 24 February 2022")
@example("on ٣ May ٢٠٢٢, ٣ days ago")
@example("3 dayſ ago, yeſterday, 3 weeKs ago")
@example("3 days\u00a0ago, May\u20283, the\x1f1990s")
@example("\ue000 \ue001 for the \ue017 straight day of \ue01a")
def test_gated_and_ungated_runs_agree_on_sentences_of_the_languages_words(text: str) -> None:
    agree(document(text.strip() or "x"))


class Matching:
    """Strings that a regular expression is likely to match, made at random from the expression itself."""

    def __init__(self, source: str, seed: int) -> None:
        self.tree = parser.parse(re.sub(r"\(\?P<\w+>", "(?:", re.sub(r"\\[pP]\{[^}]*\}", ".", source)), re.IGNORECASE)
        self.chance = random.Random(seed)

    def some(self, number: int) -> Iterator[str]:
        for _ in range(number):
            yield self.sequence(self.tree)

    def sequence(self, tree: Any) -> str:
        return "".join(self.node(op, arg) for op, arg in tree)

    def node(self, op: Any, arg: Any) -> str:
        if op is sre.LITERAL:
            return self.chance.choice((chr(arg), chr(arg), chr(arg), chr(arg).upper()[:1]))
        if op is sre.NOT_LITERAL or op is sre.ANY:
            return "x"
        if op is sre.IN:
            return self.one_of(arg)
        if op in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
            least, most, tree = arg
            return "".join(self.sequence(tree) for _ in range(self.chance.randint(least, min(most, least + 3))))
        if op is sre.SUBPATTERN:
            return self.sequence(arg[3])
        if op is sre.ATOMIC_GROUP:
            return self.sequence(arg)
        if op is sre.BRANCH:
            return self.sequence(self.chance.choice(arg[1]))
        if op is sre.ASSERT and (arg[0] < 0 or self.chance.random() < 0.5):
            return self.sequence(arg[1])
        return ""

    def one_of(self, items: Any) -> str:
        if items[0][0] is sre.NEGATE:
            return self.chance.choice("xyz ")
        op, arg = self.chance.choice(items)
        if op is sre.RANGE:
            return chr(self.chance.randint(*arg))
        if op is sre.CATEGORY:
            return {sre.CATEGORY_DIGIT: "7", sre.CATEGORY_SPACE: " ", sre.CATEGORY_WORD: "w"}.get(arg, ".")
        return chr(arg)


@pytest.mark.parametrize("index", range(len(LANGUAGE.finders)), ids=lambda i: LANGUAGE.finders[i].origin)
def test_the_gate_lets_a_finder_through_where_it_matches(index: int) -> None:
    pattern, matched = whole(index), 0
    for text in Matching(pattern.pattern, index).some(300):
        for around in (text, f"It was {text}, they said", f"({text})"):
            if pattern.search(around):
                matched += 1
                assert index in LANGUAGE.finder_gate.candidates(words_in(around)), around
    assert matched, "the test made no text that matches"


@pytest.mark.parametrize("index", range(len(LANGUAGE.phrases)), ids=lambda i: LANGUAGE.phrases[i].origin)
def test_the_gate_lets_a_phrase_through_where_it_matches(index: int) -> None:
    pattern, matched = LANGUAGE.phrases[index].pattern, 0
    for text in Matching(pattern.pattern, index).some(300):
        for around in (text, f"it was {text}, they said", f"{text}."):
            if pattern.search(around):
                matched += 1
                assert index in LANGUAGE.phrase_gate.candidates(words_in(around)), around
    assert matched, "the test made no text that matches"


@pytest.mark.parametrize(
    ("source", "classes"),
    [
        (r"(?<!\w)(?:cat|dog)(?!\w)", [{"cat", "dog"}]),
        (r"(?<!\w)(?:Cat)\s+(?:a|the)?\s*(?:Mouse)(?!\w)", [{"cat"}, {"mouse", "amouse", "themouse"}]),
        (r"(?<!\w)\d{1,2}(?!\w)", [{DIGIT}]),
        (r"(?<!\w)(?:\d{4}|then)(?!\w)", [{YEAR, "then"}]),
        (r"(?<!\w)(?:\d{4}\d*)(?!\w)", [{DIGIT, YEAR}]),
        (r"(?<!\w)(?:Q\d)(?!\w)", [{"q0"}]),
        (r"(?<!\w)\d{1,2}/\d{1,2}(?!\w)", [{DIGIT}, {DIGIT}, {"/"}]),
        (r"(?<!\w)\d+(?:st|nd)?(?!\w)", [{DIGIT, "0st", "0nd"}]),
        (r"(?<!\w)(?:the\s+)?(?:last)\s+\d\d(?!\w)", [{"last"}, {"00"}]),
        (r"(?<!\w)(?:\d{3}|\d{5})(?!\w)", [{"000", "00000"}]),
        (r"(?<!\w)\w+(?!\w)", []),
        (r"(?<!\w)(?:cat|\w+ed)(?!\w)", []),
        (r"(?<!\w)(?:cat)?(?!\w)", []),
        (r"(?<!\w)\p{Lu}\w+\s+(?:river)(?!\w)", [{"river"}]),
        (r"(?<!\w)(?:twenty)[- ](?:one|two)(?!\w)", [{"twenty"}, {"one", "two"}]),
        (r"(?<!\w)[\ue000\ue001]\s+(?:ago)(?!\w)", [{"\ue000", "\ue001"}, {"ago"}]),
        (r"(?<!\w)(?:(?<=in )spring)(?! tide)(?!\w)", [{"spring"}]),
    ],
)
def test_what_a_pattern_needs_is_told_from_the_pattern(source: str, classes: list[set[str]]) -> None:
    assert {frozenset(cls) for cls in needs(source)} == {frozenset(cls) for cls in classes}


@pytest.mark.parametrize(
    "source", [r"(?<!\w)rain(?:s|ed)?(?!\w)", r"(?<!\w)rain\w*(?!\w)", r"(?<!\w)(?:re)?build(?!\w)"]
)
@pytest.mark.parametrize("text", ["rain", "rains", "it rained", "rainy", "build", "rebuild", "Rebuild", "RAIN"])
def test_a_word_with_an_optional_part_is_let_through(source: str, text: str) -> None:
    gate = Gate([needs(source)])
    if re.search(source, text, re.IGNORECASE):
        assert gate.candidates(words_in(text)) == (0,)


def test_a_pattern_without_needs_is_always_tried() -> None:
    gate = Gate([(), needs(r"(?<!\w)cat(?!\w)")])
    assert gate.candidates(set()) == (0,)
    assert gate.candidates({"cat"}) == (0, 1)
    assert gate.candidates({"dog", "3"}) == (0,)


def test_every_phrase_needs_something() -> None:
    free = [phrase.origin for phrase in LANGUAGE.phrases if not needs(phrase.pattern.pattern)]
    assert free == []


def test_every_shape_has_a_character_of_its_own() -> None:
    assert len({character(shape) for shape in SHAPES}) == len(SHAPES)


def test_phrases_see_a_mention_as_one_character() -> None:
    article: Article = read_article(document("It opened on Friday, 13 May 2022, after two years."), book())
    (tokens,) = article.tokens.values()
    assert isinstance(tokens, Tokens)
    assert tokens.text == f"It opened on {character('date')}, after {character('duration')}."
