"""One page of a list as a reader asked for it."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponseBase
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from ligzda.ui import words
from ligzda.ui.lists.asked import Asked
from ligzda.ui.lists.columns import Column
from ligzda.ui.lists.exports import as_csv, as_xlsx
from ligzda.ui.lists.gathered import Gathered
from ligzda.ui.numbers import whole
from ligzda.ui.parts import Deed

if TYPE_CHECKING:
    from ligzda.ui.lists.kinds import List

# Counting stops here, so that a page costs the same however many rows the country has.
COUNTED = 10_000
BATCH = 500
FILES = {"csv": as_csv, "xlsx": as_xlsx}


class Head(NamedTuple):
    """The head of a column on the page: its words, the address that sorts by it, how it is sorted now."""

    label: Any
    url: str
    sorted: str
    figure: bool


class Order(NamedTuple):
    """One way to sort, as a choice of the filters' form."""

    value: str
    label: str
    chosen: bool


class Listing:
    """One page of a list: rows, heads, count and the addresses of what else can be asked."""

    def __init__(
        self, kind: "List", request: HttpRequest, rows: QuerySet | Gathered, may: frozenset[str] = frozenset()
    ) -> None:
        self.kind = kind
        self.may = may
        self.asked = Asked(request.GET, kind.prefix)
        self.filters = kind.filters(request.GET, prefix=kind.prefix or None)
        self.narrowed: Any = self.filters.narrow(rows)

    @cached_property
    def sort(self) -> str:
        """Return the column sorted by, with - for falling: what was asked if it can be, else the first order."""
        sortable = {column.name for column in self.kind.columns if column.orders}
        asked = self.asked.get("sort")
        return asked if asked.removeprefix("-") in sortable else self.kind.order

    @cached_property
    def ordered(self) -> Any:
        """Return the rows in order, equal ones always in the same."""
        falling, name = self.sort.startswith("-"), self.sort.removeprefix("-")
        orders = next(column.orders for column in self.kind.columns if column.name == name)
        if falling:
            orders = tuple(order[1:] if order.startswith("-") else f"-{order}" for order in orders)
        return self.narrowed.order_by(*orders, "pk")

    @cached_property
    def page(self) -> int:
        """Return the number of the page asked, from 1."""
        return max(1, min(whole(self.asked.get("page")) or 1, 1_000_000))

    @cached_property
    def fetched(self) -> list[Any]:
        """Return the page's rows, and one more when there is a next page."""
        start = (self.page - 1) * self.kind.size
        return list(self.ordered[start : start + self.kind.size + 1])

    @cached_property
    def objects(self) -> list[Any]:
        """Return the page's rows, filled."""
        return self._filled(self.fetched[: self.kind.size])

    @cached_property
    def columns(self) -> list[Column]:
        """Return the columns of the page, without spare ones that say nothing on it."""
        shown = [column for column in self.kind.columns if column.only != "file"]
        return [column for column in shown if not column.spare or self._says(column)]

    def _says(self, column: Column) -> bool:
        return self.sort.removeprefix("-") == column.name or any(column.of(row) for row in self.objects)

    @cached_property
    def deeds(self) -> list[SafeString]:
        """Return for each row the links of what can be done with it; empty when nothing can be done with any."""
        if not self.kind.deeds or not self.may:
            return []
        drawn = [_links(self.kind.deeds(row, self.may)) for row in self.objects]
        return drawn if any(drawn) else []

    @property
    def anchor(self) -> str:
        """Return the list's place on the page."""
        return self.kind.prefix or self.kind.name

    @property
    def sort_name(self) -> str:
        """Return what the order is called in the address."""
        return self.asked.named("sort")

    @property
    def rows(self) -> Iterator[SafeString]:
        """Yield the cells of each row, drawn here: a template would take longer for them than for all the rest."""
        opened = [(column, column.opening) for column in self.columns]
        for at, row in enumerate(self.objects):
            cells = "".join(f"{opening}{column.shown(row)}</td>" for column, opening in opened)
            deeds = format_html('<td role="cell" class="deeds">{}</td>', self.deeds[at]) if self.deeds else ""
            yield mark_safe(f"{cells}{deeds}")  # noqa: S308 - made of what `opening` and `shown` have escaped

    @property
    def heads(self) -> Iterator[Head]:
        """Yield the heads of the columns."""
        for column in self.columns:
            order = {column.name: "ascending", f"-{column.name}": "descending"}.get(self.sort, "")
            turned = f"-{column.name}" if order == "ascending" else column.name
            url = self.asked.url(sort=turned, page=None) if column.orders else ""
            yield Head(column.label, url, order, column.money or column.figure)

    @property
    def orders(self) -> Iterator[Order]:
        """Yield the ways to sort, for phones, where there are no heads, and for rows that are no table."""
        for column in self.kind.columns:
            if column.orders and column.only != "file":
                rising, falling = _("%(column)s, ascending"), _("%(column)s, descending")
                for value, text in ((column.name, rising), (f"-{column.name}", falling)):
                    yield Order(value, text % {"column": column.label}, value == self.sort)

    @cached_property
    def count(self) -> int:
        """Return how many rows there are; never more than one above `COUNTED`."""
        if isinstance(self.narrowed, Gathered):
            return len(self.narrowed)
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
        return self.asked.url(page=self.page - 1 if self.objects else None)

    @property
    def next_url(self) -> str:
        """Return the address of the page after."""
        return self.asked.url(page=self.page + 1) if len(self.fetched) > self.kind.size else ""

    @property
    def clear_url(self) -> str:
        """Return the address without filters, when there are any."""
        return self.asked.url(page=None, **dict.fromkeys(self.filters.fields)) if self.filters.chosen else ""

    @property
    def is_filtered(self) -> bool:
        """Tell whether the filters were asked anything, understood or not."""
        return bool(self.filters.chosen or self.filters.errors)

    @property
    def is_narrowed(self) -> bool:
        """Tell whether there may be more rows than those asked for."""
        return self.is_filtered or self.page > 1

    @property
    def kept(self) -> list[tuple[str, str]]:
        """Return what else the address asks, which the form of the filters keeps."""
        return list(self.asked.besides(self.filters.fields))

    @property
    def csv_url(self) -> str:
        """Return the address of the CSV file of all rows asked for."""
        return self.asked.url(file="csv", page=None)

    @property
    def xlsx_url(self) -> str:
        """Return the address of the XLSX file of all rows asked for."""
        return self.asked.url(file="xlsx", page=None)

    @property
    def empty(self) -> Any:
        """Say why there are no rows."""
        return _("Nothing fits what you asked for.") if self.filters.chosen or self.page > 1 else self.kind.empty

    @property
    def is_file(self) -> bool:
        """Tell whether a file of it is asked for, and may be."""
        return self.asked.get("file") in FILES and not self.kind.confidential

    def file(self) -> HttpResponseBase:
        """Return the file asked for."""
        return FILES[self.asked.get("file")](self.kind.name, self.table())

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


def _links(deeds: Iterable[Deed]) -> SafeString:
    """Draw what can be done with one row; `title` is said to those who hear the link alone."""
    drawn = (
        (each.url, each.label, format_html('<span class="govuk-visually-hidden"> {}</span>', each.title))
        for each in deeds
    )
    return format_html_join(" · ", '<a href="{}">{}{}</a>', drawn)
