"""The book: rules, language and knowledge, compiled once and cached.

Compiled patterns are pickled with their byte code, which makes a warm start ten times faster than a cold one.
A pickle is code, so the cache is read only from a folder that belongs to the user and that nobody else can
write to; its key holds everything the compiled form depends on.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from zlib import crc32

import msgspec
import regex
from msgspec import Struct

from factlint.knowledge import Knowledge
from factlint.language import Language
from factlint.rules import Rule
from factlint.version import __version__


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
    paths = [rulebook(), *map(os.path.abspath, rules)]
    key = _key(paths)
    path = _cache_path(key) if cache else None
    found = _cached(path) if path else None
    if found is not None:
        return found
    book = _compiled(paths, key)
    if path:
        _store(path, book)
    return book


def _compiled(paths: Sequence[str], key: str) -> Book:
    from factlint import rulefile
    from factlint.knowledge import load as facts
    from factlint.language import load as languages
    from factlint.problems import Unusable

    builtin = paths[0]
    language = languages.load(os.path.join(builtin, "languages", "en"))
    missing = [path for path in paths[1:] if not os.path.exists(path)]
    if missing:
        from factlint.finding import Problem

        raise Unusable([Problem("there is no such rule file or folder", path) for path in missing])
    folders = [os.path.join(path, "knowledge") for path in paths if os.path.isdir(path)]
    known = facts.load(folders)
    rules, phrases = rulefile.load(paths, language)
    language = languages.assembled(
        language.code, language.lists, language.finders, (*language.phrases, *phrases), language.expressions,
        language.guards, language.settings, language.cues,
    )  # fmt: skip
    return Book(rules, language, known, key)


def _key(paths: Sequence[str]) -> str:
    """Return a key of the YAML's names, sizes and times, and of the versions of all that compiles it."""
    parts = [__version__, regex.__version__, sys.version, _code_stamp()]
    for top in paths:
        for folder, names, files in os.walk(top):
            names.sort()
            for name in sorted(files):
                if name.endswith((".yaml", ".yml")):
                    stat = os.stat(os.path.join(folder, name))
                    parts.append(f"{folder}/{name} {stat.st_size} {stat.st_mtime_ns}")
        if os.path.isfile(top):
            stat = os.stat(top)
            parts.append(f"{top} {stat.st_size} {stat.st_mtime_ns}")
    whole = "\n".join(parts).encode()
    return f"{crc32(whole):08x}{crc32(whole[::-1]):08x}"


def _code_stamp() -> str:
    """Return what changes when factlint's own code does, as in a checkout."""
    here = os.path.dirname(os.path.abspath(__file__))
    stamps = [
        str(entry.stat().st_mtime_ns)
        for folder in (here, *(os.path.join(here, n) for n in ("knowledge", "language", "mentions", "relations")))
        for entry in os.scandir(folder)
        if entry.name.endswith(".py")
    ]
    return " ".join(sorted(stamps))


def _cache_path(key: str) -> str | None:
    """Return where the compiled book is kept; None where no folder of the user's own can be had."""
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
    return os.path.join(base, f"book-{key}.bin")


def _cached(path: str) -> Book | None:
    import pickle

    try:
        with open(path, "rb") as file:
            rules, language, facts, key = pickle.load(file)
        known = msgspec.msgpack.decode(facts, type=Knowledge)  # ten times faster than as a pickle
    except Exception:  # a damaged cache is no fault of the user's: compile anew
        return None
    return Book(rules, language, known, key)


def _store(path: str, book: Book) -> None:
    import pickle

    temporary = f"{path}.{os.getpid()}"
    try:
        with open(temporary, "wb") as file:
            facts = msgspec.msgpack.encode(book.knowledge)
            pickle.dump((book.rules, book.language, facts, book.key), file, protocol=5)
        os.replace(temporary, path)
    except (OSError, pickle.PicklingError):
        return
