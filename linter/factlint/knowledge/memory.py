"""What files of the knowledge said when they were last read, found again by what they hold.

So a newsroom that changes a file of its own waits for that file alone, wherever the others are. Of files with faults
nothing is kept: they are read again, and the faults told again.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from hashlib import blake2b
from os.path import basename
from typing import TypeVar
from zlib import crc32

from msgspec import DecodeError, msgpack

T = TypeVar("T")
_CHECKED = 4
"""Bytes before what is kept: its checksum."""


@contextmanager
def uncollected() -> Iterator[None]:
    """Look for no garbage: of hundreds of thousands of entries none is any, and to look takes half the time."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


class Memory:
    """Files' entries by a key of the files' names and of all that they hold."""

    def __init__(self) -> None:
        self._kept: dict[str, memoryview | bytes] = {}
        self._used: dict[str, memoryview | bytes] = {}
        self.changed = False

    @classmethod
    def unpacked(cls, packed: bytes | memoryview) -> Memory:
        """Return what was packed; nothing, if that is damaged."""
        found = cls()
        with suppress(DecodeError):
            found._kept = dict(msgpack.decode(packed, type=dict[str, memoryview]))
        return found

    def packed(self) -> bytes:
        """Return what was used, and of the rest as many files: what was just changed may be changed back."""
        rest = [key for key in self._kept if key not in self._used]
        others = {key: self._kept[key] for key in rest[max(0, len(rest) - len(self._used)) :]}
        return msgpack.encode(others | self._used)

    def said(self, path: str, kind: str, shape: type[T], read: Callable[[str | None], T | None]) -> T | None:
        """Return what a file of some kind says.

        If it is not kept, *read* is asked: it is given the text, None if there is none to be had, and returns None
        if there are faults.
        """
        text = _text(path)
        if text is None:
            return read(None)
        name = f"{kind} {basename(path)}"
        key = f"{name} {blake2b(text.encode(), digest_size=16, person=b'factlint').hexdigest()}"
        found = self._recalled(key, shape)
        if found is None:
            found = read(text)
            if found is not None:
                kept = msgpack.encode(found)
                self._used[key] = crc32(kept).to_bytes(_CHECKED, "big") + kept
                self.changed = True
        return found

    def _recalled(self, key: str, shape: type[T]) -> T | None:
        kept = self._used.get(key) or self._kept.get(key)
        if kept is None or crc32(kept[_CHECKED:]) != int.from_bytes(kept[:_CHECKED], "big"):
            return None
        try:
            found = msgpack.decode(kept[_CHECKED:], type=shape)
        except DecodeError:
            return None
        self._used[key] = kept
        return found


def _text(path: str) -> str | None:
    try:
        with open(path, encoding="utf-8") as file:
            return file.read()
    except (OSError, UnicodeDecodeError):
        return None
