"""Days that a record may bear."""

from datetime import date

from ligzda.access.refusal import Reason
from ligzda.law.rules.citation import house


@house()
def reasons_against_a_later_day(day: date | None, *, today: date, at: str = "on") -> list[Reason]:
    """Return the reason against recording something as done on a day that has not come yet."""
    return [Reason("day_not_yet", {"on": day}, at=at)] if day is not None and day > today else []


@house()
def reasons_against_reversed_days(since: date | None, until: date | None, *, at: str = "until") -> list[Reason]:
    """Return the reason against something that ends before it begins."""
    reversed_ = since is not None and until is not None and until < since
    return [Reason("ends_before_it_begins", {"since": since}, at=at)] if reversed_ else []
