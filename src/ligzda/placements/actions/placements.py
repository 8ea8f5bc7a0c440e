"""Placing a child, moving it, ending a placement; and correcting what was recorded of it."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.db import transaction

from ligzda.access.actor import Actor
from ligzda.access.audit import record_each, ref_of
from ligzda.access.models import Organisation
from ligzda.access.permit import require
from ligzda.access.refusal import Reason, Refused, reasons_against_withdrawing, refuse_if
from ligzda.children.models import Child, CourtDecision
from ligzda.families.models import Family
from ligzda.families.rules.days import reasons_against_a_later_day, reasons_against_reversed_days
from ligzda.placements.facts.line import host
from ligzda.placements.keeping import again, check_line, keep_access, take_line, write_line
from ligzda.placements.models import Placement
from ligzda.placements.rules.line import WentTo, Where
from ligzda.placements.rules.placing import reasons_against_host, reasons_against_place

#: What an end says.
ENDS = ("until", "end_reason", "went_to", "end_note")


@transaction.atomic
def place(
    *,
    by: Actor,
    child: Child,
    where: str,
    since: dt.date,
    family: Family | None = None,
    organisation: Organisation | None = None,
    place: str = "",
    kind: str = "",
    planned_until: dt.date | None = None,
    reason: str = "",
    decision: CourtDecision | None = None,
    act_number: str = "",
    exceeding: str = "",
    until: dt.date | None = None,
    end_reason: str = "",
    went_to: str = "",
    end_note: str = "",
) -> Placement:
    """Place the child somewhere from a day on; a placement of the past is recorded with its end.

    `exceeding` says why a family may have one child more than it is approved for. Raises Refused with every reason:
    the child is in another place that day, days would be lost, the family has no status or no free place.
    """
    require(by, "placement.record", child.case)
    before = take_line(child)
    row = Placement(
        child=child,
        where=where,
        family=family,
        organisation=organisation,
        place=place.strip(),
        kind=kind if where == Where.FAMILY else "",
        since=since,
        planned_until=planned_until,
        reason=_because(reason, exceeding),
        decision=decision,
        act_number=act_number.strip(),
        until=until,
        end_reason=end_reason,
        went_to=went_to,
        end_note=end_note.strip(),
        recorded_by=by.account,
        recorded_at=by.at,
    )
    refuse_if(_reasons(row, by, exceeding))
    write_line(by=by, child=child, before=before, new=[row])
    _note(by, "child_placed", row, on=since)
    return row


@transaction.atomic
def move(*, by: Actor, child: Child, on: dt.date, end_reason: str, end_note: str = "", **to: Any) -> Placement:
    """Move the child on a day from where it is to another place; `to` is as `place` takes it.

    Raises Refused with every reason, also when the child is placed nowhere on that day.
    """
    require(by, "placement.record", child.case)
    before = take_line(child)
    current = next((row for row in before if row.until is None), None)
    if current is None:
        raise Refused([Reason("not_placed", at="on")])
    _end(current, by, on=on, end_reason=end_reason, went_to=WentTo.MOVED, end_note=end_note)
    current.save(update_fields=ENDS)
    _note(by, "placement_ended", current, on=on)
    return place(by=by, child=child, since=on, **to)


@transaction.atomic
def come(*, by: Actor, child: Child, family: Family, kind: str, since: dt.date, because: str, **told: Any) -> Placement:
    """Move the child to a family, or place it there when it is nowhere; where it lives there already, it stays.

    `because` is why it leaves where it was.
    """
    require(by, "placement.record", child.case)
    here = next((row for row in take_line(child) if row.until is None), None)
    to = {"where": Where.FAMILY, "family": family, "kind": kind, **told}
    if here is None:
        return place(by=by, child=child, since=since, **to)
    if (here.family, here.kind) == (family, kind):
        return here
    return move(by=by, child=child, on=since, end_reason=because, **to)


@transaction.atomic
def end(
    *, by: Actor, placement: Placement, on: dt.date, end_reason: str, went_to: str, end_note: str = ""
) -> Placement:
    """End a placement on a day, saying why and where the child went out of care; `move` is for the next place."""
    child = placement.child
    require(by, "placement.record", child.case)
    before = take_line(child)
    row = next((each for each in before if each.pk == placement.pk), None)
    if row is None or row.until is not None:
        raise Refused([Reason("placement_ended")])
    _end(row, by, on=on, end_reason=end_reason, went_to=went_to, end_note=end_note)
    check_line(child, before)
    row.save(update_fields=ENDS)
    keep_access(by=by, child=child)
    _note(by, "placement_ended", row, on=on)
    return row


@transaction.atomic
def correct(*, by: Actor, placement: Placement, reason: str, changes: Mapping[str, Any]) -> Placement:
    """Record a placement anew as it should have been; the wrong record stays, withdrawn with the reason.

    Where the neighbours on the line met it, they meet it still: a move recorded on the wrong day is mended on both
    sides at once. Raises Refused with every reason why no line would come out.
    """
    child = placement.child
    require(by, "placement.correct", child.case)
    before = take_line(child)
    row = _on_line(before, placement, reason)
    new = again(row, by, **changes)
    refuse_if(_reasons(new, by, new.reason, besides=child))
    earlier, later = _met_before(before, row), _met_after(before, row)
    gone, put = [row], [new]
    if earlier and new.since != row.since:
        gone.append(earlier)
        put.append(again(earlier, by, until=new.since))
    if later and new.went_to == WentTo.MOVED and new.until != row.until:
        gone.append(later)
        put.append(again(later, by, since=new.until))
    write_line(by=by, child=child, before=before, new=put, withdrawn=gone, reason=reason.strip())
    _note(by, "placement_corrected", new, on=new.since)
    return new


@transaction.atomic
def withdraw(*, by: Actor, placement: Placement, reason: str) -> None:
    """Take back a placement that never was: the child was all the time where it was before.

    The placement from which it seemed to move takes over the days. Raises Refused with every reason.
    """
    child = placement.child
    require(by, "placement.correct", child.case)
    before = take_line(child)
    row = _on_line(before, placement, reason)
    gone, put = [row], []
    if earlier := _met_before(before, row):
        gone.append(earlier)
        put.append(again(earlier, by, **{name: getattr(row, name) for name in ENDS}))
    write_line(by=by, child=child, before=before, new=put, withdrawn=gone, reason=reason.strip())
    _note(by, "placement_withdrawn", row, on=row.since)


def _reasons(row: Placement, by: Actor, exceeding: str, besides: Child | None = None) -> list[Reason]:
    reasons = reasons_against_place(
        row.where,
        family=row.family is not None,
        kind=row.kind,
        named=bool(row.place or row.organisation),
        since=row.since,
        planned_until=row.planned_until,
        today=by.on,
    )
    reasons += reasons_against_a_later_day(row.until, today=by.on, at="until")
    if row.decision and (row.decision.child_id != row.child.pk or not row.decision.stands):
        reasons.append(Reason("not_of_child", at="decision"))
    if row.family:
        # Who places into the family's last place first locks it; whoever comes second sees it taken.
        family = Family.objects.select_for_update().get(pk=row.family.pk)
        coming = None if besides or row.until else row.child  # what has been is recorded as it was
        there = host(family, kind=row.kind, on=row.since, at=by.at, besides=besides, coming=coming)
        reasons += reasons_against_host(there, exceeding=exceeding)
    return reasons


def _end(row: Placement, by: Actor, *, on: dt.date, end_reason: str, went_to: str, end_note: str) -> None:
    refuse_if([*reasons_against_a_later_day(on, today=by.on), *reasons_against_reversed_days(row.since, on, at="on")])
    row.until, row.end_reason, row.went_to, row.end_note = on, end_reason, went_to, end_note.strip()


def _on_line(before: list[Placement], placement: Placement, reason: str) -> Placement:
    row = next((each for each in before if each.pk == placement.pk), None)
    refuse_if(reasons_against_withdrawing(stands=row is not None, reason=reason))
    assert row
    return row


def _met_before(before: list[Placement], row: Placement) -> Placement | None:
    """Return the placement from which the child moved here."""
    moved = (each for each in before if each.pk != row.pk and each.went_to == WentTo.MOVED)
    return next((each for each in moved if each.until == row.since and each.since <= row.since), None)


def _met_after(before: list[Placement], row: Placement) -> Placement | None:
    """Return the placement to which the child moved from here."""
    if row.went_to != WentTo.MOVED:
        return None
    return next((each for each in before if each.pk != row.pk and each.since == row.until), None)


def _because(reason: str, exceeding: str) -> str:
    return " · ".join(part.strip() for part in (reason, exceeding) if part.strip())


def _note(by: Actor, what: str, row: Placement, *, on: dt.date | None) -> None:
    """Note the deed in the child's case and in the family's: both paths are worked out anew."""
    cases = [row.child.case, *([row.family.case] if row.family else [])]
    record_each(by=by, what=what, about=cases, on=on, ref=ref_of(row))
