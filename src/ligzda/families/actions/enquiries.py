"""Somebody turns to a centre: the enquiry, its answer, and the opening of a family's file."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from ligzda.access.actions.cases import open_case
from ligzda.access.actor import Actor
from ligzda.access.audit import record, ref_of
from ligzda.access.models import Account, Organisation, Team, Territory
from ligzda.access.permit import require
from ligzda.access.refusal import Reason, reasons_against_silence, refuse_if
from ligzda.families.models import Enquiry, Family, FamilyCounter, Measure
from ligzda.families.rules.days import reasons_against_a_later_day
from ligzda.people.actions.persons import keep_person
from ligzda.people.models import Household, HouseholdMember, Person
from ligzda.people.rules.names import search_key, sort_key

MOST_CARERS = 2


@dataclass(frozen=True)
class Carer:
    """A carer to be recorded: somebody already known, or the particulars of somebody new."""

    person: Person | None = None
    given_name: str = ""
    surname: str = ""
    code: str | None = None
    birth_date: dt.date | None = None
    phone: str = ""
    email: str = ""
    languages: tuple[str, ...] = ()


@transaction.atomic
def record_enquiry(
    *,
    by: Actor,
    centre: Organisation,
    on: dt.date,
    means: Enquiry.Means,
    name: str,
    phone: str = "",
    email: str = "",
    role: str = "",
    question: str = "",
    territory: Territory | None = None,
    measure: Measure | None = None,
    family: Family | None = None,
    code: str | None = None,
) -> Enquiry:
    """Record that somebody (of `family`, when it is known) turned to the centre.

    Raises Refused without a name or a way to answer.
    """
    require(by, "enquiry.record", organisation=centre)
    refuse_if(
        [
            *([] if name.strip() else [Reason("name_missing", at="name")]),
            *([] if phone or email else [Reason("contact_missing", at="phone")]),
            *reasons_against_a_later_day(on, today=by.on),
        ]
    )
    enquiry = Enquiry(
        centre=centre,
        family=family,
        on=on,
        means=means,
        name=name.strip(),
        phone=phone,
        email=email,
        role=role,
        question=question,
        territory=territory,
        measure=measure,
        consent_at=by.at if means == Enquiry.Means.WEB else None,
        recorded_by=by.account,
        recorded_at=by.at,
    )
    enquiry.code = code
    enquiry.save()
    record(by=by, what="enquiry_recorded", about=family.case if family else None, on=on, ref=ref_of(enquiry))
    return enquiry


@transaction.atomic
def correct_enquiry(*, by: Actor, enquiry: Enquiry, reason: str, code: str | None = None, **told: Any) -> Enquiry:
    """Record an enquiry anew as it should have been; the wrong one is withdrawn with the reason, and stays readable.

    The consent given on the public page goes over, and a personal code unless there is another. Raises Refused when
    the enquiry is closed, or has become a family's: there it is taken back in the family's file.
    """
    require(by, "enquiry.record", organisation=enquiry.centre)
    enquiry = Enquiry.objects.select_for_update().get(pk=enquiry.pk)
    refuse_if([*_reasons_against_another_word(enquiry), *reasons_against_silence(reason)])
    enquiry.withdraw(by=by, reason=reason.strip())
    record(by=by, what="enquiry_withdrawn", on=enquiry.on, ref=ref_of(enquiry))
    made = record_enquiry(by=by, centre=enquiry.centre, code=code or enquiry.code, **told)
    if enquiry.consent_at:
        made.consent_at = enquiry.consent_at
        made.save(update_fields=("consent_at",))
    return made


@transaction.atomic
def close_enquiry(*, by: Actor, enquiry: Enquiry, reason: str) -> None:
    """Close an enquiry of which nothing came, saying why."""
    require(by, "enquiry.record", organisation=enquiry.centre)
    refuse_if([*_reasons_against_another_word(enquiry), *reasons_against_silence(reason)])
    enquiry.closed_on, enquiry.closed_reason = by.on, reason.strip()
    enquiry.save(update_fields=("closed_on", "closed_reason"))
    record(by=by, what="enquiry_closed", on=by.on, ref=ref_of(enquiry))


@transaction.atomic
def open_family(
    *,
    by: Actor,
    centre: Organisation,
    name: str,
    carers: Sequence[Carer],
    court: Organisation | None = None,
    municipality: Territory | None = None,
    address: str = "",
    postcode: str = "",
    enquiry: Enquiry | None = None,
    assign_to: Account | Team | None = None,
) -> Family:
    """Open a family's file in a centre, with its household and number; the opener works on it unless told otherwise.

    Raises Refused with every reason: no name, no carer or more than two, a code that another person has.
    """
    require(by, "case.open", organisation=centre)
    enquiry = Enquiry.objects.select_for_update().get(pk=enquiry.pk) if enquiry else None
    refuse_if(_reasons_against_opening(name, carers, enquiry))
    [number] = FamilyCounter.take(by.on.year)
    case = open_case(
        by=by,
        number=number,
        centre=centre,
        court=court,
        municipality=municipality,
        assign_to=assign_to or by.account,
    )
    household = Household.objects.create(address=address, postcode=postcode, territory=municipality)
    family = Family.objects.create(
        case=case,
        household=household,
        number=number,
        name=name.strip(),
        search_key=search_key(name),
        sort_key=sort_key(name),
        opened_on=by.on,
    )
    for carer in carers:
        _join(by, household, carer)
    if enquiry:
        enquiry.family, enquiry.code = family, None  # the carer's record has the code now
        enquiry.save(update_fields=("family", "code_sealed"))
    record(by=by, what="family_opened", about=case, on=by.on, ref=ref_of(family))
    return family


def _reasons_against_another_word(enquiry: Enquiry) -> list[Reason]:
    reasons = []
    if not enquiry.stands:
        reasons.append(Reason("withdrawn_already"))
    if enquiry.family_id:
        reasons.append(Reason("enquiry_has_family"))
    if enquiry.closed_on:
        reasons.append(Reason("enquiry_closed"))
    return reasons


def _reasons_against_opening(name: str, carers: Sequence[Carer], enquiry: Enquiry | None) -> list[Reason]:
    reasons = []
    if not name.strip():
        reasons.append(Reason("name_missing", at="name"))
    if not carers:
        reasons.append(Reason("carer_needed", at="carers"))
    if len(carers) > MOST_CARERS:
        reasons.append(Reason("too_many_carers", at="carers"))
    return reasons + (_reasons_against_another_word(enquiry) if enquiry else [])


def _join(by: Actor, household: Household, carer: Carer) -> None:
    HouseholdMember.objects.create(
        household=household,
        person=person_of(by=by, carer=carer),
        part=HouseholdMember.Part.CARER,
        recorded_by=by.account,
        recorded_at=by.at,
    )


def person_of(*, by: Actor, carer: Carer) -> Person:
    """Return the person known already, or keep the new one."""
    if carer.person:
        return carer.person
    return keep_person(
        by=by,
        given_name=carer.given_name,
        surname=carer.surname,
        code=carer.code,
        birth_date=carer.birth_date,
        phone=carer.phone,
        email=carer.email,
        languages=carer.languages,
    )
