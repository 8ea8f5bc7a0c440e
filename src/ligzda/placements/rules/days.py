"""The days of a child in a family, as pay counts them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ligzda.law.rules.citation import house

from .line import Absence, AwayKind, days_between


@dataclass(frozen=True)
class ChildDays:
    """A child's days `[since, until)` in a family, as what it is placed there, and when it was away meanwhile.

    `resting` when it is placed elsewhere and is there for a rest only.
    """

    family: int
    child: int
    kind: str
    since: date
    until: date
    away: tuple[Absence, ...] = ()
    resting: bool = False

    def on(self, day: date) -> AwayKind | None:
        """Return why the child was away on a day of these; None when it was there."""
        return next((time.kind for time in self.away if time.holds_on(day)), None)


@house()
def children_by_day(stays: Iterable[ChildDays]) -> dict[date, frozenset[int]]:
    """Return which children had a place with the family on each day; the day on which one left is not counted."""
    found: dict[date, set[int]] = {}
    for stay in stays:
        for day in days_between(stay.since, stay.until):
            found.setdefault(day, set()).add(stay.child)
    return {day: frozenset(children) for day, children in found.items()}
