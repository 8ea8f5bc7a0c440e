"""Everything recorded of many families that a path can hang on, fetched in a constant number of SQL queries."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NamedTuple

from django.db.models import QuerySet

from ligzda.access.prepared import Prepared
from ligzda.assessment.models import (
    Characterisation,
    CourtRequest,
    JointEvaluation,
    Opinion,
    PreparationSupport,
    Sending,
)
from ligzda.families import facts as family_facts
from ligzda.families.models import (
    Agreement,
    Application,
    Choice,
    Consultation,
    Decision,
    Enquiry,
    Family,
    Reevaluation,
    Status,
)
from ligzda.families.rules.facts import MemberFacts, PaperFacts
from ligzda.families.rules.roles import SPECIALISED
from ligzda.pathway.models import HandPlacement, HandRecord
from ligzda.pay.models import Contract, Furnishing
from ligzda.placements.facts import due as placement_facts
from ligzda.placements.rules.due import Guest
from ligzda.placements.rules.notices import Told
from ligzda.training import facts as training_facts
from ligzda.training.facts import Trained


class ChoiceRow(NamedTuple):
    """A family chose a role; perhaps it paused, perhaps that ended."""

    pk: int
    role: str
    since: date
    paused_since: date | None
    pause_reason: str
    until: date | None
    end_reason: str
    experience_since: date | None


class DecisionRow(NamedTuple):
    """A decision of the court."""

    role: str
    kind: str
    on: date
    outcome: str
    extended_until: date | None


class StatusRow(NamedTuple):
    """A status of a role."""

    role: str
    since: date
    until: date | None
    end_reason: str
    imported: bool
    recorded_at: datetime


class SpanRow(NamedTuple):
    """Something in force `[since, until)`: an agreement by its kind, a placement by the child's mark."""

    what: str
    since: date
    until: date | None


class DayRow(NamedTuple):
    """Something of a role on a day."""

    role: str
    on: date


class OpinionRow(NamedTuple):
    """An opinion about a person."""

    role: str
    person: int
    on: date


class SupportRow(NamedTuple):
    """Support while preparing, asked and perhaps given."""

    role: str
    asked_on: date
    given_on: date | None


class FurnishingRow(NamedTuple):
    """The furnishing compensation of a role's status: claimed, perhaps paid."""

    role: str
    claimed_on: date
    paid_on: date | None


class SendingRow(NamedTuple):
    """The last part of something sent to the court."""

    role: str
    purpose: str
    on: date


class HandRow(NamedTuple):
    """A step recorded by hand."""

    role: str
    step: str
    what: str
    on: date
    child: str


@dataclass(frozen=True)
class Rows:
    """What is recorded, each kind by family."""

    families: tuple[Family, ...]
    enquiries: Mapping[int, list[date]]
    consultations: Mapping[int, list[date]]
    choices: Mapping[int, list[ChoiceRow]]
    applications: Mapping[int, list[DayRow]]
    decisions: Mapping[int, list[DecisionRow]]
    statuses: Mapping[int, list[StatusRow]]
    reevaluations: Mapping[int, list[DayRow]]
    agreements: Mapping[int, list[SpanRow]]
    opinions: Mapping[int, list[OpinionRow]]
    characterisations: Mapping[int, list[DayRow]]
    evaluations: Mapping[int, list[DayRow]]
    support: Mapping[int, list[SupportRow]]
    sendings: Mapping[int, list[SendingRow]]
    studies_asked: Mapping[int, list[DayRow]]
    contracts: Mapping[int, list[DayRow]]
    furnishings: Mapping[int, list[FurnishingRow]]
    by_hand: Mapping[int, list[HandRow]]
    placements: Mapping[int, list[SpanRow]]
    guests: Mapping[int, list[Guest]]
    places: Mapping[int, int | None]
    notices: Mapping[int, list[Told]]
    declared: Mapping[int, list[date]]
    members: Mapping[int, list[MemberFacts]]
    papers: Mapping[int, list[PaperFacts]]
    trained: Mapping[int, Trained]


def _standing(recorded: QuerySet[Any], *fields: str, family: str = "family", by: tuple[str, ...] = ()) -> Prepared:
    """Ask for those that were not withdrawn, the family's id first."""
    rows = recorded.filter(withdrawn_at=None).order_by(*by)
    return Prepared(rows.values_list(family, *fields), among=family)


