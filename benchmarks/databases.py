"""Empty databases to fill, each gone when its measurement is over; migrated once, which takes long, and copied."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path

from tests import postgres

ROOT = Path(__file__).resolve().parent.parent
Environment = dict[str, str]
Empty = Callable[[], AbstractContextManager[Environment]]
"""Gives the environment of an empty database."""


@contextmanager
def migrated(kind: str) -> Iterator[Empty]:
    """Give what makes empty databases of that kind, as many as are asked for."""
    with ExitStack() as stack:
        master = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="ligzda-bench-")))
        address = stack.enter_context(postgres.server()) if kind == "PostgreSQL" else ""
        command = [sys.executable, "-m", "django", "migrate", "--verbosity", "0"]
        subprocess.run(command, env=_environment(master, address), cwd=ROOT, check=True)
        yield lambda: _copied(master, address)


@contextmanager
def _copied(master: Path, address: str) -> Iterator[Environment]:
    with tempfile.TemporaryDirectory(prefix="ligzda-bench-") as folder:
        Path(folder, "static").mkdir()  # where the server looks for styles
        if not address:
            shutil.copytree(master, folder, dirs_exist_ok=True)
            yield _environment(Path(folder), "")
            return
        name = Path(folder).name.replace("-", "_").lower()
        _tell(address, f'CREATE DATABASE "{name}" TEMPLATE postgres')
        try:
            yield _environment(Path(folder), address.replace("/postgres?", f"/{name}?"))
        finally:
            _tell(address, f'DROP DATABASE "{name}" WITH (FORCE)')


def _tell(address: str, words: str) -> None:
    import psycopg

    server = address.partition("?")[0].removesuffix("/postgres")
    with psycopg.connect(f"{server}/template1", autocommit=True) as connection:
        connection.execute(words)


def _environment(folder: Path, address: str) -> Environment:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("LIGZDA_")}
    return {
        **kept,
        "DATABASE_URL": address,
        "DJANGO_SETTINGS_MODULE": "benchmarks.settings",
        "LIGZDA_DATA": str(folder),
        "LIGZDA_SECRET_KEY": "only of a benchmark, and long enough for all that it is needed for",
        "LIGZDA_LOG_LEVEL": "ERROR",
        "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "src")]),
    }
