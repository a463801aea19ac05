"""Read a language's YAML files and compile them."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from typing import Any

import regex
from msgspec import Struct, structs

from factlint import yamlfile
from factlint.language import classes, cues, gate, names, patterns, slots
from factlint.language.beside import near
from factlint.language.lazy import Pattern
from factlint.language.model import Finder, Language, Phrase
from factlint.language.needs import begins_in_word, heads, needs, tails
from factlint.language.words import Value, WordList, WordSpec, compiled
from factlint.problems import Unusable
from factlint.yamlfile import YamlFile

DATING = ("correction-note", "published line", "date line")
"""Guards that every paragraph is asked for."""
FLAGS = regex.V0 | regex.IGNORECASE


class FinderSpec(Struct, frozen=True, forbid_unknown_fields=True):
    """Patterns that read mentions of one shape. *set* gives fields that the patterns imply; *before* is what
    stands before each of them, and belongs to the mention.
    """

    kind: str
    shape: str
    patterns: list[str]
    set: dict[str, Value] = {}
    before: str = ""


class ExpressionSpec(Struct, frozen=True, forbid_unknown_fields=True, rename={"as_": "as"}):
    """Phrases over several mentions that are one time expression: of a shape, or of the kind of one slot (*as_*)."""

    phrases: list[str]
    shape: str = ""
    as_: str = ""
    set: dict[str, Value] = {}


def load(folder: str) -> Language:
    """Compile the language in *folder*; raise `Unusable` with everything that is wrong with it."""
    files = {name: yamlfile.load(os.path.join(folder, f"{name}.yaml")) for name in _names(folder)}
    lists = _lists(files.pop("words"))
    finders, phrases = [], []
    settings = files.pop("settings").data
    guard_file = files.pop("guards")
    joint_file = files.pop("expressions")
    expressions = _expressions(joint_file, lists)
    class_file, cue_file, name_file = files.pop("classes"), files.pop("cues"), files.pop("names")
    known = classes.read(class_file)
    spoken = cues.read(cue_file, known) if known else None
    naming = names.read(name_file)
    for name, file in files.items():
        if name.startswith("phrases"):
            phrases += [p for claim in file.data for p in claim_phrases(file, (claim,), claim, lists)]
        else:
            finders += _finders(file, lists)
    guards = {name: _guard(guard_file, name, lists) for name in guard_file.data}
    others = (guard_file, joint_file, class_file, cue_file, name_file)
    problems = [p for file in (*files.values(), *others) for p in file.problems]
    if problems:
        raise Unusable(problems)
    assert spoken is not None  # else there is a problem
    assert naming is not None
    return assembled(os.path.basename(folder), lists, finders, phrases, expressions, guards, settings, spoken, naming)


def assembled(
    code: str,
    lists: dict[str, WordList],
    finders: Iterable[Finder],
    phrases: Iterable[Phrase],
    expressions: Iterable[Phrase],
    guards: dict[str, Any],
    settings: dict[str, object],
    spoken: cues.Cues,
    naming: names.Naming,
) -> Language:
    """Put a language together and derive its gates."""
    finders, phrases, expressions = tuple(finders), tuple(phrases), tuple(expressions)
    finder_gate = gate.Gate([_needed(f) for f in finders])
    phrase_gate, expression_gate = (
        gate.Gate([needs(p.pattern.pattern) for p in each]) for each in (phrases, expressions)
    )
    return Language(
        code, lists, finders, finder_gate, phrases, phrase_gate, expressions, expression_gate, guards,
        {name: _guard_words(guards[name]) for name in DATING if name in guards}, settings, spoken, naming,
    )  # fmt: skip


def _guard_words(guard: Any) -> frozenset[str]:
    """Return words of which every match of a guard's patterns holds one; none if they cannot be told."""
    classes = [min(needs(pattern.pattern), key=len, default=frozenset[str]()) for pattern in guard]
    return frozenset[str]().union(*classes) if all(classes) else frozenset()


def _needed(finder: Finder) -> gate.Needs:
    """Return what a finder needs: of the whole, of the pattern itself, and of the words that begin it."""
    classes = (*needs(finder.source), *needs(finder.pattern.pattern), *([finder.heads] if finder.heads else []))
    return tuple(dict.fromkeys(classes))


def _names(folder: str) -> list[str]:
    return sorted(name[:-5] for name in os.listdir(folder) if name.endswith(".yaml"))


def _lists(file: YamlFile) -> dict[str, WordList]:
    lists = {}
    for name, data in file.data.items():
        if isinstance(data, list):
            data = {"words": dict.fromkeys(data, 1)}
        elif not {"words", "pattern"} & set(data):
            data = {"words": data}
        spec = file.convert(data, WordSpec, (name,))
        if spec is not None:
            lists[name] = compiled(name, spec)
    if file.problems:
        raise Unusable(file.problems)
    return lists


