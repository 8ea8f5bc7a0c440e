"""`ligzda serve`: pages, background work and the clock as three processes that live and end together."""

import argparse
import os
import signal
import socket
import subprocess
import sys
import time
from dataclasses import dataclass, field

from ligzda.config import environment

GRACE = 10.0
HEAD_START = 2.0
LONGEST_PAUSE = 30.0


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say where to listen."""
    parser.add_argument("--port", type=int, default=8000, help="the port to listen on (8000)")
    parser.add_argument("--host", default="127.0.0.1", help="the address to listen on (127.0.0.1: this machine only)")
    parser.add_argument("--workers", type=int, default=min(os.cpu_count() or 1, 4), help="processes that answer pages")


def settings(port: int) -> argparse.Namespace:
    """Return what `ligzda serve --port` would be asked."""
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    return parser.parse_args(["--port", str(port)])


def run(args: argparse.Namespace) -> int:
    """Check that all is ready, then run until told to stop."""
    if fault := _unready(args.host, args.port):
        print(f"ligzda: {fault}", file=sys.stderr)
        return 2
    manage = [sys.executable, "-m", "ligzda.config.cli", "manage"]
    web = [sys.executable, "-m", "granian", "--interface", "wsgi", "ligzda.config.wsgi:application"]
    web += ["--host", args.host, "--port", str(args.port), "--workers", str(args.workers)]
    web += ["--blocking-threads", "4", "--respawn-failed-workers", "--no-access-log", "--log-level", "warning"]
    # The pages first: people wait for them.
    later = time.monotonic() + HEAD_START
    children = [
        Child("web", web),
        Child("worker", [*manage, "db_worker", "--verbosity", "0"], start_at=later),
        Child("tick", [*manage, "tick"], start_at=later),
    ]
    address = environment.text("LIGZDA_URL") or f"http://{args.host}:{args.port}"
    print(f"Ligzda: {address}", file=sys.stderr, flush=True)
    return keep_alive(children)


def _unready(host: str, port: int) -> str:
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return f"Port {port} of {host} cannot be used; another program may have it. Choose one with --port."
    import django
    from django.conf import settings
    from django.core.management import call_command
    from django.db import connections

    django.setup()
    assert settings.SECRET_KEY  # Django itself refuses an empty one, and the command line says so plainly
    from ligzda.config.health import is_migrated

    if not is_migrated():
        return "The database is not up to date. Bring it up to date: ligzda manage migrate"
    connections.close_all()  # this process only looks after the others
    if _styles_changed():
        call_command("collectstatic", interactive=False, verbosity=0, clear=True)
    return ""


def _styles_changed() -> bool:
    """Tell whether a style or picture is newer than what was last gathered for the pages."""
    from django.conf import settings
    from django.contrib.staticfiles.finders import get_finders

    gathered = settings.STATIC_ROOT / "staticfiles.json"
    if not gathered.exists():
        return True
    age = gathered.stat().st_mtime
    files = (storage.path(name) for finder in get_finders() for name, storage in finder.list([]))
    return any(os.stat(file).st_mtime > age for file in files)


@dataclass
class Child:
    """One process that is started again when it dies."""

    name: str
    command: list[str]
    process: subprocess.Popen | None = None
    pause: float = 1.0
    start_at: float = field(default=0.0)

    def look_after(self, now: float) -> None:
        """Start it when it is not running and its pause is over; a pause doubles while it keeps dying early."""
        if self.process is None:
            if now >= self.start_at:
                self._start(now)
            return
        if (code := self.process.poll()) is None:
            return
        lived = now - self.start_at
        self.pause = 1.0 if lived > LONGEST_PAUSE else min(self.pause * 2, LONGEST_PAUSE)
        print(f"ligzda: {self.name} ended ({code}); starting it again in {self.pause:.0f} s", file=sys.stderr)
        self.process, self.start_at = None, now + self.pause

    def _start(self, now: float) -> None:
        # In a session of its own: Ctrl-C reaches this process only, which then ends all in order.
        self.process = subprocess.Popen(
            self.command, stdin=subprocess.DEVNULL, start_new_session=True, preexec_fn=_end_with_parent
        )
        self.start_at = now

    def signal(self, number: int) -> None:
        """Send a signal to the process and all that it has started."""
        if self.process is not None:
            try:
                os.killpg(self.process.pid, number)
            except ProcessLookupError:
                self.process = None


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
    while time.monotonic() < until and any(child.process and child.process.poll() is None for child in children):
        time.sleep(0.1)
    for child in children:
        child.signal(signal.SIGKILL)
    return 0


def _end_with_parent() -> None:
    """Ask Linux to end this child when its parent dies without having been able to (elsewhere: do nothing)."""
    if sys.platform != "linux":
        return
    import ctypes

    pr_set_pdeathsig = 1
    ctypes.CDLL(None).prctl(pr_set_pdeathsig, signal.SIGTERM)
