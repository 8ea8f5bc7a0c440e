"""What changes after a month was approved comes as a correction: explained, never silent, never below nought."""

import datetime as dt
from decimal import Decimal

import pytest

from ligzda.access.audit import record
from ligzda.access.models import Event
from ligzda.access.permit import Denied
from ligzda.access.refusal import Refused
from ligzda.law.queries import rulebook
from ligzda.pay.actions import claims, contracts, months
from ligzda.pay.facts.months import unplanned
from ligzda.pay.models import Correction, Payment
from ligzda.pay.papers import cancelled_by, corrections_of, left_for_a_plan
from ligzda.pay.rules import Month
from ligzda.placements.models import Placement
from tests.pay.conftest import NOVEMBER

pytestmark = pytest.mark.postgres


def ended(pay, placement: Placement, on: str) -> None:
    """End a placement as its own area does: the row and the event."""
    Placement.objects.filter(pk=placement.pk).update(
        until=dt.date.fromisoformat(on), end_reason="returned", went_to="unknown"
    )
    record(
        by=pay.later(pay.manager, hours=1),
        what="placement_ended",
        about=placement.family.case,
        ref=f"placements.placement:{placement.pk}",
    )


@pytest.fixture
def alone(pay):
    """Return a contract with one child since summer; October is approved."""
    pay.rates()
    contract = pay.contract()
    pay.account(contract)
    contract.placement = pay.placed(contract, "2026-10-01")
    pay.approved()
    return contract


def november(pay, contract) -> Payment:
    pay_month = pay.worked(NOVEMBER)
    return Payment.objects.get(run=pay_month.run, contract=contract)


def test_nothing_is_put_right_when_nothing_changed(pay, alone):
    payment = november(pay, alone)
    assert (payment.amount, payment.last) == (Decimal("1560.00"), Decimal("1560.00"))
    assert not payment.corrections.exists()


def test_an_end_recorded_later_is_a_correction_with_its_days_and_who_recorded_it(pay, alone):
    ended(pay, alone.placement, "2026-10-29")
    payment = november(pay, alone)
    (correction,) = payment.corrections.all()
    assert (correction.month, correction.amount) == (dt.date(2026, 10, 1), Decimal("-150.97"))
    assert (correction.before, correction.after) == ("1" * 31, "1" * 28 + "---")
    ((what, _at, who),) = correction.moments
    assert (what, who) == ("placement_ended", pay.manager.name)


def test_an_overpayment_is_not_taken_back_without_a_plan(pay, alone):
    ended(pay, alone.placement, "2026-10-29")
    payment = november(pay, alone)
    assert (payment.worked, payment.deducted, payment.amount) == (0, 0, 0)
    assert "overpaid" in payment.marks


def test_a_statements_rows_add_up_also_while_nothing_is_taken_back(pay, alone):
    ended(pay, alone.placement, "2026-10-29")
    payment = november(pay, alone)
    righted = corrections_of(payment.corrections.all(), "lv", book=rulebook())
    left = left_for_a_plan(righted)
    assert left == Decimal("150.97")
    assert payment.worked + sum(each.amount for each in righted) + left - payment.deducted == payment.amount


def test_a_plan_of_the_manager_takes_it_back_in_parts_never_below_nought(pay, alone):
    ended(pay, alone.placement, "2026-10-29")
    pay.placed(alone, "2026-11-10")
    november(pay, alone)
    plan = {"contract": alone, "amount": Decimal("150.97"), "instalment": Decimal("100.00"), "reason": "Sarunāts"}
    claims.plan(by=pay.manager, **plan)
    payment = november(pay, alone)
    assert (payment.worked, payment.deducted, payment.amount) == (
        Decimal("1092.00"),
        Decimal("100.00"),
        Decimal("992.00"),
    )
    assert "overpaid" not in payment.marks


def test_no_more_is_planned_than_was_overpaid(pay, alone):
    plan = {"contract": alone, "amount": Decimal("150.98"), "instalment": Decimal("100.00"), "reason": "Sarunāts"}
    with pytest.raises(Refused) as refusal:
        claims.plan(by=pay.manager, **plan)
    assert refusal.value.codes == ["nothing_to_claim_back"]
    ended(pay, alone.placement, "2026-10-29")
    november(pay, alone)
    with pytest.raises(Refused) as refusal:
        claims.plan(by=pay.manager, **plan)
    assert refusal.value.codes == ["claim_more_than_owed"]


