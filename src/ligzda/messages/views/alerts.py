"""Alerts that came to somebody: their list, and the page on which one is taken on."""

from uuid import UUID

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy

from ligzda.access.audit import record_read, ref_of
from ligzda.access.views.deeds import answer
from ligzda.messages import queries
from ligzda.messages.actions import alerts as deeds
from ligzda.messages.models import Alert
from ligzda.messages.words import title_of
from ligzda.ui.lists import Column, Filters, List, in_state
from ligzda.ui.parts import Pill


def state(alert: Alert) -> Pill:
    """Return the mark of whether somebody has answered."""
    return Pill("done", _("answered")) if alert.answered_at else Pill("late", _("waits for an answer"))


class AlertFilters(Filters):
    """Which alerts to list."""

    state = in_state(
        gettext_lazy("State"),
        waits=(gettext_lazy("waits for an answer"), Q(answered_at=None)),
        answered=(gettext_lazy("answered"), ~Q(answered_at=None)),
    )


ALERTS = List(
    "alerts",
    columns=[
        Column("raised_at", gettext_lazy("Raised"), sort="raised_at", link=lambda row: reverse("alert", args=[row.pk])),
        Column("what", gettext_lazy("What"), value=title_of),
        Column("state", gettext_lazy("State"), value=state),
        Column("answered_at", gettext_lazy("Answered"), sort="answered_at"),
        Column("answered_by", gettext_lazy("Answered by")),
    ],
    filters=AlertFilters,
    order="-raised_at",
    noun=ngettext_lazy("%(count)d alert", "%(count)d alerts", "count"),
    empty=gettext_lazy("No alert has come to you."),
)


def listed(request: HttpRequest) -> HttpResponseBase:
    """List the alerts that came to whoever asks."""
    record_read(by=request.by, what="alerts")
    return ALERTS.respond(
        request,
        queries.own_alerts(by=request.by),
        title=_("Alerts"),
        exported=lambda: record_read(by=request.by, what="alerts_exported"),
    )


def alert(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show an alert and to whom it went, and take it on."""
    this = get_object_or_404(queries.own_alerts(by=request.by), pk=pk)
    record_read(by=request.by, what="alert", about=this.about, ref=ref_of(this))
    context = {"alert": this, "title": title_of(this), "state": state(this)}
    if request.method != "POST":
        return render(request, "messages/alert.html", context)
    return answer(
        request,
        None,
        lambda: deeds.answer(by=request.by, alert=this.pk),
        to=this.page or reverse("alert", args=[this.pk]),
        said=_("You have taken the alert on; it goes no further."),
        template="messages/alert.html",
        **context,
    )
