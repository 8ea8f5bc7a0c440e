"""Who in a family is told when something happens to its pay, and that they are."""

import datetime as dt

from ligzda.access.actor import Actor
from ligzda.access.models import Account, CaseCarer
from ligzda.access.tell import tell
from ligzda.pay.models import Contract

#: What carers are told, once each time.
HELD_BACK, GOES_ON = "pay_held_back", "pay_goes_on"
SENT_BACK, PAID_AGAIN = "pay_sent_back", "pay_paid_again"


def carers(contract: Contract, *, on: dt.date) -> list[Account]:
    """Return the open accounts of the family's carers; a family may have none."""
    rows = CaseCarer.objects.standing_on(on).filter(case=contract.family.case_id, account__closed_at=None)
    return [row.account for row in rows.select_related("account").order_by("pk")]


def tell_family(by: Actor, contract: Contract, what: str) -> None:
    """Note that each of the family's carers must be told."""
    for carer in carers(contract, on=by.on):
        tell(by=by, what=what, whom=carer, about=contract.family.case)
