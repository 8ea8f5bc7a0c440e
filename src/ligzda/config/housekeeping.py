"""What has had its time goes every night: ended sign-ins, finished background work, forgotten drafts, lost files."""

import datetime as dt

from django.core.cache import cache
from django.core.management import call_command
from django.utils import timezone

from ligzda.access.actions.drafts import forget_drafts
from ligzda.access.actor import Actor
from ligzda.documents.actions.sweeping import sweep_files
from ligzda.documents.queries.stored import left_behind

NIGHT = 3  # o'clock in Riga


def nightly(*, at: dt.datetime) -> None:
    """Tidy once a day, at the first tick after three in the morning."""
    local = timezone.localtime(at)
    if local.hour >= NIGHT and cache.add(f"housekeeping-{local.date()}", True, timeout=2 * 24 * 60 * 60):
        call_command("clearsessions", verbosity=0)
        call_command("prune_db_task_results", verbosity=0)
        by = Actor.system(at=at)
        forget_drafts(by=by)
        sweep_files(by=by, names=left_behind(by=by))
