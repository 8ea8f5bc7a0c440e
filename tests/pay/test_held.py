"""A family held back: said with its reason, paid again when somebody says so, and never counted as paid meanwhile."""

import csv
import datetime as dt
import io
from decimal import Decimal

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from ligzda.access.edit import ChangedByOther
from ligzda.pay.actions import contracts, months
from ligzda.pay.models import Contract, Payment, PayMonth
from ligzda.pay.queries.months import months as months_of
from tests.pay.conftest import NOVEMBER
from tests.pay.test_pages import page
from tests.refused import refused

pytestmark = pytest.mark.postgres


@pytest.fixture
def other(pay, october):
    """Return a second family, of which a part is paid by a project."""
    contract = pay.contract()
    pay.account(contract)
    pay.placed(contract, "2026-10-01")
    contracts.fund(by=pay.accountant, contract=contract, source="project", since=dt.date(2026, 10, 11))
    return contract


def approve(pay, by, pay_month: PayMonth) -> PayMonth:
    return months.approve(by=by, pay_month=pay_month, version=pay_month.version)


def test_its_statement_says_why_it_is_held_back_and_there_it_is_paid_again(client, pay, october):
    pay_month = pay.worked()
    payment = Payment.objects.get(run=pay_month.run)
    assert reverse("payment_hold", args=[payment.pk]) in page(client, pay.accountant, "statement", payment.pk)
    held = pay.hold(pay_month, october, "Konts jāpārbauda pa tālruni")
    text = page(client, pay.colleague, "statement", payment.pk)
    assert "Konts jāpārbauda pa tālruni" in text
    assert pay.accountant.name in text
    assert reverse("payment_hold", args=[payment.pk]) not in text
    assert reverse("payment_let_go", args=[held.pk]) in text
    client.post(reverse("payment_let_go", args=[held.pk]))
    held.refresh_from_db()
    assert not held.stands


def test_a_family_is_held_back_once(pay, october):
    pay_month = pay.worked()
    pay.hold(pay_month, october)
    again = {"by": pay.colleague, "pay_month": pay_month, "contract": october, "reason": "Vēlreiz"}
    assert refused(months.hold_back, **again) == ["held_already"]
    pay.hold(pay_month, other := pay.contract())
    assert pay_month.held.filter(contract=other).exists()


def test_it_is_in_no_sum_that_is_approved_or_told_as_paid(client, pay, october, other):
    pay_month = pay.checked()
    pay.hold(pay_month, october)
    assert months_of(by=pay.manager).get().sum == Decimal("1560.00")
    assert "1 560,00" in page(client, pay.manager, "pay_month_approve", pay_month.pk).replace("\xa0", " ")
    pay.approve(pay_month)
    assert "Vēl nekas nav maksāts" in page(client, pay.accountant, "contract", october.pk)
    assert "2026. gada oktobris" in page(client, pay.accountant, "contract", other.pk)
    gone = page(client, pay.accountant, "pay_month", pay.worked(NOVEMBER).pk)
    assert "Saņēma pagājušajā mēnesī, šajā – ne" not in gone


def test_who_approves_looks_anew_when_a_family_was_paid_again_meanwhile(client, pay, october, other):
    pay_month = pay.checked()
    held = pay.hold(pay_month, october)
    pay_month.refresh_from_db()
    months.let_go(by=pay.accountant, held=held)
    with pytest.raises(ChangedByOther):
        approve(pay, pay.manager, pay_month)
    text = page(client, pay.manager, "pay_month_approve", pay_month.pk, version=pay_month.version)
    assert PayMonth.objects.get().state == "checked"
    assert "3 145,16" in text.replace("\xa0", " ")
    assert "Kāds cits pa to laiku šo ierakstu ir mainījis" in text


def test_who_holds_a_family_back_or_lets_it_be_paid_does_not_approve_the_month(pay, october, other):
    pay_month = pay.checked()
    held = months.hold_back(by=pay.manager, pay_month=pay_month, contract=october, reason="Jāpārbauda")
    pay_month.refresh_from_db()
    assert refused(approve, pay=pay, by=pay.manager, pay_month=pay_month) == ["approver_held"]
    months.let_go(by=pay.later(pay.second, hours=1), held=held)
    pay_month.refresh_from_db()
    assert refused(approve, pay=pay, by=pay.second, pay_month=pay_month) == ["approver_held"]
    assert pay.approve(pay_month).state == "approved"


def test_accounting_is_given_what_is_paid_by_whose_money_without_those_held_back(client, pay, october, other):
    pay.rates(pay__employer_contributions__percent="23.59")
    Contract.objects.update(insured=True)
    pay_month = pay.checked()
    pay.hold(pay_month, october)
    client.force_login(pay.accountant.account)
    address = reverse("pay_month", args=[pay_month.pk])
    as_csv = b"".join(client.get(address, {"file": "csv"})).decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(as_csv), delimiter=";"))
    book = load_workbook(io.BytesIO(b"".join(client.get(address, {"file": "xlsx"}))))
    sheet = [list(row) for row in book.active.iter_rows(values_only=True)]
    names = (
        "Izmaksājams, €",
        "Aizturēts, €",
        "Valsts budžets",
        "Eiropas Savienības projekts",
        "Sociālās iemaksas, €",
        "Sociālās iemaksas: valsts budžets",
        "Sociālās iemaksas: Eiropas Savienības projekts",
    )
    for table in (rows, sheet):
        head = [str(name).lower() for name in table[0]]
        at = [head.index(name.lower()) for name in names]
        told = sorted([_sum(row[n]) for n in at] for row in table[1:] if row[0])
        assert told == [
            [*map(Decimal, ("0.00", "1585.16", "0.00", "0.00", "0.00", "0.00", "0.00"))],
            [*map(Decimal, ("1560.00", "0.00", "503.23", "1056.77", "368.00", "118.71", "249.29"))],
        ]
    text = page(client, pay.accountant, "pay_month", pay_month.pk).replace("\xa0", " ")
    assert "1 056,77 €" in text
    assert "un 249,29 € sociālo iemaksu" in text
    assert "23,59" in text.partition("Sociālo iemaksu likme")[2][:600]


def _sum(cell: object) -> Decimal:
    return Decimal(str(cell).replace(",", ".")).quantize(Decimal("0.01"))
