"""The furnishing compensation: once for a status, with receipts, within the limit, by two people."""

import datetime as dt
from decimal import Decimal
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from ligzda.access.permit import Denied
from ligzda.access.refusal import Refused
from ligzda.families.models import Status
from ligzda.pay.actions import furnishing
from ligzda.pay.models import Furnishing
from tests.pay.conftest import AT
from tests.refused import refused

ON = AT.date()
PDF = b"%PDF-1.4\n%\xe2\xe3\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF"
RECEIPT = [ContentFile(PDF, "ceks.pdf")]

pytestmark = pytest.mark.postgres


@pytest.fixture
def status(pay) -> Status:
    return Status.objects.get(family=pay.family())


def claimed(pay, status, amount="900.00"):
    return furnishing.claim(by=pay.second, status=status, amount=Decimal(amount), on=ON, receipts=RECEIPT)


def test_it_is_claimed_once_for_a_status_with_receipts(pay, status):
    first = claimed(pay, status)
    assert [document.name for document in first.receipts.all()] == ["ceks.pdf"]
    again = {"by": pay.second, "status": status, "amount": Decimal(1), "on": ON, "receipts": []}
    assert refused(furnishing.claim, **again) == ["furnishing_claimed", "receipts_missing"]


def test_it_is_not_approved_while_nobody_knows_the_limit(pay, status):
    assert refused(furnishing.approve, by=pay.manager, furnishing=claimed(pay, status)) == ["entry_unknown"]


def test_it_is_approved_by_another_person_once_the_limit_is_confirmed_and_then_paid(pay, status):
    pay.rates(pay__furnishing__eur="1000.00")
    this = claimed(pay, status)
    assert refused(furnishing.approve, by=pay.second, furnishing=this) == ["same_person"]
    assert refused(furnishing.pay, by=pay.accountant, furnishing=this, on=ON) == ["furnishing_not_approved"]
    furnishing.approve(by=pay.manager, furnishing=this)
    furnishing.pay(by=pay.accountant, furnishing=this, on=ON)
    this.refresh_from_db()
    assert this.paid_on == ON
    assert refused(furnishing.withdraw, by=pay.second, furnishing=this, reason="A") == ["furnishing_paid"]


def test_an_unconfirmed_limit_is_named(pay, status):
    pay.rates(pay__furnishing__eur="1000.00", confirmed=False)
    with pytest.raises(Refused) as refusal:
        furnishing.approve(by=pay.manager, furnishing=claimed(pay, status))
    (reason,) = refusal.value.reasons
    assert (reason.code, reason.params["id"]) == ("entry_unconfirmed", "pay.furnishing.eur")
    assert "One-off furnishing compensation" in reason.text("en")


def test_no_more_than_the_limit_is_claimed(pay, status):
    pay.rates(pay__furnishing__eur="1000.00")
    more = {"by": pay.second, "status": status, "amount": Decimal("1000.01"), "on": ON, "receipts": RECEIPT}
    assert refused(furnishing.claim, **more) == ["sum_above_limit"]


def test_what_was_claimed_before_the_limit_was_known_is_not_approved_above_it(pay, status):
    this = claimed(pay, status, "1000.01")
    pay.rates(pay__furnishing__eur="1000.00")
    assert refused(furnishing.approve, by=pay.manager, furnishing=this) == ["sum_above_limit"]


def test_when_one_receipt_cannot_be_kept_none_is(pay, status, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path

    def kept() -> list[Path]:
        return [file for file in tmp_path.rglob("*") if file.is_file()]

    wrong = [*RECEIPT, ContentFile(b"MZ", "ceks.exe")]
    claim = {"by": pay.second, "status": status, "amount": Decimal(900), "on": ON}
    assert len(refused(furnishing.claim, **claim, receipts=wrong)) == 1
    assert kept() == []
    assert furnishing.claim(**claim, receipts=RECEIPT * 2).receipts.count() == 2
    assert len(kept()) == 2


def test_an_accountant_claims_nothing(pay, status):
    with pytest.raises(Denied):
        furnishing.claim(by=pay.accountant, status=status, amount=Decimal(1), on=ON, receipts=RECEIPT)


def test_a_claim_taken_back_can_be_made_again(pay, status):
    furnishing.withdraw(by=pay.second, furnishing=claimed(pay, status), reason="Nepareizs čeks")
    assert claimed(pay, status, "500.00").claimed_on == dt.date(2026, 11, 3)


def test_it_goes_from_receipts_to_paid_by_the_pages_of_three_people(client, pay, status):
    pay.rates(pay__furnishing__eur="1000.00")
    number = status.family.number

    def sends(by, name: str, *args, **data) -> None:
        client.force_login(by.account)
        assert client.post(reverse(name, args=args), data).status_code == 302

    files = [SimpleUploadedFile(f"{n}.pdf", PDF, "application/pdf") for n in ("gulta", "skapis")]
    claim = {"status": status.pk, "on": "01.11.2026.", "amount": "900,00", "receipts": files}
    sends(pay.world.worker, "furnishing_claim", number, **claim)
    this = Furnishing.objects.get()
    text = client.get(reverse("family_pay", args=[number])).content.decode()
    assert all(document.name in text for document in this.receipts.all())
    assert reverse("furnishing_claim", args=[number]) not in text
    sends(pay.manager, "furnishing_approve", this.pk)
    sends(pay.accountant, "furnishing_paid", this.pk, on="02.11.2026.")
    this.refresh_from_db()
    assert (this.amount, this.receipts.count(), this.paid_on) == (Decimal("900.00"), 2, dt.date(2026, 11, 2))


class Unread(ContentFile):
    """A file of a size, which nobody may read."""

    def __init__(self, megabytes: int) -> None:
        super().__init__(b"", "ceks.pdf")
        self.size = megabytes * 1024 * 1024

    def read(self, *_args) -> bytes:
        raise AssertionError


def test_receipts_that_are_too_large_are_refused_before_they_are_read(pay, status):
    claim = {"by": pay.second, "status": status, "amount": Decimal(900), "on": ON}
    assert refused(furnishing.claim, **claim, receipts=[Unread(26)]) == ["file_too_large"]
    assert refused(furnishing.claim, **claim, receipts=[Unread(25)] * 5) == ["receipts_too_large"]
