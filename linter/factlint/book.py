"""The book: rules, language and knowledge, compiled once and cached.

Compiled patterns are pickled with their byte code, which makes a warm start ten times faster than a cold one.
The knowledge is kept apart, so that whoever writes rules does not wait for thousands of facts to be read again.
A pickle is code, so the cache is read only from a folder that belongs to the user and that nobody else can
write to; its key holds everything the compiled form depends on.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from mmap import ACCESS_READ, mmap
from typing import TypeVar
from zlib import crc32

import msgspec
import regex
from msgspec import Struct

from factlint.knowledge import Knowledge
from factlint.language import Language
from factlint.rules import Rule
from factlint.version import __version__

T = TypeVar("T")
MOST_KEPT = 30
"""Files of each kind that the cache may hold."""


class Book(Struct, frozen=True):
    """Everything a run needs besides the drafts."""

    rules: tuple[Rule, ...]
    language: Language
    knowledge: Knowledge
    key: str


def rulebook() -> str:
    """Return the folder of the built-in rules: inside the package, or beside it in a checkout."""
    here = os.path.dirname(os.path.abspath(__file__))
    inside = os.path.join(here, "rulebook")
    if os.path.isdir(inside):
        return inside
    return os.path.join(os.path.dirname(os.path.dirname(here)), "rules")


def load(rules: Sequence[str] = (), *, cache: bool = True) -> Book:
    """Return the book of the built-in rules and of house rules; raise `Unusable` with all that is wrong."""
    paths = _paths(rules)
    known = facts(rules, cache=cache)
    key = _digest([_code_stamp(), _key(paths)])
    compiled, language = _kept(f"book-{key}.bin", cache, _unpickled, _rules, paths)
    return Book(compiled, language, known, key)


def facts(rules: Sequence[str] = (), *, cache: bool = True) -> Knowledge:
    """Return the knowledge of the built-in and of house rules alone; raise `Unusable` with all that is wrong."""
    folders = knowledge_folders(rules)
    key = _digest([_code_stamp(), _key(folders)])
    return _kept(f"facts-{key}.bin", cache, _known, _facts, folders)


def knowledge_folders(rules: Sequence[str] = ()) -> list[str]:
    """Return where the knowledge of the built-in and of house rules is."""
    return [os.path.join(path, "knowledge") for path in _paths(rules) if os.path.isdir(path)]


def _paths(rules: Sequence[str]) -> list[str]:
    paths = [rulebook(), *map(os.path.abspath, rules)]
    missing = [path for path in paths if not os.path.exists(path)]
    if missing:
        from factlint.finding import Problem
        from factlint.problems import Unusable

        raise Unusable([Problem("there is no such rule file or folder", path) for path in missing])
    return paths


def _facts(folders: Sequence[str]) -> tuple[Knowledge, bytes]:
    """Return the knowledge, and what is kept of it: as msgpack it is read ten times faster than as a pickle."""
    import gc

    from factlint.knowledge import load as knowledge

    collecting = gc.isenabled()
    gc.disable()  # hundreds of thousands of objects, none of them garbage yet: to look for some takes half the time
    try:
        known = knowledge.load(folders)
        return known, msgspec.msgpack.encode(known)
    finally:
        if collecting:
            gc.enable()


def _known(kept: mmap) -> Knowledge:
    return msgspec.msgpack.decode(kept, type=Knowledge)


Compiled = tuple[tuple[Rule, ...], Language]


def _rules(paths: Sequence[str]) -> tuple[Compiled, bytes]:
    """Return the rules and the language with all phrases, and the pickle of both."""
    import pickle

    from factlint import rulefile
    from factlint.language import load as languages

    language = languages.load(os.path.join(paths[0], "languages", "en"))
    rules, phrases = rulefile.load(paths, language)
    language = languages.assembled(
        language.code, language.lists, language.finders, (*language.phrases, *phrases), language.expressions,
        language.guards, language.settings, language.cues, language.names,
    )  # fmt: skip
    return (rules, language), pickle.dumps((rules, language), protocol=5)


def _unpickled(kept: mmap) -> Compiled:
    import pickle

    rules, language = pickle.loads(kept)
    return rules, language


def _kept(
    name: str, cache: bool, read: Callable[[mmap], T], make: Callable[[Sequence[str]], tuple[T, bytes]],
    paths: Sequence[str],
) -> T:  # fmt: skip
    """Return what the cache holds under a name; if that is nothing, or damaged, make it and keep it there.

    The file is mapped: of the knowledge only what a run asks for is ever read.
    """
    path = _cache_path(name) if cache else None
    if path:
        try:
            with open(path, "rb") as file:
                return read(mmap(file.fileno(), 0, access=ACCESS_READ))
        except Exception:  # a damaged cache is no fault of the user's: compile anew
            pass
    made, kept = make(paths)
    if path:
        _store(path, kept)
    return made


def _key(paths: Sequence[str]) -> str:
    """Return a key of the names, sizes and times of the YAML and the tables below folders, or of files."""
    parts = []
    for top in paths:
        for folder, names, files in os.walk(top):
            names.sort()
            for name in sorted(files):
                if name.endswith((".yaml", ".yml", ".csv")):
                    stat = os.stat(os.path.join(folder, name))
                    parts.append(f"{folder}/{name} {stat.st_size} {stat.st_mtime_ns}")
        if os.path.isfile(top):
            stat = os.stat(top)
            parts.append(f"{top} {stat.st_size} {stat.st_mtime_ns}")
    return _digest(parts)


def _digest(parts: Sequence[str]) -> str:
    whole = "\n".join(parts).encode()
    return f"{crc32(whole):08x}{crc32(whole[::-1]):08x}"


def _code_stamp() -> str:
    """Return what changes when factlint's own code does, as in a checkout, or what it stands on."""
    here = os.path.dirname(os.path.abspath(__file__))
    stamps = [
        str(entry.stat().st_mtime_ns)
        for folder in (here, *(os.path.join(here, n) for n in ("knowledge", "language", "mentions", "relations")))
        for entry in os.scandir(folder)
        if entry.name.endswith(".py")
    ]
    return " ".join((__version__, regex.__version__, sys.version, *sorted(stamps)))


def _cache_path(name: str) -> str | None:
    """Return where a part of the book is kept; None where no folder of the user's own can be had."""
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


def _store(path: str, kept: bytes) -> None:
    temporary = f"{path}.{os.getpid()}"
    try:
        with open(temporary, "wb") as file:
            file.write(kept)
        os.replace(temporary, path)
        _tidy(path)
    except OSError:
        return


def _tidy(path: str) -> None:
    """Remove what was kept longest ago beside a file, but a few of its kind: others may run with other rules."""
    folder, kind = os.path.dirname(path), os.path.basename(path).partition("-")[0]
    same = [entry for entry in os.scandir(folder) if entry.name.startswith(f"{kind}-") and entry.name.endswith(".bin")]
    for entry in sorted(same, key=lambda entry: entry.stat().st_mtime_ns)[:-MOST_KEPT]:
        os.unlink(entry)
