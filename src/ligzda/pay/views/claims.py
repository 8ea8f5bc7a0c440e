"""Pages of the plans by which what was paid too much comes back."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from ligzda.pay.actions import claims as deeds
from ligzda.pay.forms.contracts import ClaimForm, WhyForm
from ligzda.pay.queries import contracts as queries
from ligzda.pay.rules.corrections import NOUGHT
from ligzda.pay.rules.words import sum_text
from ligzda.pay.views.contracts import contract_of, of_contract


def plan(request: HttpRequest, pk: int) -> HttpResponse:
    """Approve a plan by which an overpayment is taken back."""
    this = contract_of(request, pk, "claim.approve")
    owed = queries.owed_back(by=request.by, contract=this)
    return of_contract(
        request,
        this,
        ClaimForm(request.POST or None, initial={"amount": owed, "instalment": owed} if owed > 0 else {}),
        lambda **given: deeds.plan(by=request.by, contract=this, **given),
        title=_("Plan of claiming back"),
        lead=_("%(family)s: paid too much and in no plan yet: %(sum)s")
        % {"family": this.family.title, "sum": sum_text(max(owed, NOUGHT), get_language() or "lv")},
        said=_("The plan is approved. Work the month out again to see it there."),
        deed=_("Approve the plan"),
    )


def take_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a plan of claiming back back."""
    this = queries.plan(by=request.by, pk=pk)
    if this is None:
        raise Http404
    return of_contract(
        request,
        this.contract,
        WhyForm(request.POST or None),
        lambda **given: deeds.take_back(by=request.by, plan=this, **given),
        title=_("Take the plan back"),
        said=_("The plan is taken back. Work the month out again if it is not approved yet."),
        deed=_("Take it back"),
    )
