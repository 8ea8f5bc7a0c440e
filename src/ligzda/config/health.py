"""Whether Ligzda lives (`/healthz`) and can work (`/readyz`): for machines that look after it."""

import datetime as dt
from functools import cache as kept

from django.core.cache import cache
from django.db import DEFAULT_DB_ALIAS, connection, connections
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone

from ligzda.config.databases import READS, one_server
from ligzda.config.tick import BEAT

OLDEST_BEAT = dt.timedelta(minutes=3)


def healthz(_request: HttpRequest) -> HttpResponse:
    """Say that the process answers."""
    return HttpResponse("ok", content_type="text/plain")


def readyz(_request: HttpRequest) -> HttpResponse:
    """Say whether database, migrations and clock are all well; 503 when one is not."""
    found = {"database": False, "migrations": False, "tick": False}
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
        found["database"] = True
        found["migrations"] = all_migrated()
        beat = cache.get(BEAT)
        found["tick"] = beat is not None and timezone.now() - dt.datetime.fromisoformat(beat) < OLDEST_BEAT
    except Exception:  # noqa: S110 - whatever it is, the answer is "not ready"
        pass
    return JsonResponse(found, status=200 if all(found.values()) else 503)


def missing_migrations() -> int:
    """Count the changes that the databases still lack."""
    aliases = [DEFAULT_DB_ALIAS] if one_server() else [DEFAULT_DB_ALIAS, READS]
    executors = [MigrationExecutor(connections[alias]) for alias in aliases]
    return sum(len(executor.migration_plan(executor.loader.graph.leaf_nodes())) for executor in executors)


@kept
def all_migrated() -> bool:
    """Return True when no migration is missing, and raise else: so only the yes is kept, and costs nothing again."""
    if missing_migrations():
        raise LookupError("migrations are missing")
    return True
