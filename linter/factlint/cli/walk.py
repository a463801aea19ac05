"""Which files are drafts: those named, and those found in the folders named."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

from factlint.cli.ignore import Ignore, above, ignored, of_folder
from factlint.finding import Problem

DRAFTS = (".md", ".markdown", ".txt", ".text", ".html", ".htm", ".xhtml")
"""The endings of drafts. Archives (.jsonl) must be named."""

_FOLDERS = frozenset({"node_modules", "__pycache__"})
# Files about a project or a site. In capitals they may have more to their name (LICENSE-MIT.txt).
_ABOUT = "licen[cs]e|copying|notice|readme|changelog|changes|contributing|code_of_conduct|security|authors"
_OTHER = (
    rf"(?i:(?:{_ABOUT})\.[a-z]+)|(?:{_ABOUT.replace('[cs]', '[CS]').upper()})[-_.].*"
    r"|(?i:requirements.*\.txt|constraints.*\.txt|cmakelists\.txt|robots\.txt|humans\.txt|llms\.txt|ads\.txt)"
)


def drafts(path: str, *, force_exclude: bool = False) -> Iterator[str | Problem]:
    """Yield the drafts that a path of the command line means, in order of their names.

    A file that is named is a draft whatever it is called, unless *force_exclude* asks to treat it like one
    found in a folder, as a hook must that is handed every file of a commit.
    """
    shown = path if path == "-" else os.path.normpath(path)
    if path != "-" and os.path.isdir(path):
        folder = os.path.abspath(path)
        yield from _walked("" if shown == "." else shown, folder, above(folder))
    elif path != "-" and not os.path.lexists(path):
        yield Problem("no such file or folder", shown, hint=_hint(path))
    elif not (force_exclude and excluded(shown)):
        yield shown


def _walked(shown: str, folder: str, stack: tuple[Ignore, ...]) -> Iterator[str | Problem]:
    try:
        with os.scandir(folder) as entries:
            found = {entry.name: entry.is_dir(follow_symlinks=False) for entry in entries}
    except OSError as error:
        yield Problem(f"cannot read the folder: {error.strerror}", shown)
        return
    if "pyvenv.cfg" in found:
        return
    stack = (*stack, *of_folder(folder, found))
    for name in sorted(found):
        is_folder, path = found[name], os.path.join(folder, name)
        if not _wanted(name, folder=is_folder) or ignored(path, stack, folder=is_folder):
            continue
        if is_folder:
            yield from _walked(os.path.join(shown, name), path, stack)
        elif os.path.isfile(path):
            yield os.path.join(shown, name)


def _wanted(name: str, *, folder: bool) -> bool:
    """Tell whether a folder may hold drafts, or a file may be one, by its name."""
    if name.startswith("."):
        return False
    if folder:
        return name not in _FOLDERS
    return name.lower().endswith(DRAFTS) and not re.fullmatch(_OTHER, name)


def excluded(path: str) -> bool:
    """Tell whether a walk through the current folder would leave out a file."""
    here = os.getcwd()
    relative = os.path.relpath(path, here)
    parts = relative.split(os.sep)
    if parts[0] == os.pardir:
        return not _wanted(parts[-1], folder=False)
    stack = above(here)
    for number, name in enumerate(parts, 1):
        is_folder = number < len(parts)
        stack = (*stack, *of_folder(here))
        here = os.path.join(here, name)
        archive = not is_folder and name.lower().endswith(".jsonl")
        if not (archive or _wanted(name, folder=is_folder)) or ignored(here, stack, folder=is_folder):
            return True
    return False


def _hint(path: str) -> str:
    """Return what may have been meant by a path that is not there."""
    from difflib import get_close_matches

    folder, name = os.path.split(path)
    try:
        there = os.listdir(folder or ".")
    except OSError:
        return ""
    from factlint.cli import COMMANDS

    nearest = get_close_matches(name, there, n=1)
    if nearest:
        return f"did you mean {os.path.join(folder, nearest[0])}?"
    command = get_close_matches(path, COMMANDS, n=1)
    return f"did you mean the command {command[0]}?" if command else ""
