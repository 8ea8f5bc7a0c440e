"""Who is on duty when: crisis families and duty officers, put on the roster and taken off it."""

import datetime as dt

from django.db import transaction
from django.db.models import Q

from ligzda.access.actor import Actor
from ligzda.access.audit import record, ref_of
from ligzda.access.models import Account, Membership, Organisation
from ligzda.access.models.spans import on_day
from ligzda.access.permit import require
from ligzda.access.refusal import Reason, refuse_if
from ligzda.access.rules.roles import Role
from ligzda.families.models import Family, Status
from ligzda.families.rules.roles import FamilyRole
from ligzda.placements.facts.roster import unable
from ligzda.placements.models import Duty
from ligzda.placements.rules.roster import Watch, reasons_against_duty

DAY = dt.timedelta(days=1)


@transaction.atomic
def put_on_duty(
    *,
    by: Actor,
    centre: Organisation,
    whom: Family | Account,
    since: dt.datetime,
    until: dt.datetime,
    days: int = 1,
) -> list[Duty]:
    """Put a crisis family or a duty officer of the centre on the roster, on so many days one after the other.

    The hours are those on the clock in Riga on each day. Raises Refused with every reason; then none is kept.
    """
    require(by, "roster.edit", organisation=centre)
    family, account = (whom, None) if isinstance(whom, Family) else (None, whom)
    if family:
        Family.objects.select_for_update().get(pk=family.pk)
    times = [(since + day * DAY, until + day * DAY) for day in range(days)]
    others = Duty.objects.standing().filter(until__gt=since, family=family, account=account)
    kept = [Watch(*row) for row in others.values_list("since", "until")]
    away = unable([family.pk], since=since, until=until + days * DAY)[family.pk] if family else []
    crisis, ours = _crisis(by, family), _ours(by, whom, centre)
    reasons: list[Reason] = []
    for watch in (Watch(*each) for each in times):
        found = reasons_against_duty(watch, at=by.at, others=kept, unable=away, crisis=crisis, ours=ours)
        reasons += [reason for reason in found if reason not in reasons]
    refuse_if(reasons)
    duties = Duty.objects.bulk_create(
        Duty(
            kind=Duty.Kind.FAMILY if family else Duty.Kind.OFFICER,
            centre=centre,
            family=family,
            account=account,
            since=began,
            until=ended,
            recorded_by=by.account,
            recorded_at=by.at,
        )
        for began, ended in times
    )
    record(by=by, what="put_on_duty", about=family.case if family else None, ref=ref_of(duties[0]))
    return duties


@transaction.atomic
def take_off(*, by: Actor, duty: Duty, reason: str) -> None:
    """Take a duty off the roster, with a reason."""
    require(by, "roster.edit", organisation=duty.centre)
    duty.withdraw(by=by, reason=reason)
    record(by=by, what="taken_off_duty", about=duty.family.case if duty.family else None, ref=ref_of(duty))


def _crisis(by: Actor, family: Family | None) -> bool:
    if family is None:
        return True
    return Status.objects.standing().filter(on_day(by.on), family=family, role=FamilyRole.CRISIS).exists()


def _ours(by: Actor, whom: Family | Account, centre: Organisation) -> bool:
    if isinstance(whom, Family):
        return whom.case.centre_id == centre.pk
    house = Q(organisation=centre) | Q(organisation=centre.parent_id) if centre.parent_id else Q(organisation=centre)
    held = Membership.objects.standing_on(by.on).filter(house, account=whom)
    return held.filter(role__in=(Role.DUTY_OFFICER, Role.MANAGER)).exists()
