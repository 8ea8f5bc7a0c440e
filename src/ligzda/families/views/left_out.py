"""The rows of a register that were not taken in, to mend them in the centre's own file."""

from functools import partial
from typing import NamedTuple

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ligzda.access.audit import record_read
from ligzda.families import queries
from ligzda.families.forms.register import said
from ligzda.families.rules.register.register import Reason
from ligzda.ui.lists import Column, Filters, Gathered, List, one_of

LINE = gettext_lazy("Line of the sheet")


class LeftOut(NamedTuple):
    """A line of the sheet that was not taken in, and every reason why."""

    line: int
    reasons: tuple[str, ...]


class LeftOutFilters(Filters):
    """Which rows left out to list."""

    reason = one_of(gettext_lazy("Reason"), [(each.value, lazy(said, str)(each.value)) for each in Reason])

    def narrow_reason(self, rows: Gathered, value: str) -> Gathered:
        """Narrow to the rows that have this among their reasons."""
        return Gathered(row for row in rows.all if value in row.reasons)


LEFT_OUT = List(
    "register-left-out",
    columns=[
        Column(
            "line",
            LINE,
            value=lambda row: _("Line %(number)s") % {"number": row.line},
            sort="line",
            short=True,
            only="page",
        ),
        Column("number", LINE, value=lambda row: row.line, only="file"),
        Column("reasons", gettext_lazy("Why"), value=lambda row: " ".join(map(said, row.reasons)), long=True),
    ],
    filters=LeftOutFilters,
    order="line",
    empty=gettext_lazy("No row was left out."),
)


def register_left_out(request: HttpRequest, pk: int) -> HttpResponseBase:
    """List the rows of a register that were left out when it was taken in."""
    kept = get_object_or_404(queries.uploads(by=request.by).defer(None), pk=pk)
    record_read(by=request.by, what="register", ref=f"families.registerupload:{pk}")
    return LEFT_OUT.respond(
        request,
        Gathered(LeftOut(line, tuple(reasons)) for line, reasons in kept.refused),
        exported=partial(record_read, by=request.by, what="register_exported", ref=f"families.registerupload:{pk}"),
        title=_("Rows left out"),
        sub=kept.name,
        back_url=reverse("register", args=[pk]),
        back_text=kept.name,
    )
