"""The hours in which no message rings, but for a child's sake."""

import datetime as dt
from dataclasses import dataclass

from ligzda.law.rules.citation import house
from ligzda.law.rules.rulebook import Rulebook

SINCE, UNTIL = "message.quiet_since.clock", "message.quiet_until.clock"


@dataclass(frozen=True)
class Quiet:
    """From one hour of the clock until another, usually over midnight; the same hour twice is no quiet at all."""

    since: int
    until: int

    def ends(self, local: dt.datetime) -> dt.datetime | None:
        """Return when the quiet ends in which this local moment lies; None when it lies in none."""
        hour = local.hour
        over_midnight = self.since > self.until
        inside = (hour >= self.since or hour < self.until) if over_midnight else self.since <= hour < self.until
        if not inside:
            return None
        end = local.replace(hour=0, minute=0, second=0, microsecond=0) + dt.timedelta(
            days=int(over_midnight and hour >= self.since)
        )
        return end.replace(hour=self.until)


@house(entry=(SINCE, UNTIL))
def quiet_hours(book: Rulebook, on: dt.date) -> Quiet:
    """Return the quiet hours of that day; none when the rulebook holds none."""
    since, until = (book.number(entry, on) for entry in (SINCE, UNTIL))
    return Quiet(0, 0) if since is None or until is None else Quiet(int(since) % 24, int(until) % 24)
