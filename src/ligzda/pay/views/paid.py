"""The lists of what one family was paid, and of the families whom a month no longer pays."""

import datetime as dt
from typing import Any

from django.db.models import F, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ligzda.pay.models import Payment
from ligzda.pay.views.lists import YearFilters, named
from ligzda.ui import words
from ligzda.ui.lists import Column, Filters, List, one_of


class PaidFilters(YearFilters):
    """The payments of one year."""

    lookups = {"year": "run__pay_month__month__year"}


def _statement(row: Payment) -> str:
    return reverse("statement", args=[row.pk])


PAID = List(
    "paid",
    columns=[
        Column(
            "month",
            gettext_lazy("Month"),
            value=lambda row: named(row.run.pay_month.of),
            sort="run__pay_month__month",
            link=_statement,
        ),
        Column("amount", gettext_lazy("Sum, €"), sort="amount", money=True),
        Column("paid_on", gettext_lazy("Paid on"), sort="paid_on"),
    ],
    filters=PaidFilters,
    order="-month",
    noun="month",
    prefix="paid",
    size=12,
    empty=gettext_lazy("Nothing has been paid yet."),
)


class GoneFilters(Filters):
    """Which families that a month no longer pays to list."""

    why = one_of(
        gettext_lazy("Why"), [("ended", gettext_lazy("the contract ended")), ("days", gettext_lazy("no paid day"))]
    )

    def narrow_why(self, rows: QuerySet[Payment], value: str) -> QuerySet[Payment]:
        """Narrow to those whose contract ended by the month, or to the others."""
        ended = rows.filter(contract__until__lte=F("in_month"))
        return ended if value == "ended" else rows.exclude(pk__in=ended.values("pk"))


def _why(row: Any) -> str:
    until: dt.date | None = row.contract.until
    if until and until <= row.in_month:
        return _("the contract ended on %(on)s") % {"on": words.day(until)}
    return _("no day of this month is paid")


GONE = List(
    "paid-before-not-now",
    columns=[
        Column(
            "family",
            gettext_lazy("Family"),
            value=lambda row: row.contract.family.title,
            sort="contract__family__sort_key",
            link=_statement,
        ),
        Column("amount", gettext_lazy("Sum, €"), sort="amount", money=True),
        Column("why", gettext_lazy("Why"), value=_why),
    ],
    filters=GoneFilters,
    order="family",
    noun="family",
    prefix="gone",
    size=20,
)
