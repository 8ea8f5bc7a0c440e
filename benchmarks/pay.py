"""`python -m benchmarks.pay CONTRACTS`: works a month of so many contracts out, and says how long and how much memory.

Run by itself on an empty database, so that the memory told is that of the working-out alone. With few contracts five
years of months are lived through after it, and the last ones of them are told beside the early ones.
"""

import argparse
import datetime as dt
import json
import resource
import sys
import time
from statistics import median
from typing import Any

CHUNK = 5_000
MONTH = (2026, 10)
LIVED = 60
FEW = 1_000


def main() -> int:
    """Fill, work out, print one line of JSON."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.pay", description=__doc__)
    parser.add_argument("contracts", type=int)
    args = parser.parse_args()
    import django

    django.setup()
    print(json.dumps(_measured(args.contracts)))
    return 0


def _measured(contracts: int) -> dict[str, Any]:
    from ligzda.access.actor import Actor
    from ligzda.access.models import Organisation
    from ligzda.law.models import Value
    from ligzda.pay.actions import working
    from ligzda.pay.models import PayMonth
    from ligzda.pay.rules import Month

    at = dt.datetime(2026, 11, 3, 9, tzinfo=dt.UTC)
    by = Actor.system(at=at)
    centre = Organisation.objects.create(kind="centre", name="Mērījumu centrs", since=dt.date(2020, 1, 1))
    Value.objects.filter(entry__code__startswith="pay.", figure="").update(figure="2.0")
    for start in range(0, contracts, CHUNK):
        _fill(centre, start, min(CHUNK, contracts - start), at)
    pay_month = working.open_month(by=by, centre=centre, month=Month(*MONTH))
    before, began, busy = _memory(), time.monotonic(), time.process_time()
    working.work_out(by=by, pay_month=pay_month)
    took, busy = time.monotonic() - began, time.process_time() - busy
    megabytes = _memory() - before
    payments = PayMonth.objects.get(pk=pay_month.pk).run.payments  # type: ignore[union-attr]
    return {
        "contracts": contracts,
        "payments": payments.count(),
        "seconds": took,
        "busy": busy,
        "megabytes_more": megabytes,
        **(_lived(pay_month, at, by) if contracts <= FEW else {}),
    }


def _lived(pay_month: Any, at: dt.datetime, by: Any) -> dict[str, float]:
    """Let five years go by, each family ready for some days of every month; return what early and late months cost.

    Early ones are the second, third and fourth: the first had no month before it to look at.
    """
    from ligzda.families.models import Family
    from ligzda.pay.actions import working
    from ligzda.pay.models import PayMonth

    families, busy = list(Family.objects.values_list("pk", flat=True)), []
    for _month in range(LIVED):
        PayMonth.objects.filter(pk=pay_month.pk).update(state="approved", approved_at=at)
        month, at = pay_month.of.next(), at + dt.timedelta(days=30)
        _ready(families, dt.datetime.combine(month.first, dt.time(9), dt.UTC), at)
        pay_month = working.open_month(by=by, centre=pay_month.centre, month=month)
        began = time.process_time()
        working.work_out(by=by, pay_month=pay_month)
        busy.append(time.process_time() - began)
    return {"busy_early": median(busy[:3]), "busy_after_years": median(busy[-3:])}


def _ready(families: list[int], since: dt.datetime, at: dt.datetime) -> None:
    from ligzda.placements.models import Readiness

    Readiness.objects.bulk_create(
        Readiness(
            family_id=family,
            since=since + dt.timedelta(days=family % 9),
            until=since + dt.timedelta(days=12 + family % 9),
            state="ready",
            means="page",
            confirmed_at=at,
            recorded_at=at,
        )
        for family in families
    )


def _fill(centre: Any, start: int, count: int, at: dt.datetime) -> None:
    """Make families with a contract, an account, a child or two, and readiness in most weeks."""
    from ligzda.access.models import Case
    from ligzda.children.models import Child
    from ligzda.families.models import Family
    from ligzda.pay.models import BankAccount, Contract, Funding
    from ligzda.people.models import Household, Person
    from ligzda.placements.models import Placement, Readiness

    numbers = range(start, start + count)
    long_ago, october = dt.date(2024, 1, 1), dt.date(*MONTH, 1)
    cases = Case.objects.bulk_create(Case(centre=centre) for _ in numbers)
    households = Household.objects.bulk_create(Household() for _ in numbers)
    persons = Person.objects.bulk_create(Person(given_name="Anna", surname=f"A{n}") for n in numbers)
    families = Family.objects.bulk_create(
        Family(case=case, household=household, number=f"2020-{n:06d}", name="A", opened_on=long_ago)
        for n, case, household in zip(numbers, cases, households, strict=True)
    )
    contracts = Contract.objects.bulk_create(
        Contract(
            family=family,
            centre=centre,
            kind="crisis" if n % 3 else "disability",
            number=f"L-{n}",
            payee=person,
            signed_on=long_ago,
            since=long_ago,
            recorded_at=at,
        )
        for n, family, person in zip(numbers, families, persons, strict=True)
    )
    Funding.objects.bulk_create(Funding(contract=each, since=long_ago, recorded_at=at) for each in contracts)
    BankAccount.objects.bulk_create(
        BankAccount(contract=each, holder="A", iban_sealed=b"-", iban_mark="-", confirmed_at=at, recorded_at=at)
        for each in contracts
    )
    homes = Case.objects.bulk_create(Case(centre=centre) for _ in numbers)
    children = Child.objects.bulk_create(
        Child(case=case, number=f"2020-{n:06d}", called="A", opened_on=long_ago)
        for n, case in zip(numbers, homes, strict=True)
    )
    Placement.objects.bulk_create(
        Placement(
            child=child,
            where="family",
            family=family,
            kind="crisis",
            since=october + dt.timedelta(days=n % 25),
            recorded_at=at,
        )
        for n, child, family in zip(numbers, children, families, strict=True)
    )
    Readiness.objects.bulk_create(
        Readiness(
            family=family,
            since=at - dt.timedelta(days=40 + n % 7),
            until=at - dt.timedelta(days=20 + n % 5),
            state="ready",
            means="page",
            confirmed_at=at,
            recorded_at=at,
        )
        for n, family in zip(numbers, families, strict=True)
    )


def _memory() -> float:
    """Return the most memory this process has had, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    sys.exit(main())