def test_what_was_taken_back_is_taken_back_once(pay, alone):
    ended(pay, alone.placement, "2026-10-29")
    pay.placed(alone, "2026-11-01")
    november(pay, alone)
    plan = {"contract": alone, "amount": Decimal("150.97"), "instalment": Decimal("100.00"), "reason": "Sarunāts"}
    claims.plan(by=pay.manager, **plan)
    pay.approved(NOVEMBER)
    december = pay.worked(NOVEMBER.next())
    payment = Payment.objects.get(run=december.run)
    assert payment.deducted == Decimal("50.97")
    assert not payment.corrections.exists()


def test_a_child_recorded_later_is_paid_for_in_the_next_month(pay, alone):
    pay.placed(alone, "2026-10-22")
    payment = november(pay, alone)
    (correction,) = payment.corrections.all()
    assert correction.amount == Decimal("125.80")
    assert payment.amount == Decimal("1950.00") + Decimal("125.80")


def test_a_month_put_right_once_is_not_put_right_again(pay, alone):
    pay.placed(alone, "2026-10-22")
    pay.approved(NOVEMBER)
    december = pay.worked(NOVEMBER.next())
    assert not Correction.objects.filter(payment__run=december.run).exists()


def test_a_family_held_back_is_paid_in_the_month_after(pay, october):
    pay_month = pay.checked()
    pay.hold(pay_month, october)
    pay.approve(pay_month)
    payment = november(pay, october)
    (correction,) = payment.corrections.all()
    assert correction.amount == Decimal("1585.16")
    assert payment.last is None


def test_a_contract_recorded_late_is_paid_from_its_beginning(pay, alone):
    late = pay.contract(since=dt.date(2026, 10, 16))
    pay.account(late)
    pay.placed(late, "2026-10-16")
    payment = november(pay, late)
    (correction,) = payment.corrections.all()
    assert (correction.before, correction.after) == ("-" * 31, "-" * 15 + "1" * 16)
    assert correction.amount == Decimal("805.16")


def test_a_contract_that_ended_earlier_than_was_known_is_put_right(pay, alone):
    contracts.end(by=pay.manager, contract=alone, on=dt.date(2026, 10, 11), reason="Statuss izbeigts")
    payment = november(pay, alone)
    (correction,) = payment.corrections.all()
    assert correction.after == "1" * 10 + "-" * 21
    assert payment.amount == 0


def test_a_superseded_coefficient_puts_past_months_right(pay, alone):
    pay.rates(since=dt.date(2026, 10, 1), hours=1, pay__crisis__placed__1="2.1")
    payment = november(pay, alone)
    (correction,) = payment.corrections.all()
    assert correction.amount == Decimal("78.00")
    assert correction.before == correction.after
    assert [what for what, _at, _who in correction.moments] == ["law_change_applied"]


def test_an_end_recorded_by_mistake_and_mended_is_paid_once(pay, alone):
    """What was said to be paid too much, and never taken back, is cancelled; nothing is paid for October twice."""
    ended(pay, alone.placement, "2026-10-20")
    pay.approved(NOVEMBER)
    Placement.objects.filter(pk=alone.placement.pk).update(until=None, end_reason="", went_to="")
    december = pay.worked(NOVEMBER.next())
    payment = Payment.objects.get(run=december.run)
    told = {each.month.month: (each.amount, each.cancelled) for each in payment.corrections.all()}
    assert told == {10: (Decimal("603.87"), Decimal("603.87")), 11: (Decimal("1560.00"), 0)}
    assert (payment.worked, payment.corrected) == (Decimal("1560.00"), Decimal("1560.00"))
    assert "overpaid" not in payment.marks
    righted = corrections_of(payment.corrections.all(), "lv", book=rulebook())
    rows = [each.amount for each in righted]
    assert payment.worked + sum(rows) + left_for_a_plan(righted) + cancelled_by(righted) == payment.amount


def test_what_was_taken_back_already_is_given_back_when_the_end_was_a_mistake(pay, alone):
    ended(pay, alone.placement, "2026-10-29")
    pay.placed(alone, "2026-11-01")
    november(pay, alone)
    claims.plan(
        by=pay.manager, contract=alone, amount=Decimal("150.97"), instalment=Decimal("100.00"), reason="Sarunāts"
    )
    pay.approved(NOVEMBER)
    Placement.objects.filter(pk=alone.placement.pk).update(until=None, end_reason="", went_to="")
    payment = Payment.objects.get(run=pay.worked(NOVEMBER.next()).run)
    correction = payment.corrections.get(month=dt.date(2026, 10, 1))
    assert (correction.amount, correction.cancelled, correction.paid_out) == (
        Decimal("150.97"),
        Decimal("50.97"),
        Decimal("100.00"),
    )
    assert payment.deducted == 0