def _finders(file: YamlFile, lists: dict[str, WordList]) -> list[Finder]:
    found = []
    for i, data in enumerate(file.data):
        spec = file.convert(data, FinderSpec, (i,))
        if spec is None:
            continue
        before = _before(file, (i, "before"), spec.before, lists) if spec.before else None
        for n, text in enumerate(spec.patterns):
            built = _built(file, (i, "patterns", n), text, lists, lambda name, kind: lists[kind].pattern)
            if built:
                source, names = built
                origin = f"{os.path.basename(file.path)}:{file.row((i, 'patterns', n))}"
                ahead, slots = before or (None, {})
                finder = Finder(spec.kind, spec.shape, source, {**slots, **names}, spec.set, origin, ahead)
                behind = tails(ahead.pattern.removeprefix(patterns.BACKWARDS)) if ahead else None
                found.append(structs.replace(finder, heads=heads(source.pattern), tails=behind))
    return found


def _before(
    file: YamlFile, keys: yamlfile.Keys, text: str, lists: dict[str, WordList]
) -> tuple[Any, dict[str, str]] | None:
    built = _built(file, keys, text, lists, lambda name, kind: lists[kind].pattern, quick=False)
    if built is None:
        return None
    return Pattern(regex.compile(patterns.backwards(built[0].pattern), FLAGS)), built[1]


def _expressions(file: YamlFile, lists: dict[str, WordList]) -> list[Phrase]:
    """Compile the time expressions of several mentions; the "claim" of such a phrase is the shape of the whole."""
    found: list[Phrase] = []
    for i, data in enumerate(file.data):
        spec = file.convert(data, ExpressionSpec, (i,))
        if spec is not None:
            shape = spec.shape or f"={spec.as_}"
            found += claim_phrases(file, (i, "phrases"), shape, lists, spec.set)
    return found


def claim_phrases(
    file: YamlFile, keys: yamlfile.Keys, claim: str, lists: dict[str, WordList], common: dict[str, Value] | None = None
) -> list[Phrase]:
    """Compile the phrases that stand under *keys* of a file: strings, or mappings with `phrase` and `set`."""
    found = []
    data = file.data
    for key in keys:
        data = data[key]
    for n, entry in enumerate(data):
        text, fixed = (entry, common or {}) if isinstance(entry, str) else (entry["phrase"], entry.get("set", {}))
        implied = tuple(m[1] for m in patterns.SLOT.finditer(text) if m[3] == "?")
        stated = re.sub(r"\s*\{[a-z0-9]+(?::[a-z0-9-]+)?\?\}", "", text)
        article = rf"(?:{lists['article'].pattern}\s+)?" if "article" in lists else ""
        built = _built(file, (*keys, n), stated, lists, lambda name, kind: _slot(kind, lists), article)
        if built:
            origin = f"{os.path.basename(file.path)}:{file.row((*keys, n))}"
            found.append(Phrase(claim, *built, fixed, origin, implied, near(built[0], _compiled)))
    return found


def _compiled(source: str) -> Any:
    return Pattern(regex.compile(source, FLAGS))


def _slot(kind: str, lists: dict[str, WordList]) -> str:
    found = slots.pattern(kind)
    if found is not None:
        return found
    if kind in lists:
        return lists[kind].pattern
    raise patterns.PatternError(f"there is no kind of mention, and no word list, {kind!r}")


def _guard(file: YamlFile, name: str, lists: dict[str, WordList]) -> object:
    """Compile a guard's patterns; those that name no groups become one, which is faster to ask."""
    built = [
        found
        for i, text in enumerate(file.data[name])
        if (found := _built(file, (name, i), text, lists, lambda n, kind: _slot(kind, lists)))
    ]
    compiled = [pattern for pattern, _ in built]
    if len(compiled) > 1 and not any(pattern.groupindex for pattern in compiled):
        return (Pattern(regex.compile("|".join(pattern.pattern for pattern in compiled), FLAGS)),)
    return tuple(compiled)


def _built(
    file: YamlFile,
    keys: yamlfile.Keys,
    text: str,
    lists: dict[str, WordList],
    slot: object,
    before: str = "",
    quick: bool = True,
) -> tuple[Any, dict[str, str]] | None:
    sources = {name: words.pattern for name, words in lists.items()}
    try:
        source, names = patterns.expanded(text, sources, slot, before)  # type: ignore[arg-type]
        regex.compile(source, FLAGS)  # tells what is wrong with a pattern, with its own words
        return Pattern(regex.compile(quickened(source) if quick else source, FLAGS)), names
    except KeyError as error:
        file.problem(f"there is no word list {error}", keys)
    except patterns.PatternError as error:
        file.problem(str(error), keys)
    except regex.error as error:
        file.problem(f"the pattern cannot be read: {error}", keys)
    return None


def quickened(source: str) -> str:
    """Say that no word goes on before a pattern in the way that is searched fastest."""
    return rf"\b{source.removeprefix(patterns.BEFORE)}" if begins_in_word(source) else source
