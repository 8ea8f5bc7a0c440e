"""A list as an area declares it, and one page of it as a reader asked for it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import Any, NamedTuple

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ligzda.ui import words
from ligzda.ui.lists.columns import Column
from ligzda.ui.lists.exports import as_csv, as_xlsx
from ligzda.ui.lists.filters import Filters
from ligzda.ui.numbers import whole

ROWS = 50
# Counting stops here, so that a page costs the same however many rows the country has.
COUNTED = 10_000
BATCH = 500
NOTHING = gettext_lazy("There is nothing here yet.")
FILES = {"csv": as_csv, "xlsx": as_xlsx}

Fill = Callable[[list[Any]], Any]


@dataclass(frozen=True)
class List:
    """A list: its name (also of the files), columns, filters, first order (a column's name, with - for falling).

    `noun` is what the rows are: one of `words.NOUNS`, or an ngettext_lazy of "%(count)d …" like those. `fill` gets
    the rows of a page at once, to add what is worked out for them all with a fixed number of queries.
    """

    name: str
    columns: Sequence[Column]
    order: str
    filters: type[Filters] = Filters
    noun: Any = "row"
    empty: Any = NOTHING
    fill: Fill | None = None
    size: int = ROWS

    def respond(
        self,
        request: HttpRequest,
        rows: QuerySet,
        *,
        exported: Callable[[], Any] | None = None,
        template: str = "ui/lists/page.html",
        **context: Any,
    ) -> HttpResponseBase:
        """Answer with the page asked for, or with the file; `exported` is called first, so that it is recorded."""
        listing = self.of(request, rows)
        write = FILES.get(request.GET.get("file", ""))
        if write is None:
            return render(request, template, {"listing": listing, **context})
        if exported:
            exported()
        return write(self.name, listing.table())

    def of(self, request: HttpRequest, rows: QuerySet) -> "Listing":
        """Return the part of the list that was asked for, for a template that shows it among other things."""
        return Listing(self, request, rows)


class Head(NamedTuple):
    """The head of a column on the page: its words, the address that sorts by it, how it is sorted now."""

    label: Any
    url: str
    sorted: str
    figure: bool


class Listing:
    """One page of a list: rows, heads, count and the addresses of what else can be asked."""

    def __init__(self, kind: List, request: HttpRequest, rows: QuerySet) -> None:
        self.kind = kind
        self.asked = request.GET
        self.filters = kind.filters(request.GET)
        self.columns = [column for column in kind.columns if column.only != "file"]
        self.narrowed = self.filters.narrow(rows)

    @cached_property
    def sort(self) -> str:
        """Return the column sorted by, with - for falling: what was asked if it can be, else the first order."""
        sortable = {column.name for column in self.kind.columns if column.orders}
        asked = self.asked.get("sort", "")
        return asked if asked.removeprefix("-") in sortable else self.kind.order

    @cached_property
    def ordered(self) -> QuerySet:
        """Return the rows in order, equal ones always in the same."""
        falling, name = self.sort.startswith("-"), self.sort.removeprefix("-")
        orders = next(column.orders for column in self.kind.columns if column.name == name)
        if falling:
            orders = tuple(order[1:] if order.startswith("-") else f"-{order}" for order in orders)
        return self.narrowed.order_by(*orders, "pk")

    @cached_property
    def page(self) -> int:
        """Return the number of the page asked, from 1."""
        return max(1, min(whole(self.asked.get("page", "")) or 1, 1_000_000))

    @cached_property
    def fetched(self) -> list[Any]:
        """Return the page's rows, and one more when there is a next page."""
        start = (self.page - 1) * self.kind.size
        return list(self.ordered[start : start + self.kind.size + 1])

    @cached_property
    def objects(self) -> list[Any]:
        """Return the page's rows, filled."""
        return self._filled(self.fetched[: self.kind.size])

    @property
    def rows(self) -> Iterator[SafeString]:
        """Yield the cells of each row, drawn here: a template would take longer for them than for all the rest."""
        opened = [(column, column.opening) for column in self.columns]
        for row in self.objects:
            cells = (f"{opening}{column.shown(row)}</td>" for column, opening in opened)
            yield mark_safe("".join(cells))  # noqa: S308 - made of what `opening` and `shown` have escaped

    @property
    def heads(self) -> Iterator[Head]:
        """Yield the heads of the columns."""
        for column in self.columns:
            order = {column.name: "ascending", f"-{column.name}": "descending"}.get(self.sort, "")
            turned = f"-{column.name}" if order == "ascending" else column.name
            url = self._url(sort=turned, page=None) if column.orders else ""
            yield Head(column.label, url, order, column.money or column.figure)

    @cached_property
    def count(self) -> int:
        """Return how many rows there are; never more than one above `COUNTED`."""
        if self.fetched and len(self.fetched) <= self.kind.size:
            return (self.page - 1) * self.kind.size + len(self.fetched)
        return self.narrowed.order_by().values("pk")[: COUNTED + 1].count()

    @property
    def count_text(self) -> str:
        """Say how many rows there are."""
        if self.count > COUNTED:
            return _("More than %(count)s") % {"count": words.counted(COUNTED, self.kind.noun)}
        return words.counted(self.count, self.kind.noun)

    @property
    def span(self) -> str:
        """Say which of the rows the page shows, when it does not show all."""
        if not self.objects or self.count <= self.kind.size:
            return ""
        first = (self.page - 1) * self.kind.size + 1
        last = first + len(self.objects) - 1
        return _("%(first)d to %(last)d") % {"first": first, "last": last}

    @property
    def previous_url(self) -> str:
        """Return the address of the page before; of the first page when the one asked is past the end."""
        if self.page == 1:
            return ""
        return self._url(page=self.page - 1 if self.objects else None)

    @property
    def next_url(self) -> str:
        """Return the address of the page after."""
        return self._url(page=self.page + 1) if len(self.fetched) > self.kind.size else ""

    @property
    def clear_url(self) -> str:
        """Return the address without filters, when there are any."""
        return self._url(page=None, **dict.fromkeys(self.filters.fields)) if self.filters.chosen else ""

    @property
    def csv_url(self) -> str:
        """Return the address of the CSV file of all rows asked for."""
        return self._url(file="csv", page=None)

    @property
    def xlsx_url(self) -> str:
        """Return the address of the XLSX file of all rows asked for."""
        return self._url(file="xlsx", page=None)

    @property
    def empty(self) -> Any:
        """Say why there are no rows."""
        return _("Nothing fits what you asked for.") if self.filters.chosen or self.page > 1 else self.kind.empty

    def table(self) -> Iterator[list[Any]]:
        """Yield the heads and then every row asked for, read from the database a batch at a time."""
        columns = [column for column in self.kind.columns if column.only != "page"]
        yield [str(column.label) for column in columns]
        rows = self.ordered.iterator(chunk_size=BATCH)
        while batch := list(islice(rows, BATCH)):
            for row in self._filled(batch):
                yield [column.written(row) for column in columns]

    def _filled(self, rows: list[Any]) -> list[Any]:
        if self.kind.fill and rows:
            self.kind.fill(rows)
        return rows

    def _url(self, **changes: Any) -> str:
        asked = self.asked.copy()
        for name, value in ({"file": None} | changes).items():
            if value is None:
                asked.pop(name, None)
            else:
                asked[name] = str(value)
        return f"?{asked.urlencode()}"
