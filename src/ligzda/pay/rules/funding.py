"""Who pays for it: a month's sums split by the source of money in force on each day, to the cent."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from ligzda.law.rules.citation import house

from .days import Days, Month, Span
from .lines import half_up, lines_of, total
from .rates import Rates


@dataclass(frozen=True, slots=True)
class Funded:
    """A source of money and the days it pays for."""

    source: str
    span: Span


@house()
def split(days: Days, rates: Rates, funded: Iterable[Funded], *, otherwise: str) -> dict[str, Decimal]:
    """Return the month's total by source; a day that no source claims is paid by `otherwise`.

    Cents that do not divide go to the sources that rounding down took the most from, so nothing is lost or made.
    """
    sources = _sources(rates.month, funded, otherwise)
    parts: dict[str, Fraction] = {}
    for number, children in enumerate(days):
        if children is not None:
            rate = rates.on(number, children)
            worth = Fraction(rate.wage) * Fraction(rate.coefficient) / len(days)
            parts[sources[number]] = parts.get(sources[number], Fraction()) + worth
    return shared_out(total(lines_of(days, rates)), parts)


@house()
def shared_out(sum: Decimal, parts: dict[str, Fraction]) -> dict[str, Decimal]:
    """Share a sum out in proportion to the parts, in whole cents that add up to it."""
    whole = Fraction(0) + sum_of(parts.values())
    cents = int(sum * 100)
    if not whole:
        return {name: Decimal(0).scaleb(-2) for name in parts}
    exact = {name: cents * part / whole for name, part in parts.items()}
    given = {name: int(share // 1) for name, share in exact.items()}
    left = cents - sum_of(given.values())
    for name in sorted(exact, key=lambda name: (given[name] - exact[name], name))[: int(left)]:
        given[name] += 1
    return {name: Decimal(share).scaleb(-2) for name, share in given.items()}


@house(entry="pay.employer_contributions.percent")
def contributions(worked: Decimal, percent: int | Decimal) -> Decimal:
    """Return the employer's social contributions on a remuneration: the centre's cost, not the family's."""
    return half_up(Fraction(worked) * Fraction(percent) / 100)


def sum_of(parts: Iterable[Fraction | int]) -> Fraction:
    """Return the sum of fractions."""
    return Fraction(sum(parts))


def _sources(month: Month, funded: Iterable[Funded], otherwise: str) -> Sequence[str]:
    sources = [otherwise] * month.length
    for each in funded:
        for day in each.span.inside(month):
            sources[day] = each.source
    return sources
