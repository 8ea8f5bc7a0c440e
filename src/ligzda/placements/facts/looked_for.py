"""For which children a family is being looked for already."""

from collections.abc import Iterable

from ligzda.children.models import Child
from ligzda.placements.models import Search, SearchedChild


def looked_for(children: Iterable[Child]) -> set[int]:
    """Return the ids of those children that are in a planned search which goes on."""
    rows = SearchedChild.objects.filter(
        child__in=[child.pk for child in children], search__kind=Search.Kind.PLANNED, search__closed_at=None
    )
    return {pk for pk in rows.values_list("child", flat=True) if pk}
