"""Pages of the times that a child is away from where it is placed."""

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from ligzda.children.models import Child
from ligzda.children.views.frame import open_child
from ligzda.families.forms.work import WithdrawForm
from ligzda.families.queries import families
from ligzda.placements.actions import away as deeds
from ligzda.placements.forms.placements import AwayForm, BackForm
from ligzda.placements.models import Away
from ligzda.placements.queries import placements as queries
from ligzda.placements.views.placements import answer_at_places
from ligzda.ui import words


def leave(request: HttpRequest, number: str) -> HttpResponse:
    """Note that the child is away from where it is placed."""
    child, _held = open_child(request, number, "placement.record")
    return answer_at_places(
        request,
        child,
        AwayForm(request.POST or None, initial={"since": request.by.on}, families=families(by=request.by)),
        lambda **given: deeds.leave(by=request.by, child=child, **given),
        said=_("It is recorded that the child is away."),
        title=_("The child is away"),
    )


def come_back(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    """Note that the child came back."""
    child, _held = open_child(request, number, "placement.record")
    row = get_object_or_404(_away(request, child).filter(until=None), pk=pk)
    return answer_at_places(
        request,
        child,
        BackForm(request.POST or None, initial={"on": request.by.on}),
        lambda on: deeds.come_back(by=request.by, away=row, on=on),
        said=_("It is recorded that the child is back."),
        title=_("The child is back"),
        lead=str(row.get_kind_display()).capitalize(),
    )


def withdraw(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    """Take back a time away that never was."""
    child, _held = open_child(request, number, "placement.correct")
    row = get_object_or_404(_away(request, child), pk=pk)
    return answer_at_places(
        request,
        child,
        WithdrawForm(request.POST or None),
        lambda reason: deeds.withdraw_away(by=request.by, away=row, reason=reason),
        said=_("The record is taken back."),
        title=_("Take back a time away"),
        lead=f"{str(row.get_kind_display()).capitalize()} · {words.span(row.since, row.until)}",
        deed=_("Take it back"),
    )


def _away(request: HttpRequest, child: Child) -> QuerySet[Away]:
    return queries.away_of(by=request.by, child=child)
