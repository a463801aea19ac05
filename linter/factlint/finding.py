"""A finding: a proof put into words and places. The shapes are those of the JSON report."""

from __future__ import annotations

from msgspec import Struct

from factlint.text import Location, Span

SEVERITIES = ("note", "warning", "error")
"""From the softest to the hardest."""


class Place(Struct, frozen=True):
    """A stretch of a source file. *line* is the text of its first row, for showing it.

    A place in the knowledge has no span: its row is known, and its path names a file of the knowledge.
    """

    path: str
    span: Span | None
    location: Location
    end_location: Location
    line: str = ""


class Step(Struct, frozen=True):
    """One statement of a proof: what it says, and where, if it stands in a file."""

    message: str
    place: Place | None = None


class Edit(Struct, frozen=True):
    """Put *text* in place of *span*, a span of the source."""

    span: Span
    text: str


class Suggestion(Struct, frozen=True):
    """One way to mend a finding. Safe ones change form only, and `--fix` may apply them."""

    message: str
    edits: tuple[Edit, ...]
    safe: bool = False


class Finding(Struct, frozen=True):
    """Statements that cannot all be true: the primary place, the other steps, the arithmetic.

    *also* holds the codes of the other rules whose relations the proof uses: to allow one of them here is
    to allow the finding. Reports leave it out.
    """

    code: str
    rule: str
    severity: str
    message: str
    place: Place
    article: str | None = None
    steps: tuple[Step, ...] = ()
    proof: tuple[str, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    url: str | None = None
    also: tuple[str, ...] = ()


class Problem(Struct, frozen=True):
    """A file that could not be read, or a faulty setting: what is wrong, where, what would be right."""

    message: str
    path: str
    location: Location | None = None
    line: str = ""
    hint: str = ""


class Summary(Struct, frozen=True):
    """What a run read, checked and skipped."""

    files: int = 0
    articles: int = 0
    mentions: int = 0
    claims: int = 0
    undated: int = 0
    asleep: tuple[str, ...] = ()
    bounded: int = 0
    suppressed: int = 0
    unreadable: int = 0


def added(first: Summary, second: Summary) -> Summary:
    """Return the summary of two runs as one: numbers add up, a check that slept in both is named once."""
    names = (name for name in Summary.__struct_fields__ if name != "asleep")
    numbers = {name: getattr(first, name) + getattr(second, name) for name in names}
    if first.asleep == second.asleep:
        return Summary(asleep=first.asleep, **numbers)
    return Summary(asleep=tuple(sorted({*first.asleep, *second.asleep})), **numbers)