@pytest.fixture
def planned(pay, alone):
    """Return a plan of which 100.00 is taken back in November, which is approved."""
    ended(pay, alone.placement, "2026-10-29")
    pay.placed(alone, "2026-11-01")
    november(pay, alone)
    plan = {"contract": alone, "amount": Decimal("150.97"), "instalment": Decimal("100.00"), "reason": "Sarunāts"}
    made = claims.plan(by=pay.manager, **plan)
    pay.approved(NOVEMBER)
    return made


def test_a_plan_taken_back_takes_no_more_and_what_it_took_stays_taken(pay, planned):
    claims.take_back(by=pay.later(pay.manager, days=41), plan=planned, reason="Ģimenei nav no kā")
    assert unplanned(planned.contract) == Decimal("50.97")
    payment = Payment.objects.get(run=pay.worked(NOVEMBER.next()).run)
    assert payment.deducted == 0
    assert "overpaid" in payment.marks
    claims.plan(
        by=pay.manager,
        contract=planned.contract,
        amount=Decimal("50.97"),
        instalment=Decimal("50.97"),
        reason="Vienreiz",
    )
    payment = Payment.objects.get(run=pay.worked(NOVEMBER.next()).run)
    assert payment.deducted == Decimal("50.97")


def test_a_plan_is_taken_back_by_the_manager_with_a_reason_and_once(pay, planned):
    with pytest.raises(Denied):
        claims.take_back(by=pay.accountant, plan=planned, reason="Kļūda")
    with pytest.raises(Refused) as refusal:
        claims.take_back(by=pay.manager, plan=planned, reason=" ")
    assert refusal.value.codes == ["reason_missing"]
    claims.take_back(by=pay.manager, plan=planned, reason="Kļūda")
    assert Event.objects.filter(what="claim_withdrawn", ref=f"pay.claimplan:{planned.pk}").exists()
    with pytest.raises(Refused) as refusal:
        claims.take_back(by=pay.manager, plan=planned, reason="Kļūda")
    assert refusal.value.codes == ["withdrawn_already"]


def test_a_plan_that_has_taken_everything_cannot_be_taken_back(pay, planned):
    pay.accountant, manager = pay.later(pay.accountant, days=41), pay.later(pay.manager, days=80)
    pay_month = pay.checked(NOVEMBER.next())
    months.approve(by=manager, pay_month=pay_month, version=pay_month.version)
    with pytest.raises(Refused) as refusal:
        claims.take_back(by=pay.manager, plan=planned, reason="Kļūda")
    assert refusal.value.codes == ["claim_taken"]


def test_two_plans_take_each_its_own_part(pay, alone):
    ended(pay, alone.placement, "2026-10-29")
    pay.placed(alone, "2026-11-01")
    november(pay, alone)
    for amount, instalment in (("100.00", "10.00"), ("50.00", "50.00")):
        claims.plan(
            by=pay.manager, contract=alone, amount=Decimal(amount), instalment=Decimal(instalment), reason="Sarunāts"
        )
    pay.approved(NOVEMBER)
    payment = Payment.objects.get(run=pay.worked(NOVEMBER.next()).run)
    assert payment.deducted == Decimal("10.00")


def test_a_month_that_was_forgotten_is_paid_and_nothing_is_put_right_twice(pay, alone):
    """September is opened only after October was paid; November was worked out before that and has to be anew."""
    Placement.objects.filter(pk=alone.placement.pk).update(since=dt.date(2026, 9, 11))
    november_ = pay.checked(NOVEMBER)
    pay.placed(alone, "2026-10-22")
    pay.accountant = pay.later(pay.accountant, hours=1)
    september = pay.checked(Month(2026, 9))
    payment = Payment.objects.get(run=september.run)
    assert (payment.worked, payment.corrected) == (Decimal("1040.00"), Decimal("125.80"))
    approver = pay.later(pay.manager, days=40)
    months.approve(by=approver, pay_month=september, version=september.version)
    with pytest.raises(Refused) as refusal:
        months.approve(by=approver, pay_month=november_, version=november_.version)
    assert refusal.value.codes == ["approved_since"]
    assert not november(pay, alone).corrections.exists()


def test_a_second_working_out_leaves_nothing_of_the_first(pay, alone):
    ended(pay, alone.placement, "2026-10-29")
    november(pay, alone)
    again = november(pay, alone)
    assert set(Payment.objects.filter(run__pay_month__month=dt.date(2026, 11, 1))) == {again}
    assert set(Correction.objects.all()) == set(again.corrections.all())
