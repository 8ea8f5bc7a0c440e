"""The path itself: every step of a role, worked out from facts, the rulebook and the day; nothing is stored."""

from dataclasses import replace
from datetime import date

from ligzda.law.rules.calendar import Calendar
from ligzda.law.rules.citation import house
from ligzda.law.rules.rulebook import Rulebook

from .due import deadline, event_of, experience
from .facts import PathFacts
from .seen import Seen, look
from .standing import done_step, not_needed, open_step
from .step import Ground, State, Step
from .steps import StepRule
from .upkeep import child_plans, improvement, reevaluation
from .why import Names, why


@house()
def path(role: str, facts: PathFacts, *, book: Rulebook, calendar: Calendar, on: date) -> list[Step]:
    """Return every step of the role's path as it stands on the day, in the order of the table."""
    seen = look(role, facts, book=book, calendar=calendar, on=on)
    steps: list[Step] = []
    missing: list[StepRule] = []
    for rule in seen.rules:
        blockers = _nearest_before(rule, missing)
        found = _steps(rule, seen, blockers, steps)
        # What a later deed has passed over stops nobody any more, and what is given on request never did.
        if any(step.is_open for step in found) and rule.stage >= seen.reached and not rule.on_request:
            missing.append(rule)
        steps += found
    return steps


def _nearest_before(rule: StepRule, missing: list[StepRule]) -> tuple[str, ...]:
    """Return the missing steps of the nearest stage before this one: what stands directly in its way."""
    before = [each for each in missing if each.stage < rule.stage]
    return tuple(each.key for each in before if each.stage == before[-1].stage)


def _steps(rule: StepRule, seen: Seen, blockers: tuple[str, ...], before: list[Step]) -> list[Step]:
    match rule.key:
        case "plan_child":
            return child_plans(rule, seen, blockers)
        case "improvement":
            return [improvement(rule, seen, blockers)]
        case "reevaluation":
            return [reevaluation(rule, seen, blockers)]
    return [_step(rule, seen, blockers, before)]


def _step(rule: StepRule, seen: Seen, blockers: tuple[str, ...], before: list[Step]) -> Step:
    last = deadline(rule, seen, event_of(rule, seen))
    more = experience(seen) if rule.key == "foster_status" else seen.lacks.get(rule.key, ())
    if rule.key in seen.done:
        return done_step(rule, seen, last, seen.done[rule.key], more)
    step = open_step(rule, seen, last, blockers, more)
    if step.is_open and any(each.step == rule.only_with and _dropped(each) for each in before):
        return not_needed(rule, Ground.NO_OBJECT, why("no_object", steps=Names((rule.only_with,))))
    return replace(step, whys=(*step.whys, *more)) if rule.key == "foster_status" and not step.is_open else step


def _dropped(step: Step) -> bool:
    return step.state in (State.EXEMPT, State.NOT_NEEDED)
