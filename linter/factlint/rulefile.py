"""Read rule files: every fault of a file is told, with its place, before any rule runs."""

from __future__ import annotations

import os
from collections.abc import Iterable

import msgspec
from msgspec import structs

from factlint import yamlfile
from factlint.finding import Problem
from factlint.language import Language, Phrase
from factlint.language.load import claim_phrases
from factlint.problems import Unusable
from factlint.providers import PROVIDED
from factlint.rulecheck import At, check, nearest, runaway, uses
from factlint.rules import Preferred, Rule, RuleSpec
from factlint.text import Location
from factlint.yamlfile import YamlFile

HOUSE = "house-form"
"""The claim that forms of names which the house prints are held against."""
VARIANT = (
    "match",
    "where",
    "unless",
    "require",
    "mark",
    "message",
    "suggest",
    "levels",
    "severity",
    "scope",
    "blocks",
    "only",
)


def load(paths: Iterable[str], language: Language) -> tuple[tuple[Rule, ...], tuple[Phrase, ...]]:
    """Return the rules of files and folders, and the phrases they bring along; raise `Unusable` with all faults."""
    rules: list[Rule] = []
    phrases: list[Phrase] = []
    house: list[Preferred] = []
    problems: list[Problem] = []
    for path in rule_files(paths):
        try:
            file = yamlfile.load(path)
            if is_house(file):
                house += _preferred(file)
                continue
            found, more = _rule(file, language)
        except Unusable as error:
            problems += error.problems
            continue
        rules += found
        phrases += more
    problems += _twice(rules)
    if problems:
        raise Unusable(problems)
    rules = [with_forms(rule, house) for rule in rules]
    return tuple(sorted(rules, key=lambda rule: rule.code)), tuple(phrases)


def is_house(file: YamlFile) -> bool:
    """Tell whether a file holds no rule, but what the house prefers."""
    return isinstance(file.data, dict) and "prefer" in file.data and "code" not in file.data


def with_forms(rule: Rule, house: Iterable[Preferred]) -> Rule:
    """Return a rule with the forms that the house prints, if it looks for other ones."""
    return structs.replace(rule, house=tuple(house)) if HOUSE in rule.spec.match.values() else rule


def _preferred(file: YamlFile) -> list[Preferred]:
    """Return the forms of names that a house prints."""
    for key in file.data:
        if key != "prefer":
            file.problem(f"unknown key {key!r}", (key,), nearest(key, ("prefer",)), key=True)
    listed = file.convert(file.data["prefer"], list[str | dict[str, list[str]]], ("prefer",)) or []
    if file.problems:
        raise Unusable(file.problems)
    return [
        Preferred(form, tuple(others), file.path, file.marks.get(("prefer", number)))
        for number, entry in enumerate(listed)
        for form, others in (((entry, ()),) if isinstance(entry, str) else entry.items())
    ]


def rule_files(paths: Iterable[str]) -> list[str]:
    """Return the YAML files of files and folders, in order; knowledge and languages hold no rules."""
    found: list[str] = []
    for path in paths:
        if not os.path.isdir(path):
            found.append(path)
            continue
        for folder, names, files in os.walk(path):
            names[:] = sorted(n for n in names if n not in ("knowledge", "languages") and n[0] != ".")
            found += [os.path.join(folder, f) for f in sorted(files) if f.endswith((".yaml", ".yml"))]
    return found


def _twice(rules: Iterable[Rule]) -> list[Problem]:
    seen: dict[str, Rule] = {}
    problems = []
    for rule in rules:
        for name in (rule.code, rule.slug):
            other = seen.setdefault(name, rule)
            if other.origin != rule.origin:
                problems.append(
                    Problem(f"{name} is there twice: {other.origin} has it too", rule.origin, Location(rule.row, 1))
                )
    return problems


def _rule(file: YamlFile, language: Language) -> tuple[list[Rule], list[Phrase]]:
    """Return the rule of a file, once for each of its variants, and the phrases it brings along."""
    if not isinstance(file.data, dict):
        file.problem("a rule file holds one mapping", ())
        raise Unusable(file.problems)
    _unknown_keys(file)
    specs = [found for n in range(-1, _variants(file)) if (found := _spec(file, n)) is not None]
    phrases = [p for claim in _read_claims(file) for p in claim_phrases(file, ("read", claim), claim, language.lists)]
    for phrase in phrases:
        runaway(file, phrase)
    slots = claim_slots([*language.phrases, *phrases])
    slug = os.path.basename(file.path).rsplit(".", 1)[0]
    rules = []
    for spec, at in specs:
        check(at, spec, slots, language)
        rules.append(
            Rule(
                spec.code,
                slug,
                spec,
                uses(at, "require", spec, slots),
                uses(at, "where", spec, slots),
                file.path,
            )
        )
    if file.problems:
        raise Unusable(file.problems)
    return rules, phrases


def _read_claims(file: YamlFile) -> list[str]:
    """Return the claims that a rule file brings phrases for."""
    read = file.data.get("read", {})
    return [claim for claim, phrases in read.items() if isinstance(phrases, list)] if isinstance(read, dict) else []


def _variants(file: YamlFile) -> int:
    variants = file.data.get("variants", [])
    if isinstance(variants, list) and all(isinstance(v, dict) for v in variants):
        return len(variants)
    file.problem("variants is a list of mappings", ("variants",))
    return 0


def _spec(file: YamlFile, variant: int) -> tuple[RuleSpec, At] | None:
    known = {key: value for key, value in file.data.items() if key in RuleSpec.__struct_fields__}
    at = At(file, variant)
    if variant >= 0:
        for key in at.said:
            if key not in VARIANT:
                at.problem(f"a variant cannot say {key!r}", (key,), nearest(key, VARIANT))
        known |= {key: value for key, value in at.said.items() if key in VARIANT}
    try:
        return msgspec.convert(known, RuleSpec, str_keys=True), at
    except msgspec.ValidationError as error:
        message, _, path = str(error).partition(" - at `$")
        at.problem(message[0].lower() + message[1:], yamlfile.path_keys(path.rstrip("`")))
        return None


def claim_slots(phrases: Iterable[Phrase]) -> dict[str, set[str]]:
    """Return for every claim the slots that some phrase of it fills."""
    slots: dict[str, set[str]] = {name: set(fields) for name, fields in PROVIDED.items()}
    for phrase in phrases:
        slots.setdefault(phrase.claim, set()).update(phrase.slots, phrase.implied, phrase.fixed)
    return slots


def _unknown_keys(file: YamlFile) -> None:
    for key in file.data:
        if key not in RuleSpec.__struct_fields__:
            file.problem(f"unknown key {key!r}", (key,), nearest(key, RuleSpec.__struct_fields__), key=True)
