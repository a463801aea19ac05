"""A language with the phrases of house rules: what was derived of the language's own is not derived again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import structs

from factlint.language import Language
from factlint.language.gate import Gate, Needs
from factlint.language.model import Phrase
from factlint.language.needs import needs


def enlarged(language: Language, phrases: Sequence[Phrase]) -> Language:
    """Return a language with more phrases."""
    added = [needs(phrase.pattern.pattern) for phrase in phrases]
    gate = Gate([*needs_of(language.phrase_gate), *added])
    return structs.replace(language, phrases=(*language.phrases, *phrases), phrase_gate=gate)


def needs_of(gate: Gate) -> Iterator[Needs]:
    """Yield what each pattern of a gate needs: for each of its bits, the words that have it."""
    classes: dict[int, set[str]] = {}
    for word, bits in gate.bits.items():
        while bits:
            bit = bits & -bits
            classes.setdefault(bit, set()).add(word)
            bits ^= bit
    for wanted in gate.wanted:
        yield tuple(frozenset(classes[bit]) for bit in sorted(classes) if wanted & bit)
