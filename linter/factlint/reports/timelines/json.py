"""A timeline as JSON: the fields of `Entry`, days as ISO writes them."""

from __future__ import annotations

from msgspec.json import encode, format

from factlint.moments import Timeline


def written(timeline: Timeline) -> str:
    """Return the timeline as an object."""
    return format(encode(timeline), indent=2).decode() + "\n"
