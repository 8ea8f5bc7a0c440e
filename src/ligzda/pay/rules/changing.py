"""What a change of the rulebook does to a month's sums and to what others owe, told of all families together."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from ligzda.families.rules.roles import FamilyRole

from .corrections import NOUGHT
from .days import Kind, Month
from .owed import Who
from .rates import CONTRIBUTIONS, MOST_COUNTED, WAGE, coefficient_id

MONTHLY = {WAGE, CONTRIBUTIONS, *(coefficient_id(kind, n) for kind in Kind for n in range(MOST_COUNTED + 1))}
"""The entries on which sums hang that a centre pays month by month."""


class Stage(StrEnum):
    """How far a month is, and so what becomes of a sum that moves."""

    PAID = "paid"  # a correction in the next month
    DRAFT = "draft"  # worked out anew
    COMING = "coming"  # worked out so when its time comes


@dataclass(slots=True)
class Sums:
    """Sums of families by the rulebook as it stands, or as it would: their total, and how many nobody can work out."""

    total: Decimal = NOUGHT
    unknown: int = 0

    def take(self, sum: Decimal | None) -> None:
        """Take in the sum of one family."""
        if sum is None:
            self.unknown += 1
        else:
            self.total += sum


@dataclass(slots=True)
class MonthMoved:
    """A month: how many families' sums move, from what to what, and by how much up and down in all."""

    month: Month
    stage: Stage
    before: Sums
    after: Sums
    families: int = 0
    up: Decimal = NOUGHT
    down: Decimal = NOUGHT

    def take(self, before: Decimal | None, after: Decimal | None) -> None:
        """Take in a family whose sum moves."""
        self.families += 1
        self.before.take(before)
        self.after.take(after)
        if before is not None and after is not None:
            self.up += max(after - before, NOUGHT)
            self.down += max(before - after, NOUGHT)


@dataclass(slots=True)
class OwedMoved:
    """What others owe families of one role each month by an entry: how many, how many times, by which value.

    Of some children nobody knows the age, on which it depends.
    """

    role: FamilyRole
    who: Who
    before: Decimal | None
    after: Decimal | None
    families: int = 0
    times: int = 0
    unknown: int = 0

    def take(self, times: int, unknown: int) -> None:
        """Take in a family that is owed it so many times, or has so many children of an age nobody knows."""
        self.families += times > 0
        self.times += times
        self.unknown += unknown

    @property
    def sums(self) -> tuple[Decimal | None, Decimal | None]:
        """Return what they are owed together in a month, now and then; None when the value is not known."""
        known = (None if value is None else value * self.times for value in (self.before, self.after))
        before, after = known
        return before, after

    @property
    def difference(self) -> Decimal | None:
        """Return by how much it moves in a month."""
        before, after = self.sums
        return None if before is None or after is None else after - before
