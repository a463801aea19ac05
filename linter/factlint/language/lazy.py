"""Patterns that wait to be unpacked: a draft needs few of them, and a start should not pay for the others."""

from __future__ import annotations

from typing import Any


class Pattern:
    """A compiled regular expression. Pickled, it is bytes until somebody matches with it.

    Its methods are those of the expression itself, fetched once: matching through it costs nothing more.
    """

    def __init__(self, real: Any) -> None:
        self.real = real

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        if name == "real":
            from pickle import loads

            found = loads(self.__dict__["_packed"])
        else:
            found = getattr(self.real, name)
        self.__dict__[name] = found
        return found

    def __getstate__(self) -> bytes:
        from pickle import dumps

        packed: bytes | None = self.__dict__.get("_packed")
        return packed or dumps(self.real, 5)

    def __setstate__(self, state: bytes) -> None:
        self.__dict__["_packed"] = state
