"""A month from open to paid: whole steps, two people, nothing twice."""

import datetime as dt
from decimal import Decimal

import pytest
from django.db.models import Q

from ligzda.access.actor import RIGA
from ligzda.access.models import Event
from ligzda.access.refusal import Refused
from ligzda.families.models import Status
from ligzda.law.queries import rulebook
from ligzda.pay.actions import accounts, contracts, files, months, working
from ligzda.pay.models import BankFile, Payment, PayMonth
from ligzda.pay.queries.months import payments
from ligzda.pay.queries.waiting import waiting
from ligzda.pay.rules.months import MonthFacts, State, reasons_against_approving
from ligzda.placements.models import Readiness
from tests.pay.conftest import AT, IBANS, NOVEMBER, OCTOBER
from tests.refused import refused

pytestmark = pytest.mark.postgres


def test_a_month_is_worked_out_from_placements(pay, october):
    pay_month = pay.worked()
    (payment,) = Payment.objects.filter(run=pay_month.run)
    assert pay_month.state == "worked"
    assert payment.days == "--" + "1" * 7 + "2" * 10 + "1" * 12
    assert payment.worked == Decimal("956.13") + Decimal("629.03")
    assert payment.amount == payment.worked
    assert payment.funding == {"state": "1585.16"}
    assert (payment.missing, payment.marks) == ("", "new")


def test_a_family_whose_status_has_ended_while_its_contract_goes_on_is_pointed_at(pay, october):
    Status.objects.filter(family=october.family).update(until=dt.date(2026, 10, 31))
    assert Payment.objects.get(run=pay.worked().run).marks == "new no_status"
    Status.objects.filter(family=october.family).update(until=dt.date(2026, 11, 1))
    assert Payment.objects.get(run=pay.worked().run).marks == "new"


def test_a_crisis_family_is_paid_for_the_days_on_which_it_was_ready(pay, october):
    """As with children: the day on which it said so counts, the day on which it ended does not."""
    for since, until in (("2026-10-01T08:00", "2026-10-02T23:30"), ("2026-10-01T20:00", "2026-10-03T04:00")):
        Readiness.objects.create(
            family=october.family,
            since=dt.datetime.fromisoformat(since).replace(tzinfo=RIGA),
            until=dt.datetime.fromisoformat(until).replace(tzinfo=RIGA),
            state="ready",
            means="page",
            confirmed_at=AT,
            recorded_at=AT,
            withdrawn_at=AT if until.startswith("2026-10-03") else None,
        )
    payment = Payment.objects.get(run=pay.worked().run)
    assert payment.days == "0-" + "1" * 7 + "2" * 10 + "1" * 12
    assert payment.amount == Decimal("1585.16") + Decimal("25.16")


def test_a_ward_of_the_family_is_no_child_placed_with_a_foster_family(pay, october):
    pay.placed(october, "2026-10-01", kind="guardian")
    payment = Payment.objects.get(run=pay.worked().run)
    assert payment.days == "--" + "1" * 7 + "2" * 10 + "1" * 12


def test_a_month_is_approved_by_somebody_who_did_not_prepare_it(pay, october):
    pay_month = pay.checked()
    assert refused(months.approve, by=pay.accountant, pay_month=pay_month, version=pay_month.version) == [
        "approver_prepared",
        "approver_changed_account",
    ]
    approved = months.approve(by=pay.manager, pay_month=pay_month, version=pay_month.version)
    assert approved.state == "approved"


def test_who_confirmed_a_new_account_does_not_approve_the_month_that_first_pays_to_it(pay, october):
    pay_month = pay.checked()
    codes = refused(months.approve, by=pay.colleague, pay_month=pay_month, version=pay_month.version)
    assert codes == ["approver_changed_account"]


def test_a_month_is_not_approved_twice(pay, october):
    pay_month = pay.approved()
    assert refused(months.approve, by=pay.second, pay_month=pay_month, version=pay_month.version) == ["month_approved"]
    assert refused(working.begin, by=pay.accountant, pay_month=pay_month) == ["month_approved"]


def test_a_month_with_an_unconfirmed_entry_is_not_approved_and_the_entry_is_named(pay):
    pay.rates(confirmed=False)
    contract = pay.contract()
    pay.account(contract)
    pay.placed(contract, "2026-10-03")
    pay_month = pay.checked()
    with pytest.raises(Refused) as refusal:
        months.approve(by=pay.manager, pay_month=pay_month, version=pay_month.version)
    (reason,) = refusal.value.reasons
    assert (reason.code, reason.params["id"]) == ("entry_unconfirmed", "pay.crisis.placed.1")


def test_a_coefficient_superseded_after_the_working_out_wants_a_new_one(pay, october):
    pay_month = pay.checked()
    pay.rates(since=dt.date(2026, 10, 15), pay__crisis__placed__1="2.2")
    with pytest.raises(Refused) as refusal:
        months.approve(by=pay.manager, pay_month=pay_month, version=pay_month.version)
    (reason,) = refusal.value.reasons
    assert (reason.code, reason.params["entry"]) == ("entry_changed", "pay.crisis.placed.1")
    assert pay.approved().state == "approved"


