"""Lists of pay: the months of a centre, and the payments of a month as people check them and accounting takes them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from django import forms
from django.db.models import F, Q, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.text import format_lazy
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from ligzda.access.queries.cases import allowed
from ligzda.pay.models import STATE_LABELS, Held, Payment, PayMonth, Returned, Source
from ligzda.pay.rules import Month
from ligzda.pay.rules.comparing import Paid, differences
from ligzda.pay.rules.corrections import NOUGHT
from ligzda.pay.rules.months import State
from ligzda.pay.rules.words import month_text
from ligzda.ui.lists import Column, Filters, List
from ligzda.ui.parts import Pill

#: The years that a month of pay may lie in.
FIRST_YEAR, LAST_YEAR = 2018, 2099
PILLS = {State.OPEN: "wait", State.WORKED: "due", State.CHECKED: "due", State.PAID: "done"}


def named(month: Month) -> str:
    """Return the month in the page's language."""
    return month_text(month, get_language() or "lv")


def by_month(payments: Iterable[Payment]) -> list[tuple[str, Payment]]:
    """Return payments, each with its month in the page's language."""
    return [(named(each.run.pay_month.of), each) for each in payments]


def months_held_up(rows: Iterable[Held]) -> list[tuple[str, Held, str]]:
    """Return what is held back: of which month, the hold, and with which month's pay it comes, once that is known."""
    return [(named(each.pay_month.of), each, named(each.settled_in.of) if each.settled_in else "") for each in rows]


def months_sent_back(rows: Iterable[Returned]) -> list[tuple[str, Returned]]:
    """Return what the bank sent back, each with the month that it was for."""
    return [(named(each.ordered.file.pay_month.of), each) for each in rows]


def back_to_pay(request: HttpRequest) -> dict[str, str]:
    """Return the link back to the months, for who may see them."""
    if not allowed(by=request.by, permission="pay.read"):
        return {}
    return {"back_url": reverse("pay"), "back_text": _("Pay")}


def state_pill(pay_month: PayMonth) -> Pill:
    """Return the mark of a month's state."""
    return Pill(PILLS.get(State(pay_month.state), "info"), str(pay_month.get_state_display()))


class YearFilters(Filters):
    """The months of one year."""

    year = forms.IntegerField(label=gettext_lazy("Year"), min_value=FIRST_YEAR, max_value=LAST_YEAR)
    lookups = {"year": "month__year"}


class MonthFilters(YearFilters):
    """Which months of pay to list."""

    state = forms.ChoiceField(
        label=gettext_lazy("State"),
        choices=[("", gettext_lazy("all")), *((state.value, label) for state, label in STATE_LABELS.items())],
    )


def _next(row: Any) -> str:
    """Return what is to be done next with a month; nothing when it is paid, or approved with nothing to pay."""
    done = row.state == State.PAID or (row.state == State.APPROVED and not row.sum)
    return "" if done else str(row.next_shown)


MONTHS = List(
    "months",
    columns=[
        Column(
            "month",
            gettext_lazy("Month"),
            value=lambda row: named(row.of),
            sort="month",
            link=lambda row: reverse("pay_month", args=[row.pk]),
        ),
        Column("centre", gettext_lazy("Centre"), sort="centre__name"),
        Column("state", gettext_lazy("State"), value=state_pill),
        Column("next", gettext_lazy("What is next"), value=_next),
        Column("sum", gettext_lazy("Sum, €"), money=True),
    ],
    filters=MonthFilters,
    order="-month",
    noun="month",
    empty=gettext_lazy("No month has been opened yet."),
)


class PaymentFilters(Filters):
    """Which payments to look at."""

    look = forms.ChoiceField(
        label=gettext_lazy("Show"),
        choices=[
            ("", gettext_lazy("all")),
            ("missing", gettext_lazy("something is missing")),
            ("unusual", gettext_lazy("something is unusual")),
            ("moved", gettext_lazy("another sum than last month")),
            ("held", gettext_lazy("held back")),
        ],
    )

    def narrow_look(self, rows: QuerySet[Payment], value: str) -> QuerySet[Payment]:
        """Narrow by what is to be looked at."""
        unequal = Q(last=None) | ~Q(amount=F("last"))
        return {
            "missing": rows.exclude(missing=""),
            "unusual": rows.exclude(marks=""),
            "moved": rows.filter(unequal),
            "held": rows.exclude(held_id=None),
        }[value]


