"""What was paid so far: of the months that are looked at each sum, of all others only what hangs over."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from django.db.models import Case, DecimalField, Exists, F, OuterRef, Q, QuerySet, Subquery, Sum, When

from ligzda.pay.models import ClaimPlan, Contract, Correction, Held, Payment, PayMonth
from ligzda.pay.rules.corrections import NOUGHT, PaidMonth, Plan
from ligzda.pay.rules.days import Month

SUM: DecimalField = DecimalField(max_digits=12, decimal_places=2)


@dataclass(slots=True)
class History:
    """What one contract got so far.

    `months` and `overpaid` know the months that were asked for; `owed` is what was paid too much in any month and not
    taken back by any plan; `taken` is what each plan took, standing or not.
    """

    months: dict[date, PaidMonth] = field(default_factory=dict)
    overpaid: dict[date, Decimal] = field(default_factory=dict)
    owed: Decimal = NOUGHT
    taken: dict[int, Decimal] = field(default_factory=dict)
    plans: list[Plan] = field(default_factory=list)

    def put_right(self, month: date, amount: Decimal, cancelled: Decimal) -> None:
        """Take a correction of the month now worked out in: below nought it was paid too much, above it may cancel."""
        moved = max(-amount, NOUGHT) - cancelled
        self.overpaid[month] = self.overpaid.get(month, NOUGHT) + moved
        self.owed += moved


def approved_months(centre: int) -> dict[date, int]:
    """Return the centre's approved months, each with the working-out it was paid by."""
    rows = PayMonth.objects.filter(centre=centre, approved_at__isnull=False)
    return dict(rows.order_by("month").values_list("month", "run"))


def paid() -> QuerySet[Payment]:
    """Return the payments that count: of an approved month's own working-out, of families not held back."""
    held = Held.objects.standing().filter(pay_month=OuterRef("run__pay_month"), contract=OuterRef("contract"))
    binding = Payment.objects.filter(run__pay_month__approved_at__isnull=False, run=F("run__pay_month__run"))
    return binding.filter(~Exists(held))


def put_right() -> QuerySet[Correction]:
    """Return the corrections that count: those in payments that count."""
    held = Held.objects.standing().filter(pay_month=OuterRef("payment__run__pay_month"), contract=OuterRef("contract"))
    own = Q(payment__run__pay_month__approved_at__isnull=False, payment__run=F("payment__run__pay_month__run"))
    return Correction.objects.filter(own).filter(~Exists(held)).order_by()


def histories(contracts: Collection[int], *, among: Mapping[date, int] | None = None) -> dict[int, History]:
    """Return what each contract got so far, the months of these working-outs each by itself.

    In two SQL queries for the months, and three for what hangs over; none of them reads other months' payments.
    """
    found: dict[int, History] = defaultdict(History)
    if among:
        _months(found, contracts, among)
    _balances(found, contracts)
    return found


def last_paid(contracts: Collection[int], *, among: Mapping[date, int], before: date) -> QuerySet[Payment]:
    """Return what each contract was paid last before a day: in the month before by most, the others are looked for."""
    earlier = [month for month in among if month < before]
    if not earlier:
        return Payment.objects.none()
    recent = Q(run=among[max(earlier)])
    rest = set(contracts).difference(paid().filter(recent, contract__in=contracts).values_list("contract", flat=True))
    older = paid().filter(contract=OuterRef("pk"), run__pay_month__month__lt=before).order_by("-run__pay_month__month")
    last = Contract.objects.filter(pk__in=rest).values_list(Subquery(older.values("pk")[:1]), flat=True)
    return paid().filter(recent | Q(pk__in=[pk for pk in last if pk]), contract__in=contracts)


def _months(found: dict[int, History], contracts: Collection[int], among: Mapping[date, int]) -> None:
    month_of = {run: month for month, run in among.items()}
    payments = paid().filter(run__in=among.values(), contract__in=contracts).order_by()
    for contract, run, days, worked in payments.values_list("contract", "run", "days", "worked"):
        month = month_of[run]
        found[contract].months[month] = PaidMonth(Month.of(month), days, worked)
    # In the order in which they were paid: the last one has the days that the month was paid by in the end.
    corrections = put_right().filter(contract__in=contracts, month__in=among).order_by("payment")
    for contract, month, amount, cancelled, after in corrections.values_list(
        "contract", "month", "amount", "cancelled", "after"
    ):
        history = found[contract]
        so_far = history.months.get(month)
        history.months[month] = PaidMonth(Month.of(month), after, (so_far.paid if so_far else NOUGHT) + amount)
        over = max(-amount, NOUGHT) - cancelled
        history.overpaid[month] = history.overpaid.get(month, NOUGHT) + over


def _balances(found: dict[int, History], contracts: Collection[int]) -> None:
    over = Case(When(amount__lt=0, then=-F("amount")), default=NOUGHT, output_field=SUM) - F("cancelled")
    corrections = put_right().filter(contract__in=contracts).values("contract")
    for each in corrections.annotate(over=Sum(over, output_field=SUM)):
        found[each["contract"]].owed += each["over"].quantize(NOUGHT)
    plans = ClaimPlan.objects.filter(contract__in=contracts).order_by("recorded_at", "pk")
    made = list(plans.values_list("contract", "pk", "amount", "instalment", "withdrawn_at"))
    taken = paid().filter(contract__in={contract for contract, *_plan in made}, deducted__gt=0).order_by()
    for contract, parts in taken.values_list("contract", "taken"):
        history = found[contract]
        for plan, part in parts.items():
            history.taken[int(plan)] = history.taken.get(int(plan), NOUGHT) + Decimal(part)
            history.owed -= Decimal(part)
    for contract, plan, amount, instalment, withdrawn_at in made:
        history = found[contract]
        if withdrawn_at is None:
            history.plans.append(Plan(plan, amount, instalment, history.taken.get(plan, NOUGHT)))
