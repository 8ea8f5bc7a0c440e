"""Writes invented families in bulk: everything a story tells becomes the rows that people would have recorded."""

import datetime as dt
from dataclasses import dataclass, field
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

from django.db import models
from django.urls import reverse

from ligzda.access.models import Account, Assignment, Case, Event, Organisation, Territory
from ligzda.assessment.models import (
    Assessed,
    Characterisation,
    Enclosure,
    JointEvaluation,
    Opinion,
    Sending,
    Study,
    StudySession,
)
from ligzda.assessment.rules.criteria import Criterion, Rating
from ligzda.demo.country import Country
from ligzda.demo.days import Story
from ligzda.demo.invented import Invented, People
from ligzda.demo.papers import Papers
from ligzda.demo.tables import Gathered, InOrder, Row
from ligzda.demo.training import Course
from ligzda.documents.models import Document, HandedOver, Kind, Signature
from ligzda.families.models import (
    Agreement,
    Application,
    CarerSignature,
    Choice,
    Consultation,
    Contact,
    Decision,
    Enquiry,
    Family,
    Paper,
    Profile,
    Reevaluation,
    Status,
)
from ligzda.families.rules.roles import FamilyRole
from ligzda.law.rules.counting import add_months
from ligzda.messages.letters import absolute
from ligzda.pathway.models import HandRecord
from ligzda.people.models import Household, HouseholdMember, Person, PersonEmail, PersonPhone
from ligzda.people.rules.names import search_key, sort_key
from ligzda.training.models import Attendance, Certificate, SignUp
from ligzda.training.papers import certificate_paper
from ligzda.training.rules.audiences import Audience
from ligzda.training.rules.certificates import draw_number

RIGA = ZoneInfo("Europe/Riga")
#: The order in which rows can be written: whatever is pointed to comes first.
ORDER: tuple[type[models.Model], ...] = (
    Case, Household, Person, Family, PersonPhone, PersonEmail, HouseholdMember, Assignment, Enquiry, Consultation,
    Choice, Application, Decision, Document, Signature, HandedOver, Agreement, CarerSignature, Status, Reevaluation,
    Paper, Profile, Contact, SignUp, Attendance, Certificate, Study, StudySession, Opinion, Characterisation,
    JointEvaluation, Assessed, Sending, Enclosure, HandRecord, Event,
)  # fmt: skip
HAND = ("plan_support",)
TALKS = (
    "Pārrunāts, kā ģimenei klājas; nākamā saruna pēc mēneša.",
    "Ģimene lūdz prakses dienu sestdienā.",
    "Runājām par bērna skolu un atbalstu mājasdarbos.",
    "Atgādināts par dokumentiem, kam beidzas derīgums.",
)


@dataclass
class Place:
    """Where a family lives and which centre works with it."""

    centre: Organisation
    town: Territory
    court: Organisation
    worker: Account
    psychologist: Account
    courses: dict[Audience, Course]


