"""An administrator's pages of organisations and territories."""

from functools import partial
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy

from ligzda.access import audit
from ligzda.access.actions import organisations as deeds
from ligzda.access.forms.organisations import ChangeForm, EndForm, FoundForm, ServeForm, StandingForm
from ligzda.access.models import Organisation, Territory
from ligzda.access.queries.organisations import organisations, territories
from ligzda.access.views.deeds import answer
from ligzda.access.views.listed import MEMBERS, SERVED, UNITS
from ligzda.ui.lists import Column, Filters, List, file_of
from ligzda.ui.parts import Deed


class OrganisationFilters(Filters):
    """Narrows the list of organisations."""

    kind = forms.ChoiceField(
        label=gettext_lazy("Kind"), choices=[("", gettext_lazy("all")), *Organisation.Kind.choices]
    )
    ended = forms.BooleanField(label=gettext_lazy("Only ended ones"))

    def narrow_ended(self, rows: Any, value: bool) -> Any:
        """Keep those that ended or will."""
        return rows.exclude(until=None)


ORGANISATIONS = List(
    "organisations",
    columns=[
        Column("name", gettext_lazy("Name"), sort="name", link=lambda row: reverse("organisation", args=[row.pk])),
        Column("kind", gettext_lazy("Kind"), sort="kind", value=lambda row: row.get_kind_display()),
        Column("parent", gettext_lazy("Unit of"), sort="parent__name"),
        Column("territory", gettext_lazy("Municipality"), sort="territory__search_key"),
        Column("phone_24h", gettext_lazy("Telephone, day and night")),
        Column("people", gettext_lazy("People"), sort="people", figure=True),
        Column("since", gettext_lazy("Since"), sort="since"),
        Column("until", gettext_lazy("Until"), sort="until"),
    ],
    filters=OrganisationFilters,
    order="name",
    noun=ngettext_lazy("%(count)d organisation", "%(count)d organisations", "count"),
)


class TerritoryFilters(Filters):
    """Narrows the list of territories."""

    kind = forms.ChoiceField(label=gettext_lazy("Kind"), choices=[("", gettext_lazy("all")), *Territory.Kind.choices])
    ended = forms.BooleanField(label=gettext_lazy("Only ended ones"))

    def narrow_ended(self, rows: Any, value: bool) -> Any:
        """Keep those that ended."""
        return rows.exclude(until=None)


TERRITORIES = List(
    "territories",
    columns=[
        Column("name", gettext_lazy("Name"), sort="search_key"),
        Column("code", gettext_lazy("Code"), sort="code"),
        Column("kind", gettext_lazy("Kind"), sort="kind", value=lambda row: row.get_kind_display()),
        Column("parent", gettext_lazy("Lies in"), sort="parent__search_key"),
        Column("court", gettext_lazy("Orphans' court"), sort="court"),
        Column("since", gettext_lazy("Since"), sort="since"),
        Column("until", gettext_lazy("Until"), sort="until"),
        Column(
            "became",
            gettext_lazy("Became"),
            value=lambda row: ", ".join(change.new.name for change in row.became.all()),
        ),
    ],
    filters=TerritoryFilters,
    order="name",
    noun=ngettext_lazy("%(count)d territory", "%(count)d territories", "count"),
)


def organisation_list(request: HttpRequest) -> HttpResponse:
    """List the organisations."""
    return ORGANISATIONS.respond(
        request,
        organisations(by=request.by),
        exported=lambda: audit.record_read(by=request.by, what="organisations_exported"),
        title=_("Organisations"),
        deeds=[Deed(_("New organisation"), reverse("organisation_found"))],
    )


def territory_list(request: HttpRequest) -> HttpResponse:
    """List the territories with what became of the ended ones."""
    return TERRITORIES.respond(
        request,
        territories(by=request.by),
        exported=lambda: audit.record_read(by=request.by, what="territories_exported"),
        title=_("Territories"),
    )


def organisation(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Show an organisation, a centre's standing, a court's municipalities, its units and its people."""
    found = _found(request, pk)
    here = found.memberships.standing_on(request.by.on).select_related("account")
    context = {
        "title": found.name,
        "organisation": found,
        "statuses": found.statuses.all(),
        "territories": SERVED.of(request, found.territories.select_related("territory")),
        "members": MEMBERS.of(request, here),
        "units": UNITS.of(request, found.units.standing_on(request.by.on).select_related("territory")),
    }
    taken = partial(audit.record_read, by=request.by, what="organisation_exported", ref=f"access.organisation:{pk}")
    return file_of(context, taken) or render(request, "access/organisation.html", context)


def organisation_found(request: HttpRequest) -> HttpResponse:
    """Write down a new organisation."""
    return answer(
        request,
        FoundForm(request.POST or None, on=request.by.on, initial={"since": request.by.on}),
        lambda **typed: deeds.found_organisation(by=request.by, **typed),
        to=_page,
        title=_("New organisation"),
        back_url=reverse("organisations"),
    )


def organisation_change(request: HttpRequest, pk: int) -> HttpResponse:
    """Change an organisation."""
    found = _found(request, pk)
    kept = {name: getattr(found, name) for name in ("name", "parent", "territory", "phone_24h", "email", "version")}
    return answer(
        request,
        ChangeForm(request.POST or None, on=request.by.on, initial=kept),
        lambda **typed: deeds.change_organisation(by=request.by, organisation=found, **typed),
        to=_page(found),
        said=_("Saved."),
        title=_("Change the organisation"),
        back_url=_page(found),
    )


def organisation_end(request: HttpRequest, pk: int) -> HttpResponse:
    """End an organisation."""
    found = _found(request, pk)
    return answer(
        request,
        EndForm(request.POST or None, initial={"until": request.by.on}),
        lambda until: deeds.end_organisation(by=request.by, organisation=found, until=until),
        to=_page(found),
        template="ui/confirm.html",
        title=_("End the organisation"),
        facts=[(_("Organisation"), found.name)],
        deed=_("End it"),
        danger=True,
        back_url=_page(found),
    )


def organisation_standing(request: HttpRequest, pk: int) -> HttpResponse:
    """Write down one side of a centre's standing."""
    found = _found(request, pk, kind=Organisation.Kind.CENTRE)
    return answer(
        request,
        StandingForm(request.POST or None, initial={"since": request.by.on}),
        lambda **typed: deeds.set_standing(by=request.by, centre=found, **typed),
        to=_page(found),
        title=_("The centre's standing"),
        lead=_("What stood before ends on the day from which this holds."),
        back_url=_page(found),
    )


def organisation_serve(request: HttpRequest, pk: int) -> HttpResponse:
    """Let a court serve a municipality."""
    found = _found(request, pk, kind=Organisation.Kind.COURT)
    return answer(
        request,
        ServeForm(request.POST or None, on=request.by.on, initial={"since": request.by.on}),
        lambda **typed: deeds.serve(by=request.by, court=found, **typed),
        to=_page(found),
        title=_("A municipality that the court serves"),
        lead=_("The court that served it until then no longer does."),
        back_url=_page(found),
    )


def _found(request: HttpRequest, pk: int, **also: Any) -> Organisation:
    return get_object_or_404(organisations(by=request.by), pk=pk, **also)


def _page(found: Organisation) -> str:
    return reverse("organisation", args=[found.pk])
