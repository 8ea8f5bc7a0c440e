"""Consultations held and contacts logged."""

import datetime as dt

from django.db import transaction

from ligzda.access.actor import Actor
from ligzda.access.audit import record, ref_of
from ligzda.access.permit import require
from ligzda.access.refusal import refuse_if
from ligzda.families.models import Consultation, Contact, Family
from ligzda.families.rules.days import reasons_against_a_later_day


@transaction.atomic
def hold_consultation(
    *, by: Actor, family: Family, on: dt.date, means: Consultation.Means, held_by: str = "", text: str = ""
) -> Consultation:
    """Record a consultation that was held, by the one who records it unless told otherwise; sent twice, it is one."""
    require(by, "consultation.record", family.case)
    refuse_if(reasons_against_a_later_day(on, today=by.on))
    Family.objects.select_for_update().get(pk=family.pk)
    said = {"on": on, "means": means, "held_by": held_by or by.name, "text": text}
    if same := Consultation.objects.standing().filter(family=family, recorded_by=by.account, **said).first():
        return same
    consultation = Consultation.objects.create(family=family, recorded_by=by.account, recorded_at=by.at, **said)
    record(by=by, what="consultation_held", about=family.case, on=on, ref=ref_of(consultation))
    return consultation


@transaction.atomic
def log_contact(*, by: Actor, family: Family, kind: Contact.Kind, at: dt.datetime, who: str, text: str) -> Contact:
    """Log a call, e-mail, visit or meeting; sent twice, it is one. Raises Refused when it has not taken place yet."""
    require(by, "contact.record", family.case)
    refuse_if(reasons_against_a_later_day(at.date(), today=by.on, at="at"))
    Family.objects.select_for_update().get(pk=family.pk)
    said = {"kind": kind, "at": at, "who": who, "text": text}
    if same := Contact.objects.standing().filter(family=family, recorded_by=by.account, **said).first():
        return same
    contact = Contact.objects.create(family=family, recorded_by=by.account, recorded_at=by.at, **said)
    record(by=by, what="contact_logged", about=family.case, on=at.date(), ref=ref_of(contact))
    return contact
