"""Forms of a planned search, one for each of its steps: from the court's request to the placement, or another end."""

from collections.abc import Callable
from typing import Any

from django.forms import BaseForm
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from ligzda.access.refusal import Reason, Refused
from ligzda.access.views.deeds import answer_about
from ligzda.children.queries.children import child as child_of
from ligzda.children.queries.children import children, siblings
from ligzda.children.views.frame import answer_in, open_child
from ligzda.families.forms.work import WithdrawForm
from ligzda.families.models import Family
from ligzda.placements.actions import deciding, parting, proposing
from ligzda.placements.actions import planned as deeds
from ligzda.placements.forms import planned as forms
from ligzda.placements.models import Ruling, Search
from ligzda.placements.queries import planned as queries
from ligzda.placements.views.planned import WORK, name_of, names_of
from ligzda.ui import words


def open_(request: HttpRequest, number: str) -> HttpResponse:
    """Open a planned search for a child, as its court asked."""
    child, _held = open_child(request, number, "planned.open")
    seen = children(by=request.by, permission="planned.open")
    others = siblings(by=request.by, child=child).filter(pk__in=seen.values("pk"))
    return answer_in(
        request,
        child,
        forms.PlanForm(request.POST or None, initial={"on": request.by.on}, siblings=others),
        lambda **given: deeds.open_planned(by=request.by, child=child, **given),
        to=lambda made: reverse("planned_search", args=[made.number]),
        back=reverse("child_places", args=[number]),
        said=_("The search is open: the families that can are below."),
        title=_("Look for a family in a planned search"),
        deed=_("Open the search"),
    )


def request_(request: HttpRequest, number: str) -> HttpResponse:
    """Record the court's request to a search that has none."""
    found = queries.planned_of(by=request.by, number=number, permission="planned.open")
    form = forms.RequestForm(request.POST or None, initial={"on": request.by.on})
    return _answer(request, found, form, deeds.record_request, _("The court's request"))


def know(request: HttpRequest, number: str, place: int) -> HttpResponse:
    """Say whose record a child of the search is."""
    found = queries.planned_of(by=request.by, number=number, permission=WORK)
    get_object_or_404(found.children, place=place, child=None)

    def do(child: str, **given: Any) -> Any:
        try:
            return deeds.know_child(place=place, child=child_of(by=request.by, number=child), **given)
        except Http404 as error:
            raise Refused([Reason("no_such_child", at="child")]) from error

    return _answer(request, found, forms.KnownForm(request.POST or None), do, _("Whose record it is"))


def part(request: HttpRequest, number: str) -> HttpResponse:
    """Look for a family for some of the children apart."""
    found = queries.planned_of(by=request.by, number=number, permission=WORK)
    told = queries.children_in([found.pk], by=request.by)[found.pk]
    names = {row.place: name_of(row, seen) for row, seen in told}
    form = forms.PartForm(request.POST or None, names=names)
    return _answer(request, found, form, parting.part, _("Look for families for them apart"))


def join(request: HttpRequest, number: str) -> HttpResponse:
    """Look for one family again for children that were parted."""
    found = queries.planned_of(by=request.by, number=number, permission=WORK)
    near = {each.number: each for each in queries.parted(found, by=request.by)}
    told = queries.children_in([each.pk for each in near.values()], by=request.by)
    names = {number: f"{each.shown_number}: {names_of(told[each.pk])}" for number, each in near.items()}
    return _answer(
        request,
        found,
        forms.JoinForm(request.POST or None, names=names, initial={"others": list(near)}),
        lambda others, **given: parting.join(others=[near[each] for each in others], **given),
        _("Look for one family for them all again"),
        lead=_("A new search is opened for all of them. What families have said was about some of them only."),
        to=lambda new: reverse("planned_search", args=[new.number]),
    )


def meet(request: HttpRequest, number: str) -> HttpResponse:
    """Record a meeting of the children and a family."""
    found = queries.planned_of(by=request.by, number=number, permission=WORK)
    stands = queries.standing(found, by=request.by)
    told = Family.objects.filter(pk__in=stands.told)
    form = forms.MeetingForm(request.POST or None, initial=_first(request, stands), families=told)
    return _answer(request, found, form, proposing.record_meeting, _("The children and a family met"))


def propose(request: HttpRequest, number: str) -> HttpResponse:
    """Propose a family to the court."""
    found = queries.planned_of(by=request.by, number=number, permission=WORK)
    stands = queries.standing(found, by=request.by)
    agreed = Family.objects.filter(pk__in=stands.agreed)
    form = forms.ProposalForm(request.POST or None, initial=_first(request, stands), families=agreed)
    return _answer(request, found, form, proposing.propose, _("Propose a family to the court"))


def _first(request: HttpRequest, stands: queries.Standing) -> dict[str, Any]:
    """Return what a form about a family begins with: today, and the family that has agreed when it is the only one."""
    agreed = list(stands.agreed)
    return {"on": request.by.on, "family": agreed[0] if len(agreed) == 1 else None}


def decide(request: HttpRequest, number: str) -> HttpResponse:
    """Record what the court decided."""
    found = queries.planned_of(by=request.by, number=number, permission="planned.decide")
    first = {"on": request.by.on, "ground": queries.last_ground(found, by=request.by)}
    form = forms.RulingForm(request.POST or None, initial=first)
    pending = queries.standing(found, by=request.by).pending
    lead = pending.family.title if pending else ""
    return _answer(request, found, form, deciding.decide, _("The court's decision"), lead=lead)


def place(request: HttpRequest, number: str) -> HttpResponse:
    """Place the children with the family the court agreed to."""
    found = queries.planned_of(by=request.by, number=number, permission=WORK)
    form = forms.PlannedPlaceForm(request.POST or None, initial={"since": request.by.on})
    ruling = queries.standing(found, by=request.by).agreement
    lead = ruling.proposal.family.title if ruling else ""
    return _answer(request, found, form, deciding.place_planned, _("The children go to the family"), lead=lead)


def end(request: HttpRequest, number: str) -> HttpResponse:
    """End the search without a family."""
    found = queries.planned_of(by=request.by, number=number, permission=WORK)
    form = forms.PlannedEndForm(request.POST or None)
    return _answer(request, found, form, deciding.end_planned, _("End the search with another outcome"))


def withdraw(request: HttpRequest, number: str, kind: str, pk: int) -> HttpResponse:
    """Take back a step that was recorded by mistake."""
    found = queries.planned_of(by=request.by, number=number, permission="planned.correct")
    step = queries.step_of(found, by=request.by, kind=kind, pk=pk)

    def do(**given: Any) -> None:
        deciding.take_back(step=step, **given)

    host = step.proposal.family if isinstance(step, Ruling) else getattr(step, "family", None)
    lead = [capfirst(str(step._meta.verbose_name)), words.day(step.on), host.title if host else step.number]
    form = WithdrawForm(request.POST or None)
    return _answer(request, found, form, do, _("Take back a step"), lead=" · ".join(lead))


def _answer(
    request: HttpRequest,
    found: Search,
    form: BaseForm,
    do: Callable[..., Any],
    title: str,
    *,
    lead: str = "",
    to: Callable[[Any], str] | None = None,
) -> HttpResponse:
    """Show a form of the search, do its deed, and go back to the search, unless it leads elsewhere."""
    back = reverse("planned_search", args=[found.number])
    return answer_about(
        request,
        form,
        lambda **given: do(by=request.by, search=found, **given),
        about=found.own_case,
        looked="planned_search",
        to=to or back,
        said=_("It is kept."),
        title=title,
        lead=lead,
        back_url=back,
        back_text=found.shown_number,
    )
