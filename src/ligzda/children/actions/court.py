"""What courts decide about a child."""

import datetime as dt

from django.db import transaction

from ligzda.access.actor import Actor
from ligzda.access.audit import record, ref_of, touch_hosts
from ligzda.access.models import Organisation
from ligzda.access.permit import require
from ligzda.access.refusal import Reason, refuse_if
from ligzda.children.models import Child, CourtDecision
from ligzda.children.rules.grounds import reasons_against_ground
from ligzda.documents.actions import attach
from ligzda.documents.models import Document, Kind
from ligzda.families.rules.days import reasons_against_a_later_day, reasons_against_reversed_days


@transaction.atomic
def record_decision(
    *,
    by: Actor,
    child: Child,
    court: Organisation,
    kind: str,
    number: str,
    on: dt.date,
    ground: str = "",
    until: dt.date | None = None,
    note: str = "",
    content: bytes | None = None,
    name: str = "",
    document: Document | None = None,
) -> CourtDecision:
    """Record a decision about the child, with its file if there is one (or `document` kept before).

    The first court that decides about the child is the child's court from then on. Raises Refused with every reason.
    """
    require(by, "child_decision.record", child.case)
    reasons = reasons_against_ground(kind, ground)
    reasons += reasons_against_a_later_day(on, today=by.on)
    reasons += reasons_against_reversed_days(on + dt.timedelta(days=1), until)
    same = child.decisions.filter(withdrawn_at=None, court=court, number=number.strip(), kind=kind)
    if same.exists():
        reasons.append(Reason("decision_recorded_already", at="number"))
    refuse_if(reasons)
    if content is not None:
        document = attach(by=by, case=child.case, kind=Kind.DECISION, content=content, name=name, made_on=on)
    decision = CourtDecision.objects.create(
        child=child,
        court=court,
        kind=kind,
        ground=ground,
        number=number.strip(),
        on=on,
        until=until,
        note=note.strip(),
        document=document,
        recorded_by=by.account,
        recorded_at=by.at,
    )
    if child.case.court_id is None:
        child.case.court = court
        child.case.save(update_fields=("court",))
    record(by=by, what="child_decision_recorded", about=child.case, on=on, ref=ref_of(decision))
    touch_hosts(of=[child.case])
    return decision
