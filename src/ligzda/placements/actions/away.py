"""A child is away from where it is placed: hospital, a visit, a rest with another family, or it ran away."""

import datetime as dt

from django.db import transaction

from ligzda.access.actor import Actor
from ligzda.access.audit import record_each, ref_of
from ligzda.access.permit import require
from ligzda.access.refusal import Reason, Refused, reasons_against_withdrawing, refuse_if
from ligzda.children.models import Child
from ligzda.families.models import Family
from ligzda.families.rules.days import reasons_against_a_later_day
from ligzda.placements.facts import line as facts
from ligzda.placements.keeping import check_line, keep_access, take_line
from ligzda.placements.models import Away
from ligzda.placements.rules.line import AwayKind


@transaction.atomic
def leave(
    *,
    by: Actor,
    child: Child,
    kind: str,
    since: dt.date,
    until: dt.date | None = None,
    planned_until: dt.date | None = None,
    family: Family | None = None,
    place: str = "",
    note: str = "",
) -> Away:
    """Note that the child left on a day; `until` is the day of its return when it is back already.

    Raises Refused with every reason: it is placed nowhere or away already that day, or the resting family is missing.
    """
    require(by, "placement.record", child.case)
    placed = take_line(child)
    row = Away(
        child=child,
        kind=kind,
        since=since,
        until=until,
        planned_until=planned_until,
        family=family,
        place=place.strip(),
        note=note.strip(),
        recorded_by=by.account,
        recorded_at=by.at,
    )
    reasons = reasons_against_a_later_day(since, today=by.on, at="since")
    reasons += reasons_against_a_later_day(until, today=by.on, at="until")
    if (kind == AwayKind.RESPITE) != (family is not None):
        reasons.append(Reason("family_missing" if family is None else "family_not_meant", at="family"))
    refuse_if(reasons)
    check_line(child, placed, [*facts.away(child), row])
    row.save()
    keep_access(by=by, child=child)
    _note(by, "child_left", row, on=since)
    return row


@transaction.atomic
def come_back(*, by: Actor, away: Away, on: dt.date) -> None:
    """Note the day on which the child came back; that day it is there again."""
    child = away.child
    require(by, "placement.record", child.case)
    placed = take_line(child)
    times = facts.away(child)
    row = next((each for each in times if each.pk == away.pk), None)
    if row is None or row.until is not None:
        raise Refused([Reason("back_already")])
    refuse_if(reasons_against_a_later_day(on, today=by.on))
    row.until = on
    check_line(child, placed, times)
    row.save(update_fields=("until",))
    keep_access(by=by, child=child)
    _note(by, "child_came_back", row, on=on)


@transaction.atomic
def withdraw_away(*, by: Actor, away: Away, reason: str) -> None:
    """Take back a time away that never was."""
    child = away.child
    require(by, "placement.correct", child.case)
    take_line(child)
    row = Away.objects.get(pk=away.pk)
    refuse_if(reasons_against_withdrawing(stands=row.stands, reason=reason))
    row.withdraw(by=by, reason=reason.strip())
    keep_access(by=by, child=child)
    _note(by, "away_withdrawn", row, on=row.since)


def _note(by: Actor, what: str, row: Away, *, on: dt.date) -> None:
    """Note the deed in the child's case and in those of the families whose days it changes."""
    placed = facts.line(row.child)
    now = [each.family.case for each in placed if each.family and (each.until is None or row.since < each.until)]
    cases = {case.pk: case for case in [row.child.case, *now, *([row.family.case] if row.family else [])]}
    record_each(by=by, what=what, about=cases.values(), on=on, ref=ref_of(row))
