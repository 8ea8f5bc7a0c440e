"""A list as an area declares it, and the answer to a page that has some."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext_lazy

from ligzda.ui.lists.columns import Column
from ligzda.ui.lists.filters import Filters
from ligzda.ui.lists.gathered import Gathered
from ligzda.ui.lists.listing import Listing
from ligzda.ui.parts import Deed

ROWS = 50
NOTHING = gettext_lazy("There is nothing here yet.")

Fill = Callable[[list[Any]], Any]
Deeds = Callable[[Any, frozenset[str]], Sequence[Deed]]


@dataclass(frozen=True)
class List:
    """A list: its name (also of the files), columns, filters, first order (a column's name, with - for falling).

    `noun` is what the rows are: one of `words.NOUNS`, or an ngettext_lazy of "%(count)d …" like those. `fill` gets
    the rows of a page at once, to add what is worked out for them all with a fixed number of queries. `deeds` says
    what can be done with a row by whoever may do what `of` is told. A `prefix` keeps apart what is asked of several
    lists on one page. Rows drawn by a `card`, a template that gets each as `row`, are no table. What is `confidential`
    is read on its page alone: no file of it is made.
    """

    name: str
    columns: Sequence[Column]
    order: str
    filters: type[Filters] = Filters
    noun: Any = "row"
    empty: Any = NOTHING
    fill: Fill | None = None
    deeds: Deeds | None = None
    prefix: str = ""
    card: str = ""
    size: int = ROWS
    confidential: bool = False

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
        context = {"listing": self.of(request, rows), **context}
        return file_of(context, exported) or render(request, template, context)

    def of(self, request: HttpRequest, rows: QuerySet | Gathered, may: frozenset[str] = frozenset()) -> Listing:
        """Return the part of the list that was asked for, for a template that shows it among other things."""
        return Listing(self, request, rows, may)


def file_of(context: Mapping[str, Any], exported: Callable[[], Any] | None = None) -> HttpResponseBase | None:
    """Return the file of a list among what a page shows, if one was asked for; `exported` is called first."""
    for each in _listings(context.values()):
        if each.is_file:
            if exported:
                exported()
            return each.file()
    return None


def _listings(shown: Iterable[Any]) -> Iterator[Listing]:
    for each in shown:
        if isinstance(each, Listing):
            yield each
        elif isinstance(each, list | tuple):
            yield from _listings(each)
