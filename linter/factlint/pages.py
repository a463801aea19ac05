"""The page of a rule, generated from its file."""

from __future__ import annotations

from factlint.rules import Example, Rule


def page(rule: Rule) -> str:
    """Return a rule's page as Markdown: what it does, why, what is flagged, what is allowed."""
    spec = rule.spec
    state = "on" if spec.default else "off unless selected"
    parts = [f"# {rule.code} {rule.slug}", "", spec.summary, "", f"Severity: {spec.severity}; {state}.", ""]
    parts += ["## Why", "", spec.why.strip(), "", "## What is flagged", ""]
    parts += [_example(example) for example in spec.examples.flag]
    parts += ["", "## What is allowed", ""]
    parts += [_example(example) for example in spec.examples.allow]
    if spec.examples.missed:
        parts += ["", "## Known gaps", "", *map(_example, spec.examples.missed)]
    if spec.unless:
        parts += ["", f"Silent where one of these guards holds: {', '.join(spec.unless)}."]
    parts += ["", f"To allow it in one place: `factlint: allow {rule.slug} -- why`."]
    return "\n".join(parts) + "\n"


def _example(example: Example) -> str:
    when = f" (published {example.published})" if example.published else ""
    why = f" - {example.why}" if example.why else ""
    return f"- {' '.join(example.text.split())}{when}{why}"
