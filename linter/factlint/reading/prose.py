"""The prose of an HTML page: its tokens become blocks, and what is no part of the article is left out."""

from __future__ import annotations

import re

from factlint.reading.builder import TextBuilder
from factlint.reading.outline import Outline
from factlint.reading.tags import ENTITY, Token, attributes, decoded, elements

SKIPPED = elements(
    "head script style title textarea xmp iframe noembed noframes nav header footer aside form noscript"
    " template svg math button select datalist dialog menu object video audio canvas map code pre kbd samp"
    " var del s strike article"
)
"""Elements that hold no prose of the article: an article inside the article is another one, or a comment."""

BLOCKS = elements(
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption"
    " figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main nav ol p pre section summary table"
    " tbody td tfoot th thead tr ul"
)
"""Elements that begin and end on a line of their own."""

HEADINGS = elements("h1 h2 h3 h4 h5 h6")
KINDS = {
    "blockquote": "quotation",
    "li": "item",
    "dt": "item",
    "dd": "item",
    "figure": "caption",
    "figcaption": "caption",
    "caption": "caption",
} | dict.fromkeys(HEADINGS, "heading")
"""What kind of block an element's text is; any other element takes the kind of what it stands in."""

LISTS = elements("ul ol dl")
ITEMS = elements("li dt dd")
ROW_ENDS = elements("tr table tbody thead tfoot")
DEEPEST = 100
"""How many elements with a kind may stand in one another: more is no article."""

AWAY = re.compile(r"hidden|\brole\s*=|credit", re.IGNORECASE)
AWAY_ROLES = frozenset(("navigation", "complementary", "search", "banner", "contentinfo", "menu", "alert"))
TEXT = re.compile(rf"[ \t\n\r\f]{{2,}}|[\t\n\r\f]|\xad|{ENTITY}")
SPACES = frozenset(" \t\n\r\f")
SOFT_HYPHEN = "\xad"


class Prose:
    """Walks the tokens of a page and puts the prose among them into a builder."""

    def __init__(self, builder: TextBuilder, parts: list[Token], plan: Outline, kind: str = "paragraph") -> None:
        self.builder = builder
        self.source = builder.source
        self.parts = parts
        self.plan = plan
        self.kinds = [("", kind)]
        self.tables: list[bool] = []  # whether each open table holds data
        self.in_row = False

    def read(self, stretch: range) -> None:
        """Read a stretch of tokens."""
        i = stretch.start
        while i < stretch.stop:
            token = self.parts[i]
            if token.kind == "text":
                self._text(token.start, token.end)
            elif token.kind == "start":
                if self._is_away(i):
                    i = self._skip(i)
                    continue
                self._start(i, token)
            elif token.kind == "end":
                self._end(token)
            i += 1
        self.builder.close()

    def _is_away(self, i: int) -> bool:
        """Whether an element is no prose of the article.

        One that is never closed counts as prose: it would take the rest of the page along.
        """
        token = self.parts[i]
        if i not in self.plan.ends or i == self.plan.root.start - 1:
            return False
        if token.name in SKIPPED:
            return i not in self.plan.titled
        if token.name == "sup":  # the mark of a footnote
            return self.parts[i + 1].name == "a"
        if not AWAY.search(self.source, token.start, token.end):
            return False
        found = {name: value.lower() for name, (value, _) in attributes(self.source, token).items()}
        return (
            "hidden" in found
            or found.get("aria-hidden") == "true"
            or found.get("role") in AWAY_ROLES
            or (self.kinds[-1][1] == "caption" and "credit" in found.get("class", ""))
        )

    def _skip(self, i: int) -> int:
        """Leave an element out, and return the token after it."""
        token, end = self.parts[i], self.plan.ends[i]
        if token.name in BLOCKS and not self.in_row:
            self.builder.close()
        elif token.name != "sup":
            self.builder.space(token.start, self.parts[end].end)
        return end + 1

    def _start(self, i: int, token: Token) -> None:
        name = token.name
        if name == "br":
            self._break(token)
        elif name == "q":
            self._write("“", token.start, token.end)
        elif name in BLOCKS:
            if self.in_row and name not in ROW_ENDS:
                self._inside_row(token)
                return
            self.builder.close()
            self.in_row = False
            if name == "table":
                self.tables.append(i in self.plan.ends and i not in self.plan.layouts)
            elif name == "tr" and self.tables and self.tables[-1]:
                self.in_row = True
                self.builder.open("table")
            self._enter(name)

    def _end(self, token: Token) -> None:
        name = token.name
        if name == "q":
            self._write("”", token.start, token.end)
        elif name in BLOCKS:
            self._leave(name)
            if self.in_row and name not in ROW_ENDS:
                self._inside_row(token)
                return
            self.builder.close()
            self.in_row = False
            if name == "table" and self.tables:
                self.tables.pop()

    def _inside_row(self, token: Token) -> None:
        """A row of a table is one block: its cells are set apart, and what stands in a cell is not."""
        if token.name in ("td", "th"):
            self.builder.separate(" | ")
        else:
            self.builder.space(token.start, token.end)

    def _enter(self, name: str) -> None:
        """Take note that an element with a kind begins, and which ones end by that."""
        if self.kinds[-1][0] in HEADINGS:
            self.kinds.pop()
        if name in ITEMS:
            for depth in range(len(self.kinds) - 1, 0, -1):
                if self.kinds[depth][0] in LISTS:
                    break
                if self.kinds[depth][0] in ITEMS:
                    del self.kinds[depth:]
                    break
        if (name in KINDS or name in LISTS) and len(self.kinds) < DEEPEST:
            kind = KINDS.get(name, self.kinds[-1][1])
            if name == "h1" and not self.builder.titled:
                kind = "title"
            self.kinds.append((name, kind))

    def _leave(self, name: str) -> None:
        for depth in range(len(self.kinds) - 1, 0, -1):
            if self.kinds[depth][0] == name:
                del self.kinds[depth:]
                break

    def _break(self, token: Token) -> None:
        """A line break; two of them end a paragraph."""
        if self.in_row:
            self.builder.space(token.start, token.end)
        elif not self.builder.at_newline:
            self._write("\n", token.start, token.end)
        elif self.kinds[-1][0] not in HEADINGS:
            self.builder.close()

    def _write(self, text: str, start: int, end: int) -> None:
        if not self.builder.is_open:
            self.builder.open(self.kinds[-1][1])
        self.builder.replace(text, start, end)

    def _text(self, start: int, end: int) -> None:
        """Add text: white space collapsed, entities decoded, soft hyphens dropped."""
        if not self.builder.is_open:
            if self.source[start:end].isspace():
                return
            self.builder.open(self.kinds[-1][1])
        position = start
        for found in TEXT.finditer(self.source, start, end):
            at = found.start()
            self._copy(position, at)
            position = found.end()
            if found[0][0] in SPACES:
                self.builder.space(at, position)
            elif found[0] != SOFT_HYPHEN:
                text, length = decoded(found[0])
                if text in SPACES:
                    self.builder.space(at, at + length)
                elif text != SOFT_HYPHEN:
                    self.builder.replace(text, at, at + length)
                position = at + length
        self._copy(position, end)

    def _copy(self, start: int, end: int) -> None:
        if start < end and self.source[start] == " " and self.builder.at_space:
            start += 1
        self.builder.copy(start, end)
