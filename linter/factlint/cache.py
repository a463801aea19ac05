"""The user's cache: files that are replaced whole, and made anew where they are damaged.

A pickle is code, so files are read only from a folder that belongs to the user and that nobody else can write to.
Their names hold a key of everything that what they hold depends on.
"""

from __future__ import annotations

import os
from _thread import get_ident
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from mmap import ACCESS_READ, mmap
from typing import TypeVar
from zlib import crc32

T = TypeVar("T")
MOST_KEPT = 12
"""Files of each kind that the cache may hold."""
_PART = ".part"
_LONG = 3_600
"""Seconds after which a file that was begun is no longer being written."""


def kept(name: str, read: Callable[[mmap], T], make: Callable[[], tuple[T, bytes]]) -> T:
    """Return what the cache holds under a name; if that is nothing, or damaged, make it and keep it there.

    The file is mapped: only what a run asks for is ever read.
    """
    path = where(name)
    if path:
        try:
            with open(path, "rb") as file:
                found = read(mmap(file.fileno(), 0, access=ACCESS_READ))
            _touch(path)
            return found
        except Exception:  # a damaged cache is no fault of the user's: make it anew
            pass
    made, packed = make()
    if path:
        store(path, packed)
    return made


def held(path: str) -> bytes:
    """Return what a file holds; nothing if there is none."""
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError:
        return b""


def _touch(path: str) -> None:
    """Note that a file was used, where that may be written."""
    with suppress(OSError):
        os.utime(path)


def where(name: str) -> str | None:
    """Return where something is kept; None where no folder of the user's own can be had."""
    base = os.environ.get("FACTLINT_CACHE") or os.path.join(
        os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache"), "factlint"
    )
    try:
        os.makedirs(base, mode=0o700, exist_ok=True)
        stat = os.stat(base)
    except OSError:
        return None
    if hasattr(os, "getuid") and (stat.st_uid != os.getuid() or stat.st_mode & 0o022):
        return None
    return os.path.join(base, name)


def store(path: str, packed: bytes) -> None:
    """Put a file in place whole, so that no run sees a part of it, and no crash leaves one."""
    begun = f"{path}.{os.getpid()}-{get_ident()}{_PART}"
    try:
        with open(begun, "wb") as file:
            file.write(packed)
            file.flush()
            os.fsync(file.fileno())
        os.replace(begun, path)
        _tidy(path)
    except OSError:
        return


def _tidy(path: str) -> None:
    """Remove what was used longest ago beside a file, but a few of its kind: others may run with other rules."""
    folder, kind = os.path.dirname(path), os.path.basename(path).partition("-")[0]
    every = [entry for entry in os.scandir(folder) if entry.name.startswith(f"{kind}-")]
    used = {entry.path: entry.stat().st_mtime_ns for entry in every}
    whole = sorted((each for each in used if each.endswith(".bin")), key=used.__getitem__)
    left = [each for each in used if each.endswith(_PART) and used[each] < used[path] - _LONG * 10**9]
    for each in (*whole[:-MOST_KEPT], *left):
        os.unlink(each)


def digest(parts: Sequence[str]) -> str:
    """Return a key of some strings."""
    whole = "\n".join(parts).encode()
    return f"{crc32(whole):08x}{crc32(whole[::-1]):08x}"


def stamp(tops: Iterable[str], endings: tuple[str, ...]) -> str:
    """Return a key of the names, sizes and times of files, those below folders by their endings."""
    parts = []
    for path in _files(tops, endings):
        stat = os.stat(path)
        parts.append(f"{path} {stat.st_size} {stat.st_mtime_ns}")
    return digest(parts)


def contents(tops: Iterable[str], endings: tuple[str, ...]) -> str:
    """Return a key of what files hold, wherever they are."""
    from hashlib import blake2b

    found = blake2b(digest_size=12)
    for path in _files(tops, endings):
        with open(path, "rb") as file:
            held = file.read()
        found.update(f"{os.path.basename(path)} {len(held)} ".encode() + held)
    return found.hexdigest()


def _files(tops: Iterable[str], endings: tuple[str, ...]) -> Iterator[str]:
    for top in tops:
        if os.path.isfile(top):
            yield top
        for folder, names, files in os.walk(top):
            names.sort()
            yield from (os.path.join(folder, name) for name in sorted(files) if name.endswith(endings))
