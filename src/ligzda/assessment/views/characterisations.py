"""Pages of characterisations, and of support while a family prepares."""

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from ligzda.access.audit import record_read
from ligzda.access.views.deeds import answer
from ligzda.assessment.actions import characterisations as deeds
from ligzda.assessment.actions import support as support_deeds
from ligzda.assessment.forms.assessment import (
    CharacterisationForm,
    DayForm,
    GivenForm,
    SupportForm,
)
from ligzda.assessment.models import Characterisation, PreparationSupport
from ligzda.families import queries as family_queries
from ligzda.families.facts import role_on_path
from ligzda.families.rules.roles import FamilyRole
from ligzda.families.views.frame import answer_in, open_family


def characterisation_begin(request: HttpRequest, number: str) -> HttpResponse:
    """Begin a characterisation from the record."""
    family, _held = open_family(request, number, "characterisation.edit")
    asked = request.POST.get("role") or role_on_path(family) or FamilyRole.FOSTER
    if asked not in list(FamilyRole):
        raise BadRequest
    role = FamilyRole(asked)
    return redirect("characterisation", deeds.draft(by=request.by, family=family, role=role).pk)


def characterisation(request: HttpRequest, pk: int) -> HttpResponse:
    """Write a characterisation."""
    found = _characterisation(request, pk, "characterisation.edit")
    number = found.family.number
    if found.signed_on:
        return redirect("document", found.document_id)
    if request.method == "GET":
        record_read(by=request.by, what="characterisation", about=found.family.case)
    names = (*deeds.TEXTS, "version")
    form = CharacterisationForm(request.POST or None, initial={name: getattr(found, name) for name in names})
    return answer(
        request,
        form,
        lambda version, **texts: deeds.write(by=request.by, paper=found, version=version, texts=texts),
        to=reverse("characterisation", args=[pk]),
        said=_("The draft is saved."),
        template="assessment/draft.html",
        title=_("Characterisation"),
        lead=f"{found.family.title} · {found.get_role_display()}",
        deed=_("Save the draft"),
        sign_url=reverse("characterisation_sign", args=[pk]),
        back_url=reverse("assessment", args=[number]),
    )


def characterisation_sign(request: HttpRequest, pk: int) -> HttpResponse:
    """Sign a characterisation and make its document."""
    found = _characterisation(request, pk, "characterisation.sign")
    return answer_in(
        request,
        found.family,
        DayForm(request.POST or None, initial={"on": request.by.on}),
        lambda on: deeds.sign(by=request.by, paper=found, on=on),
        to=reverse("assessment", args=[found.family.number]),
        said=_("The characterisation is signed; it can be sent to the court."),
        title=_("Sign the characterisation"),
        lead=_("It becomes a document and can no longer be changed; a correction will be a new version."),
        deed=_("Sign"),
    )


def support_ask(request: HttpRequest, number: str) -> HttpResponse:
    """Record that the family asked for support."""
    family, _held = open_family(request, number, "preparation.record")
    return answer_in(
        request,
        family,
        SupportForm(request.POST or None, initial={"asked_on": request.by.on, "role": role_on_path(family)}),
        lambda **given: support_deeds.ask(by=request.by, family=family, **given),
        to=reverse("assessment", args=[number]),
        said=_("It is recorded that the family asked for support."),
        title=_("The family asks for support"),
    )


def support_give(request: HttpRequest, pk: int) -> HttpResponse:
    """Record that the support was given."""
    found = get_object_or_404(PreparationSupport.objects.standing().select_related("family"), pk=pk)
    family, _held = open_family(request, found.family.number, "preparation.record")
    return answer_in(
        request,
        family,
        GivenForm(request.POST or None, initial={"given_on": request.by.on}),
        lambda given_on: support_deeds.give(by=request.by, support=found, given_on=given_on),
        to=reverse("assessment", args=[family.number]),
        said=_("It is recorded that the support was given."),
        title=_("The support was given"),
    )


def _characterisation(request: HttpRequest, pk: int, permission: str) -> Characterisation:
    seen = family_queries.families(by=request.by, permission=permission)
    rows = Characterisation.objects.standing().filter(family__in=seen)
    return get_object_or_404(rows.select_related("family__case", "family__household"), pk=pk)
