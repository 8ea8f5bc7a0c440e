"""Taking back or correcting what was recorded by mistake; whatever was worked out from it follows."""

import datetime as dt
from collections.abc import Callable

from django.db import transaction

from ligzda.access.actor import Actor
from ligzda.access.audit import record, ref_of
from ligzda.access.facts import recorded_by_court
from ligzda.access.permit import require
from ligzda.access.refusal import reasons_against_withdrawing, refuse_if
from ligzda.access.rules.roles import Role
from ligzda.families import facts
from ligzda.families.actions.court import ENDING
from ligzda.families.models import (
    Agreement,
    Application,
    Choice,
    Consultation,
    Contact,
    Decision,
    Enquiry,
    Family,
    Paper,
    Profile,
    Reevaluation,
    Status,
)
from ligzda.families.rules.facts import Interval
from ligzda.families.rules.roles import FamilyRole
from ligzda.families.rules.statuses import reasons_against_taking_back
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
#: What a court may record itself.
OF_COURT = (Application, Decision, Reevaluation)


@transaction.atomic
def withdraw(*, by: Actor, fact: FamilyFact, reason: str) -> None:
    """Withdraw a recorded fact of a family with a reason; it stays readable in the history.

    A withdrawn decision takes the status it gave with it. Raises Refused with every reason: none given, withdrawn
    before, recorded by the other side, or a later status in the way of the one that would be in force again.
    """
    family = fact.household.family if isinstance(fact, HouseholdMember) else fact.family
    assert family  # an enquiry is withdrawn from the file that it became
    case = family.case
    require(by, "family_fact.withdraw", case)
    Family.objects.select_for_update().get(pk=family.pk)  # two who take it back at once wait for each other
    fact.refresh_from_db(fields=("withdrawn_at",))
    ended = _ended_by(fact)
    against = reasons_against_taking_back(
        facts.standing(family, without=ended),
        role=FamilyRole(ended.role) if ended else FamilyRole.FOSTER,
        reopened=Interval(ended.since, _first_until(ended)) if ended else None,
        by_court=isinstance(fact, OF_COURT) and recorded_by_court(fact),
        of_court=case.court_id in by.organisations(Role.COURT),
    )
    refuse_if([*reasons_against_withdrawing(stands=fact.stands, reason=reason), *against])
    fact.withdraw(by=by, reason=reason.strip())
    if isinstance(fact, Decision):
        for status in fact.statuses.standing():
            status.withdraw(by=by, reason=reason.strip())
    if ended:
        ended.until, ended.end_reason = _first_until(ended), ""
        ended.save(update_fields=("until", "end_reason"))
    record(by=by, what="fact_withdrawn", about=case, on=by.on, ref=ref_of(fact))


@transaction.atomic
def correct(*, by: Actor, fact: FamilyFact, reason: str, anew: Callable[[], FamilyFact]) -> FamilyFact:
    """Withdraw a fact and record it `anew` as it should have been: both, or neither when the new one is refused."""
    withdraw(by=by, fact=fact, reason=reason)
    return anew()


def _ended_by(fact: FamilyFact) -> Status | None:
    """Return the status that a decision ended, and that is in force again without it."""
    if not isinstance(fact, Decision) or fact.kind != Decision.Kind.STATUS or fact.outcome not in ENDING:
        return None
    ended = Status.objects.standing().filter(family=fact.family_id, role=fact.role, until=fact.on)
    return ended.exclude(end_reason="").select_related("decision").first()


def _first_until(status: Status) -> dt.date | None:
    return status.decision.until if status.decision else None
