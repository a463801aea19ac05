"""Entries packed until somebody asks for them: a start pays for none of them, a run for the few it meets."""

from __future__ import annotations

from collections.abc import Iterable, KeysView, Mapping
from typing import Any, TypeVar

from msgspec import Raw, Struct, msgpack

T = TypeVar("T")


def packed(entry: object) -> Raw:
    """Return an entry as msgpack."""
    return Raw(msgpack.encode(entry))


class Table(Struct, frozen=True, dict=True):
    """Entries by key, packed twice: the table until its first use, each entry until somebody asks for it."""

    raw: Raw = Raw(b"\x80")  # an empty mapping

    @property
    def rows(self) -> dict[str, Raw]:
        """The packed entries by key."""
        found: dict[str, Raw] | None = self.__dict__.get("rows in use")
        if found is None:
            found = self.__dict__["rows in use"] = msgpack.decode(self.raw, type=dict[str, Raw])
        return found

    def keys(self) -> KeysView[str]:
        return self.rows.keys()

    def get(self, key: str, kind: type[T]) -> T | None:
        """Return the entry of a key as a *kind*, always the same object; None if there is none."""
        memory: dict[str, Any] = self.__dict__
        name = f"entry {key}"
        found: T | None = memory.get(name)
        if found is None and key in self.rows:
            found = memory[name] = msgpack.decode(self.rows[key], type=kind)
        return found

    def listed(self, key: str) -> tuple[str, ...]:
        """Return the strings of a key; none if it has none."""
        return self.get(key, tuple[str, ...]) or ()


def table(entries: Mapping[str, object]) -> Table:
    """Pack entries, which may be packed each by itself already."""
    return Table(packed({key: entry if isinstance(entry, Raw) else packed(entry) for key, entry in entries.items()}))


def grouped(pairs: Iterable[tuple[str, str]]) -> Table:
    """Pack pairs of key and string: under each key its strings, in order, each once."""
    found: dict[str, dict[str, None]] = {}
    for key, value in pairs:
        if key:
            found.setdefault(key, {})[value] = None
    return table({key: tuple(values) for key, values in found.items()})
