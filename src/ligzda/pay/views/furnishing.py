"""Pages of the furnishing compensation: claimed with receipts, approved by a second person, paid."""

from collections.abc import Callable
from typing import Any

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from ligzda.access.audit import record_read
from ligzda.access.permit import require
from ligzda.access.views.deeds import answer_about
from ligzda.families.models import Family
from ligzda.families.queries import family as family_of
from ligzda.law.queries import rulebook
from ligzda.law.rules.wording import value_text
from ligzda.pay.actions import furnishing as deeds
from ligzda.pay.forms.contracts import DayForm, FurnishingForm, WhyForm
from ligzda.pay.models import Furnishing
from ligzda.pay.queries import contracts as queries
from ligzda.pay.rules.contracts import FURNISHING
from ligzda.pay.views.lists import back_to_pay
from ligzda.ui.lists import Column, Filters, List, in_state
from ligzda.ui.parts import Pill


def _state(row: Furnishing) -> Pill:
    if row.paid_on:
        return Pill("done", _("paid"))
    return Pill("due", _("approved")) if row.approved_at else Pill("wait", _("waits to be approved"))


class FurnishingFilters(Filters):
    """Which claims to list."""

    state = in_state(
        gettext_lazy("State"),
        waits=(gettext_lazy("waits to be approved"), Q(approved_at=None)),
        approved=(gettext_lazy("approved"), Q(approved_at__isnull=False, paid_on=None)),
        paid=(gettext_lazy("paid"), ~Q(paid_on=None)),
    )


FURNISHINGS = List(
    "furnishing",
    columns=[
        Column("family", gettext_lazy("Family"), value=lambda row: row.family.title, sort="family__sort_key"),
        Column("claimed_on", gettext_lazy("Claimed on"), sort="claimed_on"),
        Column("amount", gettext_lazy("Sum, €"), sort="amount", money=True),
        Column(
            "state",
            gettext_lazy("State"),
            value=_state,
            link=lambda row: reverse("furnishing_paid", args=[row.pk]) if row.approved_at and not row.paid_on else "",
        ),
        Column("paid_on", gettext_lazy("Paid on"), sort="paid_on"),
    ],
    filters=FurnishingFilters,
    order="-claimed_on",
    empty=gettext_lazy("Nobody has claimed the furnishing compensation yet."),
)


def furnishings(request: HttpRequest) -> HttpResponseBase:
    """List the claims for furnishing, to be paid."""
    record_read(by=request.by, what="furnishing_list")
    return FURNISHINGS.respond(
        request,
        queries.furnishings(by=request.by),
        title=_("Furnishing compensation"),
        **back_to_pay(request),
        exported=lambda: record_read(by=request.by, what="furnishing_list_exported"),
    )


def claim(request: HttpRequest, number: str) -> HttpResponse:
    """Claim the furnishing compensation."""
    family = family_of(by=request.by, number=number, permission="furnishing.claim")
    form = FurnishingForm(
        request.POST or None,
        request.FILES or None,
        initial={"on": request.by.on},
        statuses=queries.specialised(by=request.by, family=family).filter(furnished=False),
    )
    most = rulebook().get(FURNISHING, request.by.on)
    return _of_family(
        request,
        family,
        form,
        lambda **given: deeds.claim(by=request.by, **given),
        said=_("The claim is recorded; another person approves it."),
        title=_("Claim the furnishing compensation"),
        lead=_("%(family)s: once for a status, at most %(sum)s")
        % {"family": family.title, "sum": value_text(most, get_language() or "lv") if most else "–"},
    )


def approve(request: HttpRequest, pk: int) -> HttpResponse:
    """Approve a claim that somebody else has recorded."""
    this = _furnishing(request, pk, "furnishing.approve")
    return _of_family(
        request,
        this.family,
        None,
        lambda: deeds.approve(by=request.by, furnishing=this),
        ref=_ref(this),
        said=_("The compensation is approved."),
        template="ui/confirm.html",
        title=_("Approve the furnishing compensation"),
        facts=[(_("Family"), this.family.title), (_("Sum, €"), this.amount)],
        deed=_("Approve"),
    )


def paid(request: HttpRequest, pk: int) -> HttpResponse:
    """Say when the compensation was paid."""
    this = _furnishing(request, pk, "furnishing.pay")
    return _of_family(
        request,
        this.family,
        DayForm(request.POST or None, initial={"on": request.by.on}),
        lambda **given: deeds.pay(by=request.by, furnishing=this, **given),
        ref=_ref(this),
        to=reverse("furnishings"),
        said=_("The compensation is paid."),
        title=_("The furnishing compensation was paid"),
    )


def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a claim back."""
    this = _furnishing(request, pk, "furnishing.claim")
    return _of_family(
        request,
        this.family,
        WhyForm(request.POST or None),
        lambda **given: deeds.withdraw(by=request.by, furnishing=this, **given),
        ref=_ref(this),
        said=_("The claim is taken back."),
        title=_("Take the claim back"),
    )


def _of_family(
    request: HttpRequest, family: Family, form: Any, do: Callable[..., Any], /, *, to: str = "", **words: Any
) -> HttpResponse:
    """Show a page about a family's furnishing, do its deed, and go back to the family's file or to the list."""
    back = to or reverse("family_pay", args=[family.number])
    told = {"about": family.case, "looked": "furnishing_read", "lead": family.title}
    return answer_about(request, form, do, to=back, back_url=back, **told | words)


def _furnishing(request: HttpRequest, pk: int, permission: str) -> Furnishing:
    this = get_object_or_404(queries.furnishings(by=request.by), pk=pk)
    require(request.by, permission, this.family.case)
    return this


def _ref(this: Furnishing) -> str:
    return f"pay.furnishing:{this.pk}"
