"""Pages on which the family says more of its readiness, and plans its absences."""

from typing import Any

from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _

from ligzda.access.audit import record_read
from ligzda.access.views.deeds import answer_about
from ligzda.families.queries import family as family_of
from ligzda.placements.actions import readiness as deeds
from ligzda.placements.models import Readiness
from ligzda.placements.queries import readiness as queries
from ligzda.portal.forms import OwnAbsenceForm, OwnAnswerForm, OwnCancelForm
from ligzda.portal.words import AWAY_SAID, READY_SAID


def readiness(request: HttpRequest, number: str) -> HttpResponse:
    """Show what the centre knows of the family's readiness: now, planned, and the places."""
    family = family_of(by=request.by, number=number, permission="own.readiness")
    record_read(by=request.by, what="own_readiness", about=family.case)
    ready = queries.ready(by=request.by, families=[family])[family.pk]
    context = {
        "family": family,
        "title": _("Our readiness"),
        "ready": ready,
        "said": READY_SAID[ready.state],
        "planned": [(each, AWAY_SAID[each.state]) for each in queries.absences(by=request.by, family=family)],
    }
    return render(request, "portal/readiness.html", context)


def tell(request: HttpRequest, number: str) -> HttpResponse:
    """Take an answer in full: whom, until when, why."""
    return _answer(
        request,
        number,
        OwnAnswerForm(request.POST or None, initial={"state": "ready"}),
        lambda family, **given: deeds.answer(by=request.by, family=family, means=Readiness.Means.PAGE, **given),
        said=_("The centre knows your answer."),
        title=_("Can you take in a child?"),
    )


def plan(request: HttpRequest, number: str) -> HttpResponse:
    """Take an absence beforehand."""
    return _answer(
        request,
        number,
        OwnAbsenceForm(request.POST or None),
        lambda family, **given: deeds.plan_absence(by=request.by, family=family, own=True, **given),
        said=_("The centre knows when you are away."),
        title=_("When are you away?"),
    )


def cancel(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    """Take a planned absence back."""
    family = family_of(by=request.by, number=number, permission="own.readiness")
    row = get_object_or_404(queries.absences(by=request.by, family=family).select_related("family__case"), pk=pk)
    return _answer(
        request,
        number,
        OwnCancelForm(request.POST or None),
        lambda family, **given: deeds.take_back(by=request.by, answer=row, own=True, **given),
        said=_("The absence is taken back."),
        title=_("You are not away after all?"),
        deed=_("Take it back"),
    )


def _answer(request: HttpRequest, number: str, form: BaseForm, do: Any, **words: str) -> HttpResponse:
    family = family_of(by=request.by, number=number, permission="own.readiness")
    to = reverse("my_readiness", args=[number])
    return answer_about(
        request,
        form,
        lambda **given: do(family, **given),
        about=family.case,
        looked="own_form",
        to=to,
        back_url=to,
        **words,
    )
