from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import factlint

STAND_IN = Path(__file__).with_name("stand_in.py")
COMMANDS = ("check", "mentions", "rule", "test", "pool")


class Run:
    """The command line, run in this process with the stand-in for the engine."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys
        self.code, self.out, self.err = -1, "", ""

    def __call__(self, *arguments: str) -> Run:
        from factlint.cli import main

        self.code = main(arguments)
        self.out, self.err = self._capsys.readouterr()
        return self


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Run]:
    spec = importlib.util.spec_from_file_location("stand_in", STAND_IN)
    assert spec
    assert spec.loader
    stand_in = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "stand_in", stand_in)
    spec.loader.exec_module(stand_in)
    for name, module in stand_in.modules().items():
        monkeypatch.setitem(sys.modules, f"factlint.{name}", module)
        monkeypatch.setattr(factlint, name, module, raising=False)
    for name in COMMANDS:  # they hold on to the engine that they were imported with
        monkeypatch.delitem(sys.modules, f"factlint.cli.{name}", raising=False)
    for name in ("NO_COLOR", "FORCE_COLOR", "FACTLINT_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    yield Run(capsys)
    for name in COMMANDS:  # what was imported meanwhile holds on to the stand-in
        sys.modules.pop(f"factlint.cli.{name}", None)


@pytest.fixture
def write(tmp_path: Path):
    """Write a file below the test's folder."""

    def write_file(name: str, text: str | bytes = "Nothing here.\n") -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return write_file


@pytest.fixture
def program(tmp_path: Path):
    """Start the command line as a program of its own, with the stand-in for the engine."""
    environment = {**os.environ, "PYTHONPATH": str(Path(factlint.__file__).parents[1])}
    environment.pop("FACTLINT_DEBUG", None)
    started = []

    def start(*arguments: str, **options) -> subprocess.Popen[bytes]:
        options = {
            "stdout": subprocess.PIPE,
            "stderr": subprocess.PIPE,
            "cwd": tmp_path,
            "env": environment,
            **options,
        }
        process = subprocess.Popen([sys.executable, str(STAND_IN), *arguments], **options)
        started.append(process)
        return process

    yield start
    for process in started:
        if process.poll() is None:
            process.kill()
        process.communicate()
