"""Programmes, groups and sessions of every centre: one group of each kind a quarter."""

import datetime as dt
from bisect import bisect_left
from dataclasses import dataclass, field
from decimal import Decimal

from ligzda.access.models import Organisation
from ligzda.demo.tables import Row
from ligzda.people.models import Person
from ligzda.training.models import Attendance, Group, PracticeHousehold, Programme, Session, SignUp, Version
from ligzda.training.rules.audiences import Audience, Kind
from ligzda.training.rules.hours import Attended, Had, had

TITLES = {
    Audience.FOSTER: "Audžuģimeņu mācību programma",
    Audience.CRISIS: "Krīzes audžuģimeņu mācību programma",
    Audience.DISABILITY: "Specializēto audžuģimeņu mācību programma",
    Audience.GUARDIAN: "Aizbildņu mācību programma",
    Audience.ADOPTER: "Adoptētāju mācību programma",
    Audience.IMPROVEMENT: "Ikgadējā zināšanu pilnveide",
}
FIRST = dt.date(2018, 7, 1)
PLACES = 24
HOURS = Decimal(8)


@dataclass
class Course:
    """A programme of a centre with its groups in order of their last days."""

    programme: Programme
    version: Version
    groups: list[Group] = field(default_factory=list)
    ends: list[dt.date] = field(default_factory=list)
    sessions: dict[int, list[Session]] = field(default_factory=dict)
    taken: dict[int, int] = field(default_factory=dict)

    def next_end(self, day: dt.date) -> dt.date:
        """Return the last day of the group that somebody can join who is ready that day."""
        return self.ends[min(bisect_left(self.ends, day + dt.timedelta(days=12)), len(self.ends) - 1)]

    def group_ending(self, day: dt.date) -> Group:
        """Return the group that ended last by that day."""
        return self.groups[max(0, bisect_left(self.ends, day + dt.timedelta(days=1)) - 1)]

    def had(self, group: Group) -> Had:
        """Return what somebody has who took part in all of the group."""
        return had(
            Attended(session.on, session.hours, Kind(session.kind), str(session.household_id or ""))
            for session in self.sessions[group.pk]
        )

    def attend(self, person: Person, group: Group, at: dt.datetime) -> tuple[list[Row], list[Row]]:
        """Return the rows of somebody who took part in all of it; a place only while there are any."""
        rows = [
            Row(Attendance, session=session, person=person, hours=session.hours, recorded_at=at)
            for session in self.sessions[group.pk]
        ]
        slot = self.taken[group.pk] = self.taken.get(group.pk, 0) + 1
        if slot > PLACES:
            return [], rows
        return [Row(SignUp, group=group, person=person, slot=slot, on=group.since, recorded_at=at)], rows


def found(centre: Organisation, today: dt.date, at: dt.datetime) -> dict[Audience, Course]:
    """Make the centre's courses from the first day of centres until next spring."""
    households = [
        PracticeHousehold.objects.create(centre=centre, name=name, household=None)
        for name in ("Kalniņu ģimene", "Ozolu ģimene")
    ]
    return {audience: _course(centre, audience, households, today, at) for audience in TITLES}


def _course(
    centre: Organisation, audience: Audience, households: list[PracticeHousehold], today: dt.date, at: dt.datetime
) -> Course:
    programme = Programme.objects.create(centre=centre, audience=audience, title=TITLES[audience])
    version = Version.objects.create(programme=programme, number=1, since=FIRST, agreed_on=FIRST)
    course = Course(programme, version)
    start = FIRST
    while start < today + dt.timedelta(days=120):
        end = start + dt.timedelta(days=50)
        name = f"{start.year}. gada {(start.month + 2) // 3}. ceturkšņa grupa"
        course.groups.append(
            Group(
                programme_version=version,
                centre=centre,
                name=name,
                since=start,
                until=end,
                places=PLACES,
                place=centre.name,
            )
        )
        course.ends.append(end)
        start = (start.replace(day=1) + dt.timedelta(days=95)).replace(day=1)
    Group.objects.bulk_create(course.groups)
    _sessions(course, audience, households, at)
    return course


def _sessions(course: Course, audience: Audience, households: list[PracticeHousehold], at: dt.datetime) -> None:
    rows = []
    for group in course.groups:
        plan: list[tuple[int, Kind, str, PracticeHousehold | None]] = [
            (10, Kind.THEORY, "Piesaiste un zaudējums", None)
        ]
        if audience is not Audience.IMPROVEMENT:
            plan += [(n, Kind.PRACTICE, "Prakse", home) for n, home in zip((24, 38), households, strict=True)]
        course.sessions[group.pk] = [
            Session(
                group=group,
                on=group.since + dt.timedelta(days=after),
                hours=HOURS,
                kind=kind,
                topic=topic,
                household=home,
                recorded_at=at,
            )
            for after, kind, topic, home in plan
        ]
        rows += course.sessions[group.pk]
    Session.objects.bulk_create(rows)
