"""What to know of a child tonight, as a page and as a paper; the act of handing over; the children of a family."""

import datetime as dt
from dataclasses import replace
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from ligzda.access.actor import RIGA
from ligzda.access.audit import record_read
from ligzda.children.queries.children import children
from ligzda.children.views.frame import age_shown, answer_in, open_child, show
from ligzda.families.forms.work import WithdrawForm
from ligzda.families.views.frame import open_family
from ligzda.families.views.frame import show as show_family
from ligzda.placements.actions.handing import hand_over, withdraw_act
from ligzda.placements.forms.handing import HandingOverForm
from ligzda.placements.models import HandingOver
from ligzda.placements.papers import telephones, tonight_paper
from ligzda.placements.queries import placements as queries
from ligzda.placements.queries.tonight import tonight
from ligzda.placements.views.listed import CHILDREN
from ligzda.ui.files import attached
from ligzda.ui.parts import Deed


def tonight_page(request: HttpRequest, number: str) -> HttpResponse:
    """Show what to know tonight."""
    child, held = open_child(request, number, "child.tonight", door="child.tonight")
    told = tonight(by=request.by, child=child)
    return show(
        request,
        child,
        held,
        section="tonight",
        template="placements/tonight.html",
        deeds=[Deed(_("Print it (PDF)"), reverse("child_tonight_paper", args=[number]), secondary=True)],
        told=told,
        age=age_shown(request, child),
        call=telephones(told),
    )


def tonight_pdf(request: HttpRequest, number: str) -> HttpResponse:
    """Give what to know tonight as a paper."""
    child, _held = open_child(request, number, "child.tonight", door="child.tonight")
    record_read(by=request.by, what="child_tonight_paper", about=child.case)
    content = tonight_paper(tonight(by=request.by, child=child), by=request.by)
    return attached(content, f"B-{child.number}.pdf")


def hand_over_make(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    """Write the act of handing over for a placement."""
    child, _held = open_child(request, number, "placement.record")
    row = get_object_or_404(queries.placements(by=request.by).filter(child=child), pk=pk)
    local = request.by.at.astimezone(RIGA)
    first = {"day": local.date(), "clock": local.time(), "handed_by": request.by.name}

    def act(day: dt.date, clock: dt.time, **given: Any) -> HandingOver:
        at = dt.datetime.combine(day, clock, tzinfo=RIGA)
        return hand_over(by=request.by, placement=row, at=at, **given)

    return answer_in(
        request,
        child,
        HandingOverForm(request.POST or None, initial=first),
        act,
        to=lambda made: reverse("document", args=[made.document_id]),
        back=reverse("child_places", args=[number]),
        said=_("The act is among the child's documents: print it, and have it signed."),
        title=_("Act of handing over"),
        lead=row.named,
        deed=_("Make the act"),
    )


def act_withdraw(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    """Take back an act that was written wrongly."""
    child, _held = open_child(request, number, "placement.correct")
    act = get_object_or_404(HandingOver.objects.standing().select_related("placement"), pk=pk, placement__child=child)
    return answer_in(
        request,
        child,
        WithdrawForm(request.POST or None),
        lambda reason: withdraw_act(by=request.by, act=act, reason=reason),
        to=reverse("child_places", args=[number]),
        said=_("The record is taken back."),
        title=_("Take back an act"),
        lead=act.number,
        deed=_("Take it back"),
    )


def family_children(request: HttpRequest, number: str) -> HttpResponse:
    """Show the children who are and were with a family; of those whom the reader may not see, the number only."""
    family, held = open_family(request, number, "placement.read")
    rows = queries.of_family(by=request.by, family=family)

    def see(placed: list[Any]) -> None:
        known = children(by=request.by).filter(pk__in={row.child_id for row in placed})
        seen = set(known.values_list("pk", flat=True))
        for row in placed:
            row.seen = row.child_id in seen

    return show_family(
        request,
        family,
        held,
        section="children",
        template="placements/family_children.html",
        listing=replace(CHILDREN, fill=see).of(request, rows),
    )
