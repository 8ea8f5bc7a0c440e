"""What a change of the rulebook would do: which steps of which families would be due on another day."""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ligzda.access.actor import Actor
from ligzda.access.permit import require
from ligzda.families.models import Family
from ligzda.law import queries as law
from ligzda.law.models import Change
from ligzda.law.rules.rulebook import Rulebook
from ligzda.pathway import facts
from ligzda.pathway.queries import on_the_path, still_to_do
from ligzda.pathway.rules import Step

CHUNK = 100
LISTED = 200


@dataclass(frozen=True)
class Moved:
    """A step of a family that the change moves: by number alone, for who changes the law need not know the family."""

    number: str
    centre: str
    role: str
    step: str
    before: dt.date | None
    after: dt.date | None
    late_before: bool
    late_after: bool


@dataclass(frozen=True)
class Preview:
    """How many families the change can concern, how many of them were looked at, and what would move."""

    concerned: int
    looked_at: int
    families: int
    newly_late: int
    no_longer_late: int
    moved: int
    listed: list[Moved]


def preview(*, by: Actor, change: Change, enough: Callable[[], bool] = lambda: False) -> Preview:
    """Work families out twice, some at a time: by the rulebook as it stands, and with the change.

    Whoever has nothing still to do whose day the entry gives is known not to move, without that. Once it is `enough`
    the rest is not looked at; they come in an order that favours nobody, so that the first stand for all.
    """
    require(by, "rulebook.supersede")
    all_concerned = on_the_path(by=by, entry=change.entry_id)
    to_do = still_to_do(by=by, entry=change.entry_id) if _moves_known_days(change) else None
    waiting = sorted(all_concerned if to_do is None else all_concerned & to_do, key=_in_no_order)
    moved = newly_late = no_longer_late = left = 0
    numbers: set[str] = set()
    listed: list[Moved] = []
    books = law.rulebook(), law.with_change(change)
    for start in range(0, len(waiting), CHUNK):
        if start and enough():
            left = len(waiting) - start
            break
        for one in _moved(waiting[start : start + CHUNK], books, by.on):
            moved += 1
            numbers.add(one.number)
            newly_late += one.late_after and not one.late_before
            no_longer_late += one.late_before and not one.late_after
            if len(listed) < LISTED:
                listed.append(one)
    concerned = len(all_concerned)
    listed.sort(key=lambda one: (one.number, one.role))
    return Preview(concerned, concerned - left, len(numbers), newly_late, no_longer_late, moved, listed)


def _moves_known_days(change: Change) -> bool:
    """Tell whether the entry gives days already where the change does: else steps that nobody waited for may open."""
    values = law.rulebook().history(change.entry_id)
    return bool(change.figure) and all(each.known for each in values) and change.since >= values[0].since


def _in_no_order(pk: int) -> int:
    return pk * 2654435761 % 2**32


def _moved(chunk: list[int], books: tuple[Rulebook, Rulebook], on: dt.date) -> Iterator[Moved]:
    calendar = law.calendar()
    families = Family.objects.filter(pk__in=chunk).select_related("case__centre")
    for found in facts.of_families(families, on=on):
        for one in found.paths:
            before, after = (
                {(step.step, step.child): step for step in facts.worked_out(one, book=book, calendar=calendar, on=on)}
                for book in books
            )
            for key in dict.fromkeys((*before, *after)):
                old, new = before.get(key), after.get(key)
                if _due(old) != _due(new) and (_open(old) or _open(new)):
                    centre = found.family.case.centre
                    yield Moved(
                        found.family.number,
                        centre.name if centre else "",
                        one.role,
                        key[0],
                        _due(old),
                        _due(new),
                        _late(old),
                        _late(new),
                    )


def _due(step: Step | None) -> dt.date | None:
    return step.due if step else None


def _open(step: Step | None) -> bool:
    return step is not None and step.is_open


def _late(step: Step | None) -> bool:
    return step is not None and step.state == "overdue"
