"""Whatever happens to records, a month of pay finds every correction, though it looks only at what was touched."""

import datetime as dt
from contextlib import suppress
from decimal import Decimal
from random import Random

import pytest
from django.db import transaction

from ligzda.access.actor import RIGA
from ligzda.access.refusal import Refused
from ligzda.law.queries import rulebook
from ligzda.pay.facts.days import days_of as contract_days
from ligzda.pay.facts.days import placements, readiness
from ligzda.pay.facts.history import approved_months, histories
from ligzda.pay.models import Contract, Payment, PayMonth, Touched
from ligzda.pay.rules import Kind, Month, Rates, days_of, lines_of, total
from ligzda.pay.rules.corrections import NOUGHT
from ligzda.placements.models import Placement, Readiness
from tests.histories import PROVING
from tests.pay.conftest import AT, Pay, ready

pytestmark = [pytest.mark.postgres, pytest.mark.histories]
YEAR = [Month(2026, number) for number in range(1, 9)]
ENDED = {"end_reason": "returned", "went_to": "unknown"}


@pytest.mark.parametrize("seed", range(60 if PROVING else 1))
def test_whatever_happens_every_month_is_paid_what_it_is_worth_by_now(pay, seed):
    """Beside a working-out that looks at everything, and beside the rules, day by day."""
    chance = Random(seed)
    pay.rates()
    all_ = [_family(pay, kind) for kind in ("crisis", "crisis", "disability")]
    for month in YEAR:
        for _deed in range(chance.randrange(5)):
            _do_something(pay, chance, all_, month)
        if month.number % 3 == 0:
            _change_a_value(pay, chance, month)
        pay_month = pay.worked(month)
        assert _sums(pay_month) == _sums_of_everything(pay, month)
        pay_month = pay.checked(month)
        held = {each for each in all_ if chance.random() < 0.15}
        for each in held:
            pay.hold(pay_month, each)
        pay.approve(pay_month)
        for contract in set(all_) - held:
            _assert_paid(Contract.objects.get(pk=contract.pk))


def _family(pay: Pay, kind: str, since: dt.date = YEAR[0].first) -> Contract:
    contract = pay.contract(kind=kind, since=since)
    pay.account(contract)
    return contract


def _do_something(pay: Pay, chance: Random, all_: list[Contract], month: Month) -> None:
    """Change any record of the past or of this month, in any way the database allows."""
    contract, day = chance.choice(all_), _day(chance, month)
    later = day + dt.timedelta(days=chance.randrange(40))
    at = dt.datetime.combine(day, dt.time(chance.randrange(24)), RIGA)
    known = list(Placement.objects.filter(family=contract.family).order_by("pk").values_list("pk", flat=True))
    row = Placement.objects.filter(pk__in=chance.sample(known, min(len(known), 1)))
    told = Readiness.objects.filter(family=contract.family, withdrawn_at=None)
    match chance.randrange(8):
        case 0 | 1:
            pay.placed(contract, str(day), str(later) if chance.random() < 0.5 else None)
        case 2:
            row.filter(since__lte=day).update(until=day, **ENDED)
        case 3:
            row.update(withdrawn_at=None if chance.random() < 0.4 else AT)
        case 4:
            told.filter(since__lte=at, until__gt=at).update(until=at)
            if not told.filter(since__lte=at + dt.timedelta(days=9), until__gt=at).exists():
                ready(contract, at, at + dt.timedelta(days=9))
        case 5:
            told.update(withdrawn_at=AT)
        case 6 if contract.since < day:
            Contract.objects.filter(pk=contract.pk).update(until=day if chance.random() < 0.5 else None)
        case 7:
            all_.append(_family(pay, "crisis", day))


def _change_a_value(pay: Pay, chance: Random, month: Month) -> None:
    """Let another wage or coefficient hold since any day."""
    entry = chance.choice(
        ["wage__minimum", "pay__crisis__standby", "pay__crisis__placed__1", "pay__disability__placed__1"]
    )
    with suppress(Refused):  # the value is that one already
        pay.rates(since=_day(chance, month), **{entry: str(Decimal(chance.randrange(10, 900)) / 10)})


def _day(chance: Random, month: Month) -> dt.date:
    return chance.choice([day for each in YEAR if each <= month for day in each.dates])


def _sums(pay_month: PayMonth) -> dict[int, tuple]:
    """Return what every family is paid in the month, and why."""
    found = {}
    for each in Payment.objects.filter(run=pay_month.run_id):
        why = tuple(each.corrections.values_list("month", "amount", "cancelled", "before", "after"))
        found[each.contract_id] = (each.days, each.worked, each.amount, each.last, each.marks, why)
    return found


def _sums_of_everything(pay: Pay, month: Month) -> dict[int, tuple]:
    """Return the same of a working-out that looks at every month ever paid, and leave no trace of it."""
    with transaction.atomic():
        rows = Contract.objects.standing().filter(centre=pay.centre)
        Touched.objects.bulk_create(Touched(contract=each, since=each.since) for each in rows)
        found = _sums(pay.worked(month))
        transaction.set_rollback(True)
    return found


def _assert_paid(contract: Contract) -> None:
    """Compare what was paid for each month with the rules, which tell the month day by day."""
    among, book = approved_months(contract.centre_id), rulebook()
    paid, family = histories([contract.pk], among=among)[contract.pk], contract.family_id
    for month in map(Month.of, among):
        span = {"since": month.first, "until": month.next().first}
        worth = NOUGHT
        if (own := contract_days(contract)).span.inside(month):
            days = days_of(month, own, placements([family], **span)[family], readiness([family], **span)[family])
            worth = total(lines_of(days, Rates(book, Kind(contract.kind), month)))
        so_far = paid.months.get(month.first)
        assert (so_far.paid if so_far else NOUGHT) == worth, f"{contract}, {month}"