ENQUIRIES = _standing(Enquiry.objects.all(), "on", by=("on",))
CONSULTATIONS = _standing(Consultation.objects.all(), "on", by=("on",))
CHOICES = _standing(Choice.objects.all(), *ChoiceRow._fields, by=("since", "pk"))
APPLICATIONS = _standing(Application.objects.all(), *DayRow._fields, by=("on",))
DECISIONS = _standing(Decision.objects.all(), *DecisionRow._fields, by=("on", "pk"))
STATUSES = _standing(Status.objects.all(), *StatusRow._fields, by=("since", "pk"))
REEVALUATIONS = _standing(Reevaluation.objects.all(), *DayRow._fields, by=("on",))
AGREEMENTS = _standing(Agreement.objects.filter(concluded=True), "kind", "since", "until", by=("since",))
OPINIONS = _standing(
    Opinion.objects.filter(study__withdrawn_at=None, issued_on__isnull=False),
    *("study__role", "study__person", "issued_on"),
    family="study__family",
    by=("issued_on",),
)
CHARACTERISATIONS = _standing(
    Characterisation.objects.filter(signed_on__isnull=False), "role", "signed_on", by=("signed_on",)
)
EVALUATIONS = _standing(
    JointEvaluation.objects.filter(centre_signed_on__isnull=False, court_signed_on__isnull=False),
    *("role", "centre_signed_on", "court_signed_on"),
)
SUPPORT = _standing(PreparationSupport.objects.all(), *SupportRow._fields)
SENDINGS = _standing(Sending.objects.filter(last_part=True), "role", "purpose", "sent_on", by=("sent_on",))
STUDIES_ASKED = _standing(CourtRequest.objects.filter(kind=CourtRequest.Kind.STUDY), *DayRow._fields, by=("on",))
CONTRACTS = _standing(Contract.objects.all(), "kind", "signed_on", by=("signed_on",))
FURNISHINGS = _standing(Furnishing.objects.all(), "status__role", "claimed_on", "paid_on", by=("claimed_on",))
BY_HAND = _standing(HandRecord.objects.all(), *HandRow._fields, by=("on", "pk"))
PLACEMENTS = _standing(HandPlacement.objects.all(), "child", "since", "until", by=("since", "pk"))


def load(families: Iterable[Family]) -> Rows:
    """Fetch it for the families, in as many SQL queries for one as for a thousand."""
    families = tuple(families)
    ids = [family.pk for family in families]
    members = family_facts.members([family.household_id for family in families])
    carers = {member.person for of_family in members.values() for member in of_family if member.part == "carer"}
    statuses = _rows(STATUSES, ids, StatusRow)
    specialised = [pk for pk, rows in statuses.items() if any(row.role in SPECIALISED for row in rows)]
    return Rows(
        families=families,
        enquiries=_days(ENQUIRIES, ids),
        consultations=_days(CONSULTATIONS, ids),
        choices=_rows(CHOICES, ids, ChoiceRow),
        applications=_rows(APPLICATIONS, ids, DayRow),
        decisions=_rows(DECISIONS, ids, DecisionRow),
        statuses=statuses,
        reevaluations=_rows(REEVALUATIONS, ids, DayRow),
        agreements=_rows(AGREEMENTS, ids, SpanRow),
        opinions=_rows(OPINIONS, ids, OpinionRow),
        characterisations=_rows(CHARACTERISATIONS, ids, DayRow),
        evaluations=_evaluations(ids),
        support=_rows(SUPPORT, ids, SupportRow),
        sendings=_rows(SENDINGS, ids, SendingRow),
        studies_asked=_rows(STUDIES_ASKED, ids, DayRow),
        contracts=_rows(CONTRACTS, specialised, DayRow),
        furnishings=_rows(FURNISHINGS, specialised, FurnishingRow),
        by_hand=_rows(BY_HAND, ids, HandRow),
        placements=_rows(PLACEMENTS, ids, SpanRow),
        guests=placement_facts.guests(ids),
        places=placement_facts.places(ids),
        notices=placement_facts.notices(ids),
        declared=placement_facts.declared(specialised),
        members=members,
        papers=family_facts.papers(ids),
        trained=training_facts.of_persons(carers) if carers else {},
    )


def _rows(prepared: Prepared, ids: Collection[int], kind: Any = None) -> dict[int, list[Any]]:
    """Return what is asked by family, each as the kind asked."""
    found: dict[int, list[Any]] = defaultdict(list)
    for pk, *values in prepared.rows(ids):
        found[pk].append(kind(*values) if kind else tuple(values))
    return found


def _days(prepared: Prepared, ids: Collection[int]) -> dict[int, list[date]]:
    return {pk: [on for (on,) in rows] for pk, rows in _rows(prepared, ids).items()}


def _evaluations(ids: Collection[int]) -> dict[int, list[DayRow]]:
    """Return the joint evaluations that both have signed, on the day of the later signature."""
    found = _rows(EVALUATIONS, ids)
    return {pk: [DayRow(role, max(ours, theirs)) for role, ours, theirs in rows] for pk, rows in found.items()}
