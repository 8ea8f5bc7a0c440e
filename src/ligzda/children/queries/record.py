"""Everything that was recorded of a child, standing or taken back."""

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.db.models.base import Model

from ligzda.access.actor import Actor
from ligzda.children.models import CareNote, Child, CourtDecision, Need, Relative, Restriction, Schooling, Sibling
from ligzda.children.queries.children import children

KINDS: dict[str, type[Model]] = {
    "need": Need,
    "note": CareNote,
    "school": Schooling,
    "relative": Relative,
    "restriction": Restriction,
    "decision": CourtDecision,
    "sibling": Sibling,
}


@dataclass(frozen=True)
class Recorded:
    """One record and its kind."""

    kind: str
    fact: Any


def facts(*, by: Actor, child: Child, kind: str) -> QuerySet[Any]:
    """Return a child's records of one kind, if the actor may see the child."""
    rows = KINDS[kind]._default_manager.filter(child=child, child__in=children(by=by))
    return rows.select_related("child__case", "recorded_by", "withdrawn_by")


def records(*, by: Actor, child: Child) -> list[Recorded]:
    """Return all records of the child, newest first, in one SQL query for each kind."""
    found = [Recorded(kind, fact) for kind in KINDS for fact in facts(by=by, child=child, kind=kind)]
    return sorted(found, key=lambda each: each.fact.recorded_at, reverse=True)
