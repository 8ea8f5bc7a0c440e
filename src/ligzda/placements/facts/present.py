"""How many children are with each family on a day: what its free places are worked out from."""

from collections import Counter
from collections.abc import Collection
from datetime import date

from ligzda.access.models.spans import on_day
from ligzda.placements.models import Away, Placement


def present(families: Collection[int], *, on: date) -> dict[int, int]:
    """Return how many children have a place in each family on that day; a family without any is left out.

    A child in hospital, on a visit or run away keeps its place; one that is there for a rest takes one too.
    """
    placed = Placement.objects.standing().filter(on_day(on), family__in=families)
    resting = Away.objects.standing().filter(on_day(on), family__in=families)
    found = Counter(placed.order_by().values_list("family", flat=True))
    found.update(resting.order_by().values_list("family", flat=True))
    return dict(found)
