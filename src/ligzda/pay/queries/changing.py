"""What a change of the rulebook would do to what centres pay, to be seen before it is applied."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Q

from ligzda.access.actor import Actor
from ligzda.access.permit import require
from ligzda.law.rules.rulebook import Entry, Rulebook
from ligzda.pay.facts.changing import Moving
from ligzda.pay.facts.owed import owed_moved, placed
from ligzda.pay.models import Contract
from ligzda.pay.rules.changing import MonthMoved, OwedMoved, Stage
from ligzda.pay.rules.corrections import NOUGHT

LOOKED_AT = 20_000


@dataclass(frozen=True, slots=True)
class SumsMoved:
    """The months whose sums would move, earliest first; of how many contracts, and how many of them were looked at."""

    contracts: int
    looked_at: int
    families: int
    months: list[MonthMoved]

    @property
    def to_pay(self) -> Decimal:
        """Return what corrections of months paid already would add."""
        return sum((month.up for month in self.months if month.stage is Stage.PAID), NOUGHT)

    @property
    def paid_too_much(self) -> Decimal:
        """Return what was paid too much in months paid already: taken back only by plans."""
        return sum((month.down for month in self.months if month.stage is Stage.PAID), NOUGHT)


def sums_moved(*, by: Actor, wanted: Entry, books: tuple[Rulebook, Rulebook]) -> SumsMoved:
    """Work months out by the rulebook as it stands and as it would: paid ones, drafts, and those to come.

    At most so many contracts are looked at, in six SQL queries.
    """
    require(by, "rulebook.supersede")
    moving = Moving(wanted, books, by.on)
    within = Q(until=None) | Q(until__gt=moving.first.first)
    rows = Contract.objects.standing().filter(within, since__lt=moving.last.next().first)
    contracts = list(rows.only("family", "centre", "kind", "insured", "since", "until").order_by("pk")[:LOOKED_AT])
    moving.take(contracts)
    months = sorted(moving.moved.values(), key=lambda each: (each.month, list(Stage).index(each.stage)))
    count = len(contracts) if len(contracts) < LOOKED_AT else rows.count()
    return SumsMoved(count, len(contracts), len(moving.families), months)


@dataclass(frozen=True, slots=True)
class AllOwedMoved:
    """What others would owe by another value, role by role; of how many placements, and how many were looked at."""

    placements: int
    looked_at: int
    on: date
    kinds: list[OwedMoved]


def what_others_owe_moved(*, by: Actor, wanted: Entry, books: tuple[Rulebook, Rulebook]) -> AllOwedMoved:
    """Work out by both rulebooks what others owe for the children placed today; two SQL queries at most.

    By the values in force from the day on from which the change holds, or today when that is over.
    """
    require(by, "rulebook.supersede")
    rows, on = placed(by.on), max(wanted.since, by.on)
    looked_at = list(rows[:LOOKED_AT])
    count = len(looked_at) if len(looked_at) < LOOKED_AT else rows.count()
    return AllOwedMoved(count, len(looked_at), on, owed_moved(looked_at, wanted=wanted, on=on, books=books))
