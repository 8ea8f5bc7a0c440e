"""Who pays for it: a month's sums split by the source of money in force on each day, to the cent."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from ligzda.law.rules.citation import house

from .days import Days, Month, Span
from .lines import half_up, lines_of, total
from .rates import MissingEntry, Rates


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
            parts[sources[number]] = parts.get(sources[number], Fraction()) + _worth(rates, number, children)
    return shared_out(total(lines_of(days, rates)), parts)


@house()
def split_correction(
    sum: Decimal, before: Days, after: Days, rates: Rates, funded: Iterable[Funded], *, otherwise: str
) -> dict[str, Decimal]:
    """Return what puts a month right by source: by the days that changed, or by all of them when only rates did."""
    sources = _sources(rates.month, funded, otherwise)
    parts: dict[str, Fraction] = {}
    for number, (was, now) in enumerate(zip(before, after, strict=True)):
        if was != now or before == after:
            moved = _worth(rates, number, now) - (_worth(rates, number, was) if was != now else 0)
            parts[sources[number]] = parts.get(sources[number], Fraction()) + abs(moved)
    return shared_out(sum, parts) if any(parts.values()) else {sources[0]: sum}


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


def _worth(rates: Rates, number: int, children: int | None) -> Fraction:
    """Return what a day is worth before rounding; nothing when it is off, or when the rulebook lost its value."""
    if children is None:
        return Fraction()
    try:
        rate = rates.on(number, children)
    except MissingEntry:
        return Fraction()
    return Fraction(rate.wage) * Fraction(rate.coefficient) / rates.month.length


def _sources(month: Month, funded: Iterable[Funded], otherwise: str) -> Sequence[str]:
    sources = [otherwise] * month.length
    for each in funded:
        for day in each.span.inside(month):
            sources[day] = each.source
    return sources
