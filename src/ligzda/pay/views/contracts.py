"""Pages of contracts on remuneration: made, looked at, ended, taken back, and from whose money."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from ligzda.access.audit import record_read
from ligzda.access.permit import require
from ligzda.access.queries.cases import allowed, permissions
from ligzda.access.views.deeds import answer_about
from ligzda.families.models import Family, Status
from ligzda.families.queries import family as family_of
from ligzda.families.rules.roles import SPECIALISED
from ligzda.pay.actions import contracts as deeds
from ligzda.pay.forms.contracts import ContractForm, EndForm, FundingForm, WhyForm
from ligzda.pay.models import KIND_LABELS, Contract, Source
from ligzda.pay.queries import contracts as queries
from ligzda.pay.views.lists import back_to_pay
from ligzda.pay.views.paid import PAID
from ligzda.people.models import Person
from ligzda.ui.lists import Column, Filters, List
from ligzda.ui.parts import Deed, Pill


class ContractFilters(Filters):
    """Which contracts to list."""

    kind = forms.ChoiceField(
        label=gettext_lazy("Specialisation"),
        choices=[("", gettext_lazy("all")), *((key.value, label) for key, label in KIND_LABELS.items())],
    )


def _state(contract: Contract) -> Pill:
    if contract.account_waits:
        return Pill("due", _("an account waits to be confirmed"))
    if not contract.has_account:
        return Pill("late", _("no account"))
    return Pill("wait", pgettext("contract", "ended")) if contract.until else Pill("done", _("in force"))


CONTRACTS = List(
    "contracts",
    columns=[
        Column("number", gettext_lazy("Number"), sort="number", link=lambda row: reverse("contract", args=[row.pk])),
        Column("family", gettext_lazy("Family"), value=lambda row: row.family.title, sort="family__sort_key"),
        Column("kind", gettext_lazy("Specialisation"), value=lambda row: row.get_kind_display(), sort="kind"),
        Column("since", gettext_lazy("Since"), sort="since"),
        Column("until", gettext_lazy("Until"), sort="until"),
        Column("state", gettext_lazy("State"), value=_state),
    ],
    filters=ContractFilters,
    order="family",
    empty=gettext_lazy("There is no contract on remuneration yet."),
)


def contracts(request: HttpRequest) -> HttpResponseBase:
    """List the contracts that the reader may see."""
    record_read(by=request.by, what="contract_list")
    found = [Deed(_("New contract"), reverse("contract_choose"))]
    return CONTRACTS.respond(
        request,
        queries.contracts(by=request.by),
        title=_("Contracts on remuneration"),
        deeds=found if allowed(by=request.by, permission="contract.edit") else [],
        **back_to_pay(request),
        exported=lambda: record_read(by=request.by, what="contract_list_exported"),
    )


class UncontractedFilters(Filters):
    """Which families without a contract to list."""

    kind = forms.ChoiceField(
        label=gettext_lazy("Specialisation"),
        choices=[("", gettext_lazy("all")), *((key.value, label) for key, label in KIND_LABELS.items())],
    )

    def narrow_kind(self, rows: QuerySet[Family], value: str) -> QuerySet[Family]:
        """Narrow to the families that have the status of that specialisation."""
        held = Status.objects.standing().filter(role=value, until=None)
        return rows.filter(pk__in=held.values("family"))


UNCONTRACTED = List(
    "families-without-contract",
    columns=[
        Column(
            "name",
            gettext_lazy("Family"),
            value=lambda row: row.title,
            sort=("sort_key", "number"),
            link=lambda row: reverse("contract_make", args=[row.number]),
        ),
        Column("number", gettext_lazy("Number"), value=lambda row: row.shown_number, sort="number"),
    ],
    filters=UncontractedFilters,
    order="name",
    noun="family",
    empty=gettext_lazy("Every specialised family has its contract."),
)


def choose(request: HttpRequest) -> HttpResponseBase:
    """List the specialised families without a contract, to choose one."""
    record_read(by=request.by, what="contract_list")
    return UNCONTRACTED.respond(
        request,
        queries.uncontracted(by=request.by),
        title=_("For which family is the contract?"),
        back_url=reverse("contracts"),
        back_text=_("Contracts on remuneration"),
        exported=lambda: record_read(by=request.by, what="contract_list_exported"),
    )


def make(request: HttpRequest, number: str) -> HttpResponse:
    """Make a contract of a family."""
    family = family_of(by=request.by, number=number, permission="contract.edit")
    members = family.household.members.filter(part="carer", withdrawn_at=None)
    statuses = Status.objects.standing().filter(family=family, role__in=SPECIALISED, until=None).order_by("-since")
    status = statuses.first()
    first = {
        "kind": status.role if status else "",
        "since": max(status.since, request.by.on) if status else request.by.on,
        "signed_on": request.by.on,
        "source": Source.STATE,
    }
    return answer_about(
        request,
        ContractForm(
            request.POST or None, initial=first, carers=Person.objects.filter(pk__in=members.values("person"))
        ),
        lambda **given: deeds.make(by=request.by, family=family, **given),
        about=family.case,
        looked="contract_read",
        to=lambda made: reverse("contract", args=[made.pk]),
        said=_("The contract is recorded. Now enter the account."),
        title=_("New contract on remuneration"),
        lead=family.title,
        back_url=reverse("contracts"),
    )


def contract(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Show a contract: with whom, whose money, which account, what was paid."""
    this = contract_of(request, pk)
    held = permissions(by=request.by, case=this.family.case)
    payments = PAID.of(request, queries.payments_of(by=request.by, contract=this))
    if payments.is_file:
        record_read(by=request.by, what="contract_read_exported", about=this.family.case)
        return payments.file()
    record_read(by=request.by, what="contract_read", about=this.family.case)
    found = []
    if "contract.edit" in held and not this.until:
        found.append(Deed(_("End the contract"), reverse("contract_end", args=[pk]), secondary=True))
    context = {
        "title": _("Contract %(number)s") % {"number": this.number},
        "sub": f"{this.family.title} · {this.get_kind_display()}",
        "deeds": found,
        "contract": this,
        "may": held,
        "funding": this.funding.standing(),
        "accounts": queries.accounts(by=request.by).filter(contract=this) if "iban.read" in held else (),
        "payments": payments,
        "owed_back": queries.owed_back(by=request.by, contract=this),
        "plans": queries.plans(by=request.by, contract=this),
        "back_url": reverse("contracts"),
        "back_text": _("Contracts on remuneration"),
    }
    return render(request, "pay/contract.html", context)


