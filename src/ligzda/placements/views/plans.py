"""The list of planned searches."""

from dataclasses import replace
from datetime import date

from django.db.models import Count, Q
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy

from ligzda.access.audit import record_read
from ligzda.placements.models import Search
from ligzda.placements.queries import planned as queries
from ligzda.placements.rules.awaited import Wait
from ligzda.placements.views.planned import names_of
from ligzda.placements.words import AWAITED_NAMES
from ligzda.ui import words
from ligzda.ui.lists import Column, Filters, List, in_state
from ligzda.ui.parts import Pill


class PlanFilters(Filters):
    """Which planned searches to list."""

    state = in_state(
        gettext_lazy("State"),
        open=(gettext_lazy("going on"), Q(closed_at=None)),
        **{value: (label, Q(outcome=value)) for value, label in Search.Outcome.choices},
    )


PLANS = List(
    "planned_searches",
    columns=[
        Column(
            "number",
            gettext_lazy("Number"),
            value=lambda row: row.shown_number,
            sort="number",
            link=lambda row: reverse("planned_search", args=[row.number]),
        ),
        Column("opened", gettext_lazy("Begun"), value=lambda row: words.day(row.opened_at), sort="opened_at"),
        Column("place", gettext_lazy("Where"), sort="place__name"),
        Column("who", gettext_lazy("Children"), sort="together"),
        Column("state", gettext_lazy("State"), value=lambda row: row.pill),
        Column("wait", gettext_lazy("What comes next")),
    ],
    filters=PlanFilters,
    order="-opened",
    noun=ngettext_lazy("%(count)d planned search", "%(count)d planned searches", "count"),
    empty=gettext_lazy("There are no planned searches."),
)


def planned_searches(request: HttpRequest) -> HttpResponseBase:
    """List the planned searches, each with what it waits for."""
    by = request.by

    def fill(rows: list[Search]) -> None:
        pks = [row.pk for row in rows]
        waiting, told = queries.waiting(pks, by=by), queries.children_in(pks, by=by)
        for row in rows:
            wait = next(iter(waiting.get(row.pk, ())), None)
            row.pill, row.who = _pill(row, wait, by.on), names_of(told[row.pk])
            row.wait = capfirst(str(AWAITED_NAMES[wait.what])) if wait else ""

    record_read(by=by, what="planned_searches")
    return replace(PLANS, fill=fill).respond(
        request,
        queries.planned(by=by).annotate(together=Count("children")),
        title=_("Planned searches"),
        sub=_("A family for a child, with time to choose. A search is opened from the child's places."),
        exported=lambda: record_read(by=by, what="planned_searches_exported"),
    )


def _pill(row: Search, wait: Wait | None, on: date) -> Pill:
    if row.outcome:
        return Pill("done", row.get_outcome_display())
    if wait is None or wait.due is None:
        return Pill("wait", _("going on"))
    return Pill("late" if wait.due < on else "due", _("by %(day)s") % {"day": words.day(wait.due)})
