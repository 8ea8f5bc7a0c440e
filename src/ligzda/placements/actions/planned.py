"""The planned search: opened by a court's request, its children known by their records."""

import datetime as dt
from collections.abc import Iterable

from django.db import transaction

from ligzda.access.actor import Actor
from ligzda.access.audit import record
from ligzda.access.models import Assignment
from ligzda.access.permit import require
from ligzda.access.refusal import refuse_if
from ligzda.access.rules.roles import Role
from ligzda.access.tell import tell
from ligzda.children.models import Child
from ligzda.placements.facts.asking import as_known
from ligzda.placements.facts.looked_for import looked_for
from ligzda.placements.keeping import keep_request, open_plan
from ligzda.placements.models import Request, Search, SearchedChild
from ligzda.placements.queries.planned import going_on
from ligzda.placements.rules import planning

WORK = "planned.work"


@transaction.atomic
def open_planned(*, by: Actor, child: Child, number: str, on: dt.date, together: Iterable[Child] = ()) -> Search:
    """Open a planned search for a child and the brothers and sisters who stay with it, as the court has asked.

    Raises Refused with every reason: no number of the request, a day to come, one of them is looked for already.
    """
    children = [child, *(each for each in together if each.pk != child.pk)]
    for each in children:
        require(by, "planned.open", each.case)
    home = child.case
    refuse_if(
        planning.reasons_against_planning(
            children=len(children),
            court=home.court is not None,
            number=number,
            on=on,
            today=by.on,
            looked_for=len(looked_for(children)),
        )
    )
    assert by.account is not None, "only people search"
    search = open_plan(
        by=by,
        opened_by=by.account,
        centre=home.centre,
        court=home.court,
        municipality=home.municipality,
        place=child.place or home.municipality,
        organisation=home.court,
        children=[SearchedChild(siblings=len(children) > 1, **as_known(each, on=by.on)) for each in children],
    )
    keep_request(by=by, search=search, number=number, on=on)
    record(by=by, what="planned_search_opened", about=search.own_case, on=on, ref=search.ref)
    if Role.COURT not in by.roles:
        Assignment.objects.create(case=search.own_case, account=by.account, since=by.on)
    elif home.centre:
        tell(by=by, what="planned_search_opened", whom=home.centre, about=search.own_case)
    return search


@transaction.atomic
def record_request(*, by: Actor, search: Search, number: str, on: dt.date) -> Request:
    """Record the court's request to a search that has none: left open after a night, or taken back as mistaken."""
    require(by, "planned.open", search.own_case)
    search = going_on(search, by=by)
    asked = search.requests.standing().exists()
    refuse_if(
        planning.reasons_against_asking(
            court=search.own_case.court is not None, number=number, on=on, today=by.on, asked=asked
        )
    )
    request = keep_request(by=by, search=search, number=number, on=on)
    record(by=by, what="court_asked", about=search.own_case, on=on, ref=search.ref)
    return request


@transaction.atomic
def know_child(*, by: Actor, search: Search, place: int, child: Child) -> SearchedChild:
    """Say whose record a child of the search is, when it was opened without one; its particulars are taken anew.

    A search of which nobody knew the court is from then on the child's court's. Raises Refused with every reason.
    """
    require(by, WORK, search.own_case)
    require(by, "child.read", child.case)
    search = going_on(search, by=by)
    refuse_if(planning.reasons_against_knowing(looked_for=len(looked_for([child]))))
    row = search.children.get(place=place, child=None)
    told = {"search": search, "place": row.place, "siblings": row.siblings, **as_known(child, on=by.on)}
    known = SearchedChild(pk=row.pk, **told)
    known.save()
    if search.own_case.court is None and child.case.court:
        search.own_case.court = child.case.court
        search.own_case.save(update_fields=("court",))
    record(by=by, what="searched_child_known", about=search.own_case, on=by.on, ref=search.ref)
    return known
