"""Everything recorded of many families that a path can hang on, fetched in a constant number of SQL queries."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NamedTuple

from django.db.models import QuerySet

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
from ligzda.pathway.models import HandPlacement, HandRecord
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
    roles_of_interest: Mapping[int, str]
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
    by_hand: Mapping[int, list[HandRow]]
    placements: Mapping[int, list[SpanRow]]
    members: Mapping[int, list[MemberFacts]]
    papers: Mapping[int, list[PaperFacts]]
    trained: Mapping[int, Trained]


def load(families: Iterable[Family]) -> Rows:
    """Fetch it for the families, in as many SQL queries for one as for a thousand."""
    families = tuple(families)
    ids = [family.pk for family in families]
    enquiries = _rows(Enquiry.objects.order_by("on", "pk"), ids, ("on", "role"))
    members = family_facts.members([family.household_id for family in families])
    carers = {member.person for of_family in members.values() for member in of_family if member.part == "carer"}
    return Rows(
        families=families,
        enquiries={pk: [on for on, _role in rows] for pk, rows in enquiries.items()},
        roles_of_interest={pk: rows[0][1] for pk, rows in enquiries.items()},
        consultations=_days(Consultation.objects.order_by("on"), ids),
        choices=_rows(Choice.objects.order_by("since", "pk"), ids, ChoiceRow._fields, ChoiceRow),
        applications=_rows(Application.objects.order_by("on"), ids, DayRow._fields, DayRow),
        decisions=_rows(Decision.objects.order_by("on", "pk"), ids, DecisionRow._fields, DecisionRow),
        statuses=_rows(Status.objects.order_by("since", "pk"), ids, StatusRow._fields, StatusRow),
        reevaluations=_rows(Reevaluation.objects.order_by("on"), ids, DayRow._fields, DayRow),
        agreements=_rows(
            Agreement.objects.filter(concluded=True).order_by("since"), ids, ("kind", "since", "until"), SpanRow
        ),
        opinions=_rows(
            Opinion.objects.filter(study__withdrawn_at=None, issued_on__isnull=False).order_by("issued_on"),
            ids,
            ("study__role", "study__person", "issued_on"),
            OpinionRow,
            family="study__family",
        ),
        characterisations=_rows(
            Characterisation.objects.filter(signed_on__isnull=False).order_by("signed_on"),
            ids,
            ("role", "signed_on"),
            DayRow,
        ),
        evaluations=_evaluations(ids),
        support=_rows(PreparationSupport.objects.all(), ids, SupportRow._fields, SupportRow),
        sendings=_rows(
            Sending.objects.filter(last_part=True).order_by("sent_on"), ids, ("role", "purpose", "sent_on"), SendingRow
        ),
        studies_asked=_rows(
            CourtRequest.objects.filter(kind=CourtRequest.Kind.STUDY).order_by("on"), ids, DayRow._fields, DayRow
        ),
        by_hand=_rows(HandRecord.objects.order_by("on", "pk"), ids, HandRow._fields, HandRow),
        placements=_rows(HandPlacement.objects.order_by("since", "pk"), ids, ("child", "since", "until"), SpanRow),
        members=members,
        papers=family_facts.papers(ids),
        trained=training_facts.of_persons(carers) if carers else {},
    )


def _rows(
    recorded: QuerySet[Any],
    ids: Collection[int],
    fields: tuple[str, ...],
    kind: Any = None,
    *,
    family: str = "family",
) -> dict[int, list[Any]]:
    """Return those that were not withdrawn, by family, each as the kind asked."""
    found: dict[int, list[Any]] = defaultdict(list)
    for pk, *values in recorded.filter(withdrawn_at=None, **{f"{family}__in": ids}).values_list(family, *fields):
        found[pk].append(kind(*values) if kind else tuple(values))
    return found


def _days(recorded: QuerySet[Any], ids: Collection[int]) -> dict[int, list[date]]:
    return {pk: [on for (on,) in rows] for pk, rows in _rows(recorded, ids, ("on",)).items()}


def _evaluations(ids: Collection[int]) -> dict[int, list[DayRow]]:
    """Return the joint evaluations that both have signed, on the day of the later signature."""
    signed = JointEvaluation.objects.filter(centre_signed_on__isnull=False, court_signed_on__isnull=False)
    found = _rows(signed, ids, ("role", "centre_signed_on", "court_signed_on"))
    return {pk: [DayRow(role, max(ours, theirs)) for role, ours, theirs in rows] for pk, rows in found.items()}
