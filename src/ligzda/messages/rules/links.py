"""Whether a link still opens what it is for."""

import datetime as dt

from ligzda.access.refusal import Reason
from ligzda.law.rules.citation import house


@house()
def reasons_against_using(
    *, spent_at: dt.datetime | None, until: dt.datetime, at: dt.datetime, zone: dt.tzinfo
) -> list[Reason]:
    """Return why a link does nothing now: it was used, or its time is over."""
    if spent_at is not None:
        return [Reason("link_spent", {"at": _shown(spent_at, zone)})]
    return [] if at < until else [Reason("link_over", {"at": _shown(until, zone)})]


def _shown(moment: dt.datetime, zone: dt.tzinfo) -> str:
    return f"{moment.astimezone(zone):%d.%m.%Y. %H:%M}"
