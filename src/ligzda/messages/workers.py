"""Which process holds a message, so that what a killed one held is free as soon as another looks."""

import os
import socket
from functools import cache
from pathlib import Path


def this_worker() -> str:
    """Return a mark of this process that no other has, also not a later one with the same number."""
    return _mark(os.getpid())


def is_gone(worker: str) -> bool:
    """Tell whether that process has certainly ended: one on another machine may live, and its lease must run out."""
    host, number, started = worker.split("/")
    return host == _host() and bool(started) and _started(int(number)) != started


def _mark(number: int) -> str:
    return f"{_host()}/{number}/{_started(number)}"


@cache
def _host() -> str:
    return socket.gethostname().replace("/", "-")[:60]


def _started(number: int) -> str:
    """Return when a process began, in ticks since this machine did; nothing when it ended or the system cannot tell."""
    try:
        # The second word is the program's name in brackets, and may have spaces of its own.
        state, *rest = Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return ""
    return "" if state in "ZX" else rest[18]
