"""Broken glasses: one's own that are still open, and all of them for who reviews them."""

from django.db.models import QuerySet

from ligzda.access.actor import Actor
from ligzda.access.models import BreakGlass, Case
from ligzda.access.queries.cases import allowed


def open_glasses(*, by: Actor) -> QuerySet[BreakGlass]:
    """Return the glasses that the actor has broken and that are still open."""
    return BreakGlass.objects.filter(account=by.account, since__lte=by.at, until__gt=by.at).select_related("case")


def glasses(*, by: Actor) -> QuerySet[BreakGlass]:
    """Return all glasses ever broken, for who reviews them."""
    if not allowed(by=by, permission="glass.review"):
        return BreakGlass.objects.none()
    return BreakGlass.objects.select_related("case__centre", "account", "reviewed_by")


def case_by_number(*, by: Actor, number: str) -> Case | None:
    """Return the case of that number for who may break its glass; "2026-0147" is enough of "Ģ-2026-0147"."""
    written = number.strip().upper()
    if not written or not allowed(by=by, permission="glass.break"):
        return None
    return Case.objects.filter(number__in={written, f"Ģ-{written}"}).first()
