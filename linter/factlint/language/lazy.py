"""Patterns that wait to be unpacked: a draft needs few of them, and a start should not pay for the others."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any


class Pattern:
    """A compiled regular expression. Pickled, it is bytes until somebody matches with it."""

    __slots__ = ("_packed", "_real")

    def __init__(self, real: Any) -> None:
        self._packed: bytes | None = None
        self._real = real

    @property
    def real(self) -> Any:
        if self._real is None:
            from pickle import loads

            self._real = loads(self._packed or b"")
        return self._real

    @property
    def pattern(self) -> str:
        return str(self.real.pattern)

    @property
    def groupindex(self) -> dict[str, int]:
        return dict(self.real.groupindex)

    def finditer(self, *arguments: Any, **options: Any) -> Iterator[Any]:
        found: Iterator[Any] = self.real.finditer(*arguments, **options)
        return found

    def search(self, *arguments: Any) -> Any:
        return self.real.search(*arguments)

    def match(self, *arguments: Any) -> Any:
        return self.real.match(*arguments)

    def __getstate__(self) -> bytes:
        from pickle import dumps

        return self._packed if self._real is None and self._packed else dumps(self._real, 5)

    def __setstate__(self, state: bytes) -> None:
        self._packed, self._real = state, None
