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
    """How an overpayment is claimed back: so much in all, at most so much a month, of which so much is taken already.

    `key` tells plans apart.
    """

    key: int
    amount: Decimal
    instalment: Decimal
    taken: Decimal = NOUGHT

    @property
    def left(self) -> Decimal:
        """Return what the plan has yet to take."""
        return self.amount - self.taken


@house()
def correction(paid: PaidMonth, days: str, worth: Decimal) -> Correction | None:
    """Return what puts a paid month right, now that it has these days and is worth so much; None when it is right."""
    amount = worth - paid.paid
    return Correction(paid.month, amount, paid.days, days) if amount else None


@house()
def cancelled(amount: Decimal, *, overpaid: Decimal, owed: Decimal) -> Decimal:
    """Return how much of a correction only cancels what the same month was overpaid and nobody has taken back.

    So who is said to have got too much, and then not, is paid nothing twice and owes nothing.
    """
    return max(min(amount, overpaid, owed), NOUGHT)


@house()
def deductions(plans: Iterable[Plan], *, owed: Decimal, available: Decimal) -> dict[int, Decimal]:
    """Return what this month takes back by each plan: never more than is owed, nor than there is to be paid.

    What no plan allows is not taken.
    """
    taken, most = {}, min(owed, available)
    for plan in plans:
        part = min(plan.instalment, plan.left, most)
        if part > 0:
            taken[plan.key] = part
            most -= part
    return taken


@house()
def unplanned(plans: Iterable[Plan], *, owed: Decimal) -> Decimal:
    """Return how much of what is owed back no plan takes; below nought when plans take more than is owed by now."""
    return owed - sum((plan.left for plan in plans), NOUGHT)


@house()
def reasons_against_taking_plan_back(plan: Plan) -> list[Reason]:
    """Return what forbids taking a plan back: all of it is taken from the family already."""
    return [] if plan.left else [Reason("claim_taken")]


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
