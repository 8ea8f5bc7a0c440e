"""Why one family cannot take the children of a search, this minute."""

import datetime as dt

from ligzda.families.models import Family
from ligzda.placements.models import Search, SearchedChild
from ligzda.placements.rules.matching import Reason, reasons_against

from .asking import asked
from .candidates import known
from .holding import barred_here, held, of_the_hour


def why_not(search: Search, children: list[SearchedChild], family: Family, *, at: dt.datetime) -> list[Reason]:
    """Return every reason; a family that never had a status with which children are taken in has not started."""
    found = known([family.pk], at=at, silent_hours=None)
    if not found:
        return [Reason.STATUS_NOT_STARTED]
    kept = held(at=at, families=[family.pk], besides=search.pk).get(family.pk, 0)
    barred = barred_here(family, children)
    return reasons_against(of_the_hour(found[0], held=kept, barred=barred), asked(search, children, at=at))
