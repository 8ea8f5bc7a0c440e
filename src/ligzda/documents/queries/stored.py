"""What lies in the folder of stored files, beside what the database knows of it."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import structlog
from django.apps import apps
from django.conf import settings
from django.db.models import FileField

from ligzda.access.actor import Actor

#: No deed lasts so long: the row of a younger file may still be on its way.
SETTLED_AFTER = timedelta(days=1)

log = structlog.get_logger("ligzda.documents")


def left_behind(*, by: Actor) -> list[str]:
    """Return the files older than a day that no row keeps: what their deed had written when it came to nothing.

    Where more files lack a row than have one, the folder and the database do not belong together: none is named.
    """
    settled = list(_settled((by.at - SETTLED_AFTER).timestamp()))
    kept = _kept()
    left = [name for name in settled if name not in kept]
    if len(left) > len(settled) - len(left):
        log.error("most stored files have no row: is this their database?", files=len(settled), without_row=len(left))
        return []
    return left


def _settled(before: float) -> Iterator[str]:
    folder = Path(settings.MEDIA_ROOT)
    for path in folder.rglob("*"):
        if path.is_file() and path.stat().st_mtime < before:
            yield path.relative_to(folder).as_posix()


def _kept() -> set[str]:
    """Return the names of all files that a row of any table keeps, withdrawn or not."""
    return {
        name
        for model in apps.get_models()
        for field in model._meta.concrete_fields
        if isinstance(field, FileField)
        for name in model._base_manager.values_list(field.attname, flat=True).iterator(chunk_size=5000)
    }
