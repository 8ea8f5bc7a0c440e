"""Pages of the account from which the centre pays: entered by one person, confirmed by another."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _

from ligzda.access.queries.caseloads import places
from ligzda.access.views.deeds import answer
from ligzda.pay.actions import payers as deeds
from ligzda.pay.forms.contracts import PayerForm, WhyForm
from ligzda.pay.models import Payer
from ligzda.pay.queries import payers as queries


def payer(request: HttpRequest) -> HttpResponse:
    """Show the account from which the centre pays and the one that waits, or the form of another one."""
    centre = places(by=request.by, permission="payer.edit")[0]
    used, waits = queries.used(by=request.by, centre=centre), queries.waiting(by=request.by).first()
    lead = _("Now: %(account)s") % {"account": used.iban_masked} if used else _("No account is in use yet.")
    shown = {"title": _("The centre's account"), "lead": lead, "back_url": reverse("pay")}
    if waits and request.method == "GET":
        mine = request.by.account is not None and waits.recorded_by_id == request.by.account.pk
        return render(request, "pay/payer.html", {**shown, "payer": waits, "mine": mine})
    return answer(
        request,
        PayerForm(request.POST or None, initial={"name": used.name if used else centre.name}),
        lambda **given: deeds.enter(by=request.by, centre=centre, **given),
        to=reverse("payer"),
        said=_("The account is entered; it waits until a second person confirms it."),
        **shown,
    )


def confirm(request: HttpRequest, pk: int) -> HttpResponse:
    """Confirm the centre's account that somebody else entered."""
    this = _waiting(request, pk)
    return answer(
        request,
        None,
        lambda: deeds.confirm(by=request.by, payer=this),
        to=reverse("pay"),
        said=_("The account is confirmed."),
        template="ui/confirm.html",
        title=_("Confirm the account"),
        facts=[(_("Payer's name as the bank knows it"), this.name), (_("Account number (IBAN)"), this.iban_shown)],
        deed=_("Confirm"),
        back_url=reverse("payer"),
    )


def refuse(request: HttpRequest, pk: int) -> HttpResponse:
    """Take back the centre's account that waits."""
    this = _waiting(request, pk)
    return answer(
        request,
        WhyForm(request.POST or None),
        lambda **given: deeds.refuse(by=request.by, payer=this, **given),
        to=reverse("payer"),
        said=_("The account is refused."),
        title=_("Refuse the account"),
        lead=f"{this.name} · {this.iban_masked}",
        back_url=reverse("payer"),
    )


def _waiting(request: HttpRequest, pk: int) -> Payer:
    return get_object_or_404(queries.waiting(by=request.by), pk=pk)
