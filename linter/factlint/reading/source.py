"""Sources: the bytes of a file, refused when there are too many, and decoded by rules that never guess."""

from __future__ import annotations

import codecs
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import BinaryIO

from msgspec import Struct

from factlint.finding import Problem
from factlint.problems import Unusable
from factlint.text import Location

LIMIT = 10_000_000
"""The most bytes that a draft, or a line of an archive, may have."""

FORMATS_HINT = "factlint reads plain text, Markdown, HTML and JSON Lines"


class Source(Struct, frozen=True):
    """A file, or *data* that came from elsewhere, of at most *limit* bytes."""

    path: str
    data: bytes | None = None
    limit: int = LIMIT

    def unusable(self, message: str, location: Location | None = None, line: str = "", hint: str = "") -> Unusable:
        return Unusable([Problem(message, self.path, location, line, hint)])

    def content(self) -> bytes:
        """Return all bytes, and refuse too many of them before reading."""
        if self.data is not None:
            self._check(len(self.data))
            return self.data
        with self.opened() as file:
            self._check(os.fstat(file.fileno()).st_size)
            content = file.read(self.limit + 1)  # a pipe has no size to ask for
        self._check(len(content))
        return content

    @contextmanager
    def opened(self) -> Iterator[BinaryIO]:
        """Open the file, or the data as if it were one."""
        if self.data is not None:
            yield BytesIO(self.data)
            return
        try:
            if os.path.isdir(self.path):
                raise self.unusable("this is a folder, not a draft")
            file = open(self.path, "rb")  # noqa: SIM115
        except FileNotFoundError:
            raise self.unusable("there is no such file", hint="check the path") from None
        except (OSError, ValueError) as error:
            reason = (getattr(error, "strerror", None) or str(error)).lower()
            raise self.unusable(f"the file cannot be opened: {reason}") from None
        with file:
            yield file

    def _check(self, size: int) -> None:
        if size > self.limit:
            raise self.unusable(
                f"the file is too large: {size:,} bytes, and at most {self.limit:,} are read",
                hint="split it, raise the limit in the settings, or make it an archive (.jsonl)",
            )

    def text(self, declared: str | None = None) -> str:
        """Return the content decoded: by its byte order mark, else as *declared*, else as UTF-8.

        The mark is not part of the text.
        """
        content = self.content()
        for mark, encoding in _MARKS:
            if content.startswith(mark):
                return self._decoded(content, encoding, len(mark))
        return self._decoded(content, declared or "utf-8", 0)

    def _decoded(self, content: bytes, encoding: str, skip: int) -> str:
        wide = encoding.startswith("utf-16")
        if not wide and b"\0" in content:
            raise self.unusable("this is a binary file, not text", hint=FORMATS_HINT)
        try:
            text = content[skip:].decode(encoding)
        except UnicodeDecodeError as error:
            at = error.start + skip
            row = 1 if wide else content.count(b"\n", 0, at) + 1
            raise self.unusable(
                f"the text is not {encoding.upper()}: byte {at} (0x{content[at]:02x}) in row {row}",
                Location(row, 1),
                hint=f"save the file as UTF-8; {FORMATS_HINT}",
            ) from None
        if wide and "\0" in text:
            raise self.unusable("this is a binary file, not text", hint=FORMATS_HINT)
        return text


_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def known_encoding(label: str, known: Iterable[str]) -> str | None:
    """Return Python's name for an encoding that a page declares, if it is one of the *known*."""
    try:
        name = codecs.lookup(label).name
    except LookupError:
        return None
    return name if name in known else None
