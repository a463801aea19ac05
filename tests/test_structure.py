# ruff: noqa: E501
"""The program's shape: layers, sizes, and no English outside what it says to people."""

from __future__ import annotations

import ast
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from statistics import median

import pytest

import factlint
from factlint import yamlfile
from factlint.book import rulebook

ROOT = Path(__file__).parents[1]
PACKAGE = Path(factlint.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text()) if (ROOT / "pyproject.toml").exists() else {}

LONGEST_MODULE, USUAL_MODULE, LONGEST_FUNCTION = 250, 100, 40

WORDLESS = ("mentions", "relations", "language", "reading")
"""Folders whose modules know no word of a language."""
WORDLESS_MODULES = ("article", "attributions", "bind", "calendar", "claims", "document", "engine", "network", "published",
                    "quotations", "sentences", "solve", "text")  # fmt: skip
ABOUT_PEOPLE = ("attributions", "geography", "knowledge", "names", "packages", "providers")
"""Folders and modules that know no title of an office: those are the language's, and the knowledge's."""
ROLES = {"speaker", "anchor", "author"}
"""Titles that are also what attributions, times and pages have."""
TECHNICAL = {
    # units and fields of dates, which the language's files name as their values
    "minute", "hour", "night", "week", "fortnight", "month", "year", "quarter", "decade", "century", "weekend", "season",
    "time", "digits", "number", "hedge", "vague", "almost", "over", "about", "under", "exact", "position", "part", "holiday",
    # names of shapes, slots, claims, lists and guards
    "date", "monthday", "weekday", "today", "clock", "noun", "event", "series", "jubilee", "edition", "person", "published",
    "future", "past", "speech", "contact", "unit", "ordinal", "cardinal", "article", "range", "first", "last", "other", "second",
    "words", "said", "before", "after", "since", "start", "whole", "latest", "founded", "present", "happening", "street",
    "ahead", "fiscal", "many", "every", "title", "section", "line", "page", "area", "closing", "opening", "earlier", "period", "later", "told", "semester", "rate", "stretch", "half", "then", "plural", "core", "stretched", "narrative",
    "corrected", "correction", "dateline", "forward", "posted", "begins", "stated", "expected",
    # names of formats, of HTML's elements and of fields of a page
    "main", "head", "body", "table", "list", "text", "file", "form", "address", "base", "source", "closed", "open",
    "updated", "modified", "meeting", "trial", "campaign", "mark", "marks", "sets", "cut", "post", "posting", "report", "strike",
}  # fmt: skip
"""Words of the language that are also names inside the program: keys of data, never matched against a text."""

ABOUT_ERRORS = {"it must have"}
"""What is said of an archive's broken line."""


def modules(*names: str) -> list[Path]:
    return [path for path in MODULES if path.relative_to(PACKAGE).with_suffix("").parts[0] in names]


