"""How the pages of training are reached."""

import datetime as dt
from decimal import Decimal

from django.utils import timezone

from ligzda.access.models import Account, Assignment, Case
from ligzda.families.models import Family
from ligzda.people.models import Household, HouseholdMember, Person
from ligzda.training.models import (
    Attendance,
    Certificate,
    Exemption,
    Group,
    PracticeHousehold,
    PracticeRecord,
    Programme,
    Session,
    SignUp,
    Version,
)
from ligzda.training.rules.audiences import Audience
from tests.access.samples.families import family
from tests.access.table import LONG_AGO, Place, Sample

TODAY = dt.date.today()


def programme(place: Place) -> Programme:
    """Return a programme of the place's centre."""
    return place.made(
        "programme", lambda: Programme.objects.create(centre=place.centre, audience=Audience.FOSTER, title="A")
    )


def group(place: Place) -> Group:
    """Return a group of the place's centre."""

    def make() -> Group:
        version = Version.objects.create(programme=programme(place), number=1, since=LONG_AGO)
        return Group.objects.create(
            programme_version=version, centre=place.centre, name="A", since=LONG_AGO, until=TODAY, places=9
        )

    return place.made("group", make)


def trainee(place: Place) -> Person:
    """Return the carer of the family of the place's case."""
    return family(place).household.members.get(part="carer").person


def own_trainee(place: Place, person: Account | None) -> Person:
    """Return a carer of a new family of the place's centre, assigned to whoever asks."""
    case, household = Case.objects.create(centre=place.centre), Household.objects.create()
    if person:
        Assignment.objects.create(case=case, account=person, since=LONG_AGO)
    number = f"2021-{Family.objects.count() + 1:04d}"
    Family.objects.create(case=case, household=household, number=number, name="A", opened_on=LONG_AGO)
    someone = Person.objects.create(given_name="Anna", surname="Liepa")
    HouseholdMember.objects.create(household=household, person=someone, part="carer", recorded_at=timezone.now())
    return someone


def _household(place: Place) -> PracticeHousehold:
    return place.made("practice", lambda: PracticeHousehold.objects.create(centre=place.centre, name=place.standing))


def _session(place: Place) -> Session:
    return place.made(
        "session",
        lambda: Session.objects.create(
            group=group(place), on=LONG_AGO, hours=Decimal(2), topic="A", recorded_at=timezone.now()
        ),
    )


def _sign_up(place: Place, person: Account | None) -> dict:
    row = SignUp.objects.create(
        group=group(place),
        person=own_trainee(place, person),
        slot=SignUp.objects.count() + 1,
        on=LONG_AGO,
        recorded_at=timezone.now(),
    )
    return {"pk": row.pk}


def _practised(place: Place, someone: Person) -> PracticeRecord:
    return PracticeRecord.objects.create(
        person=someone,
        programme=programme(place),
        household=_household(place),
        on=LONG_AGO,
        hours=Decimal(2),
        recorded_at=timezone.now(),
    )


def _trained(place: Place) -> Person:
    """Return the trainee, who was at a session and in a household of practice."""

    def make() -> Person:
        someone = trainee(place)
        _practised(place, someone)
        Attendance.objects.create(session=_session(place), person=someone, hours=Decimal(2), recorded_at=timezone.now())
        return someone

    return place.made("trained", make)


def _certificate(place: Place, person: Person) -> Certificate:
    return Certificate.objects.create(
        number=f"2026-{person.pk}",
        person=person,
        programme=programme(place),
        programme_version=group(place).programme_version,
        issued_on=LONG_AGO,
        paper=PAPER,
        recorded_at=timezone.now(),
    )


def _exemption(place: Place) -> Exemption:
    return place.made(
        "exemption",
        lambda: Exemption.objects.create(
            person=trainee(place), role="guardian", ground="ward_17", on=LONG_AGO, recorded_at=timezone.now()
        ),
    )


PAPER = {
    "centre": {"name": "A"},
    "number": "2026-1",
    "on": "2026-01-01",
    "person": {"name": "Anna"},
    "programme": "A",
    "since": "2026-01-01",
    "until": "2026-01-01",
    "hours": [],
    "total": "0",
    "check": "https://ligzda.example/",
    "signatures": [],
}
OF_PROGRAMME = Sample(lambda place, person: {"pk": programme(place).pk}, owned=True)
OF_GROUP = Sample(lambda place, person: {"pk": group(place).pk}, owned=True)
OF_SESSION = Sample(lambda place, person: {"pk": _session(place).pk}, owned=True)
OF_TRAINEE = Sample(lambda place, person: {"pk": _trained(place).pk})

SAMPLES = {
    "certificate_check_number": Sample(lambda place, person: {"number": "2026-00000-00000"}),
    "programme": OF_PROGRAMME,
    "programme_rename": OF_PROGRAMME,
    "version_make": OF_PROGRAMME,
    "practice_household_close": Sample(lambda place, person: {"pk": _household(place).pk}, owned=True),
    "group": OF_GROUP,
    "group_edit": OF_GROUP,
    "session_make": OF_GROUP,
    "attendance": OF_GROUP,
    "sign_up": OF_GROUP,
    "sign_up_newcomer": OF_GROUP,
    "session_edit": OF_SESSION,
    "session_withdraw": OF_SESSION,
    "sign_off": Sample(_sign_up, data={"reason": "A"}, owned=True),
    "family_training": Sample(lambda place, person: _trained(place) and {"number": family(place).number}),
    "training_card": OF_TRAINEE,
    "exempt": OF_TRAINEE,
    "exemption_withdraw": Sample(lambda place, person: {"pk": _exemption(place).pk}),
    "practice_make": Sample(lambda place, person: {"pk": own_trainee(place, person).pk}, owned=True),
    "practice_withdraw": Sample(
        lambda place, person: {"pk": _practised(place, own_trainee(place, person)).pk}, owned=True
    ),
    "certificate_issue": Sample(
        lambda place, person: {"pk": own_trainee(place, person).pk, "programme": programme(place).pk}, owned=True
    ),
    "certificate": Sample(lambda place, person: {"pk": _certificate(place, own_trainee(place, person)).pk}, owned=True),
    "certificate_annul": Sample(
        lambda place, person: {"pk": _certificate(place, own_trainee(place, person)).pk}, owned=True
    ),
}
