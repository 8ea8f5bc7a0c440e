"""Pages of the child's relatives and close persons, and of what courts decided about the child."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from ligzda.children.actions import court as court_deeds
from ligzda.children.actions import relatives
from ligzda.children.forms.facts import ChildDecisionForm, RelativeForm, RestrictionForm
from ligzda.children.models import CourtDecision, Relative, Restriction
from ligzda.children.queries.court import courts, ground_of
from ligzda.children.views.frame import answer_in, open_child, show
from ligzda.children.views.listed import DECISIONS, RELATIVES, RESTRICTIONS, restrictions_on
from ligzda.documents.forms import content_of


def people(request: HttpRequest, number: str) -> HttpResponse:
    """Show whom the child has, and what is permitted to them."""
    child, held = open_child(request, number)
    restrictions = Restriction.objects.standing().filter(child=child).select_related("relative", "decision", "child")
    relatives = Relative.objects.standing().filter(child=child).select_related("custody_decision", "child")
    return show(
        request,
        child,
        held,
        section="people",
        template="children/people.html",
        relatives=RELATIVES.of(request, relatives, held),
        restrictions=RESTRICTIONS.of(request, restrictions_on(request.by.on, restrictions), held),
    )


def relative_record(request: HttpRequest, number: str) -> HttpResponse:
    """Record a relative or close person."""
    child, _held = open_child(request, number, "child.edit")
    return answer_in(
        request,
        child,
        RelativeForm(request.POST or None, child=child),
        lambda **given: relatives.record_relative(by=request.by, child=child, **given),
        to=reverse("child_people", args=[number]),
        said=_("The relative or close person is recorded."),
        title=_("Record a relative or close person"),
    )


def restriction_record(request: HttpRequest, number: str) -> HttpResponse:
    """Record a permission or ban."""
    child, _held = open_child(request, number, "child.edit")
    return answer_in(
        request,
        child,
        RestrictionForm(request.POST or None, child=child, initial={"since": request.by.on}),
        lambda **given: relatives.restrict(by=request.by, child=child, **given),
        to=reverse("child_people", args=[number]),
        said=_("The permission or ban is recorded."),
        title=_("Record a permission or ban"),
    )


def court(request: HttpRequest, number: str) -> HttpResponse:
    """Show on which ground the child is in out-of-family care, and every decision."""
    child, held = open_child(request, number)
    decisions = CourtDecision.objects.standing().filter(child=child).select_related("court", "child")
    return show(
        request,
        child,
        held,
        section="court",
        template="children/court.html",
        ground=ground_of(by=request.by, child=child),
        listing=DECISIONS.of(request, decisions, held),
    )


def decision_record(request: HttpRequest, number: str) -> HttpResponse:
    """Record a decision about the child."""
    child, _held = open_child(request, number, "child_decision.record")
    form = ChildDecisionForm(
        request.POST or None,
        request.FILES or None,
        initial={"on": request.by.on, "court": child.case.court_id},
        courts=courts(by=request.by),
    )

    def decide(file: Any, **given: Any) -> CourtDecision:
        return court_deeds.record_decision(by=request.by, child=child, **content_of(file), **given)

    return answer_in(
        request,
        child,
        form,
        decide,
        to=reverse("child_court", args=[number]),
        said=_("The decision is recorded."),
        title=_("Record a decision about the child"),
    )
