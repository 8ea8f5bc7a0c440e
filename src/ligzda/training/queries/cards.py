"""A person's training card: programmes with hours had and asked, improvement by year, certificates, exemptions."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from ligzda.access.actor import Actor
from ligzda.access.refusal import Reason
from ligzda.families.models import Family
from ligzda.law.queries import rulebook
from ligzda.people.models import HouseholdMember, Person
from ligzda.training import facts
from ligzda.training.models import Attendance, Certificate, Exemption, PracticeRecord, Programme, SignUp, Version
from ligzda.training.queries.progress import Line, progress
from ligzda.training.queries.reach import trainees
from ligzda.training.rules.audiences import Audience
from ligzda.training.rules.hours import (
    Asked,
    Attended,
    Had,
    Needed,
    had,
    needed,
    reasons_hours_are_missing,
    theory_instead_of_practice,
)


@dataclass(frozen=True)
class Course:
    """One programme of a person: the version that counts, hours, what is asked and missing, valid certificates."""

    programme: Programme
    version: Version | None
    had: Had
    needed: list[Needed]
    missing: list[Reason]
    instead_of_practice: Decimal | None
    certificates: list[Certificate]
    progress: list[Line]
    year: int

    @property
    def unknown(self) -> list[Needed]:
        """Return what the law asks without anybody knowing how much."""
        return [need for need in self.needed if need.amount is None]

    @property
    def is_certified(self) -> bool:
        """Tell whether there is nothing to issue: a valid certificate, for improvement of this year."""
        return self.certified(self.year)

    def certified(self, year: int) -> bool:
        """Tell whether there is a valid certificate: of that year for improvement, else at all."""
        yearly = self.programme.audience == Audience.IMPROVEMENT
        return any(not yearly or certificate.year == year for certificate in self.certificates)


@dataclass(frozen=True)
class Card:
    """All of one person's training."""

    person: Person
    courses: list[Course]
    improvement: list[tuple[int, Decimal]]
    attendances: list[Attendance]
    practice: list[PracticeRecord]
    certificates: list[Certificate]
    exemptions: list[Exemption]


def card(*, by: Actor, person: Person) -> Card:
    """Return the training card of a person whose training the actor may see."""
    return _cards(by, [person])[0]


def family_cards(*, by: Actor, family: Family) -> list[Card]:
    """Return the cards of the family's carers."""
    members = HouseholdMember.objects.standing().filter(
        household=family.household_id, part=HouseholdMember.Part.CARER, until=None
    )
    return _cards(by, list(trainees(by=by).filter(memberships__in=members).order_by("memberships__pk")))


def course(*, by: Actor, person: Person, programme: Programme) -> Course:
    """Return one programme of one person."""
    attended = facts.by_programme([person.pk])[person.pk][programme.pk]
    certificates = Certificate.objects.standing().filter(person=person, programme=programme)
    return _course(programme, list(programme.versions.order_by("-number")), attended, list(certificates), by.on)


def _cards(by: Actor, persons: Collection[Person]) -> list[Card]:
    ids = [person.pk for person in persons]
    attended = facts.by_programme(ids)
    certificates = _by_person(
        Certificate.objects.filter(person__in=ids).select_related("programme", "withdrawn_by").order_by("-issued_on")
    )
    sessions = Attendance.objects.standing().filter(person__in=ids, session__withdrawn_at=None)
    attendances = _by_person(sessions.select_related("session__group", "session__household").order_by("-session__on"))
    alone = PracticeRecord.objects.standing().filter(person__in=ids).select_related("programme", "household")
    practice = _by_person(alone.order_by("-on"))
    exemptions = _by_person(Exemption.objects.standing().filter(person__in=ids))
    joined = {person: {row.programme_id for row in certificates[person]} | attended[person].keys() for person in ids}
    signed = SignUp.objects.standing().filter(person__in=ids)
    for person, programme in signed.values_list("person", "group__programme_version__programme"):
        joined[person].add(programme)
    programmes = Programme.objects.prefetch_related("versions").in_bulk(set().union(*joined.values()))
    return [
        Card(
            person=person,
            courses=[
                _course(
                    programmes[programme],
                    sorted(programmes[programme].versions.all(), key=lambda version: -version.number),
                    attended[person.pk][programme],
                    [row for row in certificates[person.pk] if row.stands and row.programme_id == programme],
                    by.on,
                )
                for programme in sorted(joined[person.pk])
            ],
            improvement=_improvement(programmes, attended[person.pk]),
            attendances=attendances[person.pk],
            practice=practice[person.pk],
            certificates=certificates[person.pk],
            exemptions=exemptions[person.pk],
        )
        for person in persons
    ]


def _by_person(rows: Iterable[Any]) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = defaultdict(list)
    for row in rows:
        found[row.person_id].append(row)
    return found


def _course(
    programme: Programme, versions: list[Version], attended: list[Attended], certificates: list[Certificate], on: date
) -> Course:
    has = had(attended)
    audience = Audience(programme.audience)
    # The law and the version of the day on which the training began.
    began = has.first_on or on
    version = next((version for version in versions if version.since <= began), versions[-1] if versions else None)
    book = rulebook()
    needs = needed(audience, version.asked if version else Asked(), book=book, on=began)
    instead = theory_instead_of_practice(audience, book=book, on=began)
    missing = reasons_hours_are_missing(has, needs, year=on.year, instead_of_practice=instead)
    return Course(
        programme, version, has, needs, missing, instead, certificates, progress(has, needs, on.year), on.year
    )


def _improvement(programmes: dict[int, Programme], attended: dict[int, list[Attended]]) -> list[tuple[int, Decimal]]:
    years: dict[int, Decimal] = {}
    for programme, rows in attended.items():
        if programmes[programme].audience == Audience.IMPROVEMENT:
            for year, hours in had(rows).by_year.items():
                years[year] = years.get(year, Decimal(0)) + hours
    return sorted(years.items(), reverse=True)
