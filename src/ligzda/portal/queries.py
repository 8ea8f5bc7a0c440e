"""What a carer sees of the own families: never another family, a child that has left, or what the centre wrote down."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import Window
from django.db.models.functions import RowNumber

from ligzda.access.actor import Actor
from ligzda.access.models import CaseCarer, Stay
from ligzda.children.models import Child
from ligzda.children.queries.children import children
from ligzda.families.models import Family
from ligzda.pathway.queries import WorkedPath, own_paths
from ligzda.placements.models import Duty, Notice
from ligzda.placements.queries.readiness import Ready, ready

LATEST = 3
AHEAD = dt.timedelta(days=7)


@dataclass(frozen=True)
class Own:
    """One family of the carer: its paths, its readiness, the children who are there today, what it told last."""

    family: Family
    paths: list[WorkedPath]
    ready: Ready
    children: list[Child]
    told: list[Notice]
    duties: list[Duty]


def own(*, by: Actor) -> list[Own]:
    """Return the carer's own families, in the same number of SQL queries however many there are."""
    found = own_paths(by=by)
    families = [family for family, _paths in found]
    prepared, here = ready(by=by, families=families), children_here(by=by)
    told, duties = _latest(families), _duties(by, families)
    return [
        Own(family, paths, prepared[family.pk], here[family.pk], told[family.pk], duties[family.pk])
        for family, paths in found
    ]


def children_here(*, by: Actor) -> dict[int, list[Child]]:
    """Return by family the children who are with the carer's own families today."""
    mine = CaseCarer.objects.standing_on(by.on).filter(account=by.account).values("case")
    stays = Stay.objects.standing_on(by.on).filter(host__in=mine).order_by("since", "pk")
    hosts = dict(stays.values_list("case", "host__family"))
    found: dict[int, list[Child]] = defaultdict(list)
    for child in children(by=by, permission="child.tonight").filter(case__in=hosts).order_by("pk"):
        found[hosts[child.case_id]].append(child)
    return found


def _duties(by: Actor, families: Collection[Family]) -> dict[int, list[Duty]]:
    found: dict[int, list[Duty]] = defaultdict(list)
    soon = Duty.objects.standing().filter(family__in=families, until__gt=by.at, since__lt=by.at + AHEAD)
    for duty in soon.order_by("since"):
        found[duty.family_id or 0].append(duty)
    return found


def _latest(families: Collection[Family]) -> dict[int, list[Notice]]:
    found: dict[int, list[Notice]] = defaultdict(list)
    place = Window(RowNumber(), partition_by="family", order_by=("-told_at", "-pk"))
    rows = Notice.objects.standing().filter(family__in=families).annotate(nth=place).filter(nth__lte=LATEST)
    for notice in rows.select_related("read_by").order_by("-told_at", "-pk"):
        found[notice.family_id].append(notice)
    return found