def test_a_coefficient_nobody_knows_makes_the_payment_missing(pay):
    contract = pay.contract()
    pay.account(contract)
    pay.placed(contract, "2026-10-03")
    pay_month = pay.checked()
    (payment,) = Payment.objects.filter(run=pay_month.run)
    assert (payment.missing, payment.amount) == ("entry", Decimal(0))
    with pytest.raises(Refused) as refusal:
        months.approve(by=pay.manager, pay_month=pay_month, version=pay_month.version)
    assert refusal.value.codes == ["payments_missing", "entry_unknown"]
    assert refusal.value.reasons[1].params["id"] == "pay.crisis.placed.1"
    pay.hold(pay_month, contract)
    assert pay.approve(pay_month).state == "approved"


def test_employers_contributions_are_the_centres_cost_and_their_rate_is_named_while_unknown(pay):
    pay.rates()
    contract = pay.contract(insured=True)
    pay.account(contract)
    pay.placed(contract, "2026-10-01")
    pay_month = pay.checked()
    assert Payment.objects.get(run=pay_month.run).missing == "contributions"
    with pytest.raises(Refused) as refusal:
        months.approve(by=pay.manager, pay_month=pay_month, version=pay_month.version)
    assert refusal.value.reasons[1].params["id"] == "pay.employer_contributions.percent"
    pay.rates(pay__employer_contributions__percent="23.59")
    payment = Payment.objects.get(run=pay.checked().run)
    assert (payment.amount, payment.contributions) == (Decimal("1560.00"), Decimal("368.00"))


def test_a_rate_of_contributions_that_nobody_confirmed_keeps_the_month_from_being_approved_and_is_named(pay):
    pay.rates()
    pay.rates(confirmed=False, pay__employer_contributions__percent="23.59")
    contract = pay.contract(insured=True)
    pay.account(contract)
    pay.placed(contract, "2026-10-01")
    pay_month = pay.checked()
    with pytest.raises(Refused) as refusal:
        months.approve(by=pay.manager, pay_month=pay_month, version=pay_month.version)
    (reason,) = refusal.value.reasons
    assert (reason.code, reason.params["id"]) == ("entry_unconfirmed", "pay.employer_contributions.percent")


def test_a_month_in_which_nobody_is_paid_is_done_with_once_it_is_approved(pay):
    pay.rates()
    pay.contract()
    assert pay.approved().state == "approved"
    assert [each.state for each in waiting(by=pay.accountant).months] == []


def test_a_family_without_an_account_is_missing_until_it_is_held_back(pay):
    pay.rates()
    contract = pay.contract()
    pay.placed(contract, "2026-10-03")
    pay_month = pay.checked()
    codes = refused(months.approve, by=pay.manager, pay_month=pay_month, version=pay_month.version)
    assert codes == ["payments_missing"]
    pay.hold(pay_month, contract, "Konts vēl nav zināms")
    assert pay.approve(pay_month).state == "approved"


def test_a_month_that_still_goes_on_is_neither_handed_over_nor_approved(pay, october):
    pay.approved()
    pay_month = pay.worked(NOVEMBER)
    assert refused(months.check, by=pay.accountant, pay_month=pay_month, version=pay_month.version) == [
        "month_unfinished"
    ]
    facts = MonthFacts(State.CHECKED, NOVEMBER, over=False)
    assert [each.code for each in reasons_against_approving(facts, approver=1, book=rulebook())] == ["month_unfinished"]


def test_months_are_approved_one_after_another(pay, october):
    pay.checked()
    later = pay.checked(NOVEMBER)
    by = pay.later(pay.manager, days=40)
    assert refused(months.approve, by=by, pay_month=later, version=later.version) == ["earlier_month_open"]


def test_the_file_is_made_sent_and_paid_step_by_step(pay, october):
    pay.payer()
    file = pay.filed()
    assert (file.count, file.control_sum) == (1, Decimal("1585.16"))
    assert refused(files.pay, by=pay.accountant, file=file, on=dt.date(2026, 11, 3)) == ["file_not_sent"]
    files.send(by=pay.accountant, file=file)
    assert refused(files.send, by=pay.accountant, file=file) == ["file_sent"]
    files.pay(by=pay.accountant, file=file, on=dt.date(2026, 11, 3))
    assert PayMonth.objects.get().state == "paid"
    steps = Event.objects.filter(Q(what__startswith="month_") | Q(what__startswith="file_")).order_by("pk")
    assert [(each.what, each.account) for each in steps] == [
        ("month_opened", pay.accountant.account),
        ("month_begun", pay.accountant.account),
        ("month_worked", pay.accountant.account),
        ("month_checked", pay.accountant.account),
        ("month_approved", pay.manager.account),
        ("file_made", pay.accountant.account),
        ("file_sent", pay.accountant.account),
        ("month_paid", pay.accountant.account),
    ]
    assert refused(files.void_file, by=pay.accountant, file=file, reason="kļūda") == ["file_paid"]


