"""What a family was paid and for which days: the page, the paper, the list; and what others owe it."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.dates import WEEKDAYS_ABBR
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from ligzda.access.audit import record_read
from ligzda.access.queries.cases import allowed
from ligzda.law.queries import rulebook
from ligzda.pay.facts.owed import owed_by_others
from ligzda.pay.facts.returns import came_back
from ligzda.pay.models import Payment
from ligzda.pay.papers import (
    calendar_of,
    cancelled_by,
    corrections_of,
    figures_of,
    left_for_a_plan,
    lines_of,
    owed_rows,
    statement_paper,
)
from ligzda.pay.queries import months as queries
from ligzda.pay.queries import returns as return_queries
from ligzda.pay.queries.contracts import contracts, own_families
from ligzda.pay.views.lists import YearFilters, months_held_up, months_sent_back, named, state_pill
from ligzda.ui.files import attached
from ligzda.ui.lists import Column, List
from ligzda.ui.parts import Deed, Pill


class StatementFilters(YearFilters):
    """The statements of one year."""

    lookups = {"year": "run__pay_month__month__year"}


def _paid_on(row: Any) -> Any:
    """Return when it was paid; of what the bank sent back, that it did."""
    return Pill("due", _("the bank sent it back")) if row.came_back else row.paid_on


STATEMENTS = List(
    "statements",
    columns=[
        Column(
            "month",
            gettext_lazy("Month"),
            value=lambda row: named(row.run.pay_month.of),
            sort="run__pay_month__month",
            link=lambda row: reverse("statement", args=[row.pk]),
        ),
        Column("family", gettext_lazy("Family"), value=lambda row: row.contract.family.title),
        Column("amount", gettext_lazy("Sum, €"), sort="amount", money=True),
        Column("paid_on", gettext_lazy("Paid on"), value=_paid_on),
    ],
    filters=StatementFilters,
    order="-month",
    noun="month",
    empty=gettext_lazy("No month has been approved yet."),
)


def statements(request: HttpRequest) -> HttpResponseBase:
    """List what the own family was paid, month by month; and what others owe it, whoever pays."""
    record_read(by=request.by, what="statement_read")
    families = list(own_families(by=request.by))
    language, book = get_language() or "lv", rulebook()
    for family in families:
        record_read(by=request.by, what="statement_read", about=family.case)
    return STATEMENTS.respond(
        request,
        queries.statements(by=request.by).annotate(came_back=came_back()),
        template="pay/statements.html",
        paid_by_centre=contracts(by=request.by, permission="statement.read").exists(),
        families=[
            (family, owed_rows(owed_by_others(family, on=request.by.on, book=book), language)) for family in families
        ],
        sent_back=months_sent_back(
            return_queries.sent_back(by=request.by).filter(ordered__payment__contract__family__in=families)
        ),
        held_up=months_held_up(queries.held_up(by=request.by).filter(contract__family__in=families)),
        title=_("Pay by months"),
        back_url=reverse("my" if allowed(by=request.by, permission="own.family") else "today"),
        back_text=_("My family") if allowed(by=request.by, permission="own.family") else _("Today"),
        exported=lambda: record_read(by=request.by, what="statements_exported"),
    )


def statement(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what one family is paid for a month: days, sums, corrections, and what others owe besides."""
    payment = _payment(request, pk)
    pay_month, contract = payment.run.pay_month, payment.contract
    record_read(by=request.by, what="statement_read", about=contract.family.case, ref=f"pay.payment:{pk}")
    language, book = get_language() or "lv", rulebook()
    office = allowed(by=request.by, permission="pay.read", organisation=pay_month.centre)
    paid = queries.payments_put_right(by=request.by, payment=payment)
    corrections = corrections_of(queries.corrections(by=request.by, payment=payment), language, book=book, paid=paid)
    lines = lines_of(payment, language, book)
    owed_on = pay_month.of.dates[-1]
    held = queries.hold(by=request.by, payment=payment)
    back = return_queries.sent_back(by=request.by).filter(ordered__payment=payment)
    deeds = [Deed(_("Download as PDF"), reverse("statement_paper", args=[pk]), secondary=True)]
    if office and not held and pay_month.approved_at is None:
        deeds.append(Deed(_("Hold back"), reverse("payment_hold", args=[pk]), secondary=True))
    if return_queries.on_its_way(by=request.by, payment=payment):
        deeds.append(Deed(_("The bank sent it back"), reverse("payment_returned", args=[pk]), secondary=True))
    context = {
        "title": _("Pay, %(month)s") % {"month": named(pay_month.of)},
        "sub": f"{contract.family.title} · {contract.get_kind_display()} · {contract.shown_number}",
        "pills": [Pill("due", _("the bank sent it back"))] if back else [state_pill(pay_month)],
        "deeds": deeds,
        "payment": payment,
        "held": held,
        "sent_back": [] if office else months_sent_back(back),
        "may_let_go": pay_month.approved_at is None,
        "calendar": calendar_of(payment, language),
        "weekdays": WEEKDAYS_ABBR.values(),
        "blanks": range(pay_month.month.weekday()),
        "lines": lines,
        "figures": figures_of(lines, language),
        "corrections": corrections,
        "left": left_for_a_plan(corrections),
        "cancelled": cancelled_by(corrections),
        "later": [
            (named(each.payment.run.pay_month.of), each)
            for each in queries.put_right_later(by=request.by, payment=payment)
        ],
        "owed": owed_rows(owed_by_others(contract.family, on=owed_on, book=book), language),
        "owed_on": owed_on,
        "back_url": reverse("pay_month", args=[pay_month.pk]) if office else reverse("statements"),
        "back_text": _("The whole month") if office else _("Pay by months"),
    }
    return render(request, "pay/statement.html", context)


def paper(request: HttpRequest, pk: int) -> HttpResponse:
    """Download the statement as a PDF."""
    payment = _payment(request, pk)
    record_read(by=request.by, what="statement_taken", about=payment.contract.family.case, ref=f"pay.payment:{pk}")
    corrections = queries.corrections(by=request.by, payment=payment)
    content = statement_paper(payment, corrections, on=request.by.on, book=rulebook())
    return attached(content, f"atlidziba-{payment.run.pay_month.slug}.pdf")


def _payment(request: HttpRequest, pk: int) -> Payment:
    payment = queries.statement(by=request.by, pk=pk)
    if payment is None:
        raise Http404
    return payment
