"""What the search for a family knows: the children asked for, and of each family what decides."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from ligzda.access.rules.places import Spot
from ligzda.families.rules.roles import FamilyRole


class SearchKind(StrEnum):
    """For tonight, or with time to choose."""

    NOW = "now"
    PLANNED = "planned"


#: The statuses with which a family takes children whom it does not know yet.
KINDS = (FamilyRole.CRISIS, FamilyRole.FOSTER, FamilyRole.DISABILITY)


@dataclass(frozen=True, slots=True)
class Child:
    """A child asked for; at night it may be known by half, and what nobody knows (None) stops no family."""

    id: str
    age: int | None = None
    sex: str | None = None
    needs: frozenset[str] = frozenset()
    languages: frozenset[str] | None = None
    place: Spot | None = None
    siblings: str | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A family as the search sees it. `ages` are both included; None in them, or in `sexes`, sets no limit.

    `ready` is None when the family has never said; `confirmed_at` and `last_asked` when it never happened.
    """

    id: str
    kind: FamilyRole
    since: date
    until: date | None
    limit: int
    present: int = 0
    held: int = 0
    own_children: int = 0
    ages: tuple[int | None, int | None] = (None, None)
    sexes: frozenset[str] | None = None
    meets: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()
    place: Spot | None = None
    ready: bool | None = None
    confirmed_at: datetime | None = None
    last_asked: datetime | None = None
    evaluated_on: date | None = None
    barred: frozenset[str] = frozenset()

    @property
    def free(self) -> int:
        """Return how many children it may still take; below nought when it has more than its approval says."""
        return self.limit - self.present - self.held


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked: for which children, in the order told, and when (local time)."""

    search: SearchKind
    at: datetime
    children: tuple[Child, ...]

    @property
    def on(self) -> date:
        """Return the local day."""
        return self.at.date()

    @property
    def one_sibling_group(self) -> bool:
        """Say whether all the children asked are brothers and sisters of one another."""
        marks = {child.siblings for child in self.children}
        return len(marks) == 1 and None not in marks
