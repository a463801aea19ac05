"""The organisations of the knowledge, by their names, acronyms and wrong forms."""

from __future__ import annotations

from collections.abc import Iterable

from factlint.knowledge.model import Organisation
from factlint.knowledge.packing import Table, grouped, table
from factlint.knowledge.spelled import Spelled
from factlint.knowledge.words import by_rarest_word, folded, forms, tight


class Organisations(Spelled, frozen=True, dict=True):
    """Organisations by id, by name, by acronym, and their right and wrong forms by the rarest word of each."""

    entries: Table = Table()
    by_name: Table = Table()
    by_acronym: Table = Table()

    def organisation(self, ident: str) -> Organisation | None:
        return self.entries.get(ident, Organisation)

    def organisations(self, name: str) -> tuple[Organisation, ...]:
        """Return what this name, in any spacing and case, or this acronym, in its case, stands for."""
        return self._all(dict.fromkeys((*self.by_name.listed(folded(name)), *self.by_acronym.listed(tight(name)))))

    def named_so(self, name: str) -> tuple[Organisation, ...]:
        """Return the organisations of this name, in any spacing and case."""
        return self._all(self.by_name.listed(folded(name)))

    def expansions(self, acronym: str) -> tuple[Organisation, ...]:
        """Return what an acronym stands for; its case counts, its full stops do not."""
        return self._all(self.by_acronym.listed(tight(acronym)))

    def _all(self, idents: Iterable[str]) -> tuple[Organisation, ...]:
        return tuple(found for ident in idents if (found := self.organisation(ident)) is not None)


def indexed(organisations: Iterable[Organisation]) -> Organisations:
    """Index organisations."""
    every = sorted(organisations, key=lambda each: each.id)
    named = [form for each in every for form in forms(each.forms, each.id)]
    wrong = [form for each in every for form in forms(each.errors, each.id)]
    return Organisations(
        table({each.id: each for each in every}),
        grouped((" ".join(form.words), form.id) for form in named),
        grouped((tight(acronym), each.id) for each in every for acronym in each.acronyms),
        right=table(by_rarest_word(named)),
        errors=table(by_rarest_word(wrong)),
    )
