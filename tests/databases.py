"""Test databases made once and brought back quickly: after a test that commits, and for the next run of pytest.

Migrating takes many seconds, so SQLite's migrated files are kept in pytest's cache until a migration or the data that
migrations load changes (`pytest --create-db` makes them anew). A test that commits gets the tables back as the
migrations left them, with rulebook, calendar and territories, whatever triggers guard them.
"""

import hashlib
import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

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


def kept(cache: Path) -> Path:
    """Return the folder where the migrated files of this state of the migrations are, or will be."""
    found = hashlib.sha256((ROOT / "requirements.txt").read_bytes())
    for pattern in MADE_FROM:
        for file in sorted((ROOT / "src" / "ligzda").glob(pattern)):
            found.update(file.name.encode())
            found.update(file.read_bytes())
    return cache / found.hexdigest()[:16]


def lay_out(folder: Path) -> None:
    """Put the kept files where the test databases will be looked for."""
    for alias, database in settings.DATABASES.items():
        shutil.copy(folder / f"{alias}.sqlite3", database["TEST"]["NAME"])


def keep(folder: Path) -> None:
    """Keep the migrated files for the next run, with those of a few states before."""
    made = folder.with_name(f"{folder.name}.{os.getpid()}")
    made.mkdir()
    for alias in connections:
        with closing(sqlite3.connect(made / f"{alias}.sqlite3")) as target:
            connections[alias].ensure_connection()
            connections[alias].connection.backup(target)
    for old in sorted(folder.parent.iterdir(), key=lambda path: path.stat().st_mtime)[:-5]:
        shutil.rmtree(old, ignore_errors=True)
    try:
        made.rename(folder)
    except OSError:  # another worker was quicker
        shutil.rmtree(made)


class PristineFiles:
    """SQLite: the migrated files, copied back page by page into the open database."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def bring_back(self) -> None:
        """Make every table what the migrations made it."""
        for alias in connections:
            connections[alias].ensure_connection()
            with closing(sqlite3.connect(self.folder / f"{alias}.sqlite3")) as source:
                source.backup(connections[alias].connection)


class PristineDatabase:
    """PostgreSQL: a second database, from which the first is made again."""

    def __init__(self) -> None:
        # Both names are one database; with one connection a test's rollback takes the noted reads back too.
        connections["reads"] = connections["default"]
        self.name = connections["default"].settings_dict["NAME"]
        self._copy(self.name, f"{self.name}_pristine")

    def bring_back(self) -> None:
        """Make every table what the migrations made it."""
        self._copy(f"{self.name}_pristine", self.name)

    def _copy(self, source: str, target: str) -> None:
        connection = connections["default"]
        connection.close()
        with connection._nodb_cursor() as cursor:
            cursor.execute(f'DROP DATABASE IF EXISTS "{target}" WITH (FORCE)')
            cursor.execute(f'CREATE DATABASE "{target}" TEMPLATE "{source}"')
