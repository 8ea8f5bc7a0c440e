"""The children of the invented country: who they are, whom they have, and where they were and are, day by day."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random
from typing import Any

from django.db import models

from ligzda.access.models import Assignment, Case, Event, Stay
from ligzda.children.models import (
    CareNote,
    Child,
    ChildCounter,
    CourtDecision,
    Need,
    Relative,
    Restriction,
    Schooling,
    Sibling,
    SiblingGroup,
)
from ligzda.children.rules.grounds import Ground
from ligzda.demo.country import Country
from ligzda.demo.invented import People
from ligzda.demo.tables import Gathered, InOrder, Row
from ligzda.families.models import Family, Profile, Status
from ligzda.families.rules.roles import FamilyRole
from ligzda.pathway.models import HandRecord
from ligzda.people.models import Person
from ligzda.placements.models import Away, Placement

#: The order in which rows can be written: whatever is pointed to comes first.
ORDER: tuple[type[models.Model], ...] = (
    Case, Person, Child, SiblingGroup, Sibling, Assignment, CourtDecision, Relative, Restriction, Need, CareNote,
    Schooling, Placement, Away, Stay, HandRecord, Event,
)  # fmt: skip
#: For how many days a child stays, at least and at most, by what it is placed as.
LASTS = {FamilyRole.FOSTER: (150, 1600), FamilyRole.CRISIS: (3, 45), FamilyRole.DISABILITY: (400, 2500)}
EMPTY = {FamilyRole.FOSTER: (20, 300), FamilyRole.CRISIS: (5, 60), FamilyRole.DISABILITY: (60, 500)}
#: So far back the stays of a family are invented.
BACK = {FamilyRole.FOSTER: 2200, FamilyRole.CRISIS: 300, FamilyRole.DISABILITY: 2500}
GROUNDS = (Ground.DANGER, Ground.DANGER, Ground.CUSTODY_SUSPENDED, Ground.CUSTODY_REMOVED, Ground.PARENTS_ILL)
NOTES = (
    ("allergy", "Rieksti: pat mazumiņš ir bīstams."),
    ("medicine", "Inhalators no rīta un vakarā."),
    ("sleep", "Bez gaismas neiemieg; vajadzīga zilā sega."),
    ("fear", "Baidās no suņiem."),
    ("doctor", "Ģimenes ārste Skaidrīte Liepa, 63 400 111."),
)
AWAY = (("hospital", "Liepājas reģionālā slimnīca", 6), ("visit", "pie mātes", 2), ("camp", "vasaras nometne", 8))
CHUNK = 300


@dataclass
class Home:
    """A family that takes children: as what, since when, how many and of which age."""

    family: Family
    kind: FamilyRole
    since: dt.date
    places: int
    ages: tuple[int, int]
    worker: Any


@dataclass
class _Children:
    """Gathers the rows of children and writes them a chunk at a time."""

    country: Country
    people: People
    random: Random
    at: dt.datetime
    today: dt.date
    lean: bool
    rows: Gathered = field(default_factory=lambda: Gathered(ORDER))
    keys: InOrder = field(default_factory=InOrder)
    numbers: dict[int, int] = field(default_factory=dict)

    def home(self, home: Home) -> None:
        """Fill the places of a family, each with one child after another; siblings come together."""
        together: tuple[dt.date, str] | None = None
        group: Row | None = None
        for number in range(home.places):
            stays = list(self._stays(home))
            if number == 1 and together and stays and self.random.random() < 0.4:
                stays[-1] = (together[0], None)
            if len(stays) > 1 and stays[-2][1] and stays[-2][1] > stays[-1][0]:
                stays.pop(-2)
            for since, until in stays:
                names = together[1] if together and since == together[0] else ""
                child, surname = self._child(home, since, until, names)
                if number == 0 and until is None:
                    together = (since, surname)
                    first = child
                elif together and since == together[0] and until is None:
                    group = group or self._group(first, since, home)
                    self._fact(Sibling, home, group=group, child=child)

    def flush(self) -> None:
        """Write what was gathered."""
        self.rows.flush()

    def _stays(self, home: Home) -> Iterator[tuple[dt.date, dt.date | None]]:
        """Yield `[since, until)` of one place's children in order; the last may have no end."""
        back = self.today - dt.timedelta(days=BACK[home.kind] if not self.lean else LASTS[home.kind][0])
        day = max(home.since, back) + dt.timedelta(days=self.random.randrange(*EMPTY[home.kind]))
        while day <= self.today:
            until = day + dt.timedelta(days=self.random.randrange(*LASTS[home.kind]))
            yield (day, until if until <= self.today else None)
            day = until + dt.timedelta(days=self.random.randrange(*EMPTY[home.kind]))

    def _child(self, home: Home, since: dt.date, until: dt.date | None, surnames: str) -> tuple[Child, str]:
        surnames = surnames or self.people.surnames()
        who = self.people.placed(surnames, since, home.ages, until or self.today)
        case = home.family.case
        self.numbers[since.year] = self.numbers.get(since.year, 0) + 1
        number = f"{since.year}-{self.numbers[since.year]:04d}"
        near = self.random.random() < 0.7
        town = case.municipality if near and case.municipality else self.random.choice(self.country.towns)
        court = self.country.courts[town.pk]
        key = self.keys.next()
        own = self._add(Case(id=key, number=f"B-{number}", centre=case.centre, court=court, municipality=town))
        person = Person(given_name=who.given_name, surname=who.surname, sex=who.sex, birth_date=who.born)
        person.languages = self.random.choice((["lv"], ["lv"], ["lv", "ru"], ["ru"]))
        person.code = who.code
        person.set_keys()
        self._add(person)
        child = self._add(Child(case=own, number=number, person=person, place=town, opened_on=since))
        self._add(Row(Assignment, case=own, account=home.worker, since=since))
        self._add(Row(Event, at=self.at, account=home.worker, case=own, what="child_opened", on=since, fields=[]))
        self._placed(home, child, since, until)
        if until is None or not self.lean:
            self._known(home, child, who.surname, since, court)
        return child, surnames

    def _placed(self, home: Home, child: Child, since: dt.date, until: dt.date | None) -> None:
        decision = self._fact(
            CourtDecision, home, child=child, court=child.case.court, kind="placed",
            ground=self.random.choice(GROUNDS), number=f"1-6/{child.number}", on=since,
        ) if until or self.random.random() < 0.97 else None  # fmt: skip
        ended = {"until": until, "end_reason": "returned", "went_to": "birth_family"} if until else {}
        planned = since + dt.timedelta(days=30 if home.kind is FamilyRole.CRISIS else 365)
        while home.kind is not FamilyRole.CRISIS and planned < (until or self.today) and self.random.random() < 0.98:
            planned += dt.timedelta(days=365)  # the court prolongs it year by year
        self._fact(
            Placement, home, child=child, where="family", family=home.family, kind=home.kind, since=since,
            planned_until=planned, decision=decision, **ended,
        )  # fmt: skip
        self._add(Row(Stay, case=child.case, host=home.family.case, since=since, until=until))
        in_time = self.random.random() < 0.93
        planned_on = since + dt.timedelta(days=self.random.randrange(*((8, 28) if in_time else (35, 70))))
        planned_on = min(planned_on, until or planned_on)
        if planned_on <= self.today:
            self._fact(
                HandRecord, home, family=home.family, role=home.kind, step="plan_child", on=planned_on,
                child=child.shown_number,
            )  # fmt: skip
        self._went_away(home, child, since, until)

    def _went_away(self, home: Home, child: Child, since: dt.date, until: dt.date | None) -> None:
        kind, place, lasts = self.random.choice(AWAY)
        left = since + dt.timedelta(days=self.random.randrange(1, 90))
        back = left + dt.timedelta(days=lasts)
        if self.random.random() < 0.3 and back <= (until or self.today):
            self._fact(Away, home, child=child, kind=kind, place=place, since=left, until=back)

    def _known(self, home: Home, child: Child, surname: str, since: dt.date, court: Any) -> None:
        """Record what the child needs, whom it has and where it learns."""
        if home.kind is FamilyRole.DISABILITY:
            self._fact(Need, home, child=child, code="special_care", since=since)
        if self.random.random() < 0.4:
            kind, text = self.random.choice(NOTES)
            self._fact(CareNote, home, child=child, kind=kind, text=text, since=since)
        given_name = self.random.choice(("Inga", "Evita", "Santa"))
        mother = self._fact(
            Relative, home, child=child, name=f"{given_name} {self.people.hers(surname)}",
            relation="mother", custody=self.random.choice(("suspended", "removed", "held")),
        )  # fmt: skip
        if self.random.random() < 0.25:
            self._fact(
                Restriction, home, child=child, relative=mother, number=f"1-6/{child.number}", since=since,
                kind=self.random.choice(("banned", "supervised", "permitted")),
            )  # fmt: skip
        town = home.family.case.municipality
        if town and child.age(self.today).years in range(3, 18):
            self._fact(Schooling, home, child=child, name=f"{town.short or town.name}: 2. skola", since=since)

    def _group(self, first: Child, since: dt.date, home: Home) -> Row:
        group = self._add(Row(SiblingGroup, opened_on=since))
        self._fact(Sibling, home, group=group, child=first)
        return group

    def _add(self, row: Any) -> Any:
        return self.rows.add(row)

    def _fact(self, model: type[models.Model], home: Home, **values: Any) -> Any:
        return self._add(Row(model, recorded_by=home.worker, recorded_at=self.at, **values))


