"""A worked-out step: its state, its days, whose turn it is and why."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ligzda.law.rules.counting import Due, Skipped
from ligzda.law.rules.rulebook import Entry

from .steps import Who
from .why import Why


class State(StrEnum):
    """How a step stands on the day asked."""

    DONE = "done"
    DUE = "due"
    OVERDUE = "overdue"
    WAITING = "waiting"
    EXEMPT = "exempt"
    NOT_NEEDED = "not_needed"


OPEN = frozenset({State.DUE, State.OVERDUE, State.WAITING})


class Ground(StrEnum):
    """Why a step is not needed, or why the rules themselves exempt from it."""

    SKIPPED = "skipped"
    NOT_ASKED = "not_asked"
    NO_DUTY = "no_duty"
    NO_OBJECT = "no_object"
    NO_CHILD = "no_child"
    PLACEMENT_ENDED = "placement_ended"
    NEGATIVE_DECISION = "negative_decision"
    ENDED = "ended"
    BEFORE_LIGZDA = "before_ligzda"
    STATUS_YEAR = "status_year"


@dataclass(frozen=True, slots=True)
class Event:
    """What a deadline is counted from: a fact and its day."""

    fact: str
    on: date


@dataclass(frozen=True, slots=True)
class Deadline:
    """What is known of a step's last day: the day with its working, the entry behind it, the event it follows."""

    due: Due | None = None
    entry: Entry | None = None
    event: Event | None = None
    whys: tuple[Why, ...] = ()

    @property
    def day(self) -> date | None:
        """The last day, if there is one."""
        return self.due.day if self.due else None


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a path as it stands on the day asked."""

    step: str
    state: State
    who: tuple[Who, ...]
    whys: tuple[Why, ...]
    on: date | None = None
    due: date | None = None
    late_by_days: int | None = None
    entry: Entry | None = None
    event: Event | None = None
    skipped: tuple[Skipped, ...] = ()
    ground: str | None = None
    child: str | None = None

    @property
    def is_open(self) -> bool:
        """Say whether somebody still has to do it."""
        return self.state in OPEN
