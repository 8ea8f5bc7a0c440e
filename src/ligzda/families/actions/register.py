"""A centre's own register taken in: each accepted row becomes a family, whole or not at all."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain

from django.db import transaction

from ligzda.access.actor import Actor
from ligzda.access.audit import record, record_each, ref_of
from ligzda.access.models import Assignment, Case, CourtTerritory, Organisation, Territory
from ligzda.access.permit import require
from ligzda.families.models import Agreement, CarerSignature, Family, FamilyCounter, Profile, Status
from ligzda.families.queries.register import without_known
from ligzda.families.rules.register.register import Entry, Register
from ligzda.people import sealed
from ligzda.people.models import Household, HouseholdMember, Person, PersonEmail, PersonPhone
from ligzda.people.rules import codes
from ligzda.people.rules.names import Name, search_key, sort_key

#: So many rows are one transaction: nobody else who writes waits longer than for these.
CHUNK = 200


@dataclass(frozen=True)
class _Place:
    territory: Territory
    court_id: int | None


@dataclass(frozen=True)
class _Made:
    """One family on its way into the tables."""

    entry: Entry
    family: Family
    carers: tuple[Person, ...]


def take(*, by: Actor, centre: Organisation, register: Register) -> Register:
    """Open a file for every accepted row; returns the register with the rows refused that are families already.

    What was done stays when it is interrupted: taking the same register again does the rest, and nothing twice.
    """
    require(by, "register.import", organisation=centre)
    taken = {}
    for start in range(0, len(register.accepted), CHUNK):
        part = replace(register, rows=register.accepted[start : start + CHUNK])
        taken |= {row.number: row for row in take_part(by=by, centre=centre, part=part).rows}
    return replace(register, rows=tuple(taken.get(row.number, row) for row in register.rows))


@transaction.atomic
def take_part(*, by: Actor, centre: Organisation, part: Register) -> Register:
    """Open a file for every accepted row of a part of a register, all of them or none.

    What went before an imported status is not Ligzda's to ask for. Whoever imports has the families to hand over.
    """
    require(by, "register.import", organisation=centre)
    # Takes no number, but the lock: until this ends nobody else opens a file, for one of these people perhaps.
    FamilyCounter.take(by.on.year, 0)
    part = without_known(by=by, register=part)
    entries = [row.entry for row in part.rows if row.entry]
    _open(by, centre, entries, FamilyCounter.take(by.on.year, len(entries)))
    record(by=by, what="register_imported", on=by.on, ref=ref_of(centre))
    return part


def _places(by: Actor) -> dict[str, _Place]:
    serving = CourtTerritory.objects.standing_on(by.on).order_by("-since", "-pk")
    courts = dict(serving.values_list("territory", "court"))
    found = Territory.objects.standing_on(by.on)
    return {territory.code: _Place(territory, courts.get(territory.pk)) for territory in found}


def _open(by: Actor, centre: Organisation, entries: Sequence[Entry], numbers: Sequence[str]) -> None:
    places = _places(by)
    homes = [places[entry.municipality.code] for entry in entries]
    cases = Case.objects.bulk_create(
        Case(number=number, centre=centre, court_id=home.court_id, municipality=home.territory)
        for number, home in zip(numbers, homes, strict=True)
    )
    if by.account:
        Assignment.objects.bulk_create(Assignment(case=case, account=by.account, since=by.on) for case in cases)
    households = Household.objects.bulk_create(Household(territory=home.territory) for home in homes)
    families = Family.objects.bulk_create(
        _family(by, entry, case, household) for entry, case, household in zip(entries, cases, households, strict=True)
    )
    made = [_Made(*each) for each in zip(entries, families, _carers(entries), strict=True)]
    _join(by, made)
    _record_standing(by, centre, made)
    record_each(by=by, what="family_imported", about=cases, on=by.on)


def _family(by: Actor, entry: Entry, case: Case, household: Household) -> Family:
    # Nobody has typed the family's name yet: until then it is called by the carer, as registers write people.
    name = f"{entry.name.surname}, {entry.name.given}"[:100]
    return Family(
        case=case,
        household=household,
        number=case.number or "",
        name=name,
        search_key=search_key(name),
        sort_key=sort_key(name),
        opened_on=by.on,
        imported_on=by.on,
    )


def _carers(entries: Sequence[Entry]) -> list[tuple[Person, ...]]:
    """Return the carers of each row: who is known (a trainee, say) is taken as they are, the others are kept anew."""
    marks = [sealed.fingerprint(code) for entry in entries for code in entry.codes]
    known = {person.code_mark: person for person in Person.objects.filter(code_mark__in=marks)}
    carers = [tuple(_person(entry, *who, known) for who in _named(entry)) for entry in entries]
    Person.objects.bulk_create(person for person in chain.from_iterable(carers) if person.pk is None)
    return carers


def _named(entry: Entry) -> list[tuple[Name, str | None]]:
    named: list[tuple[Name, str | None]] = [(entry.name, entry.code)]
    return [*named, (entry.second_name, entry.second_code)] if entry.second_name else named


def _person(entry: Entry, name: Name, code: str | None, known: dict[str | None, Person]) -> Person:
    person = known.get(sealed.fingerprint(code)) if code else None
    if person is None:
        person = Person(given_name=name.given, surname=name.surname, languages=list(entry.languages))
        person.code = code
        person.birth_date = codes.birth_date(code) if code else None
        person.set_keys()
    return person


def _join(by: Actor, made: Sequence[_Made]) -> None:
    HouseholdMember.objects.bulk_create(
        HouseholdMember(
            household=each.family.household,
            person=person,
            part=HouseholdMember.Part.CARER,
            recorded_by=by.account,
            recorded_at=by.at,
        )
        for each in made
        for person in each.carers
    )
    # A known person may have the number or address already.
    PersonPhone.objects.bulk_create(
        (PersonPhone(person=each.carers[0], number=number) for each in made for number in each.entry.phones),
        ignore_conflicts=True,
    )
    PersonEmail.objects.bulk_create(
        (PersonEmail(person=each.carers[0], address=address) for each in made for address in each.entry.emails),
        ignore_conflicts=True,
    )


def _record_standing(by: Actor, centre: Organisation, made: Sequence[_Made]) -> None:
    recorded = {"recorded_by": by.account, "recorded_at": by.at}
    Status.objects.bulk_create(
        Status(family=each.family, role=each.entry.status, since=each.entry.since, imported=True, **recorded)
        for each in made
    )
    Profile.objects.bulk_create(
        Profile(
            family=each.family,
            since=each.entry.since,
            places=each.entry.places,
            age_from=each.entry.ages[0] if each.entry.ages else None,
            age_to=each.entry.ages[1] if each.entry.ages else None,
            note=each.entry.notes,
            **recorded,
        )
        for each in made
        if each.entry.places or each.entry.ages or each.entry.notes
    )
    agreed = [(each, each.entry.agreement) for each in made if each.entry.agreement]
    agreements = Agreement.objects.bulk_create(
        Agreement(
            family=each.family,
            partner=centre,
            number=f"AV-{each.family.number}-1",
            drafted_on=on,
            partner_signed_on=on,
            concluded=True,
            since=on,
            **recorded,
        )
        for each, on in agreed
    )
    CarerSignature.objects.bulk_create(
        CarerSignature(agreement=agreement, person=person, on=on)
        for agreement, (each, on) in zip(agreements, agreed, strict=True)
        for person in each.carers
    )
