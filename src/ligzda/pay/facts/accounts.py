"""To which account contracts are paid, from which the centre pays, and from whose money."""

from collections.abc import Collection
from datetime import date
from typing import NamedTuple

from ligzda.access.actor import RIGA
from ligzda.pay.models import BankAccount, Funding, Payer
from ligzda.pay.rules import Span
from ligzda.pay.rules.funding import Funded


class Account(NamedTuple):
    """The account that a contract is paid to, by its row."""

    pk: int
    changed: bool
    confirmed_on: date


def accounts(contracts: Collection[int]) -> dict[int, Account]:
    """Return the account that each contract is paid to by now."""
    confirmed = BankAccount.objects.standing().filter(contract__in=contracts, confirmed_at__isnull=False)
    rows = confirmed.order_by("confirmed_at", "pk").values_list("contract", "pk", "changed", "confirmed_at")
    return {contract: Account(pk, changed, at.astimezone(RIGA).date()) for contract, pk, changed, at in rows if at}


def funded(contracts: Collection[int]) -> dict[int, list[Funded]]:
    """Return from whose money each contract was paid, and when."""
    found: dict[int, list[Funded]] = {}
    rows = Funding.objects.standing().filter(contract__in=contracts).values_list("contract", "source", "since", "until")
    for contract, source, since, until in rows:
        if until is None or until > since:
            found.setdefault(contract, []).append(Funded(source, Span(since, until)))
    return found


def payer_of(centre: int) -> Payer | None:
    """Return the account from which a centre pays by now."""
    rows = Payer.objects.standing().filter(centre=centre, confirmed_at__isnull=False)
    return rows.order_by("confirmed_at", "pk").last()
