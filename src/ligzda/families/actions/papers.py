"""Papers that a family brings."""

import datetime as dt

from django.db import transaction

from ligzda.access.actor import Actor
from ligzda.access.audit import record, ref_of
from ligzda.access.permit import require
from ligzda.access.refusal import Reason, refuse_if
from ligzda.documents.actions import attach
from ligzda.documents.models import Document, Kind
from ligzda.families.models import Family, Paper
from ligzda.families.rules.days import reasons_against_a_later_day, reasons_against_reversed_days
from ligzda.people.models import Person

DOCUMENT_KINDS = {
    Paper.Kind.PSYCHIATRIST: Kind.PSYCHIATRIST,
    Paper.Kind.NARCOLOGIST: Kind.NARCOLOGIST,
    Paper.Kind.PENAL_REGISTER: Kind.PENAL_REGISTER,
    Paper.Kind.APPLICATION: Kind.APPLICATION,
}


@transaction.atomic
def take_paper(
    *,
    by: Actor,
    family: Family,
    person: Person,
    kind: Paper.Kind,
    issued_on: dt.date,
    received_on: dt.date,
    until: dt.date | None = None,
    note: str = "",
    content: bytes | None = None,
    name: str = "",
    document: Document | None = None,
) -> Paper:
    """Record a paper about one person of the household, with its file (or `document` kept before) if there is one."""
    require(by, "paper.record", family.case)
    refuse_if(
        [
            *_person_reasons(family, person),
            *reasons_against_a_later_day(received_on, today=by.on, at="received_on"),
            *reasons_against_reversed_days(issued_on, received_on, at="received_on"),
            *reasons_against_reversed_days(issued_on + dt.timedelta(days=1), until, at="until"),
        ]
    )
    if content is not None:
        kind_of_document = DOCUMENT_KINDS.get(Paper.Kind(kind), Kind.OTHER)
        document = attach(by=by, case=family.case, kind=kind_of_document, content=content, name=name, made_on=issued_on)
    paper = Paper.objects.create(
        family=family,
        person=person,
        kind=kind,
        issued_on=issued_on,
        received_on=received_on,
        until=until,
        note=note,
        document=document,
        recorded_by=by.account,
        recorded_at=by.at,
    )
    record(by=by, what="paper_taken", about=family.case, on=received_on, ref=ref_of(paper))
    return paper


def _person_reasons(family: Family, person: Person) -> list[Reason]:
    belongs = family.household.members.standing().filter(person=person).exists()
    return [] if belongs else [Reason("not_of_household", at="person")]