def test_the_same_month_has_no_second_file_unless_the_first_is_voided_with_a_reason(pay, october):
    pay.payer()
    file = pay.filed()
    files.send(by=pay.accountant, file=file)
    pay_month = PayMonth.objects.get()
    again = {"by": pay.accountant, "pay_month": pay_month, "on": dt.date(2026, 11, 5)}
    assert refused(files.make_file, **again) == ["file_made"]
    assert refused(files.void_file, by=pay.accountant, file=file, reason=" ") == ["reason_missing"]
    files.void_file(by=pay.accountant, file=file, reason="Banka to neņēma pretī")
    second = files.make_file(**again)
    marks = [each.end_to_end for each in file.ordered.all()] + [each.end_to_end for each in second.ordered.all()]
    assert second.message != file.message
    assert len(set(marks)) == 2
    assert BankFile.objects.count() == 2


def test_a_file_that_was_voided_meanwhile_moves_the_month_no_more(pay, october):
    pay.payer()
    stale = pay.filed()
    files.void_file(by=pay.accountant, file=BankFile.objects.get(), reason="Banka to neņēma pretī")
    second = files.make_file(by=pay.accountant, pay_month=PayMonth.objects.get(), on=dt.date(2026, 11, 5))
    assert refused(files.send, by=pay.accountant, file=stale) == ["withdrawn_already"]
    files.send(by=pay.accountant, file=second)
    assert refused(files.void_file, by=pay.accountant, file=stale, reason="kļūda") == ["withdrawn_already"]
    assert refused(files.pay, by=pay.accountant, file=stale, on=dt.date(2026, 11, 3)) == ["withdrawn_already"]
    assert PayMonth.objects.get().state == "sent"


def test_a_file_is_executed_on_a_working_day_not_over_yet(pay, october):
    pay.payer()
    pay_month = pay.approved()
    on = {"sunday": dt.date(2026, 11, 8), "yesterday": dt.date(2026, 11, 2)}
    assert refused(files.make_file, by=pay.accountant, pay_month=pay_month, on=on["sunday"]) == [
        "execution_not_working_day"
    ]
    assert refused(files.make_file, by=pay.accountant, pay_month=pay_month, on=on["yesterday"]) == ["execution_past"]


def test_without_a_payer_there_is_no_file(pay, october):
    pay_month = pay.approved()
    codes = refused(files.make_file, by=pay.accountant, pay_month=pay_month, on=dt.date(2026, 11, 5))
    assert codes == ["payer_missing"]


def test_a_changed_account_younger_than_seven_days_is_looked_at_a_second_time(pay, october):
    pay.payer()
    account = pay.account(october, iban=IBANS[2])
    pay_month = pay.approved()
    make = {"by": pay.accountant, "pay_month": pay_month, "on": dt.date(2026, 11, 5)}
    assert refused(files.make_file, **make) == ["accounts_fresh"]
    assert refused(accounts.look_again, by=pay.accountant, account=account) == ["same_person"]
    accounts.look_again(by=pay.manager, account=account)
    assert files.make_file(**make).count == 1


def test_a_changed_account_seven_days_old_is_paid_without_ado(pay, october):
    pay.payer()
    pay.account(october, iban=IBANS[2])
    make = {"by": pay.accountant, "pay_month": pay.approved()}
    assert refused(files.make_file, **make, on=dt.date(2026, 11, 9)) == ["accounts_fresh"]
    assert files.make_file(**make, on=dt.date(2026, 11, 10)).count == 1


def test_the_payments_of_another_centre_are_nobodys_business(pay, october):
    pay.worked()
    stranger = pay.world.actor("accountant", pay.world.other)
    assert not payments(by=stranger, pay_month=PayMonth.objects.get()).exists()
    assert payments(by=pay.accountant, pay_month=PayMonth.objects.get()).count() == 1
    assert PayMonth.objects.get().of == OCTOBER


def test_what_changes_after_the_working_out_and_no_correction_would_mend_is_worked_out_anew(pay, october):
    """A contract taken back would be paid all the same, and a changed account would be the old one."""
    wrong = pay.contract()
    pay.account(wrong, iban=IBANS[2])
    pay.placed(wrong, "2026-10-05")
    pay_month = pay.checked()
    later = pay.later(pay.accountant, hours=1)
    contracts.withdraw(by=later, contract=wrong, reason="Ierakstīts kļūdas dēļ")
    accounts.confirm(
        by=pay.later(pay.colleague, hours=2),
        account=accounts.enter(by=later, contract=october, holder="Zane", iban=IBANS[1]),
    )
    with pytest.raises(Refused) as refusal:
        months.approve(by=pay.manager, pay_month=pay_month, version=pay_month.version)
    assert refusal.value.codes == ["contract_withdrawn_since", "account_changed_since"]
    pay_month = pay.checked()
    assert Payment.objects.get(run=pay_month.run).contract == october
    months.approve(by=pay.manager, pay_month=pay_month, version=pay_month.version)


def test_a_contract_of_an_approved_month_cannot_be_taken_back(pay, october):
    pay.approved()
    with pytest.raises(Refused) as refusal:
        contracts.withdraw(by=pay.accountant, contract=october, reason="Kļūda")
    assert refusal.value.codes == ["contract_paid"]
