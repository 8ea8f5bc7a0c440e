"""Payments that the bank sent back: recorded by one person, approved to be paid again by another."""

import datetime as dt

from django.db import transaction

from ligzda.access.actor import RIGA, Actor
from ligzda.access.audit import record
from ligzda.access.permit import require
from ligzda.access.refusal import Reason, Refused, refuse_if
from ligzda.families.rules.days import reasons_against_a_later_day
from ligzda.pay.facts.carers import SENT_BACK, tell_family
from ligzda.pay.facts.returns import in_use, return_facts
from ligzda.pay.models import Ordered, PayMonth, Returned
from ligzda.pay.rules import filing as rules


@transaction.atomic
def record_return(*, by: Actor, ordered: Ordered, on: dt.date, reason: str) -> Returned:
    """Record that the bank sent a payment back, and why; from now on it may be ordered anew. The family is told."""
    require(by, "pay.file", organisation=ordered.file.pay_month.centre)
    _lock(ordered.file.pay_month)
    rows = Ordered.objects.select_related("file", "payment__contract__family__case")
    ordered = rows.get(pk=ordered.pk)
    sent_at = ordered.file.sent_at
    refuse_if(
        [
            *rules.reasons_against_returning(
                reason, on=on, sent_on=sent_at and sent_at.astimezone(RIGA).date(), over=ordered.over
            ),
            *reasons_against_a_later_day(on, today=by.on),
        ]
    )
    returned = Returned.objects.create(
        ordered=ordered, on=on, reason=reason.strip(), recorded_by=by.account, recorded_at=by.at
    )
    ordered.over = True
    ordered.save(update_fields=("over",))
    tell_family(by, ordered.payment.contract, SENT_BACK)
    _record(by, "payment_returned", returned)
    return returned


@transaction.atomic
def approve_return(*, by: Actor, returned: Returned) -> Returned:
    """Approve that a payment is paid again, to the account in use by now, by somebody who brought neither about."""
    returned = _locked(by, returned, "pay.approve")
    account = in_use(returned.ordered.payment.contract_id)
    facts = return_facts(returned, account)
    refuse_if(rules.reasons_against_paying_again(facts, approver=by.account.pk if by.account else None))
    returned.account, returned.approved_by, returned.approved_at = account, by.account, by.at
    returned.save(update_fields=("account", "approved_by", "approved_at"))
    _record(by, "payment_return_approved", returned)
    return returned


@transaction.atomic
def take_return_back(*, by: Actor, returned: Returned, reason: str) -> None:
    """Take back what was recorded by mistake: the bank did not send the payment back."""
    returned = _locked(by, returned, "pay.file")
    anew = return_facts(returned, None).ordered_anew
    refuse_if(rules.reasons_against_taking_return_back(reason, ordered_anew=anew))
    returned.withdraw(by=by, reason=reason.strip())
    Ordered.objects.filter(pk=returned.ordered_id).update(over=False)
    _record(by, "payment_return_withdrawn", returned)


def _lock(pay_month: PayMonth) -> None:
    """Whoever makes or voids a file of the month meanwhile waits."""
    PayMonth.objects.select_for_update().get(pk=pay_month.pk)


def _locked(by: Actor, returned: Returned, permission: str) -> Returned:
    pay_month = returned.ordered.file.pay_month
    require(by, permission, organisation=pay_month.centre)
    _lock(pay_month)
    rows = Returned.objects.standing().select_related("ordered__payment__contract__family__case")
    standing = rows.filter(pk=returned.pk).first()
    if standing is None:
        raise Refused([Reason("withdrawn_already")])
    return standing


def _record(by: Actor, what: str, returned: Returned) -> None:
    case = returned.ordered.payment.contract.family.case
    record(by=by, what=what, about=case, on=returned.on, ref=f"pay.returned:{returned.pk}")
