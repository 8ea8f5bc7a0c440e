"""What forbids a contract on remuneration, a change of its account number, and a claim for furnishing."""

from collections.abc import Collection
from datetime import date
from decimal import Decimal

from ligzda.access.refusal import Reason, reasons_against_silence
from ligzda.documents.rules.contents import LIMIT, MEGABYTE
from ligzda.law.rules.citation import Citation, house, law
from ligzda.law.rules.rulebook import Kind, Rulebook
from ligzda.people.rules import iban

from .days import Span
from .months import unknown

FURNISHING = "pay.furnishing.eur"
EEA = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK"
"""Countries to which a SEPA transfer needs no address of the payee."""
TOGETHER = 100 * MEGABYTE
"""So much may the receipts of one claim be together."""


@law("BTAL", "36. panta 2.1 daļa")
def reasons_against_contract(
    *, since: date, until: date | None, status: Span | None, payee: bool, other: bool
) -> list[Reason]:
    """Return every reason against a contract.

    There is no specialised status on its first day, the payee is no carer, the family has another one in its days.
    """
    reasons = []
    if status is None or status.since > since or (status.until and status.until <= since):
        reasons.append(Reason("status_missing", at="since"))
    if not payee:
        reasons.append(Reason("payee_no_carer", at="payee"))
    if until and until <= since:
        reasons.append(Reason("contract_ends_before_it_begins", at="until"))
    elif other:
        reasons.append(Reason("contract_other", at="since"))
    return reasons


@house()
def reasons_against_account(*, holder: str, number: str, pending: bool, same: bool) -> list[Reason]:
    """Return every reason against an account number.

    It cannot be one, is nobody's, abroad where a bank wants the payee's address too, the same, or one waits already.
    """
    valid = iban.valid(number)
    found = [
        (not holder.strip(), Reason("holder_missing", at="holder")),
        (not valid, Reason("iban_invalid", at="iban")),
        (valid and number[:2] not in EEA.split(), Reason("iban_abroad", at="iban")),
        (pending, Reason("account_waits")),
        (same, Reason("account_same", at="iban")),
    ]
    return [reason for holds, reason in found if holds]


@house()
def reasons_against_second(*, first: Collection[int | None], second: int | None, done: bool) -> list[Reason]:
    """Return what forbids the second of two people: being the first, or that it is done."""
    if done:
        return [Reason("confirmed_already")]
    return [Reason("same_person")] if second in first else []


@house()
def reasons_against_refusing(why: str, *, confirmed: bool) -> list[Reason]:
    """Return what forbids taking back an account that waits: no reason is told, or it was confirmed meanwhile."""
    return [*reasons_against_silence(why), *([Reason("confirmed_already")] if confirmed else [])]


@law("MK 354/2018", entry=FURNISHING)
def reasons_against_furnishing(
    *, amount: Decimal, receipts: Collection[int], again: bool, on: date, book: Rulebook
) -> list[Reason]:
    """Return every reason against claiming: claimed before, without receipts, or more than the rulebook allows.

    `receipts` are the sizes of the files: what is too large is refused before any of it is read.
    """
    found = [
        (again, Reason("furnishing_claimed")),
        (not receipts, Reason("receipts_missing", at="receipts")),
        (max(receipts, default=0) > LIMIT, Reason("file_too_large", {"limit": LIMIT // MEGABYTE}, at="receipts")),
        (sum(receipts) > TOGETHER, Reason("receipts_too_large", {"limit": TOGETHER // MEGABYTE}, at="receipts")),
        (amount <= 0, Reason("sum_missing", at="amount")),
    ]
    return [*(reason for holds, reason in found if holds), *_above_limit(amount, on, book)]


@law("MK 354/2018", entry=FURNISHING)
def reasons_against_furnishing_paid(*, amount: Decimal, on: date, book: Rulebook) -> list[Reason]:
    """Return what forbids approving: the limit is not known, nobody has confirmed it, or more than it was claimed.

    What was claimed while nobody knew the limit may be above it.
    """
    entry = book.get(FURNISHING, on)
    if entry is None or entry.value is None:
        return [unknown(FURNISHING, book)]
    if not entry.confirmed and entry.kind is Kind.LAW:
        return [Reason("entry_unconfirmed", {"entry": entry, "id": FURNISHING}, Citation.of(entry))]
    return _above_limit(amount, on, book)


def _above_limit(amount: Decimal, on: date, book: Rulebook) -> list[Reason]:
    most = book.number(FURNISHING, on)
    return [Reason("sum_above_limit", {"sum": most}, at="amount")] if most is not None and amount > most else []
