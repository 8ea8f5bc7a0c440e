"""The calendar of working days: Monday to Friday, but for the days written down as exceptions."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

WEEKEND = "weekend"
SATURDAY = 5


class OutsideCalendar(LookupError):
    """The day lies outside the years that the calendar covers."""

    def __init__(self, day: date, since: date, until: date):
        super().__init__(f"{day.isoformat()} is outside the calendar ({since.isoformat()} to {until.isoformat()})")
        self.day, self.since, self.until = day, since, until


@dataclass(frozen=True, slots=True)
class Calendar:
    """Working days of one country for `[since, until)`: weekdays off with the reason's code, and Saturdays worked."""

    since: date
    until: date
    off: Mapping[date, str] = field(default_factory=dict)
    worked: frozenset[date] = frozenset()
    names: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def why_off(self, day: date) -> str | None:
        """Return why nobody works that day (`weekend` or a holiday's code); None on a working day."""
        if not self.since <= day < self.until:
            raise OutsideCalendar(day, self.since, self.until)
        if day in self.off:
            return self.off[day]
        return WEEKEND if day.weekday() >= SATURDAY and day not in self.worked else None

    def is_working_day(self, day: date) -> bool:
        """Say whether the day counts as a working day."""
        return self.why_off(day) is None

    def next_working_day(self, day: date) -> date:
        """Return the day itself when it is a working day, else the first one after it."""
        while not self.is_working_day(day):
            day += timedelta(days=1)
        return day

    def name(self, code: str, language: str) -> str:
        """Return the reason's name in the language, the code itself when it has none."""
        return self.names.get(code, {}).get(language, code)
