"""Stored files sealed anew with the key in use."""

from itertools import islice
from pathlib import Path

from django.conf import settings
from django.db import transaction

from ligzda.access.actor import Actor
from ligzda.access.audit import record
from ligzda.access.permit import require
from ligzda.access.sealed import file_keys
from ligzda.documents.sealed import reseal

MOST = 100


@transaction.atomic
def reseal_files(*, by: Actor, after: str = "") -> str | None:
    """Seal the next 100 files; returns the name of the last one done, None when nothing was left."""
    require(by, "code.reseal")
    folder = Path(settings.MEDIA_ROOT)
    names = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    following = list(islice((name for name in names if name > after), MOST))
    if not following:
        return None
    keys = file_keys()
    for name in following:
        reseal(folder / name, keys)
    record(by=by, what="files_resealed", ref=f"documents.file:{following[-1]}")
    return following[-1]
