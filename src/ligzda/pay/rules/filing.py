"""What may be ordered of the bank, and when: a month's file, and again what the bank had sent back."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from ligzda.access.refusal import Reason, reasons_against_silence
from ligzda.law.rules.citation import house

from .months import FRESH_DAYS, MonthFacts, State


@dataclass(frozen=True, slots=True)
class OrderFacts:
    """What is to be ordered: from whom, how much, when, and how many accounts nobody has looked at twice."""

    on: date
    today: date
    working_day: bool
    payer: bool
    payments: int
    fresh: int


@dataclass(frozen=True, slots=True)
class ReturnFacts:
    """What is known of a payment that the bank sent back, and of the account that it would be paid to now."""

    recorded_by: int | None
    ordered_anew: bool
    account: bool
    account_by: Collection[int | None] = ()


@house()
def reasons_against_filing(facts: MonthFacts, order: OrderFacts, *, has_file: bool) -> list[Reason]:
    """Return what forbids making the month's bank file: not approved, made already, or what forbids any file."""
    if facts.state not in (State.APPROVED, State.FILED, State.SENT):
        return [Reason("month_not_approved")]
    made = [Reason("file_made")] if has_file else []
    return [*made, *_reasons_against_ordering(order)]


@house()
def reasons_against_filing_again(order: OrderFacts, *, changed: int) -> list[Reason]:
    """Return what forbids ordering again what the bank sent back.

    `changed` counts the payments approved to an account that is not the one in use by now.
    """
    since = [Reason("return_account_changed", {"count": changed})] if changed else []
    return [*since, *_reasons_against_ordering(order)]


@house()
def reasons_against_voiding(*, paid: bool, returned: bool) -> list[Reason]:
    """Return what forbids voiding a file: it is paid, or the bank took it, for it has sent a payment of it back."""
    if paid:
        return [Reason("file_paid")]
    return [Reason("file_returned_from")] if returned else []


@house()
def reasons_against_sending(*, sent: bool) -> list[Reason]:
    """Return what forbids saying that a file was sent: it is said already."""
    return [Reason("file_sent")] if sent else []


@house()
def reasons_against_paid(*, sent: bool, paid: bool) -> list[Reason]:
    """Return what forbids saying that the bank has paid a file: it was not sent, or it is said already."""
    if not sent:
        return [Reason("file_not_sent")]
    return [Reason("file_paid")] if paid else []


@house()
def reasons_against_returning(why: str, *, on: date, sent_on: date | None, over: bool) -> list[Reason]:
    """Return what forbids saying that the bank sent a payment back: it is not on its way, or nobody told why."""
    if sent_on is None or over:
        return [Reason("payment_not_ordered")]
    early = [Reason("returned_before_sent", at="on")] if on < sent_on else []
    return [*reasons_against_silence(why), *early]


@house()
def reasons_against_paying_again(facts: ReturnFacts, *, approver: int | None) -> list[Reason]:
    """Return what forbids approving that a payment is paid again.

    It was ordered anew meanwhile, there is no account in use, or the approver is not another person than who recorded
    it, entered the account or confirmed it.
    """
    if facts.ordered_anew:
        return [Reason("return_settled")]
    found = [
        (not facts.account, Reason("account_missing")),
        (approver == facts.recorded_by, Reason("same_person")),
        (approver in facts.account_by, Reason("approver_changed_account")),
    ]
    return [reason for holds, reason in found if holds]


@house()
def reasons_against_taking_return_back(why: str, *, ordered_anew: bool) -> list[Reason]:
    """Return what forbids taking back that the bank sent a payment back: it was ordered anew since."""
    return [*reasons_against_silence(why), *([Reason("return_settled")] if ordered_anew else [])]


def _reasons_against_ordering(order: OrderFacts) -> list[Reason]:
    found = [
        (not order.payer, Reason("payer_missing")),
        (not order.payments, Reason("nothing_to_pay")),
        (bool(order.fresh), Reason("accounts_fresh", {"count": order.fresh, "days": FRESH_DAYS})),
        (not order.working_day, Reason("execution_not_working_day", at="on")),
        (order.on < order.today, Reason("execution_past", at="on")),
    ]
    return [reason for holds, reason in found if holds]
