"""What a planned search waits for: the court's request, a family's word, a meeting, a proposal, the court, the move."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from ligzda.law.rules.calendar import Calendar
from ligzda.law.rules.citation import house
from ligzda.law.rules.counting import Due, due_after
from ligzda.law.rules.rulebook import Entry, Rulebook


class Awaited(StrEnum):
    """What comes next."""

    REQUEST = "planned_request"
    TELLING = "planned_telling"
    ANSWER = "planned_answer"
    MEETING = "planned_meeting"
    PROPOSAL = "planned_proposal"
    RULING = "planned_ruling"
    PLACING = "planned_placing"


#: By which entry of the rulebook each is counted.
ENTRIES = {
    Awaited.REQUEST: "planned.request.working_days",
    Awaited.TELLING: "planned.telling.working_days",
    Awaited.ANSWER: "planned.answer.working_days",
    Awaited.MEETING: "planned.meeting.working_days",
    Awaited.PROPOSAL: "planned.proposal.working_days",
    Awaited.RULING: "planned.ruling.working_days",
    Awaited.PLACING: "planned.placing.working_days",
}
#: What only the court can do.
BY_COURT = frozenset({Awaited.REQUEST, Awaited.RULING})


@dataclass(frozen=True, slots=True)
class Word:
    """What a family said last and when; while it has said nothing, when it was told."""

    said: str
    on: date


@dataclass(frozen=True, slots=True)
class Met:
    """How the last meeting of the children and a family went, and when it was."""

    went: str
    on: date


@dataclass(frozen=True, slots=True)
class Plan:
    """A planned search that goes on, by the days on which things happened; families are known by their ids."""

    opened: date
    requested: date | None = None
    words: Mapping[int, Word] = field(default_factory=dict)
    meetings: Mapping[int, Met] = field(default_factory=dict)
    proposed: date | None = None  # what waits for the court
    refused: Mapping[int, date] = field(default_factory=dict)  # to which families the court has said no
    agreed: date | None = None


@dataclass(frozen=True, slots=True)
class Wait:
    """One thing that is waited for: what, since when, by when (with the working) and by which entry."""

    what: Awaited
    since: date
    counted: Due | None
    entry: Entry | None

    @property
    def due(self) -> date | None:
        """Return the last day; None when nobody knows how long it may take."""
        return self.counted.day if self.counted else None

    @property
    def by_court(self) -> bool:
        """Tell whether it is the court's turn."""
        return self.what in BY_COURT


@house(entry=tuple(ENTRIES.values()))
def awaited(plan: Plan, *, book: Rulebook, calendar: Calendar) -> list[Wait]:
    """Return what a search waits for, in the order of its steps; of several families the one that waits longest."""
    found: dict[Awaited, date] = {}
    for what, since in _steps(plan):
        found[what] = min(since, found.get(what, since))
    return [_wait(what, since, book, calendar) for what, since in found.items()]


def _steps(plan: Plan) -> Iterator[tuple[Awaited, date]]:
    if plan.requested is None:
        yield Awaited.REQUEST, plan.opened
    if plan.agreed:
        yield Awaited.PLACING, plan.agreed
    elif plan.proposed:
        yield Awaited.RULING, plan.proposed
    else:
        yield from _families(plan)


def _families(plan: Plan) -> Iterator[tuple[Awaited, date]]:
    """Yield what is waited for of the families told; when of none anything, another one is to be told."""
    last_no = max(plan.refused.values(), default=date.min)
    hopeful = False
    for family, word in plan.words.items():
        met = plan.meetings.get(family)
        if word.said not in ("", "yes") or family in plan.refused or (met and met.went == "badly"):
            continue
        hopeful = True
        if not word.said:
            yield Awaited.ANSWER, word.on
        elif met is None:
            yield Awaited.MEETING, word.on
        else:
            yield Awaited.PROPOSAL, max(met.on, word.on, last_no)
    if not hopeful:
        told = [word.on for word in plan.words.values()] + [met.on for met in plan.meetings.values()]
        yield Awaited.TELLING, max(plan.requested or plan.opened, last_no, *told)


def _wait(what: Awaited, since: date, book: Rulebook, calendar: Calendar) -> Wait:
    return Wait(what, since, due_after(since, ENTRIES[what], book, calendar), book.get(ENTRIES[what], since))
