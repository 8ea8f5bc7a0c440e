"""What the bank sends back is paid again: approved by another person, to the account then in use, and never twice."""

import datetime as dt
from xml.etree import ElementTree as ET

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from ligzda.access.models import CaseCarer
from ligzda.access.refusal import Refused
from ligzda.desk.tasks import minute
from ligzda.messages.models import Message
from ligzda.pay.actions import accounts, files, returns
from ligzda.pay.models import BankFile, Ordered, PayMonth, Returned
from ligzda.pay.queries.waiting import waiting
from ligzda.pay.rules.bankfile import SPACE
from tests.pay.conftest import IBANS
from tests.pay.test_bankfile import schema  # noqa: F401 - a fixture
from tests.pay.test_pages import page

pytestmark = pytest.mark.postgres
ON = dt.date(2026, 11, 5)
CLOSED = "AC04: konts slēgts"


def refused(do, **kwargs) -> list[str]:
    with pytest.raises(Refused) as refusal:
        do(**kwargs)
    return refusal.value.codes


@pytest.fixture
def paid(pay, october) -> BankFile:
    """Return the file of October, paid by the bank: two families in it."""
    other = pay.contract()
    pay.account(other, iban=IBANS[1], holder="Anna")
    pay.placed(other, "2026-10-01")
    pay.payer()
    file = pay.filed()
    files.send(by=pay.accountant, file=file)
    files.pay(by=pay.accountant, file=file, on=pay.accountant.on)
    return file


@pytest.fixture
def back(pay, october, paid) -> Returned:
    """Return the payment of the one family, which the bank sent back."""
    ordered = paid.ordered.get(payment__contract=october)
    return returns.record_return(by=pay.accountant, ordered=ordered, on=pay.accountant.on, reason=CLOSED)


def again(pay, by=None, on: dt.date = ON) -> BankFile:
    return files.make_file_again(by=by or pay.accountant, pay_month=PayMonth.objects.get(), on=on)


def new_account(pay, contract):
    """Enter and confirm a new account, by two people."""
    account = accounts.enter(by=pay.accountant, contract=contract, holder="Zane Zariņa", iban=IBANS[2])
    return accounts.confirm(by=pay.colleague, account=account)


def test_a_payment_sent_back_is_paid_to_a_newly_confirmed_account_once_with_a_new_mark(pay, october, back, schema):  # noqa: F811
    account = new_account(pay, october)
    returns.approve_return(by=pay.manager, returned=back)
    assert refused(again, pay=pay) == ["accounts_fresh"]
    accounts.look_again(by=pay.second, account=account)
    file = again(pay)
    schema.validate(file.content.decode())
    root = ET.fromstring(file.content)
    names = ("IBAN", "InstdAmt", "EndToEndId")
    told = {name: [each.text for each in root.iter(f"{{{SPACE}}}{name}")] for name in names}
    assert told["IBAN"] == [IBANS[1], IBANS[2]]
    assert told["InstdAmt"] == ["1585.16"]
    assert Ordered.objects.filter(end_to_end=told["EndToEndId"][0]).count() == 1
    assert set(told["EndToEndId"]).isdisjoint(Ordered.objects.exclude(file=file).values_list("end_to_end", flat=True))
    assert refused(again, pay=pay) == ["nothing_to_pay"]
    assert refused(returns.approve_return, by=pay.manager, returned=back) == ["return_settled"]
    assert refused(returns.take_return_back, by=pay.accountant, returned=back, reason="Kļūda") == ["return_settled"]
    assert BankFile.objects.count() == 2


def test_it_may_go_to_the_same_account_again_when_the_bank_was_mistaken(pay, october, back):
    returns.approve_return(by=pay.manager, returned=back)
    assert again(pay).ordered.get().account == back.ordered.account


def test_nobody_approves_alone(pay, october, back):
    """Neither who said that it came back, nor who entered or confirmed the account that it would go to."""
    assert refused(returns.approve_return, by=pay.accountant, returned=back) == [
        "same_person",
        "approver_changed_account",
    ]
    assert refused(again, pay=pay) == ["nothing_to_pay"]
    new_account(pay, october)
    assert refused(returns.approve_return, by=pay.colleague, returned=back) == ["approver_changed_account"]
    returns.approve_return(by=pay.manager, returned=back)
    assert refused(again, pay=pay) == ["accounts_fresh"]


def test_an_account_confirmed_after_the_approval_wants_a_new_one(client, pay, october, back):
    returns.approve_return(by=pay.manager, returned=back)
    new_account(pay, october)
    assert refused(again, pay=pay, on=dt.date(2026, 11, 12)) == ["return_account_changed"]
    assert reverse("return_approve", args=[back.pk]) in page(
        client, pay.manager, "pay_month", PayMonth.objects.get().pk
    )
    returns.approve_return(by=pay.manager, returned=back)
    assert again(pay, on=dt.date(2026, 11, 12)).ordered.get().account.iban == IBANS[2]


def test_only_what_is_on_its_way_comes_back_and_only_once(pay, october):
    pay.payer()
    file = pay.filed()
    told = {"by": pay.accountant, "ordered": file.ordered.get(), "on": pay.accountant.on, "reason": CLOSED}
    assert refused(returns.record_return, **told) == ["payment_not_ordered"]
    files.send(by=pay.accountant, file=file)
    assert refused(returns.record_return, **told | {"reason": " "}) == ["reason_missing"]
    assert refused(returns.record_return, **told | {"on": dt.date(2026, 11, 2)}) == ["returned_before_sent"]
    returns.record_return(**told)
    assert refused(returns.record_return, **told) == ["payment_not_ordered"]


