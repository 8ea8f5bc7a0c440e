"""What the child needs, what whoever cares for it must know, and its school."""

import datetime as dt

from django.db import transaction

from ligzda.access.actor import Actor
from ligzda.access.audit import record, ref_of
from ligzda.access.models import Organisation, Territory
from ligzda.access.permit import require
from ligzda.access.refusal import Reason, refuse_if
from ligzda.children.models import CareNote, Child, Need, Restriction, Schooling
from ligzda.families.rules.days import reasons_against_a_later_day, reasons_against_reversed_days

Ending = Need | CareNote | Schooling | Restriction


@transaction.atomic
def record_need(*, by: Actor, child: Child, code: str, since: dt.date, note: str = "") -> Need:
    """Record something that the child needs and not every family can give."""
    require(by, "child.edit", child.case)
    held = child.needs.filter(withdrawn_at=None, code=code, until=None).first() if code != "other" else None
    reasons = reasons_against_a_later_day(since, today=by.on, at="since")
    if held:
        reasons.append(Reason("need_held_already", {"since": held.since}, at="code"))
    if code == "other" and not note.strip():
        reasons.append(Reason("who_missing", at="note"))
    refuse_if(reasons)
    need = Need.objects.create(
        child=child, code=code, note=note.strip(), since=since, recorded_by=by.account, recorded_at=by.at
    )
    record(by=by, what="need_recorded", about=child.case, on=since, ref=ref_of(need))
    return need


@transaction.atomic
def record_care_note(*, by: Actor, child: Child, kind: str, text: str, since: dt.date) -> CareNote:
    """Record something that whoever cares for the child tonight must know."""
    require(by, "child.edit", child.case)
    refuse_if(reasons_against_a_later_day(since, today=by.on, at="since"))
    note = CareNote.objects.create(
        child=child, kind=kind, text=text.strip(), since=since, recorded_by=by.account, recorded_at=by.at
    )
    record(by=by, what="care_note_recorded", about=child.case, on=since, ref=ref_of(note))
    return note


@transaction.atomic
def record_school(
    *,
    by: Actor,
    child: Child,
    since: dt.date,
    school: Organisation | None = None,
    name: str = "",
    place: Territory | None = None,
    form: str = "",
    contact: str = "",
) -> Schooling:
    """Record the child's school or kindergarten from a day on; the one before ends that day."""
    require(by, "child.edit", child.case)
    before = child.schools.filter(withdrawn_at=None, until=None).first()
    reasons = reasons_against_a_later_day(since, today=by.on, at="since")
    if not school and not name.strip():
        reasons.append(Reason("name_missing", at="name"))
    if before and since <= before.since:
        reasons.append(Reason("school_in_force", {"since": before.since}, at="since"))
    refuse_if(reasons)
    if before:
        before.until = since
        before.save(update_fields=("until",))
    row = Schooling.objects.create(
        child=child,
        school=school,
        name="" if school else name.strip(),
        place=place,
        form=form.strip(),
        contact=contact.strip(),
        since=since,
        recorded_by=by.account,
        recorded_at=by.at,
    )
    record(by=by, what="school_recorded", about=child.case, on=since, ref=ref_of(row))
    return row


@transaction.atomic
def end(*, by: Actor, fact: Ending, on: dt.date) -> None:
    """End a need, a thing to know, a school or a permission from that day on; it stays in the history."""
    require(by, "child.edit", fact.child.case)
    fact = type(fact).objects.select_for_update().get(pk=fact.pk)
    reasons = reasons_against_reversed_days(fact.since, on, at="on")
    if fact.until is not None or not fact.stands:
        reasons.append(Reason("ended_already"))
    refuse_if(reasons)
    fact.until = on
    fact.save(update_fields=("until",))
    record(by=by, what="child_fact_ended", about=fact.child.case, on=on, fields=("until",), ref=ref_of(fact))
