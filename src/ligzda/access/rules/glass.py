"""Break-the-glass: opening a case that is not one's own, with a reason, for some hours. House rules."""

import datetime as dt

from ligzda.access.refusal import Reason

#: House: a broken glass closes by itself after so many hours.
HOURS = 24
#: House: a reason shorter than this says nothing.
SHORTEST_REASON = 15


def ends_at(broken: dt.datetime) -> dt.datetime:
    """Return when a glass broken at that moment closes by itself (house)."""
    return broken + dt.timedelta(hours=HOURS)


def reasons_against_breaking(reason: str, *, open_already: bool) -> list[Reason]:
    """Return why the glass cannot be broken (house: a reason somebody else can judge, and never twice at once)."""
    found = []
    if len(reason.strip()) < SHORTEST_REASON:
        found.append(Reason("glass_reason_too_short", {"letters": SHORTEST_REASON}, at="reason"))
    if open_already:
        found.append(Reason("glass_open_already"))
    return found
