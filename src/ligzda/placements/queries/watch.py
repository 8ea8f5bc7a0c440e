"""What one glance at the night tells: how many families are ready, who is looking for one, who is on duty."""

from collections.abc import Sequence
from dataclasses import dataclass

from ligzda.access.actor import Actor
from ligzda.access.queries.cases import allowed
from ligzda.placements.models import Duty

from . import roster, searches
from .tiles import tiles


@dataclass(frozen=True)
class Tonight:
    """The night in numbers; `duties` are those of the own centres at this moment, for whoever sees the roster."""

    families: int
    places: int
    searches: int
    roster: bool
    duties: Sequence[Duty]


def tonight(*, by: Actor) -> Tonight:
    """Return the night in numbers."""
    free = tiles(by=by)
    sees_roster = allowed(by=by, permission=roster.READ)
    duties: Sequence[Duty] = ()
    if sees_roster:
        duties = list(roster.duties(by=by).filter(centre__in=roster.own_centres(by=by), since__lte=by.at))
    return Tonight(free.families, free.places, searches.opened(by=by).count(), sees_roster, duties)
