"""What a day is worth: the minimum wage and the coefficient in force that day, by the rulebook."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from hashlib import sha256

from ligzda.law.rules.citation import house
from ligzda.law.rules.rulebook import Entry, Rulebook

from .days import Days, Kind, Month

WAGE = "wage.minimum"
CONTRIBUTIONS = "pay.employer_contributions.percent"
MOST_COUNTED = 3
"""Three children and more are one step of the scale."""


class MissingEntry(LookupError):
    """The rulebook holds no value of an entry for a day that needs it."""

    def __init__(self, entry: str, on: date):
        super().__init__(entry, on)
        self.entry, self.on = entry, on


def coefficient_id(kind: Kind, children: int) -> str:
    """Return the entry of the coefficient for a day with so many children, 0 on standby."""
    return f"pay.{kind}.placed.{min(children, MOST_COUNTED)}" if children else f"pay.{kind}.standby"


def entries_needed(kind: Kind, days: Days) -> set[str]:
    """Return the entries that the days of a month need; none when every day is off."""
    coefficients = {coefficient_id(kind, children) for children in days if children is not None}
    return {WAGE, *coefficients} if coefficients else set()


@house(entry=(WAGE, "pay.crisis.*", "pay.disability.*"))
def worth_mark(book: Rulebook, month: Month) -> str:
    """Return a mark of what the days of a month are worth; while it stays, the same days come to the same sum.

    Told by the values in force and the days since when, so that many months cost little.
    """
    first, end = month.first, month.next().first
    ids = [WAGE, *(coefficient_id(kind, children) for kind in Kind for children in range(MOST_COUNTED + 1))]
    held = (
        f"{id} {max(each.since, first)} {each.value}"
        for id in ids
        if id in book
        for each in book.history(id)
        if each.since < end and (each.until is None or first < each.until)
    )
    return sha256("\n".join(held).encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Rate:
    """What a full month of such days is worth: a wage times a coefficient, and the entries they come from."""

    wage: Decimal
    coefficient: Decimal
    entries: tuple[Entry, Entry]


@dataclass(frozen=True, slots=True)
class Rates:
    """The rates of one month for one kind of contract; asked of the rulebook once a day, however many families."""

    book: Rulebook
    kind: Kind
    month: Month
    _known: dict[tuple[int, int], Rate] = field(default_factory=dict)

    def on(self, day: int, children: int) -> Rate:
        """Return the rate of a day of the month, counted from nought; raises MissingEntry when a value is missing."""
        key = (day, min(children, MOST_COUNTED))
        rate = self._known.get(key)
        if rate is None:
            on = self.month.dates[day]
            wage, coefficient = self._entry(WAGE, on), self._entry(coefficient_id(self.kind, children), on)
            rate = self._known[key] = Rate(_number(wage), _number(coefficient), (wage, coefficient))
        return rate

    @property
    def used(self) -> set[Entry]:
        """Return every value of the rulebook that was asked for so far."""
        return {entry for rate in self._known.values() for entry in rate.entries}

    def _entry(self, id: str, on: date) -> Entry:
        entry = self.book.get(id, on) if id in self.book else None
        if entry is None or entry.value is None:
            raise MissingEntry(id, on)
        return entry


def _number(entry: Entry) -> Decimal:
    assert isinstance(entry.value, int | Decimal)
    return Decimal(entry.value)
