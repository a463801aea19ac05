"""The cache: what costs much is made once, what changed alone is made anew, and no damage is ever seen."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import yaml

from factlint import book, cache, yamlfile
from factlint.problems import Unusable

PEOPLE = """
source: the register
checked: 2026-11-27
people:
  - {name: Anna Quandahl, born: 1960-04-02}
"""
WAR = """
- id: war
  kind: war
  names: [the tram war]
  start: 2001-03-01
  source: the register
  checked: 2026-11-27
"""
HOUSE = """
source: the register
checked: 2026-11-27
people:
  - {name: Bertha Quandahl, born: 1961-04-02}
"""
DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda whole: b"",
    "half": lambda whole: whole[: len(whole) // 2],
    "nulls": lambda whole: bytes(len(whole)),
    "other": lambda whole: b"\x80\x05broken",
}


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache of a test's own."""
    monkeypatch.setenv("FACTLINT_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture(scope="module")
def rules(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a small book: one rule, a language of a few patterns, a person and a war."""
    whole, top = Path(book.rulebook()), tmp_path_factory.mktemp("small") / "rules"
    shutil.copytree(whole / "languages", top / "languages")
    (top / "dates").mkdir()
    shutil.copy(whole / "dates" / "weekday-date.yaml", top / "dates")
    language = top / "languages" / "en"
    for name, few in (("times", 2), ("numbers", 1), ("expressions", 0)):
        data = yamlfile.load(str(language / f"{name}.yaml")).data
        (language / f"{name}.yaml").write_text(yaml.safe_dump(data[:few]))
    phrases = yamlfile.load(str(language / "phrases.yaml")).data
    (language / "phrases.yaml").write_text(yaml.safe_dump({"calendar-date": phrases["calendar-date"]}))
    for name, text in (("people/some", PEOPLE), ("events/wars", WAR)):
        path = top / "knowledge" / f"{name}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    shutil.copy(whole / "knowledge" / "titles.yaml", top / "knowledge")
    return top


@pytest.fixture(scope="module")
def filled(rules: Path) -> Path:
    """A cache of the small book."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FACTLINT_CACHE", str(rules.parent / "cache"))
        patch.setattr(book, "rulebook", lambda: str(rules))
        book.load()
    return rules.parent / "cache"


@pytest.fixture
def small(rules: Path, filled: Path, monkeypatch: pytest.MonkeyPatch, kept: Path) -> Path:
    """The folder of the small book, which is in the cache already."""
    shutil.copytree(filled, kept)
    monkeypatch.setattr(book, "rulebook", lambda: str(rules))
    return rules


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the YAML files that were read."""
    names: list[str] = []
    load = yamlfile.load

    def told(path: str, text: str | None = None) -> yamlfile.YamlFile:
        names.append(os.path.basename(path))
        return load(path, text)

    monkeypatch.setattr(yamlfile, "load", told)
    return names


def newsroom(above: Path, text: str = HOUSE) -> str:
    folder = above / "newsroom" / "knowledge" / "people"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "own.yaml").write_text(text)
    return str(above / "newsroom")


def told(found: book.Book) -> tuple[list[str], int, list[str], list[str]]:
    return (
        [rule.code for rule in found.rules], len(found.language.phrases),
        list(found.knowledge.people.entries), list(found.knowledge.events),
    )  # fmt: skip


def test_a_second_start_reads_no_yaml(small: Path, read: list[str]) -> None:
    found = book.load()
    assert told(found) == (["DAT102"], len(found.language.phrases), ["anna-quandahl"], ["war"])
    assert read == []


def test_of_the_knowledge_only_the_file_that_was_changed_is_read_again(small: Path, tmp_path: Path, read) -> None:
    house = newsroom(tmp_path)
    book.facts([house])
    read.clear()
    newsroom(tmp_path, HOUSE.replace("Bertha", "Clara"))
    people = book.facts([house]).people
    assert read == ["own.yaml"]
    assert [bool(people.persons(f"{name} Quandahl")) for name in ("Anna", "Bertha", "Clara")] == [True, False, True]


def test_a_newsrooms_first_file_is_the_only_one_that_is_read(small: Path, tmp_path: Path, read: list[str]) -> None:
    found = book.load([newsroom(tmp_path)])
    assert list(found.knowledge.people.entries) == ["anna-quandahl", "bertha-quandahl"]
    assert set(read) == {"own.yaml", "weekday-date.yaml"}


def test_a_house_rule_reads_neither_the_language_nor_the_knowledge_again(small: Path, tmp_path: Path, read) -> None:
    rule = (small / "dates" / "weekday-date.yaml").read_text().replace("DAT102", "HSE901")
    (tmp_path / "own-rule.yaml").write_text(rule)
    assert [each.code for each in book.load([str(tmp_path / "own-rule.yaml")]).rules] == ["DAT102", "HSE901"]
    assert sorted(read) == ["own-rule.yaml", "weekday-date.yaml"]


def test_a_copy_of_the_rules_elsewhere_reads_only_the_rules(small: Path, tmp_path: Path, monkeypatch, read) -> None:
    first = told(book.load())
    shutil.copytree(small, tmp_path / "copy")
    monkeypatch.setattr(book, "rulebook", lambda: str(tmp_path / "copy"))
    assert told(book.load()) == first
    assert read == ["weekday-date.yaml"]


def test_what_is_wrong_is_told_on_every_run(small: Path, tmp_path: Path) -> None:
    house = newsroom(tmp_path, HOUSE.replace("born", "bron"))
    for _ in range(2):
        with pytest.raises(Unusable) as caught:
            book.facts([house])
        (problem,) = caught.value.problems
        assert "unknown key 'bron'" in problem.message
        assert problem.location is not None


def test_what_was_read_before_a_fault_is_not_read_again(small: Path, tmp_path: Path, read: list[str]) -> None:
    house = newsroom(tmp_path, HOUSE.replace("born", "bron"))
    with pytest.raises(Unusable):
        book.facts([house])
    newsroom(tmp_path)
    read.clear()
    assert book.facts([house]).people.persons("Bertha Quandahl")
    assert read == ["own.yaml"]


@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize("kinds", [("book",), ("facts",), ("book", "language"), ("facts", "entries")], ids="-".join)
def test_a_damaged_file_is_made_anew(small: Path, kept: Path, read, kinds: tuple[str, ...], damage: str) -> None:
    first = told(book.load())
    files = [path for kind in kinds for path in kept.glob(f"{kind}-*.bin")]
    assert len(files) == len(kinds)
    for path in files:
        path.write_bytes(DAMAGES[damage](path.read_bytes()))
    assert told(book.load()) == first
    assert bool(read) == (kinds != ("facts",))
    read.clear()
    assert told(book.load()) == first
    assert read == []


def test_without_the_cache_nothing_is_kept(small: Path, kept: Path) -> None:
    found = book.load(cache=False)
    assert told(found) == told(book.load())
    shutil.rmtree(kept)
    book.load(cache=False)
    assert not kept.exists()


def test_a_folder_that_others_can_write_to_holds_no_cache(kept: Path) -> None:
    kept.mkdir()
    kept.chmod(0o777)
    assert cache.where("book-1.bin") is None


def test_a_crash_while_a_file_is_written_leaves_what_was_there(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = cache.where("book-1.bin")
    assert path
    cache.store(path, b"whole")

    def crash(*_: object) -> None:
        raise OSError("no space is left")

    with monkeypatch.context() as crashing:
        crashing.setattr(os, "fsync", crash)
        cache.store(path, b"half")
    assert Path(path).read_bytes() == b"whole"
    assert cache.kept("book-1.bin", bytes, lambda: (b"", b"")) == b"whole"


def test_what_a_crash_has_left_is_removed_after_an_hour(kept: Path) -> None:
    path = cache.where("book-1.bin")
    assert path
    for name, age in (("book-2.bin.7.part", 7_200), ("book-3.bin.8.part", 60)):
        (kept / name).write_bytes(b"half")
        written = (kept / name).stat().st_mtime - age
        os.utime(kept / name, (written, written))
    cache.store(path, b"whole")
    assert sorted(os.listdir(kept)) == ["book-1.bin", "book-3.bin.8.part"]


def test_runs_at_once_see_whole_files_only(kept: Path) -> None:
    def run(number: int) -> bool:
        made = bytes([number]) * 200_000
        path = cache.where("book-1.bin")
        assert path
        cache.store(path, made)
        seen = cache.kept("book-1.bin", bytes, lambda: (made, made))
        return len(seen) == len(made) and len(set(seen)) == 1

    with ThreadPoolExecutor(8) as runs:
        assert all(runs.map(run, range(60)))
    assert os.listdir(kept) == ["book-1.bin"]


def test_of_too_many_files_those_that_were_used_longest_ago_go(kept: Path) -> None:
    for number in range(cache.MOST_KEPT):
        path = cache.where(f"book-{number}.bin")
        assert path
        cache.store(path, b"whole")
        os.utime(path, (number, number))
    cache.kept("book-0.bin", bytes, lambda: (b"", b""))  # is used now
    cache.kept("book-new.bin", bytes, lambda: (b"whole", b"whole"))
    cache.kept("facts-1.bin", bytes, lambda: (b"whole", b"whole"))
    left = set(os.listdir(kept))
    assert {"book-0.bin", "book-2.bin", "book-new.bin", "facts-1.bin"} <= left
    assert "book-1.bin" not in left
