"""Which steps are recorded by hand until their area exists, and what stands against a record."""

from datetime import date

from ligzda.access.refusal import Reason
from ligzda.law.rules.citation import house

from .steps import ON_REQUEST, STEPS

BY_HAND = ("plan_support", "plan_child", "consultations", "support_group")
ASKED_BY_HAND = tuple(step for step in BY_HAND if step in ON_REQUEST)


@house()
def steps_by_hand(role: str) -> tuple[str, ...]:
    """Return the steps of a role that are recorded by hand, in the order of its path."""
    return tuple(rule.key for rule in STEPS[role] if rule.key in BY_HAND) if role in STEPS else ()


@house()
def reasons_against_recording(
    role: str, step: str, *, asked: bool, child: str, placed: frozenset[str], on: date, today: date
) -> list[Reason]:
    """Return every reason why such a record of a step cannot be made."""
    reasons = []
    if step not in steps_by_hand(role):
        reasons.append(Reason("step_of_another_role", at="step"))
    if asked and step not in ASKED_BY_HAND:
        reasons.append(Reason("step_not_on_request", at="what"))
    if step == "plan_child" and child not in placed:
        reasons.append(Reason("child_not_placed" if child else "child_missing", at="child"))
    if on > today:
        reasons.append(Reason("day_not_yet", {"on": on}, at="on"))
    return reasons


@house()
def reasons_against_placing(
    child: str, *, since: date, until: date | None, placed: frozenset[str], today: date
) -> list[Reason]:
    """Return every reason why a placement cannot be recorded: a child is with one family once at a time."""
    reasons = []
    if since > today:
        reasons.append(Reason("day_not_yet", {"on": since}, at="since"))
    if until is not None and until < since:
        reasons.append(Reason("ends_before_it_begins", {"since": since}, at="until"))
    if until is None and child in placed:
        reasons.append(Reason("child_placed_already", at="child"))
    return reasons
