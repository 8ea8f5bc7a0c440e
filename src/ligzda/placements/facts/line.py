"""Turns a child's placements and times away into the line that rules judge."""

from collections.abc import Iterable
from datetime import date, datetime

from ligzda.access.models.spans import on_day
from ligzda.children.models import Child
from ligzda.families.models import Family, Profile, Status
from ligzda.placements.facts.holding import held_now, keepers, last_taken
from ligzda.placements.facts.present import present
from ligzda.placements.models import Away, Barred, Placement
from ligzda.placements.rules.line import Absence, AwayKind, Stretch, WentTo, Where
from ligzda.placements.rules.placing import Host


def line(child: Child) -> list[Placement]:
    """Return the standing placements of the child, in order."""
    rows = Placement.objects.standing().filter(child=child)
    return list(rows.select_related("family__case__centre", "organisation").order_by("since", "until", "pk"))


def away(child: Child) -> list[Away]:
    """Return the standing times away of the child, in order."""
    return list(Away.objects.standing().filter(child=child).select_related("family__case").order_by("since", "pk"))


def stretch(row: Placement) -> Stretch:
    """Return a placement as rules see it."""
    return Stretch(
        row.pk or 0,
        Where(row.where),
        row.since,
        row.until,
        WentTo(row.went_to) if row.went_to else None,
        bool(row.end_note),
    )


def stretches(rows: Iterable[Placement]) -> list[Stretch]:
    """Return placements as rules see them."""
    return [stretch(row) for row in rows]


def absences(rows: Iterable[Away]) -> list[Absence]:
    """Return times away as rules see them."""
    return [Absence(row.pk or 0, AwayKind(row.kind), row.since, row.until) for row in rows]


def host(
    family: Family, *, kind: str, on: date, at: datetime, besides: Child | None = None, coming: Child | None = None
) -> Host:
    """Return what counts of a family before a child is placed there on that day; a place held now is taken.

    Whether the child who is `coming` may be placed there is asked too; of one that was there (`besides`) it is not.
    """
    profile = Profile.objects.standing().filter(family=family, since__lte=on).order_by("-since", "-pk").first()
    there = present([family.pk], on=on).get(family.pk, 0)
    if besides:
        mine = Placement.objects.standing().filter(on_day(on), child=besides, family=family).count()
        there -= mine
    return Host(
        kind=kind,
        approved=Status.objects.standing().filter(on_day(on), family=family, role=kind).exists(),
        places=profile.places if profile else None,
        present=there,
        kept=tuple(keepers(held_now(family, at=at))),
        taken=last_taken(family, on=on, besides=besides),
        barred=coming is not None and Barred.objects.standing().filter(family=family, child=coming).exists(),
    )
