"""The account from which a centre pays: entered by one person, confirmed by another."""

from django.db import transaction

from ligzda.access.actor import Actor
from ligzda.access.audit import record
from ligzda.access.models import Organisation
from ligzda.access.permit import require
from ligzda.access.refusal import Reason, Refused, refuse_if
from ligzda.pay.models import Payer
from ligzda.pay.rules import contracts as rules
from ligzda.people.rules import iban as numbers


@transaction.atomic
def enter(*, by: Actor, centre: Organisation, name: str, iban: str) -> Payer:
    """Enter the account from which the centre pays; it is used only when a second person has confirmed it."""
    require(by, "payer.edit", organisation=centre)
    number = numbers.clean(iban)
    waits = Payer.objects.standing().filter(centre=centre, confirmed_at=None).exists()
    refuse_if(rules.reasons_against_account(holder=name, number=number, pending=waits, same=False))
    payer = Payer(centre=centre, name=" ".join(name.split()), recorded_by=by.account, recorded_at=by.at)
    payer.iban = number
    payer.save()
    _record(by, "payer_entered", payer, ("name", "iban"))
    return payer


@transaction.atomic
def confirm(*, by: Actor, payer: Payer) -> Payer:
    """Confirm an account that somebody else has entered; from now on the centre pays from it."""
    payer = _locked(by, payer)
    second, done = by.account.pk if by.account else None, payer.confirmed_at is not None
    refuse_if(rules.reasons_against_second(first=[payer.recorded_by_id], second=second, done=done))
    payer.confirmed_by, payer.confirmed_at = by.account, by.at
    payer.save(update_fields=("confirmed_by", "confirmed_at"))
    _record(by, "payer_confirmed", payer, ("confirmed_by",))
    return payer


@transaction.atomic
def refuse(*, by: Actor, payer: Payer, reason: str) -> None:
    """Take back an account that waits to be confirmed."""
    payer = _locked(by, payer)
    refuse_if(rules.reasons_against_refusing(reason, confirmed=payer.confirmed_at is not None))
    payer.withdraw(by=by, reason=reason.strip())
    _record(by, "payer_refused", payer, ())


def _locked(by: Actor, payer: Payer) -> Payer:
    require(by, "payer.edit", organisation=payer.centre)
    standing = Payer.objects.standing().select_for_update().filter(pk=payer.pk).first()
    if standing is None:
        raise Refused([Reason("withdrawn_already")])
    return standing


def _record(by: Actor, what: str, payer: Payer, fields: tuple[str, ...]) -> None:
    record(by=by, what=what, fields=fields, ref=f"pay.payer:{payer.pk}")
