"""Groups, and one group with its people, sessions and hours."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Case, Count, Prefetch, Q, QuerySet, Sum, Value, When

from ligzda.access.actor import Actor
from ligzda.law.queries import rulebook
from ligzda.training import facts
from ligzda.training.models import Attendance, Certificate, Group, Session, SignUp
from ligzda.training.queries.progress import Line, progress
from ligzda.training.queries.reach import trainees, within
from ligzda.training.rules.audiences import Audience
from ligzda.training.rules.hours import Attended, Had, Needed, had, needed

TAKEN = Count("sign_ups", filter=Q(sign_ups__withdrawn_at=None))


def groups(*, by: Actor) -> QuerySet[Group]:
    """Return the groups of the own centres, each with the number of places `taken` and how it `stands` today."""
    own = Group.objects.filter(within(by=by, permission="group.read"))
    stands = Case(
        When(since__gt=by.on, then=Value("future")), When(until__lt=by.on, then=Value("past")), default=Value("now")
    )
    return own.select_related("programme_version__programme", "centre").annotate(taken=TAKEN, stands=stands)


def open_sessions(*, by: Actor, group: Group) -> QuerySet[Session]:
    """Return the group's sessions in order, each with the hours `attended` by all together."""
    attended = Sum("attendances__hours", filter=Q(attendances__withdrawn_at=None))
    own = (
        Session.objects.standing()
        .filter(group=group)
        .filter(within(by=by, permission="group.read", centre="group__centre"))
    )
    return own.select_related("household").annotate(attended=attended).order_by("on", "starts", "pk")


@dataclass(frozen=True)
class Row:
    """One person of a group: hours by session, all hours of the programme, the certificate."""

    sign_up: SignUp
    hours: dict[int, Decimal]
    had: Had
    progress: list[Line]
    certificate: Certificate | None

    @property
    def complete(self) -> bool:
        """Tell whether nothing is missing."""
        return bool(self.had.total) and all(line.enough for line in self.progress)


@dataclass(frozen=True)
class Roster:
    """A group's people whom the actor may see, and how many others there are."""

    rows: list[Row]
    others: int


def roster(*, by: Actor, group: Group, on: date) -> Roster:
    """Return the people of a group with their hours; the number of queries does not depend on how many they are."""
    everybody = SignUp.objects.standing().filter(group=group)
    programme = group.programme_version.programme
    valid = Certificate.objects.standing().filter(programme=programme)
    seen = everybody.filter(person__in=trainees(by=by)).select_related("person").order_by("person__sort_key", "pk")
    sign_ups = list(seen.prefetch_related(Prefetch("person__certificates", valid, to_attr="valid")))
    persons = [sign_up.person_id for sign_up in sign_ups]
    hours: dict[int, dict[int, Decimal]] = {person: {} for person in persons}
    attendances = Attendance.objects.standing().filter(session__group=group, person__in=persons)
    for person, session, amount in attendances.values_list("person", "session", "hours"):
        hours[person][session] = amount
    attended = facts.by_programme(persons)
    asked = group.programme_version.asked
    needs = needed(Audience(programme.audience), asked, book=rulebook(), on=min(group.since, on))
    rows = []
    for sign_up in sign_ups:
        person = sign_up.person_id
        rows.append(_row(sign_up, hours[person], attended[person][programme.pk], needs, on))
    return Roster(rows, everybody.count() - len(rows))


def _row(sign_up: SignUp, hours: dict[int, Decimal], attended: list[Attended], needs: list[Needed], on: date) -> Row:
    has = had(attended)
    certificate = next((row for row in sign_up.person.valid if row.year in (None, on.year)), None)  # type: ignore[attr-defined]
    return Row(sign_up, hours, has, progress(has, needs, on.year), certificate)
