"""Families that take children in, and searches for them, in few words."""

import datetime as dt
from typing import Any

from ligzda.access.actor import RIGA, Actor
from ligzda.access.audit import record
from ligzda.access.models import Case, CourtTerritory, Organisation, Territory
from ligzda.children.models import Child
from ligzda.families.models import Family, Profile, Status
from ligzda.placements.models import Readiness, Search, SearchedChild
from tests.pathway.world import LONG_AGO, World

NIGHT = dt.datetime(2026, 11, 21, 3, 4, tzinfo=RIGA)
TODAY = NIGHT.date()


class Night(World):
    """The world of families, at night; makes families with statuses and searches."""

    def __init__(self) -> None:
        super().__init__()
        self.system = Actor.system(at=NIGHT)

    def by(self, account: Any, at: dt.datetime = NIGHT) -> Actor:
        return super().by(account, at)

    def host(self, name: str = "Zariņu", *, kind: str = "crisis", places: int = 2, **told: Any) -> Family:
        """Return a family with a status and an approved profile."""
        family = self.family(name)
        self.fact(Status, family=family, role=kind, since=told.pop("since", LONG_AGO), until=told.pop("until", None))
        profile = {"since": LONG_AGO, "places": places, "sexes": [], "needs": [], **told}
        self.fact(Profile, family=family, **profile)
        record(by=self.system, what="status_recorded", about=family.case)
        return family

    def ready(self, family: Family, state: str = "ready", **told: Any) -> Readiness:
        given = {"since": NIGHT - dt.timedelta(hours=6), "means": "page", **told}
        record(by=self.system, what="readiness_told", about=family.case)
        return self.fact(Readiness, family=family, state=state, **{"confirmed_at": given["since"], **given})

    def search(self, *children: dict[str, Any], kind: str = "now", place: str = "LV-LPX", **told: Any) -> Search:
        """Return a search for children as told, one of whom nobody knows anything unless told otherwise."""
        search = Search.objects.create(
            number=f"2026-{Search.objects.count() + 1:04d}",
            kind=kind,
            opened_by=self.worker,
            opened_at=NIGHT,
            place=Territory.objects.get(code=place) if place else None,
            **told,
        )
        rows = (SearchedChild(search=search, place=n, **child) for n, child in enumerate(children or ({},)))
        SearchedChild.objects.bulk_create(rows)
        return search

    def child(self) -> Child:
        """Return a child of the centre of whom nothing is known."""
        case = Case.objects.create(centre=self.centre)
        return Child.objects.create(case=case, number=f"2026-{Child.objects.count() + 1:04d}", opened_on=TODAY)

    def serves(self, court: Organisation, territory: Territory) -> None:
        """Have the court serve a municipality."""
        CourtTerritory.objects.create(court=court, territory=territory, since=LONG_AGO)
