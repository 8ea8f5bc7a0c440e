"""`ligzda serve`: pages, background work and the clock as three processes that live and end together.

What this process has read of the code on its way is forked to all three, and is not read again.
"""

import argparse
import os
import socket
import sys
from functools import partial

from ligzda.config import environment, work
from ligzda.config.processes import Child, keep_alive


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
    children = [
        Child("web", partial(work.pages, args.host, args.port, args.workers)),
        Child("worker", partial(work.command, "db_worker", verbosity=0)),
        Child("tick", partial(work.command, "tick")),
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

    django.setup()
    assert settings.SECRET_KEY  # Django itself refuses an empty one, and the command line says so plainly
    from ligzda.config.health import is_migrated

    if not is_migrated():
        return "The database is not up to date. Bring it up to date: ligzda manage migrate"
    _let_go()
    if _styles_changed():
        call_command("collectstatic", interactive=False, verbosity=0, clear=True)
    return ""


def _let_go() -> None:
    """Close every connection, pools too: this process only looks after the others, and none can be shared by a fork."""
    from django.db import connections

    for connection in connections.all(initialized_only=True):
        connection.close()
        if close_pool := getattr(connection, "close_pool", None):
            close_pool()


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
