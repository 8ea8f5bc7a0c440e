"""Why a month has to be put right: the records that changed its days, when they were made and by whom."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from django.db.models import Max, Q

from ligzda.access.models import Event
from ligzda.law.models import Change, Outcome
from ligzda.pay.models import Contract, Correction, Payment
from ligzda.pay.rules.days import Kind, Month
from ligzda.pay.rules.rates import MOST_COUNTED, WAGE, coefficient_id
from ligzda.placements.models import Placement, Readiness

from .days import said_of


class Cause(NamedTuple):
    """What was recorded, when and by whom."""

    what: str
    at: datetime
    by: str


def causes(corrections: Sequence[Correction]) -> None:
    """Fill in what caused each correction: what was done since the month was worked out that its sum hangs on."""
    for each in corrections:
        each.causes = [{"what": what, "at": at.isoformat(), "by": by} for what, at, by in _causes_of(each)]


def _causes_of(correction: Correction) -> list[Cause]:
    contract, month = correction.payment.contract, Month.of(correction.month)
    refs = [f"pay.contract:{contract.pk}"]
    if correction.before == correction.after:
        refs += _rates_changed(contract, month)
    else:
        refs += _placements_touching(contract, month)
    events = Event.objects.filter(ref__in=refs).select_related("account").order_by("at", "pk")
    if worked := _worked_at(contract, month):
        events = events.filter(at__gt=worked)
    return [Cause(event.what, event.at, event.account.name if event.account else "Ligzda") for event in events]


def _placements_touching(contract: Contract, month: Month) -> list[str]:
    """Return the marks of all that was recorded of placements and readiness in the month, taken back or not."""
    touching = Q(since__lt=month.next().first) & (Q(until=None) | Q(until__gte=month.first))
    placed = Placement.objects.filter(touching, family=contract.family_id).order_by()
    ready = Readiness.objects.filter(said_of(month.first, month.next().first), family=contract.family_id).order_by()
    return [
        *(f"placements.placement:{pk}" for pk in placed.values_list("pk", flat=True)),
        *(f"placements.readiness:{pk}" for pk in ready.values_list("pk", flat=True)),
    ]


def _rates_changed(contract: Contract, month: Month) -> list[str]:
    hangs_on = Q(entry=WAGE) | Q(entry__in=[coefficient_id(Kind(contract.kind), n) for n in range(MOST_COUNTED + 1)])
    changes = Change.objects.filter(hangs_on, outcome=Outcome.APPLIED, since__lt=month.next().first)
    return [f"law.change:{pk}" for pk in changes.values_list("pk", flat=True)]


def _worked_at(contract: Contract, month: Month) -> datetime | None:
    """Return when the month was worked out that has to be put right; of a contract recorded later, never."""
    worked = Payment.objects.filter(
        contract=contract, run__pay_month__month=month.first, run__pay_month__approved_at__isnull=False
    )
    found: datetime | None = worked.aggregate(at=Max("run__started_at"))["at"]
    return found
