"""Measure the stages of a run on one core: MB of text a second, the best of several rounds.

usage: python benchmarks/stages.py [ARCHIVE.jsonl] [--articles N] [--rounds N]
"""

from __future__ import annotations

import gc
import sys
import time
from argparse import ArgumentParser
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "linter"))

from factlint import engine, published, quotations  # noqa: E402
from factlint.article import Article  # noqa: E402
from factlint.attributions import attributions  # noqa: E402
from factlint.document import Document  # noqa: E402
from factlint.knowledge import Knowledge  # noqa: E402
from factlint.mentions.find import find, paragraphs_of  # noqa: E402
from factlint.names import Names  # noqa: E402
from factlint.reading import read  # noqa: E402

TIMES = ("time", "duration")
ENOUGH = 2_000_000
"""Bytes of text to measure on, where the drafts of the repository are all there is."""


def documents(path: str | None, most: int) -> list[Document]:
    """Return the articles of an archive, or the repository's drafts, repeated until there are enough."""
    if path is not None:
        return [d for d in read(path) if isinstance(d, Document)][:most]
    drafts = [d for folder in ("fixtures", "seeds") for p in sorted((ROOT / folder).glob("*.[mth]*[dtl]"))
              for d in read(str(p)) if isinstance(d, Document)]  # fmt: skip
    return drafts * (1 + ENOUGH // sum(len(d.text) for d in drafts))


def stages(book: engine.Book, drafts: list[Document]) -> dict[str, Callable[[], None]]:
    """Return what is measured, by name."""
    nothing, language = Knowledge(), book.language
    dated = [(d, published.reference(published.stated(d, language))) for d in drafts]

    def found() -> None:
        for draft in drafts:
            find(draft, language, nothing, kinds=TIMES)

    def anchored() -> None:
        for draft, now in dated:
            seen = paragraphs_of(draft, language, nothing)
            mentions = find(draft, language, nothing, kinds=TIMES, paragraphs=seen)
            _ = Article(draft, language, nothing, mentions, (), (), now, words=seen.known).times

    def spoken(quoted_only: bool) -> Callable[[], None]:
        def stage() -> None:
            for draft in drafts:
                _ = Names(draft, language, book.knowledge).individuals
                quoted, _lonely = quotations.scan(draft, language.settings["quotation-marks"])
                attributions(draft, quoted, language, quoted_only=quoted_only)

        return stage

    def whole() -> None:
        for draft in drafts:
            _ = engine.read(draft, book).times

    def linted() -> None:
        for draft in drafts:
            engine.check(draft, book, engine.Options())

    return {
        "times found": found,
        "times found and anchored": anchored,
        "names and attributions": spoken(quoted_only=True),
        "all frames of attributions": spoken(quoted_only=False),
        "everything read": whole,
        "whole lint": linted,
    }


def main() -> None:
    """Print a line a stage."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("archive", nargs="?")
    parser.add_argument("--articles", type=int, default=600)
    parser.add_argument("--rounds", type=int, default=7)
    chosen = parser.parse_args()
    book, drafts = engine.load(), documents(chosen.archive, chosen.articles)
    size = sum(len(d.text.encode()) for d in drafts) / 1e6
    gc.collect()
    gc.freeze()
    print(f"{len(drafts)} articles, {size:.2f} MB of text")
    for name, stage in stages(book, drafts).items():
        seconds = []
        for _ in range(chosen.rounds):
            start = time.process_time()
            stage()
            seconds.append(time.process_time() - start)
        print(f"{name:26} {size / min(seconds):6.2f} MB/s   median {size / sorted(seconds)[len(seconds) // 2]:.2f}")


if __name__ == "__main__":
    main()
