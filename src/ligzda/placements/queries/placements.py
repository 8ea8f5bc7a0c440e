"""Placements whom an actor may see: of a child, and of a family."""

from datetime import date
from typing import NamedTuple

from django.db.models import QuerySet

from ligzda.access.actor import Actor
from ligzda.access.queries.cases import allowed, cases
from ligzda.children.models import Child
from ligzda.families.models import Family
from ligzda.families.rules.roles import FamilyRole
from ligzda.law.queries import rulebook
from ligzda.law.rules.rulebook import Entry
from ligzda.placements.models import Away, Barred, Placement
from ligzda.placements.rules.due import STAY, stay_ends

SHOWN = (
    "child__person",
    "child__case",
    "family__case",
    "family__household",
    "organisation",
    "recorded_by",
    "withdrawn_by",
)


class CrisisStay(NamedTuple):
    """The last day of a stay in a crisis family, where the rulebook knows it, and where that stands."""

    until: date | None
    entry: Entry | None


def placements(*, by: Actor, permission: str = "placement.read") -> QuerySet[Placement]:
    """Return the standing placements of the children whom the actor may see."""
    seen = cases(by=by, permission=permission)
    return Placement.objects.standing().filter(child__case__in=seen).select_related(*SHOWN)


def of_child(*, by: Actor, child: Child) -> QuerySet[Placement]:
    """Return the child's placements, taken back ones too, newest first."""
    seen = cases(by=by, permission="placement.read")
    rows = Placement.objects.filter(child=child, child__case__in=seen).select_related(*SHOWN)
    return rows.order_by("-since", "-pk")


def away_of(*, by: Actor, child: Child) -> QuerySet[Away]:
    """Return the child's standing times away, newest first."""
    seen = cases(by=by, permission="placement.read")
    rows = Away.objects.standing().filter(child=child, child__case__in=seen)
    return rows.select_related("family", "child__case").order_by("-since", "-pk")


def barred_of(*, by: Actor, child: Child) -> QuerySet[Barred]:
    """Return with which families the child may not be placed, if the actor may see the child."""
    seen = cases(by=by, permission="placement.read")
    rows = Barred.objects.standing().filter(child=child, child__case__in=seen)
    return rows.select_related("family", "child__case", "recorded_by").order_by("pk")


def address_of(*, by: Actor, placement: Placement) -> str:
    """Return where the family lives with which the child is now; a confidential family's address is its centre's own.

    The placement is there, so the family has said yes.
    """
    family = placement.family
    if family is None or not allowed(by=by, permission="placement.read", case=placement.child.case):
        return ""
    if family.confidential and not allowed(by=by, permission="family.read", case=family.case):
        return ""
    home = family.household
    return ", ".join(part for part in (home.address, home.postcode) if part)


def crisis_stay(*, by: Actor, placement: Placement) -> CrisisStay | None:
    """Return how long the child may stay at the longest, if it is with a crisis family as such."""
    if placement.kind != FamilyRole.CRISIS:
        return None
    book = rulebook()
    return CrisisStay(stay_ends(placement.since, book), book.get(STAY, placement.since))


def of_family(*, by: Actor, family: Family) -> QuerySet[Placement]:
    """Return all standing placements with the family, newest first, if the actor may see the family."""
    seen = cases(by=by, permission="family.read")
    rows = Placement.objects.standing().filter(family=family, family__case__in=seen)
    return rows.select_related("child__person", "child__case").order_by("-since", "-pk")
