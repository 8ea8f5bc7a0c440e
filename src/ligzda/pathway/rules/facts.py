"""What has been recorded about a family, as the rules of the path take it: small frozen facts, nothing worked out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Protocol, TypeVar

MAX_CARERS = 2


class Outcome(StrEnum):
    """How the court decided."""

    POSITIVE = "positive"
    NEGATIVE = "negative"


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision of the court and its outcome."""

    on: date
    outcome: Outcome = Outcome.POSITIVE


@dataclass(frozen=True, slots=True)
class Hours:
    """Hours of one day; `hours` is None when only the day is known, `household` stands for practice."""

    on: date
    hours: Decimal | None
    household: str = ""


@dataclass(frozen=True, slots=True)
class Training:
    """What one carer has of the training; an empty one is a carer who has nothing yet."""

    certificate: date | None = None
    theory: tuple[Hours, ...] = ()
    practice: tuple[Hours, ...] = ()

    def known(self, on: date) -> "Training":
        """Return what was there on the day."""
        return Training(_by(self.certificate, on), _until(self.theory, on), _until(self.practice, on))


@dataclass(frozen=True, slots=True)
class Placement:
    """A child's stay with the family, `[since, until)`; `child` is a mark, never a name."""

    child: str
    since: date
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Exemption:
    """A step that this family need not take, and why; without a day it holds from the beginning."""

    step: str
    ground: str
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Extension:
    """A later last day that the court has given to a step."""

    step: str
    until: date


@dataclass(frozen=True, slots=True)
class Ended:
    """The path ended without a decision: the family withdrew, moved or separated."""

    on: date
    reason: str = ""


@dataclass(frozen=True, slots=True)
class PathFacts:
    """All that the rules of the path know of one family on its way to one role."""

    days: Mapping[str, date] = field(default_factory=dict)
    """Steps done on a day, by step; `training` and `opinion` here are those of every carer at once."""
    decisions: Mapping[str, Decision] = field(default_factory=dict)
    trainings: tuple[Training, ...] = ()
    """One for each carer; an empty one lacks it."""
    opinions: tuple[date | None, ...] = ()
    """One for each carer; None for one who lacks it."""
    placements: tuple[Placement, ...] = ()
    plans: tuple[tuple[str, date], ...] = ()
    """The plan's part of a child: the child's mark and the day it was agreed."""
    improvement: tuple[Hours, ...] = ()
    reevaluations: tuple[date, ...] = ()
    asked: Mapping[str, date] = field(default_factory=dict)
    """Steps that are needed only when asked for, and when somebody asked."""
    exemptions: tuple[Exemption, ...] = ()
    extensions: tuple[Extension, ...] = ()
    ended: Ended | None = None
    experience_since: date | None = None
    imported: date | None = None
    """The day a status won before Ligzda was taken over from a register."""

    def known(self, on: date) -> "PathFacts":
        """Return what was there on the day: a fact dated later is not there yet."""
        return replace(
            self,
            days=_those_by(self.days, on),
            decisions={step: decision for step, decision in self.decisions.items() if decision.on <= on},
            trainings=tuple(training.known(on) for training in self.trainings),
            opinions=tuple(_by(opinion, on) for opinion in self.opinions),
            placements=tuple(replace(p, until=_by(p.until, on)) for p in self.placements if p.since <= on),
            plans=tuple(plan for plan in self.plans if plan[1] <= on),
            improvement=_until(self.improvement, on),
            reevaluations=tuple(day for day in self.reevaluations if day <= on),
            asked=_those_by(self.asked, on),
            exemptions=tuple(e for e in self.exemptions if e.on is None or e.on <= on),
            ended=self.ended if self.ended and self.ended.on <= on else None,
            experience_since=_by(self.experience_since, on),
            imported=_by(self.imported, on),
        )


class _Dated(Protocol):
    @property
    def on(self) -> date: ...


_D = TypeVar("_D", bound=_Dated)


def _by(day: date | None, on: date) -> date | None:
    return day if day is not None and day <= on else None


def _those_by(days: Mapping[str, date], on: date) -> dict[str, date]:
    return {step: day for step, day in days.items() if day <= on}


def _until(facts: Iterable[_D], on: date) -> tuple[_D, ...]:
    return tuple(fact for fact in facts if fact.on <= on)
