"""What changes from minute to minute while somebody searches: places held, and which children may not go where."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import replace

from django.db.models import QuerySet

from ligzda.access.actor import RIGA
from ligzda.access.models.spans import on_day
from ligzda.children.models import Child
from ligzda.families.models import Family
from ligzda.placements.models import Barred, Hold, Placement, SearchedChild
from ligzda.placements.rules.matching import Candidate
from ligzda.placements.rules.searching import Kept, Taken

from .candidates import Known


def held(*, at: dt.datetime, families: Collection[int] | None = None, besides: int | None = None) -> dict[int, int]:
    """Return how many places are held at each family at that moment, those of the search `besides` left out."""
    rows = Hold.objects.filter(released_at=None, until__gt=at)
    rows = rows if families is None else rows.filter(family__in=families)
    found: dict[int, int] = defaultdict(int)
    for family, search in rows.order_by().values_list("family", "search"):
        found[family] += search != besides
    return {family: count for family, count in found.items() if count}


def keepers(holds: Iterable[Hold]) -> list[Kept]:
    """Return who holds these places, and until when on the wall clock."""
    return [Kept(_searcher(hold), hold.until.astimezone(RIGA), 1) for hold in holds]


def held_now(family: Family, *, at: dt.datetime) -> QuerySet[Hold]:
    """Return the places held at the family at that moment, with what says who holds them."""
    rows = Hold.objects.filter(family=family, released_at=None, until__gt=at)
    return rows.select_related("search__organisation", "made_by")


def last_taken(
    family: Family, *, on: dt.date, since: dt.datetime | None = None, besides: Child | None = None
) -> Taken | None:
    """Return who placed the last child (`besides` one) who is there; None when nobody did, or none since a moment."""
    rows = Placement.objects.standing().filter(on_day(on), family=family).exclude(child=besides)
    last = rows.select_related("recorded_by").order_by("-recorded_at", "-pk").first()
    if last is None or (since and last.recorded_at < since):
        return None
    held = Hold.objects.filter(family=family, child__child=last.child_id, released_why=Hold.Why.PLACED)
    hold = held.select_related("search__organisation", "made_by").order_by("pk").last()
    who = last.recorded_by.name if last.recorded_by else _searcher(hold) if hold else "Ligzda"
    return Taken(who, last.recorded_at.astimezone(RIGA))


def _searcher(hold: Hold) -> str:
    return str(hold.search.organisation or hold.made_by or "")


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
