"""Processes that live and end together, each started again when it dies."""

import multiprocessing
import os
import signal
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.process import BaseProcess
from typing import Any

GRACE = 10.0
LONGEST_PAUSE = 30.0
FORKING: Any = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")


@dataclass
class Child:
    """One process that does one work, and is started again when it dies."""

    name: str
    work: Callable[[], object]
    process: BaseProcess | None = None
    pause: float = 1.0
    start_at: float = field(default=0.0)

    def look_after(self, now: float) -> None:
        """Start it when it is not running and its pause is over; a pause doubles while it keeps dying early."""
        if self.process is None:
            if now >= self.start_at:
                self._start(now)
            return
        if (code := self.process.exitcode) is None:
            return
        self.signal(signal.SIGKILL)  # what it has started must not outlive it
        lived = now - self.start_at
        self.pause = 1.0 if lived > LONGEST_PAUSE else min(self.pause * 2, LONGEST_PAUSE)
        print(f"ligzda: {self.name} ended ({code}); starting it again in {self.pause:.0f} s", file=sys.stderr)
        self.process, self.start_at = None, now + self.pause

    def _start(self, now: float) -> None:
        self.process = FORKING.Process(target=_live, args=(self.work,), name=self.name)
        self.process.start()
        self.start_at = now

    def lives(self) -> bool:
        """Tell whether it is running now."""
        return self.process is not None and self.process.exitcode is None

    def signal(self, number: int) -> None:
        """Send a signal to the process and all that it has started."""
        if self.process is None or self.process.pid is None:
            return
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, number)
            return
        if self.lives():  # and does not lead its own group yet
            os.kill(self.process.pid, number)


def keep_alive(children: list[Child]) -> int:
    """Keep all running until a signal asks to stop; then end all and leave no orphan."""
    asked: list[int] = []
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda number, _frame: asked.append(number))
    while not asked:
        for child in children:
            child.look_after(time.monotonic())
        time.sleep(0.2)
    for child in children:
        child.signal(signal.SIGTERM)
    until = time.monotonic() + GRACE
    while time.monotonic() < until and any(child.lives() for child in children):
        time.sleep(0.1)
    for child in children:
        child.signal(signal.SIGKILL)
    return 0


def _live(work: Callable[[], object]) -> None:
    """Do the work in a group of its own: Ctrl-C reaches the parent only, which then ends all in order."""
    os.setsid()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, signal.SIG_DFL)
    _end_with_parent()
    work()


def _end_with_parent() -> None:
    """Ask Linux to end this process when its parent dies without having been able to (elsewhere: do nothing)."""
    if sys.platform != "linux":
        return
    import ctypes

    pr_set_pdeathsig = 1
    ctypes.CDLL(None).prctl(pr_set_pdeathsig, signal.SIGTERM)
