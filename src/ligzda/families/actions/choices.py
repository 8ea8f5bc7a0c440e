"""A family chooses a role, pauses on its path, goes on, turns to another role, or ends the path."""

import datetime as dt

from django.db import transaction

from ligzda.access.actor import Actor
from ligzda.access.audit import record, ref_of
from ligzda.access.permit import require
from ligzda.access.refusal import Reason, Refused, reasons_against_silence, refuse_if
from ligzda.families import facts
from ligzda.families.models import Choice, Family
from ligzda.families.rules.days import reasons_against_a_later_day, reasons_against_reversed_days
from ligzda.families.rules.roles import FamilyRole
from ligzda.families.rules.statuses import reasons_against_choosing


@transaction.atomic
def choose(
    *, by: Actor, family: Family, role: FamilyRole, since: dt.date, experience_since: dt.date | None = None
) -> Choice:
    """Start the family on a role's path. Raises Refused when it is on that path already."""
    require(by, "choice.record", family.case)
    Family.objects.select_for_update().get(pk=family.pk)
    open_roles = Choice.objects.standing().filter(family=family, until=None).values_list("role", flat=True)
    refuse_if(
        [
            *reasons_against_choosing(facts.standing(family), role=role, open_roles=frozenset(open_roles)),
            *reasons_against_a_later_day(since, today=by.on, at="since"),
        ]
    )
    choice = Choice.objects.create(
        family=family,
        role=role,
        since=since,
        experience_since=experience_since,
        recorded_by=by.account,
        recorded_at=by.at,
    )
    record(by=by, what="role_chosen", about=family.case, on=since, ref=ref_of(choice))
    return choice


@transaction.atomic
def pause(*, by: Actor, choice: Choice, on: dt.date, reason: str) -> None:
    """Pause a path, saying why; its deadlines still stand and are shown."""
    choice = _to_change(by, choice, reason)
    if choice.paused_since:
        raise Refused([Reason("paused_already")])
    refuse_if(_day_reasons(choice, on, by))
    choice.paused_since, choice.pause_reason = on, reason.strip()
    choice.save(update_fields=("paused_since", "pause_reason"))
    record(by=by, what="path_paused", about=choice.family.case, on=on, ref=ref_of(choice))


@transaction.atomic
def go_on(*, by: Actor, choice: Choice, on: dt.date) -> None:
    """Take a paused path up again."""
    choice = _to_change(by, choice)
    if not choice.paused_since:
        raise Refused([Reason("not_paused")])
    refuse_if(_day_reasons(choice, on, by))
    choice.paused_since, choice.pause_reason = None, ""
    choice.save(update_fields=("paused_since", "pause_reason"))
    record(by=by, what="path_went_on", about=choice.family.case, on=on, ref=ref_of(choice))


@transaction.atomic
def end(*, by: Actor, choice: Choice, on: dt.date, reason: str) -> None:
    """End a path: the family withdraws, moves, separates, or takes another role."""
    choice = _to_change(by, choice, reason)
    refuse_if(_day_reasons(choice, on, by))
    choice.until, choice.end_reason = on, reason.strip()
    choice.save(update_fields=("until", "end_reason"))
    record(by=by, what="path_ended", about=choice.family.case, on=on, ref=ref_of(choice))


@transaction.atomic
def change_role(*, by: Actor, choice: Choice, role: FamilyRole, on: dt.date, reason: str) -> Choice:
    """End one path and start another on the same day."""
    end(by=by, choice=choice, on=on, reason=reason)
    return choose(by=by, family=choice.family, role=role, since=on)


def _to_change(by: Actor, choice: Choice, reason: str | None = None) -> Choice:
    require(by, "choice.record", choice.family.case)
    choice = Choice.objects.select_for_update().get(pk=choice.pk)
    reasons = [] if choice.until is None and choice.stands else [Reason("path_ended")]
    refuse_if(reasons if reason is None else [*reasons, *reasons_against_silence(reason)])
    return choice


def _day_reasons(choice: Choice, on: dt.date, by: Actor) -> list[Reason]:
    return [
        *reasons_against_a_later_day(on, today=by.on),
        *reasons_against_reversed_days(choice.since, on, at="on"),
    ]
