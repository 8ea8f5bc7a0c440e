"""What waits for the people who pay: months on their way, accounts, contracts and compensations."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Q

from ligzda.access.actor import Actor
from ligzda.access.queries.cases import cases
from ligzda.pay.models import PayMonth
from ligzda.pay.rules import Month
from ligzda.pay.rules.months import State

from . import payers
from .contracts import accounts, contracts, furnishings, uncontracted
from .months import months, opened
from .returns import returns

SHOWN = 6
NOTHING = Q(state=State.APPROVED) & (Q(sum=None) | Q(sum=0))
"""A month that is approved and in which nobody is paid anything: nothing is left to do."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """Months that are not paid yet, the month that is over but not opened, and how many of all else."""

    months: Sequence[PayMonth]
    unopened: Month | None
    accounts: int
    payer: bool
    families: int
    furnishings: int
    returned: Sequence[PayMonth]

    @property
    def is_empty(self) -> bool:
        """Say whether nothing waits."""
        counted = self.accounts or self.payer or self.families or self.furnishings
        return not (self.months or self.unopened or self.returned or counted)


def waiting(*, by: Actor) -> Waiting:
    """Return what waits for the actor, in eight SQL queries at most, whatever there is."""
    last, known = _month_before(Month.of(by.on)), opened(by=by)
    pays = bool(known) or contracts(by=by).exists()
    approver, payer = (cases(by=by, permission=f"furnishing.{verb}") for verb in ("approve", "pay"))
    claims = furnishings(by=by).filter(
        Q(approved_at=None, family__case__in=approver)
        | Q(approved_at__isnull=False, paid_on=None, family__case__in=payer)
    )
    return Waiting(
        months=list(months(by=by).exclude(state=State.PAID).exclude(NOTHING).order_by("month")[:SHOWN]),
        unopened=last if pays and last not in known else None,
        accounts=accounts(by=by).filter(confirmed_at=None).count(),
        payer=payers.waiting(by=by).exists(),
        families=uncontracted(by=by).count(),
        furnishings=claims.count(),
        returned=list(
            months(by=by).filter(pk__in=returns(by=by).order_by().values("ordered__file__pay_month")).order_by("month")
        ),
    )


def _month_before(month: Month) -> Month:
    return Month(month.year - (month.number == 1), month.number - 1 or 12)
