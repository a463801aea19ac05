"""HTML: the article of a page, without its navigation, forms, scripts and advertisements."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.document import Document
from factlint.finding import Problem
from factlint.reading.builder import TextBuilder
from factlint.reading.metadata import metadata
from factlint.reading.outline import Outline, outline
from factlint.reading.prose import Prose
from factlint.reading.source import Source, known_encoding
from factlint.reading.tags import Token, outside_text, tokens
from factlint.text import Span

DECLARED = re.compile(
    rb"""^\s*<\?xml[^>]{0,200}\bencoding\s*=\s*["']([\w.:-]+)|<meta\b[^>]{0,500}\bcharset\s*=\s*["']?\s*([\w.:-]+)""",
    re.IGNORECASE,
)
DECLARED_WITHIN = 4096

ENCODINGS = (
    "utf-8 cp1252 iso8859-2 iso8859-3 iso8859-4 iso8859-5 iso8859-6 iso8859-7 iso8859-8 iso8859-10 iso8859-13"
    " iso8859-14 iso8859-15 iso8859-16 koi8-r koi8-u mac-roman mac-cyrillic cp866 cp874 cp1250 cp1251 cp1253"
    " cp1254 cp1255 cp1256 cp1257 cp1258 gb2312 gbk gb18030 big5 big5hkscs euc_jp iso2022_jp shift_jis cp932"
    " euc_kr cp949"
)
AS_ON_THE_WEB = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "utf-16": "utf-8",
    "gb2312": "gb18030",
    "gbk": "gb18030",
}
"""What browsers take some declarations to mean. A page that can be read as ASCII is not UTF-16."""


def read(source: Source) -> Iterator[Document | Problem]:
    """Yield the one document of a page."""
    text = source.text(_declared(source))
    parts = tokens(text)
    plan = outline(text, parts)
    fields = metadata(text, parts, plan)
    builder = TextBuilder(text)
    prose = Prose(builder, parts, plan)
    titles = [f.value for f in fields if f.name == "title"]
    if heading := _heading_outside(text, parts, plan, titles):
        prose.read(heading)
    prose.read(plan.root)
    prose_text, blocks, source_map = builder.result()
    comments = tuple(Span(token.start, token.end) for token in parts if token.kind == "comment")
    yield Document(source.path, prose_text, blocks, text, source_map, fields, comments=comments)


def weave(builder: TextBuilder, start: int, end: int, kind: str) -> None:
    """Put the prose of a stretch of HTML inside another format into its builder."""
    parts = tokens(builder.source, start, end)
    plan = outline(builder.source, parts)
    Prose(builder, parts, plan, kind).read(range(len(parts)))
    builder.close()


def _declared(source: Source) -> str | None:
    """Return the encoding that a page declares."""
    found = DECLARED.search(source.content()[:DECLARED_WITHIN])
    if found is None:
        return None
    label = (found[1] or found[2]).decode("ascii", "replace")
    encoding = known_encoding(label, {*ENCODINGS.split(), *AS_ON_THE_WEB})
    if encoding is None:
        message = f"the page declares an unknown encoding: {label}"
        raise source.unusable(message, hint="save the file as UTF-8")
    return AS_ON_THE_WEB.get(encoding, encoding)


def _heading_outside(text: str, parts: list[Token], plan: Outline, titles: list[str]) -> range | None:
    """Return where an h1 before the article stands, if the page's title has its words."""
    for i, (kind, name, _, _) in enumerate(parts):
        if kind != "start" or name != "h1":
            continue
        if i >= plan.root.start:
            return None
        end = plan.ends.get(i, i)
        words = [outside_text(text, t.start, t.end) for t in parts[i:end] if t.kind == "text"]
        if any(words) and any(" ".join(filter(None, words)) in title for title in titles):
            return range(i, end + 1)
    return None
