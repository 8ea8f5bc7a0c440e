"""Whose days an entry of the rulebook can move: found in the projection, so that not everybody is worked out anew."""

from django.db.models import Q, QuerySet

from ligzda.access.actor import Actor
from ligzda.access.permit import require
from ligzda.families.models import Family
from ligzda.pathway.models import DueItem
from ligzda.pathway.queries.projection import stale
from ligzda.pathway.rules import DEADLINES, STEPS

KINDS = ("choices", "statuses", "decisions", "applications")


def on_the_path(*, by: Actor, entry: str) -> set[int]:
    """Return the ids of the families that the entry can concern: one that names a role, those on that role's path."""
    require(by, "rulebook.supersede")
    role = entry.partition(".")[0]
    if role not in STEPS:
        return set(Family.objects.values_list("pk", flat=True))
    found: set[int] = set()
    for kind in KINDS:
        found.update(Family.objects.filter(**{f"{kind}__role": role}).values_list("pk", flat=True))
    return found


def still_to_do(*, by: Actor, entry: str) -> set[int] | None:
    """Return the ids of the families that have a step still to do whose day the entry gives; None when it gives none.

    They have that step among what is due, or one before it: a step that waits, waits for one. Families whose due
    items are not up to date may be among them.
    """
    require(by, "rulebook.supersede")
    if entry not in DEADLINES:
        return None
    asked = Q(pk__in=())
    for role, rules in STEPS.items():
        for place, rule in enumerate(rules):
            if rule.entry == entry:
                # A step that two paths share is told once, on either.
                asked |= Q(step=rule.key) | Q(role=role, place__lt=place) | Q(role="", step__in=_before(role, place))
    due: QuerySet[DueItem] = DueItem.objects.filter(asked)
    old = Family.objects.filter(case__in=stale(by=by.as_system()))
    return set(due.values_list("family", flat=True)) | set(old.values_list("pk", flat=True))


def _before(role: str, place: int) -> list[str]:
    return [rule.key for rule in STEPS[role][:place]]
