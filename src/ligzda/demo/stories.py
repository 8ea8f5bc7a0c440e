"""What one story of a family tells becomes the rows that people would have recorded."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.urls import reverse

from ligzda.access.models import Account, Organisation, Territory
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
from ligzda.demo.days import Story
from ligzda.demo.tables import Row
from ligzda.demo.training import Course
from ligzda.demo.writing import Writer
from ligzda.documents.models import Document, HandedOver, Kind, Signature
from ligzda.families.models import (
    Agreement,
    Application,
    CarerSignature,
    Choice,
    Consultation,
    Decision,
    Enquiry,
    Family,
    Profile,
    Reevaluation,
    Status,
)
from ligzda.families.rules.roles import FamilyRole
from ligzda.messages.letters import absolute
from ligzda.pathway.models import HandRecord
from ligzda.people.models import Person
from ligzda.training.models import Certificate
from ligzda.training.papers import certificate_paper
from ligzda.training.rules.audiences import Audience
from ligzda.training.rules.certificates import draw_number

#: Steps of a story that people record by hand.
HAND = ("plan_support",)


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
class Told:
    """One story of a family, told to the writer."""

    writer: Writer
    family: Family
    persons: list[Person]
    place: Place
    story: Story

    def write(self) -> None:
        """Gather everything that the story tells."""
        days, random = self.story.days, self.writer.random
        if "enquiry" in days:
            measures = self.writer.country.measures[self.place.centre.pk]
            self._fact(
                Enquiry, centre=self.place.centre, on=days["enquiry"], means=Enquiry.Means.PHONE,
                name=str(self.persons[0]), phone="+37120000000", role=self.story.role if random.random() < 0.6 else "",
                measure=random.choice([*measures, None]), territory=self.place.town,
            )  # fmt: skip
        if "consultation" in days:
            self._fact(Consultation, on=days["consultation"], means="centre", held_by=self.place.worker.name)
        if "choice" in days:
            self._of_role(Choice, since=days["choice"])
        if "application" in days:
            self._of_role(Application, court=self.place.court, on=days["application"])
        self._decisions()
        if "agreement" in days:
            self._agreement(days["agreement"], self.place.centre, Agreement.Kind.CENTRE)
        if "institution_agreement" in days and (partner := self.writer.country.institution):
            self._agreement(days["institution_agreement"], partner, Agreement.Kind.INSTITUTION)
        self._training()
        self._assessment()
        for step in HAND:
            if step in days:
                self._of_role(HandRecord, step=step, on=days[step])
        for on in self.story.reevaluations:
            self._of_role(Reevaluation, on=on)

    def _fact(self, model: type[models.Model], **values: Any) -> Any:
        """Gather a fact of the family, recorded by its worker."""
        return self.writer.fact(model, self.place.worker, family=self.family, **values)

    def _of_role(self, model: type[models.Model], **values: Any) -> Any:
        """Gather a fact about the role of the story."""
        return self._fact(model, role=self.story.role, **values)

    def _decisions(self) -> None:
        random = self.writer.random
        for step, kind in (("suitability_decision", "suitability"), ("decision", "status")):
            if on := self.story.days.get(step):
                negative = self.story.negative and step == "suitability_decision"
                decision = self._of_role(
                    Decision, kind=kind, court=self.place.court, on=on, outcome="negative" if negative else "positive",
                    number=f"1-6/{random.randrange(1, 400)}/{self.family.number}",
                )  # fmt: skip
                if step == "decision":
                    self._of_role(Status, since=on, decision=decision)
                    if self.story.role in (FamilyRole.FOSTER, FamilyRole.CRISIS, FamilyRole.DISABILITY):
                        self._profile(on)

    def _profile(self, since: dt.date) -> None:
        random = self.writer.random
        youngest = random.randrange(0, 8)
        places, oldest = random.randrange(1, 4), random.randrange(youngest + 3, 18)
        self._fact(Profile, since=since, places=places, age_from=youngest, age_to=oldest, sexes=["f", "m"])

    def _agreement(self, on: dt.date, partner: Organisation, kind: str) -> None:
        number = f"AV-{self.family.number}-{'I' if kind == Agreement.Kind.INSTITUTION else 1}"
        document = self._document(Kind.AGREEMENT, on, [self.place.centre.name], number)
        agreement = self._fact(
            Agreement, kind=kind, partner=partner, number=number, drafted_on=on, document=document,
            partner_signed_on=on, concluded=True, since=on,
        )  # fmt: skip
        for person in self.persons:
            self.writer.add(Row(CarerSignature, agreement=agreement, person=person, on=on))

    def _training(self) -> None:
        if on := self.story.days.get("training"):
            course = self.place.courses[Audience(self.story.role)]
            group = course.group_ending(on)
            for person in self.persons:
                self._attend(course, group, person)
                self._certificate(course, group, person, on)
        improvement = self.place.courses[Audience.IMPROVEMENT]
        for year in () if self.writer.lean else self.story.improved:
            for person in self.persons:
                self._attend(improvement, improvement.group_ending(dt.date(year, 12, 20)), person)

    def _attend(self, course: Course, group: Any, person: Person) -> None:
        signed, attended = course.attend(person, group, self.writer.at)
        for row in (*signed, *(row for row in attended if row.given["session"].on <= self.writer.today)):
            self.writer.add(row)

    def _certificate(self, course: Course, group: Any, person: Person, on: dt.date) -> None:
        number, signer = draw_number(on.year, self.writer.random.choice), self.place.worker
        paper = certificate_paper(
            programme=course.programme, version=course.version, person=str(person), had=course.had(group),
            number=number, issued_on=on, signer=signer.name,
            check=absolute(reverse("certificate_check_number", args=[number])),
        )  # fmt: skip
        self.writer.fact(
            Certificate, signer, number=number, person=person, programme=course.programme,
            programme_version=course.version, issued_on=on, paper=paper,
        )  # fmt: skip

    def _assessment(self) -> None:
        days, worker, sent = self.story.days, self.place.worker.name, []
        if on := days.get("opinion"):
            sent += [self._opinion(person, on) for person in self.persons]
        if on := days.get("characterisation"):
            document = self._document(Kind.CHARACTERISATION, on, [worker])
            self._of_role(
                Characterisation, household="Ģimene dzīvo savā mājā.", findings="Mājās ir miers un kārtība.",
                conclusion="Ģimene ir piemērota.", signed_on=on, document=document,
            )  # fmt: skip
            sent.append(document)
        if on := days.get("evaluation"):
            self._evaluation(on)
        if on := days.get("file_sent"):
            self._send(Sending.Purpose.FILE, on, sent)
        if on := days.get("court_told"):
            told = Sending.Purpose.AGREEMENT if self.story.role is FamilyRole.GUARDIAN else Sending.Purpose.CERTIFICATE
            self._send(told, on, [self._document(Kind.LETTER, on, [worker])])

    def _opinion(self, person: Person, on: dt.date) -> Document:
        by, write = self.place.psychologist, self.writer.fact
        since, met = on - dt.timedelta(days=12), on - dt.timedelta(days=7)
        about = {"family": self.family, "person": person, "role": self.story.role}
        study = write(Study, by, psychologist=by, since=since, **about)
        write(StudySession, by, study=study, on=met, minutes=90, methods="saruna, testi")
        document = self._document(Kind.OPINION, on, [by.name])
        write(
            Opinion, by, study=study, findings="Motivācija noturīga.", conclusion="Var rūpēties par bērnu.",
            outcome="suitable", issued_on=on, document=document,
        )  # fmt: skip
        return document

    def _evaluation(self, on: dt.date) -> None:
        worker, court = self.place.worker, self.place.court
        evaluation = self._of_role(
            JointEvaluation, opened_on=on - dt.timedelta(days=6), conclusion="Ģimene ir piemērota specializācijai.",
            outcome="suitable", centre_signed_on=on, centre_signed_by=worker, court_signed_on=on,
            document=self._document(Kind.EVALUATION, on, [worker.name, court.name]),
        )  # fmt: skip
        for criterion in Criterion:
            found = {"finding": "Atbilst.", "rating": Rating.MEETS}
            self.writer.add(Row(Assessed, evaluation=evaluation, criterion=criterion, **found))

    def _send(self, purpose: str, on: dt.date, documents: list[Document]) -> None:
        sending = self._of_role(Sending, purpose=purpose, court=self.place.court, sent_on=on)
        for document in documents:
            self.writer.add(Row(Enclosure, sending=sending, document=document))
            self.writer.add(Row(HandedOver, document=document, organisation=self.place.court, on=on))

    def _document(self, kind: Kind, on: dt.date, signers: list[str], number: str = "") -> Document:
        worker = self.place.worker
        document = self.writer.papers.document(self.family.case, kind, on, number)
        document.recorded_by, document.recorded_at = worker, self.writer.at
        self.writer.add(document)
        for name in signers:
            self.writer.fact(Signature, worker, document=document, name=name, signed_on=on, means="paper")
        return document
