"""Timelines for people, programs and the eye: a module a format, each with `written(timeline) -> str`."""

from factlint.reports.timelines import json, svg, text

FORMATS = {"text": text.written, "json": json.written, "svg": svg.written}
"""The formats of `factlint timeline`."""
