"""Issuing and annulling certificates."""

import datetime as dt
import secrets

from django.db import transaction
from django.urls import reverse

from ligzda.access.actor import Actor
from ligzda.access.audit import ref_of
from ligzda.access.permit import Denied, require
from ligzda.access.refusal import refuse_if
from ligzda.documents.actions import attach, withdraw
from ligzda.documents.models import Document
from ligzda.documents.models import Kind as DocumentKind
from ligzda.people.models import Person
from ligzda.people.rules import codes
from ligzda.training import facts
from ligzda.training.actions.notes import note
from ligzda.training.models import Certificate, Programme
from ligzda.training.papers import certificate_paper, print_certificate
from ligzda.training.queries.cards import course
from ligzda.training.queries.reach import trainees
from ligzda.training.rules.audiences import Audience
from ligzda.training.rules.certificates import draw_number, reasons_against_certificate

ISSUE = "certificate.issue"


@transaction.atomic
def issue(*, by: Actor, person: Person, programme: Programme, issued_on: dt.date, site: str) -> Certificate:
    """Give the person a certificate of the programme and put its paper into the families' documents.

    `site` is the address under which anybody can check the number. Raises Refused with everything that is missing.
    """
    require(by, ISSUE, organisation=programme.centre)
    _require_reach(by, person)
    Person.objects.select_for_update().get(pk=person.pk)  # two certificates at once wait for each other
    this = course(by=by, person=person, programme=programme)
    refuse_if(
        reasons_against_certificate(
            this.had,
            this.needed,
            certified=this.certified(issued_on.year),
            issued_on=issued_on,
            today=by.on,
            instead_of_practice=this.instead_of_practice,
        )
    )
    assert this.version is not None  # who attended did so in a group, and a group has a version
    number = draw_number(issued_on.year, secrets.choice)
    certificate = Certificate.objects.create(
        number=number,
        person=person,
        programme=programme,
        programme_version=this.version,
        issued_on=issued_on,
        year=issued_on.year if programme.audience == Audience.IMPROVEMENT else None,
        paper=certificate_paper(
            programme=this.programme,
            version=this.version,
            person=str(person),
            had=this.had,
            number=number,
            issued_on=issued_on,
            check=site.rstrip("/") + reverse("certificate_check_number", args=[number]),
            signer=by.name,
        ),
        recorded_by=by.account,
        recorded_at=by.at,
    )
    note(by=by, what="certificate_issued", persons=[person.pk], on=issued_on, ref=ref_of(certificate))
    # The centre files it itself: who may issue it need not be one of those who work on the family's case.
    house = by.as_house()
    for case in facts.cases_of([person.pk])[person.pk]:
        attach(
            by=house,
            case=case,
            kind=DocumentKind.CERTIFICATE,
            content=print_certificate(certificate.paper, codes.written(person.code) if person.code else ""),
            name=f"{number}.pdf",
            number=number,
            made_on=issued_on,
        )
    return certificate


@transaction.atomic
def annul(*, by: Actor, certificate: Certificate, reason: str) -> None:
    """Make the certificate's number invalid, for whoever checks it too, and take its paper out of the documents."""
    require(by, "certificate.annul", organisation=certificate.programme.centre)
    _require_reach(by, certificate.person)
    certificate.withdraw(by=by, reason=reason)
    papers = Document.objects.standing().filter(kind=DocumentKind.CERTIFICATE, number=certificate.number)
    for paper in papers.order_by("-version"):
        withdraw(by=by.as_house(), document=paper, reason=reason)
    note(by=by, what="certificate_annulled", persons=[certificate.person_id], on=by.on, ref=ref_of(certificate))


def _require_reach(by: Actor, person: Person) -> None:
    if not trainees(by=by).filter(pk=person.pk).exists():
        raise Denied(ISSUE, visible=False)
