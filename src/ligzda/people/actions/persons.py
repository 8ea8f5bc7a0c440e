"""Recording somebody the house has not known yet, and changing what it knows of somebody."""

import datetime as dt
from collections.abc import Sequence

from django.db import IntegrityError, transaction

from ligzda.access.actor import Actor
from ligzda.access.audit import record, ref_of
from ligzda.access.edit import take_turn
from ligzda.access.models import Case
from ligzda.access.permit import require
from ligzda.access.refusal import Reason, Refused, refuse_if
from ligzda.people.models import Person, PersonEmail, PersonPhone
from ligzda.people.rules.reasons import reasons_against_account


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
    _save(person)
    if phone:
        PersonPhone.objects.create(person=person, number=phone)
    if email:
        PersonEmail.objects.create(person=person, address=email)
    record(by=by, what="person_recorded", on=by.on, ref=ref_of(person))
    return person


def _save(person: Person) -> None:
    """Save; who gave somebody else the same code in the same moment was the first."""
    try:
        with transaction.atomic():
            person.save()
    except IntegrityError as error:
        raise Refused([Reason("code_taken", at="code")]) from error


@transaction.atomic
def change_person(
    *,
    by: Actor,
    person: Person,
    about: Case,
    version: int,
    given_name: str,
    surname: str,
    sex: str = "",
    birth_date: dt.date | None = None,
    languages: Sequence[str] = (),
    phones: Sequence[str] = (),
    emails: Sequence[str] = (),
    code: str | None = None,
    iban: str | None = None,
) -> Person:
    """Change what is known of somebody of a case; a code or account not given stays as it is.

    Raises Refused when the code or account is wrong or somebody else's, ChangedByOther when somebody saved since.
    """
    require(by, "household.edit", about)
    refuse_if(reasons_against_account(iban))
    take_turn(person, version)
    given = {
        "given_name": given_name.strip(),
        "surname": surname.strip(),
        "sex": sex,
        "birth_date": birth_date,
        "languages": list(languages),
    }
    changed = [name for name, value in given.items() if getattr(person, name) != value]
    for name in changed:
        setattr(person, name, given[name])
    if code:
        person.set_code(code)
    if iban:
        person.iban = iban
    _save(person)
    changed += [name for name, value in (("code", code), ("iban", iban)) if value]
    changed += _reached_by(person, phones, emails)
    record(by=by, what="person_changed", about=about, on=by.on, fields=changed, ref=ref_of(person))
    return person


def _reached_by(person: Person, phones: Sequence[str], emails: Sequence[str]) -> list[str]:
    """Keep just these telephones and e-mails; returns which of the two changed."""
    before = set(person.phones.values_list("number", flat=True)), set(person.emails.values_list("address", flat=True))
    person.phones.exclude(number__in=phones).delete()
    person.emails.exclude(address__in=emails).delete()
    PersonPhone.objects.bulk_create(
        PersonPhone(person=person, number=n) for n in dict.fromkeys(phones) if n not in before[0]
    )
    PersonEmail.objects.bulk_create(
        PersonEmail(person=person, address=a) for a in dict.fromkeys(emails) if a not in before[1]
    )
    return [
        *(["phones"] if before[0] != set(phones) else []),
        *(["emails"] if before[1] != set(emails) else []),
    ]
