"""The hours somebody has, the hours that are asked, and what is missing between the two."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from ligzda.access.refusal import Reason
from ligzda.law.rules.citation import Citation, law
from ligzda.law.rules.rulebook import Entry, Rulebook
from ligzda.training.rules.audiences import Audience, Kind

NOTHING = Decimal(0)


class What(StrEnum):
    """What can be asked of a trainee."""

    THEORY = "theory"
    PRACTICE = "practice"
    HOUSEHOLDS = "households"
    TOTAL = "total"
    YEAR = "year"


#: The entries of the rulebook that ask, after `<role>.training.`.
ENTRIES = {
    What.THEORY: ("theory_hours",),
    What.PRACTICE: ("practice_hours",),
    What.HOUSEHOLDS: ("practice_households",),
    What.TOTAL: ("total_hours", "hours"),
}
INSTEAD_OF_PRACTICE = "practice_as_theory_hours"


@dataclass(frozen=True, slots=True)
class Attended:
    """Hours of one day; for practice, the household in which it took place."""

    on: date
    hours: Decimal
    kind: Kind
    household: str = ""


@dataclass(frozen=True, slots=True)
class Had:
    """What somebody has of one programme."""

    theory: Decimal = NOTHING
    practice: Decimal = NOTHING
    households: int = 0
    by_year: Mapping[int, Decimal] = field(default_factory=dict)
    first_on: date | None = None
    last_on: date | None = None

    @property
    def total(self) -> Decimal:
        """Return all hours together."""
        return self.theory + self.practice


@dataclass(frozen=True, slots=True)
class Asked:
    """What a programme's version asks by itself; nothing means that only the law asks."""

    theory: Decimal | None = None
    practice: Decimal | None = None
    households: int | None = None
    year: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Needed:
    """One thing that is asked, and by which entry; without a law it is the programme's own.

    An amount of None is one that the law asks and nobody has found: any recorded hours will do, and pages say so.
    """

    what: What
    amount: Decimal | None
    law: Citation | None = None


def had(attended: Iterable[Attended]) -> Had:
    """Add up what was attended."""
    rows = list(attended)
    years: dict[int, Decimal] = {}
    for row in rows:
        years[row.on.year] = years.get(row.on.year, NOTHING) + row.hours
    return Had(
        theory=sum((row.hours for row in rows if row.kind is Kind.THEORY), NOTHING),
        practice=sum((row.hours for row in rows if row.kind is Kind.PRACTICE), NOTHING),
        households=len({row.household for row in rows if row.kind is Kind.PRACTICE and row.household}),
        by_year=years,
        first_on=min((row.on for row in rows), default=None),
        last_on=max((row.on for row in rows), default=None),
    )


def needed(audience: Audience, asked: Asked, *, book: Rulebook, on: date) -> list[Needed]:
    """Return what the programme and the law of that day ask together: of two figures the greater."""
    own = {
        What.THEORY: asked.theory,
        What.PRACTICE: asked.practice,
        What.HOUSEHOLDS: None if asked.households is None else Decimal(asked.households),
    }
    found = [_needed(what, own.get(what), _entry(audience, names, book, on)) for what, names in ENTRIES.items()]
    if asked.year is not None:
        found.append(Needed(What.YEAR, asked.year))
    return [need for need in found if need is not None]


@law("MK 354/2018", entry=["*.training.*hours", "*.training.practice_households"])
def reasons_hours_are_missing(
    had: Had, needs: Iterable[Needed], *, year: int, instead_of_practice: Decimal | None = None
) -> list[Reason]:
    """Return one reason for each thing that is missing; improvement is counted in that calendar year.

    Where theory may stand instead of practice, theory beyond what is asked by so many hours makes up for it.
    """
    needs = list(needs)
    theory = next((need.amount for need in needs if need.what is What.THEORY), None) or NOTHING
    replaced = instead_of_practice is not None and had.theory >= theory + instead_of_practice
    have = {
        What.THEORY: had.theory,
        What.PRACTICE: had.practice,
        What.HOUSEHOLDS: Decimal(had.households),
        What.TOTAL: had.total,
        What.YEAR: had.by_year.get(year, NOTHING),
    }
    return [
        Reason(
            f"{need.what}_missing",
            {
                "missing": _plain(need.amount - have[need.what]),
                "had": _plain(have[need.what]),
                "needed": _plain(need.amount),
            },
            law=need.law,
        )
        for need in needs
        if need.amount is not None and have[need.what] < need.amount
        if not (replaced and need.what in (What.PRACTICE, What.HOUSEHOLDS))
    ]


def theory_instead_of_practice(audience: Audience, *, book: Rulebook, on: date) -> Decimal | None:
    """Return how many theory hours stood in for the whole practice on that day; None when they did not."""
    entry = _entry(audience, (INSTEAD_OF_PRACTICE,), book, on)
    return Decimal(str(entry.value)) if entry and entry.value is not None else None


def _plain(hours: Decimal) -> Decimal:
    """Return the hours without zeros that say nothing: 8 and not 8.00."""
    return Decimal(f"{hours.normalize():f}")


def _entry(audience: Audience, names: Iterable[str], book: Rulebook, on: date) -> Entry | None:
    ids = (f"{audience}.training.{name}" for name in names)
    found = (book.get(id, on) for id in ids if id in book)
    return next((entry for entry in found if entry is not None), None)


def _needed(what: What, own: Decimal | None, entry: Entry | None) -> Needed | None:
    by_law = None if entry is None or entry.value is None else Decimal(str(entry.value))
    if entry and by_law is not None and (own is None or by_law >= own):
        return Needed(what, by_law, Citation.of(entry))
    if own is not None:
        return Needed(what, own)
    return Needed(what, None, Citation.of(entry)) if entry else None
