"""A manager, an administrator, a worker, and a case to write about."""

import datetime as dt
from types import SimpleNamespace
from zoneinfo import ZoneInfo

import pytest

from ligzda.access.actor import Actor
from ligzda.access.models import Account, Assignment, Case, Membership, Organisation

NOW = dt.datetime(2026, 5, 20, 10, 0, tzinfo=ZoneInfo("Europe/Riga"))
LONG_AGO = dt.date(2020, 1, 1)


@pytest.fixture
def world(db):
    """Return two centres, their people and a case of the first."""
    liepaja, riga = (
        Organisation.objects.create(kind=Organisation.Kind.CENTRE, name=name, since=LONG_AGO)
        for name in ("Liepāja", "Rīga")
    )
    case = Case.objects.create(number="Ģ-2026-0147", centre=liepaja)

    def actor(role: str, organisation: Organisation | None, **fields) -> Actor:
        account = Account.objects.create_user(f"{role}{Account.objects.count()}@example.org", name=role, **fields)
        Membership.objects.create(account=account, organisation=organisation, role=role, since=LONG_AGO)
        return Actor.of(account, at=NOW)

    worker = actor("social_worker", liepaja)
    Assignment.objects.create(case=case, account=worker.account, since=LONG_AGO)
    return SimpleNamespace(
        case=case,
        worker=worker,
        manager=actor("manager", liepaja),
        foreign_manager=actor("manager", riga),
        administrator=actor("administrator", None),
        carer=actor("carer", None, language="en"),
        system=Actor.system(at=NOW),
    )
