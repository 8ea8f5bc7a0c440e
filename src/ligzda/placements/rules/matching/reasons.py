"""Why a family cannot take these children: every reason, never only the first."""

from collections.abc import Iterable
from enum import StrEnum

from ligzda.families.rules.roles import FamilyRole
from ligzda.law.rules.citation import house, law

from .facts import Asked, Candidate, Child, SearchKind


class Reason(StrEnum):
    """Why a family cannot, in the order in which reasons are told."""

    STATUS_NOT_STARTED = "status_not_started"
    STATUS_ENDED = "status_ended"
    NOT_READY = "not_ready"
    NO_PLACE = "no_place"
    AGE = "age"
    SEX = "sex"
    NEED_NOT_MET = "need_not_met"
    KIND_NOT_CRISIS = "kind_not_crisis"
    BARRED = "barred"


@law("MK 354/2018")
@house()
def reasons_against(family: Candidate, asked: Asked) -> list[Reason]:
    """Return every reason why the family cannot take all of the children; none means that it can."""
    own = reasons_of_its_own(family, asked)
    room = [Reason.NO_PLACE] if family.free < len(asked.children) else []
    children = {reason for child in asked.children for reason in reasons_with(family, child)}
    return sorted([*own, *room, *children], key=ORDER.index)


@house()
def reasons_of_its_own(family: Candidate, asked: Asked) -> list[Reason]:
    """Return why the family cannot take anybody: its status, its readiness, its kind."""
    return list(
        _true(
            (Reason.STATUS_NOT_STARTED, asked.on < family.since),
            (Reason.STATUS_ENDED, family.until is not None and family.until <= asked.on),
            (Reason.NOT_READY, family.ready is False),
            (Reason.KIND_NOT_CRISIS, asked.search is SearchKind.NOW and family.kind is FamilyRole.DISABILITY),
        )
    )


@house()
def reasons_with(family: Candidate, child: Child) -> list[Reason]:
    """Return why the family cannot take that child; what nobody knows of a child is no reason."""
    return list(
        _true(
            (Reason.AGE, child.age is not None and not _within(child.age, *family.ages)),
            (Reason.SEX, child.sex is not None and family.sexes is not None and child.sex not in family.sexes),
            (Reason.NEED_NOT_MET, not child.needs <= family.meets),
            (Reason.BARRED, child.id in family.barred),
        )
    )


ORDER = tuple(Reason)
WEIGHTS = {reason: 1 << place for place, reason in enumerate(Reason)}


def mask(reasons: Iterable[Reason]) -> int:
    """Return reasons as one number, a bit for each."""
    return sum(WEIGHTS[reason] for reason in set(reasons))


def unmasked(mask: int) -> list[Reason]:
    """Return the reasons of a number, in order."""
    return [reason for reason, weight in WEIGHTS.items() if mask & weight]


def _within(age: int, youngest: int | None, oldest: int | None) -> bool:
    return (youngest is None or youngest <= age) and (oldest is None or age <= oldest)


def _true(*reasons: tuple[Reason, bool]) -> Iterable[Reason]:
    return (reason for reason, holds in reasons if holds)
