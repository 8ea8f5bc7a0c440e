"""Whose work a case is: assigned, ended, or a whole caseload handed over in one deed."""

from django.db import transaction

from ligzda.access import facts
from ligzda.access.actor import Actor
from ligzda.access.audit import record, record_each, ref_of
from ligzda.access.models import Account, Assignment, Case, Organisation, Team
from ligzda.access.permit import require
from ligzda.access.refusal import refuse_if
from ligzda.access.rules.work import (
    reasons_against_assigning,
    reasons_against_ending,
    reasons_against_handing_over,
)


@transaction.atomic
def assign(*, by: Actor, case: Case, to: Account | Team, reason: str = "") -> Assignment:
    """Make the case somebody's work from today."""
    require(by, "case.assign", case)
    refuse_if(reasons_against_assigning(facts.assignee(to, case, on=by.on)))
    assignment = Assignment.objects.create(case=case, since=by.on, reason=reason, **facts.whose(to))
    record(by=by, what="case_assigned", about=case, on=by.on, ref=ref_of(to))
    return assignment


@transaction.atomic
def end_assignment(*, by: Actor, assignment: Assignment) -> None:
    """End somebody's work on a case today; somebody else must still have it."""
    case = assignment.case
    require(by, "case.assign", case)
    others = case.assignments.standing_on(by.on).exclude(pk=assignment.pk)
    refuse_if(reasons_against_ending(others=others.count()))
    assignment.end(by.on)
    worker = assignment.account or assignment.team
    assert worker  # the database lets no assignment be nobody's
    record(by=by, what="assignment_ended", about=case, on=by.on, ref=ref_of(worker))


@transaction.atomic
def hand_over(*, by: Actor, centre: Organisation, giver: Account | Team, taker: Account | Team, reason: str) -> int:
    """Give a whole caseload in a centre to somebody else from today; returns the number of cases.

    What the taker already works on only ends for the giver, so that nothing is left unassigned or doubled.
    """
    require(by, "caseload.hand_over", organisation=centre)
    given = list(facts.caseload(giver, on=by.on, centre=centre).select_related("case"))
    handed = list({assignment.case_id: assignment.case for assignment in given}.values())
    refuse_if(
        reasons_against_handing_over(
            facts.assignee(taker, Case(centre=centre), on=by.on), same=giver == taker, cases=len(handed)
        )
    )
    Assignment.objects.filter(pk__in=[assignment.pk for assignment in given]).end(by.on)
    theirs = facts.whose(taker)
    taken = set(Assignment.objects.ending_after(by.on).filter(case__in=handed, **theirs).values_list("case", flat=True))
    Assignment.objects.bulk_create(
        Assignment(case=case, since=by.on, reason=reason, **theirs) for case in handed if case.pk not in taken
    )
    record_each(by=by, what="caseload_handed_over", about=handed, on=by.on, ref=ref_of(giver, taker))
    return len(handed)
