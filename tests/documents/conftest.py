"""A centre, a court, a police station, people who work there, and a case."""

import datetime as dt
import io
import zipfile
from types import SimpleNamespace
from zoneinfo import ZoneInfo

import pytest

from ligzda.access.actor import Actor
from ligzda.access.models import Account, Assignment, Case, Membership, Organisation

NOW = dt.datetime(2026, 5, 20, 10, 0, tzinfo=ZoneInfo("Europe/Riga"))
LONG_AGO = dt.date(2020, 1, 1)

PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n"


def container(**parts: bytes) -> bytes:
    """Return a zip container with these parts, in this order."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return held.getvalue()


@pytest.fixture
def world(db, settings, tmp_path):
    """Return the organisations, the actors and the case of these tests; files go to a folder of the test's own."""
    settings.MEDIA_ROOT = tmp_path / "files"
    of = Organisation.Kind
    centre, other, court, elsewhere = (
        Organisation.objects.create(kind=kind, name=name, since=LONG_AGO)
        for kind, name in (
            (of.CENTRE, "Centrs “Liepāja”"),
            (of.CENTRE, "Centrs “Dūja”"),
            (of.COURT, "Liepājas bāriņtiesa"),
            (of.COURT, "Rīgas bāriņtiesa"),
        )
    )
    case = Case.objects.create(number="Ģ-2026-0147", centre=centre, court=court)

    def actor(role: str, organisation: Organisation | None, *, assigned: bool = False) -> Actor:
        account = Account.objects.create_user(f"{role}{Account.objects.count()}@example.org", name=f"{role} kāds")
        Membership.objects.create(account=account, organisation=organisation, role=role, since=LONG_AGO)
        if assigned:
            Assignment.objects.create(case=case, account=account, since=LONG_AGO)
        return Actor.of(account, at=NOW)

    return SimpleNamespace(
        centre=centre,
        court=court,
        case=case,
        actor=actor,
        manager=actor("manager", centre),
        worker=actor("social_worker", centre, assigned=True),
        psychologist=actor("psychologist", centre, assigned=True),
        colleague=actor("social_worker", centre),
        stranger=actor("manager", other),
        clerk=actor("court", court),
        foreign_clerk=actor("court", elsewhere),
        accountant=actor("accountant", centre),
    )
