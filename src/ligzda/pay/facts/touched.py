"""From which day on a contract's days may be others than they were when its months were paid."""

from collections.abc import Collection
from datetime import date

from ligzda.pay.models import Held, Payment, PayMonth, Run, Touched
from ligzda.pay.rules.months import Missing


def take(contracts: Collection[int], *, run: Run, settled: Collection[int]) -> dict[int, date]:
    """Return from which day on each contract is to be looked at, and note that this working-out does so.

    What a working-out of an approved month (`settled`) has looked at is done with. Must run before the records are
    read: what is noted after this, though it may be read already, is looked at once more by the next working-out.
    """
    found: dict[int, date] = {}
    for row in _taken_out(contracts):
        if row.run_id not in settled:
            found[row.contract_id] = min(row.since, found.get(row.contract_id, row.since))
    Touched.objects.bulk_create(Touched(contract_id=contract, since=day, run=run) for contract, day in found.items())
    return found


def hold_over(pay_month: PayMonth) -> None:
    """Have what was worked out for families held back, but is not paid now, looked at by the months to come.

    Of a family for which a value was missing no correction was worked out: all its months are looked at.
    """
    held = Held.objects.standing().filter(pay_month=pay_month).values_list("contract", "contract__since")
    begun = dict(held)
    first = dict.fromkeys(begun, pay_month.month)
    unpaid = Payment.objects.filter(run=pay_month.run_id, contract__in=begun)
    for contract, missing, month in unpaid.values_list("contract", "missing", "corrections__month"):
        since = begun[contract] if Missing.ENTRY in missing.split() else month or pay_month.month
        first[contract] = min(first[contract], since)
    Touched.objects.bulk_create(Touched(contract_id=contract, since=day) for contract, day in first.items())


def _taken_out(contracts: Collection[int]) -> list[Touched]:
    """Return the rows and delete exactly these in one statement: another may be written in this very moment."""
    if not contracts:
        return []
    places = ", ".join(["%s"] * len(contracts))
    asked = f"DELETE FROM pay_touched WHERE contract_id IN ({places}) RETURNING id, contract_id, since, run_id"  # noqa: S608
    return list(Touched.objects.raw(asked, list(contracts)))
