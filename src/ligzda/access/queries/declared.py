"""Where a family can be declared, and which orphans' court that makes its own."""

from django.db.models import QuerySet

from ligzda.access.actor import Actor
from ligzda.access.models import CourtTerritory, Organisation, Territory
from ligzda.access.rules.territories import MUNICIPAL


def municipalities(*, by: Actor, country: str = "LV") -> QuerySet[Territory]:
    """Return the country's municipalities and state cities of the actor's day, in the alphabet's order."""
    here = Territory.objects.standing_on(by.on).filter(kind__in=MUNICIPAL, code__startswith=country)
    return here.order_by("search_key")


def court_of(*, by: Actor, place: Territory) -> Organisation | None:
    """Return the orphans' court that serves the municipality on the actor's day; None when none is recorded."""
    serves = CourtTerritory.objects.standing_on(by.on).filter(territory=place).select_related("court")
    found = serves.order_by("since", "pk").first()
    return found.court if found else None