def dotted(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


def shown(path: Path) -> str:
    return str(path.relative_to(PACKAGE))


def lines(path: Path) -> int:
    return len(path.read_text().splitlines())


def functions(path: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, (node.end_lineno or 0) - node.lineno + 1


def constants(path: Path) -> Iterator[tuple[int, str]]:
    """Yield the strings of a module that are data: no docstring, nothing said in an error."""
    tree = ast.parse(path.read_text())
    silent: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            silent.add(id(node.value))
        if isinstance(node, ast.Raise | ast.Assert) or _tells(node):
            silent.update(id(inner) for inner in ast.walk(node))
        if isinstance(node, ast.AnnAssign):
            silent.update(id(inner) for inner in ast.walk(node.annotation))
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in silent:
            yield node.lineno, node.value


def _tells(node: ast.AST) -> bool:
    """Tell whether a call makes a problem, a verdict or a relation's description: words for people."""
    if not isinstance(node, ast.Call):
        return False
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    return name in {"problem", "Problem", "unusable", "_unusable", "Broken", "Verdict", "Relation", "Unusable"}


def test_the_layers_hold() -> None:
    if "importlinter" not in PROJECT.get("tool", {}):
        pytest.skip("pyproject.toml has no [tool.importlinter]")
    pytest.importorskip("importlinter")
    run = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    done = subprocess.run(
        [sys.executable, "-c", run, "--no-cache"], cwd=ROOT, capture_output=True, text=True, timeout=120,
        env={"PYTHONPATH": str(PACKAGE.parent), "PATH": "/usr/bin:/bin"},
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("path", MODULES, ids=shown)
def test_a_module_is_short(path: Path) -> None:
    assert lines(path) <= LONGEST_MODULE


def test_most_modules_are_shorter_still() -> None:
    assert median(lines(path) for path in MODULES if lines(path)) < USUAL_MODULE


@pytest.mark.parametrize("path", MODULES, ids=shown)
def test_a_function_is_short(path: Path) -> None:
    assert [(name, length) for name, length in functions(path) if length > LONGEST_FUNCTION] == []


@pytest.mark.parametrize("path", MODULES, ids=shown)
def test_a_module_says_what_it_is(path: Path) -> None:
    tree = ast.parse(path.read_text())
    assert ast.get_docstring(tree) or not tree.body


@pytest.mark.parametrize("path", MODULES, ids=shown)
def test_every_name_that_a_module_exports_exists(path: Path) -> None:
    module = import_module(dotted(path)) if path.name != "__main__.py" else None
    missing = [name for name in getattr(module, "__all__", ()) if not hasattr(module, name)]
    assert missing == []


@cache
def language_words() -> set[str]:
    """Return the words of the language, of four letters or more."""
    file = yamlfile.load(str(Path(rulebook()) / "languages" / "en" / "words.yaml")).data
    found: set[str] = set()
    for data in file.values():
        words = data if isinstance(data, list) else data.get("words", data if "pattern" not in data else [])
        found.update(str(word).lower() for word in words)
    return {word for word in found if len(word) >= 4} - TECHNICAL


def test_the_words_of_the_language_are_found() -> None:
    assert {"january", "friday", "yesterday", "nearly", "said"} <= language_words() | TECHNICAL


@pytest.mark.parametrize("path", modules(*WORDLESS, *WORDLESS_MODULES), ids=shown)
def test_no_word_of_the_language_stands_in_python(path: Path) -> None:
    words = language_words()
    found = [text for _, text in constants(path) if set(text.lower().replace("|", " ").split()) & words]
    assert [text for text in found if text not in ABOUT_ERRORS] == []


@cache
def heads_of_titles() -> set[str]:
    return set(yamlfile.load(str(Path(rulebook()) / "languages" / "en" / "names.yaml")).data["heads"]) - TECHNICAL - ROLES


@pytest.mark.parametrize("path", modules(*WORDLESS, *ABOUT_PEOPLE), ids=shown)
def test_no_title_of_an_office_stands_in_python(path: Path) -> None:
    assert {"president", "governor", "senator"} <= heads_of_titles()
    assert [text for _, text in constants(path) if set(text.lower().split()) & heads_of_titles()] == []


@pytest.mark.parametrize(
    "path", [path for path in MODULES if path.relative_to(PACKAGE).parts[0] not in ("cli", "reports")], ids=shown
)
def test_no_month_and_no_weekday_stands_in_python(path: Path) -> None:
    names = {"january", "february", "april", "june", "july", "august", "september", "october", "november", "december", "monday",
             "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}  # fmt: skip
    assert [(row, text) for row, text in constants(path) if set(text.lower().replace("|", " ").split()) & names] == []


def test_the_version_is_the_projects() -> None:
    assert factlint.__version__ == PROJECT["project"]["version"]


def test_the_clock_is_never_read() -> None:
    readers = {"today", "now", "utcnow", "time", "localtime", "gmtime", "time_ns"}
    found = []
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in readers:
                owner = node.func.value
                if isinstance(owner, ast.Name) and owner.id in {"date", "datetime", "time"}:
                    found.append((shown(path), node.lineno))
    assert found == []
