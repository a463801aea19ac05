"""Classes of words: a sentence as a string of letters, over which patterns tell who says what.

A word's class is that of the first thing it is: a mark, a word of a list, a number, a form with a telling ending, a
name. Classes are remembered by the word as it is written; the memory is emptied when it grows too large.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import Struct

if TYPE_CHECKING:
    from factlint.yamlfile import YamlFile


REMEMBERED = 200_000
"""Words whose class is kept."""
QUOTATION, PART, GONE = "\ue000", "\ue001", "\ue002"
"""What stands in a masked text for a whole quotation, for a few quoted words, and for what they hide."""


class Ending(Struct, frozen=True, forbid_unknown_fields=True, rename={"kind": "class"}):
    """How words end that are of one class; *of* limits what stands before the ending."""

    ending: str
    kind: str
    of: tuple[str, ...] = ()
    least: int = 0


class ClassesSpec(Struct, frozen=True, forbid_unknown_fields=True, rename={"letters": "words-of-one-letter"}):
    """The file of classes."""

    words: dict[str, tuple[str, ...]]
    endings: tuple[Ending, ...]
    marks: dict[str, str]
    name: str
    initial: str
    number: str
    other: str
    letters: tuple[str, ...] = ()


class Classes(dict[str, str]):
    """The class of every word that was asked for; *titled*: capitals do not make a name of a word in a headline."""

    def __init__(self, spec: ClassesSpec, words: dict[str, str], titled: bool = False) -> None:
        super().__init__()
        self.spec, self.words, self.titled = spec, words, titled
        self._marks = {mark: kind for kind, marks in spec.marks.items() for mark in marks}
        self._marks |= {QUOTATION: "Q", PART: "q"}
        self._closed = {word: kind for kind, listed in spec.words.items() for word in listed}
        self._endings: dict[tuple[str, bool], list[Ending]] = {}
        for each in spec.endings:  # by their last letter, and whether they have an apostrophe
            self._endings.setdefault((each.ending[-1], "'" in each.ending), []).append(each)

    def __missing__(self, word: str) -> str:
        if len(self) > REMEMBERED:
            self.clear()
        found = self[word] = self._told(word)
        return found

    def __reduce__(self) -> tuple[Any, ...]:
        return (Classes, (self.spec, self.words, self.titled))

    def _told(self, word: str) -> str:
        first, spec = word[0], self.spec
        if not first.isalnum():
            return self._marks.get(first) or (spec.number if len(word) > 1 and word[1].isdigit() else "")
        capital = first.isupper()
        if len(word) == 1 and capital and word not in spec.letters:
            return spec.initial
        folded = word.lower().replace("’", "'")
        if folded in self._closed:
            return self._closed[folded]
        if first.isdigit():
            return spec.number
        marked = self._ending(folded, "'") if "'" in folded else ""
        if marked:
            return marked
        if (not capital or self.titled) and folded in self.words:
            return self.words[folded]
        return spec.name if capital else self._ending(folded, "") or spec.other

    def _ending(self, folded: str, mark: str) -> str:
        for each in self._endings.get((folded[-1], bool(mark)), ()):
            fits = len(folded) >= each.least and folded.endswith(each.ending)
            if fits and (not each.of or folded.removesuffix(each.ending) in each.of):
                return each.kind
        return ""


def read(file: YamlFile) -> ClassesSpec | None:
    """Return the classes that a file states; None, with its problems noted, where it does not."""
    found: ClassesSpec | None = file.convert(file.data, ClassesSpec)
    return found
