"""A centre, its people, an orphans' court, and a family whose file is open."""

import datetime as dt
from types import SimpleNamespace

import pytest

from ligzda.access.actor import RIGA, Actor
from ligzda.access.models import Account, CourtTerritory, Membership, Organisation, Territory
from ligzda.families.actions.enquiries import Carer, open_family
from ligzda.families.models import Family

NOON = dt.datetime(2026, 5, 20, 12, tzinfo=RIGA)
TODAY = NOON.date()
LONG_AGO = dt.date(2020, 1, 1)
CODES = ("16117519997", "24038518742", "17078611815", "17119112853")


def day(month: int, number: int) -> dt.date:
    """Return a day of the tests' year."""
    return dt.date(2026, month, number)


class World(SimpleNamespace):
    """Organisations, actors and one family, made in few words."""

    def organisation(self, kind: str, name: str) -> Organisation:
        return Organisation.objects.create(kind=kind, name=name, since=LONG_AGO)

    def actor(self, role: str, organisation: Organisation, at: dt.datetime = NOON) -> Actor:
        name = f"{role}{Account.objects.count()}"
        account = Account.objects.create_user(f"{name}@example.org", name=name)
        Membership.objects.create(account=account, organisation=organisation, role=role, since=LONG_AGO)
        return Actor.of(account, at=at)

    def later(self, by: Actor, **ahead: int) -> Actor:
        """Return the same person some days later."""
        assert by.account
        return Actor.of(Account.objects.get(pk=by.account.pk), at=by.at + dt.timedelta(**ahead))

    def open(self, name: str = "Bērziņu", *carers: Carer, by: Actor | None = None) -> Family:
        return open_family(
            by=by or self.worker,
            centre=self.centre,
            name=name,
            carers=carers or (Carer(given_name="Anna", surname="Bērziņa", code=CODES[1]),),
            court=self.court,
            municipality=self.municipality,
        )


@pytest.fixture
def world(db, settings, tmp_path) -> World:
    settings.MEDIA_ROOT = tmp_path / "files"
    world = World(municipality=Territory.objects.get(code="LV-LPX"))
    world.centre = world.organisation("centre", "Centrs “Liepāja”")
    world.other = world.organisation("centre", "Centrs “Dūja”")
    world.court = world.organisation("court", "Liepājas bāriņtiesa")
    CourtTerritory.objects.create(court=world.court, territory=world.municipality, since=LONG_AGO)
    world.worker = world.actor("social_worker", world.centre)
    world.manager = world.actor("manager", world.centre)
    world.clerk = world.actor("court", world.court)
    return world


@pytest.fixture
def berzini(world) -> Family:
    """Return a family of two carers."""
    return world.open(
        "Bērziņu",
        Carer(given_name="Anna", surname="Bērziņa", code=CODES[1], phone="+37120599524"),
        Carer(given_name="Jānis", surname="Bērziņš", birth_date=dt.date(1984, 3, 1)),
    )
