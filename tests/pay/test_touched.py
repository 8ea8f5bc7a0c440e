"""Months paid before are looked at only where something was touched; and yet every correction is found."""

import datetime as dt
from decimal import Decimal
from importlib import import_module

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from ligzda.access.actor import RIGA
from ligzda.pay.actions import contracts, working
from ligzda.pay.facts import working as facts
from ligzda.pay.facts.days import timelines
from ligzda.pay.models import Contract, Correction, Payment, Touched
from ligzda.pay.rules import Month
from ligzda.placements.models import Placement, Readiness
from tests.pay.conftest import AT, NOVEMBER, ready

pytestmark = pytest.mark.postgres
YEAR = [Month(2026, number) for number in range(1, 9)]
ENDED = {"end_reason": "returned", "went_to": "unknown"}


def touched(contract: Contract) -> list[dt.date]:
    """Return the days from which on the contract was touched, and forget them."""
    rows = Touched.objects.filter(contract=contract)
    days = list(rows.order_by("pk").values_list("since", flat=True))
    rows.delete()
    return days


def test_a_placement_touches_the_days_from_its_first_and_its_end_those_from_the_end_on(pay):
    contract = pay.contract()
    assert touched(contract) == [dt.date(2026, 1, 1)]
    placement = pay.placed(contract, "2026-03-05")
    assert touched(contract) == [dt.date(2026, 3, 5)]
    row = Placement.objects.filter(pk=placement.pk)
    row.update(until=dt.date(2026, 9, 10), **ENDED)
    row.update(until=dt.date(2026, 9, 2))
    row.update(until=dt.date(2026, 9, 8))
    assert touched(contract) == [dt.date(2026, 9, 10), dt.date(2026, 9, 2), dt.date(2026, 9, 2)]
    row.update(since=dt.date(2026, 2, 1))
    row.update(withdrawn_at=AT)
    assert touched(contract) == [dt.date(2026, 2, 1), dt.date(2026, 2, 1)]
    row.update(reason="Krīze", planned_until=dt.date(2026, 12, 1))
    assert touched(contract) == []


def test_a_placement_that_changes_its_family_touches_both(pay):
    one, other = pay.contract(), pay.contract()
    placement = pay.placed(one, "2026-03-05")
    Touched.objects.all().delete()
    Placement.objects.filter(pk=placement.pk).update(family=other.family)
    assert touched(one) == touched(other) == [dt.date(2026, 3, 5)]


def test_an_answer_about_readiness_touches_its_days_never_too_late(pay):
    """A moment's day is told by Greenwich: that is never after the day in Riga."""
    contract = pay.contract()
    touched(contract)
    answer = ready(contract, dt.datetime(2026, 10, 5, 1, tzinfo=RIGA))
    Readiness.objects.filter(pk=answer.pk).update(until=dt.datetime(2026, 10, 9, 12, tzinfo=RIGA))
    Readiness.objects.filter(pk=answer.pk).update(confirmed_at=AT + dt.timedelta(hours=1))
    assert touched(contract) == [dt.date(2026, 10, 4), dt.date(2026, 10, 9)]


def test_a_contract_that_ends_touches_the_days_from_its_end_on(pay):
    contract = pay.contract()
    touched(contract)
    contracts.end(by=pay.manager, contract=contract, on=dt.date(2026, 10, 11), reason="Statuss izbeigts")
    assert touched(contract) == [dt.date(2026, 10, 11)]


def test_the_database_has_every_trigger_that_notes_it(db):
    """On SQLite a later migration that remakes a table loses its triggers without a word."""
    laid = import_module("ligzda.pay.migrations.0003_touched")
    asked = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    if connection.vendor == "postgresql":
        asked = "SELECT tgname FROM pg_trigger"
    with connection.cursor() as cursor:
        cursor.execute(asked)
        there = {name for (name,) in cursor.fetchall()}
    assert {name for table in laid.WATCHED for name in laid.names(table)} <= there


