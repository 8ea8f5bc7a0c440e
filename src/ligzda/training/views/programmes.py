"""Pages of programmes, their versions and the households of practice."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy

from ligzda.access.audit import record_read
from ligzda.access.queries.caseloads import places
from ligzda.access.queries.cases import allowed
from ligzda.access.views.deeds import answer
from ligzda.training import queries
from ligzda.training.actions import programmes as deeds
from ligzda.training.forms.programmes import HouseholdForm, ProgrammeForm, RenameForm, VersionForm
from ligzda.training.models import AUDIENCES, Programme
from ligzda.training.views.listed import HOUSEHOLDS
from ligzda.ui.lists import Column, Filters, List
from ligzda.ui.parts import Deed, Pill

EDIT = "programme.edit"
CHOICES = [(audience.value, label) for audience, label in AUDIENCES.items()]


class ProgrammeFilters(Filters):
    """Which programmes to list."""

    audience = forms.ChoiceField(label=gettext_lazy("For whom"), choices=[("", gettext_lazy("all")), *CHOICES])


def _number(programme: Programme) -> int | Pill:
    """Return the number of the newest version; a programme that has none yet is to be finished."""
    versions = programme.all_versions  # type: ignore[attr-defined]
    return versions[0].number if versions else Pill("due", _("none yet"))


PROGRAMMES = List(
    "programmes",
    columns=[
        Column("title", gettext_lazy("Programme"), sort="title", link=lambda row: reverse("programme", args=[row.pk])),
        Column("audience", gettext_lazy("For whom"), value=lambda row: row.get_audience_display(), sort="audience"),
        Column("number", gettext_lazy("Version"), value=_number),
        Column("last_since", gettext_lazy("In force since"), sort="last_since"),
        Column("last_agreed", gettext_lazy("Agreed with the supervisor"), sort="last_agreed"),
    ],
    filters=ProgrammeFilters,
    order="audience",
    noun=ngettext_lazy("%(count)d programme", "%(count)d programmes", "count"),
    empty=gettext_lazy("No programme has been added yet."),
)


def listed(request: HttpRequest) -> HttpResponseBase:
    """List the centre's programmes, and below them the households of practice."""
    may_edit = allowed(by=request.by, permission=EDIT)
    deed = Deed(_("New programme"), reverse("programme_make"))
    return PROGRAMMES.respond(
        request,
        queries.programmes(by=request.by),
        exported=lambda: record_read(by=request.by, what="programmes_exported"),
        template="training/programmes.html",
        title=_("Training programmes"),
        households=HOUSEHOLDS.of(request, queries.households(by=request.by).select_related("centre")),
        deeds=[deed] if may_edit else [],
        may_edit=may_edit,
    )


def programme(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a programme: what each version asks, and what the law asks today."""
    this = _programme(request, pk)
    may_edit = allowed(by=request.by, permission=EDIT, organisation=this.centre)
    deed_list = [
        Deed(_("New version"), reverse("version_make", args=[pk])),
        Deed(_("Rename"), reverse("programme_rename", args=[pk]), secondary=True),
    ]
    context = {
        "title": this.title,
        "sub": this.get_audience_display(),
        "programme": this,
        "by_law": queries.asked_by_law(by=request.by, programme=this),
        "deeds": deed_list if may_edit else [],
        "back_url": reverse("programmes"),
        "back_text": _("Training programmes"),
    }
    return render(request, "training/programme.html", context)


def make(request: HttpRequest) -> HttpResponse:
    """Add a programme; its first version comes next."""
    form = ProgrammeForm(request.POST or None, centres=places(by=request.by, permission=EDIT))
    return answer(
        request,
        form,
        lambda **given: deeds.add_programme(by=request.by, **given),
        to=lambda made: reverse("version_make", args=[made.pk]),
        title=_("New programme"),
        deed=_("Add"),
        back_url=reverse("programmes"),
    )


def rename(request: HttpRequest, pk: int) -> HttpResponse:
    """Give the programme another title."""
    this = _programme(request, pk)
    first = {"title": this.title, "version": this.version}
    return _of_programme(
        request,
        this,
        RenameForm(request.POST or None, initial=first),
        lambda **given: deeds.rename_programme(by=request.by, programme=this, **given),
        title=_("Rename the programme"),
    )


def version_make(request: HttpRequest, pk: int) -> HttpResponse:
    """Say what the programme asks from a day on."""
    this = _programme(request, pk)
    last = this.all_versions[0] if this.all_versions else None
    names = ("theory_hours", "practice_hours", "practice_households", "year_hours")
    first = {name: getattr(last, name) for name in names} if last else {"since": request.by.on}
    return _of_programme(
        request,
        this,
        VersionForm(request.POST or None, initial=first),
        lambda **given: deeds.add_version(by=request.by, programme=this, **given),
        title=_("New version"),
        lead=this,
        said=_("The version is added."),
    )


def household_make(request: HttpRequest) -> HttpResponse:
    """Add a household of practice."""
    form = HouseholdForm(request.POST or None, centres=places(by=request.by, permission=EDIT))
    return answer(
        request,
        form,
        lambda **given: deeds.add_household(by=request.by, **given),
        to=reverse("programmes"),
        said=_("The household is added."),
        title=_("Household of practice"),
        lead=_("An experienced household in which people of the centre do their practice."),
        deed=_("Add"),
        back_url=reverse("programmes"),
    )


def household_close(request: HttpRequest, pk: int) -> HttpResponse:
    """Let nobody begin practice in a household any more."""
    deeds.close_household(by=request.by, household=get_object_or_404(queries.households(by=request.by), pk=pk))
    return redirect("programmes")


def _programme(request: HttpRequest, pk: int) -> Programme:
    return get_object_or_404(queries.programmes(by=request.by), pk=pk)


def _of_programme(request: HttpRequest, this: Programme, form: Any, do: Any, **page: Any) -> HttpResponse:
    to = reverse("programme", args=[this.pk])
    return answer(request, form, do, to=to, back_url=to, back_text=this.title, **page)
