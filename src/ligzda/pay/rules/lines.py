"""Sums from days: a line for each state, wage and coefficient; cents are rounded once, at the line."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from ligzda.law.rules.citation import law

from .days import Days, State, state_of
from .rates import MOST_COUNTED, WAGE, Rates


@dataclass(frozen=True, slots=True)
class Line:
    """Days of a month that are worth the same, consecutive or not; 3 children are three or more."""

    state: State
    children: int
    days: int
    of_days: int
    wage: Decimal
    coefficient: Decimal

    @property
    def exact(self) -> Fraction:
        """Return the sum before rounding: wage × coefficient ÷ days of the month × these days."""
        return Fraction(self.wage) * Fraction(self.coefficient) * self.days / self.of_days

    @property
    def amount(self) -> Decimal:
        """Return the sum in cents, half a cent up."""
        return half_up(self.exact)


@law("MK 354/2018", entry=(WAGE, "pay.crisis.*", "pay.disability.*"))
def lines_of(days: Days, rates: Rates) -> tuple[Line, ...]:
    """Return the lines of a month: placed before standby, fewer children first, then by first day.

    Raises MissingEntry at the first day whose wage or coefficient the rulebook does not hold.
    """
    counts: dict[tuple[int, Decimal, Decimal], int] = {}
    for day, children in enumerate(days):
        if children is not None:
            rate = rates.on(day, children)
            key = (min(children, MOST_COUNTED), rate.wage, rate.coefficient)
            counts[key] = counts.get(key, 0) + 1
    # 0 is standby, which goes last; sorting keeps the days' order within a step of the scale.
    ordered = sorted(counts.items(), key=lambda found: found[0][0] or MOST_COUNTED + 1)
    return tuple(
        Line(state_of(children), children, count, len(days), wage, coefficient)
        for (children, wage, coefficient), count in ordered
    )


def exact(lines: Iterable[Line]) -> Fraction:
    """Return the sum of lines before any rounding."""
    return sum((line.exact for line in lines), Fraction())


def total(lines: Iterable[Line]) -> Decimal:
    """Return the sum to be paid: the lines as rounded, added up."""
    return sum((line.amount for line in lines), Decimal("0.00"))


def half_up(sum: Fraction) -> Decimal:
    """Round to cents, half a cent up (away from nought when the sum is negative)."""
    cents = (2 * 100 * abs(sum.numerator) + sum.denominator) // (2 * sum.denominator)
    return Decimal(cents if sum >= 0 else -cents).scaleb(-2)
