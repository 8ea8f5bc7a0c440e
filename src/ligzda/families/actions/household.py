"""Who lives in the family's household, where, and what the family is approved for."""

import datetime as dt

from django.db import transaction

from ligzda.access.actions.cases import declare
from ligzda.access.actor import Actor
from ligzda.access.audit import record, ref_of
from ligzda.access.edit import take_turn
from ligzda.access.models import Organisation, Territory
from ligzda.access.permit import require
from ligzda.access.refusal import Reason, refuse_if
from ligzda.families import facts
from ligzda.families.actions.enquiries import MOST_CARERS, Carer, person_of
from ligzda.families.models import Family, Profile
from ligzda.families.rules.days import reasons_against_a_later_day, reasons_against_reversed_days
from ligzda.people.models import HouseholdMember
from ligzda.people.rules.names import search_key, sort_key


@transaction.atomic
def add_member(
    *,
    by: Actor,
    family: Family,
    who: Carer,
    part: HouseholdMember.Part,
    since: dt.date | None,
    relation: str = "",
) -> HouseholdMember:
    """Record that somebody belongs to the household; an adult who joins raises checks."""
    require(by, "household.edit", family.case)
    Family.objects.select_for_update().get(pk=family.pk)  # who joins or leaves at once waits
    members = family.household.members.standing().filter(until=None)
    reasons = reasons_against_a_later_day(since, today=by.on, at="since")
    if who.person and members.filter(person=who.person).exists():
        reasons.append(Reason("member_already"))
    if part == HouseholdMember.Part.CARER and len(facts.carers(family)) >= MOST_CARERS:
        reasons.append(Reason("too_many_carers", at="part"))
    if not who.person and not (who.given_name.strip() and who.surname.strip()):
        reasons.append(Reason("name_missing", at="given_name"))
    refuse_if(reasons)
    member = HouseholdMember.objects.create(
        household=family.household,
        person=person_of(by=by, carer=who),
        part=part,
        relation=relation,
        since=since,
        recorded_by=by.account,
        recorded_at=by.at,
    )
    record(by=by, what="member_joined", about=family.case, on=since, ref=ref_of(member))
    return member


@transaction.atomic
def let_leave(*, by: Actor, family: Family, member: HouseholdMember, on: dt.date) -> None:
    """Record that somebody left the household; the last carer stays."""
    require(by, "household.edit", family.case)
    Family.objects.select_for_update().get(pk=family.pk)
    member = HouseholdMember.objects.select_for_update().get(pk=member.pk, household=family.household)
    reasons = reasons_against_a_later_day(on, today=by.on)
    reasons += reasons_against_reversed_days(member.since, on, at="on")
    if member.until is not None:
        reasons.append(Reason("already_left"))
    if member.part == HouseholdMember.Part.CARER and len(facts.carers(family)) == 1:
        reasons.append(Reason("carer_needed"))
    refuse_if(reasons)
    member.until = on
    member.save(update_fields=("until",))
    record(by=by, what="member_left", about=family.case, on=on, ref=ref_of(member))


@transaction.atomic
def edit(
    *,
    by: Actor,
    family: Family,
    version: int,
    name: str,
    confidential: bool,
    address: str,
    postcode: str,
    municipality: Territory | None,
    court: Organisation | None,
) -> Family:
    """Change the family's name, address and declared place. Raises ChangedByOther when somebody saved since."""
    require(by, "family.edit", family.case)
    refuse_if([] if name.strip() else [Reason("name_missing", at="name")])
    take_turn(family, version)
    family.name, family.confidential = name.strip(), confidential
    family.search_key, family.sort_key = search_key(name), sort_key(name)
    family.save(update_fields=("name", "confidential", "search_key", "sort_key"))
    household = family.household
    household.address, household.postcode, household.territory = address, postcode, municipality
    household.save(update_fields=("address", "postcode", "territory"))
    if (family.case.municipality, family.case.court) != (municipality, court):
        declare(by=by, case=family.case, municipality=municipality, court=court)
    record(by=by, what="family_edited", about=family.case, on=by.on, fields=("name", "confidential", "address"))
    return family


@transaction.atomic
def approve(
    *,
    by: Actor,
    family: Family,
    since: dt.date,
    places: int | None,
    age_from: int | None,
    age_to: int | None,
    sexes: list[str],
    needs: list[str],
    note: str = "",
) -> Profile:
    """Record what the family is approved for from a day on; earlier profiles stay."""
    require(by, "profile.edit", family.case)
    reversed_ = age_from is not None and age_to is not None and age_to < age_from
    refuse_if([Reason("ages_reversed", at="age_to")] if reversed_ else [])
    profile = Profile.objects.create(
        family=family,
        since=since,
        places=places,
        age_from=age_from,
        age_to=age_to,
        sexes=sexes,
        needs=needs,
        note=note,
        recorded_by=by.account,
        recorded_at=by.at,
    )
    record(by=by, what="profile_approved", about=family.case, on=since, ref=ref_of(profile))
    return profile
