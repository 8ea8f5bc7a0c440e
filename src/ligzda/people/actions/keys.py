"""Codes and account numbers sealed anew with the key in use."""

from django.db import transaction
from django.db.models import Q

from ligzda.access.actor import Actor
from ligzda.access.audit import record
from ligzda.access.permit import require
from ligzda.people.models import Person

MOST = 500


@transaction.atomic
def reseal(*, by: Actor, after: int = 0) -> int | None:
    """Seal the next 500 persons' values with the key in use, and mark them by the HMAC key in use.

    Returns the last person done, from which the next call goes on; None when nobody was left. It stays short so that
    nobody has to wait for it.
    """
    require(by, "code.reseal")
    sealed = Person.objects.select_for_update().exclude(Q(code_sealed=None) & Q(iban_sealed=None))
    persons = list(sealed.filter(pk__gt=after).order_by("pk")[:MOST])
    if not persons:
        return None
    for person in persons:
        person.code, person.iban = person.code, person.iban
    Person.objects.bulk_update(persons, ("code_sealed", "code_mark", "iban_sealed", "iban_mark"))
    record(by=by, what="codes_resealed", fields=("code", "iban"), ref=f"people.person:{persons[-1].pk}")
    return persons[-1].pk
