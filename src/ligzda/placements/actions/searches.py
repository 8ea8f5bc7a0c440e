"""Opening a search for a family for tonight, and ending it with where the children went."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction

from ligzda.access.actor import Actor
from ligzda.access.audit import record
from ligzda.access.models import Membership, Organisation, Territory
from ligzda.access.permit import require
from ligzda.access.queries.declared import court_of
from ligzda.access.refusal import refuse_if
from ligzda.access.rules.roles import Role
from ligzda.access.tell import tell
from ligzda.law.queries import rulebook
from ligzda.messages.alerts import raise_alert, settle
from ligzda.placements.actions.calls import settle_calls
from ligzda.placements.actions.holds import let_go
from ligzda.placements.actions.settling import place_all
from ligzda.placements.facts.looked_for import looked_for
from ligzda.placements.facts.officers import chain, nearest
from ligzda.placements.keeping import open_plan
from ligzda.placements.models import Search, SearchCounter, SearchedChild
from ligzda.placements.queries.matching import board
from ligzda.placements.queries.searches import children_of, holds_of, locked
from ligzda.placements.rules import searching

#: Whose searches close by themselves: they have no duty of looking after the children the whole night.
OUTSIDE = (Role.POLICE, Role.COURT)
ALERT, PAGE = "placements/search_opened", "/search-for-now/{}/"


@transaction.atomic
def open_search(
    *,
    by: Actor,
    children: Sequence[Mapping[str, Any]],
    place: Territory | None = None,
    days: int | None = None,
    for_caller: bool = False,
    caller_name: str = "",
    caller_unit: str = "",
    caller_phone: str = "",
) -> Search:
    """Open a search for now and alert the duty officer of the nearest centre.

    Each child is told by `age`, `sex`, `needs`, `languages`, `siblings`, all of which may be missing. `for_caller`
    is a duty officer's search for somebody without an account. Raises Refused with every reason.
    """
    require(by, "crisis.search")
    if for_caller:
        require(by, "crisis.for_caller")
    told = {"caller": caller_name, "unit": caller_unit, "phone": caller_phone}
    refuse_if(searching.reasons_against_opening(children=len(children), for_caller=for_caller, **told))
    membership = _membership(by)
    assert by.account is not None, "only people search"
    search = Search.objects.create(
        number=SearchCounter.take(by.on.year)[0],
        opened_by=by.account,
        opened_at=by.at,
        organisation=membership.organisation if membership else None,
        caller_name=caller_name.strip(),
        caller_unit=caller_unit.strip(),
        caller_phone=caller_phone.strip(),
        place=place,
        days=days,
        closes_at=_closes_at(by, membership),
    )
    _keep(search, children)
    record(by=by, what="search_opened", on=by.on, ref=search.ref)
    _alert(by, search)
    return search


@transaction.atomic
def tell_anew(
    *, by: Actor, search: Search, children: Sequence[Mapping[str, Any]], place: Territory | None, days: int | None
) -> None:
    """Tell anew who the children are and where they live, as long as no place was held for them.

    Raises Refused with every reason.
    """
    require(by, "crisis.search")
    search = locked(search, by=by)
    against = searching.reasons_against_opening(children=len(children), for_caller=False)
    refuse_if([*against, *searching.reasons_against_telling_anew(held=search.holds.exists())])
    search.place, search.days = place, days
    search.save(update_fields=("place", "days"))
    search.children.all().delete()
    _keep(search, children)
    record(by=by, what="search_told_anew", on=by.on, fields=("children", "place", "days"), ref=search.ref)


@transaction.atomic
def end_search(
    *, by: Actor, search: Search, outcome: str, reason: str = "", organisation: Organisation | None = None
) -> Search:
    """End a search with where the children went; those who were asked and wait are told that it is settled.

    With a family the children are placed where places are held for them. Raises Refused with every reason.
    """
    require(by, "crisis.search")
    search = locked(search, by=by, over=True)
    children, holds = children_of(search, by=by), list(holds_of(search, by=by))
    able = board(by=by, search=search, children=children, shown=1).able
    refuse_if(
        searching.reasons_against_outcome(
            outcome,
            reason=reason,
            unplaced=len(children) - len(holds),
            asked=search.calls.count(),
            able=able,
        )
    )
    if outcome == Search.Outcome.FAMILY:
        place_all(by=by, search=search, holds=holds)
        search.outcome_family = holds[0].family
    let_go(by=by, search=search, holds=holds, why="placed" if outcome == Search.Outcome.FAMILY else "closed")
    search.outcome, search.outcome_reason = outcome, reason.strip()
    search.outcome_organisation = organisation
    search.closed_at, search.closed_by = by.at, by.account
    search.save()
    settle_calls(by=by, search=search)
    settle(by=by, ref=search.ref)
    record(by=by, what="search_ended", on=by.on, fields=("outcome",), ref=search.ref)
    if outcome == Search.Outcome.INSTITUTION:
        _go_on_looking(by, search, children)
    return search


def _keep(search: Search, children: Sequence[Mapping[str, Any]]) -> None:
    rows = (SearchedChild(search=search, place=n, **child) for n, child in enumerate(children))
    SearchedChild.objects.bulk_create(rows)


def _go_on_looking(by: Actor, search: Search, children: list[SearchedChild]) -> None:
    """Leave a planned search open for children who had to go to an institution; centre and court are told of it.

    A child for whom a family is being looked for already stays in that search.
    """
    already = looked_for(each.child for each in children if each.child)
    left = [each for each in children if each.child_id not in already]
    if not left:
        return
    centre = nearest(Organisation.Kind.CENTRE, search.place, on=by.on)
    court = court_of(by=by, place=search.place) if search.place else None
    planned = open_plan(
        by=by,
        centre=centre,
        court=court,
        municipality=search.place,
        children=[child.again() for child in left],
        opened_by=search.opened_by,
        organisation=search.organisation,
        place=search.place,
        follows=search,
    )
    record(by=by, what="planned_search_opened", about=planned.own_case, on=by.on, ref=planned.ref)
    for whom in (centre, court):
        if whom:
            tell(by=by, what="planned_search_opened", whom=whom, about=planned.own_case)


def _alert(by: Actor, search: Search) -> None:
    centre = nearest(Organisation.Kind.CENTRE, search.place, on=by.on)
    officers = chain(centre, at=by.at) if centre else []
    raise_alert(
        by=by,
        what=ALERT,
        chain=officers,
        organisation=centre,
        context={"number": search.shown_number, "organisation": str(search.organisation or "")},
        ref=search.ref,
        page=PAGE.format(search.number),
    )


def _membership(by: Actor) -> Membership | None:
    """Return as whose worker the actor searches: first as one who looks after children day and night."""
    order = (Role.DUTY_OFFICER, Role.MANAGER, Role.POLICE, Role.COURT)
    held = [row for row in by.memberships if row.role in order]
    return min(held, key=lambda row: order.index(Role(row.role)), default=None)


def _closes_at(by: Actor, membership: Membership | None) -> dt.datetime | None:
    if membership is None or membership.role not in OUTSIDE:
        return None
    return searching.later(by.at, searching.OPEN_MINUTES, rulebook())
