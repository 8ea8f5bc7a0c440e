"""Pages on which the centre sees and records whether a family can take a child."""

import datetime as dt
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from ligzda.access.actor import RIGA
from ligzda.families.forms.work import WithdrawForm
from ligzda.placements.actions import readiness as deeds
from ligzda.placements.forms.readiness import AbsenceForm, ToldForm
from ligzda.placements.models import Readiness
from ligzda.placements.queries import readiness as queries
from ligzda.placements.views.frame import answer_in, opened, show
from ligzda.placements.views.told import ANSWERS
from ligzda.placements.words import LIMIT_NAMES, READY_NAMES, READY_PILLS
from ligzda.ui.parts import Pill


def readiness(request: HttpRequest, number: str) -> HttpResponse:
    """Show whether the family can take a child now, how many, what is planned, and all it said before."""
    family, held = opened(request, number, "readiness.read")
    ready = queries.ready(by=request.by, families=[family])[family.pk]
    said = queries.answers_of(by=request.by, family=family)
    return show(
        request,
        family,
        held,
        section="readiness",
        template="placements/readiness.html",
        ready=ready,
        pill=Pill(READY_PILLS[ready.state], str(READY_NAMES[ready.state])),
        limits=[(LIMIT_NAMES[limit], entry) for limit, entry in ready.warnings],
        planned=queries.absences(by=request.by, family=family),
        answers=ANSWERS.of(request, said.select_related("family"), held),
    )


def tell(request: HttpRequest, number: str) -> HttpResponse:
    """Record what the family told the centre."""
    local = request.by.at.astimezone(RIGA)
    first = {"since_day": local.date(), "since_clock": local.time(), "state": "ready"}
    return _answer(
        request,
        number,
        ToldForm(request.POST or None, initial=first),
        lambda family, since, **given: deeds.answer(
            by=request.by, family=family, means=Readiness.Means.STAFF, since=_not_ahead(since, request.by.at), **given
        ),
        said=_("The family's answer is recorded."),
        title=_("What does the family say?"),
    )


def plan(request: HttpRequest, number: str) -> HttpResponse:
    """Record an absence beforehand."""
    return _answer(
        request,
        number,
        AbsenceForm(request.POST or None),
        lambda family, **given: deeds.plan_absence(by=request.by, family=family, **given),
        said=_("The absence is planned."),
        title=_("Plan an absence"),
    )


def take_back(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    """Take an answer or a planned absence back."""
    family, _held = opened(request, number, "readiness.record")
    row = get_object_or_404(Readiness.objects.standing().select_related("family__case"), pk=pk, family=family)
    return _answer(
        request,
        number,
        WithdrawForm(request.POST or None),
        lambda family, **given: deeds.take_back(by=request.by, answer=row, **given),
        said=_("The record is taken back."),
        title=_("Take back an answer"),
        lead=row.get_state_display(),
        deed=_("Take it back"),
    )


def _answer(request: HttpRequest, number: str, form: Any, do: Any, **words: str) -> HttpResponse:
    family, held = opened(request, number, "readiness.record")
    to = reverse("family_readiness", args=[number])
    return answer_in(request, family, held, form, lambda **given: do(family, **given), to=to, **words)


def _not_ahead(told: dt.datetime, now: dt.datetime) -> dt.datetime:
    """Return the moment told; one of this very minute is now, for its seconds were not typed."""
    return now if dt.timedelta() <= now - told < dt.timedelta(minutes=1) else told
