"""Pages of studies, their sessions and notes, and the opinions that they end in."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from ligzda.access.audit import record_read
from ligzda.access.permit import require
from ligzda.access.queries.cases import permissions
from ligzda.access.views.deeds import answer, with_key
from ligzda.assessment import queries
from ligzda.assessment.actions import opinions as opinion_deeds
from ligzda.assessment.actions import studies as study_deeds
from ligzda.assessment.forms.assessment import (
    DayForm,
    NoteForm,
    OpinionForm,
    SessionForm,
    StudyForm,
)
from ligzda.assessment.models import Opinion, Study
from ligzda.assessment.views.listed import NOTES, SESSIONS, SUPPORT
from ligzda.families import queries as family_queries
from ligzda.families.facts import role_on_path
from ligzda.families.views.frame import answer_in, open_family, show
from ligzda.people.models import Person


def overview(request: HttpRequest, number: str) -> HttpResponseBase:
    """Show the family's studies with their opinions, characterisations, support and joint evaluations."""
    family, held = open_family(request, number, "characterisation.read")
    shown: dict[str, Any] = {"characterisations": queries.characterisations(by=request.by, family=family)}
    if "study.read" in held:
        shown["studies"] = queries.studies(by=request.by).filter(family=family)
    if "preparation.record" in held:
        shown["support"] = SUPPORT.of(request, queries.support(by=request.by, family=family), held)
    if "evaluation.read" in held:
        shown["evaluations"] = queries.evaluations(by=request.by, family=family)
    return show(
        request,
        family,
        held,
        section="assessment",
        template="assessment/overview.html",
        role=role_on_path(family),
        **shown,
    )


def study_open(request: HttpRequest, number: str) -> HttpResponse:
    """Begin a study."""
    family, _held = open_family(request, number, "study.edit")
    carers = family_queries.carers(by=request.by, family=family)
    form = StudyForm(
        request.POST or None,
        initial={
            "role": role_on_path(family),
            "since": request.by.on,
            "person": carers[0].person_id if carers else None,
            "psychologist": request.by.account.pk if request.by.account else None,
        },
        persons=Person.objects.filter(pk__in=[carer.person_id for carer in carers]),
        psychologists=queries.psychologists(by=request.by, family=family),
    )
    return answer_in(
        request,
        family,
        form,
        lambda **given: study_deeds.open_study(by=request.by, family=family, **given),
        to=reverse("assessment", args=[number]),
        said=_("The study has begun."),
        title=_("Begin a psychological study"),
    )


def study(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Show a study: its sessions, its opinion, and to psychologists of the case the working notes."""
    found = queries.one_study(by=request.by, pk=pk)
    held = permissions(by=request.by, case=found.family.case)
    may_note = "study.notes" in held
    return show(
        request,
        found.family,
        held,
        section="assessment",
        template="assessment/study.html",
        study=found,
        sessions=SESSIONS.of(request, found.sessions.standing(), held),
        issued=any(each.issued_on for each in found.newest),
        notes=NOTES.of(request, queries.notes(by=request.by, study=found), held) if may_note else None,
        note_form=with_key(request, NoteForm()) if may_note else None,
    )


def session_hold(request: HttpRequest, pk: int) -> HttpResponse:
    """Record a session of a study."""
    found = _study(request, pk, "study.edit")
    return _of_study(
        request,
        found,
        SessionForm(request.POST or None, initial={"on": request.by.on}),
        lambda **given: study_deeds.hold_session(by=request.by, study=found, **given),
        said=_("The session is recorded."),
        title=_("Record a session"),
    )


def note_write(request: HttpRequest, pk: int) -> HttpResponse:
    """Write a working note."""
    found = _study(request, pk, "study.notes")
    return _of_study(
        request,
        found,
        NoteForm(request.POST or None),
        lambda text: study_deeds.write_note(by=request.by, study=found, text=text),
        said=_("The note is kept."),
        title=_("Working note"),
        lead=_("Only the psychologists of the case read it."),
    )


def opinion_begin(request: HttpRequest, pk: int) -> HttpResponse:
    """Begin the opinion of a study, or a new version of it."""
    found = _study(request, pk, "study.edit")
    return redirect("opinion", opinion_deeds.draft(by=request.by, study=found).pk)


def opinion(request: HttpRequest, pk: int) -> HttpResponse:
    """Write an opinion."""
    found = _opinion(request, pk)
    case = found.study.family.case
    require(request.by, "study.edit", case)
    back = reverse("study", args=[found.study_id])
    if found.issued_on:
        return redirect("document", found.document_id)
    if request.method == "GET":
        record_read(by=request.by, what="opinion", about=case, ref=f"assessment.opinion:{pk}")
    names = (*opinion_deeds.TEXTS, "version")
    form = OpinionForm(request.POST or None, initial={name: getattr(found, name) for name in names})
    return answer(
        request,
        form,
        lambda version, **texts: opinion_deeds.write(by=request.by, opinion=found, version=version, texts=texts),
        to=reverse("opinion", args=[pk]),
        said=_("The draft is saved."),
        template="assessment/draft.html",
        title=_("Psychologist's opinion"),
        lead=str(found.study.person),
        deed=_("Save the draft"),
        sign_url=reverse("opinion_issue", args=[pk]) if "opinion.sign" in permissions(by=request.by, case=case) else "",
        back_url=back,
    )


def opinion_issue(request: HttpRequest, pk: int) -> HttpResponse:
    """Sign an opinion and make its document."""
    found = _opinion(request, pk)
    require(request.by, "opinion.sign", found.study.family.case)
    return _of_study(
        request,
        found.study,
        DayForm(request.POST or None, initial={"on": request.by.on}),
        lambda on: opinion_deeds.issue(by=request.by, opinion=found, on=on),
        said=_("The opinion is issued; it can be sent to the court."),
        title=_("Sign and issue the opinion"),
        lead=_("The opinion becomes a document and can no longer be changed; a correction will be a new version."),
        deed=_("Sign and issue"),
    )


def _of_study(request: HttpRequest, found: Study, form: Any, do: Any, /, **page: Any) -> HttpResponse:
    to = reverse("study", args=[found.pk])
    return answer_in(request, found.family, form, do, to=to, **page)


def _study(request: HttpRequest, pk: int, permission: str) -> Study:
    found = queries.one_study(by=request.by, pk=pk)
    require(request.by, permission, found.family.case)
    return found


def _opinion(request: HttpRequest, pk: int) -> Opinion:
    seen = Opinion.objects.standing().filter(study__in=queries.studies(by=request.by))
    return get_object_or_404(seen.select_related("study__family__case", "study__person"), pk=pk)
