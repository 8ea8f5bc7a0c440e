"""What days of a month are worth, remembered while many families are worked out."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from ligzda.law.rules.rulebook import Entry, Rulebook
from ligzda.pay.rules import Kind, Line, Month, Rates, lines_of, total
from ligzda.pay.rules.corrections import NOUGHT
from ligzda.pay.rules.timeline import read


@dataclass(frozen=True, slots=True)
class Sums:
    """What days of a month are worth: the lines as they are kept, and their total."""

    lines: list[list[str | int]]
    total: Decimal


NOTHING = Sums([], NOUGHT)


@dataclass(slots=True)
class Worth:
    """What days of a month are worth, remembered: most families have the same few kinds of month.

    `lacking` are the entries that had no value on a day that needed one.
    """

    book: Rulebook
    rates: dict[tuple[str, Month], Rates] = field(default_factory=dict)
    known: dict[tuple[str, Month, str], Sums] = field(default_factory=dict)
    asked: set[Entry] = field(default_factory=set)
    lacking: set[tuple[str, date]] = field(default_factory=set)

    def of(self, kind: str, month: Month) -> Rates:
        """Return the rates of a month."""
        key = (kind, month)
        if key not in self.rates:
            self.rates[key] = Rates(self.book, Kind(kind), month)
        return self.rates[key]

    def sums(self, kind: str, month: Month, days: str) -> Sums:
        """Return what days of a month are worth; raises MissingEntry."""
        key = (kind, month, days)
        found = self.known.get(key)
        if found is None:
            lines = lines_of(read(days), self.of(kind, month))
            found = self.known[key] = Sums([_written(line) for line in lines], total(lines))
        return found

    @property
    def used(self) -> set[Entry]:
        """Return every value of the rulebook that was needed."""
        return self.asked.union(*(rates.used for rates in self.rates.values()))


def _written(line: Line) -> list[str | int]:
    """Return a line as it is kept: state, children, days, days of the month, wage, coefficient, sum."""
    return [
        line.state.value,
        line.children,
        line.days,
        line.of_days,
        str(line.wage),
        str(line.coefficient),
        str(line.amount),
    ]
