"""Opening a case, and where it belongs: its centre, its court, its municipality."""

from django.db import transaction

from ligzda.access import facts
from ligzda.access.actor import Actor
from ligzda.access.audit import record
from ligzda.access.models import Account, Assignment, Case, Organisation, Team, Territory
from ligzda.access.permit import require


@transaction.atomic
def open_case(
    *,
    by: Actor,
    number: str | None = None,
    centre: Organisation | None = None,
    court: Organisation | None = None,
    municipality: Territory | None = None,
    assign_to: Account | Team | None = None,
) -> Case:
    """Open a case in a centre; `assign_to` makes it somebody's work at once."""
    require(by, "case.open", organisation=centre)
    case = Case.objects.create(number=number, centre=centre, court=court, municipality=municipality)
    if assign_to is not None:
        Assignment.objects.create(case=case, since=by.on, **facts.whose(assign_to))
    record(by=by, what="case_opened", about=case, on=by.on)
    return case


@transaction.atomic
def declare(*, by: Actor, case: Case, municipality: Territory | None, court: Organisation | None) -> None:
    """Note where the family is declared, and so which orphans' court sees the case."""
    require(by, "case.move", case)
    case.municipality, case.court = municipality, court
    case.save(update_fields=("municipality", "court"))
    record(by=by, what="case_declared", about=case, on=by.on, fields=("municipality", "court"))


@transaction.atomic
def move_to_centre(*, by: Actor, case: Case, centre: Organisation) -> None:
    """Give the case to another centre from today: who worked on it until now no longer sees it.

    The new centre's manager finds it among the unassigned.
    """
    require(by, "case.move", case)
    case.assignments.ending_after(by.on).end(by.on)
    case.centre = centre
    case.save(update_fields=("centre",))
    record(by=by, what="case_moved", about=case, on=by.on, fields=("centre",))
