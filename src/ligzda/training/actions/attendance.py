"""Hours attended: a group's sheet, and practice done outside of groups."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal

from django.db import transaction

from ligzda.access.actor import Actor
from ligzda.access.audit import ref_of
from ligzda.access.permit import Denied, require
from ligzda.access.refusal import Reason, refuse_if
from ligzda.people.models import Person
from ligzda.training.actions.notes import note
from ligzda.training.models import Attendance, Group, PracticeHousehold, PracticeRecord, Programme, Session, SignUp
from ligzda.training.queries.reach import trainees
from ligzda.training.rules.groups import reasons_against_attendance, reasons_against_practice

RECORD = "training.record"
CORRECTED = "corrected"


@dataclass(frozen=True)
class Cell:
    """One cell of the sheet: who, which session, the hours it showed before and those written now (0 is absent)."""

    session: int
    person: int
    was: Decimal
    now: Decimal

    @property
    def at(self) -> str:
        """Return the name of its field on the page."""
        return f"h-{self.session}-{self.person}"


@transaction.atomic
def record_attendance(*, by: Actor, group: Group, cells: Collection[Cell]) -> int:
    """Write the changed cells of a group's sheet, all or none; return how many there were.

    Raises Refused with a reason for every cell that cannot be: longer than its session, of a session not held yet,
    or changed by somebody else since the sheet was opened.
    """
    require(by, RECORD, organisation=group.centre)
    Group.objects.select_for_update().get(pk=group.pk)  # two sheets at once wait for each other
    changed = [cell for cell in cells if cell.was != cell.now]
    sessions = Session.objects.standing().filter(group=group).in_bulk({cell.session for cell in changed})
    people = set(
        SignUp.objects.standing()
        .filter(group=group, person__in=trainees(by=by).values("pk"))
        .values_list("person", flat=True)
    )
    if any(cell.session not in sessions or cell.person not in people for cell in changed):
        raise Denied(RECORD, visible=False)
    rows = Attendance.objects.standing().filter(session__in=sessions, person__in={cell.person for cell in changed})
    standing = {(row.session_id, row.person_id): row for row in rows}
    refuse_if(reason for cell in changed for reason in _reasons(by, cell, sessions[cell.session], standing))
    for cell in changed:
        if old := standing.get((cell.session, cell.person)):
            old.withdraw(by=by, reason=CORRECTED)
    Attendance.objects.bulk_create(
        Attendance(
            session_id=cell.session,
            person_id=cell.person,
            hours=cell.now,
            recorded_by=by.account,
            recorded_at=by.at,
        )
        for cell in changed
        if cell.now
    )
    if changed:
        touched = sorted({cell.person for cell in changed})
        note(by=by, what="attendance_recorded", persons=touched, ref=ref_of(group))
    return len(changed)


@transaction.atomic
def add_practice(
    *,
    by: Actor,
    person: Person,
    programme: Programme,
    household: PracticeHousehold,
    on: dt.date,
    hours: Decimal,
) -> PracticeRecord:
    """Record practice that somebody did in a household by themselves."""
    _require(by, person, programme)
    refuse_if(reasons_against_practice(hours, on=on, today=by.on))
    row = PracticeRecord.objects.create(
        person=person,
        programme=programme,
        household=household,
        on=on,
        hours=hours,
        recorded_by=by.account,
        recorded_at=by.at,
    )
    note(by=by, what="practice_recorded", persons=[person.pk], on=on, ref=ref_of(row))
    return row


@transaction.atomic
def withdraw_practice(*, by: Actor, record: PracticeRecord, reason: str) -> None:
    """Take back practice recorded by mistake."""
    _require(by, record.person, record.programme)
    record.withdraw(by=by, reason=reason)
    note(by=by, what="practice_withdrawn", persons=[record.person_id], on=record.on, ref=ref_of(record))


def _require(by: Actor, person: Person, programme: Programme) -> None:
    require(by, RECORD, organisation=programme.centre)
    if not trainees(by=by).filter(pk=person.pk).exists():
        raise Denied(RECORD, visible=False)


def _reasons(by: Actor, cell: Cell, session: Session, standing: dict[tuple[int, int], Attendance]) -> list[Reason]:
    row = standing.get((cell.session, cell.person))
    now = row.hours if row else Decimal(0)
    found = reasons_against_attendance(cell.now, lasted=session.hours, held_on=session.on, today=by.on)
    if now != cell.was:
        found.append(Reason("cell_changed", {"hours": now}))
    return [Reason(reason.code, reason.params, reason.law, cell.at) for reason in found]
