"""Two centres, a court and the people of both, as the tests of this area need them."""

import datetime as dt

import pytest

from ligzda.access.actor import RIGA, Actor
from ligzda.access.models import Account, Assignment, Case, Membership, Organisation, Territory
from ligzda.access.rules.roles import Role

TODAY = dt.date(2026, 5, 20)
NOON = dt.datetime(2026, 5, 20, 12, tzinfo=RIGA)
LONG_AGO = dt.date(2020, 1, 1)


class House:
    """Makes organisations, people and cases in few words."""

    def __init__(self) -> None:
        self.liepaja = self.organisation("centre", "Liepāja")
        self.riga = self.organisation("centre", "Rīga")
        self.court = self.organisation("court", "Liepājas bāriņtiesa")

    def organisation(self, kind: str, name: str, **fields) -> Organisation:
        return Organisation.objects.create(kind=kind, name=name, since=LONG_AGO, **fields)

    def person(self, role: Role, organisation: Organisation | None = None, name: str = "", **fields) -> Account:
        number = Account.objects.count() + 1
        account = Account.objects.create_user(f"{number}@example.org", name=name or f"{role} {number}")
        Membership.objects.create(
            account=account, organisation=organisation, role=role, **{"since": LONG_AGO, **fields}
        )
        return account

    def worker(self, name: str = "", **fields) -> Account:
        return self.person(Role.SOCIAL_WORKER, self.liepaja, name, **fields)

    def case(self, *assigned: Account, centre: Organisation | None = None, **fields) -> Case:
        case = Case.objects.create(centre=centre or self.liepaja, **fields)
        for account in assigned:
            Assignment.objects.create(case=case, account=account, since=LONG_AGO)
        return case


def by(account: Account, *, days: int = 0, at: dt.datetime = NOON) -> Actor:
    """Return the account's owner at noon of the tests' day, or some days later."""
    return Actor.of(Account.objects.get(pk=account.pk), at=at + dt.timedelta(days=days))


def municipality(code: str = "LV-LPX") -> Territory:
    return Territory.objects.get(code=code)


SYSTEM = Actor.system(at=NOON)


@pytest.fixture
def house(db) -> House:
    return House()
