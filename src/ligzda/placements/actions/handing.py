"""Handing a child over to whoever takes it in: the act, and its paper among the child's documents."""

import datetime as dt

from django.db import transaction

from ligzda.access.actor import Actor
from ligzda.access.audit import record, ref_of
from ligzda.access.permit import require
from ligzda.access.refusal import Reason, reasons_against_withdrawing, refuse_if
from ligzda.documents.actions import attach
from ligzda.documents.models import Kind
from ligzda.placements.models import HandingOver, Placement
from ligzda.placements.papers import handing_over_paper


@transaction.atomic
def hand_over(
    *,
    by: Actor,
    placement: Placement,
    at: dt.datetime,
    handed_by: str,
    received_by: str,
    handed_as: str = "",
    place: str = "",
    clothes: str = "",
    papers: str = "",
    medicines: str = "",
    seen: str = "",
) -> HandingOver:
    """Record the act of a placement and attach its paper to the child's case, to be signed.

    Raises Refused with every reason: an hour to come or before the placement, somebody missing, an act there already.
    """
    child = placement.child
    require(by, "placement.record", child.case)
    placement = Placement.objects.select_for_update(of=("self",)).select_related("child__case").get(pk=placement.pk)
    on = at.astimezone(by.at.tzinfo).date()
    reasons = [Reason("day_not_yet", {"on": on}, at="day")] if at > by.at else []
    reasons += [] if handed_by.strip() else [Reason("name_missing", at="handed_by")]
    reasons += [] if received_by.strip() else [Reason("name_missing", at="received_by")]
    if placement.handings_over.filter(withdrawn_at=None).exists():
        reasons.append(Reason("act_made_already"))
    refuse_if(reasons)
    act = HandingOver(
        placement=placement,
        at=at,
        place=place.strip(),
        handed_by=handed_by.strip(),
        handed_as=handed_as.strip(),
        received_by=received_by.strip(),
        clothes=clothes.strip(),
        papers=papers.strip(),
        medicines=medicines.strip(),
        seen=seen.strip(),
        number=placement.act_number or f"{child.shown_number}/{placement.pk}",
        recorded_by=by.account,
        recorded_at=by.at,
    )
    act.document = attach(
        by=by,
        case=child.case,
        kind=Kind.OTHER,
        content=handing_over_paper(act, by=by),
        name=f"akts-{child.number}.pdf",
        title=f"Nodošanas un pieņemšanas akts {act.number}",
        number=act.number,
        made_on=on,
    )
    act.save()
    record(by=by, what="child_handed_over", about=child.case, on=on, ref=ref_of(act))
    return act


@transaction.atomic
def withdraw_act(*, by: Actor, act: HandingOver, reason: str) -> None:
    """Take back an act that was written wrongly; its paper stays among the documents, and a new act can be made."""
    case = act.placement.child.case
    require(by, "placement.correct", case)
    act = HandingOver.objects.select_for_update(of=("self",)).get(pk=act.pk)
    refuse_if(reasons_against_withdrawing(stands=act.stands, reason=reason))
    act.withdraw(by=by, reason=reason.strip())
    record(by=by, what="act_withdrawn", about=case, on=by.on, ref=ref_of(act))
