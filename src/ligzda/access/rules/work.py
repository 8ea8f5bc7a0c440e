"""Whose work a case may be, who may stand in for whom, and when an account may go. All of it is house rules."""

import datetime as dt
from dataclasses import dataclass

from ligzda.access.refusal import Reason


@dataclass(frozen=True)
class Assignee:
    """A colleague or team as seen when a case is about to become theirs."""

    stands: bool  # the account is open, the team has not ended
    works_here: bool  # in the case's organisation, in a role that takes cases (for a team: is a team of it)
    already: bool  # the case is theirs on that day


@dataclass(frozen=True)
class Absence:
    """An absence as somebody wants to record it."""

    same_person: bool
    colleagues: bool  # both work in one organisation
    substitute_stands: bool
    since: dt.date
    until: dt.date
    covered: bool  # somebody stands in already on one of the days


def reasons_against_assigning(who: Assignee) -> list[Reason]:
    """Return why the case cannot become theirs (house: only an open account of the case's own organisation)."""
    return [
        Reason(code, at="assignee")
        for code, wrong in (
            ("assignee_closed", not who.stands),
            ("assignee_elsewhere", not who.works_here),
            ("already_assigned", who.already),
        )
        if wrong
    ]


def reasons_against_handing_over(taker: Assignee, *, same: bool, cases: int) -> list[Reason]:
    """Return why a caseload cannot go to that colleague or team (house: as any one case of the centre)."""
    found = [reason for reason in reasons_against_assigning(taker) if reason.code != "already_assigned"]
    if same:
        found.append(Reason("giver_is_the_taker", at="assignee"))
    if not cases:
        found.append(Reason("caseload_empty"))
    return found


def reasons_against_joining(who: Assignee) -> list[Reason]:
    """Return why somebody cannot join a team (house: only an open account of the team's own organisation)."""
    return [
        Reason(code, at="account")
        for code, wrong in (
            ("assignee_closed", not who.stands),
            ("assignee_elsewhere", not who.works_here),
            ("in_the_team_already", who.already),
        )
        if wrong
    ]


def reasons_against_ending(*, others: int) -> list[Reason]:
    """Return why an assignment cannot end (house: no case is left without anybody)."""
    return [] if others else [Reason("would_be_unassigned")]


def reasons_against_substitute(absence: Absence, *, on: dt.date) -> list[Reason]:
    """Return why a substitute cannot be set (house: another open colleague, for days still to come, one at a time)."""
    return [
        Reason(code, at=field)
        for code, field, wrong in (
            ("substitute_is_the_absent", "substitute", absence.same_person),
            ("substitute_closed", "substitute", not absence.substitute_stands),
            ("substitute_elsewhere", "substitute", not absence.colleagues),
            ("absence_ends_before_it_begins", "until", absence.until <= absence.since),
            ("absence_is_over", "until", absence.since < absence.until <= on),
            ("absence_covered", "since", absence.covered),
        )
        if wrong
    ]


def reasons_against_closing(*, cases: int, closed: bool) -> list[Reason]:
    """Return why an account or membership cannot end (house: first its whole caseload goes to somebody)."""
    if closed:
        return [Reason("already_closed")]
    return [Reason("caseload_not_empty", {"cases": cases})] if cases else []
