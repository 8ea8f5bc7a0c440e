"""Taking back or correcting what was recorded of a child by mistake."""

from collections.abc import Callable

from django.db import transaction

from ligzda.access.actor import Actor
from ligzda.access.audit import record, ref_of, touch_hosts
from ligzda.access.facts import recorded_by_court
from ligzda.access.permit import require
from ligzda.access.refusal import reasons_against_withdrawing, refuse_if
from ligzda.access.rules.roles import Role
from ligzda.children.models import (
    CareNote,
    CourtDecision,
    Need,
    Relative,
    Restriction,
    Schooling,
    Sibling,
)
from ligzda.children.rules.reasons import reasons_against_taking_back

ChildFact = CareNote | CourtDecision | Need | Relative | Restriction | Schooling | Sibling


@transaction.atomic
def withdraw(*, by: Actor, fact: ChildFact, reason: str) -> None:
    """Withdraw a recorded fact of a child with a reason; it stays readable in the history."""
    case = fact.child.case
    require(by, "child_fact.withdraw", case)
    fact = type(fact).objects.select_for_update().get(pk=fact.pk)
    against = reasons_against_taking_back(
        by_court=recorded_by_court(fact),
        of_court=case.court_id in by.organisations(Role.COURT),
        in_use=_in_use(fact),
    )
    refuse_if([*reasons_against_withdrawing(stands=fact.stands, reason=reason), *against])
    fact.withdraw(by=by, reason=reason.strip())
    record(by=by, what="child_fact_withdrawn", about=case, on=by.on, ref=ref_of(fact))
    touch_hosts(of=[case])


@transaction.atomic
def correct(*, by: Actor, fact: ChildFact, reason: str, anew: Callable[[], ChildFact]) -> ChildFact:
    """Withdraw a fact and record it `anew` as it should have been: both, or neither when the new one is refused."""
    withdraw(by=by, fact=fact, reason=reason)
    return anew()


def _in_use(fact: ChildFact) -> bool:
    if isinstance(fact, CourtDecision):
        custody = Relative.objects.standing().filter(custody_decision=fact)
        return fact.restrictions.filter(withdrawn_at=None).exists() or custody.exists()
    return isinstance(fact, Relative) and fact.restrictions.filter(withdrawn_at=None).exists()
