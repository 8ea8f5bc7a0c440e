"""Accountants see days and sums but no notes; social workers see no account number, wherever they look."""

import datetime as dt
import re

import pytest
from django.urls import get_resolver, reverse

from ligzda.access.actor import RIGA
from ligzda.families.models import Contact
from ligzda.pay.models import Payment
from ligzda.placements.models import Placement, Readiness
from tests.pay.conftest import IBANS, NOVEMBER

NOTES = ("Piezīme-par-bērnu", "Piezīme-par-beigām", "Piezīme-par-gatavību", "Piezīme-no-žurnāla")


@pytest.fixture
def noted(pay, october):
    """Return a paid October with a correction in November; every record around it carries a note."""
    pay.approved()
    late = pay.placed(october, "2026-10-20", "2026-11-20")
    Placement.objects.filter(pk=late.pk).update(reason=NOTES[0], end_note=NOTES[1])
    moment = dt.datetime(2026, 11, 21, 9, tzinfo=RIGA)
    Readiness.objects.create(
        family=october.family,
        since=moment,
        state="resting",
        reason=NOTES[2],
        means="staff",
        confirmed_at=moment,
        recorded_at=moment,
    )
    Contact.objects.create(
        family=october.family,
        kind="call",
        at=moment,
        text=NOTES[3],
        recorded_at=moment,
        recorded_by=pay.manager.account,
    )
    pay.worked(NOVEMBER)
    return october


def addresses(contract) -> list[str]:
    """Return every address that this family, its child, contract, account and payments can be asked by."""
    number = contract.family.number
    child = Placement.objects.filter(family=contract.family).first().child.number
    ids = {
        "contracts": [contract.pk],
        "accounts": list(contract.accounts.values_list("pk", flat=True)),
        "payments": list(Payment.objects.filter(contract=contract).values_list("pk", flat=True)),
        "months": list(Payment.objects.filter(contract=contract).values_list("run__pay_month", flat=True)),
    }
    found = set()
    for pattern in get_resolver().url_patterns:
        for route in _routes(pattern):
            head = route.split("/")
            if "<number:number>" in route and route.count("<") == 1:
                found.add("/" + route.replace("<number:number>", child if head[0] == "children" else number))
            elif route.startswith("pay/") and route.count("<") == 0:
                found.add("/" + route)
            elif route.startswith("pay/") and "<int:pk>" in route:
                found.update("/" + route.replace("<int:pk>", str(pk)) for pk in ids.get(head[1], []))
    return sorted(found)


def _routes(pattern) -> list[str]:
    if hasattr(pattern, "url_patterns"):
        return [f"{pattern.pattern}{route}" for each in pattern.url_patterns for route in _routes(each)]
    return [str(pattern.pattern)]


#: The keys of forms, in which any four digits may stand by chance.
RANDOM = re.compile(r'<input type="hidden" name="(csrfmiddlewaretoken|once)"[^>]*>')


def read(client, address: str, **asked: str) -> str:
    answer = client.get(address, asked)
    if answer.status_code != 200:
        return ""
    content = b"".join(answer) if answer.streaming else answer.content
    return RANDOM.sub("", content.decode("utf-8", "replace"))


def test_an_accountant_reads_no_note_at_any_address(client, pay, noted):
    client.force_login(pay.accountant.account)
    opened = {address: text for address in addresses(noted) if (text := read(client, address))}
    assert len(opened) > 10
    assert any("Labojums par mēnesi" in text for text in opened.values())
    assert [address for address, text in opened.items() for note in NOTES if note in text] == []
    assert [address for address in opened if not address.startswith("/pay/")] == [
        reverse("contract_make", args=[noted.family.number])
    ]


def test_a_social_worker_reads_no_account_number_at_any_address(client, pay, noted):
    client.force_login(pay.world.worker.account)
    opened = {address: text for address in addresses(noted) if (text := read(client, address))}
    assert len(opened) > 10
    numbers = (IBANS[0], IBANS[0][-4:], "8000 0043", "0000 4351")
    assert [address for address, text in opened.items() for number in numbers if number in text] == []


def test_neither_do_files_of_the_lists_carry_them(client, pay, noted):
    for by, hidden in ((pay.accountant, NOTES), (pay.world.worker, (IBANS[0], IBANS[0][-4:]))):
        client.force_login(by.account)
        for name in ("contracts", "pay", "furnishings", "families"):
            text = read(client, reverse(name), file="csv")
            assert not any(each in text for each in hidden), name
