"""Lists: families, enquiries, recruitment measures."""

from dataclasses import replace
from typing import Any

from django import forms
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy

from ligzda.access.audit import record_read
from ligzda.access.queries.cases import allowed
from ligzda.families import queries
from ligzda.families.forms.fields import role_choices
from ligzda.families.models import ROLE_LABELS, Enquiry, Family, Measure
from ligzda.families.queries.families import with_standing
from ligzda.families.rules.roles import FamilyRole
from ligzda.families.sections import FAMILY_SECTIONS
from ligzda.ui.lists import Column, Filters, List, in_state, one_of
from ligzda.ui.parts import Deed, Pill

ANY = [("", gettext_lazy("all"))]


class FamilyFilters(Filters):
    """Which families to list."""

    status = forms.ChoiceField(label=gettext_lazy("Status"))
    path = forms.ChoiceField(label=gettext_lazy("On the path to"))
    lookups = {"status": "has_status", "path": "on_path"}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("status", "path"):
            self.fields[name].choices = [*ANY, *role_choices()]


def _role(value: str | None) -> str:
    return str(ROLE_LABELS[FamilyRole(value)]) if value else ""


def _next_role(row: Any) -> str:
    """Return the role on the way to which the family is; one that it has already is no way to go."""
    return _role(row.on_path) if row.on_path != row.has_status else ""


FAMILIES = List(
    "families",
    columns=[
        Column("name", gettext_lazy("Family"), sort=("sort_key", "number"), link=FAMILY_SECTIONS.home),
        Column("number", gettext_lazy("Number"), value=lambda row: row.shown_number, sort="number"),
        Column("has_status", gettext_lazy("Status"), value=lambda row: _role(row.has_status)),
        Column("on_path", gettext_lazy("On the path to"), value=_next_role),
        Column("municipality_name", gettext_lazy("Municipality"), sort="municipality_name"),
        Column("opened_on", gettext_lazy("Opened"), sort="opened_on"),
    ],
    filters=FamilyFilters,
    order="name",
    noun="family",
    empty=gettext_lazy("No family fits. Change the filters, or record an enquiry."),
)


def family_list(request: HttpRequest) -> HttpResponseBase:
    """List the families that the reader may see."""
    # The columns need nothing of the case but what is annotated.
    rows: QuerySet[Family] = with_standing(queries.families(by=request.by).select_related(None), by=request.by)
    record_read(by=request.by, what="family_list")
    deeds = []
    if allowed(by=request.by, permission="enquiry.record"):
        deeds.append(Deed(_("New enquiry"), reverse("enquiry_make")))
    if allowed(by=request.by, permission="register.import"):
        deeds.append(Deed(_("Take a register in"), reverse("register_upload"), secondary=True))
    return FAMILIES.respond(
        request,
        rows,
        title=_("Families"),
        deeds=deeds,
        exported=lambda: record_read(by=request.by, what="family_list_exported"),
    )


class EnquiryFilters(Filters):
    """Which enquiries to list."""

    state = in_state(
        gettext_lazy("State"),
        open=(gettext_lazy("waiting"), Q(family=None, closed_on=None)),
        family=(gettext_lazy("file opened"), ~Q(family=None)),
        closed=(gettext_lazy("closed"), ~Q(closed_on=None)),
    )
    means = one_of(gettext_lazy("How"), Enquiry.Means.choices)


def _state(enquiry: Enquiry) -> Pill:
    if enquiry.family_id:
        return Pill("done", _("file opened"))
    return Pill("wait", _("closed")) if enquiry.closed_on else Pill("due", _("waiting"))


ENQUIRIES = List(
    "enquiries",
    columns=[
        Column("on", gettext_lazy("Date"), sort="on"),
        Column("name", gettext_lazy("Name and surname"), link=lambda row: reverse("enquiry", args=[row.pk])),
        Column("means", gettext_lazy("How"), value=lambda row: row.get_means_display(), sort="means"),
        Column("role", gettext_lazy("Role of interest"), value=lambda row: _role(row.role)),
        Column("measure", gettext_lazy("Recruitment measure")),
        Column("state", gettext_lazy("State"), value=_state),
    ],
    filters=EnquiryFilters,
    order="-on",
    noun=ngettext_lazy("%(count)d enquiry", "%(count)d enquiries", "count"),
    empty=gettext_lazy("Nobody has turned to the centre yet."),
)


def enquiry_list(request: HttpRequest) -> HttpResponseBase:
    """List the enquiries of the own centres."""
    record_read(by=request.by, what="enquiry_list")
    return ENQUIRIES.respond(
        request,
        queries.enquiries(by=request.by),
        title=_("Enquiries"),
        deeds=[Deed(_("New enquiry"), reverse("enquiry_make"))],
        exported=lambda: record_read(by=request.by, what="enquiry_list_exported"),
    )


class MeasureFilters(Filters):
    """Which measures to list."""

    channel = forms.ChoiceField(label=gettext_lazy("Channel"), choices=[*ANY, *Measure.Channel.choices])
    role = forms.ChoiceField(label=gettext_lazy("Role aimed at"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["role"].choices = [*ANY, *role_choices()]


MEASURES = List(
    "measures",
    columns=[
        Column("name", gettext_lazy("Measure"), sort="name", link=lambda row: reverse("measure_change", args=[row.pk])),
        Column("channel", gettext_lazy("Channel"), value=lambda row: row.get_channel_display(), sort="channel"),
        Column("role", gettext_lazy("Role aimed at"), value=lambda row: _role(row.role) or _("all roles")),
        Column("since", gettext_lazy("From"), sort="since"),
        Column("until", gettext_lazy("To"), sort="until"),
        Column("cost", gettext_lazy("Cost, €"), sort="cost", money=True),
        Column("enquired", gettext_lazy("Enquiries"), sort="enquired", figure=True),
        Column("consulted", gettext_lazy("Consulted"), sort="consulted", figure=True),
        Column("won", gettext_lazy("Statuses"), sort="won", figure=True),
        Column("won_specialised", gettext_lazy("of them specialised"), sort="won_specialised", figure=True),
    ],
    filters=MeasureFilters,
    order="-since",
    noun=ngettext_lazy("%(count)d measure", "%(count)d measures", "count"),
    empty=gettext_lazy("No recruitment measure has been recorded yet."),
)


def measure_list(request: HttpRequest) -> HttpResponseBase:
    """List the recruitment measures and what came of each."""
    edits = allowed(by=request.by, permission="measure.edit")
    name, *others = MEASURES.columns
    shown = MEASURES if edits else replace(MEASURES, columns=[replace(name, link=None), *others])
    return shown.respond(
        request,
        queries.measures(by=request.by),
        title=_("Recruitment"),
        deeds=[Deed(_("New measure"), reverse("measure_make"))] if edits else [],
        exported=lambda: record_read(by=request.by, what="measure_list_exported"),
    )
