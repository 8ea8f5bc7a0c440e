"""A centre, its court, the people who work there, and a foster family that is being assessed."""

import datetime as dt
from types import SimpleNamespace
from zoneinfo import ZoneInfo

import pytest

from ligzda.access.actor import Actor
from ligzda.access.models import Account, Assignment, CourtTerritory, Membership, Organisation, Territory
from ligzda.families.actions.enquiries import Carer, open_family

NOW = dt.datetime(2026, 5, 20, 10, 0, tzinfo=ZoneInfo("Europe/Riga"))
TODAY = NOW.date()
LONG_AGO = dt.date(2020, 1, 1)


@pytest.fixture
def world(db, settings, tmp_path):
    """Return the people of these tests and the family; files go to a folder of the test's own."""
    settings.MEDIA_ROOT = tmp_path / "files"
    of = Organisation.Kind
    centre = Organisation.objects.create(kind=of.CENTRE, name="Centrs “Liepāja”", since=LONG_AGO)
    court = Organisation.objects.create(kind=of.COURT, name="Liepājas bāriņtiesa", since=LONG_AGO)
    place = Territory.objects.get(name="Liepāja", until=None, kind=Territory.Kind.STATE_CITY)
    CourtTerritory.objects.create(court=court, territory=place, since=LONG_AGO)

    def actor(role: str, organisation: Organisation, name: str) -> Actor:
        account = Account.objects.create_user(f"{role}{Account.objects.count()}@example.org", name=name)
        Membership.objects.create(account=account, organisation=organisation, role=role, since=LONG_AGO)
        return Actor.of(account, at=NOW)

    worker = actor("social_worker", centre, "Ilze Ozola")
    psychologist = actor("psychologist", centre, "Marta Liepa")
    family = open_family(
        by=worker,
        centre=centre,
        name="Bērziņu",
        court=court,
        municipality=place,
        address="Brīvības iela 1, Liepāja",
        carers=[
            Carer(given_name="Anna", surname="Bērziņa", code="24038518742"),
            Carer(given_name="Jānis", surname="Bērziņš"),
        ],
    )
    Assignment.objects.create(case=family.case, account=psychologist.account, since=LONG_AGO)
    anna, janis = (member.person for member in family.household.members.order_by("pk"))
    return SimpleNamespace(
        centre=centre,
        court=court,
        family=family,
        anna=anna,
        janis=janis,
        worker=worker,
        psychologist=psychologist,
        manager=actor("manager", centre, "Vija Kalna"),
        clerk=actor("court", court, "Dace Rozīte"),
        stranger=actor("psychologist", centre, "Ieva Sila"),
    )