def _mark(row: Any) -> Pill | str:
    if row.held_id:
        return Pill("wait", _("held back: %(why)s") % {"why": row.held_reason})
    if row.came_back:
        return Pill("late", _("the bank sent it back"))
    found = [each for each in (row.missing_shown, row.marks_shown) if each]
    return Pill("late" if row.missing else "due", "; ".join(found)) if found else ""


def tell_why(rows: list[Payment], last: Mapping[int, Payment], language: str) -> None:
    """Give each row why its sum is another than last month's."""
    for row in rows:
        before = last.get(row.contract_id)
        if before and row.amount != before.amount:
            row.why = differences(_made_up(row), _made_up(before), language)


def _made_up(payment: Payment) -> Paid:
    return Paid(payment.lines, payment.corrected, payment.deducted)


def _paid(sum: Callable[[Payment], Any]) -> Callable[[Any], Decimal]:
    """Return how a sum is written to a file: nought for a family that is held back, so that the file adds up."""
    return lambda row: NOUGHT if row.held_id else Decimal(sum(row))


def _by_source() -> Iterator[Column]:
    """Give accounting what each source of money pays: first to families, then of the contributions owed besides."""
    for source in Source:
        share = _paid(lambda row, source=source: row.funding.get(source.value, NOUGHT))
        yield Column(f"from_{source.value}", source.label, value=share, money=True, only="file")
    for source in Source:
        share = _paid(lambda row, source=source: row.contributed.get(source.value, NOUGHT))
        label = format_lazy("{}: {}", gettext_lazy("Social contributions"), source.label)
        yield Column(f"contributed_{source.value}", label, value=share, money=True, only="file")


PAYMENTS = List(
    "payments",
    columns=[
        Column(
            "family",
            gettext_lazy("Family"),
            value=lambda row: row.contract.family.title,
            sort="contract__family__sort_key",
            link=lambda row: reverse("statement", args=[row.pk]),
        ),
        Column(
            "contract",
            gettext_lazy("Contract"),
            value=lambda row: row.contract.number,
            sort="contract__number",
            short=True,
        ),
        Column("payee", gettext_lazy("Who is paid"), value=lambda row: str(row.contract.payee), only="file"),
        Column("days", gettext_lazy("Paid days"), value=lambda row: len(row.days) - row.days.count("-"), figure=True),
        Column("worked", gettext_lazy("Worked out, €"), sort="worked", money=True, only="file"),
        Column("corrected", gettext_lazy("Corrections, €"), sort="corrected", money=True, only="file"),
        Column("deducted", gettext_lazy("Taken back, €"), sort="deducted", money=True, only="file"),
        Column("amount", gettext_lazy("To be paid, €"), sort="amount", money=True, only="page"),
        Column("paid", gettext_lazy("To be paid, €"), value=_paid(lambda row: row.amount), money=True, only="file"),
        Column(
            "held",
            gettext_lazy("Held back, €"),
            value=lambda row: row.amount if row.held_id else NOUGHT,
            money=True,
            only="file",
        ),
        Column("last", gettext_lazy("Last month, €"), sort="last", money=True),
        Column(
            "contributions",
            gettext_lazy("Social contributions, €"),
            value=_paid(lambda row: row.contributions),
            money=True,
            only="file",
        ),
        *_by_source(),
        Column("moved", gettext_lazy("What changed"), value=lambda row: "; ".join(getattr(row, "why", ()))),
        Column("mark", gettext_lazy("To be looked at"), value=_mark),
    ],
    filters=PaymentFilters,
    order="family",
    noun="family",
    empty=gettext_lazy("No family is paid in this month."),
)
