"""When a step is due: what its deadline is counted from, by which entry, past which days."""

from dataclasses import replace
from datetime import date

from ligzda.law.rules.calendar import WEEKEND, OutsideCalendar
from ligzda.law.rules.citation import house, law
from ligzda.law.rules.counting import MONTHS_IN_YEAR, Due, add_months, due_after
from ligzda.law.rules.rulebook import Entry

from .seen import Seen
from .step import Deadline, Event
from .steps import DEADLINES, StepRule
from .why import Names, Why, why


@house()
def event_of(rule: StepRule, seen: Seen) -> Event | None:
    """Return what the step's deadline is counted from: the last of its facts, once all of them are there.

    A step from which the family is exempt is not waited for; a negative decision starts no clock.
    """
    last: Event | None = None
    for step in rule.counted_from:
        day = seen.positive(step)
        if day is None and seen.exemption(step):
            continue
        if day is None:
            return None
        if last is None or day > last.on:
            last = Event(step, day)
    return last


@law("MK 354/2018, MK 147/2023, MK 667/2018, BTAL", entry=[id for id in DEADLINES if "month_day" not in id])
def deadline(rule: StepRule, seen: Seen, event: Event | None) -> Deadline:
    """Count the step's deadline by the law in force on the day of the event; the court may have extended it."""
    entry = seen.entry(rule.entry, event.on) if event else None
    if not event or not entry:
        return extended(rule, seen, Deadline(entry=_shown(rule, seen, event), event=event))
    due, whys = _count(rule.entry, event, entry, seen)
    return extended(rule, seen, Deadline(due, entry, event, whys))


def _count(id: str, event: Event, entry: Entry, seen: Seen) -> tuple[Due | None, tuple[Why, ...]]:
    if not entry.known:
        return None, (why("period_unknown"),)
    if not seen.calendar.since <= event.on < seen.calendar.until:
        return None, (why("beyond_calendar"),)
    try:
        due = due_after(event.on, id, seen.book, seen.calendar)
    except OutsideCalendar:
        return None, (why("beyond_calendar"),)
    return due, (*_working(due, event, entry), *mark(entry)) if due else ()


def _working(due: Due, event: Event, entry: Entry) -> tuple[Why, ...]:
    """Return how the day was found, the way a person would check it."""
    counted = why("counted", period=entry, event=Names((event.fact,), after=True), on=event.on)
    if entry.unit == "working_days":
        holidays = [each for each in due.skipped if each.why != WEEKEND]
        return (counted, why("holidays", days=due)) if holidays else (counted,)
    return (counted, why("moved", on=due.skipped[0].day)) if due.skipped else (counted,)


@house()
def mark(entry: Entry | None) -> tuple[Why, ...]:
    """Return the mark of a value that nobody has checked against the act."""
    return (why("unconfirmed"),) if entry and not entry.confirmed else ()


@law("APL", entry=("foster.suitability_decision_extended.months", "foster.suitability_decision_longest.months"))
def extended(rule: StepRule, seen: Seen, deadline: Deadline) -> Deadline:
    """Move the last day to the one that the court has set; an extension never makes it earlier."""
    until = max((e.until for e in seen.facts.extensions if e.step == rule.key), default=None)
    if not until or (deadline.day and deadline.day >= until):
        return deadline
    due = replace(deadline.due, day=until) if deadline.due else Due(until)
    return replace(deadline, due=due, whys=(*deadline.whys, why("extended", until=until)))


def _shown(rule: StepRule, seen: Seen, event: Event | None) -> Entry | None:
    """Return the entry to cite while there is no day: the deadline's, else the one that makes the step a duty."""
    id = rule.entry or rule.duty
    return seen.entry(id, event.on if event else seen.done.get(rule.key, seen.on))


@law("MK 354/2018", entry=("crisis.experience.years", "disability.experience.months"))
def experience(seen: Seen) -> tuple[Why, ...]:
    """Say whether the experience suffices on the day of the application (until then, today); it never blocks."""
    on = seen.done.get("application", seen.on)
    id = "crisis.experience.years" if seen.role == "crisis" else "disability.experience.months"
    entry = seen.entry(id, on)
    if not entry or not isinstance(entry.value, int):
        return ()
    since = seen.facts.experience_since
    if since is None:
        return (why("experience_missing", need=entry),)
    months = entry.value * MONTHS_IN_YEAR if entry.unit == "years" else entry.value
    return (why("experience_enough" if _lasted(since, on, months) else "experience_short", since=since, need=entry),)


def _lasted(since: date, on: date, months: int) -> bool:
    """Say whether so many months have passed; the last years of the calendar have no day to compare with."""
    return since.year + months // MONTHS_IN_YEAR + 1 < date.max.year and add_months(since, months) <= on
