"""What a change of the rulebook would do: which steps of which families would be due on another day."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from ligzda.access.actor import Actor
from ligzda.access.permit import require
from ligzda.families.models import Family
from ligzda.law import queries as law
from ligzda.law.models import Change
from ligzda.law.rules.rulebook import Rulebook
from ligzda.pathway import facts
from ligzda.pathway.rules import STEPS, Step

CHUNK = 300
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
    """How many families were looked at, and what would move."""

    looked_at: int
    families: int
    newly_late: int
    no_longer_late: int
    moved: int
    listed: list[Moved]


def preview(*, by: Actor, change: Change) -> Preview:
    """Work out all families twice, a few hundred at a time: by the rulebook as it stands, and with the change."""
    require(by, "rulebook.supersede")
    looked_at = moved = newly_late = no_longer_late = 0
    numbers: set[str] = set()
    listed: list[Moved] = []
    books = law.rulebook(), law.with_change(change)
    for chunk in _chunks(change.entry_id):
        looked_at += len(chunk)
        for one in _moved(chunk, books, by.on):
            moved += 1
            numbers.add(one.number)
            newly_late += one.late_after and not one.late_before
            no_longer_late += one.late_before and not one.late_after
            if len(listed) < LISTED:
                listed.append(one)
    return Preview(looked_at, len(numbers), newly_late, no_longer_late, moved, listed)


def _chunks(entry: str) -> Iterator[list[Family]]:
    """Yield the families that the entry can concern; one that names a role concerns those on that role's path."""
    rows = Family.objects.select_related("case__centre").order_by("pk")
    role = entry.partition(".")[0]
    if role in STEPS:
        ids: set[int] = set()
        for kind in ("choices", "statuses", "decisions", "applications"):
            ids.update(Family.objects.filter(**{f"{kind}__role": role}).values_list("pk", flat=True))
    else:
        ids = set(Family.objects.values_list("pk", flat=True))
    waiting = iter(sorted(ids))
    while some := list(islice(waiting, CHUNK)):
        yield list(rows.filter(pk__in=some))


def _moved(chunk: list[Family], books: tuple[Rulebook, Rulebook], on: dt.date) -> Iterator[Moved]:
    calendar = law.calendar()
    for found in facts.of_families(chunk, on=on):
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
