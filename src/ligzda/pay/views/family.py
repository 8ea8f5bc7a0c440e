"""What a family's file says of pay: its contracts, the furnishing compensation, what others owe it."""

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from ligzda.access.audit import record_read
from ligzda.access.permit import require
from ligzda.access.views.deeds import answer
from ligzda.families.models import Family, Status
from ligzda.families.queries import family as family_of
from ligzda.families.rules.roles import SPECIALISED
from ligzda.families.views.frame import open_family, show
from ligzda.law.queries import rulebook
from ligzda.pay.actions import furnishing as deeds
from ligzda.pay.facts.owed import owed_by_others
from ligzda.pay.forms.contracts import DayForm, FurnishingForm, WhyForm
from ligzda.pay.models import Furnishing
from ligzda.pay.papers import owed_rows
from ligzda.pay.queries import contracts as queries
from ligzda.pay.queries import months as month_queries
from ligzda.pay.rules.contracts import FURNISHING
from ligzda.pay.views.lists import back_to_pay, by_month
from ligzda.ui.lists import Column, List
from ligzda.ui.parts import Pill


def pay(request: HttpRequest, number: str) -> HttpResponse:
    """Show the section of pay in the family's file."""
    family, held = open_family(request, number, "furnishing.read")
    book = rulebook()
    return show(
        request,
        family,
        held,
        section="pay",
        template="pay/family.html",
        contracts=queries.contracts(by=request.by).filter(family=family),
        furnishings=queries.furnishings(by=request.by).filter(family=family).prefetch_related("receipts"),
        payments=by_month(month_queries.statements(by=request.by).filter(contract__family=family)[:12]),
        owed=owed_rows(owed_by_others(family, on=request.by.on, book=book), get_language() or "lv"),
        limit=book.get(FURNISHING, request.by.on),
        statuses=_statuses(family.pk).exists(),
    )


def _state(row: Furnishing) -> Pill:
    if row.paid_on:
        return Pill("done", _("paid"))
    return Pill("due", _("approved")) if row.approved_at else Pill("wait", _("waits to be approved"))


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


def furnishing_claim(request: HttpRequest, number: str) -> HttpResponse:
    """Claim the furnishing compensation."""
    family = family_of(by=request.by, number=number, permission="furnishing.claim")
    _seen(request, family)
    form = FurnishingForm(
        request.POST or None, request.FILES or None, initial={"on": request.by.on}, statuses=_statuses(family.pk)
    )
    back = reverse("family_pay", args=[number])
    return answer(
        request,
        form,
        lambda **given: deeds.claim(by=request.by, **given),
        to=back,
        said=_("The claim is recorded; another person approves it."),
        title=_("Claim the furnishing compensation"),
        lead=family.title,
        back_url=back,
    )


def furnishing_approve(request: HttpRequest, pk: int) -> HttpResponse:
    """Approve a claim that somebody else has recorded."""
    this = _furnishing(request, pk, "furnishing.approve")
    back = reverse("family_pay", args=[this.family.number])
    return answer(
        request,
        None,
        lambda: deeds.approve(by=request.by, furnishing=this),
        to=back,
        said=_("The compensation is approved."),
        template="ui/confirm.html",
        title=_("Approve the furnishing compensation"),
        facts=[(_("Family"), this.family.title), (_("Sum, €"), this.amount)],
        deed=_("Approve"),
        back_url=back,
    )


def furnishing_paid(request: HttpRequest, pk: int) -> HttpResponse:
    """Say when the compensation was paid."""
    this = _furnishing(request, pk, "furnishing.pay")
    back = reverse("furnishings")
    return answer(
        request,
        DayForm(request.POST or None, initial={"on": request.by.on}),
        lambda **given: deeds.pay(by=request.by, furnishing=this, **given),
        to=back,
        said=_("The compensation is paid."),
        title=_("The furnishing compensation was paid"),
        lead=this.family.title,
        back_url=back,
    )


def furnishing_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a claim back."""
    this = _furnishing(request, pk, "furnishing.claim")
    back = reverse("family_pay", args=[this.family.number])
    return answer(
        request,
        WhyForm(request.POST or None),
        lambda **given: deeds.withdraw(by=request.by, furnishing=this, **given),
        to=back,
        said=_("The claim is taken back."),
        title=_("Take the claim back"),
        lead=this.family.title,
        back_url=back,
    )


def _statuses(family: int) -> QuerySet[Status]:
    return Status.objects.standing().filter(family=family, role__in=SPECIALISED, until=None)


def _furnishing(request: HttpRequest, pk: int, permission: str) -> Furnishing:
    this = get_object_or_404(queries.furnishings(by=request.by), pk=pk)
    require(request.by, permission, this.family.case)
    _seen(request, this.family, f"pay.furnishing:{pk}")
    return this


def _seen(request: HttpRequest, family: Family, ref: str = "") -> None:
    """Note that a form was looked at; what is sent with it leaves its own trace."""
    if request.method == "GET":
        record_read(by=request.by, what="furnishing_read", about=family.case, ref=ref)
