"""Families that somebody may see."""

from django.db.models import F, OuterRef, QuerySet, Subquery
from django.http import Http404

from ligzda.access.actor import Actor
from ligzda.access.models.spans import on_day
from ligzda.access.prepared import PreparedRows
from ligzda.access.queries.cases import cases, permissions
from ligzda.families.models import Choice, Family, Status
from ligzda.people.models import HouseholdMember, Person

FETCHED = ("case__centre", "case__court", "case__municipality", "household")
NUMBERED = PreparedRows(Family.objects.all(), among="number", beside=("case", *FETCHED))


def families(*, by: Actor, permission: str = "family.read") -> QuerySet[Family]:
    """Return the families whose case the actor has the permission for."""
    rows = Family.objects.select_related(*FETCHED)
    return rows if by.is_system else rows.filter(case__in=cases(by=by, permission=permission))


def with_standing(rows: QuerySet[Family], *, by: Actor) -> QuerySet[Family]:
    """Add each family's newest open path (`on_path`) and its status in force (`has_status`), in the same query."""
    open_paths = Choice.objects.filter(family=OuterRef("pk"), withdrawn_at=None, until=None).order_by("-since", "-pk")
    in_force = Status.objects.filter(on_day(by.on), family=OuterRef("pk"), withdrawn_at=None).order_by("-since")
    return rows.annotate(
        on_path=Subquery(open_paths.values("role")[:1]),
        has_status=Subquery(in_force.values("role")[:1]),
        municipality_name=F("case__municipality__name"),
    )


def family(*, by: Actor, number: str, permission: str = "family.read") -> Family:
    """Return the family of that number. Raises Http404 when there is none that the actor may see."""
    found, _held = opened(by=by, number=number, permission=permission)
    return found


def opened(*, by: Actor, number: str, permission: str = "family.read") -> tuple[Family, frozenset[str]]:
    """Return the family of that number and all that the actor may do with it.

    Raises Http404 when there is none that the actor may see.
    """
    for family in NUMBERED.objects([number]):
        held = permissions(by=by, case=family.case)
        if permission in held:
            return family, held
    raise Http404


def persons(*, by: Actor, permission: str = "family.read") -> QuerySet[Person]:
    """Return the persons of the families that the actor may see."""
    # From the families to their people: the other way round every person of the country would be asked about.
    belong = HouseholdMember.objects.filter(
        withdrawn_at=None, household__family__in=families(by=by, permission=permission)
    )
    return Person.objects.filter(pk__in=belong.values("person"))
