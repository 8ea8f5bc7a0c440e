"""What follows from a court's decision, and what stands against recording one."""

from datetime import date

from ligzda.access.refusal import Reason
from ligzda.law.rules.citation import house, law

from .facts import Interval, StandingFacts
from .roles import SPECIALISED, FamilyRole

#: Roles about which the court first decides whether the family is suitable.
WITH_SUITABILITY = (FamilyRole.FOSTER, *SPECIALISED)


@law("BTAL", "36.")
def reasons_against_decision(
    standing: StandingFacts,
    *,
    role: FamilyRole,
    kind: str,
    outcome: str,
    on: date,
    extended_until: date | None,
    until: date | None = None,
    today: date,
) -> list[Reason]:
    """Return every reason why such a decision cannot be recorded."""
    reasons = []
    if on > today:
        reasons.append(Reason("day_not_yet", {"on": on}, at="on"))
    if kind == "suitability" and role not in WITH_SUITABILITY:
        reasons.append(Reason("no_suitability_for_role", at="kind"))
    if outcome == "extended" and (extended_until is None or extended_until <= on):
        reasons.append(Reason("extension_needs_day", at="extended_until"))
    if until is not None and until <= on:
        reasons.append(Reason("ends_before_it_begins", {"since": on}, at="until"))
    if kind == "status" and outcome in ("suspended", "ended", "withdrawn") and not standing.holds(role, on):
        reasons.append(Reason("no_status_to_end", at="outcome"))
    if kind == "status" and outcome == "positive" and overlapping(standing, role, Interval(on, until)):
        reasons.append(Reason("status_in_force", at="role"))
    return reasons


@house()
def reasons_against_taking_back(
    standing: StandingFacts, *, role: FamilyRole, reopened: Interval | None, by_court: bool, of_court: bool
) -> list[Reason]:
    """Return every reason why a record cannot be taken back.

    `reopened` is the status that would be in force again: a later one may stand in its way. What the court recorded
    (`by_court`) its own people alone take back (`of_court`), and they take back nothing else.
    """
    reasons = []
    if by_court != of_court:
        reasons.append(Reason("recorded_by_court" if by_court else "recorded_by_centre"))
    if reopened and overlapping(standing, role, reopened):
        reasons.append(Reason("later_status_in_the_way"))
    return reasons


@house()
def overlapping(standing: StandingFacts, role: FamilyRole, wanted: Interval) -> list[Interval]:
    """Return the statuses of the role that would share a day with the wanted one."""
    return [interval for interval in standing.statuses.get(role, ()) if interval.meets(wanted)]


@law("MK 354/2018", entry=("crisis.experience.months", "disability.experience.months"))
def reasons_against_choosing(standing: StandingFacts, *, role: FamilyRole, open_roles: frozenset[str]) -> list[Reason]:
    """Return every reason why the family cannot start on the role's path: it is on it, or has the status already.

    A specialisation may be chosen before the foster status is there: the path says what is missing.
    """
    return [Reason("path_open_already", at="role")] if role in open_roles else []
