"""Families with what is recorded of them, made in few words, for tests of paths and of the desk."""

import datetime as dt
from decimal import Decimal
from itertools import count

from ligzda.access.actor import RIGA, Actor
from ligzda.access.models import Account, Assignment, Case, Membership, Organisation, Territory
from ligzda.families.models import Agreement, Application, Choice, Consultation, Decision, Enquiry, Family, Status
from ligzda.people.models import Household, HouseholdMember, Person
from ligzda.people.rules.names import search_key, sort_key

LONG_AGO = dt.date(2020, 1, 1)
NOON = dt.datetime(2026, 5, 21, 12, tzinfo=RIGA)
TODAY = NOON.date()
_number = count(1)


def day(text: str) -> dt.date:
    """Return the day of the tests' year written as 21.05."""
    dayth, month = text.split(".")[:2]
    return dt.date(2026, int(month), int(dayth))


class World:
    """A centre, another one, a court, their people; makes families."""

    def __init__(self) -> None:
        self.centre = self.organisation("centre", "Liepāja")
        self.other_centre = self.organisation("centre", "Rīga")
        self.court = self.organisation("court", "Liepājas bāriņtiesa")
        self.town = Territory.objects.get(code="LV-LPX")
        self.worker = self.account("social_worker", self.centre, "Ilze Ozola")
        self.colleague = self.account("psychologist", self.centre, "Marta Liepa")
        self.manager = self.account("manager", self.centre, "Aija Kalna")
        self.clerk = self.account("court", self.court, "Rita Upe")
        self.administrator = self.account("administrator", None, "Andris Sils")
        self.system = Actor.system(at=NOON)

    def organisation(self, kind: str, name: str) -> Organisation:
        return Organisation.objects.create(kind=kind, name=name, since=LONG_AGO, email=f"{kind}@example.org")

    def account(self, role: str, organisation: Organisation | None, name: str) -> Account:
        account = Account.objects.create_user(f"p{Account.objects.count()}@example.org", name=name)
        Membership.objects.create(account=account, organisation=organisation, role=role, since=LONG_AGO)
        return account

    def by(self, account: Account, at: dt.datetime = NOON) -> Actor:
        return Actor.of(Account.objects.get(pk=account.pk), at=at)

    def family(
        self,
        name: str = "Bērziņu",
        *,
        carers: int = 2,
        assigned: bool = True,
        centre: Organisation | None = None,
        enquiry: dt.date | None = None,
    ) -> Family:
        """Return a family of the centre with carers; it asked on the day given."""
        number = f"2026-{next(_number):04d}"
        case = Case.objects.create(
            number=number, centre=centre or self.centre, court=self.court, municipality=self.town
        )
        family = Family.objects.create(
            case=case,
            household=Household.objects.create(),
            number=number,
            name=name,
            search_key=search_key(name, ""),
            sort_key=sort_key(name, ""),
            opened_on=enquiry or LONG_AGO,
        )
        for given in ("Anna", "Jānis")[:carers]:
            person = Person.objects.create(given_name=given, surname=name[:-1] + "š")
            self.fact(HouseholdMember, household=family.household, person=person, part="carer")
        if assigned:
            Assignment.objects.create(case=case, account=self.worker, since=LONG_AGO)
        if enquiry:
            self.fact(Enquiry, family=family, centre=self.centre, on=enquiry, means="phone", name="Anna", phone="+3711")
        return family

    def fact(self, model, **fields):
        """Return a recorded fact."""
        return model.objects.create(recorded_by=self.worker, recorded_at=NOON, **fields)

    def consulted(self, family: Family, on: dt.date) -> Consultation:
        return self.fact(Consultation, family=family, on=on, means="centre", held_by="Ilze")

    def chose(self, family: Family, role: str, since: dt.date, **fields) -> Choice:
        return self.fact(Choice, family=family, role=role, since=since, **fields)

    def applied(self, family: Family, role: str, on: dt.date) -> Application:
        return self.fact(Application, family=family, role=role, on=on, court=self.court)

    def decided(
        self, family: Family, role: str, kind: str, on: dt.date, outcome: str = "positive", **fields
    ) -> Decision:
        number = f"1-6/{next(_number)}"
        return self.fact(
            Decision,
            family=family,
            role=role,
            kind=kind,
            on=on,
            outcome=outcome,
            court=self.court,
            number=number,
            **fields,
        )

    def agreed(self, family: Family, since: dt.date, until: dt.date | None = None, **fields) -> Agreement:
        given = {"kind": "centre", "partner": self.centre, **fields}
        return self.fact(
            Agreement, family=family, number=f"AV-{next(_number)}", drafted_on=since, since=since, until=until,
            concluded=True, **given,
        )  # fmt: skip

    def status(self, family: Family, role: str, since: dt.date, **fields) -> Status:
        return self.fact(Status, family=family, role=role, since=since, **fields)


HOURS = Decimal(8)
