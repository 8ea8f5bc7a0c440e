"""People made in few words."""

import datetime as dt

import pytest

from ligzda.access.actor import RIGA, Actor
from ligzda.people.models import Person, PersonPhone

NOON = dt.datetime(2026, 5, 20, 12, tzinfo=RIGA)
SYSTEM = Actor.system(at=NOON)
CODES = ("16117519997", "24038518742", "17078611815", "32734521371")


def person(name: str, code: str | None = None, phone: str = "", **fields) -> Person:
    """Keep a person; the last word is the surname."""
    *given, surname = name.split()
    made = Person(given_name=" ".join(given), surname=surname, **fields)
    made.set_code(code)
    made.save()
    if phone:
        PersonPhone.objects.create(person=made, number=phone)
    return made


@pytest.fixture
def anna(db) -> Person:
    return person("Anna Bērziņa", CODES[1])
