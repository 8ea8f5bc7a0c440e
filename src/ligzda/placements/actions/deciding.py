"""The court's decision about a family proposed, the children's coming to it, and the end of a planned search."""

import datetime as dt
from typing import Any

from django.db import transaction

from ligzda.access.actor import Actor
from ligzda.access.audit import record
from ligzda.access.permit import require
from ligzda.access.queries.cases import allowed
from ligzda.access.refusal import refuse_if
from ligzda.access.rules.roles import Role
from ligzda.access.tell import tell
from ligzda.children.actions.court import record_decision
from ligzda.children.models import Child, CourtDecision
from ligzda.placements.actions.placements import come
from ligzda.placements.facts.candidates import known
from ligzda.placements.models import Call, Meeting, Placement, Proposal, Request, Ruling, Search
from ligzda.placements.queries.planned import going_on, standing
from ligzda.placements.queries.searches import children_of
from ligzda.placements.rules import planning
from ligzda.placements.rules.line import EndReason

WORK = "planned.work"
Step = Request | Meeting | Proposal | Ruling


@transaction.atomic
def decide(
    *, by: Actor, search: Search, agrees: bool, on: dt.date, number: str, ground: str = "", reason: str = ""
) -> Ruling:
    """Record what the court decided about the family proposed, on which ground of the law if it agrees.

    Raises Refused with every reason.
    """
    require(by, "planned.decide", search.own_case)
    search = going_on(search, by=by)
    proposal = standing(search, by=by).pending
    refuse_if(
        planning.reasons_against_ruling(
            proposed=proposal.on if proposal else None,
            number=number,
            agrees=agrees,
            ground=ground,
            reason=reason,
            on=on,
            today=by.on,
        )
    )
    assert proposal is not None, "refused without it"
    ruling = Ruling.objects.create(
        proposal=proposal,
        agrees=agrees,
        on=on,
        number=number.strip(),
        ground=ground if agrees else "",
        reason=reason.strip(),
        recorded_by=by.account,
        recorded_at=by.at,
    )
    record(by=by, what="proposal_decided", about=search.own_case, on=on, ref=search.ref)
    if Role.COURT in by.roles and search.own_case.centre:
        tell(by=by, what="proposal_decided", whom=search.own_case.centre, about=search.own_case)
    return ruling


@transaction.atomic
def place_planned(
    *, by: Actor, search: Search, since: dt.date, planned_until: dt.date | None = None, exceeding: str = ""
) -> list[Placement]:
    """Place the children with the family to which the court agreed, and end the search with it.

    Its decision is kept in each child's record; a child that is somewhere already moves from there. Raises Refused
    with every reason.
    """
    require(by, WORK, search.own_case)
    search = going_on(search, by=by)
    children, ruling = children_of(search, by=by), standing(search, by=by).agreement
    records = [each.child for each in children if each.child]
    refuse_if(
        planning.reasons_against_planned_placing(
            decided=ruling.on if ruling else None,
            unknown=len(children) - len(records),
            not_own=sum(not allowed(by=by, permission="placement.record", case=each.case) for each in records),
            since=since,
            today=by.on,
        )
    )
    assert ruling is not None, "refused without it"
    family = ruling.proposal.family
    [found] = known([family.pk], at=by.at, silent_hours=None)
    told: dict[str, Any] = {
        "family": family,
        "kind": found.candidate.kind,
        "planned_until": planned_until,
        "reason": search.shown_number,
        "act_number": ruling.number,
        "exceeding": exceeding,
    }
    placed = [
        come(
            by=by,
            child=child,
            since=since,
            because=EndReason.BETTER,
            decision=_decision(by, search, child, ruling),
            **told,
        )
        for child in records
    ]
    search.outcome_family = family
    _end(by, search, Search.Outcome.FAMILY, "")
    return placed


@transaction.atomic
def end_planned(*, by: Actor, search: Search, outcome: str, reason: str) -> Search:
    """End a planned search without a family: where the children are, and why. Raises Refused with every reason."""
    require(by, WORK, search.own_case)
    search = going_on(search, by=by)
    refuse_if(planning.reasons_against_a_planned_end(outcome, reason))
    return _end(by, search, outcome, reason.strip())


@transaction.atomic
def take_back(*, by: Actor, search: Search, step: Step, reason: str) -> None:
    """Take back a step recorded by mistake, as long as no later one rests on it. Raises Refused with every reason."""
    require(by, "planned.correct", search.own_case)
    going_on(search, by=by)
    step = type(step).objects.select_for_update(of=("self",)).get(pk=step.pk)
    refuse_if(planning.reasons_against_taking_back(reason, stands=step.stands, built_on=_built_on(step)))
    step.withdraw(by=by, reason=reason.strip())
    record(by=by, what="planned_step_withdrawn", about=search.own_case, on=by.on, ref=search.ref)


def _built_on(step: Step) -> bool:
    """Tell whether a later step rests on this one."""
    match step:
        case Proposal():
            return step.rulings.standing().exists()
        case Request():
            return step.search.proposals.standing().exists()
        case Meeting():
            alike = {"search": step.search_id, "family": step.family_id}
            others = Meeting.objects.standing().filter(**alike).exclude(pk=step.pk)
            return not others.exists() and Proposal.objects.standing().filter(**alike).exists()
    return False


def _decision(by: Actor, search: Search, child: Child, ruling: Ruling) -> CourtDecision:
    """Return the court's decision as the child's record knows it; whoever knew of it before may have recorded it."""
    court = search.own_case.court
    assert court is not None, "it has decided"
    kind = CourtDecision.Kind.PLACED
    there = child.decisions.filter(withdrawn_at=None, court=court, number=ruling.number, kind=kind).first()
    return there or record_decision(
        by=by, child=child, court=court, kind=kind, number=ruling.number, on=ruling.on, ground=ruling.ground
    )


def _end(by: Actor, search: Search, outcome: str, reason: str) -> Search:
    search.outcome, search.outcome_reason = outcome, reason
    search.closed_at, search.closed_by = by.at, by.account
    search.save()
    search.calls.filter(answer=Call.Answer.WAITING).update(answer=Call.Answer.SETTLED, answered_at=by.at)
    record(by=by, what="planned_search_ended", about=search.own_case, on=by.on, fields=("outcome",), ref=search.ref)
    if search.own_case.court:
        tell(by=by, what="planned_search_ended", whom=search.own_case.court, about=search.own_case)
    return search
