"""Writes invented families in bulk: gathers their rows, and writes each table at once."""

import datetime as dt
from dataclasses import dataclass, field
from random import Random
from typing import Any

from django.db import models

from ligzda.access.models import Account, Assignment, Case, Event
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
from ligzda.demo.country import Country
from ligzda.demo.invented import People
from ligzda.demo.papers import Papers
from ligzda.demo.tables import Gathered, InOrder, Row
from ligzda.documents.models import Document, HandedOver, Signature
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
from ligzda.pathway.models import HandRecord
from ligzda.people.models import Household, HouseholdMember, Person, PersonEmail, PersonPhone
from ligzda.training.models import Attendance, Certificate, SignUp

#: The order in which rows can be written: whatever is pointed to comes first.
ORDER: tuple[type[models.Model], ...] = (
    Case, Household, Person, Family, PersonPhone, PersonEmail, HouseholdMember, Assignment, Enquiry, Consultation,
    Choice, Application, Decision, Document, Signature, HandedOver, Agreement, CarerSignature, Status, Reevaluation,
    Paper, Profile, Contact, SignUp, Attendance, Certificate, Study, StudySession, Opinion, Characterisation,
    JointEvaluation, Assessed, Sending, Enclosure, HandRecord, Event,
)  # fmt: skip


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
        """Gather a row and return it; whatever it points to is gathered too, or written already."""
        return self.rows.add(row)

    def fact(self, model: type[models.Model], by: Account, **values: Any) -> Any:
        """Gather a recorded fact."""
        return self.add(Row(model, recorded_by=by, recorded_at=self.at, **values))

    def flush(self) -> None:
        """Write what was gathered."""
        self.rows.flush()
