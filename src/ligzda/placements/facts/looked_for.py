"""For which children a family is being looked for already."""

from collections.abc import Iterable

from ligzda.children.models import Child
from ligzda.placements.models import Search, SearchedChild


def looked_for(children: Iterable[Child]) -> set[int]:
    """Return the ids of those children that are in a planned search which goes on.

    Their records are locked until the transaction ends: of two who would open a search, the second sees the first's.
    """
    pks = [child.pk for child in children]
    list(Child.objects.select_for_update().filter(pk__in=pks).order_by("pk").values_list("pk"))
    rows = SearchedChild.objects.filter(child__in=pks, search__kind=Search.Kind.PLANNED, search__closed_at=None)
    return {pk for pk in rows.values_list("child", flat=True) if pk}
