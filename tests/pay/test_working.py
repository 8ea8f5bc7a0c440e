"""A month worked out chunk by chunk: whole or not at all, seen to move, begun anew when it was killed."""

import datetime as dt

import pytest

from ligzda.pay.actions import months, working
from ligzda.pay.models import Payment, PayMonth, Run
from tests.pay.conftest import AT, OCTOBER
from tests.refused import refused

pytestmark = pytest.mark.postgres


def test_working_out_again_changes_nothing_when_nothing_changed(pay, october):
    first = Payment.objects.get(run=pay.worked().run)
    again = Payment.objects.get(run=pay.worked().run)
    assert (again.days, again.amount) == (first.days, first.amount)
    assert again.pk != first.pk
    assert Payment.objects.count() == 1


def test_a_month_of_many_chunks_is_the_same_as_of_one(pay, october, monkeypatch):
    for _ in range(4):
        other = pay.contract()
        pay.account(other)
        pay.placed(other, "2026-10-05")
    whole = sorted(Payment.objects.filter(run=pay.worked().run).values_list("contract", "amount"))
    monkeypatch.setattr(working, "CHUNK", 2)
    pay_month = pay.worked()
    assert sorted(Payment.objects.filter(run=pay_month.run).values_list("contract", "amount")) == whole
    assert (pay_month.run.done, pay_month.run.of) == (5, 5)


def test_a_working_out_that_was_killed_leaves_the_one_before_in_force(pay, october, monkeypatch):
    before = pay.worked()

    def killed(*_args):
        raise SystemExit

    monkeypatch.setattr(working, "_finish", killed)
    with pytest.raises(SystemExit):
        pay.worked()
    pay_month = PayMonth.objects.get()
    assert pay_month.run == before.run
    assert pay_month.runs.filter(finished_at=None).count() == 1
    assert refused(working.begin, by=pay.colleague, pay_month=pay_month) == ["month_running"]
    monkeypatch.undo()
    working.work_out(by=pay.later(pay.colleague, minutes=3), pay_month=pay_month)
    assert PayMonth.objects.get().run.started_by == pay.colleague.account


def test_a_month_that_is_worked_out_anew_right_now_is_not_approved_and_what_was_killed_is_dropped(pay, october):
    pay_month = pay.checked()
    working.begin(by=pay.accountant, pay_month=pay_month)
    approve = {"pay_month": pay_month, "version": pay_month.version}
    assert refused(months.approve, by=pay.manager, **approve) == ["month_running"]
    months.approve(by=pay.later(pay.manager, minutes=3), **approve)
    assert pay_month.runs.get() == PayMonth.objects.get().run


def test_a_working_out_that_ends_after_the_approval_leaves_nothing(pay, october):
    pay_month = pay.checked()
    late = working.begin(by=pay.accountant, pay_month=pay_month)
    PayMonth.objects.filter(pk=pay_month.pk).update(state="approved", approved_at=AT)
    assert refused(working.go_on, by=pay.accountant, run=late) == ["month_approved"]
    assert Payment.objects.count() == 1
    assert pay_month.runs.get() == PayMonth.objects.get().run


def test_a_long_working_out_is_seen_to_move(pay, october, monkeypatch):
    pay.contract()
    monkeypatch.setattr(working, "CHUNK", 1)
    pay_month = working.open_month(by=pay.accountant, centre=pay.centre, month=OCTOBER)
    run = working.begin(by=pay.accountant, pay_month=pay_month)
    clock = iter(AT + dt.timedelta(minutes=n) for n in range(1, 9))
    working.go_on(by=pay.accountant, run=run, clock=lambda: next(clock))
    assert Run.objects.get().beat == AT + dt.timedelta(minutes=2)
