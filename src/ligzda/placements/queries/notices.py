"""What families told their centre, for the centre and for the family itself; the children it may be about."""

from django.db.models import QuerySet

from ligzda.access.actor import Actor
from ligzda.access.models.spans import on_day
from ligzda.access.queries.cases import cases
from ligzda.children.models import Child
from ligzda.families.models import Contact, Family
from ligzda.placements.models import Notice, Placement


def notices(*, by: Actor, family: Family) -> QuerySet[Notice]:
    """Return what the family told, newest first, taken-back notices too."""
    seen = cases(by=by, permission="notice.read")
    return _shown(Notice.objects.filter(family=family, family__case__in=seen))


def own_notices(*, by: Actor, family: Family) -> QuerySet[Notice]:
    """Return what the carer's own family told, newest first."""
    seen = cases(by=by, permission="own.notice")
    return _shown(Notice.objects.standing().filter(family=family, family__case__in=seen))


def here_now(*, by: Actor, family: Family, permission: str) -> QuerySet[Child]:
    """Return the children who are with the family today and whom the caller may see."""
    placed = Placement.objects.standing().filter(on_day(by.on), family=family)
    seen = cases(by=by, permission=permission)
    rows = Child.objects.filter(pk__in=placed.values("child"), case__in=seen, merged_into=None)
    return rows.select_related("person").order_by("pk")


def contacts_since(*, by: Actor, notice: Notice) -> QuerySet[Contact]:
    """Return the entries of the family's contact log since the notice was told."""
    seen = cases(by=by, permission="contact.read")
    return Contact.objects.standing().filter(family=notice.family, family__case__in=seen, at__gte=notice.told_at)


def _shown(rows: QuerySet[Notice]) -> QuerySet[Notice]:
    fetched = ("child__person", "readiness", "read_by", "settled_by", "recorded_by", "contact")
    return rows.select_related(*fetched).order_by("-told_at", "-pk")
