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
    corrections: list[Decimal] = field(default_factory=list)
    deducted: Decimal = NOUGHT
    plans: list[Plan] = field(default_factory=list)
    last: Decimal | None = None


def approved_months(centre: int, *, before: date) -> list[tuple[date, str]]:
    """Return the centre's approved months before a day, with the mark of the rulebook each was worked out under."""
    rows = PayMonth.objects.filter(centre=centre, approved_at__isnull=False, month__lt=before)
    return list(rows.order_by("month").values_list("month", "run__edition"))


def paid() -> QuerySet[Payment]:
    """Return the payments that count: of an approved month's own working-out, of families not held back."""
    held = Held.objects.standing().filter(pay_month=OuterRef("run__pay_month"), contract=OuterRef("contract"))
    binding = Payment.objects.filter(run__pay_month__approved_at__isnull=False, run=F("run__pay_month__run"))
    return binding.filter(~Exists(held))


def histories(contracts: Collection[int], *, before: date) -> dict[int, History]:
    """Return what each contract got in months before a day, in three SQL queries."""
    found: dict[int, History] = defaultdict(History)
    mine = paid().filter(contract__in=contracts, run__pay_month__month__lt=before)
    rows = mine.order_by("run__pay_month__month").values_list(
        "contract", "run__pay_month__month", "days", "worked", "deducted", "amount"
    )
    for contract, month, days, worked, deducted, amount in rows:
        history = found[contract]
        history.months[month] = PaidMonth(Month.of(month), days, worked)
        history.deducted += deducted
        history.last = amount
    corrections = Correction.objects.filter(payment__in=mine).order_by("payment__run__pay_month__month")
    for contract, month, amount, after in corrections.values_list("payment__contract", "month", "amount", "after"):
        history = found[contract]
        so_far = history.months.get(month)
        history.months[month] = PaidMonth(Month.of(month), after, (so_far.paid if so_far else NOUGHT) + amount)
        history.corrections.append(amount)
    plans = ClaimPlan.objects.standing().filter(contract__in=contracts).order_by("recorded_at", "pk")
    for contract, amount, instalment in plans.values_list("contract", "amount", "instalment"):
        found[contract].plans.append(Plan(amount, instalment))
    return found
