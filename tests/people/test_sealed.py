"""Personal codes and account numbers are kept encrypted, and found without being read."""

import base64
import os

import pytest
from cryptography.exceptions import InvalidTag
from django.core.management import call_command
from django.db import IntegrityError, connection

from ligzda.access.models import Event
from ligzda.access.refusal import Refused
from ligzda.people import sealed
from ligzda.people.models import Person
from tests.people.conftest import CODES, person


def test_the_same_code_is_sealed_differently_each_time_and_has_one_mark():
    assert sealed.seal(CODES[0]) != sealed.seal(CODES[0])
    assert sealed.fingerprint(CODES[0]) == sealed.fingerprint(CODES[0])


def test_what_was_tampered_with_is_not_read():
    made = bytearray(sealed.seal(CODES[0]))
    made[-1] ^= 1
    with pytest.raises(InvalidTag):
        sealed.unseal(bytes(made))


def test_what_was_sealed_with_a_key_that_is_gone_says_so(settings):
    made = sealed.seal(CODES[0])
    settings.LIGZDA_CODE_KEY = os.urandom(32)
    with pytest.raises(sealed.KeyUnknown):
        sealed.unseal(made)


@pytest.mark.postgres
def test_no_code_or_account_stands_readable_in_the_table(anna):
    anna.iban = "LV80BANK0000435195001"
    anna.save()
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM people_person")
        [row] = cursor.fetchall()
    kept = b"|".join(bytes(cell) if isinstance(cell, bytes | memoryview) else str(cell).encode() for cell in row)
    assert anna.code.encode() not in kept
    assert b"0000435195001" not in kept
    again = Person.objects.get()
    assert (again.code, again.iban) == (CODES[1], "LV80BANK0000435195001")


def test_a_code_is_shown_masked(anna):
    assert anna.code_masked == "••••••-•••42"


@pytest.mark.postgres
def test_two_people_never_have_one_code(anna):
    with pytest.raises(Refused) as refused:
        person("Inese Kalniņa", anna.code)
    assert refused.value.codes == ["code_taken"]
    twin = Person(given_name="Inese", surname="Kalniņa")
    twin.code = anna.code
    with pytest.raises(IntegrityError):
        twin.save()


def test_an_old_code_tells_the_day_of_birth_and_must_agree_with_it(db):
    assert f"{person('Anna Bērziņa', CODES[1]).birth_date:%d.%m.%Y}" == "24.03.1985"
    with pytest.raises(Refused) as refused:
        person("Juris Ozols", CODES[0], birth_date=f"{person('Ilze Ozola', CODES[2]).birth_date}")
    assert refused.value.codes == ["birth_date_differs"]


@pytest.mark.postgres
def test_after_the_keys_were_changed_one_command_seals_everything_anew(anna, settings, capsys):
    old, mark = settings.LIGZDA_CODE_KEY, anna.code_mark
    settings.LIGZDA_CODE_KEY, settings.LIGZDA_CODE_OLD_KEYS = os.urandom(32), [old]
    settings.LIGZDA_CODE_HMAC_KEY = os.urandom(32)
    assert anna.code == CODES[1]
    call_command("reseal")
    settings.LIGZDA_CODE_OLD_KEYS = []
    again = Person.objects.get()
    assert again.code == CODES[1]
    assert again.code_mark == sealed.fingerprint(CODES[1]) != mark
    assert Event.objects.filter(what="rows_resealed").count() == 1
    assert CODES[1] not in capsys.readouterr().out


def test_keys_from_before_are_read_from_the_settings(monkeypatch):
    from ligzda.config import environment

    monkeypatch.setenv("LIGZDA_CODE_OLD_KEYS", base64.b64encode(b"x" * 32).decode())
    assert environment.old_keys("LIGZDA_CODE_OLD_KEYS") == [b"x" * 32]
