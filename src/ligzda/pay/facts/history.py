"""What was paid so far: the approved months of a centre, and what each contract got in them."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from django.db.models import Exists, F, OuterRef, QuerySet

from ligzda.pay.models import ClaimPlan, Correction, Held, Payment, PayMonth
from ligzda.pay.rules.corrections import NOUGHT, PaidMonth, Plan
from ligzda.pay.rules.days import Month


@dataclass(slots=True)
class History:
    """What one contract got so far."""

    months: dict[date, PaidMonth] = field(default_factory=dict)
    overpaid: dict[date, Decimal] = field(default_factory=dict)
    taken: dict[int, Decimal] = field(default_factory=dict)
    plans: list[Plan] = field(default_factory=list)
    last: Decimal | None = None

    @property
    def owed(self) -> Decimal:
        """Return how much was paid too much and not yet taken back by any plan."""
        return sum(self.overpaid.values(), NOUGHT) - sum(self.taken.values(), NOUGHT)

    def put_right(self, month: date, amount: Decimal, cancelled: Decimal) -> None:
        """Take a correction in: below nought it was paid too much, above it may cancel that."""
        self.overpaid[month] = self.overpaid.get(month, NOUGHT) + max(-amount, NOUGHT) - cancelled


def approved_months(centre: int) -> list[tuple[date, str]]:
    """Return the centre's approved months, with the mark of the rulebook each was worked out under."""
    rows = PayMonth.objects.filter(centre=centre, approved_at__isnull=False)
    return list(rows.order_by("month").values_list("month", "run__edition"))


def paid() -> QuerySet[Payment]:
    """Return the payments that count: of an approved month's own working-out, of families not held back."""
    held = Held.objects.standing().filter(pay_month=OuterRef("run__pay_month"), contract=OuterRef("contract"))
    binding = Payment.objects.filter(run__pay_month__approved_at__isnull=False, run=F("run__pay_month__run"))
    return binding.filter(~Exists(held))


def histories(contracts: Collection[int], *, before: date = date.max) -> dict[int, History]:
    """Return what each contract got so far, in three SQL queries; its last month is the last one before a day."""
    found: dict[int, History] = defaultdict(History)
    mine = paid().filter(contract__in=contracts)
    rows = mine.order_by("run__pay_month__month").values_list(
        "contract", "run__pay_month__month", "days", "worked", "taken", "amount"
    )
    for contract, month, days, worked, taken, amount in rows:
        history = found[contract]
        history.months[month] = PaidMonth(Month.of(month), days, worked)
        for plan, part in taken.items():
            history.taken[int(plan)] = history.taken.get(int(plan), NOUGHT) + Decimal(part)
        if month < before:
            history.last = amount
    corrections = Correction.objects.filter(payment__in=mine).order_by("payment__run__pay_month__month")
    for contract, month, amount, cancelled, after in corrections.values_list(
        "payment__contract", "month", "amount", "cancelled", "after"
    ):
        history = found[contract]
        so_far = history.months.get(month)
        history.months[month] = PaidMonth(Month.of(month), after, (so_far.paid if so_far else NOUGHT) + amount)
        history.put_right(month, amount, cancelled)
    plans = ClaimPlan.objects.standing().filter(contract__in=contracts).order_by("recorded_at", "pk")
    for contract, plan, amount, instalment in plans.values_list("contract", "pk", "amount", "instalment"):
        history = found[contract]
        history.plans.append(Plan(plan, amount, instalment, history.taken.get(plan, NOUGHT)))
    return found
