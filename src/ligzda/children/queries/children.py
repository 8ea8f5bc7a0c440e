"""Children whom an actor may see."""

from django.db.models import F, QuerySet
from django.http import Http404

from ligzda.access.actor import Actor
from ligzda.access.permit import require
from ligzda.access.prepared import PreparedRows
from ligzda.access.queries.cases import cases, permissions
from ligzda.children.models import Child
from ligzda.people import sealed

BESIDE = ("person", "place", "case__centre", "case__court", "case__municipality")
STANDING = Child.objects.filter(merged_into=None)
NUMBERED = PreparedRows(STANDING, among="number", beside=("case", *BESIDE))
JOINED = PreparedRows(STANDING, among="merged_from__number", beside=("case", *BESIDE))


def children(*, by: Actor, permission: str = "child.read") -> QuerySet[Child]:
    """Return the children whom the actor may see; a record made one with another is not among them."""
    seen = cases(by=by, permission=permission)
    return STANDING.filter(case__in=seen).select_related(*BESIDE)


def child(*, by: Actor, number: str, permission: str = "child.read") -> Child:
    """Return the child of that number. Raises Http404 when there is none that the actor may see."""
    found, _held = opened(by=by, number=number, permission=permission)
    return found


def opened(*, by: Actor, number: str, permission: str = "child.read") -> tuple[Child, frozenset[str]]:
    """Return the child of that number, its own or that of a record made one with it, and all that the actor may do.

    Raises Http404 when there is none that the actor may see.
    """
    for child in NUMBERED.objects([number]) or JOINED.objects([number]):
        held = permissions(by=by, case=child.case)
        if permission in held:
            return child, held
    raise Http404


def of_others(*, by: Actor, number: str, code: str) -> Child | None:
    """Return the child of that number, though its record may be others', to whoever knows its personal code."""
    require(by, "child.merge")
    rows = Child.objects.filter(number=number, merged_into=None, person__code_mark=sealed.fingerprint(code))
    return rows.select_related("person", "case__centre", "case__court").first() if code else None


def siblings(*, by: Actor, child: Child) -> QuerySet[Child]:
    """Return the other children of the sibling group; of those whom the actor may not see pages show the number."""
    group = child.sibling_groups.filter(withdrawn_at=None).values("group")
    rows = Child.objects.filter(sibling_groups__group__in=group, sibling_groups__withdrawn_at=None, merged_into=None)
    rows = rows.exclude(pk=child.pk).annotate(half=F("sibling_groups__half"))
    return rows.select_related("person", "case").order_by("pk")
