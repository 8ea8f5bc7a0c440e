"""How full families are: approved places, children there, places held, children of their own."""

import datetime as dt
from collections import Counter
from collections.abc import Collection

from ligzda.access.actor import RIGA
from ligzda.families.models import Family
from ligzda.families.rules.household import adult_on
from ligzda.people.models import HouseholdMember
from ligzda.placements.rules.places import Places

from .due import places as approved
from .holding import held
from .present import present


def places(families: Collection[int], *, at: dt.datetime) -> dict[int, Places]:
    """Return how full each family is at that moment, in a constant number of SQL queries."""
    on = at.astimezone(RIGA).date()
    limits, there, kept = approved(families), present(families, on=on), held(at=at, families=families)
    own = _own_children(families, on)
    return {pk: Places(limits.get(pk), there.get(pk, 0), kept.get(pk, 0), own[pk]) for pk in families}


def _own_children(families: Collection[int], on: dt.date) -> Counter[int]:
    homes = dict(Family.objects.filter(pk__in=families).values_list("household", "pk"))
    rows = HouseholdMember.objects.standing().filter(household__in=homes, part="child").order_by()
    told = rows.values_list("household", "since", "until", "person__birth_date")
    return Counter(
        homes[household]
        for household, since, until, born in told
        if (since is None or since <= on) and (until is None or on < until) and (born is None or on < adult_on(born))
    )
