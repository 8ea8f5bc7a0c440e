"""What this area does once a minute: keeps ready what searches know, asks silent families, makes tonight's lists."""

import datetime as dt

import structlog

from ligzda.access.actor import RIGA, Actor
from ligzda.law.queries import rulebook
from ligzda.placements.actions.asking import ask_again
from ligzda.placements.actions.evenings import make_list
from ligzda.placements.queries.evening import without_list
from ligzda.placements.queries.readiness import silent
from ligzda.placements.queries.sheets import keep_up

AT_MOST = 100
#: So many families' sheets in one minute; a search does not wait for the others, it works them out itself.
SHEETS = 6000
HOUR = "evening_list.made.clock"

log = structlog.get_logger("ligzda.placements")


def minute(*, at: dt.datetime) -> None:
    """Look after what searches know, ask silent families, make the lists that are due; no fault stops another."""
    by = Actor.system(at=at)
    keep_up(by=by, limit=SHEETS)
    evening(by=by)
    for family in silent(by=by, limit=AT_MOST):
        try:
            ask_again(by=by, family=family)
        except Exception as error:
            log.error("family not asked", family=family.pk, exc_info=error)


def evening(*, by: Actor) -> None:
    """Make the lists of the night that are still to be made, from the rulebook's hour on."""
    hour = rulebook().number(HOUR, by.on)
    if hour is None or by.at.astimezone(RIGA).hour < hour:
        return
    for centre in without_list(by=by):
        try:
            make_list(by=by, centre=centre)
        except Exception as error:
            log.error("evening list not made", centre=centre.pk, exc_info=error)
