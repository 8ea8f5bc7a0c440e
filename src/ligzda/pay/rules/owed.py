"""What others owe a family besides the centre: the state agency and the municipality, by the rulebook."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ligzda.families.rules.roles import SPECIALISED, FamilyRole
from ligzda.law.rules.citation import law
from ligzda.law.rules.rulebook import Entry, Rulebook

from .rates import MOST_COUNTED

SCHOOL_AGE = 7
BY_AGE = ("under_7", "from_7")
OWED = {
    *(f"foster.remuneration.{children}" for children in range(1, MOST_COUNTED + 1)),
    *(
        f"{what}.{age}"
        for what in ("foster.child_allowance", "guardian.child_allowance", "adopter.allowance")
        for age in BY_AGE
    ),
    "guardian.remuneration.eur",
    "adopter.care_remuneration.eur",
}
"""The entries that others pay families by, month by month."""


class Who(StrEnum):
    """Who pays."""

    STATE_AGENCY = "state_agency"
    MUNICIPALITY = "municipality"


@dataclass(frozen=True, slots=True)
class Owed:
    """Something that somebody else owes the family, so many times; without an entry when the age is not known."""

    who: Who
    entry: Entry | None
    times: int


@law("MK 1549/2009", entry=("foster.remuneration.*", "foster.child_allowance.*"))
@law("BTAL", entry=("guardian.remuneration.eur", "guardian.child_allowance.*", "adopter.care_remuneration.eur"))
def owed(role: FamilyRole, ages: Sequence[int | None], *, on: date, book: Rulebook) -> list[Owed]:
    """Return what a family of that role is owed for children of these ages, apart from what its centre pays.

    A specialised family's remuneration is the centre's; the children's allowance is the municipality's all the same.
    """
    if not ages:
        return []
    found: list[tuple[Who, str, int]] = []
    if role is FamilyRole.FOSTER:
        found.append((Who.STATE_AGENCY, f"foster.remuneration.{min(len(ages), MOST_COUNTED)}", 1))
    if role in (FamilyRole.FOSTER, *SPECIALISED):
        found += _by_age(Who.MUNICIPALITY, "foster.child_allowance", ages)
    if role is FamilyRole.GUARDIAN:
        found.append((Who.STATE_AGENCY, "guardian.remuneration.eur", 1))
        found += _by_age(Who.STATE_AGENCY, "guardian.child_allowance", ages)
    if role is FamilyRole.ADOPTER:
        found.append((Who.STATE_AGENCY, "adopter.care_remuneration.eur", len(ages)))
        found += _by_age(Who.STATE_AGENCY, "adopter.allowance", ages)
    known = [Owed(who, entry, times) for who, id, times in found if times and (entry := book.get(id, on))]
    unknown = sum(age is None for age in ages)
    if unknown and found:
        known.append(Owed(found[-1][0], None, unknown))
    return known


def _by_age(who: Who, entries: str, ages: Sequence[int | None]) -> list[tuple[Who, str, int]]:
    under, over = BY_AGE
    young = sum(age is not None and age < SCHOOL_AGE for age in ages)
    older = sum(age is not None and age >= SCHOOL_AGE for age in ages)
    return [(who, f"{entries}.{under}", young), (who, f"{entries}.{over}", older)]
