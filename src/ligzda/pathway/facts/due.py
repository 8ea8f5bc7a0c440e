"""What of a family's paths and papers is due, as rows of the projection, and until when that stays true."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from ligzda.families.rules.household import adult_on, due_papers
from ligzda.law.rules.calendar import Calendar
from ligzda.law.rules.rulebook import Rulebook
from ligzda.pathway.models import DueItem
from ligzda.pathway.rules import STEPS, State, Step, Who, path
from ligzda.placements.models import Search
from ligzda.placements.rules.awaited import Plan, awaited
from ligzda.placements.rules.due import to_do, turning_days

from .paths import UNDECIDED, FamilyPaths, RolePath

WARN = "paper.running_out.days"
#: An undecided family is on the part of the road that all roles have in common.
COMMON_ROAD = 3
#: Where the children's items stand, after a path's steps and the papers.
AFTER_PAPERS = 100
OPEN = (State.DUE, State.OVERDUE)
#: What stands on several paths of a family and is done once for all of them.
ONCE = frozenset({"enquiry", "consultation", "plan_support", "plan_child", "improvement", "reevaluation"})


def worked_out(one: RolePath, *, book: Rulebook, calendar: Calendar, on: date) -> list[Step]:
    """Return the steps of a path; of an undecided family's those that come before any role."""
    if one.role == UNDECIDED:
        return path("foster", one.facts, book=book, calendar=calendar, on=on)[:COMMON_ROAD]
    return path(one.role, one.facts, book=book, calendar=calendar, on=on)


def due_items(found: FamilyPaths, *, book: Rulebook, calendar: Calendar, on: date) -> list[DueItem]:
    """Return what somebody has to do for the family: open steps whose turn it is, papers, and about its children."""
    return [*_steps(found, book, calendar, on), *_papers(found, book, on), *_children(found, book, calendar, on)]


def fresh_until(found: FamilyPaths, *, book: Rulebook, on: date) -> date:
    """Return the first day after `on` on which what is due could change although nobody records anything."""
    coming = {date(on.year + 1, 1, 1), *_book_days(book), *turning_days(found.home, book=book, on=on)}
    for one in found.paths:
        coming |= one.turns
        coming.update(_dates(one.facts))
    warn = _warn_days(book, on)
    for paper in found.papers:
        coming.add(paper.received_on)
        if paper.until:
            coming |= {paper.until, paper.until - timedelta(days=warn)}
    for member in found.members:
        coming |= {day for day in (member.since, member.until, member.born and adult_on(member.born)) if day}
    return min(day for day in coming if day > on)


def awaited_items(search: Search, plan: Plan, *, book: Rulebook, calendar: Calendar) -> list[DueItem]:
    """Return what a planned search waits for."""
    return [
        DueItem(
            case_id=search.own_case.pk,
            search_id=search.pk,
            kind=DueItem.Kind.SEARCH,
            place=place,
            step=wait.what,
            due=wait.due,
            turn=Who.COURT if wait.by_court else Who.CENTRE,
            entry=wait.entry.id if wait.entry else "",
            confirmed=wait.entry.confirmed if wait.entry else None,
        )
        for place, wait in enumerate(awaited(plan, book=book, calendar=calendar))
    ]


def fresh_as_the_book(*, book: Rulebook, on: date) -> date:
    """Return the first day after `on` on which the rulebook itself changes, or the year."""
    return min(day for day in (date(on.year + 1, 1, 1), *_book_days(book)) if day > on)


def _steps(found: FamilyPaths, book: Rulebook, calendar: Calendar, on: date) -> Iterator[DueItem]:
    told: set[tuple[str, str | None, date | None]] = set()
    for one in found.paths:
        steps = worked_out(one, book=book, calendar=calendar, on=on)
        for place, step in enumerate(steps):
            mark = (step.step, step.child, step.due)
            if step.state in OPEN and not (step.step in ONCE and mark in told):
                told.add(mark)
                yield DueItem(
                    case_id=found.family.case_id,
                    family_id=found.family.pk,
                    kind=DueItem.Kind.STEP,
                    role=one.role,
                    place=place,
                    step=step.step,
                    child=step.child or "",
                    due=step.due,
                    turn=step.who[0],
                    turn_with=step.who[1] if len(step.who) > 1 else "",
                    entry=step.entry.id if step.entry else "",
                    confirmed=step.entry.confirmed if step.entry else None,
                    paused=one.paused_since is not None and one.paused_since <= on,
                )


def _papers(found: FamilyPaths, book: Rulebook, on: date) -> Iterator[DueItem]:
    """Yield the papers that a family on its way to a status, or with one, has yet to bring."""
    if all(one.role == UNDECIDED or one.ended for one in found.paths):
        return
    entry = book.get(WARN, on)
    for place, paper in enumerate(
        due_papers(found.members, found.papers, on=on, warn_days=_warn_days(book, on)), start=len(STEPS)
    ):
        yield DueItem(
            case_id=found.family.case_id,
            family_id=found.family.pk,
            kind=DueItem.Kind.PAPER,
            place=place,
            step=paper.kind,
            person_id=paper.person,
            why=paper.why,
            due=paper.due,
            turn=Who.FAMILY,
            entry=WARN if entry and paper.why == DueItem.Why.RUNS_OUT else "",
            confirmed=entry.confirmed if entry and paper.why == DueItem.Why.RUNS_OUT else None,
        )


def _children(found: FamilyPaths, book: Rulebook, calendar: Calendar, on: date) -> Iterator[DueItem]:
    """Yield what has to be done about the children placed with the family.

    What a court owes a child is the work of the child's own court, which need not be the family's.
    """
    own = {guest.child: guest.case for guest in found.home.guests}
    for place, thing in enumerate(to_do(found.home, book=book, calendar=calendar, on=on), start=AFTER_PAPERS):
        yield DueItem(
            case_id=(thing.by_court and own.get(thing.child)) or found.family.case_id,
            family_id=found.family.pk,
            kind=DueItem.Kind.CHILD,
            place=place,
            step=thing.what,
            child=thing.child,
            due=thing.due,
            turn=Who.COURT if thing.by_court else Who.CENTRE,
            entry=thing.entry.id if thing.entry else "",
            confirmed=thing.entry.confirmed if thing.entry else None,
        )


def _warn_days(book: Rulebook, on: date) -> int:
    return int(book.number(WARN, on) or 0)


@lru_cache(maxsize=4)
def _book_days(book: Rulebook) -> frozenset[date]:
    """Return the days on which some value of the rulebook begins or ends."""
    values = (value for id in book for value in book.history(id))
    return frozenset(day for value in values for day in (value.since, value.until) if day)


def _dates(thing: Any) -> Iterator[date]:
    """Yield every day that stands anywhere in the facts."""
    if isinstance(thing, date):
        yield thing
    elif isinstance(thing, Mapping):
        yield from _dates(tuple(thing.values()))
    elif is_dataclass(thing):
        yield from _dates(tuple(getattr(thing, each.name) for each in fields(thing)))
    elif isinstance(thing, Iterable) and not isinstance(thing, str):
        for each in thing:
            yield from _dates(each)
