"""Bank files: made once for an approved month, taken, voided with a reason, sent, paid."""

import datetime as dt
import hashlib
from uuid import uuid4

from django.db import transaction

from ligzda.access.actor import RIGA, Actor
from ligzda.access.audit import record
from ligzda.access.permit import require
from ligzda.access.refusal import Reason, Refused, reasons_against_silence, refuse_if
from ligzda.families.rules.days import reasons_against_a_later_day
from ligzda.law.queries import calendar
from ligzda.pay.facts.accounts import payer_of
from ligzda.pay.facts.months import month_facts, to_be_paid
from ligzda.pay.models import BankFile, Ordered, Payer, Payment, PayMonth
from ligzda.pay.rules.bankfile import Order, Transfer
from ligzda.pay.rules.months import State, is_fresh, reasons_against_filing, reasons_against_next


@transaction.atomic
def make_file(*, by: Actor, pay_month: PayMonth, on: dt.date) -> BankFile:
    """Make the bank file of an approved month, executed on a working day. Raises Refused with every reason."""
    pay_month = _locked(by, pay_month)
    payer = payer_of(pay_month.centre_id)
    payments = list(
        to_be_paid(pay_month).filter(amount__gt=0).select_related("account", "contract").order_by("contract__number")
    )
    refuse_if(
        reasons_against_filing(
            month_facts(pay_month, at=by.at),
            has_file=pay_month.files.standing().exists(),
            payer=payer is not None,
            payments=len(payments),
            fresh=sum(_unseen(payment, on) for payment in payments),
            on=on,
            working_day=calendar().is_working_day(on),
            today=by.on,
        )
    )
    assert payer
    ordered = [Ordered(payment=payment, end_to_end=f"LZ{uuid4().hex}", amount=payment.amount) for payment in payments]
    order = _order(by, pay_month, payer, ordered, on)
    content = order.xml()
    file = BankFile(
        pay_month=pay_month,
        payer=payer,
        message=order.message,
        execution_on=on,
        count=len(ordered),
        control_sum=order.control_sum,
        sha256=hashlib.sha256(content).hexdigest(),
        recorded_by=by.account,
        recorded_at=by.at,
    )
    file.content = content
    file.save()
    for each in ordered:
        each.file = file
    Ordered.objects.bulk_create(ordered)
    _move(pay_month, State.FILED)
    record(by=by, what="file_made", on=on, ref=_ref(file))
    return file


@transaction.atomic
def take_file(*, by: Actor, file: BankFile) -> bytes:
    """Return the file for the bank; the taking is recorded."""
    require(by, "pay.file", organisation=file.pay_month.centre)
    record(by=by, what="file_taken", on=file.execution_on, ref=_ref(file))
    return file.content


@transaction.atomic
def void_file(*, by: Actor, file: BankFile, reason: str) -> None:
    """Void a file that the bank has not paid, with a reason; the month may then have another."""
    pay_month, file = _with_file(by, file)
    refuse_if(
        [
            *reasons_against_silence(reason),
            *([Reason("file_paid")] if pay_month.state == State.PAID else []),
        ]
    )
    file.withdraw(by=by, reason=reason.strip())
    pay_month.sent_by = pay_month.sent_at = None
    _move(pay_month, State.APPROVED)
    record(by=by, what="file_voided", on=file.execution_on, ref=_ref(file))


@transaction.atomic
def send(*, by: Actor, file: BankFile) -> None:
    """Say that the file was handed to the bank."""
    pay_month, file = _with_file(by, file)
    refuse_if(reasons_against_next(month_facts(pay_month, at=by.at), State.SENT))
    pay_month.sent_by, pay_month.sent_at = by.account, by.at
    _move(pay_month, State.SENT)
    record(by=by, what="file_sent", on=by.on, ref=_ref(file))


@transaction.atomic
def pay(*, by: Actor, file: BankFile, on: dt.date) -> None:
    """Say that the bank has paid the file."""
    pay_month, file = _with_file(by, file)
    refuse_if(
        [
            *reasons_against_next(month_facts(pay_month, at=by.at), State.PAID),
            *reasons_against_a_later_day(on, today=by.on),
        ]
    )
    pay_month.paid_by, pay_month.paid_on = by.account, on
    _move(pay_month, State.PAID)
    record(by=by, what="month_paid", on=on, ref=_ref(file))


def _locked(by: Actor, pay_month: PayMonth) -> PayMonth:
    require(by, "pay.file", organisation=pay_month.centre)
    rows = PayMonth.objects.select_for_update(of=("self",)).select_related("centre", "run")
    return rows.get(pk=pay_month.pk)


def _with_file(by: Actor, file: BankFile) -> tuple[PayMonth, BankFile]:
    """Lock the month, then read its file anew: one that was voided meanwhile moves the month no more."""
    pay_month = _locked(by, file.pay_month)
    standing = pay_month.files.standing().filter(pk=file.pk).first()
    if standing is None:
        raise Refused([Reason("withdrawn_already")])
    return pay_month, standing


def _move(pay_month: PayMonth, state: State) -> None:
    pay_month.state = state
    pay_month.version += 1
    pay_month.save()


def _unseen(payment: Payment, on: dt.date) -> bool:
    """Tell whether nobody has looked a second time at an account number that has just changed."""
    account = payment.account
    if account is None or not account.changed or account.looked_at:
        return False
    return is_fresh(account.confirmed_on, on=on)


def _order(by: Actor, pay_month: PayMonth, payer: Payer, ordered: list[Ordered], on: dt.date) -> Order:
    return Order(
        message=f"LZ{pay_month.month:%Y%m}{uuid4().hex[:24]}",
        made_at=by.at.astimezone(RIGA),
        execution_on=on,
        payer=payer.name,
        payer_iban=payer.iban,
        transfers=[_transfer(pay_month, each) for each in ordered],
    )


def _transfer(pay_month: PayMonth, ordered: Ordered) -> Transfer:
    account = ordered.payment.account
    assert account
    return Transfer(
        end_to_end=ordered.end_to_end,
        holder=account.holder,
        iban=account.iban,
        amount=ordered.amount,
        text=f"Atlīdzība {pay_month.slug}, līgums {ordered.payment.contract.number}",
    )


def _ref(file: BankFile) -> str:
    return f"pay.bankfile:{file.pk}"
