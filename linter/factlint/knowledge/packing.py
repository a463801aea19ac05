"""Entries packed until somebody asks for them: a start pays for none of them, a run for the few it meets.

They are packed as bytes, whose end is known without reading them; parts of tables stay in the mapped file of the cache.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeVar
from zlib import crc32

from msgspec import Struct, msgpack

T = TypeVar("T")
_ROWS, _KEYS, _KNOWN, _MISSING = "rows in use", "all keys", "entries in use", "missing"
"""What a table remembers."""
REMEMBERED = 16_384
"""Keys of which is remembered that a table has none."""
PART = 64
"""Entries of a part of a table, about."""


def packed(entry: object) -> bytes:
    """Return an entry as msgpack."""
    return msgpack.encode(entry)


class Table(Struct, frozen=True, dict=True):
    """Entries by key, packed twice: by part of the table until its first use, and each until somebody asks for it."""

    parts: tuple[memoryview, ...] = (memoryview(b"\x80"),)  # an empty mapping

    def rows(self, part: int) -> dict[str, bytes]:
        """Return the packed entries of a part by key."""
        memory: dict[int, dict[str, bytes]] = self.__dict__.setdefault(_ROWS, {})
        found = memory.get(part)
        if found is None:
            found = memory[part] = msgpack.decode(self.parts[part], type=dict[str, bytes])
        return found

    def __contains__(self, key: str) -> bool:
        return key in self.rows(_part(key, len(self.parts)))

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(self.keys()))

    def keys(self) -> frozenset[str]:
        """All keys; to ask whether there is one, ask the table itself."""
        found: frozenset[str] | None = self.__dict__.get(_KEYS)
        if found is None:
            every = (self.rows(part) for part in range(len(self.parts)))
            found = self.__dict__[_KEYS] = frozenset(key for rows in every for key in rows)
        return found

    def get(self, key: str, kind: type[T]) -> T | None:
        """Return the entry of a key as a *kind*, always the same object; None if there is none."""
        memory = self.__dict__
        known: dict[str, Any] = memory[_KNOWN] if _KNOWN in memory else memory.setdefault(_KNOWN, {})
        if key in known:
            found: T = known[key]
            return found
        missing: set[str] = memory.setdefault(_MISSING, set())
        if key in missing:
            return None
        kept = self.rows(_part(key, len(self.parts))).get(key)
        if kept is not None:
            found = known[key] = msgpack.decode(kept, type=kind)
            return found
        if len(missing) >= REMEMBERED:
            missing.clear()
        missing.add(key)
        return None

    def listed(self, key: str) -> tuple[str, ...]:
        """Return the strings of a key; none if it has none."""
        return self.get(key, tuple[str, ...]) or ()


def _part(key: str, parts: int) -> int:
    return crc32(key.encode()) % parts if parts > 1 else 0


def table(entries: Mapping[str, object]) -> Table:
    """Pack entries, which may be packed each by itself already."""
    count = max(1, len(entries) // PART)
    parts: list[dict[str, bytes]] = [{} for _ in range(count)]
    for key, entry in entries.items():
        parts[_part(key, count)][key] = entry if isinstance(entry, bytes) else packed(entry)
    return Table(tuple(memoryview(packed(part)) for part in parts))


def grouped(pairs: Iterable[tuple[str, str]]) -> Table:
    """Pack pairs of key and string: under each key its strings, in order, each once."""
    found: dict[str, dict[str, None]] = {}
    for key, value in pairs:
        if key:
            found.setdefault(key, {})[value] = None
    return table({key: tuple(values) for key, values in found.items()})
