"""Steps and placements recorded by hand."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from ligzda.desk.forms import EndPlacementForm, PlacementForm, StepForm, WithdrawForm
from ligzda.documents.queries import of_case
from ligzda.families.views.frame import answer_in, open_family
from ligzda.pathway.actions import hand
from ligzda.pathway.queries import hand_records, marks, paths, placements


def step_record(request: HttpRequest, number: str) -> HttpResponse:
    """Record a step whose own area does not exist yet."""
    family, _held = open_family(request, number, "step.record")
    roles = [one.role for one in paths(by=request.by, family=family) if one.role]
    first = {name: request.GET.get(name, "") for name in ("role", "step", "child")}
    form = StepForm(
        request.POST or None,
        initial={"on": request.by.on, "what": "done", **first, "role": first["role"] or (roles[0] if roles else "")},
        roles=roles,
        children=marks(by=request.by, family=family),
        documents=of_case(by=request.by, case=family.case),
    )
    return answer_in(
        request,
        family,
        form,
        lambda **given: hand.record_step(by=request.by, family=family, **given),
        to=reverse("family", args=[number]),
        said=_("The step is recorded."),
        title=_("Record a step by hand"),
        lead=_("For steps that have no page of their own yet: with the date and, when there is one, the paper."),
    )


def step_withdraw(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    """Take back a step recorded by mistake."""
    family, _held = open_family(request, number, "fact.withdraw")
    row = get_object_or_404(hand_records(by=request.by, family=family), pk=pk)
    return _withdraw(
        request,
        number,
        family,
        lambda reason: hand.withdraw_step(by=request.by, row=row, reason=reason),
        lead=f"{capfirst(row.get_step_display())} ({row.get_what_display()})",
    )


def placement_record(request: HttpRequest, number: str) -> HttpResponse:
    """Record that a child stays with the family."""
    family, _held = open_family(request, number, "step.record")
    form = PlacementForm(
        request.POST or None, initial={"since": request.by.on}, documents=of_case(by=request.by, case=family.case)
    )
    return answer_in(
        request,
        family,
        form,
        lambda **given: hand.place(by=request.by, family=family, **given),
        to=reverse("family", args=[number]),
        said=_("The placement is recorded."),
        title=_("Record a placement by hand"),
        lead=_("Write a mark by which you know the child, such as the initials: no name, no personal code."),
    )


def placement_end(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    """Record that a child's stay ended."""
    family, _held = open_family(request, number, "step.record")
    row = get_object_or_404(placements(by=request.by, family=family).filter(until=None), pk=pk)
    return answer_in(
        request,
        family,
        EndPlacementForm(request.POST or None, initial={"on": request.by.on}),
        lambda on: hand.end_placement(by=request.by, row=row, on=on),
        to=reverse("family", args=[number]),
        said=_("The end of the placement is recorded."),
        title=_("The placement has ended"),
        lead=row.child,
    )


def placement_withdraw(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    """Take back a placement recorded by mistake."""
    family, _held = open_family(request, number, "fact.withdraw")
    row = get_object_or_404(placements(by=request.by, family=family), pk=pk)
    return _withdraw(
        request,
        number,
        family,
        lambda reason: hand.withdraw_placement(by=request.by, row=row, reason=reason),
        lead=row.child,
    )


def _withdraw(request: HttpRequest, number: str, family: Any, deed: Any, *, lead: str) -> HttpResponse:
    return answer_in(
        request,
        family,
        WithdrawForm(request.POST or None),
        deed,
        to=reverse("family", args=[number]),
        said=_("The record is taken back; record it anew if it was only partly wrong."),
        title=_("Take back a record"),
        lead=lead,
        deed=_("Take it back"),
    )
