"""Whom an alert about a search reaches: duty officers of a centre who are on duty, its others, its managers."""

import datetime as dt

from django.db.models import Q

from ligzda.access.actor import RIGA
from ligzda.access.models import Account, Membership, Organisation, Territory
from ligzda.access.rules.places import km_between
from ligzda.access.rules.roles import Role
from ligzda.access.shipped import atlas
from ligzda.placements.models import Duty

FAR = 10**6


def chain(centre: Organisation, *, at: dt.datetime) -> list[Account]:
    """Return the people of a centre in the order in which they are told."""
    return list(dict.fromkeys(row.account for row in _in_order(centre, at)))


def watching(centre: Organisation, *, at: dt.datetime) -> Account | None:
    """Return the centre's duty officer of that moment, or another of its duty officers."""
    officers = (row.account for row in _in_order(centre, at) if row.role == Role.DUTY_OFFICER)
    return next(officers, None)


def _house(centre: Organisation) -> list[int]:
    """Return the centre with its units, or the unit with its centre and the others: they watch as one."""
    whole = centre.parent_id or centre.pk
    return list(Organisation.objects.filter(Q(pk=whole) | Q(parent=whole)).values_list("pk", flat=True))


def _in_order(centre: Organisation, at: dt.datetime) -> list[Membership]:
    houses = _house(centre)
    duties = Duty.objects.standing().filter(kind="officer", centre__in=houses, since__lte=at, until__gt=at)
    on_duty = list(duties.values_list("account", flat=True))
    held = Membership.objects.standing_on(at.astimezone(RIGA).date()).filter(
        organisation__in=houses, role__in=(Role.DUTY_OFFICER, Role.MANAGER)
    )
    told = held.filter(account__closed_at=None).select_related("account").order_by("pk")
    return sorted(
        told,
        key=lambda row: (
            row.account_id not in on_duty,
            row.role != Role.DUTY_OFFICER,
            row.organisation_id != centre.pk,
        ),
    )


def nearest(kind: str, place: Territory | None, *, on: dt.date) -> Organisation | None:
    """Return the organisation of that kind nearest to where the children live; when nobody knows where, any."""
    centres = Organisation.objects.standing_on(on).filter(kind=kind).select_related("territory")
    home = atlas().municipality(place.code) if place else None

    def km(one: Organisation) -> int:
        there = atlas().municipality(one.territory.code) if one.territory else None
        far = km_between(home, there)
        return FAR if far is None else far

    return min(centres.order_by("pk"), key=km, default=None)
