"""Months of pay and their payments, as the paymasters of the centre see them."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery, Sum

from ligzda.access.actor import Actor
from ligzda.access.queries.cases import cases
from ligzda.access.rules.permissions import roles_with
from ligzda.pay.facts import history
from ligzda.pay.facts.history import paid
from ligzda.pay.facts.returns import came_back, paid_on
from ligzda.pay.models import Correction, Held, Payment, PayMonth, Run
from ligzda.pay.rules import Month
from ligzda.pay.rules.corrections import NOUGHT
from ligzda.pay.rules.months import State


def months(*, by: Actor) -> QuerySet[PayMonth]:
    """Return the months of the own centres, each with what is paid in it: the families held back left out."""
    held = Held.objects.standing().filter(pay_month=OuterRef(OuterRef("pk")), contract=OuterRef("contract"))
    paying = Payment.objects.filter(~Exists(held), run=OuterRef("run")).order_by().values("run")
    rows = PayMonth.objects.select_related("centre", "run").annotate(
        sum=Subquery(paying.annotate(sum=Sum("amount")).values("sum")),
        of_payments=Subquery(Run.objects.filter(pk=OuterRef("run")).values("of")),
    )
    return rows if by.is_system else rows.filter(centre__in=by.organisations(*roles_with("pay.read")))


def opened(*, by: Actor) -> set[Month]:
    """Return the months that the own centres have opened."""
    return set(map(Month.of, months(by=by).order_by().values_list("month", flat=True)))


def payments(*, by: Actor, pay_month: PayMonth) -> QuerySet[Payment]:
    """Return the payments of a month as last worked out, each with the hold on it and whether it came back."""
    held = Held.objects.standing().filter(pay_month=pay_month, contract=OuterRef("contract"))
    rows = Payment.objects.filter(run=pay_month.run_id).select_related("contract__family", "contract__payee")
    rows = rows.annotate(
        held_reason=Subquery(held.values("reason")), held_id=Subquery(held.values("pk")), came_back=came_back()
    )
    if by.is_system or pay_month.centre_id in by.organisations(*roles_with("pay.read")):
        return rows
    return rows.none()


def last_paid(*, by: Actor, pay_month: PayMonth, among: Iterable[Payment]) -> dict[int, Payment]:
    """Return for each contract of these payments of a month what it was paid last before it, in few queries."""
    mine = payments(by=by, pay_month=pay_month).filter(pk__in=[payment.pk for payment in among])
    contracts = mine.order_by().values_list("contract", flat=True)
    before = history.last_paid(contracts, among=history.approved_months(pay_month.centre_id), before=pay_month.month)
    return {each.contract_id: each for each in before}


def gone(*, by: Actor, pay_month: PayMonth) -> QuerySet[Payment]:
    """Return last month's payments of families that have none this month."""
    before = PayMonth.objects.filter(
        centre=pay_month.centre_id, month__lt=pay_month.month, approved_at__isnull=False
    ).order_by("-month")
    last = before.first()
    if last is None:
        return Payment.objects.none()
    now = Payment.objects.filter(run=pay_month.run_id, contract=OuterRef("contract"))
    return payments(by=by, pay_month=last).filter(~Exists(now), pk__in=paid().filter(run=last.run_id), amount__gt=0)


def hold(*, by: Actor, payment: Payment) -> Held | None:
    """Return what holds a payment back, for the paymasters of its centre."""
    pay_month = payment.run.pay_month
    if not (by.is_system or pay_month.centre_id in by.organisations(*roles_with("pay.read"))):
        return None
    rows = Held.objects.standing().filter(pay_month=pay_month, contract=payment.contract_id)
    return rows.select_related("recorded_by").first()


def held_up(*, by: Actor) -> QuerySet[Held]:
    """Return what is held back of the pay that the actor may see, without the paymasters' reason; newest first.

    It is there until what is owed was paid with a later month.
    """
    seen = cases(by=by, permission="statement.read")
    coming = paid().filter(run__pay_month=OuterRef("settled_in"), contract=OuterRef("contract"), amount__gt=0)
    rows = Held.objects.standing().filter(contract__family__case__in=seen, contract__withdrawn_at=None)
    rows = rows.filter(Q(settled_in=None) | Exists(coming.exclude(run__pay_month__state=State.PAID)))
    rows = rows.select_related("contract__family__case", "contract__centre", "pay_month", "settled_in")
    return rows.defer("reason").order_by("-pay_month__month", "-pk")


def statements(*, by: Actor) -> QuerySet[Payment]:
    """Return the payments of approved months of the families whose statements the actor may see, newest first."""
    seen = cases(by=by, permission="statement.read")
    rows = paid().filter(contract__family__case__in=seen).annotate(paid_on=paid_on())
    return rows.select_related("contract__family__case", "contract__centre", "run__pay_month").order_by(
        "-run__pay_month__month", "-pk"
    )


def statement(*, by: Actor, pk: int) -> Payment | None:
    """Return one payment; a carer sees it once its month is approved, the paymasters its draft too."""
    seen = cases(by=by, permission="statement.read")
    rows = Payment.objects.filter(pk=pk, contract__family__case__in=seen)
    office = Q(run__pay_month__centre__in=by.organisations(*roles_with("pay.read")))
    binding = Q(pk__in=paid().filter(pk=pk).values("pk"))
    return (
        rows.filter(office | binding)
        .select_related("contract__family__case", "contract__centre", "contract__payee", "account", "run__pay_month")
        .first()
    )


def corrections(*, by: Actor, payment: Payment) -> QuerySet[Correction]:
    """Return the corrections in a payment that the actor may see."""
    seen = cases(by=by, permission="statement.read")
    rows = Correction.objects.filter(payment=payment, payment__contract__family__case__in=seen)
    return rows.select_related("contract")


def payments_put_right(*, by: Actor, payment: Payment) -> dict[date, int]:
    """Return the payments of the months that this payment puts right: month by month, as far as they were paid."""
    months = corrections(by=by, payment=payment).values("month")
    rows = statements(by=by).filter(contract=payment.contract_id, run__pay_month__month__in=months)
    return dict(rows.values_list("run__pay_month__month", "pk"))


def put_right_later(*, by: Actor, payment: Payment) -> QuerySet[Correction]:
    """Return the corrections by which later months have put this payment's month right."""
    seen = cases(by=by, permission="statement.read")
    rows = history.put_right().filter(contract=payment.contract_id, month=payment.run.pay_month.month)
    return rows.filter(contract__family__case__in=seen).select_related("payment__run__pay_month").order_by("payment")


class Cost(NamedTuple):
    """What a month takes from one source of money: what families are paid, and the contributions owed besides."""

    pay: Decimal
    contributions: Decimal


def cost_by_source(*, among: QuerySet[Payment]) -> dict[str, Cost]:
    """Return what these payments cost by source of money."""
    found: dict[str, Cost] = {}
    for funding, contributed in among.values_list("funding", "contributed").iterator(chunk_size=500):
        for source, amount in funding.items():
            so_far = found.get(source, Cost(NOUGHT, NOUGHT))
            besides = Decimal(contributed.get(source, NOUGHT))
            found[source] = Cost(so_far.pay + Decimal(amount), so_far.contributions + besides)
    return found
