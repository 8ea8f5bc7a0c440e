"""Family numbers: 2026-0147, counted within the year, never given twice."""

from django.db import transaction
from django.db.models import F

from ligzda.families.models import FamilyCounter


def take_numbers(year: int, how_many: int = 1) -> list[str]:
    """Return the next numbers of the year; must run inside the transaction that uses them.

    The counter's row is locked until that transaction ends, so that two of them never get the same number.
    """
    assert transaction.get_connection().in_atomic_block
    FamilyCounter.objects.get_or_create(year=year)
    FamilyCounter.objects.filter(year=year).update(last=F("last") + how_many)
    last = FamilyCounter.objects.values_list("last", flat=True).get(year=year)
    return [f"{year}-{number:04d}" for number in range(last - how_many + 1, last + 1)]
