"""Random contracts with placements, readiness and entries, over a few months; children never twice on a day."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import strategies as st

from ligzda.law.rules.rulebook import Entry, Rulebook
from ligzda.law.rules.rulebook import Kind as Source
from ligzda.pay.rules import Contract, Days, Kind, Line, Month, Placed, Rates, Span, days_of, lines_of
from ligzda.pay.rules.rates import WAGE, coefficient_id

FIRST = date(2026, 1, 1)
LONG = 150
MONTHS = tuple(Month(2026, number) for number in range(1, 7))

offsets = st.integers(0, LONG)
values = st.decimals(0, 9, places=4)
wages = st.decimals(0, 2000, places=2)


@dataclass(frozen=True)
class History:
    """Everything that a family's pay depends on."""

    contract: Contract
    placed: tuple[Placed, ...]
    ready: tuple[Span, ...]
    book: Rulebook

    def days(self, month: Month) -> Days:
        """Return the days of a month, all off when the contract does not touch it."""
        if not self.contract.span.inside(month):
            return (None,) * month.length
        return days_of(month, self.contract, self.placed, self.ready)

    def lines(self, month: Month) -> tuple[Line, ...]:
        """Return the lines of a month."""
        return lines_of(self.days(month), Rates(self.book, self.contract.kind, month))

    def with_(self, **changes) -> "History":
        """Return the same history with something else in it."""
        return replace(self, **changes)


def day(offset: int) -> date:
    """Return a day of the time in which histories happen."""
    return FIRST + timedelta(days=offset)


@st.composite
def spans(draw, open_end=True):
    """Draw a stretch of days, sometimes without an end."""
    since = draw(offsets)
    length = draw(st.integers(1, LONG))
    return Span(day(since), None if open_end and draw(st.booleans()) else day(since + length))


@st.composite
def stays(draw, child):
    """Draw one child's placements, one after another."""
    edges = sorted(draw(st.sets(offsets, max_size=6)))
    pairs = zip(edges[::2], edges[1::2], strict=False)
    return [Placed(child, Span(day(since), day(until))) for since, until in pairs]


@st.composite
def histories(draw):
    """Draw a whole history, its facts in any order."""
    kind = draw(st.sampled_from(Kind))
    placed = [stay for child in "ABCD"[: draw(st.integers(0, 4))] for stay in draw(stays(child))]
    return History(
        Contract(kind, draw(spans())),
        tuple(draw(st.permutations(placed))),
        tuple(draw(st.lists(spans(), max_size=3))),
        draw(books(kind)),
    )


@st.composite
def books(draw, kind):
    """Draw a rulebook in which wage and coefficients change in mid-month."""
    entries = []
    for id, figures in [(WAGE, wages), *((coefficient_id(kind, n), values) for n in range(4))]:
        changes = [date(2000, 1, 1), *(day(offset) for offset in sorted(draw(st.sets(offsets, max_size=2))))]
        for since, until in zip(changes, [*changes[1:], None], strict=True):
            entries.append(Entry(id, Decimal(draw(figures)), "", Source.LAW, since, until))
    return Rulebook(entries)
