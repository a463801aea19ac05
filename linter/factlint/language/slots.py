"""The shapes that mentions come in, and the slots of phrases that take them.

In the text that phrases are matched against, every mention is one character of Unicode's private use area:
its shape. A slot is the set of shapes it takes.
"""

from __future__ import annotations

SHAPES = (
    # times
    "date", "monthday", "month", "monthname", "year", "weekday", "dayref", "ago", "nextday", "period", "decade",
    "century", "dayrange", "yearrange", "clock", "quarter", "season", "now", "isodate", "numeric", "holiday",
    "badyear", "clockrange", "feast", "half", "bcrange", "bc", "part", "set", "ref", "vagueago", "later", "eventday",
    # the rest
    "rate", "duration", "stretch", "ordinal", "cardinal", "age", "event", "clause", "series", "noun", "quotation",
    "jubilee", "misnamed",
)  # fmt: skip
TIMES = SHAPES[: SHAPES.index("rate")]
_GROUPS = {
    "time": TIMES,
    "day": ("date", "monthday", "isodate", "numeric"),
    "fullday": ("date", "isodate", "numeric"),
    "dated": ("date", "monthday", "isodate", "numeric", "month", "monthname", "year"),
    "exact": ("date", "isodate", "numeric", "month", "year"),
    "anchored": ("date", "monthday", "isodate", "numeric", "month", "year"),
    "relative": ("ago", "dayref", "weekday", "period"),
    "range": ("dayrange", "yearrange"),
    "dayish": ("date", "monthday", "isodate", "numeric", "weekday"),
    "present": ("now", "dayref"),
    "event": ("event", "clause"),
    "happening": ("event", "clause", "noun"),
    "number": ("cardinal", "ordinal"),
}
SLOTS = {**{shape: (shape,) for shape in SHAPES}, **_GROUPS}
"""What a slot of a phrase may ask for, and the shapes that fit."""
_CHARACTERS = {shape: chr(0xE000 + i) for i, shape in enumerate(SHAPES)}


def character(shape: str) -> str:
    return _CHARACTERS[shape]


def pattern(kind: str) -> str | None:
    """Return the pattern of a slot, None if there is no such kind."""
    shapes = SLOTS.get(kind)
    if shapes is None:
        return None
    characters = "".join(_CHARACTERS[shape] for shape in shapes)
    return characters if len(characters) == 1 else f"[{characters}]"
