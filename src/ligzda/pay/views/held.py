"""Pages of families held back from a month: with a reason, and paid again."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from ligzda.pay.actions import months as deeds
from ligzda.pay.facts.carers import carers
from ligzda.pay.forms.months import HoldForm
from ligzda.pay.models import Held, Payment
from ligzda.pay.views.months import month_of, step


def hold(request: HttpRequest, pk: int) -> HttpResponse:
    """Hold a family back from the month."""
    payment = get_object_or_404(Payment.objects.select_related("run", "contract__family__case"), pk=pk)
    this = month_of(request, payment.run.pay_month_id)
    return step(
        request,
        this,
        HoldForm(request.POST or None),
        lambda **given: deeds.hold_back(by=request.by, pay_month=this, contract=payment.contract, **given),
        contract=payment.contract,
        template="ui/form.html",
        title=_("Hold the family back"),
        lead=_("%(family)s: what it is owed comes with a later month.") % {"family": payment.contract.family.title},
        said=_("The family is held back. Its carers are told by e-mail.")
        if carers(payment.contract, on=request.by.on)
        else _("The family is held back. Nobody of it has an account here, so tell it yourself."),
        deed=_("Hold back"),
    )


def let_go(request: HttpRequest, pk: int) -> HttpResponse:
    """Hold a family back no longer."""
    held = get_object_or_404(
        Held.objects.standing().select_related("pay_month__centre", "contract__family__case"), pk=pk
    )
    return step(
        request,
        month_of(request, held.pay_month_id),
        None,
        lambda: deeds.let_go(by=request.by, held=held),
        contract=held.contract,
        title=_("Pay the family again"),
        facts=[(_("Family"), held.contract.family.title), (_("Why it is held back"), held.reason)],
        said=_("The family is paid again, and told so."),
        deed=_("Pay again"),
    )
