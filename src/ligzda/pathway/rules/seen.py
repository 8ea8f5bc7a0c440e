"""What the rules see of one family on the day asked, worked out once for all steps."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ligzda.law.rules.calendar import Calendar
from ligzda.law.rules.citation import house
from ligzda.law.rules.rulebook import Entry, Rulebook

from .facts import Exemption, Outcome, PathFacts
from .step import Ground
from .steps import STEPS, StepRule
from .training import Completion, opinion_completed, training_completed
from .why import Why, why

NOTHING_YET = -1


@dataclass(frozen=True, slots=True)
class PathEnd:
    """That and why the path ended; nothing more is due from then on."""

    ground: Ground
    whys: tuple[Why, ...]


@dataclass(frozen=True, slots=True)
class Seen:
    """One family on its way to one role, as it looks on the day."""

    role: str
    rules: tuple[StepRule, ...]
    facts: PathFacts
    book: Rulebook
    calendar: Calendar
    on: date
    done: Mapping[str, date]
    """The day each step was done; steps that come again and again are not here."""
    lacks: Mapping[str, tuple[Why, ...]]
    """What each carer still lacks, or what is to be said of a step that is done."""
    reached: int
    """The last stage in which something is recorded that proves the stages before."""
    end: PathEnd | None

    def exemption(self, step: str) -> Exemption | None:
        """Return the step's exemption, the earliest one when there are several."""
        return exemption_from(self.facts, step)

    def positive(self, step: str) -> date | None:
        """Return the day of a step that starts clocks: of a decision only a positive one does."""
        decision = self.facts.decisions.get(step)
        if decision and decision.outcome is Outcome.NEGATIVE:
            return None
        return self.done.get(step)

    def later(self, stage: int) -> tuple[str, ...]:
        """Return what is recorded of the nearest later stage that proves this one was passed."""
        later = [r for r in self.rules if r.is_proof and r.stage > stage and has_fact(r.key, self.facts, self.done)]
        nearest = min((rule.stage for rule in later), default=stage)
        return tuple(rule.key for rule in later if rule.stage == nearest)

    def entry(self, id: str, on: date) -> Entry | None:
        """Return the value of the rulebook in force on the day, if the id is given at all."""
        return self.book.get(id, on) if id else None


@house()
def look(role: str, facts: PathFacts, *, book: Rulebook, calendar: Calendar, on: date) -> Seen:
    """Return the family as it looks on the day: facts dated later are not there, those of other roles neither."""
    rules = STEPS[role]
    known = facts.known(on)
    done, lacks = _days_done(role, rules, known, book)
    reached = max((r.stage for r in rules if r.is_proof and has_fact(r.key, known, done)), default=NOTHING_YET)
    return Seen(role, rules, known, book, calendar, on, done, lacks, reached, _end_of(role, rules, known))


@house()
def has_fact(step: str, facts: PathFacts, done: Mapping[str, date]) -> bool:
    """Say whether anything shows that the step was taken at least once."""
    match step:
        case "improvement":
            return bool(facts.improvement)
        case "reevaluation":
            return bool(facts.reevaluations)
        case "plan_child":
            # A plan for a child who is not placed is nobody's step.
            return bool({child for child, _ in facts.plans} & {placement.child for placement in facts.placements})
    return step in done


@house()
def exemption_from(facts: PathFacts, step: str) -> Exemption | None:
    """Return the exemption from the step, the earliest one when there are several."""
    found = [each for each in facts.exemptions if each.step == step]
    return min(found, key=lambda e: (e.on or date.min, e.ground), default=None)


def _end_of(role: str, rules: tuple[StepRule, ...], facts: PathFacts) -> PathEnd | None:
    """A negative decision ends the path, and so does a family that withdraws, moves or separates."""
    keys = {rule.key for rule in rules}
    negative = [d.on for step, d in facts.decisions.items() if step in keys and d.outcome is Outcome.NEGATIVE]
    if negative:
        return PathEnd(Ground.NEGATIVE_DECISION, (why("path_ended_by_decision", on=min(negative)),))
    if facts.ended and facts.ended.reason:
        return PathEnd(Ground.ENDED, (why("path_ended_because", on=facts.ended.on, reason=facts.ended.reason),))
    if facts.ended:
        return PathEnd(Ground.ENDED, (why("path_ended", on=facts.ended.on),))
    return None


def _days_done(
    role: str, rules: tuple[StepRule, ...], facts: PathFacts, book: Rulebook
) -> tuple[dict[str, date], dict[str, tuple[Why, ...]]]:
    plain = {**facts.days, **{step: decision.on for step, decision in facts.decisions.items()}}
    done = {rule.key: plain[rule.key] for rule in rules if rule.key in plain}
    lacks: dict[str, tuple[Why, ...]] = {}
    for rule in rules:
        if rule.key == "training":
            start = _start_of(rule, facts, done)
            exempt = exemption_from(facts, "training") is not None
            completion = training_completed(role, facts, book=book, counted_from=start, exempt=exempt)
        elif rule.key == "opinion":
            completion = opinion_completed(facts)
        else:
            continue
        lacks[rule.key] = completion.whys
        _put(rule.key, completion, done)
    return done, lacks


def _put(step: str, completion: Completion, done: dict[str, date]) -> None:
    done.pop(step, None)
    if completion.on:
        done[step] = completion.on


def _start_of(rule: StepRule, facts: PathFacts, done: Mapping[str, date]) -> date | None:
    """Return the day the training is counted from, for the law of that day; the outcome does not matter here."""
    days = [done[step] for step in rule.counted_from if step in done]
    return max(days, default=None)
