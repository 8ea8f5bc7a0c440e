"""Taking back or correcting what was recorded by mistake; whatever was worked out from it follows."""

from collections.abc import Callable

from django.db import transaction

from ligzda.access.actor import Actor
from ligzda.access.audit import record
from ligzda.access.permit import require
from ligzda.access.refusal import Reason, refuse_if
from ligzda.families.models import (
    Agreement,
    Application,
    Choice,
    Consultation,
    Contact,
    Decision,
    Enquiry,
    Paper,
    Profile,
    Reevaluation,
    Status,
)
from ligzda.people.models import HouseholdMember

FamilyFact = (
    Agreement
    | Application
    | Choice
    | Consultation
    | Contact
    | Decision
    | Enquiry
    | HouseholdMember
    | Paper
    | Profile
    | Reevaluation
    | Status
)


@transaction.atomic
def withdraw(*, by: Actor, fact: FamilyFact, reason: str) -> None:
    """Withdraw a recorded fact of a family with a reason; it stays readable in the history.

    A withdrawn decision takes the status it gave with it. Raises Refused without a reason or for the second time.
    """
    family = fact.household.family if isinstance(fact, HouseholdMember) else fact.family
    case = family.case if family else None  # an enquiry may not be a family yet
    require(by, "fact.withdraw", case)
    reasons = []
    if not reason.strip():
        reasons.append(Reason("reason_missing", at="reason"))
    if not fact.stands:
        reasons.append(Reason("withdrawn_already"))
    refuse_if(reasons)
    fact.withdraw(by=by, reason=reason.strip())
    if isinstance(fact, Decision):
        _undo(by, fact, reason)
    record(by=by, what="fact_withdrawn", about=case, on=by.on, ref=f"{fact._meta.label_lower}:{fact.pk}")


@transaction.atomic
def correct(*, by: Actor, fact: FamilyFact, reason: str, anew: Callable[[], FamilyFact]) -> FamilyFact:
    """Withdraw a fact and record it `anew` as it should have been: both, or neither when the new one is refused."""
    withdraw(by=by, fact=fact, reason=reason)
    return anew()


def _undo(by: Actor, decision: Decision, reason: str) -> None:
    """Withdraw the statuses a decision gave, and open again the one it ended."""
    for status in decision.statuses.standing():
        status.withdraw(by=by, reason=reason)
    if decision.kind == Decision.Kind.STATUS:
        ended = Status.objects.standing().filter(family=decision.family, role=decision.role, until=decision.on)
        ended.exclude(end_reason="").update(until=None, end_reason="")
