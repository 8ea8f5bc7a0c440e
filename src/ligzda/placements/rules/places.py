"""How many children a family can still take, and which limits one more would pass."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ligzda.law.rules.citation import house, law
from ligzda.law.rules.rulebook import Entry, Rulebook

PLACED = "foster.placed_children.count"
HOUSEHOLD = "foster.household_children.count"


class Limit(StrEnum):
    """A limit of the regulation."""

    PLACED = "placed"
    HOUSEHOLD = "household"


@dataclass(frozen=True, slots=True)
class Places:
    """For how many a family is approved, how many are there, how many places are held, how many children of its own."""

    limit: int | None
    present: int = 0
    held: int = 0
    own_children: int = 0


@house()
def free_places(places: Places, *, only: str = "") -> int:
    """Return how many children the family can take now; who is ready for one only has one place at most."""
    free = max(0, (places.limit or 0) - places.present - places.held)
    return min(free, 1) if only == "one" else free


@law("MK 354/2018", entry=(PLACED, HOUSEHOLD))
def limits_passed(places: Places, *, book: Rulebook, on: date, more: int = 1) -> list[tuple[Limit, Entry]]:
    """Return the limits that so many more children would pass: a warning, for siblings may be more together."""
    placed = places.present + places.held + more
    counts = {Limit.PLACED: (placed, PLACED), Limit.HOUSEHOLD: (placed + places.own_children, HOUSEHOLD)}
    found = []
    for limit, (count, id) in counts.items():
        entry = book.get(id, on)
        if entry and isinstance(entry.value, int) and count > entry.value:
            found.append((limit, entry))
    return found
