"""Recruitment measures and what came of each."""

from django.db.models import Count, Q, QuerySet

from ligzda.access.actor import Actor
from ligzda.access.rules.permissions import roles_with
from ligzda.families.models import Measure
from ligzda.families.rules.roles import SPECIALISED

STANDING = Q(enquiries__withdrawn_at=None)


def measures(*, by: Actor) -> QuerySet[Measure]:
    """Return the measures of the own centres with their enquiries, consultations, statuses and specialised ones."""
    family = "enquiries__family"
    consulted = STANDING & Q(**{f"{family}__consultations__withdrawn_at": None})
    won = STANDING & Q(**{f"{family}__statuses__withdrawn_at": None, f"{family}__statuses__imported": False})
    rows = Measure.objects.standing().annotate(
        enquired=Count("enquiries", filter=STANDING, distinct=True),
        consulted=Count(f"{family}__consultations__family", filter=consulted, distinct=True),
        won=Count(f"{family}__statuses__family", filter=won, distinct=True),
        won_specialised=Count(
            f"{family}__statuses__family",
            filter=won & Q(**{f"{family}__statuses__role__in": SPECIALISED}),
            distinct=True,
        ),
    )
    centres = by.organisations(*roles_with("measure.read"))
    return rows if by.is_system else rows.filter(centre__in=centres)
