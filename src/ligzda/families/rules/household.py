"""Changes in a household that ask for new checks: a child who turns 18, an adult who joins."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ligzda.law.rules.citation import house, law
from ligzda.law.rules.counting import add_months

from .facts import MemberFacts, PaperFacts

ADULT_MONTHS = 18 * 12
#: What every adult of the household brings (law.md 1.3); carers bring the doctors' opinions too.
ADULT_PAPERS = ("penal_register",)
CARER_PAPERS = ("psychiatrist", "narcologist", "penal_register")


@dataclass(frozen=True)
class DuePaper:
    """A paper that is missing or running out: whose, what, why, and by when it is wanted (None: now)."""

    person: int
    kind: str
    why: str
    due: date | None


@house()
def adult_on(born: date) -> date:
    """Return the day on which somebody born that day turns 18."""
    return add_months(born, ADULT_MONTHS)


@law("MK 354/2018", entry="household.adult.years")
def papers_wanted(member: MemberFacts, *, on: date) -> tuple[str, ...]:
    """Return which papers a member must have that day: carers all of them, other adults the penal register's."""
    if not _belongs(member, on):
        return ()
    if member.part == "carer":
        return CARER_PAPERS
    if member.part == "adult" or (member.born is not None and adult_on(member.born) <= on):
        return ADULT_PAPERS
    return ()


@house(entry=("paper.running_out.days", "paper.*.months"))
def due_papers(
    members: Iterable[MemberFacts], papers: Iterable[PaperFacts], *, on: date, warn_days: int
) -> list[DuePaper]:
    """Return every paper that is missing, has run out, or runs out within the days of warning, by person and kind."""
    best: dict[tuple[int, str], date | None] = {}
    for paper in papers:
        key = (paper.person, paper.kind)
        if paper.received_on <= on:
            best[key] = _later(best[key], paper.until) if key in best else paper.until
    found = []
    for member in members:
        for kind in papers_wanted(member, on=on):
            due = _due(best, (member.person, kind), member, on, warn_days)
            if due is not None:
                found.append(due)
    return sorted(found, key=lambda paper: (paper.due or date.min, paper.person, paper.kind))


def _due(
    best: dict[tuple[int, str], date | None], key: tuple[int, str], member: MemberFacts, on: date, warn_days: int
) -> DuePaper | None:
    person, kind = key
    if key not in best:
        turned = member.part == "child"
        joined = member.part == "adult" and member.since is not None
        why = "turned_18" if turned else "adult_joined" if joined else "missing"
        since = adult_on(member.born) if turned and member.born else member.since if joined else None
        return DuePaper(person, kind, why, since)
    until = best[key]
    if until is None or (until - on).days > warn_days:
        return None
    return DuePaper(person, kind, "ran_out" if until <= on else "runs_out", until)


def _belongs(member: MemberFacts, on: date) -> bool:
    return (member.since is None or member.since <= on) and (member.until is None or on < member.until)


def _later(one: date | None, other: date | None) -> date | None:
    return None if one is None or other is None else max(one, other)
