"""Bank files: made once for an approved month, and again for what came back; taken, voided, sent, paid."""

import datetime as dt
import hashlib
from collections.abc import Sequence
from uuid import uuid4

from django.db import transaction

from ligzda.access.actor import RIGA, Actor
from ligzda.access.audit import record
from ligzda.access.permit import require
from ligzda.access.refusal import Reason, Refused, reasons_against_silence, refuse_if
from ligzda.families.rules.days import reasons_against_a_later_day
from ligzda.law.queries import calendar
from ligzda.pay.facts.accounts import payer_of
from ligzda.pay.facts.carers import PAID_AGAIN, tell_family
from ligzda.pay.facts.months import month_facts, to_be_paid
from ligzda.pay.facts.returns import in_use, waiting
from ligzda.pay.models import BankAccount, BankFile, Ordered, Payer, Payment, PayMonth, Returned
from ligzda.pay.rules.bankfile import Order, Transfer
from ligzda.pay.rules.filing import (
    OrderFacts,
    reasons_against_filing,
    reasons_against_filing_again,
    reasons_against_paid,
    reasons_against_sending,
    reasons_against_voiding,
)
from ligzda.pay.rules.months import State, is_fresh


@transaction.atomic
def make_file(*, by: Actor, pay_month: PayMonth, on: dt.date) -> BankFile:
    """Make the bank file of an approved month, executed on a working day. Raises Refused with every reason."""
    pay_month = _locked(by, pay_month)
    payments = to_be_paid(pay_month).filter(amount__gt=0).select_related("account", "contract")
    wanted = [(each, each.account) for each in payments.order_by("contract__number") if each.account]
    refuse_if(
        reasons_against_filing(
            month_facts(pay_month, at=by.at),
            _order_facts(by, pay_month, [account for _payment, account in wanted], on),
            has_file=pay_month.files.standing().filter(again=False).exists(),
        )
    )
    file = _write(by, pay_month, wanted, on)
    _move(pay_month, State.FILED)
    return file


@transaction.atomic
def make_file_again(*, by: Actor, pay_month: PayMonth, on: dt.date) -> BankFile:
    """Make a file of what the bank has sent back and another person approved to be paid again."""
    pay_month = _locked(by, pay_month)
    returned = waiting().filter(ordered__file__pay_month=pay_month, approved_at__isnull=False)
    returned = returned.select_related("account", "ordered__payment__contract")
    wanted = [
        (each.ordered.payment, each.account)
        for each in returned.order_by("ordered__payment__contract__number")
        if each.account
    ]
    refuse_if(
        reasons_against_filing_again(
            _order_facts(by, pay_month, [account for _payment, account in wanted], on),
            changed=sum(in_use(payment.contract_id) != account for payment, account in wanted),
        )
    )
    return _write(by, pay_month, wanted, on, again=True)


@transaction.atomic
def take_file(*, by: Actor, file: BankFile) -> bytes:
    """Return the file for the bank; the taking is recorded."""
    require(by, "pay.file", organisation=file.pay_month.centre)
    record(by=by, what="file_taken", on=file.execution_on, ref=_ref(file))
    return file.content


@transaction.atomic
def void_file(*, by: Actor, file: BankFile, reason: str) -> None:
    """Void a file that the bank has not taken, with a reason; what it ordered may then be ordered by another."""
    pay_month, file = _with_file(by, file)
    refuse_if(
        [
            *reasons_against_silence(reason),
            *reasons_against_voiding(
                paid=file.paid_on is not None,
                returned=Returned.objects.standing().filter(ordered__file=file).exists(),
            ),
        ]
    )
    file.withdraw(by=by, reason=reason.strip())
    file.ordered.update(over=True)
    if not file.again:
        _move(pay_month, State.APPROVED)
    record(by=by, what="file_voided", on=file.execution_on, ref=_ref(file))


@transaction.atomic
def send(*, by: Actor, file: BankFile) -> None:
    """Say that the file was handed to the bank."""
    pay_month, file = _with_file(by, file)
    refuse_if(reasons_against_sending(sent=file.sent_at is not None))
    file.sent_by, file.sent_at = by.account, by.at
    file.save(update_fields=("sent_by", "sent_at"))
    if not file.again:
        _move(pay_month, State.SENT)
    record(by=by, what="file_sent", on=by.on, ref=_ref(file))


@transaction.atomic
def pay(*, by: Actor, file: BankFile, on: dt.date) -> None:
    """Say that the bank has paid the file; whoever was waiting for it longer than the others is told."""
    pay_month, file = _with_file(by, file)
    refuse_if(
        [
            *reasons_against_paid(sent=file.sent_at is not None, paid=file.paid_on is not None),
            *reasons_against_a_later_day(on, today=by.on),
        ]
    )
    file.paid_by, file.paid_on = by.account, on
    file.save(update_fields=("paid_by", "paid_on"))
    if file.again:
        for each in file.ordered.filter(over=False).select_related("payment__contract__family__case"):
            tell_family(by, each.payment.contract, PAID_AGAIN)
    else:
        _move(pay_month, State.PAID)
    record(by=by, what="file_paid" if file.again else "month_paid", on=on, ref=_ref(file))


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


def _order_facts(by: Actor, pay_month: PayMonth, to: Sequence[BankAccount], on: dt.date) -> OrderFacts:
    return OrderFacts(
        on=on,
        today=by.on,
        working_day=calendar().is_working_day(on),
        payer=payer_of(pay_month.centre_id) is not None,
        payments=len(to),
        fresh=sum(_unseen(account, on) for account in to),
    )


def _unseen(account: BankAccount, on: dt.date) -> bool:
    """Tell whether nobody has looked a second time at an account number that has just changed."""
    return account.changed and not account.looked_at and is_fresh(account.confirmed_on, on=on)


def _write(
    by: Actor,
    pay_month: PayMonth,
    wanted: Sequence[tuple[Payment, BankAccount]],
    on: dt.date,
    *,
    again: bool = False,
) -> BankFile:
    """Write the file with a mark of its own for each payment, and note what it orders."""
    payer = payer_of(pay_month.centre_id)
    assert payer
    ordered = [
        Ordered(payment=payment, account=account, end_to_end=f"LZ{uuid4().hex}", amount=payment.amount)
        for payment, account in wanted
    ]
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
        again=again,
        recorded_by=by.account,
        recorded_at=by.at,
    )
    file.content = content
    file.save()
    for each in ordered:
        each.file = file
    Ordered.objects.bulk_create(ordered)
    record(by=by, what="file_made", on=on, ref=_ref(file))
    return file


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
    return Transfer(
        end_to_end=ordered.end_to_end,
        holder=ordered.account.holder,
        iban=ordered.account.iban,
        amount=ordered.amount,
        text=f"Atlīdzība {pay_month.slug}, līgums {ordered.payment.contract.number}",
    )


def _ref(file: BankFile) -> str:
    return f"pay.bankfile:{file.pk}"
