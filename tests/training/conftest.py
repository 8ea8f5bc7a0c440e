"""A centre with a programme, a group, and a family on its way; people who work there."""

import datetime as dt
from decimal import Decimal
from types import SimpleNamespace
from zoneinfo import ZoneInfo

import pytest

from ligzda.access.actor import Actor
from ligzda.access.models import Account, Assignment, Case, Membership, Organisation
from ligzda.families.models import Choice, Family
from ligzda.people.models import Household, HouseholdMember, Person
from ligzda.training.actions import groups, programmes, sign_ups
from ligzda.training.actions.groups import GroupPlan, SessionPlan
from ligzda.training.models import Group, Session
from ligzda.training.rules.audiences import Audience, Kind

NOW = dt.datetime(2026, 5, 20, 10, 0, tzinfo=ZoneInfo("Europe/Riga"))
DAY = NOW.date()
LONG_AGO = dt.date(2020, 1, 1)
PLAN = GroupPlan("Pavasara grupa", dt.date(2026, 3, 21), dt.date(2026, 6, 30), places=3, place="Liepāja")


class World:
    """Two centres and whatever the tests ask for in them."""

    def __init__(self) -> None:
        self.liepaja, self.riga = (
            Organisation.objects.create(kind=Organisation.Kind.CENTRE, name=name, since=LONG_AGO)
            for name in ("Centrs “Liepāja”", "Centrs “Dūja”")
        )
        self.system = Actor.system(at=NOW)
        self.manager = self.actor("manager", self.liepaja)
        self.trainer = self.actor("trainer", self.liepaja)
        self.worker = self.actor("social_worker", self.liepaja)
        self.colleague = self.actor("social_worker", self.liepaja)
        self.stranger = self.actor("manager", self.riga)
        self.court = self.actor(
            "court", Organisation.objects.create(kind=Organisation.Kind.COURT, name="Bāriņtiesa", since=LONG_AGO)
        )
        self.family, self.anna, self.janis = self.new_family("Bērzi", "Anna", "Jānis")
        self.programme = self.new_programme(Audience.FOSTER, theory_hours=Decimal(8))
        self.group = self.new_group()
        self.places = [
            programmes.add_household(by=self.manager, centre=self.liepaja, name=name) for name in ("Kalniņi", "Ozoli")
        ]

    def actor(self, role: str, organisation: Organisation | None) -> Actor:
        account = Account.objects.create_user(f"{role}{Account.objects.count()}@example.org", name=f"{role} kāds")
        Membership.objects.create(account=account, organisation=organisation, role=role, since=LONG_AGO)
        return Actor.of(account, at=NOW)

    def new_family(self, stem: str, *names: str, role: str = "foster"):
        number = f"2026-{Family.objects.count() + 1:04d}"
        case = Case.objects.create(number=f"Ģ-{number}", centre=self.liepaja)
        Assignment.objects.create(case=case, account=self.worker.account, since=LONG_AGO)
        household = Household.objects.create()
        family = Family.objects.create(case=case, household=household, number=number, name=f"{stem}ņu", opened_on=DAY)
        Choice.objects.create(family=family, role=role, since=LONG_AGO, recorded_at=NOW)
        persons = [Person.objects.create(given_name=name, surname=f"{stem}ņš") for name in names]
        for person in persons:
            HouseholdMember.objects.create(household=household, person=person, part="carer", recorded_at=NOW)
        return family, *persons

    def new_programme(self, audience: Audience, **hours):
        title = f"Programma {audience}"
        programme = programmes.add_programme(by=self.manager, centre=self.liepaja, audience=audience, title=title)
        programmes.add_version(by=self.manager, programme=programme, since=LONG_AGO, **hours)
        return programme

    def new_group(self, programme=None, **changes) -> Group:
        version = (programme or self.programme).versions.get()
        plan = GroupPlan(**{**vars(PLAN), **changes})
        return groups.open_group(by=self.manager, version=version, centre=self.liepaja, plan=plan)

    def new_session(self, group=None, *, on: dt.date = dt.date(2026, 4, 4), hours: str = "8", place=None) -> Session:
        kind = Kind.PRACTICE if place else Kind.THEORY
        plan = SessionPlan(on=on, hours=Decimal(hours), topic="Piesaiste", kind=kind, household=place)
        return groups.add_session(by=self.manager, group=group or self.group, plan=plan)

    def sign_up(self, person: Person, group=None, by: Actor | None = None):
        return sign_ups.sign_up(by=by or self.worker, group=group or self.group, person=person, on=DAY)


@pytest.fixture
def world(db, settings, tmp_path) -> World:
    settings.MEDIA_ROOT = tmp_path / "files"
    return World()


@pytest.fixture
def all_hours(world):
    """Give a person of the group everything that is asked."""

    def give(person: Person) -> SimpleNamespace:
        from ligzda.training.actions.attendance import Cell, record_attendance

        sessions = [world.new_session(), *(world.new_session(place=place) for place in world.places)]
        cells = [Cell(session.pk, person.pk, Decimal(0), session.hours) for session in sessions]
        record_attendance(by=world.worker, group=world.group, cells=cells)
        return SimpleNamespace(sessions=sessions)

    return give
