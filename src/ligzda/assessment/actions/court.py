"""Sending documents to the orphans' court in one or more parts, and what the court writes back."""

import datetime as dt
from collections.abc import Sequence

from django.db import transaction

from ligzda.access.actor import Actor
from ligzda.access.audit import record, ref_of
from ligzda.access.permit import Denied, require
from ligzda.access.refusal import Reason, Refused, refuse_if
from ligzda.access.rules.roles import Role
from ligzda.access.tell import tell
from ligzda.assessment import facts
from ligzda.assessment.models import CourtRequest, Enclosure, Sending
from ligzda.assessment.rules import reasons
from ligzda.documents.actions import hand_over, take_back
from ligzda.documents.models import Document
from ligzda.families.models import Family
from ligzda.families.rules.roles import FamilyRole


@transaction.atomic
def send(
    *,
    by: Actor,
    family: Family,
    role: FamilyRole,
    purpose: Sending.Purpose,
    documents: Sequence[Document],
    sent_on: dt.date,
    last_part: bool = True,
    letter: str = "",
) -> Sending:
    """Send exactly these versions to the family's court, which from then on sees them and is told.

    Raises Refused with every reason: nothing chosen, something unsigned or replaced, no court known.
    """
    require(by, "file.send", family.case)
    court = family.case.court
    refuse_if(
        [
            *([] if court else [Reason("court_unknown")]),
            *reasons.reasons_against_sending(facts.of_enclosures(documents)),
            *reasons.reasons_against_a_later_day(sent_on, today=by.on, at="sent_on"),
        ]
    )
    assert court
    sending = Sending.objects.create(
        family=family,
        role=role,
        purpose=purpose,
        court=court,
        sent_on=sent_on,
        last_part=last_part,
        letter=letter,
        recorded_by=by.account,
        recorded_at=by.at,
    )
    Enclosure.objects.bulk_create(Enclosure(sending=sending, document=document) for document in documents)
    hand_over(by=by, documents=documents, to=court, on=sent_on)
    tell(by=by, what="documents_sent", whom=court, about=family.case)
    record(by=by, what="documents_sent", about=family.case, on=sent_on, ref=ref_of(sending))
    return sending


@transaction.atomic
def withdraw_sending(*, by: Actor, sending: Sending, reason: str) -> None:
    """Take back a sending recorded by mistake: the court reads no more what no other sending brought it."""
    require(by, "file.send", sending.family.case)
    refuse_if([] if sending.stands else [Reason("withdrawn_already")])
    sending.withdraw(by=by, reason=reason)
    others = Enclosure.objects.filter(sending__withdrawn_at=None, sending__court=sending.court_id)
    alone = Document.objects.filter(enclosures__sending=sending).exclude(pk__in=others.values("document"))
    take_back(by=by, documents=alone.select_related("case"), court=sending.court)
    record(by=by, what="sending_withdrawn", about=sending.family.case, ref=ref_of(sending))


@transaction.atomic
def answer(*, by: Actor, sending: Sending, on: dt.date, text: str) -> CourtRequest:
    """Record the court's answer to a sending and tell the centre."""
    require(by, "file.answer", sending.family.case)
    if not by.is_system and sending.court_id not in by.organisations(Role.COURT):
        raise Denied("file.answer", visible=True)  # it was sent to another court
    return _from_court(
        by,
        family=sending.family,
        role=FamilyRole(sending.role),
        kind=CourtRequest.Kind.ANSWER,
        on=on,
        text=text,
        sending=sending,
    )


@transaction.atomic
def ask_study(*, by: Actor, family: Family, role: FamilyRole, on: dt.date, text: str) -> CourtRequest:
    """Record that the court asks for a psychological study, and tell the centre."""
    require(by, "study.ask", family.case)
    return _from_court(by, family=family, role=role, kind=CourtRequest.Kind.STUDY, on=on, text=text)


@transaction.atomic
def withdraw_request(*, by: Actor, request: CourtRequest, reason: str) -> None:
    """Take back an answer or request that the court recorded by mistake."""
    require(by, "file.answer", request.family.case)
    request.withdraw(by=by, reason=reason)
    record(by=by, what="court_request_withdrawn", about=request.family.case, ref=ref_of(request))


def _from_court(
    by: Actor,
    *,
    family: Family,
    role: FamilyRole,
    kind: CourtRequest.Kind,
    on: dt.date,
    text: str,
    sending: Sending | None = None,
) -> CourtRequest:
    if not text.strip():
        raise Refused([Reason("text_missing", at="text")])
    refuse_if(reasons.reasons_against_a_later_day(on, today=by.on, at="on"))
    request = CourtRequest.objects.create(
        family=family,
        role=role,
        kind=kind,
        on=on,
        text=text,
        sending=sending,
        recorded_by=by.account,
        recorded_at=by.at,
    )
    if family.case.centre:
        tell(by=by, what=f"court_{kind}", whom=family.case.centre, about=family.case)
    record(by=by, what=f"court_{kind}_recorded", about=family.case, on=on, ref=ref_of(request))
    return request
