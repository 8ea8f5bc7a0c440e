"""A child of a search for now turns out to be known: from then on its record counts."""

from django.db import transaction

from ligzda.access.actor import Actor
from ligzda.access.audit import record
from ligzda.access.permit import require
from ligzda.access.refusal import refuse_if
from ligzda.children.models import Child
from ligzda.placements.facts.asking import as_known
from ligzda.placements.models import Search, SearchedChild
from ligzda.placements.queries.searches import locked
from ligzda.placements.rules import searching


@transaction.atomic
def know_child(*, by: Actor, search: Search, place: int, child: Child) -> SearchedChild:
    """Say whose record a child of a search for now is; what was told of it gives way to what its record says.

    Families with which it may not be placed are left out, and it comes to a family under its own record. Raises
    Refused with every reason: a place is held already, or it is another child of the search.
    """
    require(by, "crisis.search")
    require(by, "child.read", child.case)
    search = locked(search, by=by)
    there = search.children.filter(child=child).exists()
    refuse_if(searching.reasons_against_knowing(there=there, held=search.holds.exists()))
    row = search.children.get(place=place, child=None)
    for name, value in as_known(child, on=by.on).items():
        if value not in (None, "", []):  # at night more may have been seen than the record knows
            setattr(row, name, value)
    row.save()
    record(by=by, what="searched_child_known", about=child.case, on=by.on, ref=search.ref)
    return row
