"""The children of families by what they are to them, with their ages: what others owe is worked out from."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from django.db.models import QuerySet

from ligzda.access.models.spans import on_day
from ligzda.families.models import Family
from ligzda.families.rules.roles import FamilyRole
from ligzda.law.rules.rulebook import Entry, Rulebook
from ligzda.pay.rules.changing import OwedMoved
from ligzda.pay.rules.owed import SCHOOL_AGE, Owed, Who, owed
from ligzda.placements.models import Placement

Ages = dict[FamilyRole, list[int | None]]


def owed_by_others(family: Family, *, on: date, book: Rulebook) -> list[Owed]:
    """Return what the state agency and the municipality owe the family for the children it has on that day."""
    ages = _ages(placed(on).filter(family=family), on)[family.pk]
    return [each for role in sorted(ages) for each in owed(role, ages[role], on=on, book=book)]


def placed(on: date) -> QuerySet[Placement]:
    """Return the placements with families on a day, each with its child."""
    rows = Placement.objects.standing().filter(on_day(on), family__isnull=False)
    return rows.select_related("child__person").order_by("family", "pk")


def owed_moved(
    rows: Iterable[Placement], *, wanted: Entry, on: date, books: tuple[Rulebook, Rulebook]
) -> list[OwedMoved]:
    """Return what a change of an entry does to what others owe by it, by role; each family once for each role.

    Children are as old as on that day.
    """
    before, after = (_value(book, wanted.id, on) for book in books)
    by_age = {role for role in FamilyRole if wanted.id in _by_age(role, on, books[1])}
    found: dict[tuple[FamilyRole, Who], OwedMoved] = {}
    for ages in _ages(rows, on).values():
        for role, years in ages.items():
            for each in owed(role, years, on=on, book=books[1]):
                unsure = each.entry is None and role in by_age
                if unsure or (each.entry and each.entry.id == wanted.id):
                    one = found.setdefault((role, each.who), OwedMoved(role, each.who, before, after))
                    one.take(0 if unsure else each.times, each.times if unsure else 0)
    return [found[key] for key in sorted(found)]


def _by_age(role: FamilyRole, on: date, book: Rulebook) -> set[str]:
    """Return the entries by which a family of that role is owed something that hangs on a child's age."""
    young, older = (
        {each.entry.id for each in owed(role, [age], on=on, book=book) if each.entry} for age in (0, SCHOOL_AGE)
    )
    return young ^ older


def _ages(rows: Iterable[Placement], on: date) -> dict[int | None, Ages]:
    ages: dict[int | None, Ages] = defaultdict(lambda: defaultdict(list))
    for placement in rows:
        ages[placement.family_id][FamilyRole(placement.kind)].append(placement.child.age(on).years)
    return ages


def _value(book: Rulebook, id: str, on: date) -> Decimal | None:
    value = book.number(id, on)
    return None if value is None else Decimal(value)
