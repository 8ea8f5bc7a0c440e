"""Pages that show what was sent, and whether it left, arrived and was read."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy

from ligzda.access.audit import record_read, ref_of
from ligzda.access.queries.cases import allowed
from ligzda.access.rules.phones import readable
from ligzda.access.views.deeds import answer
from ligzda.messages import actions, queries
from ligzda.messages.forms import MessageFilters
from ligzda.messages.models import Message
from ligzda.ui.lists import Column, List
from ligzda.ui.parts import Deed, Pill

PILLS = {Message.State.QUEUED: "due", Message.State.FAILED: "late"}


def fate(message: Message) -> Pill:
    """Return the mark of where the message is."""
    return Pill(PILLS.get(Message.State(message.state), "done"), message.get_state_display())


def _list(name: str, page_of: Callable[[Message], str]) -> List:
    return List(
        name,
        columns=[
            Column("made_at", gettext_lazy("Written"), sort="made_at", link=page_of),
            Column("means", gettext_lazy("Means"), value=lambda row: row.get_means_display(), sort="means", short=True),
            Column(
                "to_address", gettext_lazy("Recipient"), value=lambda row: readable(row.to_address), sort="to_address"
            ),
            Column("subject", gettext_lazy("Message"), value=str, sort="subject"),
            Column("about", gettext_lazy("Case"), short=True),
            Column("state", gettext_lazy("State"), value=fate, sort="state"),
            Column("attempts", gettext_lazy("Tries"), figure=True, sort="attempts"),
            Column("sent_at", gettext_lazy("Sent"), sort="sent_at"),
        ],
        filters=MessageFilters,
        order="-made_at",
        noun=ngettext_lazy("%(count)d message", "%(count)d messages", "count"),
        empty=gettext_lazy("No message has been sent yet."),
    )


MESSAGES = _list("messages", lambda row: reverse("message", args=[row.pk]))
OF_CASE = _list("case_messages", lambda row: reverse("case_message", args=[row.about_id, row.pk]))


def listed(request: HttpRequest) -> HttpResponseBase:
    """List the messages and their fate."""
    record_read(by=request.by, what="messages")
    trial = Deed(_("Send me a trial message"), reverse("message_trial"), secondary=True, post=True)
    return MESSAGES.respond(
        request,
        queries.visible(by=request.by),
        title=_("Messages"),
        deeds=[trial] if request.by.account and allowed(by=request.by, permission="message.look_after") else [],
        exported=lambda: record_read(by=request.by, what="messages_exported"),
    )


def of_case(request: HttpRequest, case: UUID) -> HttpResponseBase:
    """List the messages about one case."""
    this, rows = queries.of_case(by=request.by, case=case)
    record_read(by=request.by, what="messages", about=this)
    return OF_CASE.respond(
        request,
        rows,
        title=_("Messages about %(case)s") % {"case": this},
        exported=lambda: record_read(by=request.by, what="messages_exported", about=this),
    )


def message(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show one message and its fate; a failed one can be sent again."""
    this = get_object_or_404(queries.visible(by=request.by), pk=pk)
    may = allowed(by=request.by, permission="message.look_after")
    return _page(request, this, reverse("message", args=[pk]), reverse("messages"), may_send=may)


def case_message(request: HttpRequest, case: UUID, pk: UUID) -> HttpResponse:
    """Show one message about a case, as `message` does."""
    about, rows = queries.of_case(by=request.by, case=case)
    may = allowed(by=request.by, permission="message.send", case=about)
    here, back = reverse("case_message", args=[case, pk]), reverse("case_messages", args=[case])
    return _page(request, get_object_or_404(rows, pk=pk), here, back, may_send=may)


def trial(request: HttpRequest) -> HttpResponse:
    """Send a trial message to the one who asks."""
    actions.send(
        by=request.by,
        to=request.by.account,
        template="messages/trial",
        context={"link": reverse("messages")},
        urgent=True,
    )
    messages.success(request, _("The trial message waits to be sent to you."))
    return redirect("messages")


def _page(request: HttpRequest, this: Message, here: str, back: str, *, may_send: bool) -> HttpResponse:
    record_read(by=request.by, what="message", about=this.about, ref=ref_of(this))
    return answer(
        request,
        None,
        partial(actions.send_again, by=request.by, message=this),
        to=here,
        said=_("The message waits to be sent again."),
        template="messages/message.html",
        message=this,
        fate=fate(this),
        may_send=may_send,
        back_url=back,
    )
