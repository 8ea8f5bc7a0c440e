"""Who can be signed up to a group, and what can be written down as attended."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ligzda.access.refusal import Reason
from ligzda.law.rules.citation import house

LONGEST = Decimal(24)


@dataclass(frozen=True, slots=True)
class GroupFacts:
    """What counts of a group: its places, how many are taken, and when it ends."""

    places: int
    taken: int
    until: date


@house()
def reasons_against_sign_up(group: GroupFacts, *, already: bool, on: date, wanted: int = 1) -> list[Reason]:
    """Return every reason why a person, or so many at once, cannot be signed up to the group on that day."""
    reasons = []
    if already:
        reasons.append(Reason("signed_up_already", at="persons"))
    if group.taken >= group.places:
        reasons.append(Reason("group_full", {"places": group.places}))
    elif group.taken + wanted > group.places:
        few = {"free": group.places - group.taken, "wanted": wanted}
        reasons.append(Reason("group_has_fewer_places", few, at="persons"))
    if on > group.until:
        reasons.append(Reason("group_over", {"on": group.until}))
    return reasons


@house()
def reasons_against_group(places: int, taken: int, since: date, until: date) -> list[Reason]:
    """Return every reason why a group cannot be as it was written."""
    reasons = []
    if places < taken:
        reasons.append(Reason("fewer_places_than_people", {"taken": taken}, at="places"))
    if until < since:
        reasons.append(Reason("group_ends_before_it_begins", at="until"))
    return reasons


@house()
def reasons_against_session(hours: Decimal, *, practice: bool, place: bool) -> list[Reason]:
    """Return every reason why a session cannot be as it was written."""
    reasons = []
    if not 0 < hours <= LONGEST:
        reasons.append(Reason("hours_of_no_day", at="hours"))
    if practice and not place:
        reasons.append(Reason("practice_without_household", at="household"))
    if place and not practice:
        reasons.append(Reason("theory_with_household", at="household"))
    return reasons


@house()
def reasons_against_attendance(hours: Decimal, *, lasted: Decimal, held_on: date, today: date) -> list[Reason]:
    """Return every reason why somebody cannot have attended so many hours of a session."""
    reasons = []
    if held_on > today:
        reasons.append(Reason("session_not_held", {"on": held_on}))
    if not 0 <= hours <= lasted:
        reasons.append(Reason("longer_than_session", {"hours": lasted}))
    return reasons


@house()
def reasons_against_practice(hours: Decimal, *, on: date, today: date) -> list[Reason]:
    """Return every reason why so many hours of practice cannot be written down."""
    reasons = []
    if on > today:
        reasons.append(Reason("practice_in_future", at="on"))
    if not 0 < hours <= LONGEST:
        reasons.append(Reason("hours_of_no_day", at="hours"))
    return reasons


@house()
def reasons_against_shortening(hours: Decimal, *, attended: Decimal) -> list[Reason]:
    """Return why a session cannot be made shorter than what somebody attended of it."""
    return [Reason("shorter_than_attended", {"hours": attended}, at="hours")] if hours < attended else []
