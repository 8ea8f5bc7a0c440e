"""What is said of a family that can: it stops nobody, but whoever asks must know."""

from enum import StrEnum

from ligzda.law.rules.calendar import Calendar, OutsideCalendar
from ligzda.law.rules.citation import house, law
from ligzda.law.rules.counting import Due, due_after
from ligzda.law.rules.rulebook import Rulebook

from .facts import Asked, Candidate
from .ranking import speaks_with_each


class Caution(StrEnum):
    """What to know before asking, in the order in which it is told."""

    HOUSEHOLD_OVER_LIMIT = "household_over_limit"
    PLACED_OVER_LIMIT = "placed_over_limit"
    EVALUATION_OVERDUE = "evaluation_overdue"
    NOT_CONFIRMED = "not_confirmed"
    LANGUAGE = "language"


@house()
def cautions(family: Candidate, asked: Asked, *, book: Rulebook, calendar: Calendar) -> list[Caution]:
    """Return everything to know of a family that can take the children."""
    due = evaluation_due(family, book=book, calendar=calendar)
    told = {
        Caution.HOUSEHOLD_OVER_LIMIT: household_over_limit(family, asked, book),
        Caution.PLACED_OVER_LIMIT: placed_over_limit(family, asked, book),
        Caution.EVALUATION_OVERDUE: due is not None and due.day < asked.on,
        Caution.NOT_CONFIRMED: family.confirmed_at is None,
        Caution.LANGUAGE: not speaks_with_each(family, asked),
    }
    return [caution for caution, holds in told.items() if holds]


@law("MK 354/2018", entry="foster.household_children.count")
def household_over_limit(family: Candidate, asked: Asked, book: Rulebook) -> bool:
    """Say whether there would be more children in daily care than the law allows, the family's own included."""
    most = book.count("foster.household_children.count", asked.on)
    return most is not None and family.own_children + _placed(family, asked) > most


@law("MK 354/2018", entry="foster.placed_children.count")
def placed_over_limit(family: Candidate, asked: Asked, book: Rulebook) -> bool:
    """Say whether more children would be placed than the law allows; one sibling group alone may be more."""
    if asked.one_sibling_group and not family.present and not family.held:
        return False
    most = book.count("foster.placed_children.count", asked.on)
    return most is not None and _placed(family, asked) > most


@law("MK 354/2018", entry="*.reevaluation.months")
def evaluation_due(family: Candidate, *, book: Rulebook, calendar: Calendar) -> Due | None:
    """Return by when the court is to evaluate the family again, as its path counts it.

    Counted from the last evaluation, or from the day of a later status. None when the family was never evaluated:
    evaluating is the court's duty, and what it left undone is not held against the family.
    """
    if family.evaluated_on is None:
        return None
    last = max(family.since, family.evaluated_on)
    try:
        return due_after(last, f"{family.kind}.reevaluation.months", book, calendar)
    except OutsideCalendar:
        return None


def _placed(family: Candidate, asked: Asked) -> int:
    return family.present + family.held + len(asked.children)
