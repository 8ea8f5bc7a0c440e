"""What whoever cares for a child must know tonight; told to its carers, and to those who work with it."""

from dataclasses import dataclass

from ligzda.access.actor import Actor
from ligzda.access.models import Organisation
from ligzda.access.models.spans import on_day
from ligzda.access.permit import require
from ligzda.children.models import CareNote, Child, Need, Restriction, Schooling
from ligzda.placements.models import Away, Placement


@dataclass(frozen=True)
class Tonight:
    """All of it, as it stands on the day: the same for the page and for the paper."""

    child: Child
    placement: Placement | None
    away: Away | None
    needs: list[Need]
    notes: list[CareNote]
    school: Schooling | None
    banned: list[Restriction]
    permitted: list[Restriction]
    centre: Organisation | None
    court: Organisation | None


def tonight(*, by: Actor, child: Child) -> Tonight:
    """Return what to know of the child; a constant number of SQL queries. Nothing of former places is in it."""
    require(by, "child.tonight", child.case)
    now = on_day(by.on)
    restrictions = list(
        Restriction.objects.standing().filter(now, child=child).select_related("relative", "decision").order_by("pk")
    )
    placed = Placement.objects.standing().filter(now, child=child)
    away = Away.objects.standing().filter(now, child=child)
    return Tonight(
        child=child,
        placement=placed.select_related("family__case__centre", "organisation").first(),
        away=away.select_related("family").first(),
        needs=list(Need.objects.standing().filter(now, child=child)),
        notes=list(CareNote.objects.standing().filter(now, child=child)),
        school=Schooling.objects.standing().filter(now, child=child).select_related("school").first(),
        banned=[row for row in restrictions if row.forbids],
        permitted=[row for row in restrictions if not row.forbids],
        centre=child.case.centre,
        court=child.case.court,
    )
