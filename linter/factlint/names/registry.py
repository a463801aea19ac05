"""The individuals of an article: full names that are one person's joined, those of namesakes kept apart."""

from __future__ import annotations

from factlint.language.names import Naming
from factlint.names.model import Individual, Parts


class Entry:
    """An individual while the article is read."""

    def __init__(self, number: int, parts: Parts, form: str) -> None:
        self.number, self.parts, self.forms, self.sex = number, parts, {form: None}, parts.sex
        self.name = form

    def add(self, parts: Parts, form: str) -> None:
        self.forms[form] = None
        self.sex = self.sex or parts.sex
        if len(parts.given) > len(self.parts.given) or (parts.suffix and not self.parts.suffix):
            self.parts, self.name = parts, form

    def frozen(self, naming: Naming) -> Individual:
        given = self.parts.given
        sex = self.sex or (naming.sexes.get(given[0], "") if given else "")
        return Individual(
            self.number, self.name, given, self.parts.surname, self.parts.suffix, sex, tuple(self.forms)
        )  # fmt: skip


class Registry:
    """Individuals by full name, and by every tail of it: "García Márquez", "Márquez"."""

    def __init__(self, naming: Naming) -> None:
        self.naming = naming
        self.entries: list[Entry] = []
        self.tails: dict[str, list[Entry]] = {}
        self.firsts: dict[str, list[Entry]] = {}
        self._by_form: dict[str, Entry] = {}

    def full(self, parts: Parts, form: str) -> Entry:
        """Return the individual of a full name, a new one if it is nobody's yet."""
        found = self._by_form.get(form)
        if found is None:
            same = [entry for entry in self.tails.get(parts.surname, ()) if self._may_be(entry.parts, parts)]
            found = same[0] if len(same) == 1 else self._new(parts, form)
            found.add(parts, form)
            self._by_form[form] = found
            self._keys(found, parts)
        return found

    def short(self, parts: Parts, form: str) -> Entry | None:
        """Return whom a surname means, with an honorific or a title before it; None where several may be meant."""
        candidates = self.tails.get(form, [])
        if parts.sex and len(candidates) > 1:
            candidates = [e for e in candidates if (e.sex or self.sex(e)) in (parts.sex, "")]
        elif parts.sex and candidates and (candidates[0].sex or self.sex(candidates[0])) not in (parts.sex, ""):
            candidates = []
        if not candidates:
            found = self._new(parts, form)
            self._keys(found, parts)
            return found
        if len(candidates) == 1:
            candidates[0].sex = candidates[0].sex or parts.sex
            return candidates[0]
        return None

    def sex(self, entry: Entry) -> str:
        given = entry.parts.given
        return self.naming.sexes.get(given[0], "") if given else ""

    def frozen(self) -> tuple[Individual, ...]:
        return tuple(entry.frozen(self.naming) for entry in self.entries)

    def _new(self, parts: Parts, form: str) -> Entry:
        entry = Entry(len(self.entries), parts, form)
        self.entries.append(entry)
        return entry

    def _keys(self, entry: Entry, parts: Parts) -> None:
        words = (*parts.given, *parts.surname.split(" "))
        for at in range(1 if parts.given else 0, len(words)):
            _append(self.tails, " ".join(words[at:]), entry)
        if parts.given:
            _append(self.tails, parts.surname, entry)
            _append(self.firsts, parts.given[0], entry)

    def _may_be(self, one: Parts, other: Parts) -> bool:
        """Tell whether two names of one surname may be one person's."""
        if not one.given or not other.given:
            return one.sex in ("", other.sex) or not other.sex
        if one.suffix and other.suffix and one.suffix.rstrip(".") != other.suffix.rstrip("."):
            return False
        if not self.naming.alike(one.given[0], other.given[0]):
            return False
        middles = one.given[1:], other.given[1:]
        return not all(middles) or any(self.naming.alike(a, b) for a in middles[0] for b in middles[1])


def _append(table: dict[str, list[Entry]], key: str, entry: Entry) -> None:
    found = table.setdefault(key, [])
    if entry not in found:
        found.append(entry)
