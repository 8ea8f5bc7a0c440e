"""A family learns what happens to its pay: once by e-mail that holds nothing of it, and on its page in plain words."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from ligzda.access.models import CaseCarer, ToTell
from ligzda.desk.tasks import minute
from ligzda.messages.models import Message
from ligzda.pay.actions import files, months
from ligzda.pay.models import Payment, PayMonth
from tests.pay.conftest import NOVEMBER
from tests.pay.test_pages import page

pytestmark = pytest.mark.postgres
WHY, TOLD = "Aizdomas par viltotu kontu", "Lūdzu, atnesiet bankas izziņu par kontu."


@pytest.fixture
def carer(pay, october):
    carer = pay.world.actor("carer", None)
    CaseCarer.objects.create(case=october.family.case, account=carer.account, since=dt.date(2024, 1, 1))
    pay.centre.phone_24h, pay.centre.email = "+37163400000", "centrs@example.org"
    pay.centre.save()
    return carer


def sent() -> list[Message]:
    minute(at=timezone.now())
    return list(Message.objects.filter(template__startswith="desk/pay_").order_by("made_at"))


def hold(pay, pay_month: PayMonth, contract, told: str = ""):
    return months.hold_back(by=pay.accountant, pay_month=pay_month, contract=contract, reason=WHY, told=told)


def test_carers_are_told_once_that_pay_is_held_back_and_nothing_of_it_stands_in_the_message(pay, october, carer):
    hold(pay, pay.worked(), october, TOLD)
    (message,) = sent()
    assert sent() == [message]
    assert message.account == carer.account
    assert message.subject.startswith("Jūsu ģimenes atlīdzība ir aizturēta")
    assert reverse("statements") in message.body
    told = message.subject + message.body
    assert not [word for word in (WHY, TOLD, "oktobr", "Zariņ", "1585") if word in told]


def test_the_familys_page_says_since_when_by_whom_and_what_it_may_know_but_not_the_reason(client, pay, october, carer):
    hold(pay, pay.worked(), october, TOLD)
    text = page(client, carer, "statements")
    assert "Aizturēta atlīdzība: 2026. gada oktobris" in text
    assert "03.11.2026." in text
    assert TOLD in text
    assert 'href="tel:+37163400000"' in text
    assert WHY not in text
    own = page(client, carer, "my")
    assert "2026. gada oktobris" in own
    assert WHY not in own
    worker = page(client, pay.world.worker, "family_pay", october.family.number)
    assert TOLD in worker
    assert WHY not in worker


def test_another_family_reads_nothing_of_it(client, pay, october, carer):
    hold(pay, pay.worked(), other := pay.contract(), TOLD)
    assert TOLD not in page(client, carer, "statements") + page(client, carer, "my")
    assert not ToTell.objects.filter(case=other.family.case).exists()


def test_the_form_keeps_the_reason_and_what_the_family_reads_apart_and_says_whether_anybody_is_told(
    client, pay, october, carer
):
    pay_month = pay.worked()
    address = reverse("payment_hold", args=[Payment.objects.get(run=pay_month.run).pk])
    client.force_login(pay.accountant.account)
    said = client.post(address, {"reason": WHY, "told": TOLD}, follow=True).content.decode()
    assert "Aprūpētājiem par to ziņos e-pastā" in said
    held = pay_month.held.get()
    assert (held.reason, held.told) == (WHY, TOLD)
    months.let_go(by=pay.accountant, held=held)
    CaseCarer.objects.all().delete()
    assert "pastāstiet par to ģimenei paši" in client.post(address, {"reason": WHY}, follow=True).content.decode()


def test_carers_are_told_that_it_goes_on_but_not_when_they_had_not_heard_of_the_hold_yet(pay, october, carer):
    pay_month = pay.worked()
    months.let_go(by=pay.accountant, held=hold(pay, pay_month, october))
    assert sent() == []
    held = hold(pay, PayMonth.objects.get(), october)
    assert len(sent()) == 1
    months.let_go(by=pay.accountant, held=held)
    assert [message.template for message in sent()] == ["desk/pay_held_back", "desk/pay_goes_on"]


def test_what_was_held_back_is_told_to_come_with_a_later_month_and_is_gone_once_that_is_paid(
    client, pay, october, carer
):
    pay.payer()
    pay_month = pay.checked()
    hold(pay, pay_month, october)
    pay.approve(pay_month)
    assert "kas par mēnesi pienākas" in page(client, carer, "statements")
    november = pay.approved(NOVEMBER)
    assert {message.template for message in sent()} == {"desk/pay_held_back", "desk/pay_goes_on"}
    text = page(client, carer, "statements")
    assert "To izmaksās kopā ar cita mēneša atlīdzību: 2026. gada novembris." in text
    by = pay.over(pay.accountant, NOVEMBER)
    file = files.make_file(by=by, pay_month=november, on=dt.date(2026, 12, 3))
    files.send(by=by, file=file)
    files.pay(by=by, file=file, on=by.on)
    assert "Aizturēta atlīdzība" not in page(client, carer, "statements")
    assert len(sent()) == 2


def test_a_family_held_back_again_is_not_told_that_its_pay_goes_on(client, pay, october, carer):
    pay_month = pay.checked()
    hold(pay, pay_month, october)
    pay.approve(pay_month)
    november = pay.checked(NOVEMBER)
    hold(pay, november, october)
    pay.approve(november)
    assert {message.template for message in sent()} == {"desk/pay_held_back"}
    assert page(client, carer, "statements").count("Aizturēta atlīdzība") == 2
