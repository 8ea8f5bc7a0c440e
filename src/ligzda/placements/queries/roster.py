"""The roster: who is on duty, and in which hours of the coming week nobody is, by region."""

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from ligzda.access.actor import RIGA, Actor
from ligzda.access.models import Account, Membership, Organisation, Territory
from ligzda.access.models.spans import on_day
from ligzda.access.queries.caseloads import places
from ligzda.access.rules.permissions import relations
from ligzda.access.rules.roles import Relation, Role
from ligzda.families.models import Family, Status
from ligzda.families.rules.roles import FamilyRole
from ligzda.placements.facts.roster import unable
from ligzda.placements.models import Duty, EveningList
from ligzda.placements.rules.roster import AHEAD_DAYS, Watch, able, gaps

READ = "roster.read"
FETCHED = ("centre", "family__case", "account", "recorded_by")
DAY = dt.timedelta(days=1)


@dataclass(frozen=True)
class Night:
    """One day of a region: when no crisis family and when no duty officer is on duty."""

    on: dt.date
    families: list[Watch]
    officers: list[Watch]


@dataclass(frozen=True)
class Region:
    """A region and its coming days."""

    name: str
    nights: list[Night]


def own_centres(*, by: Actor, permission: str = READ) -> list[Organisation]:
    """Return the own centres whose roster the actor may see or change."""
    return [place for place in places(by=by, permission=permission) if place.kind == Organisation.Kind.CENTRE]


def duties(*, by: Actor) -> QuerySet[Duty]:
    """Return the duties that are not over: of all centres for who is on duty day and night, else of the own."""
    rows = Duty.objects.standing().filter(until__gt=by.at).select_related(*FETCHED)
    everywhere = any(Relation.EVERYWHERE in relations(READ, Role(held.role)) for held in by.memberships)
    if not (by.is_system or everywhere):
        rows = rows.filter(centre__in=own_centres(by=by))
    return rows.order_by("since", "until", "kind", "centre__name", "pk")


def week(*, by: Actor) -> list[Region]:
    """Return the gaps of the coming week in every region that has a centre; no names are in it."""
    start = dt.datetime.combine(by.on, dt.time(), RIGA)
    days = [by.on + day * DAY for day in range(AHEAD_DAYS)]
    until = dt.datetime.combine(by.on + AHEAD_DAYS * DAY, dt.time(), RIGA)
    regions, names = _regions()
    within = Duty.objects.standing().filter(since__lt=until, until__gt=start)
    told = within.values_list("kind", "family", "family__case__municipality", "centre__territory", "since", "until")
    rows = list(told.order_by("since"))
    away = unable({family for _, family, *_ in rows if family}, since=start, until=until)
    watches: dict[tuple[int | None, str], list[Watch]] = defaultdict(list)
    for kind, family, town, home, since, ends in rows:
        watch = Watch(since, ends)
        pieces = able(watch, away[family]) if family else [watch]
        watches[regions.get(town or home), kind] += pieces
    centres = Organisation.objects.standing_on(by.on).filter(kind=Organisation.Kind.CENTRE)
    wanted = {regions[home] for home in centres.values_list("territory", flat=True) if home in regions}
    return [
        Region(names[region], [_night(on, by.at, watches[region, "family"], watches[region, "officer"]) for on in days])
        for region in sorted(wanted, key=lambda pk: names[pk])
    ]


def can_be_on_duty(*, by: Actor, centre: Organisation) -> tuple[QuerySet[Family], QuerySet[Account]]:
    """Return the crisis families and the duty officers of an own centre."""
    crisis = Status.objects.standing().filter(on_day(by.on), role=FamilyRole.CRISIS)
    here = centre in own_centres(by=by, permission="roster.edit")
    families = Family.objects.filter(pk__in=crisis.values("family"), case__centre=centre if here else None)
    held = Membership.objects.standing_on(by.on).filter(role__in=(Role.DUTY_OFFICER, Role.MANAGER))
    held = held.filter(Q(organisation=centre) if here else Q(pk__in=()))
    accounts = Account.objects.filter(pk__in=held.values("account"), closed_at=None)
    return families.select_related("case").order_by("sort_key", "number"), accounts.order_by("name", "pk")


def evening_lists(*, by: Actor) -> QuerySet[EveningList]:
    """Return the evening lists of the own centres."""
    centres = own_centres(by=by, permission="evening_list.read")
    return EveningList.objects.filter(centre__in=centres).select_related("centre")


def _night(on: dt.date, now: dt.datetime, families: list[Watch], officers: list[Watch]) -> Night:
    since = max(now, dt.datetime.combine(on, dt.time(), RIGA))
    until = dt.datetime.combine(on + DAY, dt.time(), RIGA)
    return Night(on, gaps(families, since=since, until=until), gaps(officers, since=since, until=until))


def _regions() -> tuple[dict[int | None, int], dict[int, str]]:
    """Return by territory the region it lies in, and the names of the regions."""
    rows = list(Territory.objects.order_by().values_list("pk", "parent", "kind", "name"))
    parents, kinds = {pk: parent for pk, parent, *_ in rows}, {pk: kind for pk, _, kind, _ in rows}
    found: dict[int | None, int] = {}
    for pk, *_ in rows:
        place: int | None = pk
        while place is not None and kinds[place] != Territory.Kind.REGION:
            place = parents[place]
        if place is not None:
            found[pk] = place
    return found, {pk: name for pk, _, kind, name in rows if kind == Territory.Kind.REGION}
