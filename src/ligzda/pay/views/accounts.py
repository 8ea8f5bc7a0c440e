"""Pages of the accounts to which contracts are paid: entered by one person, confirmed by another."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _

from ligzda.access.audit import record_read
from ligzda.access.views.deeds import answer_about
from ligzda.pay.actions import accounts as deeds
from ligzda.pay.forms.contracts import AccountForm, WhyForm
from ligzda.pay.models import BankAccount
from ligzda.pay.queries import contracts as queries
from ligzda.pay.views.contracts import contract_of, of_contract


def enter(request: HttpRequest, pk: int) -> HttpResponse:
    """Enter a new account."""
    this = contract_of(request, pk, "iban.edit")
    return of_contract(
        request,
        this,
        AccountForm(request.POST or None, initial={"holder": str(this.payee)}),
        lambda **given: deeds.enter(by=request.by, contract=this, **given),
        title=_("New account"),
        said=_("The account is entered; it waits until a second person confirms it."),
    )


def account(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one account with its number in full; the read is recorded."""
    this = _account(request, pk)
    record_read(by=request.by, what="account_read", about=this.contract.family.case, ref=f"pay.bankaccount:{pk}")
    me = request.by.account.pk if request.by.account else None
    context = {
        "title": _("Account"),
        "sub": f"{this.contract.family.title} · {this.contract.shown_number}",
        "account": this,
        "mine": me == this.recorded_by_id,
        "seen": me in (this.recorded_by_id, this.confirmed_by_id),
        "back_url": reverse("contract", args=[this.contract_id]),
        "back_text": this.contract.number,
    }
    return render(request, "pay/account.html", context)


def confirm(request: HttpRequest, pk: int) -> HttpResponse:
    """Confirm an account that somebody else entered."""
    return _of_account(request, pk, deeds.confirm, _("The account is confirmed."), _("Confirm the account"))


def look(request: HttpRequest, pk: int) -> HttpResponse:
    """Look a second time at an account that has just changed."""
    return _of_account(
        request, pk, deeds.look_again, _("The second look is recorded."), _("Second look at a changed account")
    )


def refuse(request: HttpRequest, pk: int) -> HttpResponse:
    """Take back an account that waits."""
    this = _account(request, pk)
    return of_contract(
        request,
        this.contract,
        WhyForm(request.POST or None),
        lambda **given: deeds.refuse(by=request.by, account=this, **given),
        title=_("Refuse the account"),
        said=_("The account is refused."),
    )


def _account(request: HttpRequest, pk: int) -> BankAccount:
    return get_object_or_404(queries.accounts(by=request.by), pk=pk)


def _of_account(request: HttpRequest, pk: int, do: Any, said: str, title: str) -> HttpResponse:
    this = _account(request, pk)
    back = reverse("bank_account", args=[pk])
    return answer_about(
        request,
        None,
        lambda: do(by=request.by, account=this),
        about=this.contract.family.case,
        looked="account_read",
        ref=f"pay.bankaccount:{pk}",
        to=reverse("contract", args=[this.contract_id]),
        said=said,
        template="ui/confirm.html",
        title=title,
        facts=[(_("Account holder's full legal name"), this.holder), (_("Account number (IBAN)"), this.iban_shown)],
        deed=_("Confirm"),
        back_url=back,
    )
