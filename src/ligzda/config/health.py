"""Whether Ligzda lives (`/healthz`) and can work (`/readyz`): for machines that look after it."""

import datetime as dt
from collections.abc import Sequence
from functools import cache as kept

import structlog
from django.core.cache import cache
from django.db import DEFAULT_DB_ALIAS, connection, connections
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone

from ligzda.config.databases import OWNER, READS, one_server
from ligzda.config.tick import BEAT

log = structlog.get_logger("ligzda.health")

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
        found["migrations"] = stays_migrated()
        beat = cache.get(BEAT)
        found["tick"] = beat is not None and timezone.now() - dt.datetime.fromisoformat(beat) < OLDEST_BEAT
    except Exception as error:
        log.warning("not ready", exc_info=error)
    return JsonResponse(found, status=200 if all(found.values()) else 503)


def is_migrated() -> bool:
    """Tell whether the databases have every change that this version needs."""
    return not _missing(DEFAULT_DB_ALIAS) and (one_server() or not _missing(READS, area=OWNER))


def _missing(alias: str, area: str | None = None) -> Sequence[object]:
    executor = MigrationExecutor(connections[alias])
    return executor.migration_plan(executor.loader.graph.leaf_nodes(area))


@kept
def stays_migrated() -> bool:
    """Return True, or raise: so only the yes is kept while the process lives, and costs nothing again."""
    if not is_migrated():
        raise LookupError("migrations are missing")
    return True
