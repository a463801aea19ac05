"""Ignore files, by the rules of .gitignore.

A pattern with a slash before its end is anchored in the folder of its file, another holds at any depth below.
Of several that match, the last one in the deepest folder decides. What is in an ignored folder stays ignored.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from typing import NamedTuple

FILES = (".gitignore", ".ignore", ".factlintignore")
"""The ignore files of a folder; the later ones have the last word."""

# Compiled when first used: a draft that is named needs no ignore file.
_TOKEN = (
    r"(?P<folders>(?:^|(?<=/))\*\*/)|(?P<all>(?<=/)\*\*$)|(?P<some>\*+)|(?P<one>\?)"
    r"|\[(?P<out>[!^]?)(?P<set>\]?[^\]/]*)\]|(?P<broken>\[)|\\(?P<literal>.)|(?P<plain>.)"
)


class Pattern(NamedTuple):
    """A line of an ignore file."""

    expression: re.Pattern[str]
    negated: bool
    folders_only: bool


class Ignore(NamedTuple):
    """The patterns of a folder."""

    folder: str
    patterns: tuple[Pattern, ...]


def ignored(path: str, stack: Iterable[Ignore], *, folder: bool) -> bool:
    """Tell whether a path is ignored. The stack holds the folders above it, the deepest last."""
    for ignore in reversed(tuple(stack)):
        relative = path[len(ignore.folder) :].replace(os.sep, "/").lstrip("/")
        for pattern in reversed(ignore.patterns):
            if (folder or not pattern.folders_only) and pattern.expression.fullmatch(relative):
                return not pattern.negated
    return False


def of_folder(folder: str, names: Iterable[str] | None = None) -> tuple[Ignore, ...]:
    """Return what a folder's ignore files say. *names* are the names in it, where they are known."""
    lines: list[str] = []
    for name in FILES:
        if names is None or name in names:
            lines += _lines(os.path.join(folder, name))
    patterns = tuple(pattern for line in lines if (pattern := parsed(line)))
    return (Ignore(folder, patterns),) if patterns else ()


def above(folder: str) -> tuple[Ignore, ...]:
    """Return what the ignore files above a folder say, up to the root of its repository, if it is in one."""
    here, folders = folder, []
    while not os.path.exists(os.path.join(here, ".git")):
        here, last = os.path.dirname(here), here
        if here == last:
            return ()
        folders.append(here)
    return tuple(ignore for each in reversed(folders) for ignore in of_folder(each))


def _lines(path: str) -> list[str]:
    try:
        with open(path, encoding="utf-8-sig", errors="surrogateescape") as file:
            return file.read().splitlines()
    except OSError:
        return []


def parsed(line: str) -> Pattern | None:
    """Return the pattern of a line; None of a blank one, a comment, or one that matches nothing."""
    text = re.sub(r"(?<!\\)[ \t]+$", "", line)
    if not text or text.startswith("#"):
        return None
    negated = text.startswith("!")
    text = text[negated:]
    folders_only = text.endswith("/")
    text = text.rstrip("/")
    anchored = "/" in text
    expression = "".join(map(_translated, re.finditer(_TOKEN, text.lstrip("/"))))
    try:
        return Pattern(re.compile(("" if anchored else "(?:.*/)?") + expression, re.S), negated, folders_only)
    except re.error:
        return None


def _translated(token: re.Match[str]) -> str:
    """Return the regular expression of a piece of a pattern."""
    if token["set"] is not None:
        inside = re.sub(r"([\\\[&|~]|--)", r"\\\1", token["set"]) or "^"
        return f"(?!/)[{'^' if token['out'] else ''}{inside}]"
    wild = {"folders": "(?:.*/)?", "all": ".+", "some": "[^/]*", "one": "[^/]", "broken": "(?!)"}
    return wild.get(token.lastgroup or "") or re.escape(token["literal"] or token["plain"])
