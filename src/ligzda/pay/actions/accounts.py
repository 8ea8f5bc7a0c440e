"""Bank accounts: entered by one person, confirmed by another; and the account from which a centre pays."""

from django.db import transaction

from ligzda.access.actor import Actor
from ligzda.access.audit import record
from ligzda.access.models import Organisation
from ligzda.access.permit import require
from ligzda.access.refusal import Reason, Refused, reasons_against_silence, refuse_if
from ligzda.pay.models import BankAccount, Contract, Payer
from ligzda.pay.rules import contracts as rules
from ligzda.people import sealed
from ligzda.people.rules import iban as numbers


@transaction.atomic
def enter(*, by: Actor, contract: Contract, holder: str, iban: str) -> BankAccount:
    """Enter a new account; it is paid to only when a second person has confirmed it."""
    require(by, "iban.edit", contract.family.case)
    Contract.objects.select_for_update().get(pk=contract.pk)
    number, holder = numbers.clean(iban), " ".join(holder.split())
    standing = BankAccount.objects.standing().filter(contract=contract)
    used = standing.filter(confirmed_at__isnull=False).order_by("confirmed_at", "pk").last()
    refuse_if(
        rules.reasons_against_account(
            holder=holder,
            number=number,
            pending=standing.filter(confirmed_at=None).exists(),
            same=bool(used and used.iban_mark == sealed.fingerprint(number) and used.holder == holder),
        )
    )
    account = BankAccount(
        contract=contract, holder=holder, changed=bool(used), recorded_by=by.account, recorded_at=by.at
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
    """Say that somebody other than who entered it has looked at a freshly changed account a second time."""
    account = _locked(by, account)
    refuse_if(_second(by, account.recorded_by_id, done=account.looked_at is not None))
    account.looked_by, account.looked_at = by.account, by.at
    account.save(update_fields=("looked_by", "looked_at"))
    _record(by, "account_looked_at", account, ("looked_by",))
    return account


@transaction.atomic
def refuse(*, by: Actor, account: BankAccount, reason: str) -> None:
    """Take back an account that waits to be confirmed."""
    account = _locked(by, account)
    refuse_if(
        [
            *reasons_against_silence(reason),
            *([Reason("confirmed_already")] if account.confirmed_at else []),
        ]
    )
    account.withdraw(by=by, reason=reason.strip())
    _record(by, "account_refused", account, ())


@transaction.atomic
def set_payer(*, by: Actor, centre: Organisation, name: str, iban: str) -> Payer:
    """Set the account from which the centre pays."""
    require(by, "payer.edit", organisation=centre)
    number = numbers.clean(iban)
    refuse_if(rules.reasons_against_account(holder=name, number=number, pending=False, same=False))
    payer = Payer(centre=centre, name=" ".join(name.split()), recorded_by=by.account, recorded_at=by.at)
    payer.iban = number
    payer.save()
    record(by=by, what="payer_set", fields=("name", "iban"), ref=f"pay.payer:{payer.pk}")
    return payer


def _locked(by: Actor, account: BankAccount) -> BankAccount:
    require(by, "iban.confirm", account.contract.family.case)
    rows = BankAccount.objects.standing().select_for_update(of=("self",)).select_related("contract__family__case")
    standing = rows.filter(pk=account.pk).first()
    if standing is None:
        raise Refused([Reason("withdrawn_already")])
    return standing


def _second(by: Actor, first: int | None, *, done: bool) -> list[Reason]:
    return rules.reasons_against_second(first=[first], second=by.account.pk if by.account else None, done=done)


def _record(by: Actor, what: str, account: BankAccount, fields: tuple[str, ...]) -> None:
    record(by=by, what=what, about=account.contract.family.case, fields=fields, ref=f"pay.bankaccount:{account.pk}")
