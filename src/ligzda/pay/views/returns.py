"""Pages of payments that the bank sent back: recorded, approved to be paid again, taken back."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from ligzda.access.views.deeds import answer_about
from ligzda.pay.actions import returns as deeds
from ligzda.pay.facts.returns import in_use
from ligzda.pay.forms.contracts import WhyForm
from ligzda.pay.forms.months import ReturnForm
from ligzda.pay.models import Payment, PayMonth, Returned
from ligzda.pay.queries import returns as queries
from ligzda.pay.views.lists import named
from ligzda.pay.views.months import month_of
from ligzda.ui.words import money


def returned(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that the bank sent a payment back."""
    payment = get_object_or_404(Payment.objects.select_related("run", "contract__family__case"), pk=pk)
    this = month_of(request, payment.run.pay_month_id)
    ordered = payment.ordered.last()
    if ordered is None:
        raise Http404
    return _of_payment(
        request,
        payment,
        this,
        ReturnForm(request.POST or None, initial={"on": request.by.on}),
        lambda **given: deeds.record_return(by=request.by, ordered=ordered, **given),
        lead=f"{payment.contract.family.title} · {named(this.of)} · {money(payment.amount)}",
        title=_("The bank sent the payment back"),
        said=_("It is recorded. Another person approves that it is paid again."),
    )


def approve(request: HttpRequest, pk: int) -> HttpResponse:
    """Approve that a payment is paid again, to the account in use by now."""
    this = _returned(request, pk)
    payment = this.ordered.payment
    return _of_payment(
        request,
        payment,
        this.ordered.file.pay_month,
        None,
        lambda: deeds.approve_return(by=request.by, returned=this),
        template="ui/confirm.html",
        facts=[
            (_("Family"), payment.contract.family.title),
            (_("Sum"), money(payment.amount)),
            (_("What the bank said"), this.reason),
            *_account(this),
        ],
        title=_("Approve paying it again"),
        said=_("It is approved; now the bank file can be made."),
        deed=_("Approve"),
    )


def take_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Take back that the bank sent a payment back."""
    this = _returned(request, pk)
    return _of_payment(
        request,
        this.ordered.payment,
        this.ordered.file.pay_month,
        WhyForm(request.POST or None),
        lambda **given: deeds.take_return_back(by=request.by, returned=this, **given),
        title=_("The bank did not send it back"),
        said=_("It is taken back: the payment counts as paid."),
    )


def _account(returned: Returned) -> list[tuple[str, Any]]:
    account = in_use(returned.ordered.payment.contract_id)
    if account is None:
        return [(_("Account"), _("no confirmed account"))]
    same = account == returned.ordered.account
    told = _("the same as before") if same else _("newly confirmed")
    return [(_("Account"), f"{account.iban_masked}, {account.holder} · {told}")]


def _returned(request: HttpRequest, pk: int) -> Returned:
    return get_object_or_404(queries.returns(by=request.by), pk=pk)


def _of_payment(
    request: HttpRequest, payment: Payment, this: PayMonth, form: Any, do: Any, /, **words: Any
) -> HttpResponse:
    back = reverse("pay_month", args=[this.pk])
    return answer_about(
        request,
        form,
        do,
        about=payment.contract.family.case,
        looked="statement_read",
        ref=f"pay.payment:{payment.pk}",
        to=back,
        back_url=back,
        **words,
    )
