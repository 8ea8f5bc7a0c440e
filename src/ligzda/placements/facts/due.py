"""The children placed with families, as the path and what is due take them; a child is told by its number only."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date

from django.db.models import Exists, Max, Min, OuterRef, Subquery

from ligzda.access.actor import RIGA
from ligzda.access.prepared import Prepared
from ligzda.children.models import CourtDecision, Sibling
from ligzda.children.rules.grounds import WITH_GROUND
from ligzda.families.models import Profile
from ligzda.placements.models import Notice, Placement, Readiness
from ligzda.placements.rules.due import Guest
from ligzda.placements.rules.notices import Told

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
        "family",
        "child__number",
        "kind",
        "since",
        "until",
        "planned_until",
        "decision",
        "decided",
        "siblings",
        "child__case",
        "child__case__court",
    ),
    among="family",
)
PROFILES = Prepared(Profile.objects.standing().order_by("since", "pk").values_list("family", "places"), among="family")
OPEN_NOTICES = Prepared(
    Notice.objects.standing()
    .filter(settled_on=None)
    .order_by("told_at", "pk")
    .values_list("family", "kind", "child__number", "told_at"),
    among="family",
)
DECLARED = Prepared(
    Readiness.objects.standing()
    .filter(state=Readiness.State.READY)
    .order_by()
    .values("family")
    .annotate(first=Min("since"), last=Max("since"))
    .values_list("family", "first", "last"),
    among="family",
)


def guests(families: Collection[int]) -> dict[int, list[Guest]]:
    """Return the children of each family, now and before, in one SQL query."""
    found: dict[int, list[Guest]] = defaultdict(list)
    for family, number, kind, since, until, planned, decision, decided, siblings, case, court in GUESTS.rows(families):
        mark, known = f"B-{number}", decision is not None or bool(decided)
        found[family].append(Guest(mark, kind, since, until, planned, known, siblings, case if court else None))
    return found


def places(families: Collection[int]) -> dict[int, int | None]:
    """Return for how many children each family is approved, by its latest profile, in one SQL query."""
    return {family: count for family, count in PROFILES.rows(families)}  # noqa: C416 - rows are sequences, not pairs


def notices(families: Collection[int]) -> dict[int, list[Told]]:
    """Return what each family told and nobody has dealt with yet, in one SQL query."""
    found: dict[int, list[Told]] = defaultdict(list)
    for family, kind, number, told_at in OPEN_NOTICES.rows(families):
        found[family].append(Told(kind, f"B-{number}" if number else "", told_at.astimezone(RIGA).date()))
    return found


def declared(families: Collection[int]) -> dict[int, list[date]]:
    """Return the first and the last day on which each family said that it is ready, in one SQL query."""
    return {
        family: [moment.astimezone(RIGA).date() for moment in moments] for family, *moments in DECLARED.rows(families)
    }
