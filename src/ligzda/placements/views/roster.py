"""Pages of the duty roster: the coming week by region, who is on duty, and the lists of the last nights."""

from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _

from ligzda.access.actor import RIGA
from ligzda.access.audit import record_read, ref_of
from ligzda.access.models import Organisation
from ligzda.access.permit import require
from ligzda.access.queries.cases import allowed
from ligzda.access.views.deeds import answer_about
from ligzda.families.forms.work import WithdrawForm
from ligzda.placements.actions import roster as deeds
from ligzda.placements.forms.roster import DutyForm
from ligzda.placements.models import Duty, EveningList
from ligzda.placements.queries import roster as queries
from ligzda.placements.queries.tiles import tiles
from ligzda.placements.views.asked import EVENINGS, duties_for
from ligzda.ui.files import attached
from ligzda.ui.lists import file_of
from ligzda.ui.parts import Deed

EDIT = "roster.edit"


def roster(request: HttpRequest) -> HttpResponseBase:
    """Show the gaps of the coming week and who is on duty."""
    by = request.by
    editable = queries.own_centres(by=by, permission=EDIT)
    lists = allowed(by=by, permission="evening_list.read")
    own = {centre.pk for centre in queries.own_centres(by=by)}
    duties = duties_for(partial(_whom, own=own), {centre.pk for centre in editable})
    context = {
        "title": _("Duty roster"),
        "week": queries.week(by=by),
        "duties": duties.of(request, queries.duties(by=by), frozenset({EDIT})),
        "lists": EVENINGS.of(request, queries.evening_lists(by=by)) if lists else None,
        "tiles": tiles(by=by),
        "deeds": [
            Deed(
                _("Put on duty") if len(editable) == 1 else _("Put on duty: %(centre)s") % {"centre": centre},
                reverse("duty_make", args=[centre.pk]),
            )
            for centre in editable
        ],
    }
    if file := file_of(context, partial(record_read, by=by, what="roster_exported")):
        return file
    record_read(by=by, what="roster")
    return render(request, "placements/roster.html", context)


def duty_make(request: HttpRequest, pk: int) -> HttpResponse:
    """Put a family or an officer of the centre on duty."""
    centre = get_object_or_404(Organisation, pk=pk)
    require(request.by, EDIT, organisation=centre)
    families, officers = queries.can_be_on_duty(by=request.by, centre=centre)
    today = request.by.at.astimezone(RIGA).date()
    form = DutyForm(request.POST or None, initial={"since_day": today, "days": 1}, families=families, officers=officers)
    return _answer(
        request,
        form,
        lambda **given: deeds.put_on_duty(by=request.by, centre=centre, **given),
        said=_("It stands on the roster."),
        title=_("Who is on duty?"),
        lead=str(centre),
    )


def duty_remove(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a duty off the roster."""
    duty = get_object_or_404(Duty.objects.standing().select_related("centre", "family__case", "account"), pk=pk)
    require(request.by, EDIT, organisation=duty.centre)
    return _answer(
        request,
        WithdrawForm(request.POST or None),
        lambda reason: deeds.take_off(by=request.by, duty=duty, reason=reason),
        said=_("It is off the roster."),
        title=_("Take off the roster"),
        lead=_whom(duty, {duty.centre_id}),
        deed=_("Take off"),
    )


def evening_list(request: HttpRequest, pk: int) -> HttpResponse:
    """Give the list of a night as a PDF."""
    made = get_object_or_404(EveningList.objects.select_related("centre"), pk=pk)
    require(request.by, "evening_list.read", organisation=made.centre)
    record_read(by=request.by, what="evening_list", ref=ref_of(made))
    with made.file.open("rb") as content:
        return attached(content.read(), f"{made.on.isoformat()}.pdf")


def _answer(request: HttpRequest, form: Any, do: Any, **words: str) -> HttpResponse:
    to = reverse("roster")
    return answer_about(
        request,
        form,
        do,
        about=None,
        looked="roster_form",
        to=to,
        back_url=to,
        back_text=_("Duty roster"),
        **words,
    )


def _whom(duty: Duty, own: set[int]) -> str:
    """Return who is on duty; a confidential family of another centre is not named."""
    if duty.account:
        return duty.account.name
    if duty.family is None or (duty.family.confidential and duty.centre_id not in own):
        return _("Confidential family")
    return duty.family.title
