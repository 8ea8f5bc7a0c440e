"""Stored files that no row keeps go."""

from collections.abc import Collection
from pathlib import Path

from django.conf import settings
from django.db import transaction

from ligzda.access.actor import Actor
from ligzda.access.audit import record
from ligzda.access.permit import require


@transaction.atomic
def sweep_files(*, by: Actor, names: Collection[str]) -> None:
    """Delete stored files that were left behind without a row."""
    require(by, "file.sweep")
    for name in names:
        (Path(settings.MEDIA_ROOT) / name).unlink(missing_ok=True)
    if names:
        record(by=by, what="files_swept", ref=f"documents.file:{min(names)}")
