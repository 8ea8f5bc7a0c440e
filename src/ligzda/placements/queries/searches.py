"""Searches as those see them who may: police and courts their own, the people of centres all."""

import datetime as dt

from django.db.models import Count, Q, QuerySet

from ligzda.access.actor import RIGA, Actor
from ligzda.access.permit import Denied, require
from ligzda.access.queries.cases import allowed
from ligzda.access.refusal import refuse_if
from ligzda.placements.models import Call, Hold, Search, SearchedChild
from ligzda.placements.rules.searching import reasons_against_going_on

READ, WHY = "crisis.search", "crisis.why"
PLANNED, WORK = "planned.read", "planned.work"


def searches(*, by: Actor) -> QuerySet[Search]:
    """Return the searches for now that the actor may see, the newest first."""
    require(by, READ)
    rows = Search.objects.filter(kind=Search.Kind.NOW).select_related("organisation", "place", "opened_by")
    if by.is_system or sees_all(by=by):
        return rows
    return rows.filter(Q(organisation__in=by.organisations()) | Q(opened_by=by.account))


def opened(*, by: Actor) -> QuerySet[Search]:
    """Return those that have no outcome yet."""
    return searches(by=by).filter(closed_at=None)


def outcomes(*, by: Actor) -> list[tuple[str, int]]:
    """Return how many of this year's searches that the actor may see ended in each way; institutions also when none."""
    began = dt.datetime(by.on.year, 1, 1, tzinfo=RIGA)
    ended = searches(by=by).filter(closed_at__gte=began).order_by().values_list("outcome")
    counts = {Search.Outcome.INSTITUTION.value: 0} | dict(ended.annotate(Count("pk")))
    return [(str(label), counts[outcome]) for outcome, label in Search.ENDS if outcome in counts]


def look(*, by: Actor, search: Search) -> bool:
    """Refuse whoever may not see the search; tell whether they may also see why families cannot, and who they are."""
    if search.case is None:
        require(by, READ)
        return sees_all(by=by)
    require(by, PLANNED, search.case)
    return allowed(by=by, permission=WORK, case=search.case)


def sees_all(*, by: Actor) -> bool:
    """Tell whether the actor sees the searches of all, and why families cannot: the people of centres do."""
    return allowed(by=by, permission=WHY)


def search_of(*, by: Actor, number: str) -> Search:
    """Return one search; one that the actor may not see is not there for them."""
    found = searches(by=by).filter(number=number).first()
    if found is None:
        raise Denied(READ, visible=False)
    return found


def locked(search: Search, *, by: Actor, over: bool = False) -> Search:
    """Lock a search that the actor may see until the transaction ends; whoever else would act in it waits.

    Raises Refused when it has ended; with `over` it may have run out of time, as long as it has no outcome.
    """
    if not searches(by=by).filter(pk=search.pk).exists():
        raise Denied(READ, visible=False)
    found = Search.objects.select_for_update(of=("self",)).select_related("place", "organisation").get(pk=search.pk)
    refuse_if(reasons_against_going_on(closed=found.closed_at is not None if over else found.is_over(by.at)))
    return found


def children_of(search: Search, *, by: Actor) -> list[SearchedChild]:
    """Return the children of a search in the order told."""
    return list(search.children.select_related("child__person").order_by("place"))


def calls_of(search: Search, *, by: Actor) -> QuerySet[Call]:
    """Return whom the search asked and what they said, in order."""
    return search.calls.select_related("family__case__centre", "asked_by").order_by("asked_at", "pk")


def holds_of(search: Search, *, by: Actor) -> QuerySet[Hold]:
    """Return the places that the search holds this minute."""
    rows = search.holds.filter(released_at=None, until__gt=by.at)
    return rows.select_related("family__case__centre", "child").order_by("family", "slot")
