"""The joint evaluation for a specialisation: opened, written by both sides, signed by centre and court."""

import datetime as dt
from collections.abc import Mapping

from django.db import IntegrityError, transaction

from ligzda.access.actor import Actor
from ligzda.access.audit import record, ref_of
from ligzda.access.edit import take_turn
from ligzda.access.permit import require
from ligzda.access.refusal import Reason, Refused, refuse_if
from ligzda.access.rules.roles import Role
from ligzda.assessment import facts, papers
from ligzda.assessment.actions.keeping import keep, take_out
from ligzda.assessment.models import Assessed, JointEvaluation
from ligzda.assessment.rules import reasons
from ligzda.assessment.rules.criteria import Criterion, Rating
from ligzda.documents.actions import hand_over
from ligzda.documents.models import Kind
from ligzda.families.models import Family
from ligzda.families.rules.roles import FamilyRole


@transaction.atomic
def open_evaluation(*, by: Actor, family: Family, role: FamilyRole, opened_on: dt.date) -> JointEvaluation:
    """Begin the evaluation with its six criteria empty. Raises Refused when one for the role is open."""
    require(by, "evaluation.edit", family.case)
    if role not in (FamilyRole.CRISIS, FamilyRole.DISABILITY):
        raise Refused([Reason("not_a_specialisation", at="role")])
    refuse_if(reasons.reasons_against_a_later_day(opened_on, today=by.on, at="opened_on"))
    try:
        with transaction.atomic():
            evaluation = JointEvaluation.objects.create(
                family=family, role=role, opened_on=opened_on, recorded_by=by.account, recorded_at=by.at
            )
    except IntegrityError as error:
        raise Refused([Reason("evaluation_open_already")]) from error
    Assessed.objects.bulk_create(Assessed(evaluation=evaluation, criterion=each) for each in Criterion)
    record(by=by, what="evaluation_opened", about=family.case, on=opened_on, ref=ref_of(evaluation))
    return evaluation


@transaction.atomic
def write(
    *,
    by: Actor,
    evaluation: JointEvaluation,
    version: int,
    findings: Mapping[Criterion, tuple[str, Rating | None]],
    conclusion: str,
    outcome: str,
) -> JointEvaluation:
    """Save what was found; a change after the first signature takes that signature back, so both sign the same."""
    require(by, "evaluation.edit", evaluation.family.case)
    if evaluation.document_id:
        raise Refused([Reason("already_signed", {"on": evaluation.signed_on})])
    take_turn(evaluation, version)
    for row in evaluation.assessed.all():
        finding, rating = findings.get(Criterion(row.criterion), (row.finding, row.rating))
        row.finding, row.rating = finding, rating or ""
        row.save(update_fields=("finding", "rating"))
    evaluation.conclusion, evaluation.outcome = conclusion, outcome
    evaluation.centre_signed_on = evaluation.centre_signed_by = None
    evaluation.court_signed_on = evaluation.court_signed_by = None
    evaluation.save()
    fields = ("assessed", "conclusion", "outcome")
    record(by=by, what="evaluation_written", about=evaluation.family.case, fields=fields, ref=ref_of(evaluation))
    return evaluation


@transaction.atomic
def sign(*, by: Actor, evaluation: JointEvaluation, on: dt.date) -> JointEvaluation:
    """Sign for the side the actor works for; the second signature makes the protocol and hands it to the court.

    Raises Refused with every criterion that lacks a finding or a rating, or when that side has signed.
    """
    require(by, "evaluation.sign", evaluation.family.case)
    evaluation = (
        JointEvaluation.objects.select_for_update(of=("self",)).select_related("family__case").get(pk=evaluation.pk)
    )
    side = "court" if _works_for_court(by, evaluation) else "centre"
    if getattr(evaluation, f"{side}_signed_on"):
        raise Refused([Reason("already_signed", {"on": getattr(evaluation, f"{side}_signed_on")})])
    refuse_if(
        [
            *reasons.reasons_against_signing_evaluation(facts.of_evaluation(evaluation)),
            *reasons.reasons_against_a_later_day(on, today=by.on, at="on"),
        ]
    )
    setattr(evaluation, f"{side}_signed_on", on)
    setattr(evaluation, f"{side}_signed_by", by.account)
    if evaluation.signed_on:
        _make_protocol(by, evaluation)
    evaluation.save()
    record(by=by, what="evaluation_signed", about=evaluation.family.case, on=on, fields=(side,), ref=ref_of(evaluation))
    return evaluation


@transaction.atomic
def withdraw(*, by: Actor, evaluation: JointEvaluation, reason: str) -> None:
    """Take an evaluation back with a reason, and its paper out of the documents; a new one can be opened."""
    require(by, "evaluation.sign", evaluation.family.case)
    evaluation.withdraw(by=by, reason=reason)
    take_out(by=by, document=evaluation.document, reason=reason)
    record(by=by, what="evaluation_withdrawn", about=evaluation.family.case, ref=ref_of(evaluation))


def _make_protocol(by: Actor, evaluation: JointEvaluation) -> None:
    case = evaluation.family.case
    signers = [
        (str(evaluation.centre_signed_by), papers.CENTRE),
        (str(evaluation.court_signed_by), papers.COURT),
    ]
    # The second signer may be the court, which attaches nothing itself: the paper is the system's work.
    system = Actor.system(at=by.at, name=by.name)
    evaluation.document = keep(
        by=system,
        case=case,
        kind=Kind.EVALUATION,
        content=papers.evaluation(evaluation),
        name="izvertesana.pdf",
        replaces=None,
        on=evaluation.signed_on or by.on,
        signers=signers,
    )
    if case.court:
        hand_over(by=system, documents=[evaluation.document], to=case.court, on=by.on)


def _works_for_court(by: Actor, evaluation: JointEvaluation) -> bool:
    return evaluation.family.case.court_id in by.organisations(Role.COURT)
