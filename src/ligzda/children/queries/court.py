"""Courts that may decide about a child, and the ground on which it is in care."""

from django.db.models import QuerySet

from ligzda.access.actor import Actor
from ligzda.access.models import Organisation
from ligzda.access.rules.roles import Role
from ligzda.children.models import Child, CourtDecision
from ligzda.children.queries.children import children


def courts(*, by: Actor) -> QuerySet[Organisation]:
    """Return the orphans' courts of today; a court's own people record their own court's decisions only."""
    found = Organisation.objects.standing_on(by.on).filter(kind=Organisation.Kind.COURT).order_by("name")
    own = by.organisations(Role.COURT)
    return found.filter(pk__in=own) if own else found


def ground_of(*, by: Actor, child: Child) -> CourtDecision | None:
    """Return the last decision in force that says on which ground the child is in out-of-family care."""
    seen = children(by=by).filter(pk=child.pk)
    decided = CourtDecision.objects.standing().filter(child__in=seen).exclude(ground="")
    last = decided.select_related("court").order_by("-on", "-pk").first()
    return last if last and (last.until is None or by.on < last.until) else None
