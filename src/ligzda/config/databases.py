"""Two databases: everything, and beside it the reads, so that a page never waits for a writer to note who looked."""

from pathlib import Path
from typing import Any

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

READS = "reads"
# The only area that keeps something there.
OWNER = "access"

SQLITE = {
    # A writer takes the lock at once and waits for it, instead of failing halfway through its transaction.
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-32000",
}

POSTGRESQL = {
    # A question asked a second time on a connection is not planned anew: planning took a third of a page's time.
    "server_side_binding": True,
    "prepare_threshold": 1,
    # Compiling a question pays only when its answer takes seconds; and on the disks of today a page found by an index
    # is read as quickly as the next one, so that an index is not left unused.
    "options": "-c jit=off -c random_page_cost=1.1",
}


def databases(url: str, data: Path) -> dict[str, dict[str, Any]]:
    """Return Django's DATABASES: two SQLite files, or one PostgreSQL server under both names.

    Raises ImproperlyConfigured for any other database.
    """
    chosen = dj_database_url.parse(url) if url else {"ENGINE": "django.db.backends.sqlite3"}
    if chosen["ENGINE"].endswith("sqlite3"):
        main = Path(chosen.get("NAME") or data / "ligzda.sqlite3")
        return {"default": _sqlite(main), READS: _sqlite(main.with_name(f"{main.stem}-reads.sqlite3"))}
    if not chosen["ENGINE"].endswith("postgresql"):
        raise ImproperlyConfigured("DATABASE_URL names neither SQLite nor PostgreSQL.")
    # One pool for each name: a thread holds one connection of each at most. `?pool=…` in the address is its size.
    options = dict(chosen.get("OPTIONS", {}))
    size = int(options.pop("pool", 16))
    options["pool"] = {"min_size": 1, "max_size": size, "timeout": 20}
    for name, value in POSTGRESQL.items():
        options.setdefault(name, value)
    server = {**chosen, "ENGINE": "ligzda.config.postgresql", "OPTIONS": options, "CONN_MAX_AGE": 0}
    return {"default": server, READS: {**server, "TEST": {"MIRROR": "default"}}}


def _sqlite(file: Path) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": file,
        "OPTIONS": dict(SQLITE),
        "CONN_MAX_AGE": None,
    }


class ReadsApart:
    """Sends the record of reads to its own database, and everything else to the main one."""

    def db_for_read(self, model: type, **_hints: object) -> str:
        """Return the database that holds the rows of that model."""
        # Not `label_lower`: the cache's table has no real model behind it.
        about = model._meta  # type: ignore[attr-defined]
        return READS if _is_read(f"{about.app_label}.{about.model_name}") else "default"

    db_for_write = db_for_read

    def allow_migrate(self, db: str, app_label: str, model_name: str | None = None, **_hints: object) -> bool | None:
        """Make each table where its rows will be; on PostgreSQL both names are one database."""
        if one_server():
            return db == "default"
        if model_name is None:  # a data migration: everything it fills is in the main database
            return db == "default"
        return _is_read(f"{app_label}.{model_name}") == (db == READS)


def _is_read(label: str) -> bool:
    return label in {"access.read", "access.readseal", "access.readleaf"}


def one_server() -> bool:
    """Tell whether both names mean the same database, as on PostgreSQL."""
    from django.db import connections

    return connections["default"].vendor == "postgresql"
