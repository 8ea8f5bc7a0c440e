"""What has to be done about the children with a family: ends that come near, limits passed, decisions missing."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID

from ligzda.access.rules.spans import Lasting
from ligzda.families.rules.facts import Interval
from ligzda.law.rules.calendar import Calendar
from ligzda.law.rules.citation import house, law
from ligzda.law.rules.counting import due_after
from ligzda.law.rules.rulebook import Entry, Rulebook

from .notices import Told, review_due
from .placing import WITH_STATUS

STAY = "crisis.stay.days"
SOON = "placement.ending_soon.days"
DECISION = "placement.decision.working_days"
PLACED = "foster.placed_children.count"
HOUSEHOLD = "foster.household_children.count"


class PlacementDue(StrEnum):
    """What there is to do."""

    CRISIS_STAY = "crisis_stay"
    PLANNED_END = "planned_end"
    STATUS_ENDS = "status_ends"
    OVER_PLACES = "over_places"
    OVER_PLACED = "over_placed"
    OVER_HOUSEHOLD = "over_household"
    DECISION_MISSING = "decision_missing"
    NOTICE_OBSTACLE = "notice_obstacle"
    NOTICE_CIRCUMSTANCE = "notice_circumstance"


@dataclass(frozen=True, slots=True)
class Guest(Lasting):
    """A child placed with the family, `[since, until)`: its mark, as what, what is planned and decided.

    `case` is the child's own, once it is known which court decides in it.
    """

    child: str
    kind: str
    since: date
    until: date | None = None
    planned_until: date | None = None
    decided: bool = True
    siblings: int | None = None
    case: UUID | None = None


@dataclass(frozen=True, slots=True)
class Home:
    """A family with children placed: for how many it is approved, its statuses, how many children of its own."""

    guests: tuple[Guest, ...] = ()
    places: int | None = None
    statuses: Mapping[str, tuple[Interval, ...]] = field(default_factory=dict)
    own_children: int = 0
    notices: tuple[Told, ...] = ()


@dataclass(frozen=True, slots=True)
class ToDo:
    """One thing to do: what, about which child (or the whole family), by when, by which entry, whose turn."""

    what: PlacementDue
    child: str = ""
    due: date | None = None
    entry: Entry | None = None
    by_court: bool = False


@house()
def to_do(home: Home, *, book: Rulebook, calendar: Calendar, on: date) -> list[ToDo]:
    """Return what has to be done on that day, each child's own first."""
    here = [guest for guest in home.guests if guest.holds_on(on)]
    soon = on + timedelta(days=book.count(SOON, on) or 0)
    found = [thing for guest in here for thing in _of_guest(guest, home, book, calendar, on)]
    near = [thing for thing in found if thing.due is None or thing.due <= soon]
    return [*near, *_limits(home, here, book, on), *_notices(home, book, calendar)]


def _of_guest(guest: Guest, home: Home, book: Rulebook, calendar: Calendar, on: date) -> Iterator[ToDo]:
    if guest.kind == "crisis" and (limit := stay_ends(guest.since, book)):
        yield ToDo(PlacementDue.CRISIS_STAY, guest.child, limit, book.get(STAY, guest.since))
    if guest.planned_until:
        yield ToDo(PlacementDue.PLANNED_END, guest.child, guest.planned_until, book.get(SOON, on))
    if guest.kind in WITH_STATUS and (ends := status_ends(home.statuses.get(guest.kind, ()), since=guest.since)):
        yield ToDo(PlacementDue.STATUS_ENDS, guest.child, ends, book.get(SOON, on))
    if guest.kind in WITH_STATUS and not guest.decided:
        due = due_after(guest.since, DECISION, book, calendar)
        entry = book.get(DECISION, guest.since)
        yield ToDo(PlacementDue.DECISION_MISSING, guest.child, due.day if due else None, entry, by_court=True)


def _notices(home: Home, book: Rulebook, calendar: Calendar) -> Iterator[ToDo]:
    """Yield the reviews that follow from what the family told: of its status, of a child's care."""
    for notice in home.notices:
        if due := review_due(notice, book=book, calendar=calendar):
            yield ToDo(PlacementDue(f"notice_{notice.kind}"), notice.child, due.day, due.entry)


@law("MK 354/2018", entry=STAY)
def stay_ends(since: date, book: Rulebook) -> date | None:
    """Return the day by which a child must leave a crisis family; None while nobody knows the limit."""
    limit = book.count(STAY, since)
    return since + timedelta(days=limit) if limit else None


@house()
def status_ends(statuses: Iterable[Interval], *, since: date) -> date | None:
    """Return the day on which the status ends that was in force when the child came; None when it has no end."""
    ends = [each.until for each in statuses if each.until is None or each.until > since]
    known = [day for day in ends if day is not None]
    return max(known) if known and len(known) == len(ends) else None


@law("MK 354/2018", entry=(PLACED, HOUSEHOLD))
def _limits(home: Home, here: list[Guest], book: Rulebook, on: date) -> Iterator[ToDo]:
    """Yield which limits the family is over: siblings alone may be more than a family else takes at once."""
    fostered = [guest for guest in here if guest.kind in WITH_STATUS]
    if home.places is not None and len(fostered) > home.places:
        yield ToDo(PlacementDue.OVER_PLACES)
    placed, household = book.count(PLACED, on), book.count(HOUSEHOLD, on)
    groups = {guest.siblings for guest in fostered}
    if placed is not None and len(fostered) > placed and (len(groups) > 1 or None in groups):
        yield ToDo(PlacementDue.OVER_PLACED, entry=book.get(PLACED, on))
    if household is not None and fostered and home.own_children + len(here) > household:
        yield ToDo(PlacementDue.OVER_HOUSEHOLD, entry=book.get(HOUSEHOLD, on))


@house()
def turning_days(home: Home, *, book: Rulebook, on: date) -> set[date]:
    """Return the days on which what has to be done may change although nobody records anything."""
    soon = timedelta(days=book.count(SOON, on) or 0)
    ends = {guest.planned_until for guest in home.guests} | {stay_ends(guest.since, book) for guest in home.guests}
    ends |= {span.until for spans in home.statuses.values() for span in spans}
    known = {day for day in ends if day}
    edges = {day for guest in home.guests for day in (guest.since, guest.until) if day}
    return known | edges | {day - soon for day in known}
