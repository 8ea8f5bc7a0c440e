"""Plans by which an overpayment is taken back: approved by the manager, and taken back by the manager."""

from decimal import Decimal

from django.db import transaction

from ligzda.access.actor import Actor
from ligzda.access.audit import record
from ligzda.access.permit import require
from ligzda.access.refusal import Reason, reasons_against_silence, refuse_if
from ligzda.pay.facts.history import histories
from ligzda.pay.facts.months import take_drafts, unplanned
from ligzda.pay.models import ClaimPlan, Contract
from ligzda.pay.rules import corrections as rules


@transaction.atomic
def plan(*, by: Actor, contract: Contract, amount: Decimal, instalment: Decimal, reason: str) -> ClaimPlan:
    """Approve a plan by which an overpayment is taken back; the next working-out follows it."""
    require(by, "claim.approve", contract.family.case)
    Contract.objects.select_for_update().get(pk=contract.pk)
    refuse_if(
        [
            *reasons_against_silence(reason),
            *rules.reasons_against_planning(amount=amount, instalment=instalment, unplanned=unplanned(contract)),
        ]
    )
    plan = ClaimPlan.objects.create(
        contract=contract,
        amount=amount,
        instalment=instalment,
        reason=reason.strip(),
        recorded_by=by.account,
        recorded_at=by.at,
    )
    record(by=by, what="claim_planned", about=contract.family.case, ref=_ref(plan))
    return plan


@transaction.atomic
def take_back(*, by: Actor, plan: ClaimPlan, reason: str) -> None:
    """Take a plan back: what it has taken from the family stays taken, the rest waits for another plan.

    A month that is worked out by it but not approved has to be worked out anew.
    """
    require(by, "claim.approve", plan.contract.family.case)
    take_drafts(plan.contract.centre)
    Contract.objects.select_for_update().get(pk=plan.contract_id)
    known = histories([plan.contract_id])[plan.contract_id].plans
    standing = next((each for each in known if each.key == plan.pk), None)
    refuse_if(
        [
            *reasons_against_silence(reason),
            *(rules.reasons_against_taking_plan_back(standing) if standing else [Reason("withdrawn_already")]),
        ]
    )
    plan.withdraw(by=by, reason=reason.strip())
    record(by=by, what="claim_withdrawn", about=plan.contract.family.case, ref=_ref(plan))


def _ref(plan: ClaimPlan) -> str:
    return f"pay.claimplan:{plan.pk}"
