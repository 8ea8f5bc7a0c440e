"""Test databases made once and brought back quickly: after a test that commits, and for the next run of pytest.

Migrating takes many seconds, so one of pytest's processes does it and the others take a copy. SQLite's migrated files
are kept in pytest's cache until a migration or the data that migrations load changes (`pytest --create-db` makes them
anew). A test that commits gets the tables back as the migrations left them, with rulebook, calendar and territories,
whatever triggers guard them.
"""

import fcntl
import hashlib
import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import IO, Protocol

from django.conf import settings
from django.db import connections

ROOT = Path(__file__).resolve().parent.parent
MADE_FROM = (
    "*/migrations/*.py",
    "*/data/*",
    "*/*.toml",
    "*/shipped.py",
    "*/loading.py",
    "*/overlaps.py",
    "*/appendonly.py",
)


def is_sqlite() -> bool:
    """Tell which of the two databases this run is on."""
    return settings.DATABASES["default"]["ENGINE"].endswith("sqlite3")


class Kept(Protocol):
    """The migrated database that all processes of one run start from."""

    def is_there(self) -> bool:
        """Tell whether somebody has migrated it already."""

    def lay_out(self) -> None:
        """Put a copy where this process will look for its own database."""

    def keep(self) -> None:
        """Keep what this process has just migrated."""

    def bring_back(self) -> None:
        """Make every table of this process what the migrations made it."""


def kept(cache: Path) -> Kept:
    """Return what is kept for the database of this run."""
    return KeptFiles(_folder(cache)) if is_sqlite() else KeptDatabase()


def turn(cache: Path) -> IO[str]:
    """Wait until no other process makes the first database, and keep others waiting until the file is closed."""
    file = (cache / "turn").open("w")
    fcntl.flock(file, fcntl.LOCK_EX)
    return file


def _folder(cache: Path) -> Path:
    """Return the folder where the migrated files of this state of the migrations are, or will be."""
    found = hashlib.sha256((ROOT / "requirements.txt").read_bytes())
    for pattern in MADE_FROM:
        for file in sorted((ROOT / "src" / "ligzda").glob(pattern)):
            found.update(file.name.encode())
            found.update(file.read_bytes())
    return cache / found.hexdigest()[:16]


class KeptFiles:
    """SQLite: files, copied back page by page into the open database."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def is_there(self) -> bool:
        """See `Kept`."""
        return self.folder.exists()

    def lay_out(self) -> None:
        """See `Kept`."""
        for alias, database in settings.DATABASES.items():
            shutil.copy(self.folder / f"{alias}.sqlite3", database["TEST"]["NAME"])

    def keep(self) -> None:
        """Keep the files for the next run too, with those of a few states before."""
        made = self.folder.with_name(f"{self.folder.name}.{os.getpid()}")
        made.mkdir()
        for alias in connections:
            with closing(sqlite3.connect(made / f"{alias}.sqlite3")) as target:
                connections[alias].ensure_connection()
                connections[alias].connection.backup(target)
        states = sorted((path for path in self.folder.parent.iterdir() if path.is_dir()), key=os.path.getmtime)
        for old in states[:-5]:
            shutil.rmtree(old, ignore_errors=True)
        shutil.rmtree(self.folder, ignore_errors=True)
        made.rename(self.folder)

    def bring_back(self) -> None:
        """See `Kept`."""
        for alias in connections:
            connections[alias].ensure_connection()
            with closing(sqlite3.connect(self.folder / f"{alias}.sqlite3")) as source:
                source.backup(connections[alias].connection)


class KeptDatabase:
    """PostgreSQL: one more database on the server, from which each process's own is made."""

    NAME = "ligzda_migrated"

    def is_there(self) -> bool:
        """See `Kept`."""
        with connections["default"]._nodb_cursor() as cursor:
            cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [self.NAME])
            return cursor.fetchone() is not None

    def lay_out(self) -> None:
        """See `Kept`."""
        self._copy(self.NAME, connections["default"].creation._get_test_db_name())

    def keep(self) -> None:
        """Keep it as long as the server lives."""
        self._copy(connections["default"].settings_dict["NAME"], self.NAME)

    def bring_back(self) -> None:
        """See `Kept`."""
        self._copy(self.NAME, connections["default"].settings_dict["NAME"])

    def _copy(self, source: str, target: str) -> None:
        connection = connections["default"]
        connection.close()
        with connection._nodb_cursor() as cursor:
            cursor.execute(f'DROP DATABASE IF EXISTS "{target}" WITH (FORCE)')
            cursor.execute(f'CREATE DATABASE "{target}" TEMPLATE "{source}"')
