"""What a family tells its centre at once: by when it must be read, and by when it must be dealt with."""

from dataclasses import dataclass
from datetime import date, datetime

from ligzda.access.refusal import Reason
from ligzda.law.rules.calendar import Calendar
from ligzda.law.rules.citation import house
from ligzda.law.rules.counting import Due, due_after
from ligzda.law.rules.rulebook import Rulebook

ACKNOWLEDGE = "notice.acknowledge.hours"
REVIEW = "notice.review.working_days"
LINK = "notice.link.hours"
CANNOT, OBSTACLE, CIRCUMSTANCE = "cannot", "obstacle", "circumstance"
#: What each kind can end with.
OUTCOMES = {
    CANNOT: ("nothing", "support", "court_told"),
    OBSTACLE: ("status_stays", "support", "court_told"),
    CIRCUMSTANCE: ("nothing", "support", "plan_reviewed", "court_told"),
}


@dataclass(frozen=True, slots=True)
class Told:
    """A notice that nobody has dealt with yet: what, about which child (its mark), and when it was told."""

    kind: str
    child: str
    on: date


@house(entry=ACKNOWLEDGE)
def minutes_to_read(book: Rulebook, on: date) -> int | None:
    """Return how long each person has before the notice goes on to the next; None: as long as any alert."""
    hours = book.number(ACKNOWLEDGE, on)
    return int(hours * 60) if hours else None


@house(entry=REVIEW)
def review_due(notice: Told, *, book: Rulebook, calendar: Calendar) -> Due | None:
    """Return by when an obstacle or a circumstance must be dealt with; a “cannot” asks for nothing."""
    return None if notice.kind == CANNOT else due_after(notice.on, REVIEW, book, calendar)


@house()
def reasons_against_offering(*, readers: int) -> list[Reason]:
    """Return the reason why no link can be sent to a family: nobody knows a telephone or account of its carers."""
    return [] if readers else [Reason("nobody_to_write_to")]


@house()
def reasons_against_telling(
    *, kind: str, child: bool, arose_at: datetime, until: datetime | None, at: datetime
) -> list[Reason]:
    """Return every reason why a notice cannot be kept so."""
    reasons = []
    if arose_at > at:
        reasons.append(Reason("arises_later", at="arose_at"))
    if until is not None and kind != CANNOT:
        reasons.append(Reason("until_only_when_it_cannot", at="until"))
    if child and kind == CANNOT:
        reasons.append(Reason("child_not_meant", at="child"))
    return reasons


@house()
def reasons_against_settling(kind: str, outcome: str, *, settled: bool) -> list[Reason]:
    """Return every reason why that cannot have followed from the notice."""
    if settled:
        return [Reason("notice_settled_already")]
    return [] if outcome in OUTCOMES[kind] else [Reason("outcome_of_another_kind", at="outcome")]
