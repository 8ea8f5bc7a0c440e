"""Puts together what is recorded of a family into the paths that it is, was or could be on."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from ligzda.families.models import Family
from ligzda.families.rules.facts import Interval, MemberFacts, PaperFacts
from ligzda.families.rules.household import adult_on
from ligzda.pathway.rules import STEPS, Ended, PathFacts
from ligzda.placements.rules.due import Home

from .recorded import Recorded, beginning
from .rows import ChoiceRow, Rows, StatusRow, load

UNDECIDED = ""


@dataclass(frozen=True)
class RolePath:
    """One path of a family: its role (none while the family is undecided), its facts, and what became of it."""

    role: str
    facts: PathFacts
    choice: int | None = None
    since: date | None = None
    paused_since: date | None = None
    pause_reason: str = ""
    ended: bool = False
    #: Days on which the facts themselves change without anybody recording anything.
    turns: frozenset[date] = field(default_factory=frozenset)


@dataclass(frozen=True)
class FamilyPaths:
    """A family with all its paths, its household and its papers."""

    family: Family
    paths: tuple[RolePath, ...]
    members: tuple[MemberFacts, ...]
    papers: tuple[PaperFacts, ...]
    home: Home


def of_families(families: Iterable[Family], *, on: date) -> list[FamilyPaths]:
    """Return every family's paths as they look on the day, in a constant number of SQL queries."""
    rows = load(families)
    return [
        FamilyPaths(
            family,
            tuple(_paths(family, rows, on)),
            tuple(rows.members.get(family.household_id, ())),
            tuple(rows.papers.get(family.pk, ())),
            _home(family, rows, on),
        )
        for family in rows.families
    ]


def _home(family: Family, rows: Rows, on: date) -> Home:
    """Return the family as a home of the children placed with it."""
    statuses: dict[str, list[Interval]] = {}
    for row in rows.statuses.get(family.pk, ()):
        statuses.setdefault(row.role, []).append(Interval(row.since, row.until))
    own = [each for each in rows.members.get(family.household_id, ()) if each.part == "child" and not each.until]
    return Home(
        guests=tuple(rows.guests.get(family.pk, ())),
        places=rows.places.get(family.pk),
        statuses={role: tuple(spans) for role, spans in statuses.items()},
        notices=tuple(rows.notices.get(family.pk, ())),
        own_children=sum(each.born is None or on < adult_on(each.born) for each in own),
    )


def _paths(family: Family, rows: Rows, on: date) -> Iterator[RolePath]:
    """Yield a path for each role chosen, held or decided about, in the table's order; else the undecided one."""
    pk = family.pk
    choices = rows.choices.get(pk, [])
    known = {row.role for row in (*choices, *rows.statuses.get(pk, ()), *rows.decisions.get(pk, ()))}
    known |= {row.role for row in rows.applications.get(pk, ())}
    for role in STEPS:
        if role in known:
            yield _path(family, role, [row for row in choices if row.role == role], rows, on)
    if not known:
        yield RolePath(UNDECIDED, PathFacts(days=beginning(pk, rows)))


def _path(family: Family, role: str, choices: list[ChoiceRow], rows: Rows, on: date) -> RolePath:
    choice = choices[-1] if choices else None
    # What belongs to an earlier try at the same role is over.
    begins = max((row.until for row in choices[:-1] if row.until), default=date.min)
    statuses = [row for row in rows.statuses.get(family.pk, ()) if row.role == role and row.since >= begins]
    ended = _ended(choice, statuses, on)
    facts = Recorded(family, role, rows, on, begins).facts(choice, statuses, ended)
    held = [row for row in rows.statuses.get(family.pk, ()) if row.role in (role, "foster")]
    spans = [*rows.agreements.get(family.pk, ()), *held, *rows.members.get(family.household_id, ()), *choices]
    decided = {row.on for row in rows.decisions.get(family.pk, ())}
    turns = frozenset(day for row in spans for day in (row.since, row.until) if day) | decided
    if choice is None:
        return RolePath(role, facts, ended=bool(ended and ended.on <= on), turns=turns)
    return RolePath(
        role,
        facts,
        choice.pk,
        choice.since,
        choice.paused_since if choice.until is None else None,
        choice.pause_reason,
        bool(ended and ended.on <= on),
        turns,
    )


def _ended(choice: ChoiceRow | None, statuses: list[StatusRow], on: date) -> Ended | None:
    """Return how the path ended: with its last status, or given up before there was one."""
    if statuses:
        last = statuses[-1]
        return Ended(last.until, last.end_reason) if last.until else None
    if choice and choice.until:
        return Ended(choice.until, choice.end_reason)
    return None
