"""What is put right in a later month: a month worked out anew minus all paid for it; and what is claimed back, how."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from ligzda.access.refusal import Reason
from ligzda.law.rules.citation import house

from .days import Month

NOUGHT = Decimal("0.00")


@dataclass(frozen=True, slots=True)
class PaidMonth:
    """What was paid for a month so far, corrections in later months among it, and the days it was last paid by."""

    month: Month
    days: str
    paid: Decimal


@dataclass(frozen=True, slots=True)
class Correction:
    """A sum that puts a month right: above nought owed to the family, below it paid too much."""

    month: Month
    amount: Decimal
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Plan:
    """How an overpayment is claimed back: so much in all, at most so much a month."""

    amount: Decimal
    instalment: Decimal


@house()
def correction(paid: PaidMonth, days: str, worth: Decimal) -> Correction | None:
    """Return what puts a paid month right, now that it has these days and is worth so much; None when it is right."""
    amount = worth - paid.paid
    return Correction(paid.month, amount, paid.days, days) if amount else None


@house()
def owed_back(corrections: Iterable[Decimal], deducted: Decimal) -> Decimal:
    """Return how much was paid too much and not yet taken back."""
    return -sum((amount for amount in corrections if amount < 0), NOUGHT) - deducted


@house()
def deduction(plans: Iterable[Plan], *, owed: Decimal, deducted: Decimal, available: Decimal) -> Decimal:
    """Return what this month takes back: by the plans, never more than is owed, nor than there is to be paid.

    `deducted` is what was taken back by these plans before; what no plan allows is not taken.
    """
    taken, done = NOUGHT, deducted
    for plan in plans:
        already = min(done, plan.amount)
        done -= already
        taken += min(plan.instalment, plan.amount - already)
    return max(min(taken, owed, available), NOUGHT)


@house()
def reasons_against_planning(*, amount: Decimal, instalment: Decimal, unplanned: Decimal) -> list[Reason]:
    """Return what forbids a plan: nothing to claim back, more than that, or an instalment that is none."""
    reasons = []
    if unplanned <= 0:
        return [Reason("nothing_to_claim_back")]
    if not 0 < amount <= unplanned:
        reasons.append(Reason("claim_more_than_owed", {"sum": unplanned}, at="amount"))
    if not 0 < instalment <= amount:
        reasons.append(Reason("instalment_beyond_sum", at="instalment"))
    return reasons
