"""What comes again once the status is there: each child's plan, the year's improvement hours, the re-evaluation."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from ligzda.law.rules.citation import law
from ligzda.law.rules.counting import Due, due_in_year
from ligzda.law.rules.rulebook import Entry

from .due import deadline, extended, mark
from .facts import Placement
from .seen import Seen
from .standing import done_step, exempt, not_needed, open_step
from .step import Deadline, Event, Ground, Step
from .steps import PLACEMENT, StepRule
from .why import Counted, Why, why

IMPROVEMENT_HOURS = tuple(f"{role}.improvement.hours" for role in ("foster", "crisis", "disability"))


@law("MK 355/2018", entry="*.plan_child.months")
def child_plans(rule: StepRule, seen: Seen, blockers: tuple[str, ...]) -> list[Step]:
    """Return one step for each placement: the plan is due anew after every one."""
    placements = sorted(seen.facts.placements, key=lambda p: (p.since, p.child, p.until or date.max))
    if not placements:
        return [not_needed(rule, Ground.NO_CHILD, why("no_child"))]
    return [replace(_child_plan(rule, seen, each, blockers), child=each.child) for each in placements]


def _child_plan(rule: StepRule, seen: Seen, placement: Placement, blockers: tuple[str, ...]) -> Step:
    last = deadline(rule, seen, Event(PLACEMENT, placement.since))
    agreed = _plan_of(placement, seen)
    if agreed:
        return done_step(rule, seen, last, agreed)
    if placement.until and (last.day is None or placement.until <= last.day):
        return not_needed(rule, Ground.PLACEMENT_ENDED, why("placement_ended", on=placement.until))
    return open_step(rule, seen, last, blockers)


def _plan_of(placement: Placement, seen: Seen) -> date | None:
    """Return the day of its plan: a plan belongs to the latest placement begun by then, else to the first."""
    begun = sorted(each.since for each in seen.facts.placements if each.child == placement.child)
    belonging = [
        day
        for child, day in seen.facts.plans
        if child == placement.child and max((s for s in begun if s <= day), default=begun[0]) == placement.since
    ]
    return min(belonging, default=None)


@law("MK 354/2018", entry=("*.improvement.month_day", *IMPROVEMENT_HOURS))
def improvement(rule: StepRule, seen: Seen, blockers: tuple[str, ...]) -> Step:
    """Return the earliest calendar year after the status year whose hours are missing; it is always open."""
    status = seen.positive("decision")
    if status is None:
        return open_step(rule, seen, deadline(rule, seen, None), blockers)
    if seen.exemption(rule.key) or seen.end:
        return open_step(rule, seen, Deadline(), blockers)
    if seen.on.year == status.year:
        return exempt(rule, Ground.STATUS_YEAR, why("status_year"))
    year = _first_year_missing(rule, seen, status)
    if year is None:
        return not_needed(rule, Ground.NO_DUTY, why("no_duty", on=seen.on))
    due = due_in_year(year, rule.entry, seen.book)
    last = Deadline(due, due.entry if due else None, Event("decision", status), _year_whys(rule, seen, year, due))
    return open_step(rule, seen, extended(rule, seen, last), blockers)


def _first_year_missing(rule: StepRule, seen: Seen, status: date) -> int | None:
    """Return the first year whose hours are missing; years before the act, and before Ligzda, are not asked for."""
    first = status.year + 1
    if seen.facts.imported:
        first = max(first, seen.facts.imported.year)
    for year in range(first, min(seen.on.year + 1, date.max.year) + 1):
        if seen.entry(rule.entry, date(year, 12, 31)) and not _has_hours(seen, year):
            return year
    return None


def _has_hours(seen: Seen, year: int) -> bool:
    """Say whether the year's hours are there; any recorded hours are enough while nobody knows how many are asked."""
    recorded = [each.hours for each in seen.facts.improvement if each.on.year == year]
    need = _year_entry(seen, year)
    if any(hours is None for hours in recorded) or need is None or not need.known:
        return any(hours is None or hours > 0 for hours in recorded)
    return _sum(recorded) >= _number(need)


def _year_whys(rule: StepRule, seen: Seen, year: int, due: Due | None) -> tuple[Why, ...]:
    whys = [why("year_end", year=year)]
    need = _year_entry(seen, year)
    recorded = _sum([each.hours for each in seen.facts.improvement if each.on.year == year])
    if need is not None and need.known:
        whys.append(why("year_hours_missing", have=recorded, need=Counted("of_hours", _number(need))))
    elif need is not None:
        whys.append(why("year_hours_unknown"))
    return (*whys, *mark(due.entry if due else None))


def _year_entry(seen: Seen, year: int) -> Entry | None:
    id = f"{seen.role}.improvement.hours"
    return seen.entry(id, date(year, 12, 31))


def _number(entry: Entry) -> int | Decimal:
    assert isinstance(entry.value, int | Decimal)
    return entry.value


def _sum(hours: list[Decimal | None]) -> Decimal:
    return sum((each for each in hours if each is not None), Decimal(0))


@law("MK 354/2018, BTAL", entry="*.reevaluation.months")
def reevaluation(rule: StepRule, seen: Seen, blockers: tuple[str, ...]) -> Step:
    """Return the one open re-evaluation, counted from the last one, else from the role's own decision."""
    events = [Event("reevaluation", max(seen.facts.reevaluations))] if seen.facts.reevaluations else []
    if decided := seen.positive("decision"):
        events.append(Event("decision", decided))
    last = max(events, key=lambda event: event.on, default=None)
    return open_step(rule, seen, deadline(rule, seen, last), blockers)
