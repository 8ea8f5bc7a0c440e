"""Payments that the bank sent back: which wait to be paid again, and when a payment was paid in the end."""

from django.db.models import Exists, OuterRef, QuerySet, Subquery

from ligzda.pay.models import BankAccount, Ordered, Returned
from ligzda.pay.rules.filing import ReturnFacts


def waiting() -> QuerySet[Returned]:
    """Return what the bank sent back and no newer file orders."""
    anew = Ordered.objects.filter(
        payment=OuterRef("ordered__payment"), pk__gt=OuterRef("ordered"), file__withdrawn_at=None
    )
    return Returned.objects.standing().filter(~Exists(anew))


def return_facts(returned: Returned, account: BankAccount | None) -> ReturnFacts:
    """Return what decides whether a payment may be paid again, to that account."""
    return ReturnFacts(
        recorded_by=returned.recorded_by_id,
        ordered_anew=not waiting().filter(pk=returned.pk).exists(),
        account=account is not None,
        account_by={account.recorded_by_id, account.confirmed_by_id} if account and is_new(account) else (),
    )


def is_new(account: BankAccount) -> bool:
    """Say whether no payment to the account has come through, or is on its way."""
    return not account.ordered.filter(over=False).exists()


def in_use(contract: int) -> BankAccount | None:
    """Return the account that a contract is paid to by now."""
    rows = BankAccount.objects.standing().filter(contract=contract, confirmed_at__isnull=False)
    return rows.order_by("confirmed_at", "pk").last()


def came_back() -> Exists:
    """Return, to annotate payments with, whether the bank sent each back and it waits to be paid again."""
    return Exists(waiting().filter(ordered__payment=OuterRef("pk")))


def paid_on() -> Subquery:
    """Return, to annotate payments with, on which day each was paid; nothing while it is not, or was sent back."""
    live = Ordered.objects.filter(payment=OuterRef("pk"), over=False)
    return Subquery(live.values("file__paid_on")[:1])
