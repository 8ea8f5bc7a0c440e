"""What each day of a month was for a family: so many children, on standby, or off."""

import re
from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ligzda.law.rules.citation import law

ENDLESS = date.max.toordinal() + 1
"""The day after the last one there is: where an interval without an end ends."""
MONTH = re.compile(r"[0-9]{4}-[0-9]{2}")


class Kind(StrEnum):
    """The specialisations that are paid by a centre."""

    CRISIS = "crisis"
    DISABILITY = "disability"


class State(StrEnum):
    """What a day was."""

    PLACED = "placed"
    STANDBY = "standby"
    OFF = "off"


class OutsideContract(ValueError):
    """No day of the month is inside the contract."""


class PlacementOverlap(ValueError):
    """One child is in one family twice on one day."""

    def __init__(self, child: str, on: date):
        super().__init__(child, on)
        self.child, self.on = child, on


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A month of the calendar."""

    year: int
    number: int

    @classmethod
    def of(cls, day: date) -> "Month":
        """Return the month a day is in."""
        return cls(day.year, day.month)

    @classmethod
    def parse(cls, text: str) -> "Month":
        """Read `2026-10`; raises ValueError when there is no such month."""
        if not MONTH.fullmatch(text):
            raise ValueError(text)
        return cls.of(date.fromisoformat(f"{text}-01"))

    @property
    def first(self) -> date:
        """Return its first day."""
        return date(self.year, self.number, 1)

    @property
    def length(self) -> int:
        """Return how many days it has."""
        return monthrange(self.year, self.number)[1]

    @property
    def dates(self) -> tuple[date, ...]:
        """Return its days."""
        return tuple(self.first.replace(day=day) for day in range(1, self.length + 1))

    def next(self) -> "Month":
        """Return the month after it."""
        return Month(self.year + self.number // 12, self.number % 12 + 1)

    def __str__(self) -> str:
        return f"{self.year:04d}-{self.number:02d}"


@dataclass(frozen=True, slots=True)
class Span:
    """Days `[since, until)`; without `until` there is no end yet."""

    since: date
    until: date | None = None

    def holds_on(self, day: date) -> bool:
        """Say whether it covers the day."""
        return self.since <= day and (self.until is None or day < self.until)

    def inside(self, month: Month) -> range:
        """Return which days of the month it covers, counted from nought."""
        first = month.first.toordinal()
        end = self.until.toordinal() if self.until else ENDLESS
        return range(max(self.since.toordinal() - first, 0), min(end - first, month.length))


@dataclass(frozen=True, slots=True)
class Contract:
    """A family's contract on remuneration: of which kind, and when."""

    kind: Kind
    span: Span


@dataclass(frozen=True, slots=True)
class Placed:
    """One child in the family: the day of arrival counts, the day of leaving does not."""

    child: str
    span: Span


Days = tuple[int | None, ...]
"""A month day by day: the number of children, 0 on standby, None when off."""


@law("MK 354/2018")
def days_of(month: Month, contract: Contract, placed: Iterable[Placed], ready: Iterable[Span]) -> Days:
    """Return the month day by day; what happened outside the contract is not looked at.

    Raises OutsideContract when the whole month is, and PlacementOverlap at the first day on which a child is twice.
    """
    inside = contract.span.inside(month)
    if not inside:
        raise OutsideContract(month)
    present: list[set[str]] = [set() for _ in range(month.length)]
    twice: list[tuple[int, str]] = []
    for each in placed:
        for day in each.span.inside(month):
            if day in inside:
                if each.child in present[day]:
                    twice.append((day, each.child))
                present[day].add(each.child)
    if twice:
        day, child = min(twice)
        raise PlacementOverlap(child, month.dates[day])
    standby = _standby(month, contract, ready)
    return tuple(
        (len(children) or (0 if day in standby else None)) if day in inside else None
        for day, children in enumerate(present)
    )


def state_of(children: int | None) -> State:
    """Return what a day with so many children was."""
    if children is None:
        return State.OFF
    return State.PLACED if children else State.STANDBY


def _standby(month: Month, contract: Contract, ready: Iterable[Span]) -> set[int]:
    """Return the days on which the family was ready; only a crisis family is paid for being so."""
    if contract.kind is not Kind.CRISIS:
        return set()
    return {day for span in ready for day in span.inside(month)}
