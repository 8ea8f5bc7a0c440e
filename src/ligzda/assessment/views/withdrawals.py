"""Pages on which something of the assessment that was recorded by mistake is taken back."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from ligzda.access.permit import require
from ligzda.assessment import queries
from ligzda.assessment.actions import characterisations, evaluations, opinions, studies, support
from ligzda.assessment.models import (
    Characterisation,
    JointEvaluation,
    Opinion,
    PreparationSupport,
    StudySession,
    WorkingNote,
)
from ligzda.families import queries as family_queries
from ligzda.families.forms.work import WithdrawForm
from ligzda.families.models import Family
from ligzda.families.views.frame import answer_in
from ligzda.ui import words


def study_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Take back a study that was begun by mistake."""
    found = queries.one_study(by=request.by, pk=pk)
    return _take_back(
        request,
        found.family,
        "study.edit",
        lambda reason: studies.withdraw(by=request.by, fact=found, reason=reason),
        to=reverse("assessment", args=[found.family.number]),
        lead=_named(_("Psychological study"), found.person),
    )


def session_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Take back a session of a study."""
    found = get_object_or_404(_of_studies(request, StudySession), pk=pk)
    return _of_study(request, found, "study.edit", lead=_named(_("Session of the study"), words.day(found.on)))


def note_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Take back a working note."""
    found = get_object_or_404(_of_studies(request, WorkingNote), pk=pk)
    return _of_study(request, found, "study.notes", lead=_named(_("Working note"), words.daytime(found.recorded_at)))


def opinion_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Take back an opinion, a draft or an issued one."""
    found = get_object_or_404(_of_studies(request, Opinion), pk=pk)
    return _take_back(
        request,
        found.study.family,
        "opinion.sign",
        lambda reason: opinions.withdraw(by=request.by, opinion=found, reason=reason),
        to=reverse("study", args=[found.study_id]),
        lead=_named(_("Psychologist's opinion"), found.study.person),
    )


def characterisation_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Take back a characterisation, a draft or a signed one."""
    found = get_object_or_404(_of_families(request, Characterisation), pk=pk)
    return _take_back(
        request,
        found.family,
        "characterisation.sign",
        lambda reason: characterisations.withdraw(by=request.by, paper=found, reason=reason),
        to=reverse("assessment", args=[found.family.number]),
        lead=_named(_("Characterisation"), found.get_role_display()),
    )


def support_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Take back that a family asked for support, or was given it."""
    found = get_object_or_404(_of_families(request, PreparationSupport), pk=pk)
    return _take_back(
        request,
        found.family,
        "preparation.record",
        lambda reason: support.withdraw(by=request.by, support=found, reason=reason),
        to=reverse("assessment", args=[found.family.number]),
        lead=_named(_("Support while preparing"), words.day(found.asked_on)),
    )


def evaluation_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Take back a joint evaluation, so that another can begin."""
    found = get_object_or_404(_of_families(request, JointEvaluation), pk=pk)
    return _take_back(
        request,
        found.family,
        "evaluation.sign",
        lambda reason: evaluations.withdraw(by=request.by, evaluation=found, reason=reason),
        to=reverse("sendings", args=[found.family.number]),
        lead=_named(_("Joint evaluation"), found.get_role_display()),
    )


def _named(what: str, which: object) -> str:
    return f"{what} · {which}"


def _of_study(request: HttpRequest, fact: Any, permission: str, *, lead: str) -> HttpResponse:
    return _take_back(
        request,
        fact.study.family,
        permission,
        lambda reason: studies.withdraw(by=request.by, fact=fact, reason=reason),
        to=reverse("study", args=[fact.study_id]),
        lead=lead,
    )


def _take_back(
    request: HttpRequest, family: Family, permission: str, do: Callable[..., Any], /, *, to: str, lead: str
) -> HttpResponse:
    require(request.by, permission, family.case)
    return answer_in(
        request,
        family,
        WithdrawForm(request.POST or None),
        do,
        to=to,
        said=_("The record is taken back."),
        title=_("Take back a record"),
        lead=lead,
        deed=_("Take it back"),
    )


def _of_studies(request: HttpRequest, model: Any) -> Any:
    rows = model.objects.standing().filter(study__in=queries.studies(by=request.by))
    return rows.select_related("study__family__case", "study__family__household", "study__person")


def _of_families(request: HttpRequest, model: Any) -> Any:
    rows = model.objects.standing().filter(family__in=family_queries.families(by=request.by))
    return rows.select_related("family__case", "family__household")
