"""Bank accounts to which contracts are paid: entered by one person, confirmed by another."""

from django.db import transaction
from django.db.models import QuerySet

from ligzda.access.actor import Actor
from ligzda.access.audit import record
from ligzda.access.permit import require
from ligzda.access.refusal import Reason, Refused, refuse_if
from ligzda.pay.models import BankAccount, Contract
from ligzda.pay.rules import contracts as rules
from ligzda.people import sealed
from ligzda.people.rules import iban as numbers


@transaction.atomic
def enter(*, by: Actor, contract: Contract, holder: str, iban: str) -> BankAccount:
    """Enter a new account; it is paid to only when a second person has confirmed it.

    It counts as changed beside the account that the family was paid to before, by an earlier contract too.
    """
    require(by, "iban.edit", contract.family.case)
    Contract.objects.select_for_update().get(pk=contract.pk)
    number, holder = numbers.clean(iban), " ".join(holder.split())
    standing = BankAccount.objects.standing().filter(contract=contract)
    used, before = _used(standing), _used(BankAccount.objects.filter(contract__family=contract.family_id))
    told = (sealed.fingerprint(number), holder)
    refuse_if(
        rules.reasons_against_account(
            holder=holder,
            number=number,
            pending=standing.filter(confirmed_at=None).exists(),
            same=used == told,
        )
    )
    account = BankAccount(
        contract=contract,
        holder=holder,
        changed=before not in (None, told),
        recorded_by=by.account,
        recorded_at=by.at,
    )
    account.iban = number
    account.save()
    _record(by, "account_entered", account, ("holder", "iban"))
    return account


@transaction.atomic
def confirm(*, by: Actor, account: BankAccount) -> BankAccount:
    """Confirm an account that somebody else has entered; from now on it is the one paid to."""
    account = _locked(by, account)
    refuse_if(_second(by, account.recorded_by_id, done=account.confirmed_at is not None))
    account.confirmed_by, account.confirmed_at = by.account, by.at
    account.save(update_fields=("confirmed_by", "confirmed_at"))
    _record(by, "account_confirmed", account, ("confirmed_by",))
    return account


@transaction.atomic
def look_again(*, by: Actor, account: BankAccount) -> BankAccount:
    """Say that somebody who neither entered nor confirmed a freshly changed account has looked at it too."""
    account = _locked(by, account)
    refuse_if([] if account.confirmed_at else [Reason("account_not_confirmed")])
    refuse_if(_second(by, account.recorded_by_id, account.confirmed_by_id, done=account.looked_at is not None))
    account.looked_by, account.looked_at = by.account, by.at
    account.save(update_fields=("looked_by", "looked_at"))
    _record(by, "account_looked_at", account, ("looked_by",))
    return account


@transaction.atomic
def refuse(*, by: Actor, account: BankAccount, reason: str) -> None:
    """Take back an account that waits to be confirmed."""
    account = _locked(by, account)
    refuse_if(rules.reasons_against_refusing(reason, confirmed=account.confirmed_at is not None))
    account.withdraw(by=by, reason=reason.strip())
    _record(by, "account_refused", account, ())


def _locked(by: Actor, account: BankAccount) -> BankAccount:
    require(by, "iban.confirm", account.contract.family.case)
    rows = BankAccount.objects.standing().select_for_update(of=("self",)).select_related("contract__family__case")
    standing = rows.filter(pk=account.pk).first()
    if standing is None:
        raise Refused([Reason("withdrawn_already")])
    return standing


def _used(rows: QuerySet[BankAccount]) -> tuple[str, str] | None:
    """Return the account that came into use last among these, as number's mark and holder."""
    confirmed = rows.filter(withdrawn_at=None, confirmed_at__isnull=False).order_by("confirmed_at", "pk")
    return confirmed.values_list("iban_mark", "holder").last()


def _second(by: Actor, *first: int | None, done: bool) -> list[Reason]:
    return rules.reasons_against_second(first=first, second=by.account.pk if by.account else None, done=done)


def _record(by: Actor, what: str, account: BankAccount, fields: tuple[str, ...]) -> None:
    record(by=by, what=what, about=account.contract.family.case, fields=fields, ref=f"pay.bankaccount:{account.pk}")
