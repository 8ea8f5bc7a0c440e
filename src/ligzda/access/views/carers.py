"""The carers of a case who may sign in: invited and taken off."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from ligzda.access.actions import accounts as deeds
from ligzda.access.audit import record_read
from ligzda.access.forms.accounts import CarerForm
from ligzda.access.models import CaseCarer
from ligzda.access.queries.cases import cases
from ligzda.access.views.deeds import answer, came_from, confirm


def carers(request: HttpRequest, case: str) -> HttpResponse:
    """Show which carers can sign in to see their family, and invite one."""
    found = get_object_or_404(cases(by=request.by, permission="carer.invite"), pk=case)
    record_read(by=request.by, what="case_carers", about=found)
    return answer(
        request,
        CarerForm(request.POST or None),
        lambda **typed: deeds.invite_carer(by=request.by, case=found, **typed),
        to=request.get_full_path(),
        said=_("The invitation is on its way."),
        template="access/carers.html",
        title=_("Carers who can sign in"),
        lead=str(found),
        back_url=came_from(request),
        carers=found.carers.standing_on(request.by.on).select_related("account"),
        deed=_("Invite"),
    )


def carer_remove(request: HttpRequest, pk: int) -> HttpResponse:
    """End a carer's sight of the family."""
    seen = cases(by=request.by, permission="carer.invite")
    found = get_object_or_404(CaseCarer.objects.filter(case__in=seen).select_related("account", "case"), pk=pk)
    record_read(by=request.by, what="case_carers", about=found.case)
    return confirm(
        request,
        lambda: deeds.remove_carer(by=request.by, carer=found),
        to=reverse("case_carers", args=[found.case_id]),
        title=_("Take the carer off"),
        text=_("They no longer see the family from today. Their account stays."),
        facts=[(_("Carer"), found.account.name)],
        deed=_("Take off"),
    )