def test_the_file_that_it_came_from_can_no_longer_be_voided(pay, october):
    """Voided, all of it could be ordered anew: the families whose payments came through would be paid twice."""
    pay.payer()
    file = pay.filed()
    files.send(by=pay.accountant, file=file)
    returns.record_return(by=pay.accountant, ordered=file.ordered.get(), on=pay.accountant.on, reason=CLOSED)
    assert refused(files.void_file, by=pay.accountant, file=file, reason="Kļūda") == ["file_returned_from"]


def test_the_database_itself_orders_no_payment_twice(pay, october, paid):
    ordered = paid.ordered.get(payment__contract=october)
    with pytest.raises(IntegrityError), transaction.atomic():
        Ordered.objects.create(
            file=paid, payment=ordered.payment, account=ordered.account, end_to_end="LZ2", amount=ordered.amount
        )


def test_a_file_voided_before_the_bank_took_it_leaves_the_payment_to_another(pay, october, back):
    returns.approve_return(by=pay.manager, returned=back)
    first = again(pay)
    files.void_file(by=pay.accountant, file=first, reason="Kļūdains datums")
    assert PayMonth.objects.get().state == "paid"
    second = again(pay)
    assert second.ordered.get().end_to_end != first.ordered.get().end_to_end


def test_what_comes_back_a_second_time_is_approved_a_second_time(pay, october, back):
    returns.approve_return(by=pay.manager, returned=back)
    file = again(pay)
    files.send(by=pay.accountant, file=file)
    second = returns.record_return(
        by=pay.accountant, ordered=file.ordered.get(), on=pay.accountant.on, reason="AC06: konts bloķēts"
    )
    assert refused(again, pay=pay) == ["nothing_to_pay"]
    returns.approve_return(by=pay.manager, returned=second)
    assert again(pay).count == 1
    assert Ordered.objects.filter(payment__contract=october, over=False).count() == 1


def test_what_was_recorded_by_mistake_is_taken_back_and_the_payment_counts_as_paid(client, pay, october, paid, back):
    assert "Banka atsūtīja atpakaļ" in page(client, pay.accountant, "pay_month", PayMonth.objects.get().pk)
    assert len(waiting(by=pay.accountant).returned) == 1
    returns.take_return_back(by=pay.accountant, returned=back, reason="Cits maksājums")
    assert "Banka atsūtīja atpakaļ" not in page(client, pay.accountant, "pay_month", PayMonth.objects.get().pk)
    assert waiting(by=pay.accountant).returned == []
    assert Ordered.objects.filter(file=paid, over=False).count() == 2


def test_it_goes_by_hand_from_the_statement_to_the_bank_and_the_family_reads_of_it(client, pay, october, paid):
    carer = pay.world.actor("carer", None)
    CaseCarer.objects.create(case=october.family.case, account=carer.account, since=dt.date(2024, 1, 1))
    payment = paid.ordered.get(payment__contract=october).payment
    month = PayMonth.objects.get().pk
    assert "03.11.2026." in page(client, carer, "statements")
    address = reverse("payment_returned", args=[payment.pk])
    assert address in page(client, pay.accountant, "statement", payment.pk)
    assert address not in page(client, carer, "statement", payment.pk)
    client.force_login(pay.accountant.account)
    client.post(address, {"on": "03.11.2026.", "reason": CLOSED})
    text = page(client, carer, "statements")
    assert "Banka atsūtīja atpakaļ" in text
    assert CLOSED not in text
    assert "03.11.2026.</td>" not in text
    assert CLOSED not in page(client, carer, "my")
    own = page(client, carer, "statement", payment.pk)
    assert "banka atsūtīja atpakaļ" in own
    assert "izmaksāts<" not in own
    text = page(client, pay.manager, "pay_month", month)
    assert CLOSED in text
    assert "Tagad: Samaksāt vēlreiz, ko banka atsūtīja atpakaļ" in " ".join(text.split())
    client.post(reverse("return_approve", args=[Returned.objects.get().pk]))
    client.force_login(pay.accountant.account)
    client.post(reverse("pay_file_again", args=[month]), {"on": f"{next_working_day():%d.%m.%Y.}"})
    file = BankFile.objects.get(again=True)
    client.post(reverse("pay_file_sent", args=[file.pk]))
    client.post(reverse("pay_file_paid", args=[file.pk]), {"on": f"{timezone.localdate():%d.%m.%Y.}"})
    text = page(client, carer, "statements")
    assert "Banka atsūtīja atpakaļ" not in text
    assert f"{timezone.localdate():%d.%m.%Y.}" in text
    minute(at=timezone.now())
    told = Message.objects.filter(account=carer.account, template__startswith="desk/pay_")
    assert {each.template for each in told} == {"desk/pay_sent_back", "desk/pay_paid_again"}
    assert told.count() == 2
    assert not [each for each in told if "Zariņ" in each.subject + each.body or "1585" in each.body]


def next_working_day() -> dt.date:
    from ligzda.law.queries import calendar

    return calendar().next_working_day(timezone.localdate())
