"""To whom an alert goes next, and when: it ends only with a person who says that they have it."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from ligzda.access.refusal import Reason
from ligzda.law.rules.citation import house
from ligzda.law.rules.rulebook import Rulebook

MINUTES = "alert.climb.minutes"
LONGEST = dt.timedelta(hours=1)


@dataclass(frozen=True)
class StepFacts:
    """One person of the chain: how often told, and whether their account is open."""

    place: int
    times: int
    open: bool


@house(entry=MINUTES)
def minutes_to_answer(book: Rulebook, on: dt.date) -> int:
    """Return how long somebody has to answer before the alert goes on."""
    return int(book.number(MINUTES, on) or 10)


def next_place(steps: Sequence[StepFacts]) -> int | None:
    """Return whose turn it is: the first who was not told yet, then the last one again and again; None: nobody left."""
    there = [step for step in steps if step.open]
    fresh = [step.place for step in there if not step.times]
    return fresh[0] if fresh else there[-1].place if there else None


def next_climb(at: dt.datetime, minutes: int, times: int) -> dt.datetime:
    """Return when it goes on after somebody was told that many times; each time they are asked the pause doubles."""
    pause = dt.timedelta(minutes=minutes)
    doubled: dt.timedelta = pause * 2 ** (min(times, 10) - 1)
    return at + max(pause, min(doubled, LONGEST))


@house()
def reasons_against_answering(*, answered: bool, in_chain: bool) -> list[Reason]:
    """Return why somebody cannot answer an alert: another has, or it never went to them."""
    found = [Reason("alert_answered")] if answered else []
    return found if in_chain else [*found, Reason("alert_not_yours")]
