"""The data protection officer's pages of the audit trail, and the carer's page of who looked."""

from dataclasses import replace
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy, pgettext_lazy

from ligzda.access import audit
from ligzda.access.models import Read
from ligzda.access.queries.trail import events, lookers, named, own_looks, reads
from ligzda.ui.forms import LatvianDateField
from ligzda.ui.lists import Column, Dated, Filters, List
from ligzda.ui.parts import Deed


class TrailFilters(Filters):
    """Narrows the audit trail."""

    what = forms.ChoiceField(label=gettext_lazy("What"))
    since = LatvianDateField(label=gettext_lazy("From"))
    until = LatvianDateField(label=gettext_lazy("To, inclusive"))
    lookups = {"since": "at__date__gte", "until": "at__date__lte"}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        named = sorted((str(name), code) for code, name in audit.known_names().items())
        self.fields["what"].choices = [("", _("all")), *((code, name) for name, code in named)]


EVENTS = List(
    "audit-trail",
    columns=[
        Column("at", gettext_lazy("Time"), sort="at"),
        Column("what", gettext_lazy("Deed"), sort="what", value=lambda row: audit.name_of(row.what)),
        Column("account", gettext_lazy("Who"), sort="account__name", value=lambda row: row.account or "Ligzda"),
        Column("case", gettext_lazy("Case"), sort="case__number"),
        Column("on", gettext_lazy("Day of the fact"), sort="on"),
        Column("fields", gettext_lazy("Fields"), value=lambda row: ", ".join(row.fields)),
        Column("ref", pgettext_lazy("audit", "Record")),
    ],
    filters=TrailFilters,
    order="-at",
    noun=ngettext_lazy("%(count)d event", "%(count)d events", "count"),
)

READS = List(
    "looks",
    columns=[
        Column("at", gettext_lazy("Time"), sort="at"),
        Column("what", gettext_lazy("What was seen"), sort="what", value=lambda row: audit.name_of(row.what)),
        Column("who", gettext_lazy("Who"), sort="account_id"),
        Column("case", gettext_lazy("Case"), sort="case_id"),
        Column("ref", pgettext_lazy("audit", "Record")),
    ],
    filters=TrailFilters,
    order="-at",
    noun=ngettext_lazy("%(count)d look", "%(count)d looks", "count"),
)


class LookFilters(Dated):
    """Narrows the looks at the own family's file."""

    day = "at__date"


OWN_LOOKS = List(
    "who-looked",
    columns=[
        Column("at", gettext_lazy("Time"), sort="at"),
        Column("who", gettext_lazy("Who"), value=lambda row: row.looker.name, sort="account_id"),
        Column("as_what", gettext_lazy("As what"), value=lambda row: " · ".join(row.looker.as_what)),
    ],
    filters=LookFilters,
    order="-at",
    noun=ngettext_lazy("%(count)d look", "%(count)d looks", "count"),
    empty=gettext_lazy("Nobody else has opened it yet."),
)


def event_list(request: HttpRequest) -> HttpResponse:
    """List everything that was done."""
    return EVENTS.respond(
        request,
        events(by=request.by),
        exported=lambda: audit.record_read(by=request.by, what="events_exported"),
        title=_("Audit trail: deeds"),
        deeds=[Deed(_("Who looked"), reverse("audit_reads"), secondary=True)],
    )


def read_list(request: HttpRequest) -> HttpResponse:
    """List every look at a case or a person."""

    def fill(rows: list[Read]) -> None:
        # The looks are kept in a database of their own, so that the names are fetched beside them.
        names = named(by=request.by, rows=rows)
        for row in rows:
            row.who = names["accounts"].get(row.account_id, "Ligzda")
            row.case = names["cases"].get(row.case_id, "")

    return replace(READS, fill=fill).respond(
        request,
        reads(by=request.by),
        exported=lambda: audit.record_read(by=request.by, what="reads_exported"),
        title=_("Audit trail: who looked"),
        deeds=[Deed(_("What was done"), reverse("audit_events"), secondary=True)],
    )


def who_looked(request: HttpRequest) -> HttpResponse:
    """Show a carer who has opened their family's file."""

    def fill(rows: list[Any]) -> None:
        for row, looker in zip(rows, lookers(by=request.by, looks=rows), strict=True):
            row.looker = looker

    return replace(OWN_LOOKS, fill=fill).respond(
        request,
        own_looks(by=request.by),
        exported=lambda: audit.record_read(by=request.by, what="lookers_exported"),
        template="access/who_looked.html",
        title=_("Who opened our family's file"),
    )