def end(request: HttpRequest, pk: int) -> HttpResponse:
    """End a contract."""
    this = contract_of(request, pk, "contract.edit")
    return of_contract(
        request,
        this,
        EndForm(request.POST or None, initial={"on": request.by.on}),
        lambda **given: deeds.end(by=request.by, contract=this, **given),
        title=_("End the contract"),
        said=_("The contract is ended."),
    )


def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Take back a contract recorded by mistake."""
    this = contract_of(request, pk, "contract.edit")
    return answer_about(
        request,
        WhyForm(request.POST or None),
        lambda **given: deeds.withdraw(by=request.by, contract=this, **given),
        about=this.family.case,
        looked="contract_read",
        to=reverse("contracts"),
        said=_("The contract is taken back."),
        title=_("Take the contract back"),
        lead=_("Only for a contract that was recorded by mistake and never paid."),
        deed=_("Take it back"),
        back_url=reverse("contract", args=[pk]),
    )


def fund(request: HttpRequest, pk: int) -> HttpResponse:
    """Say from whose money the contract is paid."""
    this = contract_of(request, pk, "contract.edit")
    return of_contract(
        request,
        this,
        FundingForm(request.POST or None, initial={"since": request.by.on.replace(day=1)}),
        lambda **given: deeds.fund(by=request.by, contract=this, **given),
        title=_("From whose money"),
        said=_("The source of money is recorded."),
    )


def contract_of(request: HttpRequest, pk: int, permission: str = "contract.read") -> Contract:
    """Return the contract for whoever sees it and has the permission; 404 or 403 for all others."""
    this = get_object_or_404(queries.contracts(by=request.by), pk=pk)
    require(request.by, permission, this.family.case)
    return this


def of_contract(request: HttpRequest, this: Contract, form: Any, do: Any, **words: str) -> HttpResponse:
    """Show a form about a contract, do its deed, and go back to the contract."""
    back = reverse("contract", args=[this.pk])
    return answer_about(
        request,
        form,
        do,
        about=this.family.case,
        looked="contract_read",
        to=back,
        back_url=back,
        **{"lead": f"{this.shown_number} · {this.family.title}"} | words,
    )
