"""Runs of words with capitals, taken apart: titles and honorifics, first names, surname, what follows."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from factlint.knowledge.people import People
from factlint.language.names import Naming
from factlint.names.model import Parts

_SPACE = re.compile("[ \u00a0]")
_CUT = "DRWCPSHBXTtc"
"""Classes of words that end a name where they begin a sentence after an initial."""
_BEFORE = "DRWCPSAHBMXTtcvOY"
"""Classes of words that begin a sentence before a name."""
LONGEST = 5
"""Words of a name; a longer run is a headline, or a list."""
REMEMBERED = 100_000
"""Runs whose parts are kept."""


class Splitter(dict[str, "Parts | None"]):
    """The parts of every run that was asked for; None for one that names nobody.

    *classes* are those of words, *people* those of the knowledge.
    """

    def __init__(self, naming: Naming, classes: Mapping[str, str], people: People) -> None:
        super().__init__()
        self.naming, self.classes, self.people = naming, classes, people
        self.known: Collection[str] = people.given_names - set(naming.spec.no_given)
        self._household: dict[str, frozenset[str]] = {}

    def __missing__(self, run: str) -> Parts | None:
        if len(self) > REMEMBERED:
            self.clear()
        found = self[run] = self._told(run)
        return found

    def is_given(self, word: str) -> bool:
        return word in self.naming.sexes or (word.lower() in self.known and word not in self.naming.bodies)

    def household(self, surname: str) -> frozenset[str]:
        """Return the first names of those whom a surname alone means wherever it stands."""
        found = self._household.get(surname)
        if found is None:
            bearers = self.people.surnamed(surname) if surname.lower() in self.people.by_surname else ()
            every = (form.split(" ")[0] for each in bearers if each.mononym for form in each.forms)
            found = self._household[surname] = frozenset(every)
        return found

    def _told(self, run: str) -> Parts | None:
        words = _SPACE.split(run)
        starts = [0]
        for word in words:
            starts.append(starts[-1] + len(word) + 1)
        begin = self._begin(words)
        first = self._name_at(words, begin)
        if first is None or first >= len(words):
            return None
        end = self._end(words, first)
        name, suffix = self._without_suffix(words[first:end])
        titled = first > begin
        if (
            not name
            or not self._is_name(name, titled)
            or (len(name) == 1 and not (titled and self._is_surname(name[0])))
        ):
            return None
        title = (starts[begin], starts[first] - 1) if titled else None
        before = [word.rstrip(".") for word in words[begin:first]]
        sexes = {self.naming.honorifics[word] for word in before if word in self.naming.honorifics}
        if title and all(word in self.naming.honorifics for word in before):
            title = None
        surname = self._surname(name)
        given = tuple(name[: len(name) - len(_SPACE.split(surname))])
        sure = titled or self.is_given(name[0].rstrip(".")) or self._has_initials(name)
        stop = starts[first + len(name)] - 1
        if name[-1].endswith(","):
            stop -= 1
        full = starts[end] - 1 if suffix else stop
        return Parts(
            title, (starts[first], full), given, surname.rstrip(","), suffix, "".join(sexes), bool(sexes), sure,
            starts[end] - 1,
        )  # fmt: skip

    def _begin(self, words: Sequence[str]) -> int:
        """Return where a run begins, words left out that only begin its sentence, or describe."""
        at = 0
        while at < len(words) - 1:
            word = words[at]
            follows = words[at + 1][0].isupper() or words[at + 1] in self.naming.particles
            function = self.classes[word] in _BEFORE and not (word in self.naming.sexes and follows)
            if not function and not (word in self.naming.descriptions and self._goes_on(words, at + 1)):
                break
            at += 1
        return at

    def _goes_on(self, words: Sequence[str], at: int) -> bool:
        """Tell whether a name may begin here."""
        word = words[at].rstrip(".")
        return self.is_given(word) or word in self.naming.honorifics or word in self.naming.abbreviations

    def _name_at(self, words: Sequence[str], begin: int) -> int | None:
        """Return where the name begins, behind titles and honorifics."""
        at, given = begin, False
        for i in range(begin, len(words) - 1):
            word = words[i].rstrip(".,")
            if word in self.naming.honorifics or word in self.naming.abbreviations:
                if given and words[i][-1] != ".":
                    continue
                at = i + 1
            elif self.naming.is_head(word) and not (word in self.naming.sexes and i == begin):
                following = words[i + 1]
                if given and not self.is_given(following):
                    continue
                at = i + 1
            elif i >= at and self.is_given(word):
                given = True
        if at > begin and not words[at][0].isupper() and words[at] not in self.naming.spec.particles:
            return self._behind_body(words, at)
        return at

    def _behind_body(self, words: Sequence[str], at: int) -> int | None:
        """Return where the name begins behind "Secretary of State"."""
        for i in range(at + 1, len(words) - 1):
            if self.is_given(words[i]) and words[i][0].isupper() and words[i] not in self.naming.perhaps:
                return i
        return None

    def _end(self, words: Sequence[str], first: int) -> int:
        """Return where the name ends: at a word without a capital that is no particle, or where a sentence begins."""
        for i in range(first + 1, len(words)):
            word = words[i]
            if word[0].islower() and word not in self.naming.particles and "-" not in word:
                return i
            if words[i - 1].endswith(".") and self.classes[word] in _CUT and word not in self.naming.particles:
                return i
        return len(words)

    def _without_suffix(self, words: list[str]) -> tuple[list[str], str]:
        if len(words) > 1 and words[-1].rstrip(".") in self.naming.suffixes:
            return words[:-1], words[-1]
        return words, ""

    def _is_name(self, name: Sequence[str], titled: bool) -> bool:
        """Tell whether words may be a person's name."""
        if len(name) > LONGEST:
            return False
        last = len(name) - 1
        for i, word in enumerate(name):
            plain = word.rstrip(",.")
            if word[0].islower() or word[0] in '"“' or (word.endswith(".") and len(plain) < 6):
                continue
            if plain in self.naming.bodies or (plain.isupper() and len(plain) > 1):
                return False
            if self.classes[plain] in "YZ" and not self.is_given(plain) and plain not in self.naming.perhaps:
                return False
            if plain in self.naming.perhaps and not titled and not (last > 0 and self._fits(name, i)):
                return False
        return (name[-1][0].isupper() or "-" in name[-1]) and (
            name[-1].lower() not in self.naming.heads or self.is_given(name[0])
        )

    def _has_initials(self, name: Sequence[str]) -> bool:
        """Tell whether a name of two words begins with initials."""
        initials = name[0].removesuffix(".")
        return (
            len(name) == 2
            and initials != name[0]
            and initials.isupper()
            and len(initials) < 4
            and initials not in self.naming.spec.no_initials
        )

    def _is_surname(self, word: str) -> bool:
        """Tell whether one word behind a title may be a name: no initials, no word that describes."""
        describes = word in self.naming.descriptions or self.naming.is_place(word)
        return "." not in word and not describes and self.classes[word] == "N"

    def _fits(self, name: Sequence[str], at: int) -> bool:
        """Tell whether a word that is also a surname, or a first name, is one here."""
        last = at == len(name) - 1 and sum(word[-1] != "." for word in name) < 4
        return (last or self.is_given(name[at])) and self.is_given(name[0].rstrip("."))

    def _surname(self, name: Sequence[str]) -> str:
        at = len(name) - 1
        while at > 1 and (name[at - 1] in self.naming.particles or name[at - 1][0].islower()):
            at -= 1
        if at == 1 and name[0] in self.naming.particles:
            at = 0
        return " ".join(name[at:])
