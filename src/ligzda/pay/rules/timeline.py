"""Days in one line of signs, a sign for each: how many families' years of days are told and compared at once."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta

from ligzda.law.rules.citation import house

from .days import ENDLESS, Contract, Days, Kind, Month, Placed, Span
from .rates import entries_needed

OFF = "-"
CHILDREN = "0123456789abcdefghijklmnopqrstuvwxyz"
"""The sign of a day with so many children; nought is standby."""


def written(days: Days) -> str:
    """Return days as signs."""
    return "".join(OFF if children is None else CHILDREN[children] for children in days)


def read(signs: str) -> Days:
    """Return the days that signs stand for."""
    return tuple(None if sign == OFF else CHILDREN.index(sign) for sign in signs)


@house()
def timeline(contract: Contract, placed: Iterable[Placed], ready: Iterable[Span], *, since: date, until: date) -> str:
    """Return the days `[since, until)` as signs, by the rules of `days_of`; a child is never here twice at once.

    Worked out by the days on which something changes, so that ten years cost as much as a month.
    """
    first, end = since.toordinal(), until.toordinal()
    changes: dict[int, list[int]] = defaultdict(lambda: [0, 0, 0])
    changes[first], changes[end] = [0, 0, 0], [0, 0, 0]
    counted = [(0, contract.span), *((1, each.span) for each in placed)]
    if contract.kind is Kind.CRISIS:
        counted += ((2, span) for span in ready)
    for what, span in counted:
        start, stop = _clipped(span, first, end)
        if start < stop:
            changes[start][what] += 1
            changes[stop][what] -= 1
    signs, before, inside, children, standby = [], first, 0, 0, 0
    for day in sorted(changes):
        sign = (CHILDREN[children] if children or standby else OFF) if inside else OFF
        signs.append(sign * (day - before))
        change = changes[day]
        inside, children, standby, before = inside + change[0], children + change[1], standby + change[2], day
    return "".join(signs)


def month_of(signs: str, month: Month, *, since: date) -> str:
    """Cut a month out of a line of days that begins on `since`."""
    start = (month.first - since).days
    return signs[start : start + month.length]


def stretches(before: str, after: str, month: Month) -> list[tuple[date, date, str, str]]:
    """Return the runs of days on which two tellings of a month differ: first day, last day, was, is."""
    found: list[tuple[date, date, str, str]] = []
    for number, (was, now) in enumerate(zip(before, after, strict=True)):
        day = month.first + timedelta(days=number)
        if was == now:
            continue
        if found and found[-1][1] + timedelta(days=1) == day and found[-1][2:] == (was, now):
            found[-1] = (found[-1][0], day, was, now)
        else:
            found.append((day, day, was, now))
    return found


@house()
def days_needing(entry: str, signs: str, *, kind: Kind, month: Month, span: Span) -> list[tuple[date, date, str]]:
    """Return the runs of a month's days in a span whose worth hangs on an entry: first day, last day, sign.

    Without an entry they are all the paid days.
    """
    inside = span.inside(month)
    wanted = (
        sign if number in inside and (entry in entries_needed(kind, read(sign)) if entry else sign != OFF) else OFF
        for number, sign in enumerate(signs)
    )
    runs = stretches(OFF * month.length, "".join(wanted), month)
    return [(first, last, sign) for first, last, _off, sign in runs]


def _clipped(span: Span, first: int, end: int) -> tuple[int, int]:
    until = span.until.toordinal() if span.until else ENDLESS
    return max(span.since.toordinal(), first), min(until, end)
