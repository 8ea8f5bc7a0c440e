"""One case of `ligzda explain pay`: read from JSON with every doubt, worked out by the rules of everybody's month."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby, pairwise
from typing import Any

from ligzda.law import shipped
from ligzda.law.cases import MOST, Fault, Given, each_of
from ligzda.law.rules.rulebook import Entry, Rulebook
from ligzda.law.rules.rulebook import Kind as Source

from .rules import (
    Contract,
    Days,
    Kind,
    Line,
    MissingEntry,
    Month,
    OutsideContract,
    Placed,
    PlacementOverlap,
    Rates,
    Span,
    days_of,
    lines_of,
    state_of,
    total,
)
from .rules.rates import entries_needed
from .rules.words import KIND_NAMES, TOTAL, day_text, line_text, month_text, sum_text

KINDS = tuple(kind.value for kind in Kind)
VALUE = re.compile(r"[0-9]+(\.[0-9]{1,6})?")
"""A wage or coefficient: plain digits, at most six of them after the point."""


@dataclass(frozen=True, slots=True)
class Explained:
    """The month of one case, to be told to machines or to people."""

    kind: Kind
    month: Month
    days: Days
    lines: tuple[Line, ...]

    def told(self, language: str) -> dict[str, Any]:
        """Return the month as JSON."""
        dated = zip(self.month.dates, self.days, strict=True)
        return {
            "lines": [_told(line) for line in self.lines],
            "total": str(total(self.lines)),
            "days": {day.isoformat(): state_of(children).value for day, children in dated},
        }

    def text(self, language: str) -> str:
        """Return the month as people read it: its days in stretches, then its sums."""
        rows = [f"{KIND_NAMES[self.kind][language].capitalize()}, {month_text(self.month, language)}", ""]
        rows += [f"  {stretch}" for stretch in self._stretches(language)]
        rows += ["", *(f"  {line_text(line, language)}" for line in self.lines)]
        return "\n".join([*rows, f"  {TOTAL[language]}: {sum_text(total(self.lines), language)}"])

    def _stretches(self, language: str) -> list[str]:
        dated = groupby(enumerate(self.days, start=1), key=lambda each: each[1])
        runs = [(children, [day for day, _ in run]) for children, run in dated]
        return [f"{_from_to(run[0], run[-1])} {day_text(children, language)}" for children, run in runs]


def judge(case: Given) -> Explained:
    """Work out one case, by its own entries or else by the rulebook that the package ships."""
    fields = case.fields(must=("kind", "month", "contract"), may=("placements", "ready", "entries"))
    kind = Kind(fields["kind"].one_of(KINDS, "unknown_kind"))
    month = _month(fields["month"])
    contract = Contract(kind, _span(fields["contract"]))
    placed = each_of(fields.get("placements"), _placed)
    ready = each_of(fields.get("ready"), _span)
    try:
        days = days_of(month, contract, placed, ready)
        book = _book(fields.get("entries"), entries_needed(kind, days))
        lines = lines_of(days, Rates(book, kind, month))
    except OutsideContract:
        raise Fault("month_outside_contract", "month", str(month)) from None
    except PlacementOverlap as overlap:
        raise Fault("placement_overlap", "placements", f"{overlap.child}, {overlap.on}") from None
    except MissingEntry as missing:
        raise Fault("entry_missing", "entries", f"{missing.entry}, {missing.on}") from None
    return Explained(kind, month, days, lines)


def _month(given: Given) -> Month:
    text = given.text()
    try:
        return Month.parse(text)
    except ValueError:
        raise Fault("date_invalid", given.where, text[:60]) from None


def _span(given: Given) -> Span:
    since, until = _parts(given, 2, "span")
    return _stretch(since, until)


def _placed(given: Given) -> Placed:
    child, since, until = _parts(given, 3, "placement")
    return Placed(child.text(), _stretch(since, until))


def _stretch(since: Given, until: Given) -> Span:
    """Read `[since, until)`; a stretch of no day at all is a slip."""
    span = Span(since.day(), None if until.is_null else until.day())
    if span.until and span.until <= span.since:
        raise Fault("date_invalid", until.where, f"{span.until} ≤ {span.since}")
    return span


def _book(given: Given | None, needed: Iterable[str]) -> Rulebook:
    """Read the values of the entries that are needed; all of them stand instead of the shipped ones."""
    if given is None or given.is_null:
        return shipped.rulebook()
    entries = given.entries()
    return Rulebook(value for id in needed if id in entries for value in _values(id, entries[id]))


def _values(id: str, given: Given) -> list[Entry]:
    """Read the values of one entry, each in force until the next."""
    rows = sorted(((day.day(), value) for day, value in map(_row, given.items())), key=lambda row: row[0])
    for (since, _), (after, _) in pairwise(rows):
        if since == after:
            raise Fault("repeated_value", given.where, f"{id}, {after}")
    ends = (*(since for since, _ in rows[1:]), None)
    # An entry without a single value ends nowhere: it is one that a day misses.
    return [
        Entry(id, _value(value), "", Source.LAW, since, until)
        for (since, value), until in zip(rows, ends, strict=False)
    ]


def _row(given: Given) -> tuple[Given, Given]:
    since, value = _parts(given, 2, "entry")
    return since, value


def _value(given: Given) -> Decimal | None:
    """Read a wage or a coefficient as it is written; null is a value that nobody knows."""
    if given.is_null:
        return None
    if isinstance(given.value, bool) or not isinstance(given.value, str | int | Decimal):
        given.refuse("number")
    text = given.value if isinstance(given.value, str) else f"{Decimal(given.value):f}"
    if not VALUE.fullmatch(text) or Decimal(text) > MOST:
        raise Fault("number_invalid", given.where, text[:60])
    return Decimal(text)


def _parts(given: Given, count: int, shape: str) -> list[Given]:
    parts = given.items()
    if len(parts) != count:
        given.refuse(shape)
    return parts


def _told(line: Line) -> dict[str, Any]:
    return {
        "state": line.state.value,
        "children": line.children,
        "days": line.days,
        "wage": _sum(line.wage),
        "coefficient": str(line.coefficient),
        "amount": str(line.amount),
    }


def _sum(sum: Decimal) -> str:
    """Return a sum with two decimals, or with as many more as it was given."""
    return f"{sum:.{max(2, -int(sum.as_tuple().exponent))}f}"


def _from_to(first: int, last: int) -> str:
    return f"{first:02d}." if first == last else f"{first:02d}.–{last:02d}."
