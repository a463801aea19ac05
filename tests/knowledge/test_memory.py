"""What files said is remembered by what they hold: nothing that is told of them changes."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from msgspec import msgpack

import factlint
from factlint import book
from factlint.finding import Problem
from factlint.knowledge.assembly import assembled
from factlint.knowledge.audit import faults
from factlint.knowledge.load import load
from factlint.knowledge.memory import Memory
from factlint.problems import Unusable

FILES = {
    "people/some.yaml": """
source: the register
checked: 2026-11-27
people:
  - name: Anna Berg
    born: 1960
    also: [Anna K. Berg]
    offices:
      - {title: mayor, of: Nordhavn, from: 2001-03-01, to: 2005-03-01, party: Blue}
""",
    "people/table.csv": "name,born,source,checked\nBo Dahl,1950-01-01,the register,2026-11-27\n",
    "organisations/some.yaml": "organisations:\n  - {name: Nordhavn Tramways, acronym: NT, errors: Norhavn Tramways}\n",
    "places/some.yaml": "places:\n  - {name: Nordhavn, kind: city, in: Nordland}\n",
    "events/wars.yaml": """
- {id: war, kind: war, names: [the tram war], start: 2001-03, source: a, checked: 2026-11-27, cues: [[tram]]}
""",
    "holidays.yaml": "- {id: tram-day, names: [Tram Day], rules: [05-13], source: a, checked: 2026-11-27}\n",
    "titles.yaml": "titles:\n  mayor: {holders: one, also: [lord mayor]}\noffices: ['{title} of {of}']\n",
}
OTHER = "people:\n  - {name: Anna Berg, born: 1961-05-05}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path / "knowledge", FILES)
    return tmp_path / "knowledge"


def write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)


def again(memory: Memory) -> Memory:
    return Memory.unpacked(memory.packed())


def test_what_is_remembered_is_what_was_read(folder: Path) -> None:
    memory = Memory()
    first = load([str(folder)], memory)
    second = again(memory)
    assert msgpack.encode(load([str(folder)], second)) == msgpack.encode(first)
    assert memory.changed
    assert not second.changed
    assert first.people.persons("Anna K. Berg")
    assert first.event("war")
    assert first.holiday("tram-day")
    assert first.titles.canonical("Lord Mayor") == "mayor"


def test_the_shipped_knowledge_is_remembered_as_it_was_read() -> None:
    folders = [f"{folder}/{kind}" for folder in book.knowledge_folders() for kind in ("organisations", "events")]
    memory = Memory()
    assert msgpack.encode(load(folders, again(memory))) == msgpack.encode(load(folders, memory))


def told(problems: list[Problem] | tuple[Problem, ...]) -> list[tuple[object, ...]]:
    return [(each.message, each.path, each.location, each.line) for each in problems]


def test_contradictions_of_remembered_files_have_the_places_they_had(folder: Path) -> None:
    write(folder, {"people/then.yaml": OTHER})
    memory = Memory()
    first = assembled([str(folder)], memory).problems
    assert [each.location for each in first] == [(2, 29)]
    assert told(assembled([str(folder)], again(memory)).problems) == told(first)


def test_an_event_that_is_there_twice_is_told_with_its_place_though_both_files_are_remembered(folder: Path) -> None:
    memory = Memory()
    load([str(folder)], memory)
    write(folder, {"events/more.yaml": FILES["events/wars.yaml"]})
    found = []
    for each in (memory, again(memory)):
        with pytest.raises(Unusable) as caught:
            load([str(folder)], each)
        found.append(told(caught.value.problems))
    assert found[0] == found[1]
    assert "the event 'war' is there twice" in found[0][0][0]
    assert found[0][0][2] == (2, 8)


def test_the_audit_of_remembered_files_tells_what_it_told(folder: Path) -> None:
    memory = Memory()
    first = faults(assembled([str(folder)], memory))
    assert {fault.severity for fault in first} >= {"warning"}
    second = faults(assembled([str(folder)], again(memory)))
    assert [(f.severity, *told([f.problem])) for f in second] == [(f.severity, *told([f.problem])) for f in first]


def test_files_of_which_nothing_is_asked_are_not_read_for_their_faults(folder: Path, monkeypatch) -> None:
    memory = Memory()
    assembled([str(folder)], memory)
    known = assembled([str(folder)], again(memory))
    monkeypatch.setattr("factlint.yamlfile.load", None)
    assert faults(known, lambda path: path.endswith(".csv")) == []


def test_a_file_with_faults_is_not_remembered(folder: Path) -> None:
    write(folder, {"people/some.yaml": FILES["people/some.yaml"].replace("born", "bron")})
    memory = Memory()
    first = assembled([str(folder)], memory).problems
    assert "unknown key 'bron'" in first[0].message
    assert told(assembled([str(folder)], again(memory)).problems) == told(first)


@pytest.mark.parametrize("at", [5, 300, 700, -20])
def test_a_damaged_memory_is_read_anew(folder: Path, at: int) -> None:
    memory = Memory()
    first = msgpack.encode(load([str(folder)], memory))
    packed = bytearray(memory.packed())
    packed[at] ^= 0x15
    assert msgpack.encode(load([str(folder)], Memory.unpacked(bytes(packed)))) == first


def test_a_file_is_remembered_in_another_folder_but_not_under_another_name(folder: Path, tmp_path: Path) -> None:
    memory = Memory()
    assembled([str(folder)], memory)
    write(tmp_path / "copy" / "knowledge", FILES)
    memory.changed = False
    assert assembled([str(tmp_path / "copy" / "knowledge")], memory).problems == []
    assert not memory.changed
    (folder / "people" / "some.yaml").rename(folder / "people" / "renamed.yaml")
    person = assembled([str(folder)], memory).people.person("anna-berg")
    assert person
    assert (person.file, memory.changed) == ("renamed.yaml", True)


def test_what_is_no_longer_used_is_forgotten_before_it_is_more_than_what_is(folder: Path) -> None:
    sizes = []
    memory = Memory()
    for year in range(1900, 1950):
        memory = again(memory)
        write(folder, {"people/some.yaml": FILES["people/some.yaml"].replace("1960", str(year))})
        assembled([str(folder)], memory)
        sizes.append(len(memory.packed()))
    assert max(sizes) < 3 * sizes[0]
    assert sizes[-1] == sizes[-2]


def imported(path: Path) -> set[str]:
    """Return the files of the package that a module's imports name."""
    package = Path(factlint.__file__).parent
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "factlint":
            parts = str(node.module).split(".")[1:]
            names |= {"/".join([*parts, alias.name]) for alias in node.names} | {"/".join(parts)}
    return {name for name in names if name and (package / f"{name}.py").exists()}


@pytest.mark.parametrize(
    ("folder", "stamped"), [("knowledge", book.READERS), ("language", book.COMPILERS)], ids=lambda each: each
)
def test_what_is_kept_depends_on_every_module_that_makes_it(folder: str, stamped: tuple[str, ...]) -> None:
    package = Path(factlint.__file__).parent
    found = set().union(*(imported(path) for path in (package / folder).glob("*.py")))
    told_by = {"finding", "problems", "text"}  # how faults are told: nothing is kept of them
    assert {f"{name}.py" for name in found if "/" not in name} - {f"{name}.py" for name in told_by} <= set(stamped)
    assert {name.split("/")[0] for name in found if "/" in name} <= set(stamped)
