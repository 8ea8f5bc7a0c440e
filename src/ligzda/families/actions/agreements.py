"""Agreements: drafted as a paper, signed by everybody, ended; a family moves to another centre."""

import datetime as dt

from django.db import transaction

from ligzda.access.actions.cases import move_to_centre
from ligzda.access.actor import Actor
from ligzda.access.audit import record, ref_of
from ligzda.access.models import Organisation
from ligzda.access.permit import require
from ligzda.access.refusal import Reason, Refused, reasons_against_silence, refuse_if
from ligzda.documents.actions import attach, sign
from ligzda.documents.models import Kind
from ligzda.families import facts
from ligzda.families.models import Agreement, CarerSignature, Family
from ligzda.families.papers import agreement_paper
from ligzda.families.rules import agreements as rules
from ligzda.families.rules.days import reasons_against_a_later_day, reasons_against_reversed_days
from ligzda.families.rules.roles import FamilyRole
from ligzda.people.models import Person


@transaction.atomic
def draft(
    *, by: Actor, family: Family, role: FamilyRole, partner: Organisation | None = None, terms: list[str] | None = None
) -> Agreement:
    """Draft an agreement from the family's data and make its paper; `partner` is the family's centre unless given.

    An institution as partner makes it a host family's agreement. Raises Refused with every reason.
    """
    require(by, "agreement.draft", family.case)
    Family.objects.select_for_update().get(pk=family.pk)
    partner = partner or family.case.centre
    assert partner
    institution = partner.kind == Organisation.Kind.INSTITUTION
    kind = Agreement.Kind.INSTITUTION if institution else Agreement.Kind.CENTRE
    drafts = Agreement.objects.standing().filter(family=family, kind=kind)
    refuse_if(
        rules.reasons_against_drafting(
            facts.agreement(family, partner_id=partner.pk), has_draft=drafts.filter(concluded=False).exists()
        )
    )
    agreement = Agreement(
        family=family,
        kind=kind,
        partner=partner,
        number=f"AV-{family.number}-{family.agreements.count() + 1}",
        drafted_on=by.on,
        recorded_by=by.account,
        recorded_at=by.at,
    )
    agreement.document = attach(
        by=by,
        case=family.case,
        kind=Kind.AGREEMENT,
        content=agreement_paper(agreement, role=role, carers=facts.carers(family), by=by, terms=terms or []),
        name=f"vienosanas-{agreement.number}.pdf",
        number=agreement.number,
        made_on=by.on,
    )
    agreement.save()
    record(by=by, what="agreement_drafted", about=family.case, on=by.on, ref=ref_of(agreement))
    return agreement


@transaction.atomic
def sign_for_carer(*, by: Actor, agreement: Agreement, person: Person, on: dt.date) -> Agreement:
    """Record that a carer signed; the last of all signatures puts the agreement in force.

    Raises Refused when the person is no carer of the family, has signed, or the day cannot be.
    """
    agreement = _to_sign(by, agreement, on)
    known = facts.agreement(agreement.family, agreement)
    if person.pk not in known.carers:
        raise Refused([Reason("no_carer", at="person")])
    if person.pk in known.signed:
        raise Refused([Reason("agreement_signed_already", at="person")])
    CarerSignature.objects.create(agreement=agreement, person=person, on=on)
    _sign_paper(by, agreement, str(person), on)
    _conclude(agreement)
    fields = ("carer_signatures",)
    record(by=by, what="agreement_signed", about=agreement.family.case, on=on, fields=fields, ref=ref_of(agreement))
    return agreement


@transaction.atomic
def sign_for_partner(*, by: Actor, agreement: Agreement, on: dt.date) -> Agreement:
    """Record that the centre (or the institution) signed; the last of all signatures puts it in force."""
    agreement = _to_sign(by, agreement, on)
    if agreement.partner_signed_on:
        raise Refused([Reason("agreement_signed_already")])
    agreement.partner_signed_on = on
    agreement.save(update_fields=("partner_signed_on",))
    _sign_paper(by, agreement, agreement.partner.name, on)
    _conclude(agreement)
    fields = ("partner_signed_on",)
    record(by=by, what="agreement_signed", about=agreement.family.case, on=on, fields=fields, ref=ref_of(agreement))
    return agreement


@transaction.atomic
def end(*, by: Actor, agreement: Agreement, on: dt.date, reason: str) -> Agreement:
    """End an agreement in force; `on` is the first day without it."""
    require(by, "agreement.sign", agreement.family.case)
    agreement = Agreement.objects.select_for_update().get(pk=agreement.pk)
    refuse_if(
        [
            *reasons_against_silence(reason),
            *reasons_against_a_later_day(on, today=by.on),
            *reasons_against_reversed_days(agreement.since, on, at="on"),
        ]
    )
    agreement.until, agreement.end_reason = on, reason.strip()
    agreement.save(update_fields=("until", "end_reason"))
    record(by=by, what="agreement_ended", about=agreement.family.case, on=on, ref=ref_of(agreement))
    return agreement


@transaction.atomic
def move_family(*, by: Actor, family: Family, centre: Organisation, reason: str) -> None:
    """Move a family to another centre of its choice: the agreement ends today, and so does the old centre's access."""
    require(by, "family.transfer", family.case)
    if family.case.centre_id == centre.pk:
        raise Refused([Reason("centre_same", at="centre")])
    current = Agreement.objects.standing().filter(family=family, kind=Agreement.Kind.CENTRE, until=None)
    for agreement in current:
        if agreement.concluded:
            end(by=by, agreement=agreement, on=by.on, reason=reason)
        else:
            agreement.withdraw(by=by, reason=reason)
    record(by=by, what="family_moved", about=family.case, on=by.on, fields=("centre",))
    move_to_centre(by=by, case=family.case, centre=centre)


def _to_sign(by: Actor, agreement: Agreement, on: dt.date) -> Agreement:
    require(by, "agreement.sign", agreement.family.case)
    agreement = (
        Agreement.objects.select_for_update(of=("self",))
        .select_related("family__case", "document")
        .get(pk=agreement.pk)
    )
    known = facts.agreement(agreement.family, agreement)
    refuse_if(rules.reasons_against_signing(known, on=on, today=by.on))
    return agreement


def _sign_paper(by: Actor, agreement: Agreement, name: str, on: dt.date) -> None:
    if agreement.document:
        sign(by=by, document=agreement.document, name=name, signed_on=on)


def _conclude(agreement: Agreement) -> None:
    """Put the agreement in force when everybody has signed; an older one with another partner ends the day before."""
    since = rules.concluded_on(facts.agreement(agreement.family, agreement))
    if since is None:
        return
    older = Agreement.objects.standing().filter(family=agreement.family, kind=agreement.kind, concluded=True)
    older.filter(until=None).exclude(pk=agreement.pk).update(until=since)
    agreement.since, agreement.concluded = since, True
    agreement.save(update_fields=("since", "concluded"))
