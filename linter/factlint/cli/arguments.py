"""The options of the commands, and what each may be."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, ArgumentTypeError, HelpFormatter, Namespace
from collections.abc import Sequence
from typing import TYPE_CHECKING

from factlint.cli.output import columns
from factlint.reports import FORMATS

if TYPE_CHECKING:
    from datetime import date

LIMIT = 10_000_000
"""The largest draft in bytes, unless --max-size says otherwise."""

KINDS = ("time", "event", "age", "ordinal", "cardinal", "jubilee", "rate", "person", "quotation", "attribution")
"""The kinds of mentions, as `factlint mentions` names them."""
_UNITS = {"": 1, "k": 1_000, "m": 1_000_000, "g": 1_000_000_000}


def check(arguments: Sequence[str]) -> Namespace:
    """Parse the arguments of `factlint check`."""
    parser = _parser("check", "Find statements that cannot all be true.")
    _inputs(parser)
    chosen = parser.add_argument_group("rules (codes, prefixes of codes, slugs, ALL; separated by commas)")
    for option, what in (
        ("--select", "look for these only"),
        ("--extend-select", "look for these as well"),
        ("--ignore", "do not look for these"),
    ):
        chosen.add_argument(option, type=names, action="extend", default=[], metavar="RULES", help=what)
    parser.add_argument("--package", action="store_true", help="the drafts are one story: check them together")
    told = parser.add_argument_group("report")
    told.add_argument("--output-format", choices=FORMATS, default="full", help="default: full")
    told.add_argument("--output-file", metavar="FILE", help="write the report there, not to standard output")
    told.add_argument("--color", choices=("auto", "always", "never"), default="auto")
    told.add_argument("-q", "--quiet", action="store_true", help="findings and errors only, no summary")
    told.add_argument("--strict", action="store_true", help="warnings fail as well")
    told.add_argument("--exit-zero", action="store_true", help="exit 0 in spite of findings")
    return parser.parse_args(arguments)


def mentions(arguments: Sequence[str]) -> Namespace:
    """Parse the arguments of `factlint mentions`."""
    parser = _parser("mentions", "Print what was read: times, durations, people, quotations.")
    _inputs(parser)
    parser.add_argument("--kind", type=kinds, default=[], metavar="KIND,...", help="only these: time, event, ...")
    parser.add_argument("--explain", action="store_true", help="tell how each was read: pattern, parts, anchor")
    parser.add_argument("--output-format", choices=("text", "jsonl"), default="text", help="default: text")
    parser.add_argument("--output-file", metavar="FILE", help="write there, not to standard output")
    return parser.parse_args(arguments)


def timeline(arguments: Sequence[str]) -> Namespace:
    """Parse the arguments of `factlint timeline`."""
    parser = _parser("timeline", "Print the events and dates of drafts in order, each with how it was dated.")
    _inputs(parser)
    parser.add_argument("--output-format", choices=("text", "json", "svg"), default="text", help="default: text")
    parser.add_argument("--output-file", metavar="FILE", help="write there, not to standard output")
    return parser.parse_args(arguments)


def rule(arguments: Sequence[str]) -> Namespace:
    """Parse the arguments of `factlint rule`."""
    parser = _parser("rule", "Print the page of a rule, or the list of all rules.")
    parser.add_argument("name", nargs="?", metavar="RULE", help="a code or a slug")
    _book(parser)
    return parser.parse_args(arguments)


def test(arguments: Sequence[str]) -> Namespace:
    """Parse the arguments of `factlint test`."""
    parser = _parser("test", "Run the examples of rules: flagged ones must be found, allowed ones must not.")
    parser.add_argument("names", nargs="*", metavar="RULE", help="codes, slugs, or rule files; default: all")
    parser.add_argument("--coverage", action="store_true", help="fail on what no example makes fire")
    _book(parser)
    return parser.parse_args(arguments)


def knowledge(arguments: Sequence[str]) -> Namespace:
    """Parse the arguments of `factlint knowledge`."""
    parser = _parser("knowledge", "What factlint knows of people and their offices, organisations and places.")
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    held = actions.add_parser("check", help="hold the knowledge itself to its rules", formatter_class=_formatter)
    held.add_argument("paths", nargs="*", metavar="PATH", help="files, folders; default: all that a run knows")
    held.add_argument("-q", "--quiet", action="store_true", help="errors and warnings only, no notes, no summary")
    held.add_argument("--strict", action="store_true", help="warnings fail as well")
    asked = actions.add_parser("who", help="who held an office, or who somebody is", formatter_class=_formatter)
    asked.add_argument("text", nargs="+", metavar="TITLE|NAME", help='"defence secretary", "Lloyd Austin"')
    asked.add_argument("--at", type=day, metavar="DAY", help="on this day; without it everybody is listed")
    listed = actions.add_parser("list", help="count what the knowledge holds", formatter_class=_formatter)
    for action in (held, asked, listed):
        action.add_argument("--output-format", choices=("text", "json"), default="text", help="default: text")
        _book(action)
    return parser.parse_args(arguments)


def _parser(command: str, summary: str) -> ArgumentParser:
    return ArgumentParser(
        prog=f"factlint {command}", description=summary, allow_abbrev=False, formatter_class=_formatter
    )


def _formatter(prog: str) -> HelpFormatter:
    # Told the width, argparse need not load shutil to find it out, which costs more than all parsing.
    return HelpFormatter(prog, max_help_position=30, width=columns(sys.stdout))


def _inputs(parser: ArgumentParser) -> None:
    """Add what the commands that read drafts have in common."""
    parser.add_argument("paths", nargs="*", metavar="PATH", help="files, folders, or - ; default: this folder")
    read = parser.add_argument_group("reading")
    read.add_argument("--stdin-filename", metavar="NAME", help="what - is called; its ending tells the format")
    read.add_argument("--published", type=published, metavar="DATE", help="when the drafts are published")
    read.add_argument("--max-size", type=size, default=LIMIT, metavar="SIZE", help="refuse larger ones (10M)")
    read.add_argument("--force-exclude", action="store_true", help="leave out named files as if found")
    read.add_argument("--jobs", type=jobs, metavar="N", help="processes at most; default: one a core")
    _book(parser)


def _book(parser: ArgumentParser) -> None:
    """Add what chooses the rule book."""
    parser.add_argument("--rules", action="append", default=[], metavar="PATH", help="house rules: file or folder")
    parser.add_argument(
        "--no-cache",
        action="store_true",
        help="use no results of earlier runs; compiled rules are always cached",
    )


def names(text: str) -> list[str]:
    """Return the names of a list with commas."""
    found = [name.strip() for name in text.split(",") if name.strip()]
    if not found:
        raise ArgumentTypeError("names no rule; write codes such as DUR202, prefixes, slugs, or ALL")
    return found


def kinds(text: str) -> list[str]:
    """Return the kinds of mentions in a list with commas."""
    found = [name.strip() for name in text.split(",") if name.strip()]
    wrong = [name for name in found if name not in KINDS]
    if wrong or not found:
        raise ArgumentTypeError(
            f"no kind of mention is {', '.join(map(repr, wrong)) or 'named'}; write {', '.join(KINDS)}"
        )
    return found


def published(text: str) -> str:
    """Return a date, or a date and time, as ISO 8601 writes it."""
    from datetime import date, datetime

    for kind in (date, datetime):
        try:
            return kind.fromisoformat(text.strip()).isoformat()
        except ValueError:
            continue
    raise ArgumentTypeError(f"{text!r} is no date; write 2022-05-13 or 2022-05-13T21:16+05:30")


def day(text: str) -> date:
    """Return a day."""
    from datetime import date

    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise ArgumentTypeError(f"{text!r} is no day; write 2022-05-13") from None


def size(text: str) -> int:
    """Return a number of bytes: 10000000, 10M, 10 MB."""
    written = text.strip().lower().removesuffix("b").rstrip()
    unit = written[-1:] if written[-1:] in _UNITS else ""
    number = written.removesuffix(unit).strip()
    if not (number.isascii() and number.isdigit() and int(number)):
        raise ArgumentTypeError(f"{text!r} is no size; write 10000000 or 10M")
    return int(number) * _UNITS[unit]


def jobs(text: str) -> int:
    """Return a number of processes."""
    if not (text.isascii() and text.isdigit() and int(text)):
        raise ArgumentTypeError(f"{text!r} is no number of processes; write 1 or more")
    return int(text)
