"""The accounts from which centres pay, as their paymasters see them."""

from django.db.models import QuerySet

from ligzda.access.actor import Actor
from ligzda.access.models import Organisation
from ligzda.access.rules.permissions import roles_with
from ligzda.pay.facts.accounts import payer_of
from ligzda.pay.models import Payer


def used(*, by: Actor, centre: Organisation) -> Payer | None:
    """Return the account from which a centre of the actor's pays by now."""
    return payer_of(centre.pk) if centre.pk in by.organisations(*roles_with("payer.edit")) else None


def waiting(*, by: Actor) -> QuerySet[Payer]:
    """Return the accounts of the own centres that wait to be confirmed."""
    rows = Payer.objects.standing().select_related("centre", "recorded_by")
    return rows.filter(confirmed_at=None, centre__in=by.organisations(*roles_with("payer.edit")))
