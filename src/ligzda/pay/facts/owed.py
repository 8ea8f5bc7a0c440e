"""The children of a family by what they are to it, with their ages: what others owe is worked out from."""

from collections import defaultdict
from datetime import date

from ligzda.access.models.spans import on_day
from ligzda.families.models import Family
from ligzda.families.rules.roles import FamilyRole
from ligzda.law.rules.rulebook import Rulebook
from ligzda.pay.rules.owed import Owed, owed
from ligzda.placements.models import Placement


def owed_by_others(family: Family, *, on: date, book: Rulebook) -> list[Owed]:
    """Return what the state agency and the municipality owe the family for the children it has on that day."""
    ages: dict[FamilyRole, list[int | None]] = defaultdict(list)
    rows = Placement.objects.standing().filter(on_day(on), family=family).select_related("child__person")
    for placement in rows:
        ages[FamilyRole(placement.kind)].append(placement.child.age(on).years)
    return [each for role in sorted(ages) for each in owed(role, ages[role], on=on, book=book)]
