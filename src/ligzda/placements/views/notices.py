"""Pages on which the centre reads what a family told, types it for the family, and says what followed."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from ligzda.access.refusal import Refused
from ligzda.access.views.deeds import once, with_key
from ligzda.families.forms.work import WithdrawForm
from ligzda.placements.actions import notices as deeds
from ligzda.placements.actions.asking import offer_to_tell
from ligzda.placements.forms.notices import NoticeForm, OutcomeForm
from ligzda.placements.models import Notice
from ligzda.placements.queries import notices as queries
from ligzda.placements.views.frame import answer_in, opened, show
from ligzda.placements.views.told import NOTICES
from ligzda.ui.forms import Form


def notices(request: HttpRequest, number: str) -> HttpResponse:
    """Show what the family told, newest first."""
    family, held = opened(request, number, "notice.read")
    listing = NOTICES.of(request, queries.notices(by=request.by, family=family))
    form = with_key(request, Form())
    template = "placements/notices.html"
    return show(request, family, held, section="notices", template=template, listing=listing, form=form)


def offer(request: HttpRequest, number: str) -> HttpResponse:
    """Send the family a link by which it tells the centre something itself."""
    family, _held = opened(request, number, "notice.record")
    back = reverse("family_notices", args=[number])

    def send() -> str:
        offer_to_tell(by=request.by, family=family)
        messages.success(request, _("The family has been sent a link."))
        return back

    try:
        return redirect(once(request, send))
    except Refused as refused:
        messages.error(request, refused.reasons[0].text(get_language() or "lv"))
        return redirect(back)


def tell(request: HttpRequest, number: str) -> HttpResponse:
    """Type what the family told."""
    family, held = opened(request, number, "notice.record")
    children = queries.here_now(by=request.by, family=family, permission="child.read")
    form = NoticeForm(
        request.POST or None, initial={"arose_day": request.by.on}, children=children, today=request.by.on
    )
    return answer_in(
        request,
        family,
        held,
        form,
        lambda **given: deeds.tell(by=request.by, family=family, means=Notice.Means.STAFF, **given),
        to=reverse("family_notices", args=[number]),
        said=_("The notice is kept."),
        title=_("What does the family tell?"),
    )


def acknowledge(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    """Say by name that one has read a notice."""
    _family, row = _notice(request, number, pk, "notice.acknowledge")
    try:
        deeds.acknowledge(by=request.by, notice=row)
        messages.success(request, _("The family sees that you have read it."))
    except Refused as refused:
        messages.info(request, refused.reasons[0].text(get_language() or "lv"))
    return redirect("family_notices", number)


def settle(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    """Say what followed from a notice."""
    (family, held), row = _notice(request, number, pk, "notice.settle")
    form = OutcomeForm(request.POST or None, kind=row.kind, contacts=queries.contacts_since(by=request.by, notice=row))
    return answer_in(
        request,
        family,
        held,
        form,
        lambda **given: deeds.settle(by=request.by, notice=row, **given),
        to=reverse("family_notices", args=[number]),
        said=_("It is kept what followed; the family sees it."),
        title=_("What followed from the notice?"),
        lead=row.text,
    )


def withdraw(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    """Take back a notice kept by mistake."""
    (family, held), row = _notice(request, number, pk, "notice.settle")
    return answer_in(
        request,
        family,
        held,
        WithdrawForm(request.POST or None),
        lambda reason: deeds.withdraw(by=request.by, notice=row, reason=reason),
        to=reverse("family_notices", args=[number]),
        said=_("The record is taken back."),
        title=_("Take back a notice"),
        lead=row.text,
        deed=_("Take it back"),
    )


def _notice(request: HttpRequest, number: str, pk: int, permission: str) -> tuple:
    family, held = opened(request, number, permission)
    rows = queries.notices(by=request.by, family=family).filter(withdrawn_at=None)
    return (family, held), get_object_or_404(rows.select_related("family__case"), pk=pk)