def children(country: Country, people: People, *, at: dt.datetime, today: dt.date, random: Random, lean: bool) -> None:
    """Place children with the families that take them, as many as are approved and never two in one place."""
    writer = _Children(country, people, random, at, today, lean)
    last = 0
    while homes := _homes(after=last):
        for home in homes.values():
            writer.home(home)
        writer.flush()
        last = max(homes)
    ChildCounter.objects.bulk_create(ChildCounter(year=year, last=last) for year, last in writer.numbers.items())


def _homes(*, after: int) -> dict[int, Home]:
    """Return the next families that take children by their keys, each as what it is specialised for."""
    statuses = Status.objects.standing().filter(until=None, role__in=[role.value for role in LASTS])
    keys = statuses.filter(family__gt=after, family__profiles__places__isnull=False).order_by("family")
    chosen = list(keys.values_list("family", flat=True).distinct()[:CHUNK])
    profiles = {
        row.family_id: row for row in Profile.objects.standing().filter(family__in=chosen).order_by("since", "pk")
    }
    assigned = Assignment.objects.filter(case__family__in=chosen).select_related("account").order_by("-pk")
    workers = {row.case_id: row.account for row in assigned}
    rows = statuses.filter(family__in=chosen).select_related("family__case__municipality", "family__case__centre")
    found: dict[int, Home] = {}
    for status in rows.order_by("family", "since"):  # the specialisation comes after the foster status
        family, profile = status.family, profiles[status.family_id]
        ages = (profile.age_from or 0, profile.age_to or 17)
        worker = workers[family.case_id]
        found[family.pk] = Home(family, FamilyRole(status.role), status.since, profile.places or 0, ages, worker)
    return found
