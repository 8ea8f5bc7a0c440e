"""Runs a command with a private PostgreSQL server that is gone afterwards: `python -m tests.postgres pytest …`."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from tests.machine import postgresql

# Nothing here outlives the tests, so nothing needs to reach the disk.
QUICK = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "listen_addresses=", "max_connections=100"]


@contextmanager
def server() -> Iterator[str]:
    """Start a server on a socket of its own and give its address; stop it and remove all afterwards."""
    programs = postgresql()
    if programs is None:
        raise SystemExit("PostgreSQL is not installed here.")
    folder = Path(tempfile.mkdtemp(prefix="ligzda-pg-"))
    # initdb refuses root; Debian's package brings a user for it.
    become = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    if become:
        shutil.chown(folder, "postgres")
    data = folder / "data"
    settings = " ".join(f"-c {setting}" for setting in [*QUICK, f"unix_socket_directories={folder}"])

    def run(program: str, *words: str | Path) -> None:
        subprocess.run(
            [*become, programs / program, *words],
            check=True,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
        )

    try:
        run("initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync")
        run("pg_ctl", "-D", data, "-l", folder / "log", "-o", settings, "-w", "start")
        try:
            yield f"postgres://postgres@{quote(str(folder), safe='')}/postgres?pool=8"
        finally:
            run("pg_ctl", "-D", data, "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def main(command: list[str]) -> int:
    """Run the command with DATABASE_URL set; without PostgreSQL do nothing (pytest's last lines say so loudly)."""
    if postgresql() is None:
        return 0
    with server() as address:
        return subprocess.run(command, env={**os.environ, "DATABASE_URL": address}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
