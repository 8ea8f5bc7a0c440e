"""What this area does once a minute: asks silent families."""

import datetime as dt

import structlog

from ligzda.access.actor import Actor
from ligzda.placements.actions.asking import ask_again
from ligzda.placements.queries.readiness import silent

AT_MOST = 100

log = structlog.get_logger("ligzda.placements")


def minute(*, at: dt.datetime) -> None:
    """Ask the crisis families that are silent; one that cannot be asked does not keep the others."""
    by = Actor.system(at=at)
    for family in silent(by=by, limit=AT_MOST):
        try:
            ask_again(by=by, family=family)
        except Exception as error:
            log.error("family not asked", family=family.pk, exc_info=error)
