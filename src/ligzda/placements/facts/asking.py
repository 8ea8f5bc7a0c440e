"""A search as rules take it: its children as they were told, where, and for when."""

import datetime as dt
from typing import Any

from ligzda.access.shipped import atlas
from ligzda.children.models import Child as Record
from ligzda.children.rules.needs import MATCHED
from ligzda.placements.models import Search, SearchedChild
from ligzda.placements.rules.matching import Asked, Child, SearchKind

from .clock import shown


def asked(search: Search, children: list[SearchedChild], *, at: dt.datetime) -> Asked:
    """Return what the search asks at a moment; children are called by their place in it."""
    home = atlas().municipality(search.place.code) if search.place else None
    return Asked(
        search=SearchKind(search.kind),
        at=shown(at),
        children=tuple(
            Child(
                id=str(child.place),
                age=child.age,
                sex=child.sex or None,
                needs=frozenset(child.needs),
                languages=frozenset(child.languages) or None,
                place=home,
                siblings="siblings" if child.siblings else None,
            )
            for child in children
        ),
    )


def as_known(child: Record, *, on: dt.date) -> dict[str, Any]:
    """Return what a search is told of a child by its record."""
    needs = child.needs.filter(withdrawn_at=None, until=None).values_list("code", flat=True)
    return {
        "age": child.age(on).years,
        "sex": child.sex,
        "needs": sorted(set(needs) & set(MATCHED)),
        "languages": list(child.languages),
        "child": child,
    }
