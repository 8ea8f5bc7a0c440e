"""Rows that were gathered from several tables, or worked out, and so cannot be narrowed and sorted by the database."""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from typing import Any, Self

from django.utils import timezone

LOOKUPS: dict[str, Callable[[Any, Any], bool]] = {
    "gte": lambda value, wanted: value is not None and value >= wanted,
    "lte": lambda value, wanted: value is not None and value <= wanted,
    "in": lambda value, wanted: value in wanted,
    "isnull": lambda value, wanted: (value is None) == wanted,
}


class Gathered:
    """Some rows in memory that a list narrows, sorts and turns the pages of as it does with those of a table.

    Attributes are named as the database names columns: `fact__recorded_at__date__gte`. Sorting keeps the order of
    equal rows; nothing stands after everything.
    """

    def __init__(self, rows: Iterable[Any]) -> None:
        self.all = list(rows)

    def filter(self, **wanted: Any) -> Self:
        """Return the rows that have all this."""
        return type(self)(row for row in self.all if all(_fits(row, name, value) for name, value in wanted.items()))

    def order_by(self, *names: str) -> Self:
        """Return the rows in this order; `pk`, which keeps equal rows of a table apart, changes nothing here."""
        rows = list(self.all)
        for name in reversed([name for name in names if name != "pk"]):
            falling, name = name.startswith("-"), name.removeprefix("-")
            known = [row for row in rows if _reach(row, name) is not None]
            known.sort(key=lambda row: _sortable(_reach(row, name)), reverse=falling)
            rows = known + [row for row in rows if _reach(row, name) is None]
        return type(self)(rows)

    def iterator(self, chunk_size: int = 0) -> Iterator[Any]:
        """Yield the rows."""
        return iter(self.all)

    def __getitem__(self, part: slice) -> list[Any]:
        return self.all[part]

    def __len__(self) -> int:
        return len(self.all)


def _fits(row: Any, name: str, wanted: Any) -> bool:
    path, _, lookup = name.rpartition("__")
    if lookup in LOOKUPS:
        return LOOKUPS[lookup](_reach(row, path), wanted)
    return _reach(row, name) == wanted


def _reach(row: Any, path: str) -> Any:
    """Return the attribute the path leads to; `date` of a moment is its local day."""
    found = row
    for part in path.split("__"):
        if found is None:
            return None
        if part == "date" and isinstance(found, datetime):
            found = timezone.localtime(found).date()
        else:
            found = found[int(part)] if part.isdigit() else getattr(found, part)
    return found


def _sortable(value: Any) -> Any:
    return value.casefold() if isinstance(value, str) else value
