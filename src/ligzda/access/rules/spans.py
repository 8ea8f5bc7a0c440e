"""What lasts from a day or a moment until another, the last one not counted."""

from datetime import date
from typing import Self


class Lasting:
    """Something `[since, until)`, open when `until` is None; its own fields are days, or all of them moments."""

    __slots__ = ()

    since: date
    until: date | None

    def holds_on(self, day: date) -> bool:
        """Tell whether it has begun by then and is not over."""
        return self.since <= day and (self.until is None or day < self.until)

    def meets(self, other: Self) -> bool:
        """Tell whether the two have a day, or a moment, in common."""
        return (self.until is None or other.since < self.until) and (other.until is None or self.since < other.until)
