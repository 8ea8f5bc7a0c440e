"""What changes from minute to minute while somebody searches: places held, and which children may not go where."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection
from dataclasses import replace

from ligzda.families.models import Family
from ligzda.placements.models import Barred, Hold, SearchedChild
from ligzda.placements.rules.matching import Candidate

from .candidates import Known


def held(*, at: dt.datetime, families: Collection[int] | None = None, besides: int | None = None) -> dict[int, int]:
    """Return how many places are held at each family at that moment, those of the search `besides` left out."""
    rows = Hold.objects.filter(released_at=None, until__gt=at)
    rows = rows if families is None else rows.filter(family__in=families)
    found: dict[int, int] = defaultdict(int)
    for family, search in rows.order_by().values_list("family", "search"):
        found[family] += search != besides
    return {family: count for family, count in found.items() if count}


def barred(children: Collection[int]) -> dict[int, set[int]]:
    """Return by family which of the children (by their records) may not be placed there."""
    found: dict[int, set[int]] = defaultdict(set)
    for family, child in Barred.objects.standing().filter(child__in=children).values_list("family", "child"):
        found[family].add(child)
    return dict(found)


def of_the_hour(one: Known, *, held: int, barred: frozenset[str] = frozenset()) -> Candidate:
    """Return the family as it is this minute; one that is ready for one child only has room for one more."""
    candidate = replace(one.candidate, held=held, barred=barred)
    if one.one_only and candidate.free > 1:
        return replace(candidate, limit=candidate.present + held + 1)
    return candidate


def barred_here(family: Family, children: Collection[SearchedChild]) -> frozenset[str]:
    """Return which children of a search may not be placed with a family, called by their places in it."""
    marks = {child.child_id: str(child.place) for child in children if child.child_id}
    rows = Barred.objects.standing().filter(family=family, child__in=marks)
    return frozenset(marks[pk] for pk in rows.values_list("child", flat=True))
