"""What the bank sent back and was not ordered anew: as the paymasters see it, and as the family does."""

from dataclasses import dataclass

from django.db.models import QuerySet

from ligzda.access.actor import Actor
from ligzda.access.queries.cases import cases
from ligzda.access.refusal import Reason
from ligzda.access.rules.permissions import roles_with
from ligzda.pay.facts import returns as facts
from ligzda.pay.models import BankAccount, Ordered, Payment, PayMonth, Returned
from ligzda.pay.rules.filing import reasons_against_paying_again


@dataclass(frozen=True, slots=True)
class Waits:
    """A payment that waits to be paid again: to which account by now, and what keeps the actor from approving it."""

    returned: Returned
    account: BankAccount | None
    reasons: list[Reason]

    @property
    def approved(self) -> bool:
        """Say whether it may be ordered: it was approved to the account that is in use by now."""
        return self.returned.approved_at is not None and self.returned.account == self.account


def returns(*, by: Actor) -> QuerySet[Returned]:
    """Return what waits in the actor's own centres to be paid again."""
    rows = facts.waiting().select_related(
        "ordered__account", "ordered__file__pay_month", "ordered__payment__contract__family__case", "recorded_by"
    )
    if by.is_system:
        return rows
    return rows.filter(ordered__file__pay_month__centre__in=by.organisations(*roles_with("pay.read")))


def waits(*, by: Actor, pay_month: PayMonth) -> list[Waits]:
    """Return what the bank sent back in a month, with what is to be known before it is paid again."""
    approver = by.account.pk if by.account else None
    found = []
    for returned in returns(by=by).filter(ordered__file__pay_month=pay_month).select_related("account", "approved_by"):
        account = facts.in_use(returned.ordered.payment.contract_id)
        reasons = reasons_against_paying_again(facts.return_facts(returned, account), approver=approver)
        found.append(Waits(returned, account, reasons))
    return found


def on_its_way(*, by: Actor, payment: Payment) -> Ordered | None:
    """Return the order of a payment that the bank has, for those who may say that it came back."""
    months = by.organisations(*roles_with("pay.file"))
    rows = Ordered.objects.filter(payment=payment, over=False, file__sent_at__isnull=False)
    rows = rows if by.is_system else rows.filter(file__pay_month__centre__in=months)
    return rows.select_related("file__pay_month__centre").first()


def sent_back(*, by: Actor) -> QuerySet[Returned]:
    """Return what the bank sent back of the pay that the actor may see, without what the bank said; newest first."""
    seen = cases(by=by, permission="statement.read")
    rows = facts.waiting().filter(ordered__payment__contract__family__case__in=seen).defer("reason")
    rows = rows.select_related("ordered__file__pay_month", "ordered__payment__contract__centre")
    return rows.order_by("-on", "-pk")
