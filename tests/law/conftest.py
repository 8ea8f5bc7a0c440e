"""Two administrators and a social worker, as the tests of this area need them."""

import datetime as dt

import pytest

from ligzda.access.actor import RIGA, Actor
from ligzda.access.models import Account, Membership, Organisation
from ligzda.access.rules.roles import Role
from ligzda.law.models import Entry

TODAY = dt.date(2026, 11, 2)
NOON = dt.datetime(2026, 11, 2, 12, tzinfo=RIGA)


class People:
    """Makes people in few words."""

    def __init__(self) -> None:
        self.ilze = self.account(Role.ADMINISTRATOR, "Ilze Ozola")
        self.janis = self.account(Role.ADMINISTRATOR, "Jānis Kalniņš")

    def account(self, role: Role, name: str, organisation: Organisation | None = None) -> Account:
        number = Account.objects.count() + 1
        account = Account.objects.create_user(f"{number}@example.org", name=name)
        Membership.objects.create(account=account, organisation=organisation, role=role, since=dt.date(2020, 1, 1))
        return account

    def worker(self) -> Account:
        centre = Organisation.objects.create(kind="centre", name="Liepāja", since=dt.date(2020, 1, 1))
        return self.account(Role.SOCIAL_WORKER, "Marta Liepa", centre)


def by(account: Account) -> Actor:
    return Actor.of(account, at=NOON)


def entry(code: str) -> Entry:
    return Entry.objects.get(pk=code)


@pytest.fixture
def people(db) -> People:
    return People()
