"""How a deadline is counted, and the working that shows it.

The day of the event is not counted. Months end on the same-numbered day, or on the month's last, and then move to the
next working day. A fixed date never moves.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from .calendar import Calendar
from .citation import Citation
from .rulebook import Entry, MonthDay, Rulebook

MONTHS_IN_YEAR = 12


@dataclass(frozen=True, slots=True)
class Skipped:
    """A day that was not counted, or could not be the last one, and why."""

    day: date
    why: str


@dataclass(frozen=True, slots=True)
class Due:
    """The last day of a deadline with its working: what it was counted from, by which entry, past which days."""

    day: date
    counted_from: date | None = None
    entry: Entry | None = None
    skipped: tuple[Skipped, ...] = ()

    @property
    def confirmed(self) -> bool:
        """Say whether the entry it was counted by has been checked against the act."""
        return self.entry is not None and self.entry.confirmed

    @property
    def citation(self) -> Citation | None:
        """Return what stands behind the deadline."""
        return Citation.of(self.entry) if self.entry else None

    def late_by(self, done_on: date) -> int:
        """Return by how many calendar days the deed came, or by then is, after the last day; 0 when in time."""
        return max(0, (done_on - self.day).days)


def working_days_after(day: date, n: int, calendar: Calendar, entry: Entry | None = None) -> Due:
    """Return the n-th working day after the day of the event."""
    _at_least_one(n)
    skipped: list[Skipped] = []
    reached = day
    while n:
        reached += timedelta(days=1)
        if why := calendar.why_off(reached):
            skipped.append(Skipped(reached, why))
        else:
            n -= 1
    return Due(reached, day, entry, tuple(skipped))


def months_after(day: date, n: int, calendar: Calendar, entry: Entry | None = None) -> Due:
    """Return the same-numbered day (or the month's last) n months later, or the next working day after it."""
    _at_least_one(n)
    reached = add_months(day, n)
    skipped: list[Skipped] = []
    while why := calendar.why_off(reached):
        skipped.append(Skipped(reached, why))
        reached += timedelta(days=1)
    return Due(reached, day, entry, tuple(skipped))


def fixed_day(year: int, month: int, day: int, entry: Entry | None = None) -> Due:
    """Return a date of the calendar as it stands: a Sunday stays a Sunday."""
    return Due(date(year, month, day), None, entry)


def due_after(event: date, id: str, book: Rulebook, calendar: Calendar) -> Due | None:
    """Count a deadline by the entry in force on the day of the event; None when there is none or nobody knows it."""
    entry = book.get(id, event)
    if entry is None or not isinstance(entry.value, int):
        return None
    match entry.unit:
        case "working_days":
            return working_days_after(event, entry.value, calendar, entry)
        case "months":
            return months_after(event, entry.value, calendar, entry)
        case "years":
            return months_after(event, entry.value * MONTHS_IN_YEAR, calendar, entry)
    raise ValueError(f"{id} is counted in {entry.unit}, which is no deadline")


def due_in_year(year: int, id: str, book: Rulebook) -> Due | None:
    """Return the entry's day of that year, by the value in force on the year's last day; None when unknown."""
    entry = book.get(id, date(year, 12, 31))
    if entry is None or entry.value is None:
        return None
    if not isinstance(entry.value, MonthDay):
        raise ValueError(f"{id} is no day of the year")
    return fixed_day(year, entry.value.month, entry.value.day, entry)


def add_months(day: date, n: int) -> date:
    """Return the same-numbered day n months later, or that month's last day."""
    year, month = divmod(day.year * MONTHS_IN_YEAR + day.month - 1 + n, MONTHS_IN_YEAR)
    month += 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def _at_least_one(n: int) -> None:
    if n < 1:
        raise ValueError("a deadline is at least one day or one month long")
