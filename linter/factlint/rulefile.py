"""Read rule files: every fault of a file is told, with its place, before any rule runs."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches

import msgspec

from factlint import yamlfile
from factlint.finding import SEVERITIES, Problem
from factlint.language import Language, Phrase
from factlint.language.load import claim_phrases
from factlint.language.patterns import SLOT
from factlint.problems import Unusable
from factlint.providers import PROVIDED
from factlint.relations import RELATIONS
from factlint.rules import Path, Rule, RuleSpec, Use
from factlint.yamlfile import YamlFile

GUARDS = ("in-quotation", "in-title", "negated")
CONDITIONS = ("over-hedge", "in-quotation", "no-year")
PROPERTIES = ("start", "end", "whole", "latest")
SCOPES = ("sentence", "paragraph", "article", "story")
_PLACEHOLDER = re.compile(r"\{([a-z0-9.-]+)\}")
VARIANT = ("match", "where", "unless", "require", "mark", "message", "suggest", "levels", "severity", "scope", "blocks", "only")
_CODE = re.compile(r"[A-Z]{3,5}\d{3,4}$")


def load(paths: Iterable[str], language: Language) -> tuple[tuple[Rule, ...], tuple[Phrase, ...]]:
    """Return the rules of files and folders, and the phrases they bring along; raise `Unusable` with all faults."""
    rules: list[Rule] = []
    phrases: list[Phrase] = []
    problems: list[Problem] = []
    for path in rule_files(paths):
        try:
            found, more = _rule(path, language)
        except Unusable as error:
            problems += error.problems
            continue
        rules += found
        phrases += more
    problems += _twice(rules)
    if problems:
        raise Unusable(problems)
    return tuple(sorted(rules, key=lambda rule: rule.code)), tuple(phrases)


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
                problems.append(Problem(f"{name} is there twice: {other.origin} has it too", rule.origin))
    return problems


def _rule(path: str, language: Language) -> tuple[list[Rule], list[Phrase]]:
    """Return the rule of a file, once for each of its variants, and the phrases it brings along."""
    file = yamlfile.load(path)
    if not isinstance(file.data, dict):
        file.problem("a rule file holds one mapping", ())
        raise Unusable(file.problems)
    _unknown_keys(file)
    specs = [spec for n in range(-1, _variants(file)) if (spec := _spec(file, n)) is not None]
    phrases = [p for claim in file.data.get("read", {}) for p in claim_phrases(file, ("read", claim), claim, language.lists)]
    for phrase in phrases:
        _runaway(file, phrase)
    slots = claim_slots([*language.phrases, *phrases])
    slug = os.path.basename(path).rsplit(".", 1)[0]
    rules = []
    for spec, at in specs:
        _check(at, spec, slots, language)
        rules.append(Rule(spec.code, slug, spec, _uses(at, "require", spec, slots), _uses(at, "where", spec, slots), path))
    if file.problems:
        raise Unusable(file.problems)
    return rules, phrases


class At:
    """Places in a variant: what it does not say itself stands in the rule above it."""

    def __init__(self, file: YamlFile, variant: int) -> None:
        self.file, self.variant = file, variant
        self.said = file.data["variants"][variant] if variant >= 0 else file.data

    def problem(self, message: str, keys: yamlfile.Keys, hint: str = "") -> None:
        inside = self.variant >= 0 and keys and keys[0] in self.said
        self.file.problem(message, ("variants", self.variant, *keys) if inside else keys, hint)


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


def nearest(name: str, names: Iterable[str]) -> str:
    """Return a hint with the name that comes nearest, or with all of them."""
    every = sorted(names)
    close = get_close_matches(name, every, 1)
    return f"did you mean {close[0]!r}?" if close else f"one of: {', '.join(every)}"


def _check(file: At, spec: RuleSpec, slots: Mapping[str, set[str]], language: Language) -> None:
    if not _CODE.match(spec.code):
        file.problem(f"{spec.code!r} is no code", ("code",), "three to five capitals and three digits, DUR202")
    if spec.severity not in SEVERITIES:
        file.problem(f"unknown severity {spec.severity!r}", ("severity",), nearest(spec.severity, SEVERITIES))
    if spec.scope is not None and spec.scope not in SCOPES:
        file.problem(f"unknown scope {spec.scope!r}", ("scope",), nearest(spec.scope, SCOPES))
    for name, claim in spec.match.items():
        if claim not in slots:
            file.problem(f"no phrase reads the claim {claim!r}", ("match", name), nearest(claim, slots))
    for i, guard in enumerate(spec.unless):
        if guard not in GUARDS and guard not in language.guards:
            file.problem(f"unknown guard {guard!r}", ("unless", i), nearest(guard, (*GUARDS, *language.guards)))
    for i, level in enumerate(spec.levels):
        if level.when not in CONDITIONS:
            file.problem(f"unknown condition {level.when!r}", ("levels", i), nearest(level.when, CONDITIONS))
    for i, path in enumerate(spec.mark):
        _path(file, path, ("mark", i), spec, slots)
    for name in _PLACEHOLDER.findall(spec.message):
        if name != "expected":
            _path(file, name, ("message",), spec, slots)
    if not spec.examples.flag:
        file.problem("a rule has at least one example to flag", ("examples",))
    if not spec.examples.allow:
        file.problem("a rule has at least one example to allow", ("examples",))


def _uses(file: At, key: str, spec: RuleSpec, slots: Mapping[str, set[str]]) -> tuple[Use, ...]:
    uses = []
    for i, entry in enumerate(getattr(spec, key)):
        for name, arguments in entry.items():
            relation = RELATIONS.get(name)
            if relation is None:
                file.problem(f"unknown relation {name!r}", (key, i), nearest(name, RELATIONS))
                continue
            if len(arguments) != len(relation.takes):
                wanted = ", ".join(relation.takes)
                file.problem(f"{name} takes {len(relation.takes)}: {wanted}", (key, i, name))
                continue
            paths = [
                a if isinstance(a, int) else _path(file, a, (key, i, name, n), spec, slots)
                for n, a in enumerate(arguments)
            ]
            uses.append(Use(name, tuple(paths)))
    return tuple(uses)


def _path(
    file: At, text: str, keys: yamlfile.Keys, spec: RuleSpec, slots: Mapping[str, set[str]]
) -> Path:
    parts = tuple(text.split("."))
    if parts in (("published",),):
        return parts
    if parts[0] not in spec.match:
        file.problem(f"no claim of `match` is named {parts[0]!r}", keys, nearest(parts[0], spec.match))
    elif len(parts) > 1 and parts[1] not in slots.get(spec.match[parts[0]], set()) | {"at", "span"}:
        known = slots.get(spec.match[parts[0]], set()) | {"at"}
        file.problem(f"the claim {spec.match[parts[0]]!r} has no slot {parts[1]!r}", keys, nearest(parts[1], known))
    elif len(parts) > 2 and parts[2] not in PROPERTIES:
        file.problem(f"unknown property {parts[2]!r}", keys, nearest(parts[2], PROPERTIES))
    return parts


def _runaway(file: YamlFile, phrase: Phrase) -> None:
    """Try a house rule's pattern on texts that make a runaway pattern run away."""
    for text in ("a" * 5000, "a " * 2500, "ab, " * 1200, "1 " * 2500, "\ue000 " * 2500):
        try:
            for _ in phrase.pattern.finditer(text + "!", timeout=0.5):
                pass
        except TimeoutError:
            stated = SLOT.sub(r"{\1}", phrase.origin)
            file.problem(f"the phrase at {stated} can run away on long text", ("read", phrase.claim),
                         "nested repeats such as (a+)+ or (.*,)* are the usual cause")  # fmt: skip
            return
