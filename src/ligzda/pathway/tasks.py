"""What this area does once a minute: works out anew what became stale."""

import datetime as dt

from ligzda.access.actor import Actor
from ligzda.pathway.queries import refresh

#: So many cases in one minute, so that a change of the whole country's rulebook keeps nobody waiting.
AT_MOST = 6000


def minute(*, at: dt.datetime) -> None:
    """Bring the list of what is due up to date."""
    refresh(by=Actor.system(at=at), limit=AT_MOST)
