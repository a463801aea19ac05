"""The book: rules, language and knowledge, compiled once and cached.

Compiled patterns are pickled with their byte code, which makes a warm start ten times faster than a cold one.
The knowledge is kept apart, so that whoever writes rules does not wait for thousands of facts to be read again; and
beneath both lies what costs most, found again by what the files hold: the language, and the entries of each file.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from mmap import mmap
from typing import TYPE_CHECKING

import msgspec
import regex
from msgspec import Struct

from factlint import cache as files
from factlint.knowledge import Knowledge
from factlint.language import Language
from factlint.rules import Rule
from factlint.version import __version__

if TYPE_CHECKING:
    from factlint.knowledge.assembly import Assembly
    from factlint.knowledge.memory import Memory

YAML = (".yaml", ".yml", ".csv")
"""The endings of rules, languages and knowledge, tables too."""
READERS = ("almanac.py", "calendar.py", "yamlfile.py", "knowledge")
"""The modules and the folder of which what is kept of the knowledge depends."""
COMPILERS = ("yamlfile.py", "language")
"""Those of which a compiled language depends."""


class Book(Struct, frozen=True, dict=True):
    """Everything a run needs besides the drafts."""

    rules: tuple[Rule, ...]
    language: Language
    knowledge: Knowledge
    key: str

    @cached_property
    def house(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The forms of names that the house prints, each with names that it does not print."""
        return tuple(dict.fromkeys((form.text, form.others) for rule in self.rules for form in rule.house))


Compiled = tuple[tuple[Rule, ...], Language]


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
    key = files.digest([_code_stamp(), files.stamp(paths, YAML)])
    if cache:
        compiled, language = files.kept(f"book-{key}.bin", _unpickled, lambda: _rules(paths, True))
    else:
        (compiled, language), _ = _rules(paths, False)
    return Book(compiled, language, known, key)


def facts(rules: Sequence[str] = (), *, cache: bool = True) -> Knowledge:
    """Return the knowledge of the built-in and of house rules alone; raise `Unusable` with all that is wrong."""
    folders = knowledge_folders(rules)
    if not cache:
        return _facts(folders, False)[0]
    key = files.digest([_version(), files.stamp(_code(READERS), (".py",)), files.stamp(folders, YAML)])
    return files.kept(f"facts-{key}.bin", _known, lambda: _facts(folders, True))


def knowledge_folders(rules: Sequence[str] = ()) -> list[str]:
    """Return where the knowledge of the built-in and of house rules is."""
    return [os.path.join(path, "knowledge") for path in _paths(rules) if os.path.isdir(path)]


def entries(paths: Sequence[str]) -> Assembly:
    """Return the entries of folders and files of knowledge, put together, with all that is wrong with them."""
    from factlint.knowledge.assembly import assembled

    with _remembered(cache=True) as memory:
        return assembled(paths, memory)


def _paths(rules: Sequence[str]) -> list[str]:
    paths = [rulebook(), *map(os.path.abspath, rules)]
    missing = [path for path in paths if not os.path.exists(path)]
    if missing:
        from factlint.finding import Problem
        from factlint.problems import Unusable

        raise Unusable([Problem("there is no such rule file or folder", path) for path in missing])
    return paths


def _facts(folders: Sequence[str], cache: bool) -> tuple[Knowledge, bytes]:
    """Return the knowledge, and what is kept of it: as msgpack it is read ten times faster than as a pickle."""
    from factlint.knowledge import load as knowledge

    with _remembered(cache) as memory:
        known = knowledge.load(folders, memory)
        return known, msgspec.msgpack.encode(known)


@contextmanager
def _remembered(cache: bool) -> Iterator[Memory]:
    """Give what files said when they were last read, and keep what is read of others; nothing without a cache."""
    from factlint.knowledge.memory import Memory, uncollected

    name = f"entries-{files.digest([_version(), files.contents(_code(READERS), ('.py',))])}.bin"
    path = files.where(name) if cache else None
    memory = Memory.unpacked(files.held(path)) if path else Memory()
    try:
        with uncollected():
            yield memory
    finally:
        if path and memory.changed:
            files.store(path, memory.packed())


def _known(kept: mmap) -> Knowledge:
    return msgspec.msgpack.decode(kept, type=Knowledge)


def _rules(paths: Sequence[str], cache: bool) -> tuple[Compiled, bytes]:
    """Return the rules and the language with all phrases, and the pickle of both."""
    import pickle

    from factlint import house, rulefile

    language = _language(os.path.join(paths[0], "languages", "en"), cache)
    rules, phrases = rulefile.load(paths, language)
    if phrases:
        language = house.enlarged(language, phrases)
    return (rules, language), pickle.dumps((rules, language), protocol=5)


def _language(folder: str, cache: bool) -> Language:
    """Return the compiled language: house rules add to it, and do not change it."""
    import pickle

    from factlint.language import load as languages

    def made() -> tuple[Language, bytes]:
        language = languages.load(folder)
        return language, pickle.dumps(language, protocol=5)

    def read(kept: mmap) -> Language:
        language: Language = pickle.loads(kept)
        return language

    if not cache:
        return made()[0]
    key = files.digest([_version(), files.contents(_code(COMPILERS), (".py",)), files.contents([folder], YAML)])
    return files.kept(f"language-{key}.bin", read, made)


def _unpickled(kept: mmap) -> Compiled:
    import pickle

    rules, language = pickle.loads(kept)
    return rules, language


def _code(names: Iterable[str]) -> list[str]:
    here = os.path.dirname(os.path.abspath(__file__))
    return [os.path.join(here, name) for name in names]


def _version() -> str:
    return f"{__version__} {regex.__version__} {sys.version}"


def _code_stamp() -> str:
    """Return what changes when factlint's own code does, as in a checkout, or what it stands on."""
    here = os.path.dirname(os.path.abspath(__file__))
    stamps = [
        str(entry.stat().st_mtime_ns)
        for folder in (here, *(os.path.join(here, n) for n in ("knowledge", "language", "mentions", "relations")))
        for entry in os.scandir(folder)
        if entry.name.endswith(".py")
    ]
    return " ".join((_version(), *sorted(stamps)))
