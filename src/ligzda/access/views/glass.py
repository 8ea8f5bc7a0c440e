"""Break-the-glass: opening a case with a reason, giving it back, and the review of each."""

from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy

from ligzda.access import audit
from ligzda.access.actions import glass as deeds
from ligzda.access.forms.work import GlassForm, ReviewForm
from ligzda.access.models import BreakGlass
from ligzda.access.queries.glass import case_by_number, glasses, open_glasses
from ligzda.access.refusal import Reason, Refused
from ligzda.access.rules.glass import HOURS
from ligzda.access.views.deeds import answer, confirm
from ligzda.ui.lists import Column, Filters, List
from ligzda.ui.parts import Pill
from ligzda.ui.words import day, daytime


class GlassFilters(Filters):
    """Narrows the list of broken glasses."""

    waiting = forms.BooleanField(label=gettext_lazy("Only those not reviewed"))

    def narrow_waiting(self, rows: Any, value: bool) -> Any:
        """Keep those that nobody has reviewed."""
        return rows.filter(reviewed_at=None)


def _state(row: BreakGlass) -> Pill:
    if row.reviewed_at is None:
        return Pill("due", _("to be reviewed"))
    return Pill("done", _("justified")) if row.justified else Pill("late", _("not justified"))


GLASSES = List(
    "break-the-glass",
    columns=[
        Column("since", gettext_lazy("Opened"), sort="since", link=lambda row: reverse("glass_review", args=[row.pk])),
        Column("until", gettext_lazy("Until"), sort="until"),
        Column("account", gettext_lazy("Who"), sort="account__name"),
        Column("case", gettext_lazy("Case"), sort="case__number"),
        Column("centre", gettext_lazy("Centre of the case"), value=lambda row: row.case.centre),
        Column("reason", gettext_lazy("Reason")),
        Column("state", gettext_lazy("Review"), value=_state),
    ],
    filters=GlassFilters,
    order="-since",
    noun=ngettext_lazy("%(count)d break of the glass", "%(count)d breaks of the glass", "count"),
    empty=gettext_lazy("Nobody has broken the glass."),
)


def break_glass(request: HttpRequest) -> HttpResponse:
    """Open a case that is not one's own, and show those that are open."""

    def deed(number: str, reason: str) -> BreakGlass:
        case = case_by_number(by=request.by, number=number)
        if case is None:
            raise Refused([Reason("case_unknown", at="number")])
        return deeds.break_glass(by=request.by, case=case, reason=reason)

    return answer(
        request,
        GlassForm(request.POST or None),
        deed,
        to=reverse("glass"),
        said=_("The case is open to you. The manager and the data protection officer are being told."),
        template="access/glass.html",
        title=_("Break the glass"),
        lead=_("Opens a case that is not yours, when waiting would harm somebody. It closes by itself."),
        hours=HOURS,
        glasses=open_glasses(by=request.by),
        deed=_("Open the case"),
    )


def glass_close(request: HttpRequest, pk: int) -> HttpResponse:
    """Give a case back before its hours are over."""
    found = get_object_or_404(open_glasses(by=request.by), pk=pk)
    return confirm(
        request,
        lambda: deeds.close_glass(by=request.by, glass=found),
        to=reverse("glass"),
        title=_("Give the case back"),
        facts=[(_("Case"), str(found.case)), (_("Open until"), daytime(found.until))],
        deed=_("Give back"),
    )


def glass_list(request: HttpRequest) -> HttpResponse:
    """List every broken glass for review."""
    return GLASSES.respond(
        request,
        glasses(by=request.by),
        exported=lambda: audit.record_read(by=request.by, what="glasses_exported"),
        title=_("Review of broken glasses"),
    )


def glass_review(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one broken glass and take what the review found."""
    found = glasses(by=request.by).filter(pk=pk).first()
    if found is None:
        raise Http404
    facts = [
        (_("Who"), found.account.name),
        (_("Case"), str(found.case)),
        (_("Centre of the case"), found.case.centre),
        (_("Opened"), daytime(found.since)),
        (_("Until"), daytime(found.until)),
        (_("Reason"), found.reason),
    ]
    if found.reviewed_at:
        facts += [(_("Review"), _state(found).text), (_("Reviewed"), f"{day(found.reviewed_at)} {found.reviewed_by}")]
        facts += [(_("Finding"), found.finding)]
    return answer(
        request,
        None if found.reviewed_at else ReviewForm(request.POST or None),
        lambda **typed: deeds.review_glass(by=request.by, glass=found, **typed),
        to=reverse("glasses"),
        said=_("The review is written down."),
        template="access/glass_review.html",
        title=_("A broken glass"),
        facts=facts,
        deed=_("Write down"),
        back_url=reverse("glasses"),
    )
