"""What the list of a night holds: the families that could take a child, and who is on duty."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import F, Q, QuerySet

from ligzda.access.actor import Actor
from ligzda.access.models import Organisation
from ligzda.access.permit import Denied
from ligzda.families.rules.roles import FamilyRole
from ligzda.placements.facts.carers import telephones
from ligzda.placements.facts.holding import held
from ligzda.placements.models import Duty, EveningList, Sheet
from ligzda.placements.queries.sheets import refresh

#: More than that nobody reads at night; those of the own centre come first, then the others by place.
MOST = 300
NIGHT = dt.timedelta(hours=14)


@dataclass(frozen=True)
class Evening:
    """One night: families with free places, how many each, their telephones, and the duties of the night."""

    sheets: Sequence[Sheet]
    free: Mapping[int, int]
    phones: Mapping[int, list[str]]
    duties: Sequence[Duty]


def evening(*, by: Actor, centre: Organisation) -> Evening:
    """Return the night for a centre: its own families and duties first. For the system alone, which makes the list."""
    if not by.is_system:
        raise Denied("evening_list.read", visible=False)
    refresh(by=by)
    taken = held(at=by.at)
    rows = Sheet.objects.filter(kind=FamilyRole.CRISIS, since__lte=by.on, free__gt=0).exclude(ready=False)
    rows = rows.filter(Q(until=None) | Q(until__gt=by.on), age_from__lte=F("age_to"))
    rows = rows.select_related("family__case__centre", "place")
    ours = rows.filter(family__case__centre=centre).order_by("family__sort_key", "number")
    others = rows.exclude(family__case__centre=centre).order_by("place__name", "family__sort_key", "number")
    sheets = [*ours[:MOST], *others[:MOST]][:MOST]
    free = {sheet.family_id: sheet.free - taken.get(sheet.family_id, 0) for sheet in sheets}
    sheets = [sheet for sheet in sheets if free[sheet.family_id] > 0]
    duties = sorted(_duties(by), key=lambda duty: duty.centre != centre)
    called = {sheet.family_id for sheet in sheets} | {duty.family_id for duty in duties if duty.family_id}
    return Evening(sheets, free, telephones(called), duties)


def without_list(*, by: Actor) -> QuerySet[Organisation]:
    """Return the centres of today for which tonight's list has not been made."""
    if not by.is_system:
        raise Denied("evening_list.read", visible=False)
    made = EveningList.objects.filter(on=by.on).values("centre")
    centres = Organisation.objects.standing_on(by.on).filter(kind=Organisation.Kind.CENTRE, parent=None)
    return centres.exclude(pk__in=made).order_by("pk")


def _duties(by: Actor) -> QuerySet[Duty]:
    rows = Duty.objects.standing().filter(since__lt=by.at + NIGHT, until__gt=by.at)
    return rows.select_related("centre", "family", "account").order_by("centre__name", "since", "pk")
