"""The paths of one family, worked out now."""

from dataclasses import dataclass
from typing import TypeVar

from django.db.models import Prefetch, QuerySet, prefetch_related_objects

from ligzda.access.actor import Actor
from ligzda.access.permit import require
from ligzda.documents.queries import readable
from ligzda.families.models import Family
from ligzda.law import queries as law
from ligzda.pathway import facts
from ligzda.pathway.facts import RolePath
from ligzda.pathway.models import HandPlacement, HandRecord
from ligzda.pathway.rules import Step
from ligzda.placements.facts.due import guests

Row = TypeVar("Row", HandRecord, HandPlacement)


@dataclass(frozen=True)
class WorkedPath:
    """A path with its steps as they stand today."""

    path: RolePath
    steps: tuple[Step, ...]

    @property
    def role(self) -> str:
        """Return the role the path leads to; empty while the family is undecided."""
        return self.path.role


def paths(*, by: Actor, family: Family) -> list[WorkedPath]:
    """Return the family's paths: running ones first, those that ended last."""
    require(by, "path.read", family.case)
    book, calendar = law.rulebook(), law.calendar()
    (found,) = facts.of_families([family], on=by.on)
    worked = [
        WorkedPath(one, tuple(facts.worked_out(one, book=book, calendar=calendar, on=by.on))) for one in found.paths
    ]
    return sorted(worked, key=lambda one: one.path.ended)


def hand_records(*, by: Actor, family: Family) -> QuerySet[HandRecord]:
    """Return the steps that were recorded by hand, latest first."""
    require(by, "path.read", family.case)
    return HandRecord.objects.standing().filter(family=family).select_related("family__case").order_by("-on", "-pk")


def placements(*, by: Actor, family: Family) -> QuerySet[HandPlacement]:
    """Return the placements that were recorded by hand, latest first."""
    require(by, "path.read", family.case)
    rows = HandPlacement.objects.standing().filter(family=family)
    return rows.select_related("family__case").order_by("-since", "-pk")


def marks(*, by: Actor, family: Family) -> list[str]:
    """Return the marks of all children who are or were with the family, by which a plan's part names its child."""
    by_hand = placements(by=by, family=family).values_list("child", flat=True)
    placed = [guest.child for guest in guests([family.pk]).get(family.pk, ())]
    return list(dict.fromkeys([*placed, *by_hand]))


def with_papers(rows: QuerySet[Row], *, by: Actor) -> list[Row]:
    """Fetch each record's paper where the actor may read it: a court is told of none that was not sent to it."""
    found = list(rows)
    if found:
        prefetch_related_objects(found, Prefetch("document", readable(by=by)))
    return found
