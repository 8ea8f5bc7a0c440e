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
    if kind == "status" and outcome in ("suspended", "ended", "withdrawn") and not standing.holds(role, on):
        reasons.append(Reason("no_status_to_end", at="outcome"))
    if kind == "status" and outcome == "positive" and overlapping(standing, role, Interval(on)):
        reasons.append(Reason("status_in_force", at="role"))
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
