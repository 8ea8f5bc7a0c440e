"""How one step stands: done, its turn, late, waiting, exempt or not needed, and each with its reasons."""

from datetime import date

from ligzda.law.rules.citation import house, law

from .facts import Outcome
from .seen import Seen
from .step import Deadline, Ground, State, Step
from .steps import DUTIES, StepRule
from .why import Counted, Names, Why, why


@house()
def done_step(rule: StepRule, seen: Seen, deadline: Deadline, on: date, more: tuple[Why, ...] = ()) -> Step:
    """Return a step that was done on the day, late or in time, in its order or out of it."""
    whys = [why("done", on=on), *_outcome(rule, seen)]
    if deadline.due:
        whys += [why("was_due", due=deadline.due.day), *_late(deadline, on), *deadline.whys]
    return _as(State.DONE, rule, deadline, (*whys, *_out_of_order(rule, seen, on), *more), until=on, on=on)


@house()
def open_step(
    rule: StepRule, seen: Seen, deadline: Deadline, blockers: tuple[str, ...], more: tuple[Why, ...] = ()
) -> Step:
    """Return a step that is not done: excused, or due, overdue or waiting for the steps before it."""
    if excused := _excused(rule, seen, deadline):
        return excused
    whys: list[Why] = []
    if rule.key in seen.facts.asked and rule.on_request:
        whys.append(why("asked", on=seen.facts.asked[rule.key]))
    if deadline.due:
        state = State.OVERDUE if seen.on > deadline.due.day else State.DUE
        whys.append(why("was_due" if state is State.OVERDUE else "do_by", due=deadline.due.day))
        whys += [*_late(deadline, seen.on), *deadline.whys, *_neighbours(rule, seen, blockers)]
    elif blockers and not rule.on_request:
        state = State.WAITING
        whys += [why("waits", steps=Names(blockers)), *deadline.whys]
    else:
        state = State.DUE
        whys += [why("turn"), *deadline.whys]
    if rule.before:
        whys.append(why("before", steps=Names((rule.before,))))
    return _as(state, rule, deadline, (*whys, *more), until=seen.on)


@house()
def not_needed(rule: StepRule, ground: Ground, *whys: Why) -> Step:
    """Return a step that nobody has to take, and why."""
    return Step(rule.key, State.NOT_NEEDED, rule.who, whys, ground=ground)


@house()
def exempt(rule: StepRule, ground: str, *whys: Why) -> Step:
    """Return a step from which the family is exempt, and on what ground."""
    return Step(rule.key, State.EXEMPT, rule.who, whys, ground=ground)


def _excused(rule: StepRule, seen: Seen, deadline: Deadline) -> Step | None:
    """Return the step as exempt or not needed when it is; a skipped one only where no day is set."""
    if exemption := seen.exemption(rule.key):
        return exempt(rule, exemption.ground, why("exempt", ground=exemption.ground))
    if (judged_on := no_duty_on(rule, seen)) is not None:
        return not_needed(rule, Ground.NO_DUTY, why("no_duty", on=judged_on))
    if _before_ligzda(rule, seen):
        return not_needed(rule, Ground.BEFORE_LIGZDA, why("before_ligzda"))
    if rule.on_request and rule.key not in seen.facts.asked:
        return not_needed(rule, Ground.NOT_ASKED, _not_asked(rule))
    if not deadline.due and rule.stage < seen.reached:
        return not_needed(rule, Ground.SKIPPED, why("skipped", steps=Names(seen.later(rule.stage))))
    if seen.end:
        return not_needed(rule, seen.end.ground, *seen.end.whys)
    return None


@law("MK 354/2018, MK 147/2023, MK 667/2018, MK 355/2018", entry=DUTIES)
def no_duty_on(rule: StepRule, seen: Seen) -> date | None:
    """Return the day on which no act in force asked for the step; None when one did, or none needs to.

    What is given on request is judged by the day of asking, other steps by the day they follow, else by today.
    """
    if not rule.duty or (rule.on_request and rule.key not in seen.facts.asked):
        return None
    known = [seen.done[step] for step in rule.duty_since if step in seen.done]
    on = seen.facts.asked[rule.key] if rule.on_request else next(iter(known), seen.on)
    return None if seen.entry(rule.duty, on) else on


def _before_ligzda(rule: StepRule, seen: Seen) -> bool:
    """Say whether the step lies before a status that was taken over from a register."""
    if seen.facts.imported is None or seen.positive("decision") is None:
        return False
    return rule.stage < next(each.stage for each in seen.rules if each.key == "decision")


def _not_asked(rule: StepRule) -> Why:
    return why("not_asked_by_court" if rule.key == "opinion" else "not_asked")


def _outcome(rule: StepRule, seen: Seen) -> list[Why]:
    decision = seen.facts.decisions.get(rule.key)
    if not decision or decision.outcome is Outcome.POSITIVE:
        return []
    stays = any(each.key == "foster_status" for each in seen.rules)
    return [why("negative"), *([why("foster_status_stays")] if stays else [])]


def _late(deadline: Deadline, until: date) -> list[Why]:
    days = deadline.due.late_by(until) if deadline.due else 0
    return [why("late", days=Counted("late", days))] if days else []


def _neighbours(rule: StepRule, seen: Seen, blockers: tuple[str, ...]) -> list[Why]:
    """Say what is missing before an open step, or already done after it."""
    said = [why("earlier_missing", steps=Names(blockers))] if blockers else []
    if rule.stage < seen.reached:
        said.append(why("later_done", steps=Names(seen.later(rule.stage))))
    return said


def _out_of_order(rule: StepRule, seen: Seen, on: date) -> list[Why]:
    if rule.in_force or rule.on_request:
        return []
    later = tuple(
        other.key
        for other in seen.rules
        if other.stage < rule.stage
        and not (other.in_force or other.on_request)
        and seen.done.get(other.key, date.min) > on
    )
    return [why("out_of_order", steps=Names(later))] if later else []


def _as(
    state: State, rule: StepRule, deadline: Deadline, whys: tuple[Why, ...], *, until: date, on: date | None = None
) -> Step:
    due = deadline.due
    return Step(
        rule.key,
        state,
        rule.who,
        whys,
        on=on,
        due=due.day if due else None,
        late_by_days=due.late_by(until) if due else None,
        entry=deadline.entry,
        event=deadline.event,
        skipped=due.skipped if due else (),
    )
