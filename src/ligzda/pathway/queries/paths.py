"""The paths of one family, worked out now."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from django.db.models import Prefetch, QuerySet, prefetch_related_objects

from ligzda.access.actor import Actor
from ligzda.access.permit import require
from ligzda.access.prepared import PreparedRows
from ligzda.access.queries.cases import cases, permissions
from ligzda.documents.queries import readable
from ligzda.families.models import Family
from ligzda.law import queries as law
from ligzda.pathway import facts
from ligzda.pathway.facts import RolePath
from ligzda.pathway.models import HandPlacement, HandRecord
from ligzda.pathway.rules import Step
from ligzda.placements.facts.due import guests

Row = TypeVar("Row", HandRecord, HandPlacement)

STEPS = PreparedRows(HandRecord.objects.standing().order_by("-on", "-pk"), among="family")
PLACEMENTS = PreparedRows(HandPlacement.objects.standing().order_by("-since", "-pk"), among="family")


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
    """Return the family's paths: running ones first, those that ended last.

    Who sees the path but not the file, as a carer does, is not told what the centre wrote for itself.
    """
    require(by, "path.read", family.case)
    (found,) = facts.of_families([family], on=by.on)
    notes = "family.read" in permissions(by=by, case=family.case)
    return _worked(found.paths if notes else map(_without_notes, found.paths), _law(by))


def own_paths(*, by: Actor) -> list[tuple[Family, list[WorkedPath]]]:
    """Return the carer's own families with their paths, in the same number of SQL queries however many there are.

    What the centre wrote for itself (why a path pauses, why it ended) is not there.
    """
    families = Family.objects.filter(case__in=cases(by=by, permission="own.family")).order_by("number")
    found = facts.of_families(families.select_related("case__centre", "case__court", "household"), on=by.on)
    judged_by = _law(by)
    return [(each.family, _worked(map(_without_notes, each.paths), judged_by)) for each in found]


def _law(by: Actor) -> dict[str, Any]:
    return {"book": law.rulebook(), "calendar": law.calendar(), "on": by.on}


def _worked(found: Iterable[RolePath], judged_by: dict[str, Any]) -> list[WorkedPath]:
    worked = [WorkedPath(one, tuple(facts.worked_out(one, **judged_by))) for one in found]
    return sorted(worked, key=lambda one: one.path.ended)


def _without_notes(one: RolePath) -> RolePath:
    ended = one.facts.ended and replace(one.facts.ended, reason="")
    return replace(one, pause_reason="", facts=replace(one.facts, ended=ended))


def hand_records(*, by: Actor, family: Family) -> QuerySet[HandRecord]:
    """Return the steps that were recorded by hand, latest first."""
    require(by, "path.read", family.case)
    return HandRecord.objects.standing().filter(family=family).select_related("family__case").order_by("-on", "-pk")


def by_hand(*, by: Actor, family: Family) -> tuple[list[HandRecord], list[HandPlacement]]:
    """Return the steps and the placements that were recorded by hand, with their papers, latest first."""
    require(by, "path.read", family.case)
    steps, placements = STEPS.objects([family.pk]), PLACEMENTS.objects([family.pk])
    return _with_papers(steps, by=by), _with_papers(placements, by=by)


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


def _with_papers(rows: list[Row], *, by: Actor) -> list[Row]:
    # Where the actor may read it: a court is told of no paper that was not sent to it.
    if rows:
        prefetch_related_objects(rows, Prefetch("document", readable(by=by)))
    return rows
