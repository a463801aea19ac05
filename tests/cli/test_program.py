"""The command line as a program: pipes, interrupts, processes."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time

import pytest

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals and pipes of POSIX")


def test_a_closed_pipe_is_no_error(program, write):
    write("a.md", "WRONG\n\n" * 20_000)
    process = program("a.md", "--output-format", "concise")
    assert process.stdout.readline()
    process.stdout.close()
    error = process.stderr.read().decode()
    assert process.wait(30) == 141
    assert error == ""


def test_a_pipe_closed_before_the_first_line_is_no_error(program, write):
    write("a.md", "WRONG\n")
    reader, writer = os.pipe()
    os.close(reader)
    process = program("a.md", stdout=writer)
    os.close(writer)
    assert process.stderr.read().decode() == ""
    assert process.wait(30) == 141


def test_an_interrupt_exits_130_without_a_traceback(program, write):
    write("a.md", "WRONG\n")
    write("b.md", "SLOW\n")
    process = program("a.md", "b.md", "missing.md", "-q")
    time.sleep(0.7)
    process.send_signal(signal.SIGINT)
    out, error = process.communicate(timeout=20)
    assert process.returncode == 130
    assert error == b""
    assert b"FKE101" in out


def test_many_files_are_the_same_report_with_any_number_of_processes(program, write):
    for number in range(130):
        write(f"drafts/{number:03}.md", f"Line\n\nWRONG {number} ODD\n" + ("BOOM\n" if number == 77 else ""))
    write("drafts/050.md", b"\x00")
    one, two = (_finished(program("drafts", "--jobs", jobs)) for jobs in ("1", "2"))
    assert one == two
    assert one[0] == 3
    assert one[1].count("FKE101") == 128


def test_an_archive_is_the_same_report_with_any_number_of_processes(program, write):
    rows = [json.dumps({"id": f"n{n}", "text": f"Well, WRONG {n}"}) for n in range(200)]
    rows[17] = "{broken"
    write("a.jsonl", "\n".join(rows))
    one, two = (
        _finished(program("a.jsonl", "--output-format", "jsonl", "--jobs", jobs)) for jobs in ("1", "2")
    )
    assert one == two
    assert one[0] == 2
    assert [json.loads(line)["article"] for line in one[1].splitlines()][16:18] == ["n16", "n18"]


def test_an_interrupt_of_several_processes_exits_130(program, write):
    for number in range(130):
        write(f"drafts/{number:03}.md", "SLOW\n" if number == 60 else "WRONG\n")
    process = program("drafts", "--jobs", "2", "-q", start_new_session=True)
    time.sleep(2)
    os.killpg(process.pid, signal.SIGINT)
    _, error = process.communicate(timeout=15)
    assert process.returncode == 130
    assert error == b""


def test_a_process_that_dies_is_a_fault(program, write):
    for number in range(130):
        write(f"drafts/{number:03}.md", "CRASH\n" if number == 60 else "WRONG\n")
    code, _, error = _finished(program("drafts", "--jobs", "2", "-q"))
    assert code == 3
    assert "factlint failed on a batch of drafts: BrokenProcessPool" in error


def test_the_version_is_told_without_loading_anything_heavy():
    code = "import sys; from factlint.cli import main; main(['--version']); print(*sys.modules)"
    out = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=_environment()
    ).stdout
    assert out.startswith("factlint 0.")
    assert not {"argparse", "msgspec", "regex", "json", "pathlib", "importlib.metadata"} & set(out.split())


def test_checking_loads_no_module_that_it_does_not_need():
    code = "import sys; import factlint.cli.check, factlint.reports.full; print(*sys.modules)"
    stand_in = "import types, sys; sys.modules['factlint.engine'] = types.ModuleType('factlint.engine'); "
    out = subprocess.run(
        [sys.executable, "-c", stand_in + code],
        capture_output=True,
        text=True,
        check=True,
        env=_environment(),
    ).stdout
    assert "factlint.cli.work" in out.split()
    heavy = {
        "json",
        "pathlib",
        "dataclasses",
        "logging",
        "subprocess",
        "concurrent.futures",
        "multiprocessing",
    }
    assert not heavy & set(out.split())


def _environment():
    import factlint

    return {**os.environ, "PYTHONPATH": os.path.dirname(os.path.dirname(factlint.__file__))}


def _finished(process):
    out, error = process.communicate(timeout=120)
    return process.returncode, out.decode(), error.decode()
