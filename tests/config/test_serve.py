"""The processes of `ligzda serve` live and end together."""

import os
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest


def _supervisor(folder: Path, *children: str) -> subprocess.Popen:
    made = ", ".join(f"Child({str(n)!r}, partial(exec, {code!r}))" for n, code in enumerate(children))
    needed = "from functools import partial\nfrom ligzda.config.processes import Child, keep_alive"
    return subprocess.Popen(
        [sys.executable, "-c", f"{needed}\nkeep_alive([{made}])"],
        cwd=folder,
        stderr=subprocess.DEVNULL,
    )


def _note(name: str) -> str:
    """Return the code of a child that adds its number to a file and sleeps, with a grandchild that does too."""
    return textwrap.dedent(f"""
        import os, subprocess, sys, time
        grandchild = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
        open({name!r}, "a").write(f"{{os.getpid()}} {{grandchild.pid}}\\n")
        time.sleep(60)
    """)


def _numbers(file: Path, lines: int) -> list[int]:
    until = time.monotonic() + 15
    while time.monotonic() < until:
        if file.exists() and len(file.read_text().splitlines()) >= lines:
            return [int(word) for word in file.read_text().split()]
        time.sleep(0.05)
    pytest.fail(f"{file.name} has not {lines} lines")


def _gone(number: int) -> bool:
    until = time.monotonic() + 15
    while time.monotonic() < until:
        try:
            os.kill(number, 0)
            if Path(f"/proc/{number}/stat").read_text().split()[2] == "Z":
                return True
        except (ProcessLookupError, FileNotFoundError):
            return True
        time.sleep(0.05)
    return False


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_all_end_together_and_leave_no_orphan(tmp_path, number):
    supervisor = _supervisor(tmp_path, _note("a"), _note("b"))
    running = [*_numbers(tmp_path / "a", 1), *_numbers(tmp_path / "b", 1)]
    supervisor.send_signal(number)
    assert supervisor.wait(15) == 0
    assert all(_gone(process) for process in running)


def test_a_process_that_dies_is_started_again_and_what_it_had_started_ends_with_it(tmp_path):
    supervisor = _supervisor(tmp_path, _note("a"))
    child, grandchild = _numbers(tmp_path / "a", 1)
    os.kill(child, signal.SIGKILL)
    assert len(_numbers(tmp_path / "a", 2)) == 4
    assert _gone(grandchild)
    supervisor.terminate()
    supervisor.wait(15)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a child that its parent died")
def test_even_a_killed_supervisor_leaves_no_process_behind(tmp_path):
    supervisor = _supervisor(tmp_path, _note("a"))
    child, _grandchild = _numbers(tmp_path / "a", 1)
    supervisor.kill()
    supervisor.wait(15)
    assert _gone(child)
