"""What a rule file may name: claims, slots, relations, guards; and what is said where it names another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from factlint import yamlfile
from factlint.document import BLOCKS
from factlint.finding import SEVERITIES
from factlint.language import Language, Phrase
from factlint.language.patterns import SLOT
from factlint.relations import RELATIONS
from factlint.rules import Path, RuleSpec, Use, repair
from factlint.yamlfile import YamlFile

GUARDS = ("in-quotation", "in-title", "negated")
CONDITIONS = ("over-hedge", "weak-evidence", "in-quotation", "no-year")
PROPERTIES = ("start", "end", "whole", "latest")
SCOPES = ("sentence", "paragraph", "article", "story")
_PLACEHOLDER = re.compile(r"\{([a-z0-9.-]+)\}")
_CODE = re.compile(r"[A-Z]{3,5}\d{3,4}$")


class At:
    """Places in a variant: what it does not say itself stands in the rule above it."""

    def __init__(self, file: YamlFile, variant: int) -> None:
        self.file, self.variant = file, variant
        self.said = file.data["variants"][variant] if variant >= 0 else file.data

    def problem(self, message: str, keys: yamlfile.Keys, hint: str = "") -> None:
        inside = self.variant >= 0 and keys and keys[0] in self.said
        self.file.problem(message, ("variants", self.variant, *keys) if inside else keys, hint)


def nearest(name: str, names: Iterable[str]) -> str:
    """Return a hint with the name that comes nearest, or with all of them."""
    every = sorted(names)
    close = get_close_matches(name, every, 1)
    return f"did you mean {close[0]!r}?" if close else f"one of: {', '.join(every)}"


def check(file: At, spec: RuleSpec, slots: Mapping[str, set[str]], language: Language) -> None:
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
            file.problem(f"unknown condition {level.when!r}", ("levels", i, "when"), nearest(level.when, CONDITIONS))
        if level.severity not in SEVERITIES:
            at = ("levels", i, "severity")
            file.problem(f"unknown severity {level.severity!r}", at, nearest(level.severity, SEVERITIES))
    for i, kind in enumerate(spec.blocks):
        if kind not in BLOCKS:
            file.problem(f"unknown block {kind!r}", ("blocks", i), nearest(kind, BLOCKS))
    for i, path in enumerate(spec.mark):
        _path(file, path, ("mark", i), spec, slots)
    for i, entry in enumerate(spec.suggest):
        path, part, _ = repair(entry)
        _path(file, path, ("suggest", i), spec, slots)
        if part and part not in language.lists:
            file.problem(f"there is no word list {part!r}", ("suggest", i), nearest(part, language.lists))
    for name in _PLACEHOLDER.findall(spec.message):
        if name != "expected":
            _path(file, name, ("message",), spec, slots)
    if not spec.examples.flag:
        file.problem("a rule has at least one example to flag", ("examples",))
    if not spec.examples.allow:
        file.problem("a rule has at least one example to allow", ("examples",))


def uses(file: At, key: str, spec: RuleSpec, slots: Mapping[str, set[str]]) -> tuple[Use, ...]:
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
            for n, (argument, kind) in enumerate(zip(arguments, relation.takes)):
                if argument == "published" and kind != "time":
                    file.problem(f"{name} takes a {kind} here", (key, i, name, n))
            paths = [
                a if isinstance(a, int) else _path(file, a, (key, i, name, n), spec, slots)
                for n, a in enumerate(arguments)
            ]
            uses.append(Use(name, tuple(paths)))
    return tuple(uses)


def _path(file: At, text: str, keys: yamlfile.Keys, spec: RuleSpec, slots: Mapping[str, set[str]]) -> Path:
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


def runaway(file: YamlFile, phrase: Phrase) -> None:
    """Try a house rule's pattern on texts that make a runaway pattern run away."""
    for text in ("a" * 20_000, "a " * 10_000, "ab, " * 5_000, "1 " * 10_000, "\ue000 " * 10_000, "word " * 4_000):
        try:
            for _ in phrase.pattern.finditer(text + "!", timeout=0.5):
                pass
        except TimeoutError:
            stated = SLOT.sub(r"{\1}", phrase.origin)
            file.problem(f"the phrase at {stated} can run away on long text", ("read", phrase.claim),
                         "nested repeats such as (a+)+ or (.*,)* are the usual cause")  # fmt: skip
            return
