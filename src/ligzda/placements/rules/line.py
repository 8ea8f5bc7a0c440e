"""The line of a child's places: exactly one answer to “where was this child on day D”."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import pairwise

from ligzda.access.refusal import Reason
from ligzda.access.rules.spans import Lasting
from ligzda.law.rules.citation import house


class Where(StrEnum):
    """The kinds of places in which a child is placed."""

    FAMILY = "family"
    RELATIVE = "relative"
    INSTITUTION = "institution"
    CRISIS_CENTRE = "crisis_centre"
    HOSPITAL = "hospital"
    BIRTH_FAMILY = "birth_family"
    OTHER = "other"
    UNKNOWN = "unknown"


class AwayKind(StrEnum):
    """Why a child is not where it is placed."""

    HOSPITAL = "hospital"
    RAN_AWAY = "ran_away"
    RESPITE = "respite"
    VISIT = "visit"
    CAMP = "camp"
    OTHER = "other"


class EndReason(StrEnum):
    """Why a placement ends."""

    RETURNED = "returned"
    ADOPTED = "adopted"
    GUARDIAN = "guardian"
    PLANNED = "planned"
    CONFLICT = "conflict"
    UNABLE = "unable"
    STATUS = "status"
    BETTER = "better"
    GROWN_UP = "grown_up"
    DIED = "died"
    OTHER = "other"


class WentTo(StrEnum):
    """Where a child goes when a placement ends."""

    MOVED = "moved"
    BIRTH_FAMILY = "birth_family"
    GUARDIAN = "guardian"
    ADOPTER = "adopter"
    INDEPENDENT = "independent"
    ABROAD = "abroad"
    DIED = "died"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Stretch(Lasting):
    """One placement on the line: where, `[since, until)`, and where the child went after it."""

    id: int
    where: Where
    since: date
    until: date | None = None
    went_to: WentTo | None = None
    explained: bool = False

    @property
    def last(self) -> date:
        """Return the end for putting stretches in order; one without end is the last."""
        return self.until or date.max


@dataclass(frozen=True)
class Absence(Lasting):
    """One time away, `[since, until)`, not counting the day of the return."""

    id: int
    kind: AwayKind
    since: date
    until: date | None = None


@dataclass(frozen=True)
class Answer:
    """Where a child is on a day: the placement (and the time away from it), or where it went after the last one.

    All are None before the first placement.
    """

    placement: Stretch | None = None
    away: Absence | None = None
    went_to: WentTo | None = None


@house()
def where_on(line: Iterable[Stretch], day: date, away: Iterable[Absence] = ()) -> Answer:
    """Return the one answer to where the child is on that day."""
    before = None
    for stretch in in_order(line):
        if stretch.holds_on(day):
            return Answer(stretch, next((time for time in away if time.holds_on(day)), None))
        if stretch.last <= day:
            before = stretch
    return Answer(went_to=before.went_to) if before else Answer()


@house()
def reasons_against_line(line: Iterable[Stretch]) -> list[Reason]:
    """Return every reason why these placements are no line: a day with two places, or a gap that nobody explained."""
    ordered = in_order(line)
    reasons = [Reason("ends_before_it_begins", {"since": each.since}, at="until") for each in ordered if _turned(each)]
    for index, each in enumerate(ordered):
        following = ordered[index + 1] if index + 1 < len(ordered) else None
        reasons += _reasons_at_seam(each, following)
    return reasons


def _turned(stretch: Stretch) -> bool:
    return stretch.until is not None and stretch.until < stretch.since


def _reasons_at_seam(each: Stretch, following: Stretch | None) -> list[Reason]:
    if following and following.since < each.last:
        return [Reason("two_places", {"on": following.since, "since": each.since}, at="since")]
    if each.until is None:
        return []
    if each.went_to is WentTo.MOVED and (following is None or following.since != each.until):
        return [Reason("lost_days", {"since": each.until}, at="went_to")]
    if each.went_to is WentTo.UNKNOWN and not each.explained:
        return [Reason("gap_unexplained", {"since": each.until}, at="end_note")]
    if each.went_to is WentTo.DIED and following:
        return [Reason("place_after_death", {"on": each.until}, at="since")]
    return []


@house()
def reasons_against_absences(line: Sequence[Stretch], away: Iterable[Absence]) -> list[Reason]:
    """Return every reason why the times away do not fit the line: two at once, or a day when nobody had the child."""
    times = sorted(away, key=lambda time: (time.since, time.until or date.max))
    reasons = [
        Reason("away_twice", {"on": later.since}, at="since")
        for earlier, later in pairwise(times)
        if later.since < (earlier.until or date.max) and later.since != later.until
    ]
    for time in times:
        if time.until is not None and time.until < time.since:
            reasons.append(Reason("ends_before_it_begins", {"since": time.since}, at="until"))
        elif (outside := _first_outside(line, time)) is not None:
            reasons.append(Reason("away_from_nowhere", {"on": outside}, at="since"))
    return reasons


def _first_outside(line: Sequence[Stretch], time: Absence) -> date | None:
    """Return the first day of the time away on which the child was placed nowhere; None when there is none."""
    day, end = time.since, time.until or date.max
    for stretch in in_order(line):
        if stretch.holds_on(day):
            if stretch.last >= end:
                return None
            day = stretch.last
    return day if day < end else None


@house()
def in_order(line: Iterable[Stretch]) -> list[Stretch]:
    """Return the stretches as they follow each other; one that holds on no day stands before those that do."""
    return sorted(line, key=lambda each: (each.since, each.last, each.id))
