"""What the desk does once a minute: tells people what they must know."""

import datetime as dt

import structlog

from ligzda.access.actor import Actor
from ligzda.access.models import ToTell
from ligzda.desk.actions.telling import tell_one

AT_MOST = 200

log = structlog.get_logger("ligzda.desk")


def minute(*, at: dt.datetime) -> None:
    """Write the messages of every note that waits; one that cannot be written does not keep the others."""
    by = Actor.system(at=at)
    for note in list(ToTell.objects.filter(told_at=None).values_list("pk", flat=True)[:AT_MOST]):
        try:
            tell_one(by=by, note=note)
        except Exception as error:
            log.error("note not told", note=note, exc_info=error)
