"""Where children are today: one answer for each of a list, in a fixed number of SQL queries."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet, Subquery

from ligzda.access.actor import Actor
from ligzda.access.models.spans import on_day
from ligzda.children.models import Child
from ligzda.children.queries.children import children
from ligzda.placements.facts.line import absences, stretches
from ligzda.placements.models import Away, Placement
from ligzda.placements.rules.line import WentTo, where_on

READ = "placement.read"


@dataclass(frozen=True)
class Whereabouts:
    """Where a child is: its placement and the time away from it, or where it went after the last one."""

    placement: Placement | None = None
    away: Away | None = None
    went_to: WentTo | None = None


def with_where(*, by: Actor) -> QuerySet[Child]:
    """Return the children whom the actor may see, to be narrowed and sorted by where they are today."""
    seen = children(by=by, permission=READ).filter(pk=OuterRef("child")).values("pk")
    today = on_day(by.on)
    placed = Placement.objects.standing().filter(today, Exists(seen), child=OuterRef("pk"))
    return children(by=by).alias(
        where_now=Subquery(placed.values("where")[:1]),
        away_now=Exists(Away.objects.standing().filter(today, Exists(seen), child=OuterRef("pk"))),
    )


def whereabouts(listed: Collection[Child], *, by: Actor) -> dict[int, Whereabouts]:
    """Return where each child is today; one whose places the actor may not see is left out."""
    pks = [child.pk for child in listed]
    seen = list(children(by=by, permission=READ).filter(pk__in=pks).values_list("pk", flat=True))
    placed = Placement.objects.standing().filter(child__in=seen, since__lte=by.on)
    away = Away.objects.standing().filter(on_day(by.on), child__in=seen)
    lines, times = _by_child(placed.select_related("family", "organisation")), _by_child(away.select_related("family"))
    return {pk: _answer(lines[pk], times[pk], by) for pk in seen}


def _answer(line: list[Placement], times: list[Away], by: Actor) -> Whereabouts:
    """Return the rule's one answer, with the rows behind it."""
    found = where_on(stretches(line), by.on, absences(times))
    return Whereabouts(
        placement=next((row for row in line if found.placement and row.pk == found.placement.id), None),
        away=next((row for row in times if found.away and row.pk == found.away.id), None),
        went_to=found.went_to,
    )


def _by_child(rows: QuerySet[Any]) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = defaultdict(list)
    for row in rows:
        found[row.child_id].append(row)
    return found
