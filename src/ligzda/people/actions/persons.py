"""Recording somebody the house has not known yet."""

import datetime as dt
from collections.abc import Sequence

from django.db import transaction

from ligzda.access.actor import Actor
from ligzda.access.audit import record
from ligzda.people.models import Person, PersonEmail, PersonPhone


@transaction.atomic
def keep_person(
    *,
    by: Actor,
    given_name: str,
    surname: str,
    code: str | None = None,
    birth_date: dt.date | None = None,
    phone: str = "",
    email: str = "",
    languages: Sequence[str] = (),
) -> Person:
    """Keep a new person with a clean code, telephone and e-mail; the deed around it has asked the permission.

    Raises Refused when the code is no person's, disagrees with the birth date, or is somebody else's.
    """
    person = Person(
        given_name=given_name.strip(), surname=surname.strip(), birth_date=birth_date, languages=list(languages)
    )
    person.set_code(code)
    person.save()
    if phone:
        PersonPhone.objects.create(person=person, number=phone)
    if email:
        PersonEmail.objects.create(person=person, address=email)
    record(by=by, what="person_recorded", on=by.on, ref=f"people.person:{person.pk}")
    return person
