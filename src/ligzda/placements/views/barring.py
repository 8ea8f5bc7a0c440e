"""Pages on which it is recorded with which families a child may not be placed."""

from typing import Any

from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from ligzda.children.models import Child
from ligzda.children.views.frame import answer_in, open_child
from ligzda.families.forms.work import WithdrawForm
from ligzda.families.queries import families
from ligzda.placements.actions import barring as deeds
from ligzda.placements.forms.placements import BarForm
from ligzda.placements.models import Barred
from ligzda.placements.queries import placements as queries


def bar(request: HttpRequest, number: str) -> HttpResponse:
    """Record with which family the child may not be placed."""
    child, _held = open_child(request, number, "placement.record")
    return _answer(
        request,
        child,
        BarForm(request.POST or None, families=families(by=request.by)),
        lambda **given: deeds.bar(by=request.by, child=child, **given),
        said=_("It is recorded; no search offers this family for the child any more."),
        title=_("A family with which the child may not be placed"),
    )


def bar_withdraw(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    """Take back that the child may not be placed with a family."""
    child, _held = open_child(request, number, "placement.correct")
    row = get_object_or_404(queries.barred_of(by=request.by, child=child), pk=pk)
    return _answer(
        request,
        child,
        WithdrawForm(request.POST or None),
        lambda reason: deeds.withdraw_bar(by=request.by, barred=row, reason=reason),
        said=_("The record is taken back."),
        title=_("The child may be placed with the family after all"),
        lead=row.family.shown_number,
        deed=_("Take it back"),
    )


def shown(request: HttpRequest, child: Child) -> list[tuple[Barred, bool]]:
    """Return with whom the child may not be placed, and whether the reader may see that family."""
    rows = list(queries.barred_of(by=request.by, child=child))
    seen = families(by=request.by).filter(pk__in=[row.family_id for row in rows])
    known = set(seen.values_list("pk", flat=True)) if rows else set()
    return [(row, row.family_id in known) for row in rows]


def _answer(request: HttpRequest, child: Child, form: BaseForm, do: Any, **context: Any) -> HttpResponse:
    return answer_in(request, child, form, do, to=reverse("child_places", args=[child.number]), **context)
