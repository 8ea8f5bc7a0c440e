"""Who in a family is told when something happens to its pay."""

import datetime as dt

from ligzda.access.models import Account, CaseCarer
from ligzda.pay.models import Contract


def carers(contract: Contract, *, on: dt.date) -> list[Account]:
    """Return the open accounts of the family's carers; a family may have none."""
    rows = CaseCarer.objects.standing_on(on).filter(case=contract.family.case_id, account__closed_at=None)
    return [row.account for row in rows.select_related("account").order_by("pk")]
