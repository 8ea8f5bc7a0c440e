"""Whatever moment a process is killed at, a month is wholly before the deed or wholly after it."""

import datetime as dt
import os
import signal
from collections.abc import Callable

import pytest
from django.db import connection, connections

from ligzda.access.models import Event
from ligzda.pay.actions import files, months, returns, working
from ligzda.pay.models import BankFile, Ordered, Payment, PayMonth
from tests.pay.conftest import AT

pytestmark = [pytest.mark.postgres, pytest.mark.django_db(transaction=True)]


def dies_after(change: int, deed: Callable[[], object]) -> bool:
    """Do the deed in a process of its own that is killed once it has changed so many things; tell whether it was."""
    connections.close_all()
    child = os.fork()
    if child == 0:
        changed = 0

        def count(execute, sql, params, many, context):
            nonlocal changed
            answer = execute(sql, params, many, context)
            changed += sql.startswith(("INSERT", "UPDATE", "DELETE"))
            if changed == change:
                os.kill(os.getpid(), signal.SIGKILL)
            return answer

        with connection.execute_wrapper(count):
            deed()
        os._exit(0)
    _pid, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def killed_everywhere(deed: Callable[[], object], whole: Callable[[], bool], before: Callable[[], bool]) -> int:
    """Kill the deed after its first change, its second and so on, until it comes through; return how often.

    Where in between it only reads, the database is as it was after the change before.
    """
    change = 1
    while dies_after(change, deed):
        assert before(), f"killed after change {change} it was done by half"
        change += 1
    assert whole()
    return change - 1


def test_an_approval_is_whole_or_was_never(pay, october):
    pay_month = pay.checked()

    def before() -> bool:
        events = Event.objects.filter(what="month_approved")
        return PayMonth.objects.get().state == "checked" and not events.exists()

    def whole() -> bool:
        events = Event.objects.filter(what="month_approved")
        return PayMonth.objects.get().state == "approved" and events.count() == 1

    times = killed_everywhere(
        lambda: months.approve(by=pay.manager, pay_month=pay_month, version=pay_month.version), whole, before
    )
    assert times > 2


def test_a_bank_file_is_whole_or_was_never(pay, october):
    pay.payer()
    pay_month = pay.approved()

    def before() -> bool:
        return not BankFile.objects.exists() and not Ordered.objects.exists() and _state() == "approved"

    def whole() -> bool:
        return BankFile.objects.get().ordered.count() == 1 and _state() == "filed"

    on = dt.date(2026, 11, 5)
    assert killed_everywhere(lambda: files.make_file(by=pay.accountant, pay_month=pay_month, on=on), whole, before) > 2


def test_a_file_that_pays_again_what_came_back_is_whole_or_was_never(pay, october):
    pay.payer()
    file = pay.filed()
    files.send(by=pay.accountant, file=file)
    on = pay.accountant.on
    returned = returns.record_return(by=pay.accountant, ordered=file.ordered.get(), on=on, reason="AC04")
    returns.approve_return(by=pay.manager, returned=returned)

    def before() -> bool:
        return not BankFile.objects.filter(again=True).exists() and Ordered.objects.count() == 1

    def whole() -> bool:
        return BankFile.objects.get(again=True).ordered.count() == 1 and Ordered.objects.filter(over=False).count() == 1

    again = {"by": pay.accountant, "pay_month": file.pay_month, "on": dt.date(2026, 11, 5)}
    assert killed_everywhere(lambda: files.make_file_again(**again), whole, before) > 2


def test_a_working_out_is_in_force_whole_or_not_at_all(pay, october, monkeypatch):
    for _ in range(3):
        other = pay.contract()
        pay.account(other)
        pay.placed(other, "2026-10-05")
    monkeypatch.setattr(working, "CHUNK", 2)
    pay_month = working.open_month(by=pay.accountant, centre=pay.centre, month=pay.worked().of)
    first = PayMonth.objects.get().run_id
    minutes = iter(range(3, 3000, 3))

    def deed() -> None:
        by = pay.later(pay.accountant, minutes=attempt)
        working.work_out(by=by, pay_month=pay_month)

    def before() -> bool:
        nonlocal attempt
        attempt = next(minutes)
        return PayMonth.objects.get().run_id == first and Payment.objects.filter(run=first).count() == 4

    def whole() -> bool:
        month = PayMonth.objects.get()
        payments = Payment.objects.filter(run=month.run_id)
        return month.run_id != first and payments.count() == Payment.objects.count() == 4

    attempt = next(minutes)
    assert killed_everywhere(deed, whole, before) > 15
    assert PayMonth.objects.get().run.started_at > AT


def _state() -> str:
    return PayMonth.objects.get().state
