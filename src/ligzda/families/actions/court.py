"""Applications to the orphans' court, its decisions, and the statuses that follow from them."""

import datetime as dt

from django.db import IntegrityError, transaction

from ligzda.access.actor import Actor
from ligzda.access.audit import record, ref_of
from ligzda.access.models import Organisation
from ligzda.access.models.spans import on_day
from ligzda.access.permit import require
from ligzda.access.refusal import Reason, Refused, refuse_if
from ligzda.access.rules.roles import Role
from ligzda.access.tell import tell
from ligzda.documents.models import Document
from ligzda.families import facts
from ligzda.families.models import Application, Decision, Family, Reevaluation, Status
from ligzda.families.rules.days import reasons_against_a_later_day
from ligzda.families.rules.roles import FamilyRole
from ligzda.families.rules.statuses import reasons_against_decision

ENDING = (Decision.Outcome.SUSPENDED, Decision.Outcome.ENDED, Decision.Outcome.WITHDRAWN)


@transaction.atomic
def apply(
    *,
    by: Actor,
    family: Family,
    role: FamilyRole,
    on: dt.date,
    number: str = "",
    document: Document | None = None,
) -> Application:
    """Record the family's application to its orphans' court for a role."""
    require(by, "application.record", family.case)
    refuse_if(reasons_against_a_later_day(on, today=by.on))
    application = Application.objects.create(
        family=family,
        role=role,
        court=_court(family),
        on=on,
        number=number,
        document=document,
        recorded_by=by.account,
        recorded_at=by.at,
    )
    record(by=by, what="application_recorded", about=family.case, on=on, ref=ref_of(application))
    return application


@transaction.atomic
def decide(
    *,
    by: Actor,
    family: Family,
    role: FamilyRole,
    kind: Decision.Kind,
    number: str,
    on: dt.date,
    outcome: Decision.Outcome,
    extended_until: dt.date | None = None,
    until: dt.date | None = None,
    reasons: str = "",
    document: Document | None = None,
) -> Decision:
    """Record a court's decision; a positive one on the status starts it, an ending one ends it that day.

    Raises Refused with every reason against it. What the court records itself, the centre is told.
    """
    require(by, "decision.record", family.case)
    Family.objects.select_for_update().get(pk=family.pk)
    refuse_if(
        reasons_against_decision(
            facts.standing(family),
            role=role,
            kind=kind,
            outcome=outcome,
            on=on,
            extended_until=extended_until,
            until=until,
            today=by.on,
        )
    )
    try:
        with transaction.atomic():
            decision = Decision.objects.create(
                family=family,
                role=role,
                kind=kind,
                court=_court(family),
                number=number,
                on=on,
                outcome=outcome,
                extended_until=extended_until,
                until=until,
                reasons=reasons,
                document=document,
                recorded_by=by.account,
                recorded_at=by.at,
            )
    except IntegrityError as error:
        raise Refused([Reason("decision_recorded_already", at="number")]) from error
    _follow(by, decision)
    record(by=by, what="decision_recorded", about=family.case, on=on, ref=ref_of(decision))
    if family.case.centre and family.case.court_id in by.organisations(Role.COURT):
        tell(by=by, what="court_decided", whom=family.case.centre, about=family.case)
    return decision


@transaction.atomic
def reevaluate(*, by: Actor, family: Family, role: FamilyRole, on: dt.date, finding: str = "") -> Reevaluation:
    """Record the court's yearly re-evaluation."""
    require(by, "decision.record", family.case)
    refuse_if(reasons_against_a_later_day(on, today=by.on))
    reevaluation = Reevaluation.objects.create(
        family=family, role=role, on=on, finding=finding, recorded_by=by.account, recorded_at=by.at
    )
    record(by=by, what="reevaluation_recorded", about=family.case, on=on, ref=ref_of(reevaluation))
    return reevaluation


def _follow(by: Actor, decision: Decision) -> None:
    """Start or end the status that the decision is about."""
    if decision.kind != Decision.Kind.STATUS:
        return
    statuses = Status.objects.standing().filter(family=decision.family, role=decision.role)
    if decision.outcome == Decision.Outcome.POSITIVE:
        Status.objects.create(
            family=decision.family,
            role=decision.role,
            since=decision.on,
            until=decision.until,
            decision=decision,
            recorded_by=by.account,
            recorded_at=by.at,
        )
    elif decision.outcome in ENDING:
        statuses.filter(on_day(decision.on)).update(until=decision.on, end_reason=str(decision.get_outcome_display()))


def _court(family: Family) -> Organisation:
    if family.case.court is None:
        raise Refused([Reason("court_unknown")])
    return family.case.court
