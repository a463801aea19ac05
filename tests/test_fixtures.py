"""Whole articles, each with the report that linting it must give. `make fixtures` writes the reports anew."""

import os
import re
from pathlib import Path

import pytest

from factlint import book, engine
from factlint.document import Document
from factlint.finding import Finding
from factlint.reading import read

ROOT = Path(__file__).parent.parent
DRAFTS = sorted(
    path
    for folder in ("fixtures", "seeds")
    for path in (ROOT / folder).iterdir()
    if path.suffix in (".md", ".html", ".txt") and path.name != "README.md"
)
FENCE = re.compile(r"(?<=```report\n).*?(?=```)", re.DOTALL)
BOOK = book.load()


def lines(finding: Finding) -> list[str]:
    row, column = finding.place.location
    head = f"{row}:{column} {finding.code} [{finding.severity}] {finding.message}"
    steps = [
        f"    {step.place.location.row}:{step.place.location.column} {step.message}"
        if step.place and step.place.span is not None
        else f"    {step.message}"
        for step in finding.steps
    ]
    return [head, *steps, *(f"    {line}" for line in finding.proof)]


def report(path: Path) -> str:
    (document,) = read(str(path))
    assert isinstance(document, Document)
    found = engine.check(document, BOOK, engine.Options()).findings
    return "\n".join(line for finding in found for line in lines(finding)) + "\n" if found else "clean\n"


def expected(path: Path) -> str:
    if path.suffix == ".md" and path.parent.name == "fixtures":
        found = FENCE.search(path.read_text(encoding="utf-8"))
        assert found, f"{path.name} ends with a fenced block `report`"
        return found[0]
    beside = path.with_suffix(".report")
    return beside.read_text(encoding="utf-8") if beside.exists() else "clean\n"


def write(path: Path, text: str) -> None:
    if path.suffix == ".md" and path.parent.name == "fixtures":
        source = path.read_text(encoding="utf-8")
        path.write_text(FENCE.sub(lambda _: text, source), encoding="utf-8")
    elif text != "clean\n" or path.parent.name == "fixtures":
        path.with_suffix(".report").write_text(text, encoding="utf-8")


@pytest.mark.parametrize("path", DRAFTS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_an_article_gives_the_report_that_stands_with_it(path: Path) -> None:
    found = report(path)
    if os.environ.get("FACTLINT_WRITE_REPORTS"):
        write(path, found)
    assert found == expected(path)


def test_there_are_articles_enough_and_half_of_them_are_clean() -> None:
    fixtures = [path for path in DRAFTS if path.parent.name == "fixtures"]
    clean = [path for path in fixtures if expected(path) == "clean\n"]
    assert len(fixtures) >= 25
    assert len(clean) * 2 >= len(fixtures)
    assert all(expected(path) == "clean\n" for path in DRAFTS if path.parent.name == "seeds")


def test_an_article_has_200_to_600_words() -> None:
    for path in DRAFTS:
        (document,) = read(str(path))
        assert isinstance(document, Document)
        assert 200 <= len(re.findall(r"\w[\w'’-]*", document.text)) <= 600, path.name