@dataclass
class Writer:
    """Gathers the rows of families and writes them a chunk at a time."""

    country: Country
    papers: Papers
    random: Random
    people: People
    at: dt.datetime
    today: dt.date
    lean: bool = False
    rows: Gathered = field(default_factory=lambda: Gathered(ORDER))
    keys: InOrder = field(default_factory=InOrder)

    def add(self, row: Any) -> Any:
        """Gather a row; whatever it points to is gathered too."""
        return self.rows.add(row)

    def fact(self, model: type[models.Model], by: Account, **values: Any) -> Any:
        """Gather a recorded fact."""
        return self.add(Row(model, recorded_by=by, recorded_at=self.at, **values))

    def flush(self) -> None:
        """Write what was gathered."""
        self.rows.flush()

    def family(self, number: str, place: Place, stories: list[Story]) -> Family:
        """Gather one family with all that its stories tell."""
        name, carers = self.people.couple()
        return self.named(number, place, stories, name, carers)

    def named(self, number: str, place: Place, stories: list[Story], name: str, carers: list[Invented]) -> Family:
        """Gather a family of that name."""
        start = min(day for story in stories for day in story.days.values())
        case = self.add(
            Case(id=self.keys.next(), number=number, centre=place.centre, court=place.court, municipality=place.town)
        )
        self.add(Row(Assignment, case=case, account=place.worker, since=start))
        if any("opinion" in story.days or "agreement" in story.days for story in stories):
            self.add(Row(Assignment, case=case, account=place.psychologist, since=start))
        household = self.add(Household(address=self.people.address(), territory=place.town))
        family = self.add(
            Family(
                case=case,
                household=household,
                number=number,
                name=name,
                search_key=search_key(name),
                sort_key=sort_key(name),
                opened_on=start,
            )
        )
        persons = [self._member(household, each, "carer", place.worker) for each in carers]
        if self.random.random() < 0.6:
            self._member(household, self.people.child(name), "child", place.worker)
        for story in stories:
            self._story(family, persons, place, story)
        self._papers(family, persons, place, start)
        self._contacts(family, persons[0], place, start)
        self.add(Row(Event, at=self.at, account=place.worker, case=case, what="family_opened", on=start, fields=[]))
        return family

    def _member(self, household: Household, who: Invented, part: str, by: Account) -> Person:
        person = Person(given_name=who.given_name, surname=who.surname, sex=who.sex, birth_date=who.born)
        person.languages = ["lv", "ru"] if self.random.random() < 0.5 else ["lv"]
        person.code = who.code
        person.set_keys()
        self.add(person)
        self.fact(HouseholdMember, by, household=household, person=person, part=part)
        if part == "carer":
            self.add(Row(PersonPhone, person=person, number=self.people.phone()))
            self.add(Row(PersonEmail, person=person, address=f"{search_key(who.given_name)}@example.org"))
        return person

    def _story(self, family: Family, persons: list[Person], place: Place, story: Story) -> None:
        days, role, by = story.days, story.role, place.worker
        if "enquiry" in days:
            measures = self.country.measures[place.centre.pk]
            self.fact(
                Enquiry, by, centre=place.centre, family=family, on=days["enquiry"], means=Enquiry.Means.PHONE,
                name=str(persons[0]), phone="+37120000000", role=role if self.random.random() < 0.6 else "",
                measure=self.random.choice([*measures, None]), territory=place.town,
            )  # fmt: skip
        if "consultation" in days:
            self.fact(Consultation, by, family=family, on=days["consultation"], means="centre", held_by=by.name)
        if "choice" in days:
            self.fact(Choice, by, family=family, role=role, since=days["choice"])
        if "application" in days:
            self.fact(Application, by, family=family, role=role, court=place.court, on=days["application"])
        self._decisions(family, place, story)
        if "agreement" in days:
            self._agreement(family, persons, place, days["agreement"], place.centre, Agreement.Kind.CENTRE)
        if "institution_agreement" in days and self.country.institution:
            on, partner = days["institution_agreement"], self.country.institution
            self._agreement(family, persons, place, on, partner, Agreement.Kind.INSTITUTION)
        self._training(persons, place, story)
        self._assessment(family, persons, place, story)
        for step in HAND:
            if step in days:
                self.fact(HandRecord, by, family=family, role=role, step=step, on=days[step])
        for on in story.reevaluations:
            self.fact(Reevaluation, by, family=family, role=role, on=on)

    def _decisions(self, family: Family, place: Place, story: Story) -> None:
        for step, kind in (("suitability_decision", "suitability"), ("decision", "status")):
            if on := story.days.get(step):
                negative = story.negative and step == "suitability_decision"
                decision = self.fact(
                    Decision, place.worker, family=family, role=story.role, kind=kind, court=place.court,
                    number=f"1-6/{self.random.randrange(1, 400)}/{family.number}", on=on,
                    outcome="negative" if negative else "positive",
                )  # fmt: skip
                if step == "decision":
                    self.fact(Status, place.worker, family=family, role=story.role, since=on, decision=decision)
                    if story.role in (FamilyRole.FOSTER, FamilyRole.CRISIS, FamilyRole.DISABILITY):
                        youngest = self.random.randrange(0, 8)
                        self.fact(
                            Profile, place.worker, family=family, since=on, places=self.random.randrange(1, 4),
                            age_from=youngest, age_to=self.random.randrange(youngest + 3, 18), sexes=["f", "m"],
                        )  # fmt: skip

    def _agreement(
        self, family: Family, persons: list[Person], place: Place, on: dt.date, partner: Organisation, kind: str
    ) -> None:
        number = f"AV-{family.number}-{'I' if kind == Agreement.Kind.INSTITUTION else 1}"
        document = self._document(family, place, Kind.AGREEMENT, on, [place.centre.name], number)
        agreement = self.fact(
            Agreement, place.worker, family=family, kind=kind, partner=partner, number=number, drafted_on=on,
            document=document, partner_signed_on=on, concluded=True, since=on,
        )  # fmt: skip
        for person in persons:
            self.add(Row(CarerSignature, agreement=agreement, person=person, on=on))

    def _training(self, persons: list[Person], place: Place, story: Story) -> None:
        if on := story.days.get("training"):
            course = place.courses[Audience(story.role)]
            group = course.group_ending(on)
            for person in persons:
                self._attend(course, group, person)
                number = draw_number(on.year, self.random.choice)
                paper = certificate_paper(
                    programme=course.programme, version=course.version, person=str(person), had=course.had(group),
                    number=number, issued_on=on, signer=place.worker.name,
                    check=absolute(reverse("certificate_check_number", args=[number])),
                )  # fmt: skip
                self.fact(
                    Certificate, place.worker, number=number, person=person, programme=course.programme,
                    programme_version=course.version, issued_on=on, paper=paper,
                )  # fmt: skip
        improvement = place.courses[Audience.IMPROVEMENT]
        for year in () if self.lean else story.improved:
            for person in persons:
                self._attend(improvement, improvement.group_ending(dt.date(year, 12, 20)), person)

    def _attend(self, course: Course, group: Any, person: Person) -> None:
        signed, attended = course.attend(person, group, self.at)
        for row in (*signed, *(row for row in attended if row.given["session"].on <= self.today)):
            self.add(row)

    def _assessment(self, family: Family, persons: list[Person], place: Place, story: Story) -> None:
        days, role, sent = story.days, story.role, []
        if on := days.get("opinion"):
            for person in persons:
                sent.append(self._opinion(family, person, place, story, on))
        if on := days.get("characterisation"):
            document = self._document(family, place, Kind.CHARACTERISATION, on, [place.worker.name])
            self.fact(
                Characterisation, place.worker, family=family, role=role, household="Ģimene dzīvo savā mājā.",
                findings="Mājās ir miers un kārtība.", conclusion="Ģimene ir piemērota.", signed_on=on,
                document=document,
            )  # fmt: skip
            sent.append(document)
        if on := days.get("evaluation"):
            self._evaluation(family, place, role, on)
        if on := days.get("file_sent"):
            self._send(family, place, role, Sending.Purpose.FILE, on, sent)
        if on := days.get("court_told"):
            told = Sending.Purpose.AGREEMENT if role is FamilyRole.GUARDIAN else Sending.Purpose.CERTIFICATE
            letter = self._document(family, place, Kind.LETTER, on, [place.worker.name])
            self._send(family, place, role, told, on, [letter])

    def _opinion(self, family: Family, person: Person, place: Place, story: Story, on: dt.date) -> Document:
        by = place.psychologist
        study = self.fact(
            Study, by, family=family, person=person, role=story.role, psychologist=by, since=on - dt.timedelta(days=12)
        )
        self.fact(StudySession, by, study=study, on=on - dt.timedelta(days=7), minutes=90, methods="saruna, testi")
        document = self._document(family, place, Kind.OPINION, on, [by.name])
        self.fact(
            Opinion, by, study=study, findings="Motivācija noturīga.", conclusion="Var rūpēties par bērnu.",
            outcome="suitable", issued_on=on, document=document,
        )  # fmt: skip
        return document

    def _evaluation(self, family: Family, place: Place, role: FamilyRole, on: dt.date) -> None:
        document = self._document(family, place, Kind.EVALUATION, on, [place.worker.name, place.court.name])
        evaluation = self.fact(
            JointEvaluation, place.worker, family=family, role=role, opened_on=on - dt.timedelta(days=6),
            conclusion="Ģimene ir piemērota specializācijai.", outcome="suitable", centre_signed_on=on,
            centre_signed_by=place.worker, court_signed_on=on, document=document,
        )  # fmt: skip
        for criterion in Criterion:
            self.add(Row(Assessed, evaluation=evaluation, criterion=criterion, finding="Atbilst.", rating=Rating.MEETS))

    def _send(
        self, family: Family, place: Place, role: FamilyRole, purpose: str, on: dt.date, documents: list[Document]
    ) -> None:
        sending = self.fact(
            Sending, place.worker, family=family, role=role, purpose=purpose, court=place.court, sent_on=on
        )
        for document in documents:
            self.add(Row(Enclosure, sending=sending, document=document))
            self.add(Row(HandedOver, document=document, organisation=place.court, on=on))

    def _document(
        self, family: Family, place: Place, kind: Kind, on: dt.date, signers: list[str], number: str = ""
    ) -> Document:
        document = self.papers.document(family.case, kind, on, number)
        document.recorded_by, document.recorded_at = place.worker, self.at
        self.add(document)
        for name in signers:
            self.fact(Signature, place.worker, document=document, name=name, signed_on=on, means="paper")
        return document

    def _papers(self, family: Family, persons: list[Person], place: Place, start: dt.date) -> None:
        for person in persons:
            for kind in (Paper.Kind.PSYCHIATRIST, Paper.Kind.NARCOLOGIST, Paper.Kind.PENAL_REGISTER):
                if self.random.random() < 0.985:
                    on = min(start + dt.timedelta(days=self.random.randrange(10, 60)), self.today)
                    months = self.random.choice((None, None, None, 120))
                    until = add_months(on, months) if months else None
                    self.fact(
                        Paper, place.worker, family=family, person=person, kind=kind, issued_on=on, received_on=on,
                        until=until,
                    )  # fmt: skip

    def _contacts(self, family: Family, person: Person, place: Place, start: dt.date) -> None:
        for _each in range(1 if self.lean else self.random.randrange(2, 7)):
            day = start + dt.timedelta(days=self.random.randrange(0, max(1, (self.today - start).days)))
            at = dt.datetime.combine(day, dt.time(self.random.randrange(9, 17), 15), tzinfo=RIGA)
            self.fact(
                Contact, place.worker, family=family, kind=self.random.choice(Contact.Kind.values), at=at,
                who=person.given_name, text=self.random.choice(TALKS),
            )  # fmt: skip
