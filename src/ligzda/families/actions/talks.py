"""Consultations held and contacts logged."""

import datetime as dt

from django.db import transaction

from ligzda.access.actor import Actor
from ligzda.access.audit import record
from ligzda.access.permit import require
from ligzda.access.refusal import refuse_if
from ligzda.families.models import Consultation, Contact, Family
from ligzda.families.rules.days import reasons_against_a_later_day


@transaction.atomic
def hold_consultation(
    *, by: Actor, family: Family, on: dt.date, means: Consultation.Means, held_by: str = "", text: str = ""
) -> Consultation:
    """Record a consultation that was held; unless told otherwise, by the one who records it."""
    require(by, "consultation.record", family.case)
    refuse_if(reasons_against_a_later_day(on, today=by.on))
    consultation = Consultation.objects.create(
        family=family,
        on=on,
        means=means,
        held_by=held_by or by.name,
        text=text,
        recorded_by=by.account,
        recorded_at=by.at,
    )
    ref = f"families.consultation:{consultation.pk}"
    record(by=by, what="consultation_held", about=family.case, on=on, ref=ref)
    return consultation


@transaction.atomic
def log_contact(*, by: Actor, family: Family, kind: Contact.Kind, at: dt.datetime, who: str, text: str) -> Contact:
    """Log a call, e-mail, visit or meeting. Raises Refused when it has not taken place yet."""
    require(by, "contact.record", family.case)
    refuse_if(reasons_against_a_later_day(at.date(), today=by.on, at="at"))
    contact = Contact.objects.create(
        family=family, kind=kind, at=at, who=who, text=text, recorded_by=by.account, recorded_at=by.at
    )
    record(by=by, what="contact_logged", about=family.case, on=at.date(), ref=f"families.contact:{contact.pk}")
    return contact
