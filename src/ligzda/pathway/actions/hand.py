"""Steps and placements recorded by hand, and taken back."""

import datetime as dt

from django.db import transaction

from ligzda.access.actor import Actor
from ligzda.access.audit import record, ref_of
from ligzda.access.permit import require
from ligzda.access.refusal import Reason, reasons_against_withdrawing, refuse_if
from ligzda.documents.models import Document
from ligzda.families.models import Family
from ligzda.pathway.models import HandPlacement, HandRecord
from ligzda.pathway.rules.by_hand import reasons_against_placing, reasons_against_recording
from ligzda.placements.facts.due import guests


@transaction.atomic
def record_step(
    *,
    by: Actor,
    family: Family,
    role: str,
    step: str,
    on: dt.date,
    what: str = HandRecord.What.DONE,
    child: str = "",
    document: Document | None = None,
) -> HandRecord:
    """Record that a step was taken, or asked for, on a day. Raises Refused with every reason."""
    require(by, "step.record", family.case)
    by_hand = HandPlacement.objects.standing().filter(family=family).values_list("child", flat=True)
    refuse_if(
        reasons_against_recording(
            role,
            step,
            asked=what == HandRecord.What.ASKED,
            child=child,
            placed=frozenset(by_hand) | {guest.child for guest in guests([family.pk]).get(family.pk, ())},
            on=on,
            today=by.on,
        )
    )
    row = HandRecord.objects.create(
        family=family,
        role=role,
        step=step,
        what=what,
        on=on,
        child=child if step == "plan_child" else "",
        document=document,
        recorded_by=by.account,
        recorded_at=by.at,
    )
    record(by=by, what="step_recorded", about=family.case, on=on, ref=ref_of(row))
    return row


@transaction.atomic
def withdraw_step(*, by: Actor, row: HandRecord, reason: str) -> None:
    """Take back a step recorded by mistake, saying why."""
    require(by, "fact.withdraw", row.family.case)
    refuse_if(reasons_against_withdrawing(stands=row.stands, reason=reason))
    row.withdraw(by=by, reason=reason.strip())
    record(by=by, what="step_withdrawn", about=row.family.case, on=by.on, ref=ref_of(row))


@transaction.atomic
def place(
    *,
    by: Actor,
    family: Family,
    child: str,
    since: dt.date,
    until: dt.date | None = None,
    document: Document | None = None,
) -> HandPlacement:
    """Record that a child, by its mark, stays with the family from a day."""
    require(by, "step.record", family.case)
    Family.objects.select_for_update().get(pk=family.pk)
    here = HandPlacement.objects.standing().filter(family=family, until=None)
    placed = frozenset(here.values_list("child", flat=True))
    refuse_if(reasons_against_placing(child, since=since, until=until, placed=placed, today=by.on))
    row = HandPlacement.objects.create(
        family=family,
        child=child,
        since=since,
        until=until,
        document=document,
        recorded_by=by.account,
        recorded_at=by.at,
    )
    record(by=by, what="placement_recorded", about=family.case, on=since, ref=ref_of(row))
    return row


@transaction.atomic
def end_placement(*, by: Actor, row: HandPlacement, on: dt.date) -> None:
    """Record that a child's stay ended; the day itself is no longer part of it."""
    require(by, "step.record", row.family.case)
    row = HandPlacement.objects.select_for_update(of=("self",)).select_related("family__case").get(pk=row.pk)
    against = reasons_against_placing(row.child, since=row.since, until=on, placed=frozenset(), today=by.on)
    if row.until is not None:
        against.append(Reason("placement_over"))
    refuse_if(against)
    row.until = on
    row.save(update_fields=("until",))
    record(by=by, what="placement_ended", about=row.family.case, on=on, ref=ref_of(row))


@transaction.atomic
def withdraw_placement(*, by: Actor, row: HandPlacement, reason: str) -> None:
    """Take back a placement recorded by mistake, saying why."""
    require(by, "fact.withdraw", row.family.case)
    refuse_if(reasons_against_withdrawing(stands=row.stands, reason=reason))
    row.withdraw(by=by, reason=reason.strip())
    record(by=by, what="placement_withdrawn", about=row.family.case, on=by.on, ref=ref_of(row))
