"""A month worked out: begun, gone on with in chunks, each by itself, and put in force at the end in one step."""

import datetime as dt
from collections.abc import Callable

from django.db import transaction

from ligzda.access.actor import Actor
from ligzda.access.audit import record
from ligzda.access.models import Organisation
from ligzda.access.permit import require
from ligzda.access.refusal import Refused, refuse_if
from ligzda.law.queries import edition, rulebook
from ligzda.pay.facts.months import draft_facts
from ligzda.pay.facts.runs import drop
from ligzda.pay.facts.working import Working, used_entries
from ligzda.pay.models import Correction, Payment, PayMonth, Run
from ligzda.pay.rules import Month
from ligzda.pay.rules.months import MonthFacts, State, reasons_against_working

#: So many contracts are worked out in one transaction: fewer cost the database more, more let others wait longer.
CHUNK = 2000
Clock = Callable[[], dt.datetime]


@transaction.atomic
def open_month(*, by: Actor, centre: Organisation, month: Month) -> PayMonth:
    """Open a centre's month; one that is there already stays as it is."""
    require(by, "pay.prepare", organisation=centre)
    pay_month, made = PayMonth.objects.get_or_create(centre=centre, month=month.first)
    if made:
        record(by=by, what="month_opened", on=month.first, ref=_ref(pay_month))
    return pay_month


@transaction.atomic
def begin(*, by: Actor, pay_month: PayMonth) -> Run:
    """Begin to work a month out anew; the one before stays in force until the new one is whole."""
    require(by, "pay.prepare", organisation=pay_month.centre)
    pay_month = PayMonth.objects.select_for_update(of=("self",)).select_related("centre").get(pk=pay_month.pk)
    refuse_if(reasons_against_working(draft_facts(pay_month, at=by.at)))
    drop(pay_month.runs.filter(finished_at=None))
    run = Run.objects.create(
        pay_month=pay_month, started_by=by.account, started_at=by.at, beat=by.at, edition=edition()
    )
    run.of = Working(run, rulebook()).contracts().count()
    run.save(update_fields=("of",))
    record(by=by, what="month_begun", on=pay_month.month, ref=_ref(pay_month))
    return run


def work_out(*, by: Actor, pay_month: PayMonth) -> Run:
    """Work a whole month out, from begin to end."""
    run = begin(by=by, pay_month=pay_month)
    go_on(by=by, run=run)
    return run


def go_on(*, by: Actor, run: Run, clock: Clock | None = None) -> None:
    """Work out chunk after chunk until all is done, then put it in force.

    By the clock of who calls it everybody sees that it still moves. What may not come into force leaves nothing.
    """
    working = Working(run, rulebook())
    while _chunk(run, working, by, clock() if clock else by.at):
        pass
    try:
        _finish(run, working, by)
    except Refused:
        drop(Run.objects.filter(pk=run.pk))
        raise


@transaction.atomic
def _chunk(run: Run, working: Working, by: Actor, at: dt.datetime) -> bool:
    """Work out the next contracts; False when there are none after them."""
    rows = working.contracts().filter(pk__gt=run.last).order_by("pk")
    rows = rows.only("family", "kind", "insured", "since", "until")
    contracts = list(rows[:CHUNK])
    if not contracts:
        return False
    payments, corrections = working.payments(contracts, by.on)
    Payment.objects.bulk_create(payments)
    Correction.objects.bulk_create(corrections)
    run.last, run.done = contracts[-1].pk, run.done + len(contracts)
    run.beat = at
    run.save(update_fields=("last", "done", "beat"))
    return len(contracts) == CHUNK


@transaction.atomic
def _finish(run: Run, working: Working, by: Actor) -> None:
    """Put a whole working-out in force, unless the month was approved meanwhile."""
    pay_month = PayMonth.objects.select_for_update().get(pk=run.pay_month_id)
    refuse_if(reasons_against_working(MonthFacts(State(pay_month.state), pay_month.of)))
    run.finished_at, run.used = by.at, used_entries(working)
    run.worth = {month.isoformat(): mark for month, mark in working.marks.items()}
    run.save(update_fields=("finished_at", "used", "worth"))
    pay_month.run, pay_month.state = run, State.WORKED
    pay_month.checked_by = pay_month.checked_at = None
    pay_month.version += 1
    pay_month.save()
    drop(pay_month.runs.exclude(pk=run.pk))
    run.pay_month = pay_month
    record(by=by, what="month_worked", on=pay_month.month, ref=_ref(pay_month))


def _ref(pay_month: PayMonth) -> str:
    return f"pay.paymonth:{pay_month.pk}"
