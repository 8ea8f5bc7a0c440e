"""The children placed with families, as the path and what is due take them; a child is told by its number only."""

from collections import defaultdict
from collections.abc import Collection

from django.db.models import Exists, OuterRef, Subquery

from ligzda.access.prepared import Prepared
from ligzda.children.models import CourtDecision, Sibling
from ligzda.children.rules.grounds import WITH_GROUND
from ligzda.families.models import Profile
from ligzda.placements.models import Placement
from ligzda.placements.rules.due import Guest

_DECIDED = CourtDecision.objects.standing().filter(
    child=OuterRef("child"), kind__in=WITH_GROUND, on__gte=OuterRef("since")
)
_GROUP = Sibling.objects.standing().filter(child=OuterRef("child")).values("group")[:1]
GUESTS = Prepared(
    Placement.objects.standing()
    .filter(family__isnull=False)
    .annotate(decided=Exists(_DECIDED), siblings=Subquery(_GROUP))
    .order_by("since", "pk")
    .values_list(
        "family", "child__number", "kind", "since", "until", "planned_until", "decision", "decided", "siblings"
    ),
    among="family",
)
PROFILES = Prepared(Profile.objects.standing().order_by("since", "pk").values_list("family", "places"), among="family")


def guests(families: Collection[int]) -> dict[int, list[Guest]]:
    """Return the children of each family, now and before, in one SQL query."""
    found: dict[int, list[Guest]] = defaultdict(list)
    for family, number, kind, since, until, planned, decision, decided, siblings in GUESTS.rows(families):
        mark, known = f"B-{number}", decision is not None or bool(decided)
        found[family].append(Guest(mark, kind, since, until, planned, known, siblings))
    return found


def places(families: Collection[int]) -> dict[int, int | None]:
    """Return for how many children each family is approved, by its latest profile, in one SQL query."""
    return {family: count for family, count in PROFILES.rows(families)}  # noqa: C416 - rows are sequences, not pairs
