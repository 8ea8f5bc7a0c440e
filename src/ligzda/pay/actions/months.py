"""A month's way after it is worked out: checked, families held back, approved by another person."""

from django.db import transaction

from ligzda.access.actor import Actor
from ligzda.access.audit import record
from ligzda.access.edit import take_turn
from ligzda.access.models import ToTell
from ligzda.access.permit import require
from ligzda.access.refusal import Reason, Refused, reasons_against_silence, refuse_if
from ligzda.law.queries import rulebook
from ligzda.pay.facts.carers import GOES_ON, HELD_BACK, tell_family
from ligzda.pay.facts.months import draft_facts, month_facts, settled_by
from ligzda.pay.facts.runs import drop
from ligzda.pay.facts.touched import hold_over
from ligzda.pay.models import Contract, Held, PayMonth
from ligzda.pay.rules.months import (
    State,
    reasons_against_approving,
    reasons_against_checking,
    reasons_against_holding,
)


@transaction.atomic
def check(*, by: Actor, pay_month: PayMonth, version: int) -> PayMonth:
    """Say that the month's sums were looked through."""
    require(by, "pay.prepare", organisation=pay_month.centre)
    pay_month = _locked(pay_month)
    refuse_if(reasons_against_checking(month_facts(pay_month, at=by.at)))
    take_turn(pay_month, version)
    pay_month.state, pay_month.checked_by, pay_month.checked_at = State.CHECKED, by.account, by.at
    pay_month.save()
    record(by=by, what="month_checked", on=pay_month.month, ref=_ref(pay_month))
    return pay_month


@transaction.atomic
def approve(*, by: Actor, pay_month: PayMonth, version: int) -> PayMonth:
    """Approve the month as it was checked; all of it at once, by somebody who did not prepare it."""
    require(by, "pay.approve", organisation=pay_month.centre)
    pay_month = _locked(pay_month)
    facts = month_facts(pay_month, at=by.at)
    refuse_if(reasons_against_approving(facts, approver=by.account.pk if by.account else None, book=rulebook()))
    take_turn(pay_month, version)
    pay_month.state, pay_month.approved_by, pay_month.approved_at = State.APPROVED, by.account, by.at
    pay_month.save()
    for held in settled_by(pay_month).select_related("contract__family__case"):
        held.settled_in = pay_month
        held.save(update_fields=("settled_in",))
        tell_family(by, held.contract, GOES_ON)
    hold_over(pay_month)
    drop(pay_month.runs.filter(finished_at=None))
    record(by=by, what="month_approved", on=pay_month.month, ref=_ref(pay_month))
    return pay_month


@transaction.atomic
def hold_back(*, by: Actor, pay_month: PayMonth, contract: Contract, reason: str, told: str = "") -> Held:
    """Hold a family back from a month that is not approved yet; what it is owed comes with a later month.

    Its carers are told that it is, and read what is `told`. Who has the month before them to approve it has to look
    at it anew.
    """
    require(by, "pay.prepare", organisation=pay_month.centre)
    pay_month = _locked(pay_month)
    already = Held.objects.standing().filter(pay_month=pay_month, contract=contract).exists()
    refuse_if(
        [
            *reasons_against_silence(reason),
            *reasons_against_holding(draft_facts(pay_month, at=by.at), held=already),
        ]
    )
    take_turn(pay_month, pay_month.version)
    held = Held.objects.create(
        pay_month=pay_month,
        contract=contract,
        reason=reason.strip(),
        told=told.strip(),
        recorded_by=by.account,
        recorded_at=by.at,
    )
    tell_family(by, contract, HELD_BACK)
    record(by=by, what="family_held_back", about=contract.family.case, on=pay_month.month, ref=f"pay.held:{held.pk}")
    return held


@transaction.atomic
def let_go(*, by: Actor, held: Held) -> None:
    """Hold a family back no longer; who has the month before them to approve it has to look at it anew."""
    require(by, "pay.prepare", organisation=held.pay_month.centre)
    pay_month = _locked(held.pay_month)
    refuse_if(reasons_against_holding(draft_facts(pay_month, at=by.at), held=False))
    held = Held.objects.select_related("contract__family__case", "pay_month").get(pk=held.pk)
    refuse_if([] if held.stands else [Reason("withdrawn_already")])
    take_turn(pay_month, pay_month.version)
    held.withdraw(by=by, reason="")
    case = held.contract.family.case
    untold = ToTell.objects.filter(case=case, what=HELD_BACK, told_at=None)
    if not untold.delete()[0]:  # who has not heard of the one need not hear of the other
        tell_family(by, held.contract, GOES_ON)
    record(by=by, what="family_let_go", about=case, on=held.pay_month.month, ref=f"pay.held:{held.pk}")


def _locked(pay_month: PayMonth) -> PayMonth:
    rows = PayMonth.objects.select_for_update(of=("self",)).select_related("centre", "run")
    found = rows.filter(pk=pay_month.pk).first()
    if found is None:
        raise Refused([Reason("month_not_worked")])
    return found


def _ref(pay_month: PayMonth) -> str:
    return f"pay.paymonth:{pay_month.pk}"