def test_a_month_that_nothing_touched_is_not_read_again(pay, october):
    """What was paid is changed by force, which no record does: nobody looks, until something touches the month."""
    pay.approved()
    Payment.objects.filter(contract=october).update(worked=1000, corrected=0, amount=1000)
    assert not Correction.objects.filter(payment__run=pay.worked(NOVEMBER).run).exists()
    pay.placed(october, "2026-10-31", "2026-10-31")
    assert Correction.objects.get(payment__run=pay.worked(NOVEMBER).run).amount == Decimal("585.16")


def test_what_a_working_out_looked_at_is_done_with_when_its_month_is_approved_not_before(pay, october):
    pay.placed(october, "2026-08-01", "2026-08-02")
    pay.worked()
    assert set(Touched.objects.values_list("since", flat=True)) == {dt.date(2026, 1, 1)}
    pay.approved()
    pay.placed(october, "2026-11-03")
    pay.worked(NOVEMBER)
    assert set(Touched.objects.values_list("since", flat=True)) == {dt.date(2026, 11, 3)}


def test_what_is_recorded_while_a_month_is_worked_out_is_looked_at_by_the_next(pay, october, monkeypatch):
    pay.approved()

    def recorded_meanwhile(*args, **kwargs):
        days = timelines(*args, **kwargs)
        monkeypatch.undo()
        pay.placed(october, "2026-10-28")
        return days

    monkeypatch.setattr(facts, "timelines", recorded_meanwhile)
    assert not Correction.objects.filter(payment__run=pay.approved(NOVEMBER).run).exists()
    correction = Correction.objects.get(payment__run=pay.worked(NOVEMBER.next()).run, month=dt.date(2026, 10, 1))
    assert correction.after == "--" + "1" * 7 + "2" * 10 + "1" * 8 + "2" * 4


def test_a_contract_that_ended_and_was_not_touched_is_not_worked_out(pay, october):
    gone = pay.contract()
    contracts.end(by=pay.manager, contract=gone, on=dt.date(2026, 10, 20), reason="Beidzās")
    assert pay.approved().run.of == 2
    assert pay.worked(NOVEMBER).run.of == 2  # what the month before looked at is only now done with
    assert pay.worked(NOVEMBER).run.of == 1
    pay.placed(gone, "2026-10-05", "2026-10-06")
    pay_month = pay.worked(NOVEMBER)
    assert pay_month.run.of == 2
    assert Correction.objects.get(payment__run=pay_month.run).contract == gone


def test_a_value_that_was_missing_while_a_family_was_held_back_is_made_up_for(pay):
    """Without the wage no correction can be worked out, also of the months before: they are looked at later."""
    pay.rates()
    contract = pay.contract()
    pay.account(contract)
    pay.placed(contract, "2026-10-01")
    pay.approved()
    pay.placed(contract, "2026-10-22")
    pay.rates(since=dt.date(2026, 11, 1), pay__crisis__placed__2=None)
    pay_month = pay.checked(NOVEMBER)
    pay.hold(pay_month, contract, "Nav koeficienta")
    pay.approve(pay_month)
    pay.rates(since=dt.date(2026, 11, 1), pay__crisis__placed__2="2.5")
    payment = Payment.objects.get(run=pay.worked(NOVEMBER.next()).run)
    told = {each.month.month: each.amount for each in payment.corrections.all()}
    assert told == {10: Decimal("125.80"), 11: Decimal("1950.00")}


def test_years_of_months_cost_no_more_queries(pay, october):
    for _each in range(2):
        other = pay.contract()
        pay.account(other)
        pay.placed(other, "2026-02-05")
    asked = []
    for month in YEAR:
        pay_month = working.open_month(by=pay.accountant, centre=pay.centre, month=month)
        with CaptureQueriesContext(
            connection,
        ) as captured:
            working.work_out(by=pay.accountant, pay_month=pay_month)
        asked.append(len(captured))
        pay.approved(month)
    assert asked[-1] == asked[3]
